"""What must hold at any moment, checked in the database: for fault tests and benchmarks."""

from dataclasses import dataclass
from importlib.resources import files

from sqlalchemy import text
from sqlalchemy.orm import Session

_CHECK = text(files("dispatch.assignments").joinpath("invariants.sql").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Violation:
    """A row that breaks a rule.

    Rules: `one_open_assignment_per_unit`, `unit_status_follows_assignment`, `stage_follows_units`,
    `one_change_per_version` (every version of an incident and of a unit is in exactly one change),
    `practice_is_apart` (what goes together is all for training, or all real).
    """

    rule: str
    entity: str
    id: int
    message: str


def find_violations(session: Session, *, pruned: bool = False) -> list[Violation]:
    """Return every violation, in a stable order; empty when all holds.

    Parameters
    ----------
    pruned
        Whether old changes have been removed from the outbox, so that an entity's first versions
        may have none.

    Notes
    -----
    Reads whole tables: for tests and benchmarks, not for a request. Expects that the session reads
    one consistent state (`Store.reading`).
    """
    rows = session.execute(_CHECK, {"pruned": pruned})
    return [Violation(row.rule, row.entity, row.id, row.message) for row in rows]
