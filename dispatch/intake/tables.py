"""What is known of an incident's report beyond the incident: its door, its code, its answer."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class IncidentReport(InArea, Base):
    """The report of an incident that came from outside, or whose reporter was answered.

    Every report stays with the incident that it made, also when that goes on in another: so all who
    reported a thing are kept. `foreign_id` is the sender's own id, once for each account;
    `code_index` is the blind index of the code by which a citizen asks.
    """

    __tablename__ = "incident_reports"

    incident_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("incidents.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    account_id: Mapped[int | None]
    foreign_id: Mapped[str | None]
    code_index: Mapped[str | None]
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[str | None]

    __table_args__ = (
        Index(
            "ix_incident_reports_foreign_id",
            *("account_id", "foreign_id"),
            unique=True,
            postgresql_where=text("foreign_id IS NOT NULL"),
        ),
    )
