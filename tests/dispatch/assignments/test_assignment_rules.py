"""The table of assignment progress, enumerated."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.assignments.errors import IllegalProgressError
from dispatch.assignments.rules import TRANSITIONS, UNIT_STATUS, check_progress, eta, status_of
from dispatch.assignments.tables import AssignmentOutcome
from dispatch.incidents.views import AssignmentStatus
from dispatch.units.rules import ASSIGNABLE, BY_ASSIGNMENT, WORKING, check_transition

A = AssignmentStatus
LEGAL = {
    (A.ASSIGNED, A.EN_ROUTE),
    (A.ASSIGNED, A.ON_SCENE),
    (A.ASSIGNED, A.CANCELLED),
    (A.EN_ROUTE, A.ON_SCENE),
    (A.EN_ROUTE, A.CANCELLED),
    (A.ON_SCENE, A.DONE),
    (A.ON_SCENE, A.CANCELLED),
}
AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize("present", list(A))
@pytest.mark.parametrize("wanted", list(A))
def test_every_pair_is_legal_or_refused(
    present: AssignmentStatus, wanted: AssignmentStatus
) -> None:
    if (present, wanted) in LEGAL:
        check_progress(present, wanted)
        return
    with pytest.raises(IllegalProgressError) as refused:
        check_progress(present, wanted)
    assert refused.value.details["allowed"] == sorted(b for a, b in LEGAL if a == present)


@given(st.sampled_from(sorted(ASSIGNABLE)), st.lists(st.integers(0, 5), max_size=6))
def test_along_any_legal_path_the_unit_goes_a_legal_path_too(
    start: object, choices: list[int]
) -> None:
    unit = next(status for status in ASSIGNABLE if status == start)
    check_transition(unit, UNIT_STATUS[A.ASSIGNED], BY_ASSIGNMENT)
    unit, status = UNIT_STATUS[A.ASSIGNED], A.ASSIGNED
    for choice in choices:
        allowed = sorted(TRANSITIONS[status])
        if not allowed:
            break
        status = allowed[choice % len(allowed)]
        check_transition(unit, UNIT_STATUS[status], BY_ASSIGNMENT)
        unit = UNIT_STATUS[status]
    assert (unit in WORKING) == bool(TRANSITIONS[status])


def test_the_status_is_read_from_the_times() -> None:
    assert status_of(None, None, None) is A.ASSIGNED
    assert status_of(AT, None, None) is A.EN_ROUTE
    assert status_of(None, AT, None) is A.ON_SCENE
    assert status_of(AT, AT, AssignmentOutcome.DONE) is A.DONE
    assert status_of(AT, None, AssignmentOutcome.CANCELLED) is A.CANCELLED


def test_the_eta_counts_from_setting_off_and_ends_on_scene() -> None:
    off = AT + timedelta(seconds=40)
    assert eta(A.ASSIGNED, assigned_at=AT, en_route_at=None, travel_time_s=90) == AT + timedelta(
        seconds=90
    )
    assert eta(A.EN_ROUTE, assigned_at=AT, en_route_at=off, travel_time_s=90) == AT + timedelta(
        seconds=130
    )
    assert eta(A.EN_ROUTE, assigned_at=AT, en_route_at=off, travel_time_s=None) is None
    assert eta(A.ON_SCENE, assigned_at=AT, en_route_at=off, travel_time_s=90) is None
