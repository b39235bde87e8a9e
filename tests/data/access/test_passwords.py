"""Passwords are worked on in a process of their own, which may die and nobody notices."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from argon2 import PasswordHasher

from data.access.passwords import Passwords

PASSWORD = "correct horse battery"


@pytest.fixture(scope="module")
def passwords() -> Iterator[Passwords]:
    with Passwords() as opened:
        yield opened


def workers() -> list[psutil.Process]:
    """Return the processes of this one that work on passwords."""
    return [
        one
        for one in psutil.Process().children()
        if one.is_running() and "argon2_process" in " ".join(one.cmdline())
    ]


def test_passwords_are_argon2id_with_the_stated_cost(passwords: Passwords) -> None:
    encoded = passwords.hash(PASSWORD)
    assert encoded.startswith("$argon2id$v=19$m=19456,t=2,p=1$")  # 19 MiB
    assert PasswordHasher().verify(encoded, PASSWORD)
    assert passwords.matches(encoded, PASSWORD)
    assert not passwords.matches(encoded, "correct horse batterY")
    assert not passwords.matches(None, "anything")
    assert not passwords.matches("not a hash", "anything")


@pytest.mark.parametrize("password", ["", "一二三四五六", "a\nb\r\n\x00", "\ud800 alone", "\u2028"])
def test_any_text_is_a_password(passwords: Passwords, password: str) -> None:
    encoded = passwords.hash(password)
    assert passwords.matches(encoded, password)
    assert not passwords.matches(encoded, password + " ")


def test_they_are_worked_on_at_a_low_priority(passwords: Passwords) -> None:
    passwords.hash(PASSWORD)
    assert [one.nice() for one in workers()] == [os.nice(0) + 10]
    group = Path(f"/proc/{workers()[0].pid}/autogroup")
    if group.exists() and Path("/proc/sys/kernel/sched_autogroup_enabled").read_text() == "1\n":
        assert group.read_text().strip().endswith("nice 10")


def test_a_process_that_was_killed_is_started_again(passwords: Passwords) -> None:
    encoded = passwords.hash(PASSWORD)
    for one in workers():
        one.send_signal(signal.SIGKILL)
        one.wait(10)
    assert passwords.matches(encoded, PASSWORD)


def test_an_interruption_from_the_keyboard_does_not_end_it(passwords: Passwords) -> None:
    passwords.hash(PASSWORD)
    (worker,) = workers()
    worker.send_signal(signal.SIGINT)
    assert passwords.matches(passwords.hash(PASSWORD), PASSWORD)
    assert workers() == [worker]


def test_threads_get_their_own_answers(passwords: Passwords) -> None:
    with ThreadPoolExecutor(8) as threads:
        encoded = list(threads.map(passwords.hash, "abcdefgh"))
        matched = list(threads.map(passwords.matches, encoded, "abcdefgh"))
        crossed = list(threads.map(passwords.matches, encoded, "bcdefgha"))
    assert matched == [True] * 8
    assert crossed == [False] * 8


def test_it_ends_with_what_opened_it() -> None:
    before = workers()
    with Passwords():
        opened = [one for one in workers() if one not in before]
        assert len(opened) == 1
    assert not opened[0].is_running()
