"""Reach of one place: cells with times, and the outline of what is reached within each band."""

from collections.abc import Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict

from dispatch.coverage.ground import Ground
from dispatch.coverage.outlines import Outline, outline_of
from dispatch.roads import LiveNetwork
from spatial.cells import CellArray, cell_text
from spatial.network.reach import Direction


class ReachBand(BaseModel):
    """What is reached within `within_s`: how many cells, and their outline."""

    model_config = ConfigDict(frozen=True)

    within_s: float
    cells: int
    outline: Outline


class ReachView(BaseModel):
    """What can be reached from a place, or from where it can be reached.

    `cells` are those reached within the limit, each with the travel time between the place and the
    road point nearest to the cell's centre, soonest first.
    """

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    direction: Direction
    profile: str
    limit_s: float
    resolution: int
    network_version: str
    cells: list[tuple[str, float]]
    bands: list[ReachBand]


def reach_of(
    live: LiveNetwork,
    ground: Ground,
    place: tuple[float, float],
    *,
    bands_s: Sequence[float],
    direction: Direction = Direction.FROM,
    resolution: int = 9,
) -> ReachView:
    """Return the reach of a place (lon, lat, EPSG:4326) along roads.

    Parameters
    ----------
    bands_s
        Travel times, rising; the last is the limit.
    resolution
        Of the cells, 0 … 11.

    Raises
    ------
    TooFarFromRoadError
        When the place is too far from any road.
    """
    reach = ground.reach(live)
    points = ground.points(reach, resolution)
    places = live.stand_at(*place, reach.metric.conditions, arriving=direction is Direction.TO)
    limit_ms = int(bands_s[-1] * 1000)
    found = reach.times(places, points.spots, limit_ms=limit_ms, direction=direction)
    time_s = np.full(len(points), np.inf)
    time_s[: found.time_ms.shape[1]] = found.time_ms[0] / 1000.0
    order = np.lexsort((points.cells, time_s))
    order = order[np.isfinite(time_s[order])]
    return ReachView(
        lon=place[0],
        lat=place[1],
        direction=direction,
        profile=live.network.profile.name,
        limit_s=bands_s[-1],
        resolution=resolution,
        network_version=reach.metric.version,
        cells=[
            (cell_text(cell), round(seconds, 1))
            for cell, seconds in zip(
                points.cells[order].tolist(), time_s[order].tolist(), strict=True
            )
        ],
        bands=[_band(points.cells[time_s <= within_s], within_s) for within_s in bands_s],
    )


def _band(cells: CellArray, within_s: float) -> ReachBand:
    return ReachBand(within_s=within_s, cells=len(cells), outline=outline_of(cells))
