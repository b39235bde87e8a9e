"""The same key gives the same answer: a command's result is kept in its own transaction."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from data.store.base import Base
from data.store.errors import IdempotencyConflictError


class IdempotencyKey(Base):
    """A key that a command carried, what it asked and what it was answered."""

    __tablename__ = "idempotency_keys"

    account_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_sha256: Mapped[str]
    answer: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), index=True)


def request_fingerprint(command: str, body: object) -> str:
    """Return the SHA-256 of a command's name and body in canonical JSON (keys sorted)."""
    canonical = orjson.dumps(body, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
    return hashlib.sha256(command.encode() + b"\0" + canonical).hexdigest()


def run_once(
    session: Session,
    *,
    account_id: int,
    key: str,
    fingerprint: str,
    command: Callable[[], dict[str, Any]],
) -> dict[str, Any]:
    """Run `command` unless `key` was used before; return its answer, now or as it was then.

    The key's row is inserted first, so that of two requests with the same key the second waits for
    the first to commit (primary key) and then gets its answer.

    Raises
    ------
    IdempotencyConflictError
        When the key was used before with another fingerprint.
    """
    claimed = session.execute(
        insert(IdempotencyKey)
        .values(account_id=account_id, key=key, request_sha256=fingerprint)
        .on_conflict_do_nothing()
        .returning(IdempotencyKey.key)
    ).first()
    row = session.scalars(
        select(IdempotencyKey).where(
            IdempotencyKey.account_id == account_id, IdempotencyKey.key == key
        )
    ).one()
    if claimed is not None:
        answer = command()
        row.answer = answer
        return answer
    if row.request_sha256 != fingerprint:
        raise IdempotencyConflictError(
            "this idempotency key was used before with another body; use a new key", key=key
        )
    return row.answer or {}
