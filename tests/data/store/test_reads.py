"""Plain reads: once in a snapshot, several together, errors as everywhere."""

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import InvalidRequestError, OperationalError, ProgrammingError

from data.store import Store
from data.store.actors import process_actor
from data.store.reads import Read, Rows, read, read_ahead, read_finally
from data.store.scoping import APPLICATION_ROLE
from tests.owner import as_owner

ACTOR = process_actor("test")


def first(rows: Rows) -> int:
    value: int = rows[0][0]
    return value


NEXT = Read("next", "SELECT nextval('counted')", first)
TOTAL = Read("total", "SELECT count(*) FROM written", first)


@pytest.fixture
def counting(store: Store) -> Store:
    """Return a store with a sequence that tells how often it was asked, and an empty table."""
    with as_owner(store) as connection:
        connection.execute(text("CREATE SEQUENCE counted"))
        connection.execute(text("CREATE TABLE written (id bigint)"))
        connection.execute(text(f"GRANT ALL ON SEQUENCE counted TO {APPLICATION_ROLE}"))
        connection.execute(text(f"GRANT ALL ON written TO {APPLICATION_ROLE}"))
    return store


def write(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        session.execute(text("INSERT INTO written VALUES (1)"))


def twice(number: int) -> Read[int]:
    return Read(("twice", number), "SELECT 2 * %(number)s::int", first, {"number": number})


def test_what_was_read_in_a_snapshot_is_not_read_again(counting: Store) -> None:
    asked = 0

    def counted(rows: Rows) -> int:
        nonlocal asked
        asked += 1
        return first(rows)

    total = Read("total", TOTAL.sql, counted)
    with counting.reading(process_actor("test")) as session:
        assert [read(session, total), read(session, total)] == [0, 0]
        write(counting)
        assert read(session, total) == 0
    assert asked == 1
    with counting.reading(process_actor("test")) as session:
        assert read(session, total) == 1


def test_what_was_read_ahead_is_of_one_snapshot(counting: Store) -> None:
    with counting.reading(process_actor("test")) as session:
        read_ahead(session, twice(1), TOTAL)
        write(counting)
        again = Read("total again", TOTAL.sql, first)
        assert read(session, TOTAL) == read(session, again) == 0
        assert session.scalar(text("SELECT count(*) FROM written")) == 0


def test_a_reading_that_was_ended_still_knows_what_it_has_read(counting: Store) -> None:
    with counting.reading(process_actor("test")) as session:
        read_ahead(session, twice(1), twice(2))
        write(counting)
        read_finally(session, TOTAL, twice(1))
        assert [read(session, twice(n)) for n in (1, 2)] == [2, 4]
        assert read(session, TOTAL) == 0
        with pytest.raises(InvalidRequestError):
            read(session, twice(3))
    with counting.reading(process_actor("test")) as session:
        assert read(session, TOTAL) == 1
    with counting.transaction(ACTOR) as session:
        read_finally(session, TOTAL)
        session.execute(text("INSERT INTO written VALUES (2)"))
        assert read(session, TOTAL) == 2


def test_reads_differ_by_what_they_ask_for(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        read_ahead(session, twice(1), twice(2), twice(1))
        assert [read(session, twice(n)) for n in (1, 2, 3)] == [2, 4, 6]


def test_nothing_is_read_ahead_in_a_transaction(counting: Store) -> None:
    with counting.transaction(ACTOR) as session:
        read_ahead(session, NEXT, TOTAL)
        assert [read(session, NEXT), read(session, NEXT)] == [1, 2]


def test_a_transaction_sees_what_it_has_written(counting: Store) -> None:
    with counting.transaction(ACTOR) as session:
        assert read(session, TOTAL) == 0
        session.execute(text("INSERT INTO written VALUES (1)"))
        assert read(session, TOTAL) == 1


def test_plans_are_kept_for_the_transaction_and_no_longer(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        read_ahead(session, twice(1), twice(2))
        assert session.scalar(text("SHOW plan_cache_mode")) == "force_generic_plan"
    with store.reading(process_actor("test")) as session:
        assert session.scalar(text("SHOW plan_cache_mode")) == "auto"


def test_a_wrong_statement_is_an_error_of_the_toolkit(store: Store) -> None:
    wrong = Read("wrong", "SELECT nothing FROM nowhere", first)
    with (
        pytest.raises(ProgrammingError, match="nowhere"),
        store.reading(process_actor("test")) as session,
    ):
        read(session, wrong)
    with (
        pytest.raises(ProgrammingError, match="nowhere"),
        store.reading(process_actor("test")) as session,
    ):
        read_ahead(session, twice(1), wrong, twice(2))
    with store.reading(process_actor("test")) as session:
        read_ahead(session, twice(1), twice(2))
        assert read(session, twice(2)) == 4


def test_a_lost_connection_is_unavailable_and_then_replaced(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        backend = read(session, Read("backend", "SELECT pg_backend_pid()", first))
    with pytest.raises(OperationalError):
        _read_while_it_ends(store, backend)
    with store.reading(process_actor("test")) as session:
        assert read(session, Read("backend", "SELECT pg_backend_pid()", first)) != backend


def test_a_connection_that_was_lost_while_idle_is_replaced(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        backend = read(session, Read("backend", "SELECT pg_backend_pid()", first))
    _end(store, backend)
    with store.reading(process_actor("test")) as session:
        assert read(session, Read("backend", "SELECT pg_backend_pid()", first)) != backend


def _read_while_it_ends(store: Store, backend: int) -> None:
    with store.reading(process_actor("test")) as session:
        read(session, twice(1))
        _end(store, backend)
        read_ahead(session, twice(2), twice(3))


def _end(store: Store, backend: int) -> None:
    """End another connection and wait until it is gone."""
    url = store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as other:
        ended = other.execute("SELECT pg_terminate_backend(%s, 10000)", [backend]).fetchone()
        assert ended == (True,)
