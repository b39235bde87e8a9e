"""What the run cards of an incident ask for, answered with units that can go.

Nothing is written: the dispatcher sends what is offered by a plan's commit, in one act.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes import unit_kinds
from data.store.errors import RefusedError
from dispatch.assignments.reasons import ReasonCode, coded
from dispatch.cases.run_card_views import LevelView, OfferedUnit, RunCardLine, RunCardView
from dispatch.incidents.errors import IncidentClosedError
from dispatch.incidents.queries import get_incident
from dispatch.incidents.views import IncidentView
from dispatch.recommendations.candidates import CandidateRow, candidate_of, read_candidates
from dispatch.recommendations.queries import (
    Question,
    fleet_of,
    needs_of,
    read_what_decides,
)
from dispatch.recommendations.rules import (
    OVERRIDABLE,
    Candidate,
    Cause,
    Detail,
    causes_against,
    divide,
)
from dispatch.roads import LiveRoads
from dispatch.units.queries import unit_views
from dispatch.workflow.definitions import Definition
from dispatch.workflow.queries import law_of
from dispatch.workflow.run_cards import called_for

_THERE: Final = text(
    "SELECT u.kind, count(*) AS units FROM assignments a JOIN units u ON u.id = a.unit_id"
    " WHERE a.incident_id = :incident_id AND a.ended_at IS NULL GROUP BY u.kind"
)

Against = Callable[[Candidate], Iterator[tuple[Cause, Detail]]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit of a kind that can arrive: in how long, over how many metres."""

    row: CandidateRow
    travel_time_s: float
    distance_m: float


def run_card(
    session: Session,
    roads: LiveRoads,
    incident_id: int,
    *,
    level: int | None = None,
    now: datetime,
) -> RunCardView:
    """Return what the cards up to an alarm level ask for, and whom to send for what is missing.

    Parameters
    ----------
    level
        None for the incident's own; a higher one shows what raising the alarm would send.

    Raises
    ------
    NotFoundError
    IncidentClosedError
    RefusedError
        For a level that the incident's law has not.
    """
    incident = _open_incident(session, incident_id)
    law = law_of(session, incident.law, incident.law_version)
    asked = incident.alarm_level if level is None else level
    if law.levels and asked not in law.levels:
        known = ", ".join(str(one) for one in law.levels)
        raise RefusedError(f"the alarm levels of this law are {known}", field="level")
    wanted = called_for(law, incident.category, incident.priority, asked)
    there = {row.kind: row.units for row in session.execute(_THERE, {"incident_id": incident_id})}
    finder = _Finder(session, roads, incident, asked, now)
    lines = [
        finder.line(kind, count, there.get(kind, 0)) for kind, count in wanted.items() if count
    ]
    return RunCardView(
        incident_id=incident.id,
        incident_number=incident.number,
        version=incident.version,
        law=incident.law,
        law_version=incident.law_version,
        alarm_level=incident.alarm_level,
        level=asked,
        levels=_levels(law),
        asked_at=now,
        network_version=roads.network().version,
        lines=lines,
        missing=sum(line.missing for line in lines),
        short=sum(line.short for line in lines),
    )


def _open_incident(session: Session, incident_id: int) -> IncidentView:
    incident = get_incident(session, incident_id)
    if incident.closed_at is not None:
        raise IncidentClosedError(
            f"incident {incident.number} was closed at {incident.closed_at:%Y-%m-%d %H:%M:%S} UTC",
            incident_id=incident.id,
            incident_number=incident.number,
            closed_at=incident.closed_at.isoformat(),
        )
    return incident


def _levels(law: Definition) -> list[LevelView]:
    return [
        LevelView(level=level, name_zh=label.zh, name_en=label.en)
        for level, label in law.levels.items()
    ]


class _Finder:
    """Looks for units to an incident, kind by kind; candidates are read once."""

    def __init__(
        self,
        session: Session,
        roads: LiveRoads,
        incident: IncidentView,
        level: int,
        now: datetime,
    ) -> None:
        area_code = incident.areas[-1].code if incident.areas else None
        place = Question(
            incident.lon, incident.lat, incident.category, incident.training, area_code
        )
        read_what_decides(session, place, now)
        needs = needs_of(session, place, now)
        roads.follow(session, now)
        self._session, self._roads, self._incident, self._now = session, roads, incident, now
        self._level = level
        self._of_category: Against = causes_against(needs, now)
        self._needs = replace(needs, skills=(), crew=0)
        self._rows = read_candidates(session, now)

    def line(self, kind: str, wanted: int, there: int) -> RunCardLine:
        """Return a line of the card with the nearest units for what is missing."""
        rows = [row for row in self._rows if row.kind == kind]
        missing = max(0, wanted - there)
        eligible, excluded = divide(list(map(candidate_of, rows)), self._needs, self._now)
        causes = Counter(one.cause for one in excluded)
        found, stuck = self._nearest([rows[place] for place in eligible], missing)
        causes.update(stuck)
        known = unit_kinds().get(kind)
        return RunCardLine(
            kind=kind,
            name_zh=kind if known is None else known.name_zh,
            name_en=kind if known is None else known.name_en,
            wanted=wanted,
            there=there,
            missing=missing,
            units=self._offered(found),
            short=missing - len(found),
            excluded={cause: causes[cause] for cause in Cause if causes[cause]},
        )

    def _nearest(
        self, rows: Sequence[CandidateRow], count: int
    ) -> tuple[list[_Found], dict[Cause, int]]:
        if not rows or not count:
            return [], {}
        place = self._incident
        nearest = self._roads.nearest(fleet_of(rows), place.lon, place.lat, count)
        by_id = {row.id: row for row in rows}
        found = [
            _Found(by_id[one.unit_id], one.route.travel_time_s, one.route.length_m)
            for one in nearest.units
        ]
        return found, {
            Cause.UNREACHABLE: len(nearest.unreachable),
            Cause.TOO_FAR_FROM_ROAD: len(nearest.too_far),
        }

    def _offered(self, found: Sequence[_Found]) -> list[OfferedUnit]:
        views = {
            unit.id: unit
            for unit in unit_views(self._session, [one.row.id for one in found], now=self._now)
        }
        return [
            OfferedUnit(
                rank=rank,
                unit_id=one.row.id,
                unit_code=one.row.code,
                name_zh=views[one.row.id].name_zh,
                name_en=views[one.row.id].name_en,
                travel_time_s=one.travel_time_s,
                distance_m=round(one.distance_m, 1),
                eta=self._now + timedelta(seconds=one.travel_time_s),
                override_reason=self._reason(one.row),
            )
            for rank, one in enumerate(found, start=1)
        ]

    def _reason(self, row: CandidateRow) -> str | None:
        """Return why a unit goes that the category alone would not send; None where it would."""
        causes = [cause for cause, _ in self._of_category(candidate_of(row))]
        return coded(ReasonCode.RUN_CARD, str(self._level)) if OVERRIDABLE & set(causes) else None
