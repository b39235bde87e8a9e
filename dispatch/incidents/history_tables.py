"""How urgent incidents were before they were as urgent as they are."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Identity, Index
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class IncidentPriority(InArea, Base):
    """A change of an incident's priority: what it was before `at`, and what it became.

    The database writes a row as a priority changes.
    """

    __tablename__ = "incident_priorities"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    was: Mapped[int]
    priority: Mapped[int]

    __table_args__ = (Index("ix_incident_priorities_incident_id", "incident_id", "at"),)
