"""What the training driver may not touch: units that are real, and what holds for these too."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.deps import Caller
from data.access.errors import ForbiddenError
from dispatch.units.tables import Unit


def check_practice(session: Session, caller: Caller, unit_ids: Collection[int]) -> None:
    """Let the training driver command and move training units only; anybody else any unit.

    Raises
    ------
    ForbiddenError
        Naming the first of `unit_ids` that is real.
    """
    if not caller.account.trains:
        return
    real = session.scalars(
        select(Unit.code)
        .where(Unit.id.in_(unit_ids), Unit.training.is_(False))
        .order_by(Unit.id)
        .limit(1)
    ).first()
    if real is not None:
        raise ForbiddenError(
            f"unit {real} is real: the training driver commands training units only",
            field="unit_id",
        )


def check_not_driver(caller: Caller) -> None:
    """Refuse the training driver where something holds for real units too.

    Raises
    ------
    ForbiddenError
        For the training driver.
    """
    if caller.account.trains:
        raise ForbiddenError("the training driver does not change what holds for real units")
