"""What is done to the audit behind Muster's back is found, and the first bad record is named."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.orm import Session

from data.audit.chain import COLUMNS, GENESIS, Algorithm, leaf_of, link
from data.audit.findings import Fault, Finding, Report
from data.audit.heads import Book
from data.audit.keeping import Keeper
from data.audit.sealing import SEALER, seal_waiting
from data.audit.signing import first_public
from data.audit.verification import verify
from data.store import Actor, ActorKind, Store, record_audit
from data.store.actors import EVERYTHING, AccountId, Grade
from data.store.engine import sqlalchemy_url

RECORDS = 24
CASES = 1_000


def write_records(store: Store, how_many: int = RECORDS) -> None:
    """Write records with every column filled, each in a transaction of its own."""
    for number in range(how_many):
        actor = Actor(
            AccountId(number % 5 + 1), f"调度员{number}", ActorKind.PERSON, scope=EVERYTHING
        )
        with store.transaction(actor) as session:
            record_audit(
                session,
                "incident.changed",
                "incident",
                100 + number,
                {"fields": ["priority"], "version": number},
                area_code=f"4201{number:02d}",
                grade=Grade.L2,
            )


def keeper_of(store: Store, folder: Path) -> Keeper:
    """Return a keeper with heads and keys in a folder."""
    return Keeper(store, Book(folder / "heads", folder / "keys"))


def report_of(store: Store, folder: Path) -> Report:
    """Verify everything."""
    with store.reading(SEALER) as session:
        return verify(session, folder / "heads", first_public(folder / "keys"))


@contextmanager
def as_owner(url: str) -> Iterator[Connection]:
    """Yield a connection of a database administrator who has switched the triggers off."""
    engine = create_engine(sqlalchemy_url(url))
    with engine.begin() as connection:
        for table in ("audit_records", "audit_seals"):
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        yield connection
    engine.dispose()


def found(store: Store, folder: Path) -> Finding:
    """Return what a verification finds."""
    finding = report_of(store, folder).finding
    assert finding is not None
    return finding


def test_what_nobody_touched_is_sound(store: Store, tmp_path: Path) -> None:
    write_records(store)
    assert keeper_of(store, tmp_path).seal() >= RECORDS
    report = report_of(store, tmp_path)
    assert report.finding is None
    assert report.records == report.until_seq == report.headed_until >= RECORDS


def test_another_hash_may_be_taken_from_some_record_on(store: Store, tmp_path: Path) -> None:
    book = Book(tmp_path / "heads", tmp_path / "keys")
    write_records(store, 3)
    Keeper(store, book, Algorithm.SHA256).seal()
    write_records(store, 3)
    Keeper(store, book, Algorithm.SM3).seal()
    assert report_of(store, tmp_path).finding is None


def test_a_database_administrator_who_rewrites_all_digests_is_found(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    write_records(store)
    keeper_of(store, tmp_path).seal()
    with as_owner(database_url) as connection:
        victim = connection.scalar(text("SELECT record_id FROM audit_seals WHERE seq = 9"))
        connection.execute(
            text("UPDATE audit_records SET account_id = 4711 WHERE id = :id"), {"id": victim}
        )
        rewrite(connection)
    finding = found(store, tmp_path)
    assert (finding.fault, finding.seq, finding.record_id) == (Fault.CHANGED, 9, victim)


def test_a_deletion_with_all_places_moved_up_is_named(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    write_records(store)
    keeper_of(store, tmp_path).seal()
    with as_owner(database_url) as connection:
        victim = connection.scalar(text("SELECT record_id FROM audit_seals WHERE seq = 9"))
        connection.execute(text("DELETE FROM audit_records WHERE id = :id"), {"id": victim})
        connection.execute(text("DELETE FROM audit_seals WHERE seq = 9"))
        connection.execute(text("UPDATE audit_seals SET seq = seq - 1 WHERE seq > 9"))
        rewrite(connection)
    finding = found(store, tmp_path)
    assert (finding.fault, finding.seq, finding.record_id) == (Fault.DELETED, 9, victim)


def rewrite(connection: Connection) -> None:
    """Work out every digest anew, as whoever knows the rules could."""
    connection.execute(text("SET LOCAL timezone = 'UTC'"))
    lines = {
        row[0]: "\t".join(r"\N" if v is None else str(v) for v in row).encode()
        for row in connection.execute(
            text("SELECT " + ", ".join(f"{name}::text" for name in COLUMNS) + " FROM audit_records")
        )
    }
    chain = GENESIS
    seals = connection.execute(text("SELECT seq, record_id FROM audit_seals ORDER BY seq")).all()
    for seq, record_id in seals:
        leaf = leaf_of("sha256", lines[str(record_id)])
        chain = link("sha256", chain, seq, leaf)
        connection.execute(
            text("UPDATE audit_seals SET leaf = :leaf, chain = :chain WHERE seq = :seq"),
            {"leaf": leaf, "chain": chain, "seq": seq},
        )


def test_a_record_put_in_without_a_seal_is_named(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    write_records(store)
    keeper_of(store, tmp_path).seal()
    with as_owner(database_url) as connection:
        new = connection.scalar(
            text(
                "INSERT INTO audit_records (actor_name, actor_kind, action, entity, entity_id,"
                " outcome, details) VALUES ('x', 'person', 'a.b', 'a', '1', 'done', '{}')"
                " RETURNING id"
            )
        )
    finding = found(store, tmp_path)
    assert (finding.fault, finding.record_id) == (Fault.INSERTED, new)


def test_lost_heads_and_changed_heads_are_no_proof(store: Store, tmp_path: Path) -> None:
    write_records(store)
    keeper_of(store, tmp_path).seal()
    (path,) = (tmp_path / "heads").glob("heads-*.jsonl")
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"from":1,', b'"from":2,', 1))
    assert found(store, tmp_path).fault is Fault.HEADS
    path.write_bytes(whole)
    assert report_of(store, tmp_path).finding is None


def test_a_new_key_is_believed_when_the_old_one_named_it(store: Store, tmp_path: Path) -> None:
    keeper = keeper_of(store, tmp_path)
    write_records(store, 2)
    keeper.seal()
    old = keeper.book.key()
    assert keeper.book.rotate().name != old.name
    write_records(store, 2)
    keeper.seal()
    assert report_of(store, tmp_path).finding is None


def test_a_key_that_nobody_named_is_not_believed(store: Store, tmp_path: Path) -> None:
    keeper = keeper_of(store, tmp_path)
    write_records(store, 2)
    keeper.seal()
    for file in (tmp_path / "keys").glob("*.pem"):
        file.unlink()
    for file in (tmp_path / "keys").glob("*.pub"):
        file.rename(tmp_path / "first.pub")
    other = Keeper(store, Book(tmp_path / "other", tmp_path / "keys"))
    write_records(store, 2)
    other.seal()  # a new key, as whoever has the machine could make one
    for file in (tmp_path / "other").glob("*.jsonl"):
        lines = file.read_bytes()
        with (tmp_path / "heads" / file.name).open("ab") as heads:
            heads.write(lines)
    trusted = bytes.fromhex((tmp_path / "first.pub").read_text().strip())
    with store.reading(SEALER) as session:
        finding = verify(session, tmp_path / "heads", trusted).finding
    assert finding is not None
    assert finding.fault is Fault.HEADS


Tamper = Callable[[random.Random, Connection, int], tuple[set[Fault], int | None]]
"""Does something and returns how it may be called and at which place it is found first."""


def record_at(connection: Connection, seq: int) -> int:
    """Return the id of the record at a place."""
    return int(
        connection.execute(
            text("SELECT record_id FROM audit_seals WHERE seq = :seq"), {"seq": seq}
        ).scalar_one()
    )


def flip_record(
    chance: random.Random, connection: Connection, top: int
) -> tuple[set[Fault], int | None]:
    """Flip one bit of one column of one record."""
    seq = chance.randint(1, top)
    column = chance.choice(COLUMNS)
    row_id = record_at(connection, seq)
    value = connection.execute(
        text(f"SELECT {column} FROM audit_records WHERE id = :id"), {"id": row_id}
    ).scalar_one()
    connection.execute(
        text(
            f"UPDATE audit_records SET {column} = {flipped(chance, column, value)} WHERE id = :id"
        ),
        {"id": row_id},
    )
    return {Fault.CHANGED}, seq


def flipped(chance: random.Random, column: str, value: Any) -> str:
    """Return SQL for a value with one bit flipped, or for one where there is none."""
    step = 1 << chance.randint(0, 13)
    special = {
        "id": f"id # {step << 40}",  # not the id of another record
        "at": f"at + {chance.choice((1, -1))} * interval '{step} microsecond'",
        "details": "details || '{\"version\": -1}'",
        "actor_kind": "CASE actor_kind WHEN 'person' THEN 'system' ELSE 'person' END",
        "outcome": "CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
        "account_id": f"coalesce(account_id, 0) # {step}",
        "grade": f"coalesce(grade, 0) # {step}",
    }
    if column in special or not value:
        return special.get(column, "'x'")
    last = f"chr(ascii(right({column}, 1)) # {1 << chance.randint(0, 3)})"
    return f"left({column}, -1) || {last}"


def flip_seal(
    chance: random.Random, connection: Connection, top: int
) -> tuple[set[Fault], int | None]:
    """Flip one bit of a digest of one seal."""
    seq = chance.randint(1, top)
    column = chance.choice(("leaf", "chain"))
    bit = chance.randint(0, 255)
    connection.execute(
        text(
            f"UPDATE audit_seals SET {column} = set_bit({column}, {bit},"
            f" 1 - get_bit({column}, {bit})) WHERE seq = {seq}"
        )
    )
    return {Fault.CHANGED}, seq


def delete_record(
    chance: random.Random, connection: Connection, top: int
) -> tuple[set[Fault], int | None]:
    """Delete a record, with its seal or without."""
    seq = chance.randint(1, top - 1)
    connection.execute(
        text("DELETE FROM audit_records WHERE id = :id"), {"id": record_at(connection, seq)}
    )
    if chance.random() < 0.5:
        connection.execute(text(f"DELETE FROM audit_seals WHERE seq = {seq}"))
    return {Fault.DELETED}, seq


def cut_end(
    chance: random.Random, connection: Connection, top: int
) -> tuple[set[Fault], int | None]:
    """Delete the last records, with their seals or without."""
    seq = chance.randint(2, top)
    connection.execute(
        text(
            "DELETE FROM audit_records WHERE id IN"
            f" (SELECT record_id FROM audit_seals WHERE seq >= {seq})"
        )
    )
    if chance.random() < 0.5:
        connection.execute(text(f"DELETE FROM audit_seals WHERE seq >= {seq}"))
    return {Fault.TRUNCATED}, seq


def swap(chance: random.Random, connection: Connection, top: int) -> tuple[set[Fault], int | None]:
    """Let two records change places: by their ids, or by their seals' places."""
    one, other = sorted(chance.sample(range(1, top + 1), 2))
    first, second = record_at(connection, one), record_at(connection, other)
    if chance.random() < 0.5:
        connection.execute(text(f"UPDATE audit_records SET id = -1 WHERE id = {first}"))
        connection.execute(text(f"UPDATE audit_records SET id = {first} WHERE id = {second}"))
        connection.execute(text(f"UPDATE audit_records SET id = {second} WHERE id = -1"))
    else:
        connection.execute(text(f"UPDATE audit_seals SET seq = -1 WHERE seq = {one}"))
        connection.execute(text(f"UPDATE audit_seals SET seq = {one} WHERE seq = {other}"))
        connection.execute(text(f"UPDATE audit_seals SET seq = {other} WHERE seq = -1"))
    return {Fault.REORDERED}, one


def insert_record(
    chance: random.Random, connection: Connection, top: int
) -> tuple[set[Fault], int | None]:
    """Put a record in, with a place in the chain that others make room for, or without."""
    new = connection.execute(
        text(
            "INSERT INTO audit_records (at, actor_name, actor_kind, action, entity, entity_id,"
            " outcome, details) SELECT now() - random() * interval '1 hour', 'x', 'person', 'a.b',"
            " 'a', '1', 'done', '{}' RETURNING id"
        )
    ).scalar_one()
    if chance.random() < 0.5:
        return {Fault.INSERTED}, None
    seq = chance.randint(1, top)
    connection.execute(text(f"UPDATE audit_seals SET seq = seq + 1000000 WHERE seq >= {seq}"))
    connection.execute(text("UPDATE audit_seals SET seq = seq - 999999 WHERE seq > 1000000"))
    connection.execute(
        text(
            "INSERT INTO audit_seals SELECT :seq, at, id, 'sha256', sha256('x'), sha256('y')"
            " FROM audit_records WHERE id = :id"
        ),
        {"seq": seq, "id": new},
    )
    rewrite(connection)
    return {Fault.INSERTED}, seq


TAMPERINGS: tuple[Tamper, ...] = (
    flip_record,
    flip_record,
    flip_seal,
    delete_record,
    cut_end,
    swap,
    insert_record,
)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_thousand_random_tamperings_are_found_and_named(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    write_records(store)
    keeper = keeper_of(store, tmp_path)
    keeper.seal()
    top = report_of(store, tmp_path).until_seq
    trusted = first_public(tmp_path / "keys")
    chance = random.Random(20261122)
    engine = create_engine(sqlalchemy_url(database_url))
    wrong = []
    with engine.connect() as connection:
        for table in ("audit_records", "audit_seals"):
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        connection.execute(text("ALTER TABLE audit_records ALTER id SET GENERATED BY DEFAULT"))
        connection.commit()
        for number in range(CASES):
            tamper = chance.choice(TAMPERINGS)
            with_session = store_on(connection)
            faults, seq = tamper(chance, connection, top)
            finding = with_session(tmp_path / "heads", trusted)
            if finding is None or finding.fault not in faults or finding.seq != seq:
                wrong.append((number, tamper.__name__, faults, seq, finding))
            connection.rollback()
    engine.dispose()
    assert not wrong, wrong[:8]


def store_on(connection: Connection) -> Callable[[Path, bytes | None], Finding | None]:
    """Return a verification inside the transaction of a connection, which is then undone."""

    def look(heads: Path, trusted: bytes | None) -> Finding | None:
        with Session(bind=connection, join_transaction_mode="create_savepoint") as session:
            return verify(session, heads, trusted).finding

    return look


def test_sealing_goes_on_where_it_ended(store: Store, tmp_path: Path) -> None:
    write_records(store, 3)
    first = seal_waiting(store)
    write_records(store, 2)
    assert first >= 3
    assert seal_waiting(store) == 2
    assert seal_waiting(store) == 0
