"""Plain reads: rows as psycopg gives them, several statements in one round trip.

For what is asked in every request. Through the toolkit a statement of one row costs some 0.2 to
0.4 ms of the interpreter, here 0.05; and every wait for the database lets go of the interpreter,
which on a busy machine comes back late. So what a request needs is read together where that can be
(`read_ahead`), and then taken from memory by whoever needs it (`read`). See
docs/adr/0006-few-round-trips.md.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Generic, TypeVar

import psycopg
from sqlalchemy.orm import Session

from data.store.actors import Actor
from data.store.engine import (
    connection_for_reads,
    driver_of,
    once,
    snapshot_memory,
    tell_scope,
)

Rows = list[tuple[Any, ...]]
_Driver = psycopg.Connection[Any]
Fact = TypeVar("Fact")
Fact_co = TypeVar("Fact_co", covariant=True)

_KEEP_PLANS: Final = "SET LOCAL plan_cache_mode = force_generic_plan"
"""What is read together is the same few statements each time: planning them anew for their values
takes longer than running them. For the rest of the transaction."""

_END: Final = "COMMIT"


@dataclass(frozen=True, slots=True)
class Read(Generic[Fact_co]):
    """One statement, and what is made of its rows.

    Parameters
    ----------
    name
        Tells it from every other read, with the values it depends on.
    sql
        With psycopg's placeholders (`%(name)s`).
    make
        Returns what was asked for; what it returns is shared and must not be changed.
    values
        For the placeholders.
    """

    name: Hashable
    sql: str
    make: Callable[[Rows], Fact_co]
    values: Mapping[str, object] = field(default_factory=dict)


_Ask = Callable[[_Driver, Sequence[Read[object]], Actor | None], list[Rows]]


def read(session: Session, wanted: Read[Fact]) -> Fact:
    """Return what `wanted` asks for; once in a session of `Store.reading`, else each time."""
    return once(session, wanted.name, lambda: wanted.make(_rows(session, wanted)))


def read_ahead(session: Session, *wanted: Read[object]) -> None:
    """Read what is not known yet in one round trip, in a session of `Store.reading`.

    Does nothing in a transaction: there a state that was read may be another by now.
    """
    known = snapshot_memory(session)
    if known is not None:
        _learn(session, known, wanted, ())


def read_finally(session: Session, *wanted: Read[object]) -> None:
    """Read as `read_ahead` what is not known yet, and end the reading in the same round trip.

    What was read can be asked for still; for anything else the session raises InvalidRequestError.
    """
    known = snapshot_memory(session)
    if known is not None:
        _learn(session, known, wanted, (_END,))
        session.commit()  # nothing is sent any more: it says so to the session


def _learn(
    session: Session,
    known: dict[Hashable, Any],
    wanted: Sequence[Read[object]],
    after: tuple[str, ...],
) -> None:
    missing = [one for one in wanted if one.name not in known]
    if not missing:
        return
    before = () if known.get(_KEEP_PLANS) else (_KEEP_PLANS,)
    together = partial(_together, before=before, after=after)
    known[_KEEP_PLANS] = True
    for one, rows in zip(missing, _asked(session, missing, together), strict=True):
        known[one.name] = one.make(rows)


def _rows(session: Session, wanted: Read[object]) -> Rows:
    return _asked(session, [wanted], _singly)[0]


def _asked(session: Session, wanted: Sequence[Read[object]], ask: _Ask) -> list[Rows]:
    """Return the rows of each; an error of the driver is raised as the toolkit raises it."""
    session.flush()
    connection, untold = connection_for_reads(session)
    with driver_of(connection, "; ".join(one.sql for one in wanted)) as driver:
        return ask(driver, wanted, untold)


def _singly(driver: _Driver, wanted: Sequence[Read[object]], untold: Actor | None) -> list[Rows]:
    if untold is not None:
        with driver.pipeline():
            tell_scope(driver, untold)
    with driver.cursor(binary=True) as cursor:
        return [cursor.execute(one.sql, one.values).fetchall() for one in wanted]


def _together(
    driver: _Driver,
    wanted: Sequence[Read[object]],
    untold: Actor | None,
    before: Sequence[str],
    after: Sequence[str],
) -> list[Rows]:
    with driver.pipeline():
        if untold is not None:
            tell_scope(driver, untold)
        for statement in before:
            driver.execute(statement)
        asked = [
            driver.cursor(binary=True).execute(one.sql, one.values, prepare=True) for one in wanted
        ]
        for statement in after:
            driver.execute(statement)
    return [cursor.fetchall() for cursor in asked]
