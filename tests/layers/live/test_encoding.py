"""What is told is encoded once for all who see the same, however many read."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from data.store import Store
from data.store.actors import EVERYTHING, Grade, Scope, process_actor
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.maintenance import maintain
from dispatch.tracking.rules import Fix
from layers.live.hub import LiveHub
from layers.live.subscriptions import Subscription
from tests.dispatch.scenes import write_trial_city
from tests.layers.live.test_audiences import (
    EAST,
    WEST,
    file,
    heard,
    make_unit,
    played,
    scope_of,
)

TEST = process_actor("test")
CLIENTS = 50


@pytest.fixture(autouse=True)
def two_districts(store: Store) -> None:
    """A city of two districts, west and east."""
    write_trial_city(store, training=False)
    maintain(store, datetime.now(UTC))


def move(store: Store, places: Mapping[int, tuple[float, float]]) -> None:
    """Let units be at places."""
    at = datetime.now(UTC)
    with store.transaction(TEST) as session:
        record_fixes(
            session, [Fix(unit, *place, at, None, None, None) for unit, place in places.items()]
        )


def audiences(store: Store) -> list[Scope]:
    """Return ten scopes: of the west, of the east, of both, and one that reaches everything.

    They differ in what is lent to them, which are numbers of areas that do not exist.
    """
    west, east = scope_of(store, "420101"), scope_of(store, "420102")
    both = Scope((*west.areas, *east.areas), (), Grade.L2)
    far = [(9_000 + number, 9_000 + number) for number in range(3)]
    made = [Scope(scope.areas, (one,), Grade.L2) for scope in (west, east, both) for one in far]
    return [*made, EVERYTHING]


async def _each(subscriptions: list[Subscription], hub: LiveHub, until: str) -> list[str]:
    return await asyncio.gather(*(heard(hub, one, until) for one in subscriptions))


def test_five_hundred_readers_in_ten_audiences_are_told_what_was_encoded_for_three(
    store: Store,
) -> None:
    """West, east and both are all that can be seen of two units: three events, not five hundred."""
    left, right = make_unit(store, "W1", "420101"), make_unit(store, "E1", "420102")
    scopes = audiences(store)

    async def scene(hub: LiveHub) -> None:
        readers = [hub.subscribe(None, scope) for scope in scopes for _ in range(CLIENTS)]
        said = await _each(readers, hub, "event: snapshot")
        assert len(said) == len(scopes) * CLIENTS
        snapshots = hub.encoded
        assert snapshots <= len(scopes) + 1  # and a tick perhaps
        await asyncio.to_thread(move, store, {left: WEST, right: EAST})
        said = await _each(readers, hub, "event: positions")
        seen = [(f"[{left},114.2" in one, f"[{right},114.4" in one) for one in said]
        assert {*seen[: 3 * CLIENTS]} == {(True, False)}
        assert {*seen[3 * CLIENTS : 6 * CLIENTS]} == {(False, True)}
        assert {*seen[6 * CLIENTS :]} == {(True, True)}
        ticks = max(one.count("event: tick") for one in said)
        assert hub.encoded - snapshots <= 3 + ticks + 1

    played(store, scene)


def test_a_change_is_encoded_once_for_each_part_of_it_that_is_seen(store: Store) -> None:
    scopes = audiences(store)

    async def scene(hub: LiveHub) -> None:
        readers = [hub.subscribe(None, scope) for scope in scopes for _ in range(CLIENTS)]
        await _each(readers, hub, "event: snapshot")
        before = hub.encoded
        await asyncio.to_thread(file, store, WEST, "在西区")
        western = readers[: 3 * CLIENTS] + readers[6 * CLIENTS :]
        said = await _each(western, hub, "incident.reported")
        ticks = max(one.count("event: tick") for one in said)
        assert hub.encoded - before <= 1 + ticks + 1

    played(store, scene)


def test_who_comes_back_gets_what_was_encoded_for_whoever_came_back_before(store: Store) -> None:
    """After a restart of a proxy all screens come back at once."""
    (scope, *_) = audiences(store)

    async def scene(hub: LiveHub) -> None:
        await heard(hub, hub.subscribe(None, scope), "event: snapshot")
        before = hub.encoded
        readers = [hub.subscribe(0, scope) for _ in range(CLIENTS)]
        said = await _each(readers, hub, "event: etas")
        assert {*map(len, said)} == {len(said[0])}
        assert hub.encoded - before <= 2 + 1  # positions, arrivals, a tick perhaps

    played(store, scene)
