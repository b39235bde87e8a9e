"""The parts of a report: hot cells, and each run of a scenario."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np

from layers.reports.charts import Series, bars
from layers.reports.contents import DEGREES, Contents, HotCells, SimulatedRun
from layers.reports.drawing import Drawn, cover_pairs, draw_cover, draw_hot, kind_of_cover
from layers.reports.looks import COVER, HOT
from layers.reports.markup import facts, heading, keys, legend, said, table, warnings
from spatial.cells import cell_text

MOST_LISTED: Final = 30
MOST_TOLD: Final = 12
"""Incidents in a cell that have a bar of their own; the last holds all above."""

_BASE_FILL: Final = "#7d8896"
_SCENARIO_FILL: Final = "#0072b2"
_MEASURES: Final = (
    ("within", "标准时间内到达", "Reached within the standard", "%"),
    ("mean_s", "平均响应", "Mean response", "s"),
    ("median_s", "响应中位数", "Median response", "s"),
    ("p90_s", "第 90 百分位", "90th percentile", "s"),
    ("waited", "须等待的呼叫", "Calls that waited", "%"),
    ("busy", "力量忙碌占比", "Units busy", "%"),
)
_METHODS: Final = {
    "gi_star_exact": (
        "Getis–Ord Gi*,精确随机化 p 值(卷积),研究区全部格子校正",
        "Getis–Ord Gi* with exact randomisation p (by convolution), corrected over all cells",
    ),
    "disk_binomial": ("圆盘二项检验(按道路里程)", "Binomial test of disks, by length of road"),
    "disk_hypergeometric": (
        "圆盘超几何检验(占全部事件)",
        "Hypergeometric test of disks, among all incidents",
    ),
}


def hot_section(contents: Contents, hot: HotCells) -> tuple[str, Drawn]:
    """Return what is told of hot cells, and its map."""
    view, drawn = hot.view, draw_hot(hot, contents.roads)
    zone = ZoneInfo(contents.timezone)
    method_zh, method_en = _METHODS.get(view.method, (view.method, view.method))
    span = f"{local(view.since, zone)} – {local(view.until, zone)}"
    parts = [
        heading(2, f"热点格:{view.area.name_zh}", f"Hot cells: {view.area.name_en}"),
        said(
            f"{span} 共 {view.incidents:,} 起事件,研究区 {view.cells:,} 个格(分辨率"
            f" {view.resolution})。校正后为热点的有 {view.hot.fdr:,} 个格,其中"
            f" {view.hot.bonferroni:,} 个确凿;未校正显著 {view.hot.raw:,} 个。",
            f"{view.incidents:,} incidents from {span} in a study area of {view.cells:,} cells"
            f" (resolution {view.resolution}). {view.hot.fdr:,} cells are hot after correction,"
            f" {view.hot.bonferroni:,} of them certainly; {view.hot.raw:,} before it.",
        ),
        said(
            "地图说明事件在哪里集中,不说明哪里风险更高;结论只对所示区域、时段与类别成立。",
            "The map says where incidents cluster, not where risk is higher; it holds for this"
            " area, period and selection only.",
        ),
        warnings([one.model_dump() for one in view.warnings]),
        f'<div class="map">{drawn.place}</div>',
        legend([(look, _count(hot, degree)) for degree, look in HOT.items()]),
        _credit(contents),
        _counts_chart(hot),
        heading(3, "最显著的格", "The most significant cells"),
        table("", _CELL_COLUMNS, _cell_rows(hot)),
        heading(3, "如何得出", "How it was found"),
        facts(
            [
                ("方法", "Method", f"{method_zh} · {method_en} (v{view.version})"),
                ("邻域", "Disk", f"k = {view.k}"),
                ("分母", "Denominator", view.denominator),
                ("类别", "Categories", ", ".join(view.categories) or "全部 · all"),
                ("研究区 SHA-256", "Study area SHA-256", view.study_area),
                ("输入 SHA-256", "Inputs SHA-256", view.inputs.sha256),
                ("最大 z", "Highest z", f"{view.z_max:.2f}"),
                ("全局莫兰指数", "Moran's I", f"{view.moran_i:.4f}"),
                ("计算时间", "Computed", local(view.computed_at, zone)),
                ("结果编号", "Result", view.id),
            ]
        ),
    ]
    return "".join(parts), drawn


def run_section(contents: Contents, run: SimulatedRun) -> tuple[str, Drawn | None]:
    """Return what is told of a run, and its map where it has one."""
    zone, result = ZoneInfo(contents.timezone), run.result
    drawn = None if run.coverage is None else draw_cover(run, contents.roads)
    parts = [
        heading(2, f"方案:{run.name_zh}", f"Scenario: {run.name_en}"),
        warnings(run.warnings),
    ]
    if run.kind == "simulation" and "difference" in result:
        parts += [
            _how_played(result),
            table("", _MEASURE_COLUMNS, _measure_rows(result)),
            _response_chart(result),
            table("各区", _AREA_COLUMNS, _area_rows(result)),
        ]
    if drawn is not None:
        parts += [
            heading(3, "覆盖前后对比", "Cover before and after"),
            f'<div class="map">{drawn.place}</div>',
            legend([(look, count) for look, count in _cover_counts(run)]),
            _credit(contents),
        ]
    parts.append(
        facts(
            [
                ("方案版本", "Scenario version", run.version),
                ("方法", "Method", run.method),
                ("标准", "Standard", f"{_number(result.get('standard_s'))} s"),
                ("随机种子", "Seed", result.get("seed", run.asked.get("seed", "–"))),
                ("输入 SHA-256", "Inputs SHA-256", run.inputs_sha256),
                ("完成时间", "Done", local(run.ended_at, zone)),
                ("运行编号", "Run", run.id),
            ]
        )
    )
    return "".join(parts), drawn


def _how_played(result: Mapping[str, Any]) -> str:
    calls, times = _number(result.get("calls")), result.get("replications")
    return said(
        f"同一批呼叫(每次 {calls} 起,重复 {times} 次)在现状与方案下各演算一遍;"
        "差值按成对的同一批呼叫计算,方括号内为 95 % 区间。",
        f"The same calls ({calls} a time, {times} replications) were played under what is and"
        " under the scenario; differences are of pairs with the same calls, 95 % intervals in"
        " brackets.",
    )


def local(moment: datetime, zone: ZoneInfo) -> str:
    """Return a moment as the city's clock shows it."""
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


_CELL_COLUMNS: Final = (
    ("格", "Cell"), ("事件", "Incidents"), ("圆盘内", "In the disk"), ("期望", "Expected"),
    ("z", "z"), ("p", "p"), ("显著性", "Significance"),
)  # fmt: skip
_MEASURE_COLUMNS: Final = (
    ("指标", "Measure"),
    ("现状", "As it is"),
    ("方案", "Scenario"),
    ("差值 [95 %]", "Difference [95 %]"),
)
_AREA_COLUMNS: Final = (
    ("辖区", "Area"),
    ("呼叫", "Calls"),
    ("现状达标", "Within, as it is"),
    ("方案达标", "Within, scenario"),
    ("差值 [95 %]", "Difference [95 %]"),
)


def _cell_rows(hot: HotCells) -> Iterator[Sequence[Any]]:
    for row in hot.hottest[:MOST_LISTED].tolist():
        yield (
            cell_text(int(hot.cells[row])),
            f"{int(hot.count[row]):,}",
            "–" if hot.disk[row] < 0 else f"{int(hot.disk[row]):,}",
            _number(hot.expected[row], 2),
            _number(hot.z[row], 2),
            "–" if np.isnan(hot.p[row]) else f"{hot.p[row]:.3g}",
            DEGREES[int(hot.degree[row])],
        )


def _counts_chart(hot: HotCells) -> str:
    if hot.view.hidden:
        return ""
    many = np.bincount(np.minimum(hot.count, MOST_TOLD), minlength=MOST_TOLD + 1)[1:]
    labels = [*map(str, range(1, MOST_TOLD)), f"≥{MOST_TOLD}"]
    title = "按事件数的格子数 · Cells by how many incidents they have"
    series = Series("格 · cells", _SCENARIO_FILL, many.tolist())
    return _figure(bars(labels, [series], title, share=False), title)


def _response_chart(result: Mapping[str, Any]) -> str:
    found = result.get("histogram")
    if not found:
        return ""
    count = len(found["base"])
    labels = [str(round(place * found["step_s"] / 60)) for place in range(count)]
    series = [
        Series("现状 · as it is", _BASE_FILL, found["base"]),
        Series("方案 · scenario", _SCENARIO_FILL, found["scenario"]),
    ]
    title = "响应时间分布(分钟) · Response times (minutes)"
    named = keys([(one.name, one.fill) for one in series])
    return _figure(bars(labels, series, title, share=True), title) + named


def _measure_rows(result: Mapping[str, Any]) -> Iterator[Sequence[Any]]:
    for key, zh, en, unit in _MEASURES:
        sides = [result[side].get(key) for side in ("base", "scenario", "difference")]
        if any(side is None for side in sides):
            continue
        base, scenario, change = sides
        yield (
            f"{zh} · {en}",
            _measured(base["value"], unit),
            _measured(scenario["value"], unit),
            _interval(change, unit),
        )


def _area_rows(result: Mapping[str, Any]) -> Iterator[Sequence[Any]]:
    for area in result.get("areas", ()):
        change = area["difference"]
        yield (
            f"{area['name_zh']} · {area['name_en']}",
            _number(area["calls"]),
            _measured(area["base"]["within"], "%"),
            _measured(area["scenario"]["within"], "%"),
            _interval(change, "%"),
        )


def _figure(chart: str, title: str) -> str:
    return f"<figure>{chart}<figcaption>{title}</figcaption></figure>"


def _interval(change: Mapping[str, Any], unit: str) -> str:
    low, high = _measured(change["low"], unit), _measured(change["high"], unit)
    return f"{_measured(change['value'], unit)} [{low}, {high}]"


def _cover_counts(run: SimulatedRun) -> Iterator[tuple[Any, int]]:
    kinds = [kind_of_cover(*pair) for pair in cover_pairs(run.coverage or {})]
    for kind, look in COVER.items():
        yield look, kinds.count(kind)


def _count(hot: HotCells, degree: int) -> int:
    chosen = hot.degree == degree
    return int((chosen & (hot.count > 0)).sum() if degree == 0 else chosen.sum())


def _credit(contents: Contents) -> str:
    return f'<p class="credit">{"; ".join(map(_escaped, contents.attribution))}</p>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _measured(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{value * 100:.1f} %" if unit == "%" else f"{value:,.0f} {unit}"


def _number(value: Any, digits: int = 0) -> str:
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return "–"
    return f"{value:,.{digits}f}"
