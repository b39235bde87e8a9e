"""Which closures were in force at a time that is over."""

from datetime import datetime
from typing import Final

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from dispatch.roads.closure_queries import closure_view
from dispatch.roads.closure_views import ClosureView
from dispatch.roads.tables import RoadClosure

_BEGAN: Final = func.greatest(RoadClosure.starts_at, RoadClosure.created_at)
_ENDED: Final = func.least(RoadClosure.ends_at, RoadClosure.ended_at)


def closures_between(
    session: Session, since: datetime, until: datetime, *, practice: bool
) -> list[ClosureView]:
    """Return the closures that were in force at a moment or until another, oldest first.

    Parameters
    ----------
    practice
        Whether those for practice count too: they hold where the city is in training.
    """
    geojson = func.ST_AsGeoJSON(RoadClosure.geom, 7).label("geojson")
    found = select(RoadClosure, geojson).where(
        _BEGAN.op("<=")(until),
        func.coalesce(_ENDED > _BEGAN, true()),
        func.coalesce(_ENDED.op(">")(since), true()),
    )
    if not practice:
        found = found.where(RoadClosure.training.is_(False))
    rows = session.execute(found.order_by(RoadClosure.id))
    return [closure_view(row.RoadClosure, row.geojson) for row in rows]


def in_force(closure: ClosureView, at: datetime) -> bool:
    """Tell whether a closure was in force at a moment: from its start on, not at its end."""
    began, ended = span_of(closure)
    return began <= at and (ended is None or at < ended)


def span_of(closure: ClosureView) -> tuple[datetime, datetime | None]:
    """Return when a closure began to hold, and when it ended or will; None for nobody knows.

    It holds for nobody before somebody has said so.
    """
    ends = [end for end in (closure.ends_at, closure.ended_at) if end is not None]
    return max(closure.starts_at, closure.created_at), min(ends, default=None)
