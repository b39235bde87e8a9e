"""Who reported an incident: sealed, read as masks, and never in lists, feeds or tiles."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from data.privacy.clearance import Personal
from data.privacy.fields import masked_field, normal_value, sealed_columns
from data.privacy.vault import Vault
from dispatch.incidents.tables import Incident


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reported something, as far as they said."""

    name: str | None = None
    phone: str | None = None


class ReporterView(BaseModel):
    """Who reported an incident, as masks: a reveal shows the values."""

    model_config = ConfigDict(frozen=True)

    name: Personal | None
    phone: Personal | None


def keep_reporter(
    session: Session, vault: Vault, incident_id: int, reporter: Reporter, *, at: datetime
) -> None:
    """Seal who reported an incident that has just been filed, in its transaction.

    Raises
    ------
    RefusedError
        When the telephone number is none: `field` is `reporter_phone`.
    """
    columns: dict[str, str | None] = {}
    for field, value in (("reporter_name", reporter.name), ("reporter_phone", reporter.phone)):
        if value is None:
            continue
        element = f"incidents.{field}"
        normal = normal_value(element, value, at, field=field)
        columns |= sealed_columns(vault, element, incident_id, normal)
    if columns:
        session.execute(update(Incident).where(Incident.id == incident_id).values(columns))


def find_reporter(session: Session, vault: Vault, incident_id: int) -> ReporterView | None:
    """Return who reported an incident, as masks; None where nobody is known."""
    row = session.execute(
        select(Incident.reporter_name, Incident.reporter_phone).where(Incident.id == incident_id)
    ).one_or_none()
    if row is None or row == (None, None):
        return None
    name, phone = row
    return ReporterView(
        name=masked_field(vault, "incidents.reporter_name", incident_id, name),
        phone=masked_field(vault, "incidents.reporter_phone", incident_id, phone),
    )
