"""Incidents counted by H3 cell, over the generated columns of the cells.

Whoever may read each of these incidents is told every count: it tells nothing new. Others get fixed
periods without small counts (`layers.cells.suppression`).
"""

from datetime import datetime, timedelta

import numpy as np
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.store.errors import RefusedError
from data.store.georeferenced import COARSER_RESOLUTIONS
from dispatch.incidents.tables import Incident
from layers.cells.suppression import fixed_period, hide_small
from layers.features.boxes import Box
from spatial.cells import average_edge_m, cell_text, centres

_METRES_PER_DEGREE = 111_320.0
"""Of latitude, and of longitude at the equator (WGS 84, rounded)."""


class LoadCells(BaseModel):
    """Incidents reported in a period, by cell of one resolution; cells without any are left out."""

    model_config = ConfigDict(frozen=True)

    resolution: int
    since: datetime = Field(serialization_alias="from")
    until: datetime
    cells: list[tuple[str, int]]


def count_load(
    session: Session,
    *,
    resolution: int,
    hours: int,
    until: datetime,
    box: Box | None = None,
    hiding: bool = False,
) -> LoadCells:
    """Count the incidents reported in the `hours` before `until` by cell, in order of the cells.

    Parameters
    ----------
    resolution
        6 to 9: those that are kept as generated columns.
    box
        Only cells that may touch it: whose centre is at most two edges away; None for all.
    hiding
        Whether small counts are hidden, in a period that cannot be chosen freely.

    Raises
    ------
    RefusedError
        When the resolution is another.
    """
    if resolution not in COARSER_RESOLUTIONS:
        raise RefusedError(
            f"the resolution is {min(COARSER_RESOLUTIONS)} to {max(COARSER_RESOLUTIONS)}",
            field="resolution",
        )
    if hiding:
        until, hours = fixed_period(until, hours)
    column = getattr(Incident, f"cell_r{resolution}")
    since = until - timedelta(hours=hours)
    rows = session.execute(
        select(column, func.count())
        .where(Incident.reported_at > since, Incident.reported_at <= until)
        .group_by(column)
        .order_by(column)
    ).all()
    counted = [(cell, count) for cell, count in rows]
    if hiding:
        counted = hide_small(counted, resolution)
    if box is not None and counted:
        kept = near_box(np.array([cell for cell, _ in counted], dtype=np.int64), box, resolution)
        counted = [pair for pair, keep in zip(counted, kept.tolist(), strict=True) if keep]
    return LoadCells(
        resolution=resolution,
        since=since,
        until=until,
        cells=[(cell_text(cell), count) for cell, count in counted],
    )


def near_box(cells: np.ndarray, box: Box, resolution: int) -> np.ndarray:
    """Say of each cell (int64) whether its centre is within two edges of `box`."""
    lon_lat = centres(cells)
    margin_lat = 2 * average_edge_m(resolution) / _METRES_PER_DEGREE
    margin_lon = margin_lat / max(0.01, np.cos(np.radians(max(abs(box.south), abs(box.north)))))
    lon, lat = lon_lat[:, 0], lon_lat[:, 1]
    inside: np.ndarray = (
        (lon >= box.west - margin_lon)
        & (lon <= box.east + margin_lon)
        & (lat >= box.south - margin_lat)
        & (lat <= box.north + margin_lat)
    )
    return inside
