"""The tasks that a decision makes and ends."""

from datetime import datetime

from sqlalchemy.orm import Session

from dispatch.cases.facts import Case
from dispatch.workflow.effects import CloseTasks, CreateTask


def create_errand(session: Session, case: Case, effect: CreateTask, at: datetime) -> list[int]:
    """Make the task that an effect asks for; return the accounts that have it."""
    return []


def close_errands(session: Session, case: Case, effect: CloseTasks, at: datetime) -> None:
    """End the open tasks of the kinds that an effect names."""
