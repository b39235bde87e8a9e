"""Reasons and warnings in both languages, by their codes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Words(NamedTuple):
    """The same in Chinese and English."""

    zh: str
    en: str

    def filled(self, details: Mapping[str, str]) -> "Words":
        """Return the words with what they name put in."""
        return Words(self.zh.format(**details), self.en.format(**details))


REASONS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "cells": Words(
            "该行有 {cells} 个单元格，表头有 {expected} 个：检查分隔符与引号",
            "has {cells} cells where the heading has {expected}: look at separators and quotes",
        ),
        "missing": Words("没有填写", "is empty"),
        "too_long": Words("文字过长", "the text is too long"),
        "nul": Words("含有空字符", "the text holds NUL"),
        "no_time": Words(
            "不是可识别的时间，如 2026-03-01 08:15", "is no time, as 2026-03-01 08:15"
        ),
        "two_ways": Words(
            "日与月的先后不明：请选择日在前或月在前",
            "day or month may come first: say which",
        ),
        "no_number": Words("不是数字", "is no number"),
        "no_point": Words("该行的图形不是点", "the geometry of the row is no point"),
        "out_of_range": Words(
            "坐标超出范围：检查坐标系，以及经纬度是否颠倒",
            "out of range: look at the coordinate system; are longitude and latitude swapped?",
        ),
        "outside_city": Words(
            "在服务区以外：检查坐标系，以及经纬度是否颠倒",
            "outside the service area: look at the coordinate system; are lon and lat swapped?",
        ),
        "outside_own": Words("不在您负责的辖区内", "outside the areas that you answer for"),
        "future": Words(
            "时间在将来：检查时区与日期格式", "lies in the future: look at time zone and dates"
        ),
        "before_report": Words("早于上报时间", "is before the time of the report"),
        "no_category": Words(
            "没有这个事件类别：请为它指定一个类别",
            "is no incident category: say which one it stands for",
        ),
        "repeated_row": Words("与本文件前面的行相同", "repeats an earlier row of the file"),
        "repeated_import": Words("已导入过", "was imported before"),
    }
)
"""Why a row is refused, by code; what is put in stands in the refusal's details."""

WARNINGS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "swapped": Words(
            "{rows} 行在服务区以外，经纬度对调后即在区内",
            "{rows} rows lie outside, and would lie inside with longitude and latitude swapped",
        ),
        "looks_like_gcj02": Words(
            "抽查的点中有 {rows} 个按 GCJ-02 换算后才落在道路旁：坐标系可能是 GCJ-02",
            "{rows} of the places looked at are beside a road only as GCJ-02: they probably are",
        ),
        "mixed_systems": Words(
            "抽查的点中有 {rows} 个像是 GCJ-02，其余像是 WGS 84：文件可能混用了坐标系，请分开导入",
            "{rows} of the places looked at seem to be GCJ-02 and others WGS 84: the file may mix"
            " systems; import each by itself",
        ),
        "few_rows": Words(
            "只有 {rows} 行可用：少于 30 起事件做不出热点图",
            "only {rows} rows can be taken: of fewer than 30 incidents no hot cells are judged",
        ),
        "one_cell": Words(
            "{rows} 行都在同一个六角格内：检查坐标是否被替换成了同一个地点",
            "all {rows} rows lie in one cell: look whether one place stands for many",
        ),
        "many_outside": Words(
            "{rows} 行在服务区以外，多于区内：检查坐标系",
            "{rows} rows lie outside the service area, more than inside: look at the system",
        ),
        "repeated": Words(
            "{rows} 行重复，只导入一次；若确属不同事件，可选择逐行导入",
            "{rows} rows repeat others and come in once; take each if they are different incidents",
        ),
        "old_edition": Words(
            "{rows} 行的类别属于已停用的版本，按原类别保留",
            "{rows} rows have a category of an edition that is over; they keep it",
        ),
        "unknown_source": Words(
            "{rows} 行的来源无法识别，记为系统",
            "{rows} rows have a source that is not known; they get system",
        ),
        "same_file": Words("这个文件已导入过", "this file was imported before"),
        "many_refused": Words(
            "{rows} 行有问题；报告只列出前 {most} 行",
            "{rows} rows are refused; the report has the first {most}",
        ),
    }
)
"""What is told of a whole file, by code; `rows` is always put in."""
