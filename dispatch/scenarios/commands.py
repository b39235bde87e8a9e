"""Makes, replaces and discards scenarios."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.access.errors import ForbiddenError
from data.areas.tables import Area
from data.store.engine import acting
from data.store.trail import record_audit
from dispatch.roads import LiveRoads
from dispatch.scenarios.changes import Changes
from dispatch.scenarios.errors import (
    ScenarioFaultError,
    ScenarioInUseError,
    ScenarioVersionError,
    StationOffRoadError,
)
from dispatch.scenarios.fleets import changed, facilities_named
from dispatch.scenarios.queries import changes_below, find_row, scenario_view
from dispatch.scenarios.reading import Wanted, present_plan
from dispatch.scenarios.tables import Scenario
from dispatch.scenarios.travelling import holds_of
from dispatch.scenarios.views import ScenarioView
from spatial.network import Conditions, TooFarFromRoadError
from spatial.shapes import check_line, parse_geojson

LARGEST_SHARE: Final = 0.5
"""Of the arcs of the network: closures that cover more are a slip of the hand."""


@dataclass(frozen=True, slots=True)
class NewScenario:
    """A scenario as it is to be."""

    name_zh: str
    name_en: str
    changes: Changes
    note: str | None = None
    area_code: str | None = None
    base: int | None = None
    training: bool = False
    everybody: bool = False
    shared_with: Sequence[int] = ()


def make_scenario(
    session: Session, new: NewScenario, roads: LiveRoads, *, now: datetime | None = None
) -> ScenarioView:
    """Make a scenario.

    Raises
    ------
    ScenarioFaultError, StationHasUnitsError, StationOffRoadError
        When its changes cannot be made.
    """
    at = now or datetime.now(UTC)
    _check(session, new, roads, at)
    actor = acting(session)
    row = Scenario(
        **_columns(new),
        version=1,
        author=actor.name,
        account_id=actor.account_id,
        made_at=at,
        changed_at=at,
        changed_by=actor.name,
    )
    session.add(row)
    session.flush()
    record_audit(session, "scenarios.make", "scenario", row.id, {}, area_code=row.area_code)
    return scenario_view(session, row)


def replace_scenario(
    session: Session,
    scenario_id: int,
    new: NewScenario,
    roads: LiveRoads,
    *,
    version: int,
    now: datetime | None = None,
) -> ScenarioView:
    """Replace a scenario of one's own whole.

    Raises
    ------
    NotFoundError, ForbiddenError, ScenarioVersionError
    ScenarioFaultError, StationHasUnitsError, StationOffRoadError
        As `make_scenario`.
    """
    at = now or datetime.now(UTC)
    row = _own(session, scenario_id)
    if row.version != version:
        raise ScenarioVersionError(
            "this scenario is another by now: look at it again",
            version=row.version,
            changed_by=row.changed_by,
            changed_at=row.changed_at.isoformat(),
        )
    _check(session, new, roads, at, own=scenario_id)
    for name, value in _columns(new).items():
        setattr(row, name, value)
    row.version, row.changed_at, row.changed_by = version + 1, at, acting(session).name
    session.flush()
    record_audit(
        session, "scenarios.replace", "scenario", row.id, {"version": row.version},
        area_code=row.area_code,
    )  # fmt: skip
    return scenario_view(session, row)


def discard_scenario(session: Session, scenario_id: int) -> ScenarioView:
    """Take a scenario of one's own away, with its runs; return it as it was.

    Raises
    ------
    NotFoundError, ForbiddenError
    ScenarioInUseError
        While others are based on it.
    """
    row = _own(session, scenario_id)
    view = scenario_view(session, row)
    based = session.scalars(
        select(Scenario.id).where(Scenario.base_id == scenario_id).order_by(Scenario.id)
    ).all()
    if based:
        raise ScenarioInUseError("other scenarios are based on this one", scenarios=list(based))
    session.delete(row)
    session.flush()
    record_audit(
        session, "scenarios.discard", "scenario", scenario_id, {}, area_code=view.area_code
    )
    return view


def _own(session: Session, scenario_id: int) -> Scenario:
    row = find_row(session, scenario_id, lock=True)
    account = acting(session).account_id
    if account is not None and row.account_id != account:
        raise ForbiddenError(
            "only its author changes a scenario: base one of your own on it",
            action="analysis.change",
        )
    return row


def _columns(new: NewScenario) -> dict[str, object]:
    return {
        "name_zh": new.name_zh,
        "name_en": new.name_en,
        "note": new.note,
        "area_code": new.area_code,
        "base_id": new.base,
        "training": new.training,
        "changes": new.changes.model_dump(mode="json", exclude_defaults=True),
        "everybody": new.everybody,
        "shared_with": sorted(set(new.shared_with)),
    }


def _check(
    session: Session, new: NewScenario, roads: LiveRoads, at: datetime, own: int | None = None
) -> None:
    """Refuse changes that cannot be made to what there is now."""
    known = select(Area.code).where(Area.code == new.area_code)
    if new.area_code is not None and session.scalar(known) is None:
        raise ScenarioFaultError(f"there is no area {new.area_code!r}", field="area_code")
    if new.base is not None:
        base = find_row(session, new.base)
        if base.training != new.training:
            raise ScenarioFaultError("its base is of the other kind of city", field="training")
    below = changes_below(session, new.base) if new.base != own else []
    if own is not None and (new.base == own or own in _chain(session, new.base)):
        raise ScenarioFaultError("a scenario does not stand on itself", field="base")
    every = [*below, new.changes]
    plan, _ = present_plan(session, Wanted(at, at, new.training), facilities_named(every))
    for one in every:
        plan = changed(plan, one)
    _check_stations(new.changes, roads)
    _check_closures(new.changes, roads)


def _chain(session: Session, base_id: int | None) -> list[int]:
    found: list[int] = []
    while base_id is not None and base_id not in found:
        found.append(base_id)
        base_id = session.scalar(select(Scenario.base_id).where(Scenario.id == base_id))
    return found


def _check_stations(changes: Changes, roads: LiveRoads) -> None:
    live = roads.network()
    limit_m = live.network.profile.off_road_limit_m
    stations = changes.stations
    named = [(f"added.{row}.lon", one.lon, one.lat) for row, one in enumerate(stations.added)] + [
        (f"moved.{row}.lon", one.lon, one.lat) for row, one in enumerate(stations.moved)
    ]
    for where, lon, lat in named:
        try:
            live.stand_at(lon, lat, Conditions.free(live.network), arriving=False)
        except TooFarFromRoadError as error:
            raise StationOffRoadError(
                f"a station stands within {limit_m:.0f} m of a road",
                field=f"changes.stations.{where}",
                distance_m=error.distance_m,
            ) from error


def _check_closures(changes: Changes, roads: LiveRoads) -> None:
    plain = [one.model_dump(mode="json") for one in changes.closures]
    for row, one in enumerate(plain):
        shape = parse_geojson(
            one["geometry"],
            kinds=("LineString", "Polygon"),
            field=f"changes.closures.{row}.geometry",
        )
        if shape.geom_type == "LineString":
            check_line(shape)
    for row, hold in enumerate(holds_of(plain)):
        covered = roads.covered(hold)
        where = f"changes.closures.{row}.geometry"
        if not covered.arcs:
            raise ScenarioFaultError("there is no road in this closure", field=where)
        if covered.share > LARGEST_SHARE:
            raise ScenarioFaultError(
                f"this closure covers {covered.share:.0%} of all roads", field=where
            )
