"""Sign-ins, sessions, keys and passwords on a real database."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from data.access.commands import (
    allow_training,
    change_account,
    end_other_sessions,
    end_session,
    issue_key,
    issue_sign_in,
    redeem_sign_in,
    revoke_keys,
    touch_sessions,
)
from data.access.errors import SignInRefusedError
from data.access.keys import KeyCache
from data.access.queries import find_key_account, find_session
from data.access.remembered import Remembered
from data.access.rules import Locale, check_display_name, check_sign_in_name
from data.access.secrets import digest
from data.access.sessions import SessionCache
from data.access.tables import Account, AccountKind, ApiKey, SignInSession, SignInToken
from data.access.views import OpenedSession
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import RefusedError
from data.store.outbox import OutboxRow

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
IDLE_S = 7200.0
TEST = process_actor("test")


def _issue(store: Store, name: str = "chen") -> str:
    with store.transaction(TEST) as session:
        return issue_sign_in(session, name, "Chen", HOUR, at=NOW)


def _redeem(store: Store, secret: str, at: datetime = NOW) -> OpenedSession:
    with store.transaction(TEST) as session:
        return redeem_sign_in(session, secret, absolute=12 * HOUR, at=at)


def _is_open(store: Store, secret: str, at: datetime) -> bool:
    with store.reading(process_actor("test")) as session:
        return find_session(session, secret, at=at, idle_s=IDLE_S) is not None


def test_a_sign_in_is_good_until_its_time_and_once(store: Store) -> None:
    secret = _issue(store)
    with pytest.raises(SignInRefusedError):
        _redeem(store, secret, at=NOW + HOUR)
    opened = _redeem(store, secret, at=NOW + HOUR - timedelta(seconds=1))
    assert opened.account.display_name == "Chen"
    with pytest.raises(SignInRefusedError):
        _redeem(store, secret)


def test_a_new_sign_in_voids_the_one_before(store: Store) -> None:
    first, second = _issue(store), _issue(store)
    with pytest.raises(SignInRefusedError):
        _redeem(store, first)
    assert _redeem(store, second).account.sign_in_name == "chen"


def test_of_two_that_redeem_one_sign_in_at_once_one_gets_in(store: Store) -> None:
    secret, together, results = _issue(store), threading.Barrier(2), []

    def redeem() -> None:
        together.wait()
        try:
            results.append(_redeem(store, secret).secret)
        except SignInRefusedError:
            results.append("")

    threads = [threading.Thread(target=redeem) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(bool, results)) == [False, True]


def test_no_secret_is_kept(store: Store) -> None:
    secret = _issue(store)
    opened = _redeem(store, secret)
    with store.transaction(TEST) as session:
        key = issue_key(session, "trackers", "Trackers", "test")
    with store.reading(process_actor("test")) as session:
        kept = {
            *session.scalars(select(SignInToken.token_sha256)),
            *session.scalars(select(SignInSession.token_sha256)),
            *session.scalars(select(ApiKey.key_sha256)),
        }
    assert kept == {digest(secret), digest(opened.secret), digest(key)}


@pytest.mark.parametrize(
    ("used", "asked", "is_open"),
    [
        (timedelta(0), 2 * HOUR - timedelta(seconds=1), True),
        (timedelta(0), 2 * HOUR, False),
        (11 * HOUR, 12 * HOUR - timedelta(seconds=1), True),
        (11 * HOUR, 12 * HOUR, False),
    ],
)
def test_a_session_ends_unused_after_two_hours_and_in_any_case_after_twelve(
    store: Store,
    used: timedelta,
    asked: timedelta,
    is_open: bool,  # noqa: FBT001
) -> None:
    opened = _redeem(store, _issue(store))
    with store.transaction(TEST) as session:
        touch_sessions(session, {digest(opened.secret)}, at=NOW + used)
    assert _is_open(store, opened.secret, NOW + asked) is is_open


def test_an_ended_session_and_one_of_a_disabled_account_are_over(store: Store) -> None:
    first, second = _redeem(store, _issue(store, "a")), _redeem(store, _issue(store, "b"))
    with store.transaction(TEST) as session:
        end_session(session, digest(first.secret), at=NOW)
        session.get_one(Account, second.account.id).disabled_at = NOW
    assert not _is_open(store, first.secret, NOW)
    assert not _is_open(store, second.secret, NOW)
    with store.transaction(TEST) as session:
        again = issue_sign_in(session, "b", "B", HOUR, at=NOW)
    with pytest.raises(SignInRefusedError):
        _redeem(store, again)


def test_a_key_is_good_until_it_is_revoked_or_expires(store: Store) -> None:
    with store.transaction(TEST) as session:
        lasting = issue_key(session, "trackers", "Trackers", "a")
        passing = issue_key(session, "trackers", "Trackers", "b", expires_at=NOW + HOUR)
    with store.reading(process_actor("test")) as session:
        account = find_key_account(session, lasting, at=NOW)
        assert account is not None
        assert account.kind is AccountKind.SYSTEM
        assert find_key_account(session, passing, at=NOW) is not None
        assert find_key_account(session, passing, at=NOW + HOUR) is None
        assert find_key_account(session, "mk_other", at=NOW) is None
    with store.transaction(TEST) as session:
        assert revoke_keys(session, "trackers", "a", at=NOW) == 1
    with store.reading(process_actor("test")) as session:
        assert find_key_account(session, lasting, at=NOW) is None


def test_a_revoked_key_is_remembered_for_a_moment_at_most(store: Store) -> None:
    clock_s = [0.0]
    cache = KeyCache(ttl_s=1.0, clock=lambda: clock_s[0])
    with store.transaction(TEST) as session:
        key = issue_key(session, "trackers", "Trackers", "a")
    assert cache.find(store, key, at=NOW) is not None
    with store.transaction(TEST) as session:
        revoke_keys(session, "trackers", "a", at=NOW)
    clock_s[0] = 1.0
    assert cache.find(store, key, at=NOW) is None


def test_a_session_ended_elsewhere_is_remembered_for_a_moment_at_most(store: Store) -> None:
    clock_s = [0.0]
    cache = SessionCache(ttl_s=1.0, clock=lambda: clock_s[0])
    opened = _redeem(store, _issue(store))
    assert cache.find(store, opened.secret, at=NOW, idle_s=IDLE_S) is not None
    with store.transaction(TEST) as session:
        end_session(session, digest(opened.secret), at=NOW)
    clock_s[0] = 0.99
    assert cache.recall(opened.secret, at=NOW, idle_s=IDLE_S) is not None
    clock_s[0] = 1.0
    assert cache.recall(opened.secret, at=NOW, idle_s=IDLE_S) is None
    assert cache.find(store, opened.secret, at=NOW, idle_s=IDLE_S) is None


def test_a_session_that_its_owner_ended_is_over_at_once(store: Store) -> None:
    cache = SessionCache(clock=lambda: 0.0)
    opened, other = _redeem(store, _issue(store)), _redeem(store, _issue(store, "other"))
    for one in (opened, other):
        assert cache.find(store, one.secret, at=NOW, idle_s=IDLE_S) is not None
    with store.transaction(TEST) as session:
        end_session(session, digest(opened.secret), at=NOW)
    cache.forget(opened.account.id)
    assert cache.find(store, opened.secret, at=NOW, idle_s=IDLE_S) is None
    assert cache.recall(other.secret, at=NOW, idle_s=IDLE_S) is not None


def test_a_remembered_session_still_ends_at_its_time(store: Store) -> None:
    cache = SessionCache(clock=lambda: 0.0)
    opened = _redeem(store, _issue(store))
    assert cache.find(store, opened.secret, at=NOW, idle_s=IDLE_S) is not None
    for at, idle_s in ((NOW + 12 * HOUR, 100 * IDLE_S), (NOW + 2 * HOUR, IDLE_S)):
        assert cache.find(store, opened.secret, at=at, idle_s=idle_s) is None


def test_what_was_looked_up_while_it_was_forgotten_is_not_remembered() -> None:
    known = Remembered[str](lambda found: found, clock=lambda: 0.0)

    def found_before_the_end() -> str:
        known.forget("chen")
        return "chen"

    assert known.look_up("a", found_before_the_end) == "chen"
    assert known.recall("a") is None


def test_only_so_many_are_remembered() -> None:
    known = Remembered[str](lambda found: found, clock=lambda: 0.0)
    for number in range(1001):
        known.look_up(str(number), lambda: "chen")
    assert sum(known.recall(str(number)) is not None for number in range(1001)) == 1


def test_a_key_made_elsewhere_is_kept_once(store: Store) -> None:
    for _ in range(2):
        with store.transaction(TEST) as session:
            assert issue_key(session, "x", "X", "l", secret="mk_given") == "mk_given"
    with store.reading(process_actor("test")) as session:
        assert len(session.scalars(select(ApiKey.key_sha256)).all()) == 1


def test_a_revoked_key_that_is_given_again_is_good_again(store: Store) -> None:
    """As at a second start with the training driver's key in the settings."""
    for _ in range(2):
        with store.transaction(TEST) as session:
            revoke_keys(session, "x", "l", at=NOW)
            issue_key(session, "x", "X", "l", secret="mk_given")
    with store.reading(process_actor("test")) as session:
        assert find_key_account(session, "mk_given", at=NOW) is not None


def test_the_key_of_another_account_is_not_given_away(store: Store) -> None:
    with store.transaction(TEST) as session:
        issue_key(session, "x", "X", "l", secret="mk_given")
    with pytest.raises(RefusedError) as refused, store.transaction(TEST) as session:
        issue_key(session, "y", "Y", "l", secret="mk_given")
    assert refused.value.field == "secret"
    with store.reading(process_actor("test")) as session:
        account = find_key_account(session, "mk_given", at=NOW)
    assert account is not None
    assert account.sign_in_name == "x"


def test_a_person_gets_no_key_and_a_system_no_sign_in(store: Store) -> None:
    _issue(store, "chen")
    with store.transaction(TEST) as session:
        issue_key(session, "trackers", "Trackers", "test")
    with pytest.raises(RefusedError, match="person"), store.transaction(TEST) as session:
        issue_key(session, "chen", "Chen", "test")
    with pytest.raises(RefusedError, match="system"):
        _issue(store, "trackers")


def test_only_what_is_allowed_to_trains_and_never_a_person(store: Store) -> None:
    with store.transaction(TEST) as session:
        key = issue_key(session, "driver", "Driver", "test")
        other = issue_key(session, "trackers", "Trackers", "test")
        allow_training(session, "driver")
    with store.reading(process_actor("test")) as session:
        trains = [find_key_account(session, one, at=NOW) for one in (key, other)]
    assert [account and account.trains for account in trains] == [True, False]
    _issue(store, "chen")
    with pytest.raises(IntegrityError), store.transaction(TEST) as session:
        allow_training(session, "chen")


def test_the_end_of_sessions_and_keys_is_recorded_once_for_each_account(store: Store) -> None:
    opened = [_redeem(store, _issue(store, name)) for name in ("a", "a", "a", "b")]
    a, b = opened[0].account.id, opened[3].account.id
    with store.transaction(TEST) as session:
        issue_key(session, "x", "X", "l")
    with store.transaction(TEST) as session:
        end_session(session, digest(opened[3].secret), at=NOW)
        end_session(session, digest(opened[3].secret), at=NOW)  # ended already: nothing new
    with store.transaction(TEST) as session:
        end_other_sessions(session, a, digest(opened[0].secret), at=NOW)
    with store.transaction(TEST) as session:
        revoke_keys(session, "x", "l", at=NOW)
    with store.reading(process_actor("test")) as session:
        told = session.execute(select(OutboxRow.topic, OutboxRow.entity_id, OutboxRow.body)).all()
        x = session.scalars(select(Account.id).where(Account.sign_in_name == "x")).one()
    assert [(topic, int(account)) for topic, account, _ in told] == [
        ("access.ended", account) for account in (b, a, x)
    ]
    assert all(body == {} for _, _, body in told)


@pytest.mark.parametrize("name", ["", " chen", "chen ", "a\nb", "a\0b", "x" * 101])
def test_a_sign_in_name_that_cannot_be_typed_is_refused(name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        check_sign_in_name(name)
    assert refused.value.field == "name"


def test_an_account_changes_only_what_is_given(store: Store) -> None:
    opened = _redeem(store, _issue(store))
    with store.transaction(TEST) as session:
        changed = change_account(session, opened.account.id, locale=Locale.EN)
    assert (changed.display_name, changed.locale) == ("Chen", "en")


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\nb", "a\x00b"])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(RefusedError):
        check_display_name(name)
