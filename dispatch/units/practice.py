"""Whether a new unit is there for practice, and the end of a city's training for the real one."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.tables import City
from data.store.outbox import record_change
from dispatch.roads.closures import end_closure, end_speed
from dispatch.roads.tables import RoadClosure, RoadSpeed
from dispatch.units.errors import CityInTrainingError


def settle_training(session: Session, *, wanted: bool | None, ends: bool, now: datetime) -> bool:
    """Return whether a new unit is for training: as the city is, unless it is said.

    A real unit in a city that is in training ends the city's training, where that is meant.

    Parameters
    ----------
    wanted
        What is said, None for nothing.
    ends
        Whether the city's training may end by it.

    Raises
    ------
    CityInTrainingError
        When the city is in training, the unit is to be real and `ends` is not.
    """
    city = session.scalar(select(City).with_for_update())
    practises = city is not None and city.training
    if wanted is not False or not practises or city is None:
        return practises if wanted is None else wanted
    if not ends:
        raise CityInTrainingError(
            "the city is in training: send `ends_training` if a real unit is to end that"
        )
    city.training = False
    session.flush()
    _open_roads(session, now)
    record_change(session, "city.training", entity_id=city.area_code, body={})
    return False


def _open_roads(session: Session, now: datetime) -> None:
    """End what was closed or slowed for practice."""
    for table, end in ((RoadClosure, end_closure), (RoadSpeed, end_speed)):
        held = select(table.id).where(table.training, table.ended_at.is_(None)).order_by(table.id)
        for row_id in session.scalars(held).all():
            end(session, row_id, now=now)
