"""How soon each cell of the city is reached from the stations of a plan, before and after."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import shapely
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.tables import Area
from dispatch.coverage.ground import Ground
from dispatch.coverage.queries import city_cells
from dispatch.coverage.values import CityCells
from dispatch.roads import LiveNetwork
from dispatch.roads.values import Fleet
from dispatch.simulation.forces import FloatArray
from spatial.cells import cell_text

RESOLUTION: Final = 8
LOOKED_S: Final = 2.0
"""Times are told up to so many times the standard."""


class CellGround:
    """The cells of the city, or of one area of it, on one network; keeps what is made ready.

    Parameters
    ----------
    live
        The network, under whatever holds on it when it is asked.
    area_code
        None for the whole city.
    """

    def __init__(
        self, session: Session, live: LiveNetwork, area_code: str | None, resolution: int
    ) -> None:
        self._live, self._ground, self.resolution = live, Ground(), resolution
        points = self._ground.free_points(self._ground.reach(live), resolution)
        self.city: CityCells = city_cells(session, points)
        inside = np.arange(len(self.city))
        if area_code is not None:
            wkb = session.scalar(select(func.ST_AsBinary(Area.geom)).where(Area.code == area_code))
            shape = shapely.from_wkb(wkb)
            rows = self.city.rows
            inside = np.flatnonzero(shapely.contains_xy(shape, points.lon[rows], points.lat[rows]))
        self.rows = self.city.rows[inside]
        self.cells = self.city.cells[inside]
        self.lon, self.lat = points.lon[self.rows], points.lat[self.rows]

    def times_s(self, lon: Sequence[float], lat: Sequence[float], limit_s: float) -> FloatArray:
        """Return (c,) seconds from the nearest of some places to each cell's road point.

        Infinite beyond the limit, and where every road of a cell is closed.
        """
        times = np.full(len(self.cells), np.inf)
        if not len(lon) or not len(times):
            return times
        reach = self._ground.reach(self._live)
        unknown = np.full(len(lon), np.nan)
        fleet = Fleet(
            np.arange(len(lon)), np.asarray(lon, float), np.asarray(lat, float), unknown, unknown
        )
        stand = self._live.stand(fleet, reach.metric.conditions)
        points = self._ground.points(reach, self.resolution).take(self.rows)
        found = reach.times(stand, points.spots, limit_ms=round(limit_s * 1000))
        known = found.time_ms.shape[1]
        times[:known] = found.time_ms[0] / 1000.0
        return times


def cover_view(
    ground: CellGround, before_s: FloatArray, after_s: FloatArray, standard_s: float
) -> Mapping[str, Any]:
    """Return cells with their times on both sides, and what share of them is within a standard."""
    before, after = (
        float((times <= standard_s).mean()) if len(times) else 0.0 for times in (before_s, after_s)
    )
    return {
        "resolution": ground.resolution,
        "standard_s": standard_s,
        "cells": [cell_text(cell) for cell in ground.cells.tolist()],
        "base_s": _told(before_s),
        "scenario_s": _told(after_s),
        "base_share": round(before, 4),
        "scenario_share": round(after, 4),
        "difference_share": round(after - before, 4),
    }


def _told(times_s: FloatArray) -> list[int | None]:
    return [round(one) if np.isfinite(one) else None for one in times_s.tolist()]
