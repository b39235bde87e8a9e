"""A small report made by hand: seven hot cells among 1,261, and a run that moves cover."""

from datetime import UTC, datetime
from typing import Any

import numpy as np

from layers.hotspots.views import AnalysisNotice, HotCounts, HotspotsInputs, HotspotsView, NamedArea
from layers.reports.contents import Contents, HotCells, RoadLines, SimulatedRun
from spatial.cells import cell_at, cell_text, disk

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
CENTRE = (114.3, 30.6)
RINGS = 20
CELLS = 3 * RINGS * (RINGS + 1) + 1
"""Of a disk of hexagons: one in the middle and six more on each ring."""


def hot(*, title: str = "emergency:", hidden: bool = False) -> HotCells:
    """Return a result: the middle cell and its first ring certainly hot."""
    cells = disk(cell_at(*CENTRE, 9), RINGS)
    middle = disk(cell_at(*CENTRE, 9), 1)
    degree = np.where(np.isin(cells, middle), 3, 0)
    count = np.where(degree == 3, 11, 1)
    view = HotspotsView.model_construct(
        id=12,
        method="gi_star_exact",
        version=1,
        area=NamedArea(code="4201", name_zh="武汉市", name_en="Wuhan"),
        study_area="ab" * 32,
        resolution=9,
        k=1,
        cells=len(cells),
        since=NOW.replace(month=10),
        until=NOW,
        categories=[title],
        denominator="none",
        training=True,
        computed_at=NOW,
        incidents=int(count.sum()),
        hot=HotCounts(raw=7, fdr=7, bonferroni=7),
        z_max=8.123,
        moran_i=0.31,
        inputs=HotspotsInputs(sha256="cd" * 32, merged=0, by_patrol=0),
        warnings=[AnalysisNotice(code="sparse", message="Few incidents", values={})],
        hidden=hidden,
    )
    z = np.where(degree == 3, 8.0, 0.0)
    p = np.where(degree == 3, 1e-9, 1.0)
    return HotCells(view, cells, count, count * 5, np.full(len(cells), 6.0), z, p, degree)


def run() -> SimulatedRun:
    """Return a run: of four cells one is kept, one gained, one lost, one never covered."""
    cells = [cell_text(int(cell)) for cell in disk(cell_at(*CENTRE, 8), 1)[:4]]
    sides = dict.fromkeys(("within", "waited", "busy"), measured(0.7, 0.01))
    sides |= dict.fromkeys(("mean_s", "median_s", "p90_s"), measured(300.0, 4.0))
    result = {
        "calls": 1200,
        "replications": 20,
        "seed": 7,
        "standard_s": 300,
        **dict.fromkeys(("base", "scenario", "difference"), sides),
        "histogram": {"step_s": 60, "base": [0.5, 0.5], "scenario": [0.75, 0.25]},
        "areas": [],
        "coverage": {
            "resolution": 8,
            "standard_s": 300,
            "cells": cells,
            "base_s": [100.0, None, 300.0, 301.0],
            "scenario_s": [100.0, 200.0, None, None],
        },
    }
    return SimulatedRun(
        id=5,
        name_zh="南湖站",
        name_en="=South <Lake>",
        version=2,
        training=True,
        kind="simulation",
        method="queue",
        asked={},
        inputs_sha256="ef" * 32,
        ended_at=NOW,
        result=result,
        warnings=[],
    )


def measured(value: float, half: float) -> dict[str, Any]:
    """Return a mean with its interval."""
    return {"value": value, "low": value - half, "high": value + half}


def contents(**changes: Any) -> Contents:
    """Return a report of both."""
    parts = {
        "title_zh": "十月热点",
        "title_en": "Hot cells of October",
        "city_zh": "武汉市",
        "city_en": "Wuhan",
        "timezone": "Asia/Shanghai",
        "made_at": NOW,
        "training": True,
        "attribution": ["© OpenStreetMap contributors"],
        "roads": RoadLines({"primary": [[[114.28, 30.58], [114.32, 30.62]]]}),
        "hot": hot(),
        "runs": [run()],
    }
    return Contents(**{**parts, **changes})
