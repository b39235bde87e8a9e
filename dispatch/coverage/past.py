"""What a group covered at a past moment: from where its units were, on the roads of then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes import CoverageGroup
from dispatch.coverage.computing import Scene, cover_of, planned_by, version_of
from dispatch.coverage.ground import Ground
from dispatch.coverage.queries import UnitRow, city_cells, team_of
from dispatch.coverage.values import Coverage, GroupCover
from dispatch.roads import LiveNetwork
from dispatch.roads.closure_queries import read_holds_at
from dispatch.roads.past import metric_under
from dispatch.tracking.history import PastFix
from dispatch.units.shift_rules import ROSTER_KEPT
from spatial.network.reach import Reach

_UNITS: Final = text(files("dispatch.coverage").joinpath("past_units.sql").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose cover, of which moment, over which cells; `training` says whether of practice."""

    group: CoverageGroup
    at: datetime
    resolution: int
    training: bool


def past_cover(
    session: Session, live: LiveNetwork, wanted: Wanted, there: Mapping[int, PastFix]
) -> tuple[Coverage, GroupCover]:
    """Return what a group covered, and the picture that it is of.

    Computed anew: some tenths of a second. Skills and stations are those of now.

    Parameters
    ----------
    there
        Where the units were that might have been sent then, by unit.
    """
    group, at = wanted.group, wanted.at
    reach = Reach.over(metric_under(live, read_holds_at(session, at)))
    ground = Ground()
    city = city_cells(session, ground.free_points(reach, wanted.resolution))
    scene = Scene(live, ground, reach, city)
    team = team_of(group, _units(session, wanted, there))
    cover = cover_of(scene, group, team, planned_by(scene, group, team))
    version = version_of(reach.metric.version, {group.key: cover})
    return Coverage(at, version, reach.metric.version, {group.key: cover}), cover


def _units(session: Session, wanted: Wanted, there: Mapping[int, PastFix]) -> list[UnitRow]:
    at = wanted.at
    values = {"at": at, "roster_since": at - ROSTER_KEPT, "training": wanted.training}
    found = []
    for row in session.execute(_UNITS, values):
        fix = there.get(row.id)
        found.append(
            UnitRow(
                id=row.id,
                skills=row.skills,
                training=row.training,
                available=fix is not None and not row.off_shift,
                lon=0.0 if fix is None else fix.lon,
                lat=0.0 if fix is None else fix.lat,
                heading_deg=None if fix is None else fix.heading_deg,
                speed_mps=None if fix is None else fix.speed_mps,
                station_lon=row.station_lon,
                station_lat=row.station_lat,
            )
        )
    return found
