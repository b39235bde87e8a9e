"""What may follow what in the status of a unit, and what a unit is responsible for."""

from collections.abc import Mapping
from types import MappingProxyType

from data.areas.tables import AreaLevel
from data.areas.tree import AreaTree
from data.codes import unit_kinds
from dispatch.steps import check_step
from dispatch.units.errors import IllegalStatusError
from dispatch.units.tables import UnitStatus

OFF_DUTY = UnitStatus.OFF_DUTY
AVAILABLE = UnitStatus.AVAILABLE
ASSIGNED = UnitStatus.ASSIGNED
EN_ROUTE = UnitStatus.EN_ROUTE
ON_SCENE = UnitStatus.ON_SCENE
RETURNING = UnitStatus.RETURNING
OUT_OF_SERVICE = UnitStatus.OUT_OF_SERVICE

BY_HAND: Mapping[UnitStatus, frozenset[UnitStatus]] = MappingProxyType(
    {
        OFF_DUTY: frozenset({AVAILABLE, OUT_OF_SERVICE}),
        AVAILABLE: frozenset({OFF_DUTY, OUT_OF_SERVICE}),
        ASSIGNED: frozenset(),
        EN_ROUTE: frozenset(),
        ON_SCENE: frozenset(),
        RETURNING: frozenset({AVAILABLE, OFF_DUTY, OUT_OF_SERVICE}),
        OUT_OF_SERVICE: frozenset({AVAILABLE, OFF_DUTY}),
    }
)
"""What a person or the unit itself may set: only while no assignment is open."""

BY_ASSIGNMENT: Mapping[UnitStatus, frozenset[UnitStatus]] = MappingProxyType(
    {
        OFF_DUTY: frozenset(),
        AVAILABLE: frozenset({ASSIGNED}),
        ASSIGNED: frozenset({EN_ROUTE, ON_SCENE, AVAILABLE, RETURNING}),
        EN_ROUTE: frozenset({ON_SCENE, AVAILABLE, RETURNING}),
        ON_SCENE: frozenset({AVAILABLE, RETURNING}),
        RETURNING: frozenset({ASSIGNED}),
        OUT_OF_SERVICE: frozenset(),
    }
)
"""What the progress of an assignment sets."""

TRANSITIONS: Mapping[UnitStatus, frozenset[UnitStatus]] = MappingProxyType(
    {status: BY_HAND[status] | BY_ASSIGNMENT[status] for status in UnitStatus}
)

WORKING = frozenset({ASSIGNED, EN_ROUTE, ON_SCENE})
"""The statuses of a unit on an open assignment, and of no other."""

ASSIGNABLE = frozenset(status for status in UnitStatus if ASSIGNED in BY_ASSIGNMENT[status])
"""The statuses from which a unit may be assigned."""


def check_transition(
    present: UnitStatus,
    wanted: UnitStatus,
    table: Mapping[UnitStatus, frozenset[UnitStatus]] = TRANSITIONS,
) -> None:
    """Refuse a status that may not follow the present one.

    Raises
    ------
    IllegalStatusError
        With `status` (the present one) and `allowed` (what may follow it), as texts.
    """
    check_step(table, present, wanted, what="a unit", named="status", refusal=IllegalStatusError)


def home_area(
    tree: AreaTree, kind: str, area_code: str | None, responsibility: str | None
) -> str | None:
    """Return the code of the area that a unit is responsible for; None for the whole city.

    That is the one of its level of responsibility (its own, else its kind's) that holds the area
    it belongs to. A unit that belongs to no area serves the whole city.
    """
    known = unit_kinds().get(kind)
    level = responsibility or (AreaLevel.CITY if known is None else known.responsibility)
    if area_code is None or level == AreaLevel.CITY:
        return None
    return tree.at_level(area_code, AreaLevel(level))
