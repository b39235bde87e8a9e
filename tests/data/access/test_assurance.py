"""How surely one knows who holds a session, as time passes and clocks jump."""

from datetime import UTC, datetime, timedelta

import pytest

from data.access.assurance import Assurance, Need, check_assurance, check_step_up
from data.access.clock import SteadyClock
from data.access.errors import (
    NewPasswordRequiredError,
    SecondFactorRequiredError,
    StepUpRequiredError,
)
from data.access.tables import SignInMethod

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BY = SignInMethod.PASSWORD


@pytest.mark.parametrize(
    ("found", "need"),
    [
        (Assurance(BY), None),
        (Assurance(BY, has_factor=True), Need.SECOND_FACTOR),
        (Assurance(BY, needs_factor=True), Need.SET_UP_SECOND_FACTOR),
        (Assurance(BY, has_factor=True, needs_factor=True), Need.SECOND_FACTOR),
        (Assurance(BY, new_password=True), Need.NEW_PASSWORD),
        (Assurance(BY, new_password=True, needs_factor=True), Need.NEW_PASSWORD),
        (Assurance(BY, has_factor=True, new_password=True), Need.SECOND_FACTOR),
        (Assurance(BY, second_factor_at=NOW, has_factor=True, needs_factor=True), None),
    ],
)
def test_what_must_be_done_first(found: Assurance, need: Need | None) -> None:
    assert found.need is need
    if need is None:
        check_assurance(found)
        return
    with pytest.raises((SecondFactorRequiredError, NewPasswordRequiredError)):
        check_assurance(found)


def test_a_step_up_is_good_for_five_minutes_and_not_before_it_was_done() -> None:
    found = Assurance(BY, second_factor_at=NOW, has_factor=True)
    check_step_up(found, NOW + 5 * MINUTE - timedelta(seconds=1))
    for at in (NOW + 5 * MINUTE, NOW - 2 * MINUTE):
        with pytest.raises(StepUpRequiredError):
            check_step_up(found, at)
    with pytest.raises(SecondFactorRequiredError):
        check_step_up(Assurance(BY), NOW)


def test_a_clock_that_is_put_back_makes_nothing_last_longer() -> None:
    wall, elapsed_s = [NOW], [100.0]
    clock = SteadyClock(lambda: wall[0], lambda: elapsed_s[0])
    elapsed_s[0] += 60.0
    wall[0] = NOW - timedelta(days=1)
    assert clock() == NOW + MINUTE
    wall[0] = NOW + timedelta(hours=1)
    assert clock() == NOW + timedelta(hours=1)
