"""What is behind one cell of a result, and the study area of an area."""

from datetime import datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.store.engine import acting, reaching
from data.store.errors import NotFoundError
from dispatch.incidents.queries import category_names
from layers.hotspots.areas import keep_area
from layers.hotspots.asking import Period, check_cells, find_place
from layers.hotspots.computing import FINER, suggested_resolution
from layers.hotspots.counting import (
    Chosen,
    count_categories,
    count_cells,
    count_hours,
    list_incidents_of_cell,
)
from layers.hotspots.queries import Kept, get_kept, significant
from layers.hotspots.views import (
    CategoryCount,
    CellIncident,
    HotCellView,
    NamedArea,
    NeighbourView,
    StudyAreaView,
)
from spatial.cells import cell_int, cell_text, centre, disk


def read_cell(
    session: Session, hotspots_id: int, cell: str, *, limit: int, after: int | None
) -> HotCellView:
    """Return what is behind a cell of a result.

    Raises
    ------
    NotFoundError
        No such result, or a cell that is not in its study area.
    CellError
        No cell.
    """
    kept = get_kept(session, hotspots_id)
    own = cell_int(cell)
    cells = kept.known.area.cells
    at = int(np.searchsorted(cells, own))
    if at == len(cells) or cells[at] != own:
        raise NotFoundError(f"the study area does not hold the cell {cell}", cell=cell)
    place = (own, kept.known.area.resolution)
    zone = city_timezone(session)
    with reaching(session, kept.counting(session)):
        hours = count_hours(session, kept.chosen, place, zone)
        categories = count_categories(session, kept.chosen, place)
        rows = list_incidents_of_cell(session, kept.chosen, place, (limit, after))
    around = np.intersect1d(disk(np.array([own]), 1), cells)
    shown = _neighbour(kept, at)
    return HotCellView(
        **shown.model_dump(),
        id=kept.row.id,
        center=centre(own),
        ratio=round(shown.disk / shown.expected, 3) if shown.expected > 0 else None,
        road_m=round(float(kept.known.road_m[at]), 1),
        hours=hours.tolist(),
        categories=[_category(session, key, count) for key, count in categories],
        neighbours=[
            _neighbour(kept, int(beside))
            for beside in np.searchsorted(cells, around)
            if beside != at
        ],
        incidents=[_incident(session, row) for row in rows[:limit]],
        next=str(rows[limit - 1].id) if len(rows) > limit else None,
    )


def _neighbour(kept: Kept, at: int) -> NeighbourView:
    record = kept.cells[at]
    return NeighbourView(
        cell=cell_text(int(kept.known.area.cells[at])),
        count=int(record["count"]),
        disk=int(record["disk"]),
        expected=round(float(record["expected"]), 3),
        z=round(float(record["z"]), 3),
        p=significant(record["p"].reshape(1))[0],
        significance=int(record["degree"]),
    )


def _category(session: Session, key: str, count: int) -> CategoryCount:
    name_zh, name_en = category_names(session, key)
    return CategoryCount(key=key, name_zh=name_zh, name_en=name_en, count=count)


def _incident(session: Session, row: Any) -> CellIncident:
    name_zh, name_en = category_names(session, row.category)
    said = dict(row._mapping)  # noqa: SLF001 (the toolkit's own name)
    return CellIncident(category_zh=name_zh, category_en=name_en, **said)


def read_study_area(
    session: Session, area: str, resolution: int, *, training: bool, now: datetime
) -> StudyAreaView:
    """Return the study area of an area, made where it is not there yet.

    Raises
    ------
    HotspotsRefusedError, RefusedError
    """
    place = find_place(session, area)
    check_cells(session, resolution, place)
    actor = place.counting(acting(session))
    year = Chosen(Period(now - timedelta(days=365), now), (), training)
    with reaching(session, actor):
        counted = count_cells(session, year, resolution)
    known = keep_area(
        session, place, resolution, training=training, actor=actor, counted=counted.cells
    )
    incidents, cells = int(counted.counts.sum()), len(known.area)
    finer = cells * 7 ** (FINER - resolution)
    return StudyAreaView(
        sha256=known.sha256,
        area=NamedArea(code=place.code, name_zh=place.name_zh, name_en=place.name_en),
        resolution=resolution,
        cells=cells,
        with_roads=int((known.road_m > 0).sum()),
        with_incidents=len(counted.cells),
        road_km=round(known.road_km, 3),
        people=None,
        made_at=known.made_at,
        training=training,
        incidents=incidents,
        per_cell=round(incidents / cells, 4),
        suggested=suggested_resolution(incidents, finer),
    )
