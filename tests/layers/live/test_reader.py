"""The reader of the feed on the real database: what it must tell, however hard it is made."""

import os
import queue
import resource
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from layers.live.reader import FeedReader, Loaded, Moved, News
from tests.api.small_city import CENTRE, SmallCity
from tests.owner import as_owner

PATIENCE_S = 30.0
MOST_OF_SELECT = 1024
Wanted = TypeVar("Wanted", Loaded, Moved)


@contextmanager
def reading(store: Store) -> Iterator["queue.Queue[News]"]:
    """Run a reader; yield what it tells."""
    told: queue.Queue[News] = queue.Queue()
    reader = FeedReader(store, told.put)
    reader.start()
    try:
        yield told
    finally:
        reader.stop()


def next_of(kind: type[Wanted], told: "queue.Queue[News]") -> Wanted:
    """Return the next news of a kind."""
    until_s = time.monotonic() + PATIENCE_S
    while True:
        news = told.get(timeout=max(0.0, until_s - time.monotonic()))
        if isinstance(news, kind):
            return news


def report(store: Store, unit_id: int) -> None:
    """Take in a fix of a unit, now."""
    with store.transaction(process_actor("test")) as session:
        taken = record_fixes(session, [Fix(unit_id, *CENTRE, datetime.now(UTC))])
    assert taken.accepted == 1


@pytest.fixture
def many_descriptors() -> Iterator[None]:
    """Use up the descriptors that select() can watch."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_OF_SELECT + 256
    if hard != resource.RLIM_INFINITY and hard < wanted:
        pytest.skip(f"this machine allows {hard} open files, {wanted} are needed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    with ExitStack() as opened:
        opened.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        null = os.open(os.devnull, os.O_RDONLY)
        opened.callback(os.close, null)
        while (copy := os.dup(null)) < MOST_OF_SELECT:
            opened.callback(os.close, copy)
        opened.callback(os.close, copy)
        yield


@pytest.mark.usefixtures("many_descriptors")
def test_a_server_with_a_thousand_open_feeds_still_reads(
    store: Store, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    with reading(store) as told:
        next_of(Loaded, told)
        report(store, unit_id)
        assert [at.unit_id for at in next_of(Moved, told).positions] == [unit_id]


def test_positions_are_told_although_the_clock_of_the_database_was_set_back(
    store: Store, small_city: SmallCity
) -> None:
    before, after, _ = small_city.unit_ids
    report(store, before)
    with as_owner(store) as connection:
        connection.execute(text("UPDATE unit_positions SET received_at = now() + '1 h'::interval"))
    with reading(store) as told:
        assert [at.unit_id for at in next_of(Moved, told).positions] == [before]
        report(store, after)
        assert [at.unit_id for at in next_of(Moved, told).positions] == [after]
