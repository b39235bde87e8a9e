"""Removes closures and speeds that have long been over."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, func, or_
from sqlalchemy.orm import Session

from dispatch.roads.closure_queries import Dated, last_change
from dispatch.roads.tables import RoadClosure, RoadSpeed

KEEP_CLOSURES: Final = timedelta(days=365)
KEEP_TRAINING_CLOSURES: Final = timedelta(days=30)


def prune_closures(session: Session, now: datetime) -> int:
    """Delete closures and speeds that were over `KEEP_CLOSURES` ago, those of practice sooner.

    That of the newest change stays until another command has been given, however long it has been
    over: the number of the newest change, by which processes know whether they are up to date,
    never falls.

    Returns
    -------
    int
        How many were deleted.
    """
    newest = last_change(session)
    closures, speeds = (
        delete(RoadClosure).where(RoadClosure.change < newest, _long_over(RoadClosure, now)),
        delete(RoadSpeed).where(RoadSpeed.change < newest, _long_over(RoadSpeed, now)),
    )
    connection = session.connection()
    return connection.execute(closures).rowcount + connection.execute(speeds).rowcount


def _long_over(table: type[Dated], now: datetime) -> ColumnElement[bool]:
    over_at = func.least(table.ended_at, table.ends_at)  # the one there is, where the other is not
    return or_(
        over_at < now - KEEP_CLOSURES,
        and_(table.training, over_at < now - KEEP_TRAINING_CLOSURES),
    )
