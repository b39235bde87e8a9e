"""What may follow what in the progress of an assignment, and what the unit's status becomes."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from dispatch.assignments.errors import IllegalProgressError
from dispatch.assignments.tables import AssignmentOutcome
from dispatch.incidents.views import AssignmentStatus
from dispatch.steps import check_step
from dispatch.units.tables import UnitStatus

TRANSITIONS: Mapping[AssignmentStatus, frozenset[AssignmentStatus]] = MappingProxyType(
    {
        AssignmentStatus.ASSIGNED: frozenset(
            {AssignmentStatus.EN_ROUTE, AssignmentStatus.ON_SCENE, AssignmentStatus.CANCELLED}
        ),
        AssignmentStatus.EN_ROUTE: frozenset(
            {AssignmentStatus.ON_SCENE, AssignmentStatus.CANCELLED}
        ),
        AssignmentStatus.ON_SCENE: frozenset({AssignmentStatus.DONE, AssignmentStatus.CANCELLED}),
        AssignmentStatus.DONE: frozenset(),
        AssignmentStatus.CANCELLED: frozenset(),
    }
)

UNIT_STATUS: Mapping[AssignmentStatus, UnitStatus] = MappingProxyType(
    {
        AssignmentStatus.ASSIGNED: UnitStatus.ASSIGNED,
        AssignmentStatus.EN_ROUTE: UnitStatus.EN_ROUTE,
        AssignmentStatus.ON_SCENE: UnitStatus.ON_SCENE,
        AssignmentStatus.DONE: UnitStatus.RETURNING,
        AssignmentStatus.CANCELLED: UnitStatus.AVAILABLE,
    }
)
"""What the unit becomes; a returning unit may be assigned again."""

OPEN = frozenset(status for status in AssignmentStatus if TRANSITIONS[status])


def status_of(
    en_route_at: datetime | None, on_scene_at: datetime | None, outcome: AssignmentOutcome | None
) -> AssignmentStatus:
    """Return how far an assignment is, from its times and its outcome."""
    if outcome is not None:
        return AssignmentStatus(outcome.value)
    if on_scene_at is not None:
        return AssignmentStatus.ON_SCENE
    return AssignmentStatus.ASSIGNED if en_route_at is None else AssignmentStatus.EN_ROUTE


def check_progress(present: AssignmentStatus, wanted: AssignmentStatus) -> None:
    """Refuse a status that may not follow the present one.

    Raises
    ------
    IllegalProgressError
        With `status` (the present one) and `allowed` (what may follow it), as texts.
    """
    check_step(
        TRANSITIONS,
        present,
        wanted,
        what="an assignment",
        named="status",
        refusal=IllegalProgressError,
    )


def eta(
    status: AssignmentStatus,
    *,
    assigned_at: datetime,
    en_route_at: datetime | None,
    travel_time_s: float | None,
) -> datetime | None:
    """Return when the unit should arrive, counted from when it set off or else was assigned.

    None when no travel time is known, on scene and once ended.
    """
    on_the_way = status in {AssignmentStatus.ASSIGNED, AssignmentStatus.EN_ROUTE}
    if not on_the_way or travel_time_s is None:
        return None
    return (en_route_at or assigned_at) + timedelta(seconds=travel_time_s)
