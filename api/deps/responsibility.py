"""Whether what is asked for lies where one answers for; the database asks the same of every row."""

from typing import Final

from sqlalchemy.orm import Session

from api.deps.callers import Caller
from data.access.grant_errors import OutsideAreaError
from data.access.grant_queries import area_numbers
from data.access.permissions import holds
from data.areas.queries import area_code_at
from data.store.actors import EVERY_AREA
from data.store.errors import RefusedError

NOWHERE: Final = (0, 0)
"""The number of what stands in no area."""


def check_place(
    session: Session, caller: Caller, lon: float, lat: float, *, field: str = "lon"
) -> None:
    """Let pass a place (EPSG:4326) in an area that the call's action reaches.

    Whoever acts in the whole city acts in places of no area too.

    Raises
    ------
    OutsideAreaError
        When it lies elsewhere; with `field`.
    """
    if EVERY_AREA not in caller.scope.areas:
        _check(session, caller, area_code_at(session, lon, lat), field)


def check_area(session: Session, caller: Caller, code: str | None, *, field: str) -> None:
    """Let pass an area that the call's action reaches.

    Raises
    ------
    OutsideAreaError, RefusedError
        When it is another's, or there is none of that code; with `field`.
    """
    if EVERY_AREA not in caller.scope.areas and code is not None:
        _check(session, caller, code, field)


def check_home(session: Session, caller: Caller, code: str | None) -> None:
    """Let pass what belongs to an area (None: to none) that the call's action reaches.

    For what serves in one's areas from elsewhere: it is seen and sent, and changed at home.

    Raises
    ------
    OutsideAreaError
        When it belongs elsewhere.
    """
    if EVERY_AREA not in caller.scope.areas:
        _check(session, caller, code, "unit_id")


def _check(session: Session, caller: Caller, code: str | None, field: str) -> None:
    numbers = NOWHERE if code is None else area_numbers(session, code)
    if numbers is None:
        raise RefusedError(f"there is no area {code!r}", field=field)
    if not holds(caller.scope.areas, numbers):
        raise OutsideAreaError("this is outside the areas that you answer for", field=field)
