"""Forgets a person: pseudonyms for names, nothing for the rest; done again after a restore.

What stays: the audit, which the law keeps for its time, and the account of what was done, under
the pseudonym. Copies of the database keep what they hold until they expire; their keys do not
change by an erasure.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.codes.elements import AtEnd, Element, Mask, elements, erasure_purposes
from data.privacy import erasure_log
from data.privacy.erasure_log import Asked, RowKeys
from data.privacy.normal import normal_phone
from data.privacy.resealing import primary_key
from data.privacy.retention import emptied
from data.privacy.tables import Erasure
from data.privacy.vault import Vault
from data.store.actors import Actor, process_actor
from data.store.base import Base
from data.store.engine import Store
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from data.store.trail import record_audit

BATCH: Final = 500
SUBJECTS: Final = ("members", "incidents", "accounts")
"""Tables whose rows are about a person who can ask to be forgotten."""

OF_AN_ACCOUNT: Final = (
    "recovery_codes",
    "passkey_challenges",
    "passkeys",
    "totp_uses",
    "totp_factors",
    "former_passwords",
    "oidc_links",
    "sign_in_tokens",
    "sign_in_sessions",
    "api_keys",
    "former_members",
)
"""Tables whose rows of an account go with it."""

NUMBERED_ELSEWHERE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "attachments.sent_by": "account_id",
        "incident_steps.done_by": "account_id",
        "messages.sent_by": "account_id",
        "scenario_runs.ordered_by": "account_id",
        "scenarios.author": "account_id",
        "scenarios.changed_by": "account_id",
        "task_steps.actor_name": "account_id",
    }
)
"""Names of who did something whose account stands under another name than `<column>_account`."""

_BY_PHONE: Final = (("members", "phone"), ("incidents", "reporter_phone"))
_RESTORE = process_actor("restore")


@dataclass(frozen=True, slots=True)
class Erased:
    """How many erasures were done and how many fields they emptied."""

    erasures: int
    fields: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Why somebody is forgotten: a key of `erasure_purposes`, and a sentence."""

    purpose: str
    reason: str


def erase(store: Store, actor: Actor, log: Path, row_keys: RowKeys, ground: Ground) -> Asked:
    """Forget a person: the fields of the register in these rows, in batches of `BATCH` rows.

    It is written to the log outside the database first, so that a restore forgets again; then done
    in transactions of a batch each. Interrupted, it is done by `resume` or by calling it again.

    Parameters
    ----------
    actor
        Who does it; reaches every row.
    log
        The file of erasures (`Settings.erasures`).
    row_keys
        Keys of rows by table, of `SUBJECTS`: an incident's are of who reported it.

    Raises
    ------
    RefusedError
        When a table is none of `SUBJECTS`, no row is named, the purpose is in no list or no reason
        is given.
    NotFoundError
        When a row is not there.
    """
    _check(row_keys, ground)
    with store.reading(actor) as session:
        for table, keys in row_keys.items():
            _check_rows(session, table, keys)
    asked = Asked(
        id=secrets.token_hex(8),
        asked_at=datetime.now(UTC),
        asked_by=actor.name,
        asked_by_account=actor.account_id,
        purpose=ground.purpose,
        reason=ground.reason.strip(),
        row_keys=row_keys,
    )
    erasure_log.append(log, asked)
    _apply(store, actor, asked)
    return asked


def rows_with_number(session: Session, vault: Vault, phone: str) -> dict[str, list[str]]:
    """Return the keys of the rows that have a telephone number, by table; none of which has none.

    Raises
    ------
    RefusedError
        When it is no telephone number.
    """
    normal = normal_phone(phone)
    found: dict[str, list[str]] = {}
    for table, column in _BY_PHONE:
        ids = session.scalars(
            text(f"SELECT id FROM {table} WHERE {column}_index = ANY(:wanted) ORDER BY id"),  # noqa: S608
            {"wanted": vault.indexes(table, column, normal)},
        )
        found[table] = [str(key) for key in ids]
    return {table: ids for table, ids in found.items() if ids}


def reapply(store: Store, log: Path) -> Erased:
    """Do every erasure of the log again: after a restore, before anybody reads.

    What is erased already stays so; rows that are gone are passed over.
    """
    done = [_apply(store, _RESTORE, asked) for asked in erasure_log.read(log)]
    return Erased(len(done), sum(done))


def resume(store: Store, log: Path) -> Erased:
    """Do the erasures of the log that were interrupted."""
    with store.reading(_RESTORE) as session:
        finished = set(session.scalars(select(Erasure.id).where(Erasure.done_at.is_not(None))))
    left = [asked for asked in erasure_log.read(log) if asked.id not in finished]
    return Erased(len(left), sum(_apply(store, _RESTORE, asked) for asked in left))


def pseudonym(table: str, key: str) -> str:
    """Return what stands for a name that is forgotten."""
    return f"erased-{table}-{key}"


def _apply(store: Store, actor: Actor, asked: Asked) -> int:
    with store.transaction(actor) as session:
        _note(session, asked)
    fields = 0
    for table, keys in asked.row_keys.items():
        for batch in _batches(keys):
            with store.transaction(actor) as session:
                done = sum(_erase_row(session, table, key) for key in batch)
                fields += done
                _record(session, asked, table, done)
    with store.transaction(actor) as session:
        row = session.get(Erasure, asked.id, with_for_update=True)
        if row is not None:
            row.done_at, row.fields = datetime.now(UTC), fields
        _record(session, asked, "done", fields)
    return fields


def _erase_row(session: Session, table: str, key: str) -> int:
    own = [element for element in elements().values() if element.table == table and _goes(element)]
    new = {element.column: _replacement(element, key) for element in own}
    said = ", ".join(
        f"{column} = " + ("NULL" if value is None else f":{column}")
        for column, value in new.items()
    )
    if table == "accounts":
        said += ", disabled_at = coalesce(disabled_at, now())"
        _leave_names(session, int(key))
        _take_secrets(session, int(key))
    changed = session.connection().execute(
        text(f"UPDATE {table} SET {said} WHERE {primary_key(table)} = :row_key"),  # noqa: S608 (names of the register)
        {
            **{column: value for column, value in new.items() if value is not None},
            "row_key": int(key),
        },
    )
    return len(new) * changed.rowcount


def _goes(element: Element) -> bool:
    """Tell whether an element of a subject's row is about the subject, and not about who acted."""
    if element.column.endswith("_by"):
        return False
    return element.at_end is AtEnd.ERASED or element.sealed or element.column.endswith("_index")


def _replacement(element: Element, key: str) -> str | None:
    if element.mask is Mask.NAME and not element.sealed:
        return pseudonym(element.table, key)
    return None if emptied(element) == "NULL" else ""


def _leave_names(session: Session, account_id: int) -> None:
    """Put the pseudonym where the account's name stands as who did something.

    By the account's number where the table keeps it; by the name where only that is kept and
    nobody else has it.
    """
    name: str | None = session.scalar(
        text(
            "SELECT display_name FROM accounts a WHERE id = :id AND NOT EXISTS (SELECT 1 FROM"
            " accounts b WHERE b.display_name = a.display_name AND b.id <> a.id)"
        ),
        {"id": account_id},
    )
    new = pseudonym("accounts", str(account_id))
    for element in elements().values():
        acted = element.column.endswith("_by") or element.key in NUMBERED_ELSEWHERE
        if not (acted and element.at_end is AtEnd.ERASED):
            continue
        numbered = NUMBERED_ELSEWHERE.get(element.key, f"{element.column}_account")
        if numbered in Base.metadata.tables[element.table].columns:
            where = f"{numbered} = :id"
        else:
            where = f"{element.column} = :name"
        session.execute(
            text(f"UPDATE {element.table} SET {element.column} = :new WHERE {where}"),  # noqa: S608
            {"new": new, "id": account_id, "name": name},
        )


def _take_secrets(session: Session, account_id: int) -> None:
    for table in OF_AN_ACCOUNT:
        session.execute(
            text(f"DELETE FROM {table} WHERE account_id = :id"),  # noqa: S608 (names above)
            {"id": account_id},
        )
    record_change(session, "access.ended", entity_id=account_id, body={})


def _note(session: Session, asked: Asked) -> None:
    if session.get(Erasure, asked.id) is not None:
        return
    session.add(
        Erasure(
            id=asked.id,
            asked_at=asked.asked_at,
            asked_by=asked.asked_by,
            asked_by_account=asked.asked_by_account,
            purpose=asked.purpose,
            reason=asked.reason,
            row_keys={table: list(keys) for table, keys in asked.row_keys.items()},
        )
    )
    _record(session, asked, "asked", 0)


def _record(session: Session, asked: Asked, what: str, fields: int) -> None:
    record_audit(session, "personal.erase", "erasure", asked.id, {"what": what, "fields": fields})


def _check(row_keys: RowKeys, ground: Ground) -> None:
    if ground.purpose not in erasure_purposes():
        known = ", ".join(erasure_purposes())
        raise RefusedError(f"the purpose is one of {known}", field="purpose")
    if not ground.reason.strip():
        raise RefusedError("say why somebody is forgotten", field="reason")
    if not any(row_keys.values()):
        raise RefusedError("name at least one row", field="rows")
    strange = sorted(set(row_keys) - set(SUBJECTS))
    if strange:
        raise RefusedError(f"rows are of {', '.join(SUBJECTS)}, not {strange[0]}", field="rows")


def _check_rows(session: Session, table: str, keys: Sequence[str]) -> None:
    for key in keys:
        found = key.isdigit() and session.scalar(
            text(f"SELECT 1 FROM {table} WHERE {primary_key(table)} = :key"),  # noqa: S608
            {"key": int(key)},
        )
        if not found:
            raise NotFoundError(f"there is no row {key} in {table}", row=key)


def _batches(keys: Sequence[str]) -> Iterator[list[str]]:
    left = iter(keys)
    while batch := list(islice(left, BATCH)):
        yield batch
