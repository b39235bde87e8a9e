"""Mutual aid as permissions see it: whose units somebody may see beside their own."""

from datetime import datetime

from sqlalchemy.orm import Session

from data.access.permissions import Loan
from data.store.reads import Read, Rows, read

_LOANS = (
    "SELECT lender.leaf_from, lender.leaf_to, helped.leaf_from, helped.leaf_to"
    " FROM mutual_aid_grants AS aid"
    " JOIN areas AS lender ON lender.code = aid.from_area"
    " JOIN areas AS helped ON helped.code = aid.area_code"
    " WHERE aid.ended_at IS NULL AND aid.starts_at <= %(at)s"
    " AND (aid.ends_at IS NULL OR aid.ends_at > %(at)s) ORDER BY aid.id"
)


def loans_in_force(session: Session, at: datetime) -> list[Loan]:
    """Return the areas that lend units to areas at a moment, in the order of their grants."""
    return read(session, Read(("loans", at), _LOANS, _loans, {"at": at}))


def _loans(rows: Rows) -> list[Loan]:
    return [Loan(of=(a, b), serves=(c, d)) for a, b, c, d in rows]
