"""The hub on the real database."""

import asyncio

import pytest

from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import record_change
from layers.live.hub import LiveHub
from tests.api.small_city import SmallCity

PATIENCE_S = 30.0


def record_nonsense(store: Store, unit_id: int) -> None:
    """Write a change of a unit that lacks what every unit has."""
    with store.transaction(process_actor("test")) as session:
        record_change(session, "unit.status", entity_id=unit_id, body={"unit": {"id": unit_id}})


async def snapshots_around_nonsense(store: Store, unit_id: int) -> int:
    """Return how many snapshots a reader gets until the one after the nonsense."""
    hub = LiveHub(store)
    await hub.start()
    subscription = hub.subscribe(None)
    snapshots = 0
    try:
        async with asyncio.timeout(PATIENCE_S):
            async for piece in hub.events(subscription):
                snapshots += piece.count(b"event: snapshot")
                if snapshots == 2:
                    break
                if b"event: snapshot" in piece:
                    await asyncio.to_thread(record_nonsense, store, unit_id)
    finally:
        await hub.stop()
    return snapshots


def test_after_a_change_that_cannot_be_taken_in_screens_get_everything_anew(
    store: Store, small_city: SmallCity, caplog: pytest.LogCaptureFixture
) -> None:
    """Else they would show, without a word, what was true before it."""
    assert asyncio.run(snapshots_around_nonsense(store, small_city.unit_ids[0])) == 2
    assert "could not be taken in" in caplog.text
