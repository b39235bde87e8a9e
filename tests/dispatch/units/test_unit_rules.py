"""The table of unit statuses, enumerated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.units.errors import IllegalStatusError
from dispatch.units.rules import (
    ASSIGNABLE,
    BY_ASSIGNMENT,
    BY_HAND,
    TRANSITIONS,
    WORKING,
    check_transition,
)
from dispatch.units.tables import UnitStatus

S = UnitStatus
LEGAL = {
    (S.OFF_DUTY, S.AVAILABLE),
    (S.OFF_DUTY, S.OUT_OF_SERVICE),
    (S.AVAILABLE, S.OFF_DUTY),
    (S.AVAILABLE, S.OUT_OF_SERVICE),
    (S.AVAILABLE, S.ASSIGNED),
    (S.ASSIGNED, S.EN_ROUTE),
    (S.ASSIGNED, S.ON_SCENE),
    (S.ASSIGNED, S.AVAILABLE),
    (S.ASSIGNED, S.RETURNING),
    (S.EN_ROUTE, S.ON_SCENE),
    (S.EN_ROUTE, S.AVAILABLE),
    (S.EN_ROUTE, S.RETURNING),
    (S.ON_SCENE, S.AVAILABLE),
    (S.ON_SCENE, S.RETURNING),
    (S.RETURNING, S.AVAILABLE),
    (S.RETURNING, S.OFF_DUTY),
    (S.RETURNING, S.OUT_OF_SERVICE),
    (S.RETURNING, S.ASSIGNED),
    (S.OUT_OF_SERVICE, S.AVAILABLE),
    (S.OUT_OF_SERVICE, S.OFF_DUTY),
}


@pytest.mark.parametrize("present", list(S))
@pytest.mark.parametrize("wanted", list(S))
def test_every_pair_of_statuses_is_legal_or_refused_as_the_trade_has_it(
    present: UnitStatus, wanted: UnitStatus
) -> None:
    if (present, wanted) in LEGAL:
        check_transition(present, wanted)
        return
    with pytest.raises(IllegalStatusError) as refused:
        check_transition(present, wanted)
    assert refused.value.details["allowed"] == sorted(b for a, b in LEGAL if a == present)


def test_only_the_progress_of_an_assignment_leads_to_work() -> None:
    assert not {wanted for row in BY_HAND.values() for wanted in row} & WORKING


def test_a_unit_at_work_cannot_be_set_by_hand() -> None:
    assert all(not BY_HAND[status] for status in WORKING)


def test_available_and_returning_units_may_be_assigned() -> None:
    assert frozenset({S.AVAILABLE, S.RETURNING}) == ASSIGNABLE


@given(st.lists(st.integers(0, 10), max_size=60), st.sampled_from(list(S)))
def test_no_legal_path_ends_in_a_dead_end(choices: list[int], start: UnitStatus) -> None:
    status = start
    for choice in choices:
        allowed = sorted(TRANSITIONS[status])
        assert allowed, f"nothing follows {status}"
        status = allowed[choice % len(allowed)]
        assert status in set(S)


def test_off_duty_and_out_of_service_units_are_not_for_assignments() -> None:
    assert not BY_ASSIGNMENT[S.OFF_DUTY]
    assert not BY_ASSIGNMENT[S.OUT_OF_SERVICE]
