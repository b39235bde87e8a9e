"""Looks behind a mask: for a purpose, counted, recorded, and told of when they become many."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.codes.elements import Element, Mask, elements, reveal_purposes
from data.privacy.errors import KeyMissingError, SealBrokenError, TooManyRevealsError
from data.privacy.fields import normal_value
from data.privacy.resealing import index_column, primary_key
from data.privacy.tables import Reveal, RevealSweep
from data.privacy.vault import Place, Vault
from data.store.actors import Actor, Grade
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import Outcome, record_audit

WINDOW: Final = timedelta(hours=1)
MOST_REVEALS: Final = 60
"""Of one account in `WINDOW`: a look a minute is more than the busiest desk has calls."""

SWEEP_ROWS: Final = 20
"""Different rows of one account in `WINDOW` that the security administrator is told of."""

LONGEST_NOTE: Final = 500
LARGEST_KEY: Final = 2**63


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a look is for: a key of the list of purposes, and a sentence."""

    key: str
    note: str


@dataclass(frozen=True, slots=True)
class Revealed:
    """What came of a look: the value, or why it cannot be shown although it might be."""

    element: str
    row: int
    at: datetime
    value: str | None
    fault: SealBrokenError | KeyMissingError | None = None


def check_purpose(purpose: Purpose) -> None:
    """Refuse a purpose that is in no list, and a note that says nothing.

    Raises
    ------
    RefusedError
        `field` says which.
    """
    if purpose.key not in reveal_purposes():
        raise RefusedError(f"the purpose is one of {', '.join(reveal_purposes())}", field="purpose")
    if not 2 <= len(purpose.note.strip()) <= LONGEST_NOTE:
        raise RefusedError(
            f"say in 2 to {LONGEST_NOTE} characters what the value is needed for", field="note"
        )


def revealable(entity: str, field: str) -> Element:
    """Return the element of an entity's field that can be looked at behind its mask.

    Raises
    ------
    RefusedError
        When there is none: what is never shown cannot be revealed either.
    """
    element = elements().get(f"{entity}.{field}")
    if element is None or element.mask in {Mask.NEVER, Mask.PLACE} or not element.sealed:
        known = ", ".join(
            one.key for one in elements().values() if one.sealed and one.mask is not Mask.NEVER
        )
        raise RefusedError(f"what can be revealed is {known}", field="field")
    return element


def reveal(
    session: Session,
    vault: Vault,
    element: Element,
    row: int,
    purpose: Purpose,
    *,
    now: datetime | None = None,
) -> Revealed:
    """Look behind the mask of one field of one row, and record who did and what for.

    The look is recorded, counted and in the audit whether or not the value can be shown: a value
    that does not open comes back as a fault, to be raised once the record is committed.

    Raises
    ------
    RefusedError
        When the purpose is none.
    NotFoundError
        When there is no such row for this reader, or nothing in the field: the two answer alike.
    TooManyRevealsError
        After `MOST_REVEALS` of the account in `WINDOW`.
    """
    at = now or datetime.now(UTC)
    check_purpose(purpose)
    actor = acting(session)
    count(session, actor, at)
    sealed = _sealed(session, element, row) if _cleared(actor, element) else None
    if sealed is None:
        raise NotFoundError(f"there is no {element.key} of {row}", row=row)
    value, fault = _opened(vault, Place(element.table, element.column, row), sealed)
    _note(session, actor, element, purpose, at, row=row)
    record_audit(
        session,
        "personal.reveal",
        element.table,
        row,
        {"field": element.column, "purpose": purpose.key},
        grade=element.grade,
        outcome=Outcome.DONE if fault is None else Outcome.REFUSED,
    )
    watch_for_sweeps(session, actor, at)
    return Revealed(element.key, row, at, value, fault)


def find_exactly(
    session: Session,
    vault: Vault,
    element: Element,
    value: str,
    purpose: Purpose,
    *,
    now: datetime | None = None,
) -> list[int]:
    """Return the rows whose sealed field has exactly a value, newest first, at most 100.

    It counts as a look: who asks learns whose number it is. The value is neither kept nor logged.

    Raises
    ------
    RefusedError
        When the field cannot be searched, the value is none of its kind, or the purpose is none.
    TooManyRevealsError
        After `MOST_REVEALS` of the account in `WINDOW`.
    """
    at = now or datetime.now(UTC)
    check_purpose(purpose)
    index = index_column(element)
    if index is None:
        raise RefusedError(f"{element.key} cannot be searched", field="field")
    actor = acting(session)
    count(session, actor, at)
    normal = normal_value(element.key, value, at, field="value")
    wanted = vault.indexes(element.table, element.column, normal)
    key = primary_key(element.table)
    rows: list[int] = []
    if _cleared(actor, element):
        rows = list(
            session.scalars(
                text(
                    f"SELECT {key} FROM {element.table}"  # noqa: S608 (names of the register)
                    f" WHERE {index} = ANY(:wanted) ORDER BY {key} DESC LIMIT 100"
                ),
                {"wanted": wanted},
            )
        )
    _note(session, actor, element, purpose, at, found=len(rows))
    record_audit(
        session,
        "personal.find",
        element.table,
        "*",
        {"field": element.column, "purpose": purpose.key, "found": len(rows)},
        grade=element.grade,
    )
    return rows


def count(session: Session, actor: Actor, at: datetime) -> None:
    """Refuse one more look of an account that has had `MOST_REVEALS` in `WINDOW`.

    Two looks of one account at the same time wait for each other, so that none slips through.
    """
    session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended("reveals", actor.account_id or 0)))
    )
    first: datetime | None = session.scalar(
        select(Reveal.revealed_at)
        .where(Reveal.account_id == (actor.account_id or 0), Reveal.revealed_at > at - WINDOW)
        .order_by(Reveal.revealed_at.desc())
        .offset(MOST_REVEALS - 1)
        .limit(1)
    )
    if first is not None:
        wait_s = max(1, int((first + WINDOW - at).total_seconds()))
        raise TooManyRevealsError(
            f"{MOST_REVEALS} looks behind masks in {WINDOW.seconds // 60} min are enough",
            retry_after_s=wait_s,
        )


def watch_for_sweeps(session: Session, actor: Actor, at: datetime) -> None:
    """Tell the security administrator, once, of an account that looks at many different rows."""
    account_id = actor.account_id or 0
    seen, began = session.execute(
        select(
            func.count(func.distinct(func.concat(Reveal.element, "/", Reveal.row_key))),
            func.min(Reveal.revealed_at),
        ).where(
            Reveal.account_id == account_id,
            Reveal.revealed_at > at - WINDOW,
            Reveal.row_key.is_not(None),
        )
    ).one()
    if seen < SWEEP_ROWS:
        return
    told = session.scalar(
        insert(RevealSweep)
        .values(
            account_id=account_id,
            account_name=actor.name,
            began_at=began,
            raised_at=at,
            rows_seen=seen,
        )
        .on_conflict_do_update(
            index_elements=[RevealSweep.account_id],
            index_where=RevealSweep.seen_at.is_(None),
            set_={"rows_seen": func.greatest(RevealSweep.rows_seen, seen)},
        )
        .returning(RevealSweep.id)
    )
    if seen == SWEEP_ROWS:
        record_audit(session, "personal.sweep", "reveal_sweep", told or 0, {"rows": seen})


def _cleared(actor: Actor, element: Element) -> bool:
    return actor.scope.grade is not None and actor.scope.grade >= element.grade >= Grade.L1


def _sealed(session: Session, element: Element, row: int) -> str | None:
    if not 0 < row < LARGEST_KEY:
        return None
    sealed: str | None = session.scalar(
        text(
            f"SELECT {element.column} FROM {element.table}"  # noqa: S608 (names of the register)
            f" WHERE {primary_key(element.table)} = :row"
        ),
        {"row": row},
    )
    return sealed


def _opened(
    vault: Vault, place: Place, sealed: str
) -> tuple[str | None, SealBrokenError | KeyMissingError | None]:
    try:
        return vault.open_sealed(place, sealed), None
    except (SealBrokenError, KeyMissingError) as error:
        return None, error


def _note(  # noqa: PLR0913 (what a look is)
    session: Session,
    actor: Actor,
    element: Element,
    purpose: Purpose,
    at: datetime,
    *,
    row: int | None = None,
    found: int | None = None,
) -> None:
    session.add(
        Reveal(
            revealed_at=at,
            account_id=actor.account_id or 0,
            account_name=actor.name,
            element=element.key,
            row_key=None if row is None else str(row),
            purpose=purpose.key,
            note=purpose.note.strip(),
            found=found,
        )
    )
    session.flush()
