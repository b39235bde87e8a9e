"""Erasures as the interface shows them: rows by number, never whose they were."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, field_serializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.privacy.clearance import shown
from data.privacy.tables import Erasure
from data.store.errors import NotFoundError


class ErasureView(BaseModel):
    """Somebody who was forgotten; `done_at` is null while it goes on."""

    model_config = ConfigDict(frozen=True)

    id: str
    asked_at: datetime
    asked_by: str
    purpose: str
    reason: str
    rows: dict[str, list[int]]
    done_at: datetime | None
    fields: int

    @field_serializer("asked_by")
    def _shown_name(self, name: str) -> str:
        return shown("erasures.asked_by", name)

    @field_serializer("reason")
    def _shown_reason(self, reason: str) -> str:
        return shown("erasures.reason", reason)


def list_erasures(session: Session, *, limit: int = 100) -> list[ErasureView]:
    """Return the newest erasures."""
    rows = session.scalars(
        select(Erasure).order_by(Erasure.asked_at.desc(), Erasure.id).limit(limit)
    )
    return [_view(row) for row in rows]


def get_erasure(session: Session, erasure_id: str) -> ErasureView:
    """Return one erasure.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.get(Erasure, erasure_id)
    if row is None:
        raise NotFoundError(f"there is no erasure {erasure_id}")
    return _view(row)


def _view(row: Erasure) -> ErasureView:
    return ErasureView(
        id=row.id,
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        purpose=row.purpose,
        reason=row.reason,
        rows={table: [int(key) for key in keys] for table, keys in row.row_keys.items()},
        done_at=row.done_at,
        fields=row.fields,
    )
