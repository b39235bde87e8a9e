"""One page that travels as a file: maps, charts, tables and text, with the network off."""

import re
from html import escape
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

from layers.reports.assets import Assets
from layers.reports.contents import Contents
from layers.reports.drawing import Drawn
from layers.reports.errors import ReachesOutsideError
from layers.reports.gathering import check_page
from layers.reports.markup import facts, said
from layers.reports.sections import hot_section, local, run_section

_STYLES: Final = files("layers.reports").joinpath("files/report.css").read_text(encoding="utf-8")
_OUTSIDE: Final = re.compile(
    r"""<(?:script|img|iframe|link|source)[^>]*(?:src|href)\s*=|@import|url\(\s*["']?(?!data:|#|none)""",
    re.IGNORECASE,
)
"""Whatever a browser would fetch; a page has none."""


def make_page(contents: Contents, assets: Assets) -> str:
    """Return the page of a report.

    Raises
    ------
    ReportTooLargeError
        When it has more cells than a browser opens.
    ReachesOutsideError
        When it would load something: a fault of ours, so it is not handed out.
    """
    check_page(contents)
    sections: list[str] = []
    maps: list[Drawn] = []
    if contents.hot is not None:
        text, drawn = hot_section(contents, contents.hot)
        sections.append(text)
        maps.append(drawn)
    for run in contents.runs:
        text, cover = run_section(contents, run)
        sections.append(text)
        maps += [] if cover is None else [cover]
    page = _assembled(contents, assets, sections, maps)
    check_offline(page.replace(assets.script, ""))
    return page


def check_offline(page: str) -> None:
    """Refuse a page that names something to load.

    Raises
    ------
    ReachesOutsideError
    """
    found = _OUTSIDE.search(page)
    if found is not None:
        raise ReachesOutsideError(f"a report would load {page[found.start() : found.end() + 60]!r}")


def _assembled(contents: Contents, assets: Assets, sections: list[str], maps: list[Drawn]) -> str:
    title = escape(f"{contents.title_zh} · {contents.title_en}")
    parts = [
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{assets.styles}</style><script>{assets.script}</script>",
        *(one.head for one in maps),
        f"<style>{_STYLES}</style></head><body><main>",
        _header(contents),
        *(f"<section>{text}</section>" for text in sections),
        _footer(contents),
        "</main>",
        *(f"<script>{one.script}</script>" for one in maps),
        "</body></html>",
    ]
    return "".join(parts)


def _header(contents: Contents) -> str:
    training = ""
    if contents.training:
        training = (
            '<div class="training" role="note">训练数据,不反映真实情况 · '
            "Training data: nothing of it really happened</div>"
        )
    return (
        f'<header><h1><span lang="zh-CN">{escape(contents.title_zh)}</span> '
        f'<span lang="en">{escape(contents.title_en)}</span></h1>'
        f'<p class="small">{escape(contents.city_zh)} · {escape(contents.city_en)}</p>'
        f"{training}</header>"
    )


def _footer(contents: Contents) -> str:
    made = local(contents.made_at, ZoneInfo(contents.timezone))
    return (
        "<footer>"
        + said(
            "本报告为单个离线文件,不访问任何网络。用浏览器的打印功能可存为 PDF。",
            "This report is one file and asks no network. The browser's print dialog makes a PDF.",
        )
        + facts([("生成时间", "Made", f"{made} ({contents.timezone})")])
        + "</footer>"
    )
