"""Waits after failed sign-ins, on a real database."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from data.access.errors import TooManyAttemptsError
from data.access.lockout import (
    FORGOTTEN_AFTER,
    attempt_keys,
    begin_attempt,
    forgive_attempt,
    prune_failures,
    unlock,
)
from data.access.profiles import ProfileName, get_profile
from data.access.tables import SignInFailure
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import Unrecorded

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
TEST = process_actor("test")
PROFILE = get_profile(ProfileName.STANDARD)
SECOND = timedelta(seconds=1)


def attempt(store: Store, name: str, at: datetime, address: str | None = None) -> int:
    """Fail once; return the seconds to wait, 0 when it was let through."""
    keys = attempt_keys(name, address, PROFILE)
    try:
        with store.transaction(TEST, Unrecorded.ATTEMPTS) as session:
            begin_attempt(session, keys, PROFILE, at=at)
    except TooManyAttemptsError as error:
        return error.retry_after_s
    return 0


def forgive(store: Store, name: str, address: str | None = None) -> None:
    with store.transaction(TEST, Unrecorded.ATTEMPTS) as session:
        forgive_attempt(session, attempt_keys(name, address, PROFILE), succeeded=True)


def test_waits_grow_and_stop_growing(store: Store) -> None:
    """Ten are free; then 5 s, twice as long after each more, 900 s at most."""
    at, waited = NOW, []
    for _ in range(PROFILE.account_failures):
        assert attempt(store, "chen", at) == 0
    for _ in range(10):
        wait_s = attempt(store, "chen", at)
        waited.append(wait_s - 1)
        at += wait_s * SECOND
        assert attempt(store, "chen", at) == 0
    assert waited == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]


def test_a_name_waits_whatever_its_letters_and_others_do_not(store: Store) -> None:
    for _ in range(PROFILE.account_failures):
        attempt(store, "chen", NOW)
    assert attempt(store, "CHEN", NOW) > 0
    assert attempt(store, "lin", NOW) == 0


def test_of_many_at_once_no_more_than_are_free_get_through(store: Store) -> None:
    together, results = threading.Barrier(30), []

    def guess() -> None:
        together.wait()
        results.append(attempt(store, "chen", NOW))

    threads = [threading.Thread(target=guess) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results.count(0) == PROFILE.account_failures


def test_an_address_waits_after_many_names(store: Store) -> None:
    for number in range(PROFILE.address_failures):
        assert attempt(store, f"name {number}", NOW, "2001:db8::1") == 0
    assert attempt(store, "another", NOW, "2001:db8::ffff") > 0  # of the same /64
    assert attempt(store, "another", NOW, "2001:db8:1::1") == 0


def test_signing_in_now_and_then_does_not_buy_guesses_from_an_address(store: Store) -> None:
    """Each guess at others stays counted when one's own sign-in between them is taken back."""
    for number in range(PROFILE.address_failures):
        assert attempt(store, f"name {number}", NOW, "192.0.2.1") == 0
        if number < PROFILE.address_failures - 1:
            assert attempt(store, "own", NOW, "192.0.2.1") == 0
            forgive(store, "own", "192.0.2.1")
    assert attempt(store, "one more", NOW, "192.0.2.1") > 0


def test_a_success_forgets_the_failures_of_a_name(store: Store) -> None:
    for _ in range(PROFILE.account_failures - 1):
        attempt(store, "chen", NOW)
    forgive(store, "chen")
    for _ in range(PROFILE.account_failures):
        assert attempt(store, "chen", NOW) == 0


def test_the_console_ends_waits(store: Store) -> None:
    for _ in range(PROFILE.account_failures):
        attempt(store, "chen", NOW)
        attempt(store, "lin", NOW)
    with store.transaction(TEST, Unrecorded.ATTEMPTS) as session:
        assert unlock(session, "chen") == 1
    assert attempt(store, "chen", NOW) == 0
    assert attempt(store, "lin", NOW) > 0
    with store.transaction(TEST, Unrecorded.ATTEMPTS) as session:
        unlock(session)
    assert attempt(store, "lin", NOW) == 0


def test_a_clock_that_was_put_back_locks_nobody_out(store: Store) -> None:
    later = NOW + timedelta(days=365)
    for _ in range(PROFILE.account_failures + 1):
        attempt(store, "chen", later)
    assert attempt(store, "chen", NOW) == 0


def test_after_a_days_rest_failures_are_no_longer_in_a_row(store: Store) -> None:
    for _ in range(PROFILE.account_failures):
        attempt(store, "chen", NOW)
    assert attempt(store, "chen", NOW + FORGOTTEN_AFTER) == 0
    with store.transaction(TEST, Unrecorded.HOUSEKEEPING) as session:
        assert prune_failures(session, NOW + 3 * FORGOTTEN_AFTER) == 1


def test_no_more_are_kept_than_stated(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.access.lockout.MOST_KEPT", 20)
    for number in range(60):
        attempt(store, f"name {number}", NOW + number * SECOND)
    with store.transaction(TEST, Unrecorded.HOUSEKEEPING) as session:
        prune_failures(session, NOW + 60 * SECOND)
    with store.reading(TEST) as session:
        assert session.scalar(select(func.count()).select_from(SignInFailure)) == 20
        oldest = session.scalar(select(func.min(SignInFailure.last_at)))
    assert oldest == NOW + 40 * SECOND


def test_neither_names_nor_addresses_are_kept(store: Store) -> None:
    attempt(store, "chen", NOW, "192.0.2.1")
    with store.reading(TEST) as session:
        kept = " ".join(session.scalars(select(SignInFailure.key_sha256)))
    assert "chen" not in kept
    assert "192.0.2" not in kept
