"""Turns at signing in: one at a time, in order, a few of each network, none for ever."""

import asyncio

import pytest

from api.deps.turns import Turns
from data.access.errors import TooManyAttemptsError


async def _hold(turns: Turns, address: str, let_go: asyncio.Event, log: list[str]) -> None:
    async with turns.turn(address):
        log.append(address)
        await let_go.wait()


async def _until(turns: Turns, waiting: int) -> None:
    """Let others run until so many are there."""
    async with asyncio.timeout(10):
        while len(turns) < waiting:
            await asyncio.sleep(0)


def test_one_has_a_turn_and_the_others_have_theirs_in_order() -> None:
    async def run() -> tuple[list[str], list[str]]:
        turns, let_go, log = Turns(), asyncio.Event(), list[str]()
        async with asyncio.TaskGroup() as tasks:
            for number in range(5):
                tasks.create_task(_hold(turns, f"192.0.2.{number}", let_go, log))
            await _until(turns, 5)
            before = list(log)
            let_go.set()
        assert len(turns) == 0
        return before, log

    before, log = asyncio.run(run())
    assert before == ["192.0.2.0"]
    assert log == [f"192.0.2.{number}" for number in range(5)]


def test_beyond_those_that_may_wait_one_is_told_when_to_come_again() -> None:
    async def run() -> TooManyAttemptsError:
        turns, let_go = Turns(most=3), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            for number in range(3):
                tasks.create_task(_hold(turns, f"192.0.2.{number}", let_go, []))
            await _until(turns, 3)
            with pytest.raises(TooManyAttemptsError) as refused:
                async with turns.turn("192.0.2.9"):
                    pass
            let_go.set()
        async with turns.turn("192.0.2.9"):  # there is room again
            return refused.value

    assert asyncio.run(run()).retry_after_s >= 1


@pytest.mark.parametrize(
    ("theirs", "other"),
    [("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8:0:1::1")],
)
def test_one_network_leaves_room_for_others(theirs: str, other: str) -> None:
    """Of IPv6 a network is a /64: all of its addresses are one party's."""

    async def run() -> list[str]:
        turns, let_go, log = Turns(most_of_network=2), asyncio.Event(), list[str]()
        async with asyncio.TaskGroup() as tasks:
            for _ in range(2):
                tasks.create_task(_hold(turns, theirs, let_go, log))
            await _until(turns, 2)
            with pytest.raises(TooManyAttemptsError):
                async with turns.turn(theirs.replace("::1", "::ffff")):
                    pass
            tasks.create_task(_hold(turns, other, let_go, log))
            await _until(turns, 3)
            let_go.set()
        return log

    assert asyncio.run(run()) == [theirs, theirs, other]


def test_who_waits_too_long_is_told_to_come_again_and_holds_nothing() -> None:
    async def run() -> int:
        turns, let_go = Turns(longest_wait_s=0.01), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_hold(turns, "192.0.2.1", let_go, []))
            await _until(turns, 1)
            with pytest.raises(TooManyAttemptsError):
                async with turns.turn("192.0.2.2"):
                    pass
            left = len(turns)
            let_go.set()
        return left

    assert asyncio.run(run()) == 1


def test_who_goes_away_while_waiting_leaves_the_turn_to_the_next() -> None:
    async def run() -> list[str]:
        turns, let_go, log = Turns(), asyncio.Event(), list[str]()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_hold(turns, "first", let_go, log))
            gone = tasks.create_task(_hold(turns, "gone", let_go, log))
            tasks.create_task(_hold(turns, "next", let_go, log))
            await _until(turns, 3)
            gone.cancel()
            let_go.set()
        return log

    assert asyncio.run(run()) == ["first", "next"]


def test_a_turn_that_fails_is_over() -> None:
    async def run() -> int:
        turns = Turns()
        with pytest.raises(ZeroDivisionError):
            async with turns.turn(None):
                _ = 1 / 0
        async with turns.turn(None):
            return len(turns)

    assert asyncio.run(run()) == 1
