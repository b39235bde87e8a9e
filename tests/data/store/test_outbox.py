"""The change feed misses nothing, whatever the order in which writers commit."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DataError

from data.store import Actor, ActorKind, Store, record_change
from data.store.actors import EVERYTHING, AccountId, process_actor
from data.store.outbox import Change, last_seq, read_changes, sequence_changes

WRITER = Actor(account_id=AccountId(1), name="Writer", kind=ActorKind.PERSON, scope=EVERYTHING)


class Reader:
    """A reader of the feed that asks for what is after the last change it saw."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.seen: list[Change] = []

    def read(self) -> None:
        """Number what has been committed, then read what is new."""
        with self.store.transaction(WRITER) as session:
            sequence_changes(session)
        with self.store.reading(process_actor("test")) as session:
            after = self.seen[-1].seq if self.seen else 0
            self.seen += read_changes(session, after=after)

    @property
    def names(self) -> list[str]:
        """What was seen, in the order in which it was seen."""
        return [change.entity_id for change in self.seen]


def write(store: Store, name: str) -> None:
    """Commit one change."""
    with store.transaction(WRITER) as session:
        record_change(session, "test.written", entity_id=name, body={"name": name})


def write_then_fail(store: Store) -> None:
    """Write one change in a transaction that then fails."""
    with store.transaction(WRITER) as session:
        record_change(session, "test.written", entity_id="undone", body={})
        session.execute(text("SELECT 1 / 0"))


def test_a_change_that_commits_late_is_read_after_those_that_overtook_it(store: Store) -> None:
    reader = Reader(store)
    with store.transaction(WRITER) as slow:
        record_change(slow, "test.written", entity_id="slow", body={})
        slow.flush()
        write(store, "fast")
        reader.read()
        assert reader.names == ["fast"]
    reader.read()
    assert reader.names == ["fast", "slow"]
    assert reader.seen[0].seq < reader.seen[1].seq


def test_a_change_that_is_undone_is_never_read(store: Store) -> None:
    reader = Reader(store)
    with pytest.raises(DataError):
        write_then_fail(store)
    write(store, "kept")
    reader.read()
    assert reader.names == ["kept"]


def test_two_writers_and_a_reader_at_once_lose_and_repeat_nothing(store: Store) -> None:
    reader, each = Reader(store), 60
    finished = threading.Event()

    def writing(writer: str) -> None:
        for number in range(each):
            write(store, f"{writer}{number}")

    def reading() -> None:
        while not finished.is_set():
            reader.read()
        reader.read()

    with ThreadPoolExecutor(3) as pool:
        follower = pool.submit(reading)
        for writer in [pool.submit(writing, "a"), pool.submit(writing, "b")]:
            writer.result()
        finished.set()
        follower.result()
    assert sorted(reader.names) == sorted(f"{w}{n}" for w in "ab" for n in range(each))
    for writer_name in "ab":  # one writer's changes keep their order
        own = [int(name[1:]) for name in reader.names if name[0] == writer_name]
        assert own == list(range(each))
    assert [change.seq for change in reader.seen] == sorted(c.seq for c in reader.seen)


def test_two_sequencers_at_once_number_each_change_once(store: Store) -> None:
    for number in range(50):
        write(store, str(number))
    together = threading.Barrier(2, timeout=30)

    def sequencing() -> int:
        together.wait()
        with store.transaction(WRITER) as session:
            return sequence_changes(session)

    with ThreadPoolExecutor(2) as pool:
        numbered = [future.result() for future in [pool.submit(sequencing) for _ in range(2)]]
    assert sorted(numbered) == [0, 50]
    with store.reading(process_actor("test")) as session:
        assert [change.seq for change in read_changes(session, after=0)] == list(range(1, 51))
        assert last_seq(session) == 50


def test_a_reader_may_take_the_feed_in_pieces(store: Store) -> None:
    for name in "abcde":
        write(store, name)
    with store.transaction(WRITER) as session:
        sequence_changes(session)
        first = read_changes(session, after=0, limit=2)
        rest = read_changes(session, after=first[-1].seq)
    assert [change.entity_id for change in [*first, *rest]] == list("abcde")


def test_an_empty_feed_begins_and_ends_at_zero(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        assert (last_seq(session), read_changes(session, after=0)) == (0, [])
