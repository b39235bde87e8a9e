"""The notices that a decision or a clock sends."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from dispatch.cases.facts import Case
from dispatch.workflow.effects import Notify


def tell(
    session: Session, case: Case, effect: Notify, assignees: Sequence[int], at: datetime
) -> None:
    """Send the notice of an effect, in the transaction of the decision."""
