"""How surely one knows who holds a session, as time passes and clocks jump."""

from datetime import UTC, datetime, timedelta

import pytest

from data.access.assurance import Assurance, Need, check_assurance, check_step_up
from data.access.clock import SteadyClock
from data.access.errors import (
    NewPasswordRequiredError,
    QuotaExceededError,
    SecondFactorRequiredError,
    StepUpRequiredError,
)
from data.access.quotas import Quotas
from data.access.tables import AccountKind, SignInMethod
from data.access.views import AccountView, KeyView
from data.store.actors import AccountId

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


def key_of(key_id: int, per_minute: int | None, per_day: int | None) -> KeyView:
    account = AccountView(AccountId(1), "x", "X", AccountKind.SYSTEM, "zh", trains=False)
    return KeyView(
        sha256="0" * 64,
        id=key_id,
        account=account,
        scopes=None,
        per_minute=per_minute,
        per_day=per_day,
        last_used_at=None,
        expires_at=None,
    )


def test_a_key_is_used_so_often_a_minute_and_a_day() -> None:
    now_s = [0.0]
    quotas = Quotas(clock=lambda: now_s[0])
    key, other = key_of(1, 2, 3), key_of(2, 2, 3)
    for _ in range(2):
        quotas.use(key)
    with pytest.raises(QuotaExceededError) as refused:
        quotas.use(key)
    assert refused.value.retry_after_s == 61
    quotas.use(other)
    now_s[0] = 60.0
    quotas.use(key)
    with pytest.raises(QuotaExceededError) as refused:
        quotas.use(key)
    assert refused.value.retry_after_s == 86_400 - 60 + 1
    now_s[0] = 86_400.0
    quotas.use(key)


def test_a_key_without_quota_is_used_as_often_as_it_likes() -> None:
    quotas, key = Quotas(clock=lambda: 0.0), key_of(1, None, None)
    for _ in range(1000):
        quotas.use(key)
