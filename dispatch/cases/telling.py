"""The notices that a decision or a clock sends."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from dispatch.cases.facts import Case
from dispatch.cases.tables import IncidentClock
from dispatch.workflow.effects import Notify


def tell(
    session: Session, case: Case, effect: Notify, assignees: Sequence[int], at: datetime
) -> None:
    """Send the notice of an effect, in the transaction of the decision."""


def tell_of_clock(
    session: Session, case: Case, clock: IncidentClock, saying: str, at: datetime
) -> None:
    """Send the notice of a clock that has something to say to who has the incident now."""
