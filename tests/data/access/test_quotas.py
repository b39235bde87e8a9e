"""How often a key may be used: in one process, and in several at once."""

import pytest
from sqlalchemy import text

from data.access.commands import issue_key
from data.access.errors import QuotaExceededError
from data.access.quotas import Quotas, share_uses
from data.access.tables import AccountKind
from data.access.views import AccountView, KeyView
from data.store import Store
from data.store.actors import AccountId, process_actor
from data.store.trail import Unrecorded


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


@pytest.fixture
def two_a_minute(store: Store) -> KeyView:
    """Return a key that may be used twice a minute, kept in the database."""
    with store.transaction(process_actor("test")) as session:
        issue_key(session, "sensors", "Sensors", "gate")
        session.execute(text("UPDATE api_keys SET per_minute = 2"))
        key_id = session.scalars(text("SELECT id FROM api_keys")).one()
    return key_of(key_id, 2, None)


def share(store: Store, quotas: Quotas) -> None:
    """Tell of a process's uses and learn of the others'."""
    with store.transaction(process_actor("test"), Unrecorded.LAST_SEEN) as session:
        quotas.learn(share_uses(session, quotas.take_untold()))


def test_a_quota_holds_over_processes_and_a_restart(store: Store, two_a_minute: KeyView) -> None:
    one, other = Quotas(), Quotas()
    one.use(two_a_minute)
    share(store, one)
    other.use(two_a_minute)  # it has not heard of the first yet
    share(store, other)
    with pytest.raises(QuotaExceededError):
        other.use(two_a_minute)
    restarted = Quotas()
    restarted.use(two_a_minute)
    share(store, restarted)
    with pytest.raises(QuotaExceededError):
        restarted.use(two_a_minute)


def test_a_window_that_is_over_begins_anew_for_all(store: Store, two_a_minute: KeyView) -> None:
    one, other = Quotas(), Quotas()
    for _ in range(2):
        one.use(two_a_minute)
    share(store, one)
    with store.transaction(process_actor("test"), Unrecorded.LAST_SEEN) as session:
        session.execute(text("UPDATE key_uses SET began_at = began_at - interval '60 seconds'"))
    other.use(two_a_minute)
    share(store, other)
    other.use(two_a_minute)
    with pytest.raises(QuotaExceededError):
        other.use(two_a_minute)


def test_uses_that_could_not_be_told_are_told_later(store: Store, two_a_minute: KeyView) -> None:
    quotas = Quotas()
    quotas.use(two_a_minute)
    quotas.give_back(quotas.take_untold())
    quotas.use(two_a_minute)
    share(store, quotas)
    with store.reading(process_actor("test")) as session:
        assert session.scalar(text("SELECT uses FROM key_uses")) == 2
