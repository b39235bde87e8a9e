"""Seals anew what older keys have sealed, batch by batch: it may be interrupted and goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes.elements import Element, elements
from data.privacy.errors import KeyMissingError, SealBrokenError
from data.privacy.key_ring import KeyUse
from data.privacy.vault import Place, Vault
from data.store.actors import process_actor
from data.store.base import Base
from data.store.engine import Store
from data.store.trail import record_audit

BATCH: Final = 500
_ACTOR = process_actor("keys")


@dataclass(frozen=True, slots=True)
class Resealed:
    """How many values have the present key now, and how many could not be opened and stay."""

    values: int = 0
    unreadable: int = 0


def reseal(
    store: Store, vault: Vault, *, batch: int = BATCH, stop: Callable[[], bool] = lambda: False
) -> Resealed:
    """Seal every value that an older key has sealed with the present one, and index it anew.

    Each batch is a transaction; which rows are left is seen from the rows, so that it goes on where
    it was interrupted. A value that does not open (its key is lost, or it was changed) stays.
    """
    values = unreadable = 0
    for element in elements().values():
        after: str | None = None
        while element.sealed and not stop():
            with store.transaction(_ACTOR) as session:
                done = _reseal_batch(session, vault, element, after, batch)
            values += done.values
            unreadable += done.unreadable
            if done.last is None:
                break
            after = done.last
    return Resealed(values, unreadable)


@dataclass(frozen=True, slots=True)
class _Batch:
    values: int
    unreadable: int
    last: str | None  # the key of its last row, None when nothing is left


def primary_key(table: str) -> str:
    """Return the name of the one column of a table's primary key."""
    (column,) = Base.metadata.tables[table].primary_key.columns
    return str(column.name)


def index_column(element: Element) -> str | None:
    """Return the column with the blind index of an element, None where it has none."""
    name = f"{element.column}_index"
    return name if name in Base.metadata.tables[element.table].columns else None


def _reseal_batch(
    session: Session, vault: Vault, element: Element, after: str | None, batch: int
) -> _Batch:
    table, column, key = element.table, element.column, primary_key(element.table)
    present = vault.ring.present(KeyUse.SEAL).id
    index_key = vault.ring.present(KeyUse.INDEX).id
    index = index_column(element)
    stale = f"split_part({column}, '.', 3) <> :present"
    if index:
        stale += f" OR split_part({index}, '.', 1) <> :index_key"
    rows = session.execute(
        text(
            f"SELECT {key} AS key, {column} AS sealed FROM {table}"  # noqa: S608 (names of the register)
            f" WHERE {column} IS NOT NULL AND ({stale})"
            f" AND (CAST(:after AS bigint) IS NULL OR {key} > :after)"
            f" ORDER BY {key} LIMIT :batch FOR NO KEY UPDATE"
        ),
        {"present": present, "index_key": index_key, "after": after, "batch": batch},
    ).all()
    values = unreadable = 0
    for row in rows:
        place = Place(table, column, row.key)
        try:
            clear = vault.open_sealed(place, row.sealed)
        except (KeyMissingError, SealBrokenError):
            unreadable += 1
            continue
        new = {column: str(vault.seal(place, clear))}
        if index:
            new[index] = vault.index(table, column, clear)
        said = ", ".join(f"{name} = :{name}" for name in new)
        session.execute(
            text(f"UPDATE {table} SET {said} WHERE {key} = :key"),  # noqa: S608
            {**new, "key": row.key},
        )
        values += 1
    if rows:
        record_audit(
            session,
            "keys.resealed",
            table,
            present,
            {"field": column, "rows": values, "unreadable": unreadable},
        )
    return _Batch(values, unreadable, rows[-1].key if rows else None)
