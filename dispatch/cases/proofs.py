"""What the closure of an incident still lacks, and what is kept of it when it is archived."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from dispatch.incidents.tables import Incident, Stage
from dispatch.proofs.commands import keep_proof
from dispatch.proofs.queries import proof_of
from dispatch.workflow.effects import Outcome

_DEALT_WITH: Final = frozenset({Outcome.DONE.value, Outcome.FORCED.value})


def missing_proof(session: Session, row: Incident, at: datetime) -> tuple[str, ...]:
    """Return what the proof of an incident's closure still lacks, by name.

    It is asked for where the incident may be archived next: before that nothing is looked up.
    """
    if row.stage is not Stage.VERIFY:
        return ()
    session.flush()
    return proof_of(session, row.id, at, handlers=row.handlers).missing


def prove_closure(session: Session, row: Incident, at: datetime) -> None:
    """Keep what is shown of the closure of an incident that was dealt with, met or not."""
    if row.outcome in _DEALT_WITH:
        keep_proof(session, row, at)
