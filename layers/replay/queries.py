"""The map at a past moment, and what changed between two, from history (docs/adr/0066)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.queries import is_training_city
from data.privacy.clearance import reader_sees
from data.store.actors import process_actor
from data.store.engine import reaching
from data.store.errors import RefusedError
from dispatch.assignments.history import PastAssignment, assignments_between
from dispatch.cases.history import stages_between
from dispatch.coverage.queries import OLDEST_FIX
from dispatch.incidents.history import (
    count_reports,
    first_report,
    incidents_between,
    priorities_after,
)
from dispatch.incidents.queries import category_names
from dispatch.roads.closure_history import closures_between, in_force, span_of
from dispatch.roads.closure_views import ClosureView
from dispatch.tracking.history import PastFix, check_moment, positions_at, positions_between
from dispatch.tracking.looks import Look, nobodys
from dispatch.units.history import kept_since, statuses_between
from dispatch.units.rules import ASSIGNABLE
from dispatch.units.tables import Unit
from layers.replay.cover import AskedCover
from layers.replay.rules import (
    IncidentMoment,
    IncidentPast,
    UnitPast,
    by_incident,
    by_unit,
    thinned_step_s,
    was_on,
)
from layers.replay.views import (
    KnownFrom,
    PositionRow,
    ReplayChanges,
    ReplayClosureChange,
    ReplayDensity,
    ReplayIncident,
    ReplayIncidentChange,
    ReplayPosition,
    ReplayUnit,
    ReplayUnitChange,
    ReplayView,
)

MOST_INCIDENTS: Final = 2_000
MOST_POSITIONS: Final = 40_000
"""Of one answer: about 2 MB of JSON before it is compressed."""

LONGEST_CHANGES: Final = timedelta(hours=1)
LONGEST_DENSITY: Final = timedelta(days=400)

_READER: Final = process_actor("replay")


class UnitName(NamedTuple):
    """What does not change of a unit, or whose changes are not kept."""

    id: int
    code: str
    name_zh: str
    name_en: str
    kind: str
    training: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what the past is asked.

    Parameters
    ----------
    training
        Whether of practice or of what is real; None for what the city is.
    look
        The look that lets positions be read which are personal.
    """

    training: bool | None = None
    look: Look | None = None

    def practice(self, session: Session) -> bool:
        """Return whether practice is asked for."""
        return is_training_city(session) if self.training is None else self.training


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of units and incidents from a moment until another; `sent` is by incident."""

    names: Mapping[int, UnitName]
    units: Mapping[int, UnitPast]
    sent: Mapping[int, Sequence[PastAssignment]]
    incidents: Mapping[int, IncidentPast]
    categories: Mapping[str, tuple[str, str]]
    truncated: bool

    def unit_ids_on(self, incident_id: int, at: datetime) -> list[int]:
        """Return the units that were on an incident."""
        return [one.unit_id for one in self.sent.get(incident_id, ()) if was_on(one, at)]

    def seen(self, incident_id: int | None) -> int | None:
        """Return an incident that is among those told, None for others."""
        return incident_id if incident_id in self.incidents else None

    def view(self, past: IncidentPast, at: datetime, moment: IncidentMoment) -> ReplayIncident:
        """Return an incident as it was at a moment."""
        row = past.row
        zh, en = self.categories[row.category]
        return ReplayIncident(
            id=row.id,
            number=row.number,
            category=row.category,
            category_zh=zh,
            category_en=en,
            priority=moment.priority,
            stage=moment.stage,
            stage_at=moment.stage_at,
            reported_at=row.reported_at,
            lon=row.lon,
            lat=row.lat,
            area_code=row.area_code,
            training=row.training,
            units=self.unit_ids_on(row.id, at),
        )


def replay_at(
    session: Session, at: datetime, asked: Asked, cover: AskedCover | None = None
) -> ReplayView:
    """Return the map as it was at a moment, as the session's actor may see it.

    A few look-ups in indexes for each unit and each incident that was open.

    Parameters
    ----------
    cover
        Whose cover is worked out too; it is not where a position is withheld.
    """
    check_moment(at, field="time")
    practice = asked.practice(session)
    past = _past(session, at, at, practice=practice)
    told = _told(session, past, at, at, asked.look)
    fixes = {fix.unit_id: fix for fix in _positions(session, told, at)}
    kept = kept_since(session)
    withheld = len(past.names) - len(told.open_to_all) - len(told.looked_up)
    coverage = None
    if cover is not None and not withheld:
        coverage = cover.cells(session, at, _free(past, fixes, at), training=practice)
    return ReplayView(
        at=at,
        training=practice,
        known_from=KnownFrom(statuses=kept, priorities=kept),
        incidents=list(_open_at(past, at)),
        units=list(_units_at(past, fixes, at)),
        closures=[
            one for one in closures_between(session, at, at, practice=practice) if in_force(one, at)
        ],
        withheld=withheld,
        coverage=coverage,
        truncated=past.truncated,
    )


def replay_changes(
    session: Session, since: datetime, until: datetime, asked: Asked
) -> ReplayChanges:
    """Return what changed after a moment until another, as the session's actor may see it.

    Raises
    ------
    RefusedError
        When the time is backwards or longer than `LONGEST_CHANGES`.
    """
    check_moment(since, field="from")
    if not since < until <= since + LONGEST_CHANGES:
        raise RefusedError("changes are told of at most an hour", field="until")
    practice = asked.practice(session)
    past = _past(session, since, until, practice=practice)
    told = _told(session, past, since, until, asked.look)
    count = len(told.open_to_all) + len(told.looked_up)
    step_s = thinned_step_s(count, (until - since).total_seconds(), MOST_POSITIONS)
    closures = closures_between(session, since, until, practice=practice)
    return ReplayChanges(
        since=since,
        until=until,
        training=practice,
        step_s=step_s,
        positions=_moves(session, told, (since, until), step_s),
        incidents=_in_order(_incident_changes(past, since, until)),
        units=_in_order(_unit_changes(past, since, until)),
        closures=_in_order(_closure_changes(closures, since, until)),
        withheld=len(past.names) - count,
        truncated=past.truncated,
    )


def replay_density(
    session: Session, since: datetime, until: datetime, *, buckets: int, asked: Asked
) -> ReplayDensity:
    """Return how many incidents were reported in each of equal parts of a time.

    Raises
    ------
    RefusedError
        When the time is backwards or longer than `LONGEST_DENSITY`.
    """
    check_moment(since, field="from")
    if not since < until <= since + LONGEST_DENSITY:
        raise RefusedError("incidents are counted over at most 400 days", field="until")
    practice = asked.practice(session)
    return ReplayDensity(
        since=since,
        until=until,
        bucket_s=(until - since).total_seconds() / buckets,
        training=practice,
        counts=list(count_reports(session, since, until, parts=buckets, training=practice)),
        earliest=first_report(session, training=practice),
    )


def _past(session: Session, since: datetime, until: datetime, *, practice: bool) -> Past:
    columns = (Unit.id, Unit.code, Unit.name_zh, Unit.name_en, Unit.kind, Unit.training)
    rows = session.execute(select(*columns).where(Unit.training.is_(practice)).order_by(Unit.id))
    names = {row.id: UnitName(*row) for row in rows}
    sent = assignments_between(session, names, since, until)
    on_unit = by_unit(sent)
    with reaching(session, _READER):
        spans = by_unit(statuses_between(session, names, since, until))
    incidents = incidents_between(
        session, since, until, training=practice, limit=MOST_INCIDENTS + 1
    )
    told = incidents[:MOST_INCIDENTS]
    ids = [row.id for row in told]
    stages = by_incident(stages_between(session, ids, since, until))
    priorities = by_incident(priorities_after(session, ids, since))
    return Past(
        names=names,
        units={
            unit_id: UnitPast(spans.get(unit_id, ()), on_unit.get(unit_id, ())) for unit_id in names
        },
        sent=by_incident(sent),
        incidents={
            row.id: IncidentPast(row, stages.get(row.id, ()), priorities.get(row.id, ()))
            for row in told
        },
        categories={key: category_names(session, key) for key in {row.category for row in told}},
        truncated=len(incidents) > MOST_INCIDENTS,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Of which units positions are told: those of nobody, and those that were looked up."""

    open_to_all: frozenset[int]
    looked_up: frozenset[int]


def _told(
    session: Session, past: Past, since: datetime, until: datetime, look: Look | None
) -> _Told:
    if not reader_sees("unit_positions.geom"):
        return _Told(frozenset(), frozenset())
    free = nobodys(session, past.names, since, until)
    looked_up: frozenset[int] = frozenset()
    if look is not None and look.shows(since) and look.shows(until):
        looked_up = (look.unit_ids & past.names.keys()) - free
    return _Told(free, looked_up)


def _positions(session: Session, told: _Told, at: datetime) -> Iterator[PastFix]:
    yield from positions_at(session, told.looked_up, at)
    with reaching(session, _READER):
        found = positions_at(session, told.open_to_all, at)
    yield from found


def _moves(
    session: Session, told: _Told, span: tuple[datetime, datetime], step_s: float
) -> list[PositionRow]:
    def between(ids: Collection[int]) -> list[PastFix]:
        return positions_between(session, ids, span, step_s=step_s, limit=MOST_POSITIONS)

    found = between(told.looked_up) if told.looked_up else []
    if told.open_to_all:
        with reaching(session, _READER):
            found += between(told.open_to_all)
    found.sort(key=lambda fix: (fix.fix_at, fix.unit_id))
    return [
        (fix.unit_id, fix.lon, fix.lat, fix.heading_deg, fix.speed_mps, _ms(fix.fix_at))
        for fix in found
    ]


def _open_at(past: Past, at: datetime) -> Iterator[ReplayIncident]:
    for one in past.incidents.values():
        moment = one.at(at)
        if moment is not None and not moment.over:
            yield past.view(one, at, moment)


def _free(past: Past, fixes: Mapping[int, PastFix], at: datetime) -> dict[int, PastFix]:
    """Return where units were that might have been sent: free, and heard of a moment before."""
    return {
        unit_id: fix
        for unit_id, fix in fixes.items()
        if past.units[unit_id].at(at).status in ASSIGNABLE and at - fix.fix_at <= OLDEST_FIX
    }


def _units_at(past: Past, fixes: Mapping[int, PastFix], at: datetime) -> Iterator[ReplayUnit]:
    for unit_id, name in past.names.items():
        moment, fix = past.units[unit_id].at(at), fixes.get(unit_id)
        if moment.status is None and fix is None:
            continue
        position = None
        if fix is not None:
            position = ReplayPosition(
                lon=fix.lon,
                lat=fix.lat,
                heading_deg=fix.heading_deg,
                speed_mps=fix.speed_mps,
                fix_at=fix.fix_at,
            )
        yield ReplayUnit(
            **name._asdict(),
            status=moment.status,
            status_at=moment.status_at,
            incident_id=past.seen(moment.incident_id),
            position=position,
        )


def _incident_changes(
    past: Past, since: datetime, until: datetime
) -> Iterator[ReplayIncidentChange]:
    for one in past.incidents.values():
        for at, moment in one.moments(since, until):
            yield ReplayIncidentChange(at=at, incident=past.view(one, at, moment))


def _unit_changes(past: Past, since: datetime, until: datetime) -> Iterator[ReplayUnitChange]:
    for unit_id, one in past.units.items():
        for at, moment in one.moments(since, until):
            yield ReplayUnitChange(
                at=at,
                unit_id=unit_id,
                status=moment.status,
                incident_id=past.seen(moment.incident_id),
            )


def _closure_changes(
    closures: Sequence[ClosureView], since: datetime, until: datetime
) -> Iterator[ReplayClosureChange]:
    for one in closures:
        began, ended = span_of(one)
        if since < began <= until:
            yield ReplayClosureChange(at=began, closure_id=one.id, closure=one)
        if ended is not None and since < ended <= until:
            yield ReplayClosureChange(at=ended, closure_id=one.id, closure=None)


Change = TypeVar("Change", ReplayIncidentChange, ReplayUnitChange, ReplayClosureChange)


def _in_order(found: Iterable[Change]) -> list[Change]:
    return sorted(found, key=lambda change: change.at)


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
