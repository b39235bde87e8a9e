"""What was so at a moment, decided from what is known of the past: pure, without a database."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from dispatch.assignments.history import PastAssignment
from dispatch.cases.history import StageChange
from dispatch.incidents.history import PastIncident, PriorityChange
from dispatch.incidents.tables import Stage
from dispatch.units.history import StatusSpan
from dispatch.units.tables import UnitStatus


class OfUnit(Protocol):
    """A row of a unit."""

    @property
    def unit_id(self) -> int:
        """Which unit."""


class OfIncident(Protocol):
    """A row of an incident."""

    @property
    def incident_id(self) -> int:
        """Which incident."""


UnitRow = TypeVar("UnitRow", bound=OfUnit)
IncidentRow = TypeVar("IncidentRow", bound=OfIncident)


class UnitMoment(NamedTuple):
    """What a unit was doing; a status that is not known is None."""

    status: UnitStatus | None
    status_at: datetime | None
    incident_id: int | None


class IncidentMoment(NamedTuple):
    """How far an incident was, and how urgent."""

    stage: Stage
    stage_at: datetime
    priority: int

    @property
    def over(self) -> bool:
        """Whether it was archived."""
        return self.stage is Stage.ARCHIVE


@dataclass(frozen=True, slots=True)
class UnitPast:
    """What is known of a unit, both oldest first."""

    spans: Sequence[StatusSpan]
    assignments: Sequence[PastAssignment]

    def at(self, moment: datetime) -> UnitMoment:
        """Return what the unit was doing.

        Where its status was not kept, it is that of the assignment that it was on.
        """
        sent = next((one for one in reversed(self.assignments) if was_on(one, moment)), None)
        incident_id = None if sent is None else sent.incident_id
        for span in reversed(self.spans):
            if span.since <= moment and (span.until is None or moment < span.until):
                return UnitMoment(UnitStatus(span.status), span.since, incident_id)
        if sent is None:
            return UnitMoment(None, None, None)
        return UnitMoment(*_of_assignment(sent, moment), incident_id)

    def moments(self, since: datetime, until: datetime) -> Iterator[tuple[datetime, UnitMoment]]:
        """Yield what the unit did after a moment until another, each time that it was another."""
        times = {
            time
            for row in (*self.spans, *self.assignments)
            for time in row
            if isinstance(time, datetime)
        }
        yield from _changes(self.at, times, since, until)


@dataclass(frozen=True, slots=True)
class IncidentPast:
    """What is known of an incident: stages that it came to, priorities that became others."""

    row: PastIncident
    stages: Sequence[StageChange]
    priorities: Sequence[PriorityChange]

    def at(self, moment: datetime) -> IncidentMoment | None:
        """Return how the incident was; None before it was reported."""
        if moment < self.row.reported_at:
            return None
        stage, stage_at = Stage.REPORT, self.row.reported_at
        for change in self.stages:
            if change.at <= moment:
                stage, stage_at = Stage(change.stage), change.at
        if self.row.closed_at is not None and self.row.closed_at <= moment:
            stage, stage_at = Stage.ARCHIVE, self.row.closed_at
        later = next((change for change in self.priorities if change.at > moment), None)
        return IncidentMoment(stage, stage_at, self.row.priority if later is None else later.was)

    def moments(
        self, since: datetime, until: datetime
    ) -> Iterator[tuple[datetime, IncidentMoment]]:
        """Yield how the incident was after a moment until another, each time it was another."""
        times = {self.row.reported_at}
        times |= {change.at for change in self.stages}
        times |= {change.at for change in self.priorities}
        if self.row.closed_at is not None:
            times.add(self.row.closed_at)
        for time, found in _changes(self.at, times, since, until):
            if found is not None:
                yield time, found


def was_on(sent: PastAssignment, moment: datetime) -> bool:
    """Tell whether a unit was on an incident at a moment."""
    return sent.assigned_at <= moment and (sent.ended_at is None or moment < sent.ended_at)


def by_unit(rows: Iterable[UnitRow]) -> dict[int, list[UnitRow]]:
    """Return rows by unit, in their order."""
    found: dict[int, list[UnitRow]] = {}
    for row in rows:
        found.setdefault(row.unit_id, []).append(row)
    return found


def by_incident(rows: Iterable[IncidentRow]) -> dict[int, list[IncidentRow]]:
    """Return rows by incident, in their order."""
    found: dict[int, list[IncidentRow]] = {}
    for row in rows:
        found.setdefault(row.incident_id, []).append(row)
    return found


def thinned_step_s(units: int, span_s: float, most: int) -> float:
    """Return in how many seconds one fix of each unit is told, so that there are at most `most`.

    0 for all, where even a fix a second would not be too many.

    Examples
    --------
    >>> thinned_step_s(10, 60, 1000), thinned_step_s(1000, 3600, 40_000)
    (0, 90)
    """
    if units * span_s <= most:
        return 0
    return -(-units * int(span_s) // most)


def _of_assignment(sent: PastAssignment, moment: datetime) -> tuple[UnitStatus, datetime]:
    if sent.on_scene_at is not None and sent.on_scene_at <= moment:
        return UnitStatus.ON_SCENE, sent.on_scene_at
    if sent.en_route_at is not None and sent.en_route_at <= moment:
        return UnitStatus.EN_ROUTE, sent.en_route_at
    return UnitStatus.ASSIGNED, sent.assigned_at


Moment = TypeVar("Moment")


def _changes(
    at: Callable[[datetime], Moment], times: Iterable[datetime], since: datetime, until: datetime
) -> Iterator[tuple[datetime, Moment]]:
    before = at(since)
    for time in sorted(time for time in times if since < time <= until):
        now = at(time)
        if now != before:
            yield time, now
        before = now
