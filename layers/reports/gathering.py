"""Reads what a report holds, as whoever asks may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
import orjson
from sqlalchemy import text
from sqlalchemy.orm import Session, undefer

from data.areas.queries import find_city
from data.codes import road_classes
from data.pool.queries import list_attributions
from data.store.errors import NotFoundError
from dispatch.scenarios.tables import RunState, Scenario, ScenarioRun
from layers.hotspots.queries import encode_cells, read_hotspots
from layers.reports.contents import Contents, HotCells, RoadLines, SimulatedRun
from layers.reports.errors import ReportTooLargeError, RunNotDoneError
from spatial.cells import CellArray, cell_int, centres

MOST_CELLS: Final = 60_000
"""Of a page that a browser still opens at once; the files of data have no such limit."""

MOST_ROADS: Final = 12_000
_MARGIN_DEG: Final = 0.01
_SIMPLIFIED_DEG: Final = 0.0001  # 11 m of latitude: less than a pixel of a printed city
_RANKS: Final = ("motorway", "trunk", "primary", "secondary", "tertiary")
_ROADS: Final = text(
    "SELECT road_class, ST_AsGeoJSON(ST_Simplify(geom, :tolerance), 5)::json->'coordinates' AS line"
    " FROM roads WHERE road_class = ANY(:classes)"
    " AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)"
    " AND data_set_id = (SELECT id FROM data_sets d WHERE EXISTS"
    "  (SELECT FROM roads r WHERE r.data_set_id = d.id)"
    "  ORDER BY d.loaded_at DESC, d.id DESC LIMIT 1)"
    " ORDER BY array_position(CAST(:classes AS text[]), road_class), length_m DESC LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class AskedReport:
    """Which result and which runs, as pairs of scenario and run."""

    hotspots: int | None
    runs: Sequence[tuple[int, int]]
    title_zh: str
    title_en: str


def gather(session: Session, asked: AskedReport, now: datetime, *, hidden: bool) -> Contents:
    """Return what a report holds.

    Parameters
    ----------
    hidden
        Whether small counts are left out.

    Raises
    ------
    NotFoundError
        When there is no such result or run for this reader.
    RunNotDoneError
        When a run has no result.
    """
    city = find_city(session)
    hot = None if asked.hotspots is None else hot_cells(session, asked.hotspots, hidden=hidden)
    runs = [simulated(session, *one) for one in asked.runs]
    cells = [hot.cells] if hot is not None else []
    cells += [_coverage_cells(run) for run in runs if run.coverage is not None]
    return Contents(
        title_zh=asked.title_zh,
        title_en=asked.title_en,
        city_zh="" if city is None else city.name_zh,
        city_en="" if city is None else city.name_en,
        timezone="UTC" if city is None else city.timezone,
        made_at=now,
        training=any([hot is not None and hot.view.training, *(run.training for run in runs)]),
        attribution=list_attributions(session),
        roads=_roads(session, np.concatenate(cells) if cells else np.empty(0, np.int64)),
        hot=hot,
        runs=runs,
    )


def hot_cells(session: Session, hotspots_id: int, *, hidden: bool) -> HotCells:
    """Return a result with all its cells that are told."""
    view = read_hotspots(session, hotspots_id, found=True, hidden=hidden)
    told = orjson.loads(encode_cells(session, hotspots_id, every=True, hidden=hidden))
    count = len(told["cells"])

    def column(name: str, kind: type[Any], missing: float) -> Any:
        values = told[name] if told[name] or not count else [missing] * count
        return np.array(values, dtype=kind)

    return HotCells(
        view=view,
        cells=np.array([cell_int(cell) for cell in told["cells"]], dtype=np.int64),
        count=column("counts", np.int64, 0),
        disk=column("disks", np.int64, -1),
        expected=column("expected", np.float64, np.nan),
        z=column("z", np.float64, np.nan),
        p=column("p", np.float64, np.nan),
        degree=column("significance", np.int64, 0),
    )


def simulated(session: Session, scenario_id: int, run_id: int) -> SimulatedRun:
    """Return a run that is done, with its scenario's names."""
    scenario = session.get(Scenario, scenario_id)
    run = session.get(ScenarioRun, run_id, options=[undefer(ScenarioRun.result)])
    if scenario is None or run is None or run.scenario_id != scenario_id:
        raise NotFoundError(f"scenario {scenario_id} has no run {run_id}", field="runs")
    if run.state is not RunState.DONE or run.result is None or run.ended_at is None:
        raise RunNotDoneError(f"run {run_id} is {run.state}: it has no result", run=run_id)
    return SimulatedRun(
        id=run.id,
        name_zh=scenario.name_zh,
        name_en=scenario.name_en,
        version=run.scenario_version,
        training=scenario.training,
        kind=run.kind.value,
        method=run.method,
        asked=run.asked,
        inputs_sha256=run.inputs_sha256,
        ended_at=run.ended_at,
        result=run.result,
        warnings=run.warnings,
    )


def check_page(contents: Contents) -> None:
    """Refuse a page of so many cells that browsers do not open it any more.

    Raises
    ------
    ReportTooLargeError
    """
    cells = 0 if contents.hot is None else len(contents.hot.cells)
    if cells > MOST_CELLS:
        raise ReportTooLargeError(
            f"a page holds at most {MOST_CELLS} cells, this result has {cells}: take a coarser"
            " resolution, a smaller area, or the data as GeoPackage, GeoParquet or CSV",
            field="hotspots",
            cells=cells,
            most=MOST_CELLS,
        )


def _coverage_cells(run: SimulatedRun) -> CellArray:
    found = run.coverage or {"cells": []}
    return np.array([cell_int(cell) for cell in found["cells"]], dtype=np.int64)


def _roads(session: Session, cells: CellArray) -> RoadLines:
    """Return the main roads around some cells, the widest first where they are too many."""
    if not len(cells):
        return RoadLines({})
    places = centres(np.unique(cells))
    (west, south), (east, north) = places.min(axis=0), places.max(axis=0)
    ranks = {key: one.rank_class for key, one in road_classes().items()}
    classes = [key for rank in _RANKS for key, own in ranks.items() if own == rank]
    rows = session.execute(
        _ROADS,
        {
            "classes": classes,
            "tolerance": _SIMPLIFIED_DEG,
            "west": float(west) - _MARGIN_DEG,
            "south": float(south) - _MARGIN_DEG,
            "east": float(east) + _MARGIN_DEG,
            "north": float(north) + _MARGIN_DEG,
            "most": MOST_ROADS,
        },
    )
    lines: dict[str, list[Any]] = {rank: [] for rank in _RANKS}
    for row in rows:
        if row.line:
            lines[ranks[row.road_class]].append(row.line)
    return RoadLines({rank: found for rank, found in lines.items() if found})
