"""Incidents with steps as the reference sees them, and how they are written to a database."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store import Store
from data.store.actors import process_actor

_INCIDENT = text(
    "INSERT INTO incidents (number, category, description, priority, stage, source, reported_by,"
    " reported_at, stage_at, due_at, closed_at, outcome, changed_by, training, version, geom,"
    " cell, area_code, law, department_code, marks, counters)"
    " VALUES (:number, :category, 'x', 2, :stage, :source, 'x', :reported_at, :reported_at,"
    " :due_at, :closed_at, :outcome, 'x', true, 1,"
    " ST_SetSRID(ST_MakePoint(114.3, 30.58), 4326), :cell, :area, :law, :department,"
    " CAST(:marks AS jsonb), CAST(:counters AS jsonb)) RETURNING id"
)
_STEP = text(
    "INSERT INTO incident_steps (incident_id, at, action, from_stage, to_stage, done_by, law,"
    " law_version, version, department_code, on_time)"
    " VALUES (:incident, :at, :action, :source, :to, 'x', :law, 1, 1, :department, :on_time)"
)


@dataclass(frozen=True)
class Step:
    """A step: from stage `source` to stage `to`."""

    at: datetime
    action: str
    source: str
    to: str
    on_time: bool | None = None
    department: str | None = None


@dataclass(frozen=True)
class Case:
    """An incident as it is now, and its steps in order; the first is its report."""

    number: str
    reported_at: datetime
    category: str = "item:06010"
    source: str = "patrol"
    law: str = "city_management"
    area: str | None = "420101"
    department: str | None = None
    cell: int = 1
    outcome: str | None = None
    closed_at: datetime | None = None
    due_at: datetime | None = None
    marks: frozenset[str] = frozenset()
    reworks: int = 0
    bounces: int = 0
    disputes: int = 0
    steps: tuple[Step, ...] = field(default=())

    @property
    def stage(self) -> str:
        """Its stage now."""
        return self.steps[-1].to if self.steps else "report"

    def then(
        self,
        minutes: float,
        action: str,
        to: str,
        *,
        on_time: bool | None = None,
        department: str | None = None,
    ) -> "Case":
        """Return it one step later, `minutes` after its report."""
        at = self.reported_at + timedelta(minutes=minutes)
        step = Step(at, action, self.stage, to, on_time, department or self.department)
        ended = at if to == "archive" else None if self.stage == "archive" else self.closed_at
        return replace(self, steps=(*self.steps, step), closed_at=ended)


def write(session: Session, cases: Sequence[Case]) -> dict[str, int]:
    """Write incidents with their steps; return ids by number."""
    ids = {}
    for case in cases:
        values = {
            "number": case.number,
            "category": case.category,
            "stage": case.stage,
            "source": case.source,
            "reported_at": case.reported_at,
            "due_at": case.due_at or case.reported_at + timedelta(days=900),
            "closed_at": case.closed_at if case.stage == "archive" else None,
            "outcome": case.outcome,
            "cell": case.cell,
            "area": case.area,
            "law": case.law,
            "department": case.department,
            "marks": json.dumps(dict.fromkeys(sorted(case.marks), "2026-01-01T00:00:00Z")),
            "counters": json.dumps(
                {"reworks": case.reworks, "bounces": case.bounces, "disputes": case.disputes}
            ),
        }
        ids[case.number] = session.execute(_INCIDENT, values).scalar_one()
        first = Step(case.reported_at, "report", "report", "report")
        for step in (first, *case.steps):
            session.execute(
                _STEP,
                {
                    "incident": ids[case.number],
                    "at": step.at,
                    "action": step.action,
                    "source": step.source,
                    "to": step.to,
                    "law": case.law,
                    "department": step.department,
                    "on_time": step.on_time,
                },
            )
    return ids


class _UndoneError(Exception):
    """Ends a transaction without its writes."""


@contextmanager
def written(store: Store, cases: Sequence[Case]) -> Iterator[tuple[Session, dict[str, int]]]:
    """Yield a session in which incidents are there, and their ids by number; nothing is kept."""
    try:
        with store.transaction(process_actor("test")) as session:
            yield session, write(session, cases)
            _undo()
    except _UndoneError:
        pass


def _undo() -> None:
    raise _UndoneError
