"""Units as a recommendation looks at them: what decides, where they are, what is told of them."""

from collections.abc import Collection
from datetime import datetime
from importlib.resources import files
from typing import Final, NamedTuple

from sqlalchemy.orm import Session

from data.store.actors import EVERY_AREA, Scope
from data.store.engine import acting
from data.store.reads import Read, Rows, read
from dispatch.recommendations.rules import Candidate
from dispatch.units.shift_rules import ROSTER_KEPT

_SQL = files("dispatch.recommendations")
_CANDIDATE = _SQL.joinpath("candidates.sql").read_text(encoding="utf-8")
_CANDIDATES = f"{_CANDIDATE} ORDER BY u.id"
_OF_THE_CITY = _CANDIDATES.replace("unit_positions p", "(TABLE unit_positions OFFSET 0) p")
"""For who reaches every area: positions are read as a whole and not looked up for each unit."""

_ONE = f"{_CANDIDATE} WHERE u.id = %(unit_id)s"
_LOADS = _SQL.joinpath("loads.sql").read_text(encoding="utf-8")
_DECIDING: Final = len(Candidate._fields)


class CandidateRow(NamedTuple):
    """A row of `candidates.sql`: a `Candidate`, then where the unit is."""

    id: int
    code: str
    status: str
    skills: list[str]
    fix_at: datetime
    crew: int
    training: bool
    by_roster: bool
    shift_from: datetime | None
    kind: str
    area_code: str | None
    responsibility: str | None
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None


def candidates_sql(scope: Scope) -> str:
    """Return the statement for somebody with a scope: the same rows, found by another way."""
    return _OF_THE_CITY if EVERY_AREA in scope.areas else _CANDIDATES


def candidates_read(session: Session, at: datetime) -> Read[list[CandidateRow]]:
    """Return how `read_candidates` are read."""
    sql = candidates_sql(acting(session).scope)
    return Read(("candidates", at), sql, _candidates, _values(at))


def read_candidates(session: Session, at: datetime) -> list[CandidateRow]:
    """Return every unit with what decides whether it may be sent at a moment, by id.

    What is not known of its position is None.
    """
    return read(session, candidates_read(session, at))


def find_candidate(session: Session, unit_id: int, at: datetime) -> CandidateRow | None:
    """Return one unit with what decides whether it may be sent, None when there is none."""
    values = {**_values(at), "unit_id": unit_id}
    found = read(session, Read(("candidate", unit_id, at), _ONE, _candidates, values))
    return found[0] if found else None


def candidate_of(row: CandidateRow) -> Candidate:
    """Return what decides whether a unit may be sent."""
    return Candidate._make(row[:_DECIDING])


def loads_read(ids: Collection[int], at: datetime) -> Read[dict[int, int]]:
    """Return how the assignments of units since midnight in the city are read."""
    return Read(("loads", at, *ids), _LOADS, _counts, {"ids": list(ids), "now": at})


def _candidates(rows: Rows) -> list[CandidateRow]:
    return list(map(CandidateRow._make, rows))


def _counts(rows: Rows) -> dict[int, int]:
    return {unit_id: count for unit_id, count in rows}  # noqa: C416 (rows are tuples of any length)


def _values(at: datetime) -> dict[str, object]:
    return {"now": at, "roster_since": at - ROSTER_KEPT}
