"""Values whose time is over go, by the register: in bounded batches, each a transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes.elements import AtEnd, Element, elements
from data.privacy.resealing import primary_key
from data.store.actors import process_actor
from data.store.base import Base
from data.store.engine import Store
from data.store.trail import record_audit

BATCH: Final = 1_000
_ACTOR = process_actor("retention")


@dataclass(frozen=True, slots=True)
class Expired:
    """How many fields were emptied and how many rows deleted, by element."""

    cleared: dict[str, int]
    deleted: dict[str, int]


def expire(
    store: Store,
    now: datetime,
    *,
    batch: int = BATCH,
    stop: Callable[[], bool] = lambda: False,
) -> Expired:
    """Empty the fields and delete the rows whose time in the register is over at `now`.

    Partitions of history are dropped by `dispatch.tracking.maintenance`, what other rooms prune by
    themselves; here go `clear` and `row`. It may be interrupted and goes on at the next call.
    """
    cleared: dict[str, int] = {}
    deleted: dict[str, int] = {}
    for element in elements().values():
        if element.at_end not in {AtEnd.CLEAR, AtEnd.ROW} or element.keep is None:
            continue
        counts = cleared if element.at_end is AtEnd.CLEAR else deleted
        step = _clear if element.at_end is AtEnd.CLEAR else _delete
        while not stop():
            with store.transaction(_ACTOR) as session:
                done = step(session, element, now - element.keep, batch)
                if done:
                    record_audit(
                        session,
                        "personal.expire",
                        element.table,
                        "*",
                        {"field": element.column, "rows": done, "how": element.at_end.value},
                        grade=element.grade,
                    )
                    counts[element.key] = counts.get(element.key, 0) + done
            if done < batch:
                break
    return Expired(cleared, deleted)


def emptied(element: Element) -> str:
    """Return the SQL of what an emptied field holds: NULL where the column allows it."""
    column = Base.metadata.tables[element.table].columns[element.column]
    return "NULL" if column.nullable else "''"


def _clear(session: Session, element: Element, before: datetime, batch: int) -> int:
    key, column, empty = primary_key(element.table), element.column, emptied(element)
    there = f"{column} IS NOT NULL" if empty == "NULL" else f"{column} <> ''"
    return (
        session.connection()
        .execute(
            text(
                f"UPDATE {element.table} SET {column} = {empty} WHERE {key} IN"  # noqa: S608 (names of the register)
                f" (SELECT {key} FROM {element.table} WHERE {element.keep_after} < :before"
                f" AND {there} ORDER BY {element.keep_after} LIMIT :batch)"
            ),
            {"before": before, "batch": batch},
        )
        .rowcount
    )


def _delete(session: Session, element: Element, before: datetime, batch: int) -> int:
    key = primary_key(element.table)
    return (
        session.connection()
        .execute(
            text(
                f"DELETE FROM {element.table} WHERE {key} IN"  # noqa: S608 (names of the register)
                f" (SELECT {key} FROM {element.table} WHERE {element.keep_after} < :before"
                f" ORDER BY {element.keep_after} LIMIT :batch)"
            ),
            {"before": before, "batch": batch},
        )
        .rowcount
    )
