"""From units to cover: who reaches which cell in time, and which a station would."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.codes import CoverageGroup
from dispatch.coverage.ground import Ground, open_roads
from dispatch.coverage.values import CityCells, GroupCover, Team
from dispatch.roads import Fleet, LiveNetwork
from spatial.network import Places
from spatial.network.reach import Reach

NEAREST: Final = 2
"""How many units are found for each cell: the second says what is lost when the first leaves."""

SHOWN_S: Final = 30
"""The version changes when a cell's time moves from one multiple of this to another."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where cover is computed: the network, its present metric made ready, and the cells."""

    live: LiveNetwork
    ground: Ground
    reach: Reach
    city: CityCells


def cover_of(
    scene: Scene,
    group: CoverageGroup,
    team: Team,
    planned: NDArray[np.bool_],
    places: Places | None = None,
) -> GroupCover:
    """Return what the available units of a group cover: two searches for the whole city.

    Parameters
    ----------
    planned
        See `planned_by`.
    places
        Where the units stand, when that is known.
    """
    city, reach = scene.city, scene.reach
    if places is None:
        places = scene.live.stand(team.fleet, reach.metric.conditions)
    points = scene.ground.points(reach, city.resolution).take(city.rows)
    limit_ms = group.standard_s * 1000
    found = reach.times(places, points.spots, limit_ms=limit_ms, k=NEAREST)
    time_s = np.full((NEAREST, len(city)), np.inf)
    owner = np.full((NEAREST, len(city)), -1, dtype=np.int64)
    known = found.time_ms.shape[1]
    time_s[:, :known], owner[:, :known] = found.time_ms / 1000.0, found.owner
    return GroupCover(
        group=group,
        team=team,
        city=city,
        reach=reach,
        places=places,
        time_s=time_s,
        owner=owner,
        planned=planned,
    )


def planned_by(scene: Scene, group: CoverageGroup, team: Team) -> NDArray[np.bool_]:
    """Return which cells a station of the group reaches within the standard on open roads.

    That is what the city is laid out for, whoever is out now and whatever is closed; nothing where
    no unit of the group has a station.
    """
    city, free = scene.city, open_roads(scene.reach)
    unknown = np.full(len(team.station_lon), np.nan)
    stations = Fleet(
        ids=np.arange(len(unknown)),
        lon=team.station_lon,
        lat=team.station_lat,
        heading_deg=unknown,
        speed_mps=unknown,
    )
    places = scene.live.stand(stations, free.metric.conditions)
    points = scene.ground.free_points(scene.reach, city.resolution).take(city.rows)
    found = free.times(places, points.spots, limit_ms=group.standard_s * 1000)
    planned = np.zeros(len(city), dtype=np.bool_)
    planned[: found.time_ms.shape[1]] = np.isfinite(found.time_ms[0])
    return planned


def version_of(network_version: str, covers: Mapping[str, GroupCover]) -> str:
    """Return sixteen hexadecimal digits that are others whenever what is shown is.

    Times are shown in steps of `SHOWN_S`, so that a picture in which units have moved a little is
    still the same.
    """
    digest = hashlib.sha256(network_version.encode())
    for key, cover in covers.items():
        digest.update(key.encode())
        digest.update(cover.city.cells.tobytes())
        digest.update(cover.planned.tobytes())
        digest.update(cover.units.tobytes())
        digest.update(shown_s(cover).tobytes())
        digest.update(len(cover.team.fleet).to_bytes(8))
    return digest.hexdigest()[:16]


def shown_s(cover: GroupCover) -> NDArray[np.int64]:
    """Return each cell's time as it is shown: rounded up to `SHOWN_S`, −1 where not covered."""
    covered = cover.covered
    steps = np.ceil(np.where(covered, cover.time_s[0], 0.0) / SHOWN_S).astype(np.int64)
    return np.where(covered, steps * SHOWN_S, -1)
