"""What a transaction does is recorded with it, or is not done."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.exc import DBAPIError

from data.access.tables import Account, AccountKind
from data.store import Actor, ActorKind, Store, record_audit, trail
from data.store.actors import EVERYTHING, AccountId, process_actor
from data.store.base import Base
from data.store.engine import sqlalchemy_url
from data.store.origins import note_address, note_credential
from data.store.requests import serving_request
from data.store.trail import AuditRecord, AuditUnavailableError, Unrecorded, UnrecordedWriteError

ROBOT = process_actor("test")


def skip_without_role(store: Store) -> None:
    """Skip where the application works as the owner of its tables."""
    with store.reading(ROBOT) as session:
        if session.scalar(text("SELECT current_user")) != "muster_app":
            pytest.skip("the application has no role of its own here")


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Return a store as the application opens it."""
    opened = Store.open(database_url)
    yield opened
    opened.close()


def make_account(store: Store, name: str, *, recorded: bool, declared: bool = False) -> None:
    """Write one account."""
    with store.transaction(ROBOT, Unrecorded.HOUSEKEEPING if declared else None) as session:
        session.add(Account(sign_in_name=name, display_name=name, kind=AccountKind.PERSON))
        if recorded:
            record_audit(session, "account.made", "account", name)


def count(store: Store, table: type[Base]) -> int:
    """Count the rows of a table."""
    with store.reading(ROBOT) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_record_says_who_from_where_and_what(store: Store) -> None:
    who = Actor(AccountId(7), "陈", ActorKind.PERSON, EVERYTHING)
    with serving_request("0a1b2c3d-0000-4000-8000-00000000abcd"):
        note_address("10.1.2.3")
        note_credential("session", "00112233445566778899")
        with store.transaction(who) as session:
            record_audit(session, "a.b", "a", 5, {"fields": ["x"]}, area_code="420102")
        note_address(None)
    with store.reading(ROBOT) as session:
        row = session.scalars(select(AuditRecord).where(AuditRecord.action == "a.b")).one()
    assert (row.account_id, row.actor_name, row.actor_kind) == (7, "陈", ActorKind.PERSON)
    assert (row.address, row.credential) == ("10.1.2.3", "session:001122334455")
    assert row.request_id == "0a1b2c3d-0000-4000-8000-00000000abcd"
    assert (row.entity_id, row.area_code, row.details) == ("5", "420102", {"fields": ["x"]})


def test_a_write_that_records_nothing_is_not_committed(store: Store) -> None:
    before = count(store, Account)
    with pytest.raises(UnrecordedWriteError):
        make_account(store, "silent", recorded=False)
    assert count(store, Account) == before


def test_a_declared_write_needs_no_record(store: Store) -> None:
    before = count(store, AuditRecord)
    make_account(store, "declared", recorded=False, declared=True)
    assert count(store, AuditRecord) == before


def test_only_these_writes_may_go_unrecorded() -> None:
    assert {one.value for one in Unrecorded} == {
        "positions",
        "numbering",
        "sealing",
        "last seen",
        "attempts",
        "housekeeping",
    }


@pytest.mark.parametrize(
    "damage",
    [
        "REVOKE INSERT ON audit_records FROM muster_app",
        "DROP TABLE audit_records CASCADE",
        "REVOKE INSERT ON audit_unsealed FROM muster_app",
    ],
)
def test_what_cannot_be_recorded_is_not_done(store: Store, database_url: str, damage: str) -> None:
    if "REVOKE" in damage:
        skip_without_role(store)
    before = count(store, Account)
    engine = create_engine(sqlalchemy_url(database_url))
    with engine.begin() as connection:
        connection.execute(text(damage))
    engine.dispose()
    with pytest.raises(AuditUnavailableError):
        make_account(store, "half-written", recorded=True)
    assert count(store, Account) == before


@pytest.mark.parametrize("table", ["audit_records", "audit_seals"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET record_id = 1", "DELETE FROM {}", "TRUNCATE {}"]
)
def test_nobody_changes_the_audit_not_even_its_owner(
    store: Store, database_url: str, table: str, statement: str
) -> None:
    make_account(store, "written", recorded=True)
    wanted = statement.format(table).replace(
        "record_id", "account_id" if table == "audit_records" else "record_id"
    )
    engine = create_engine(sqlalchemy_url(database_url))
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO audit_seals (seq, record_at, record_id, algorithm, leaf, chain)"
                " VALUES (1, now(), 1, 'sha256', 'x', 'y')"
            )
        )
    with engine.connect() as connection:
        connection.execute(text("SET session_replication_role = 'replica'"))
        with pytest.raises(DBAPIError, match="added to and never changed"):
            connection.execute(text(wanted))
    engine.dispose()


def test_the_application_has_no_right_to_change_the_audit(store: Store) -> None:
    skip_without_role(store)
    for statement in ("UPDATE audit_records SET grade = 1", "DELETE FROM audit_seals"):
        with (
            pytest.raises(DBAPIError, match="permission denied"),
            store.transaction(ROBOT) as session,
        ):
            session.execute(text(statement))


def test_months_that_must_be_kept_cannot_be_dropped(store: Store) -> None:
    with (
        pytest.raises(DBAPIError, match="at least 183 days"),
        store.transaction(ROBOT) as session,
    ):
        session.execute(text("SELECT muster_audit_drop_month((now() - interval '150 days')::date)"))


def test_every_row_of_the_trail_waits_for_its_seal(store: Store) -> None:
    waiting = count(store, trail.UnsealedRecord)
    make_account(store, "waits", recorded=True)
    assert count(store, trail.UnsealedRecord) == waiting + 1
