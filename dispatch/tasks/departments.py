"""Who belongs to a department: an account, from when until when."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import psycopg
from sqlalchemy import ColumnElement, or_, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.tasks.candidates import LOOKING
from dispatch.tasks.errors import MembershipError
from dispatch.tasks.making import check_account, check_department
from dispatch.tasks.queries import names_of
from dispatch.tasks.tables import DepartmentMember
from dispatch.tasks.views import Candidate, DepartmentMemberPage, DepartmentMemberView

TWICE = "no_membership_twice_at_once"
MOST_CANDIDATES: Final = 20
_ESCAPES: Final = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})
_CANDIDATES = text(
    "SELECT a.id, a.display_name FROM accounts a WHERE a.disabled_at IS NULL AND a.kind = 'person'"
    " AND (a.display_name ILIKE :like OR a.sign_in_name ILIKE :like)"
    " AND EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id"
    "  AND g.role IN ('department', 'member') AND g.starts_at <= :at"
    "  AND coalesce(g.ended_at, g.ends_at, 'infinity') > :at)"
    " AND NOT EXISTS (SELECT FROM department_members m WHERE m.account_id = a.id"
    "  AND m.department_code = :code AND (m.ends_at IS NULL OR m.ends_at > :at))"
    " ORDER BY a.display_name, a.id LIMIT :most"
)


def departments_of(session: Session, account_id: int, at: datetime) -> dict[str, bool]:
    """Return the departments of an account at a moment, and whether it leads each."""
    rows = session.execute(
        select(DepartmentMember.department_code, DepartmentMember.leads).where(
            DepartmentMember.account_id == account_id, *_in_force(at)
        )
    )
    return {row.department_code: row.leads for row in rows}


def list_department_members(
    session: Session, code: str, *, at: datetime, limit: int = 100, after: int = 0
) -> DepartmentMemberPage:
    """Return one page of who belongs to a department at a moment, in the order they joined."""
    rows = session.scalars(
        select(DepartmentMember)
        .where(
            DepartmentMember.department_code == code,
            DepartmentMember.id > after,
            *_in_force(at),
        )
        .order_by(DepartmentMember.id)
        .limit(limit + 1)
    ).all()
    names = names_of(session, {row.account_id for row in rows})
    items = [_view(row, names) for row in rows[:limit]]
    return DepartmentMemberPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def list_candidates(session: Session, code: str, name: str, at: datetime) -> list[Candidate]:
    """Return accounts that may join a department: people who handle things, by name.

    Parameters
    ----------
    name
        What their name or sign-in name has in it, in any case; empty for all.
    """
    like = f"%{name.translate(_ESCAPES)}%"
    with reaching(session, LOOKING):
        rows = session.execute(
            _CANDIDATES, {"code": code, "like": like, "at": at, "most": MOST_CANDIDATES}
        )
        return [Candidate(account_id=row.id, name=row.display_name) for row in rows]


@dataclass(frozen=True, slots=True)
class NewMembership:
    """An account that is to belong to a department, from now on where nothing else is said."""

    account_id: int
    leads: bool = False
    starts_at: datetime | None = None
    ends_at: datetime | None = None


def join_department(
    session: Session, code: str, new: NewMembership, *, now: datetime | None = None
) -> DepartmentMemberView:
    """Let an account belong to a department.

    Raises
    ------
    MembershipError
        When it belongs to it in that time already.
    RefusedError
        When there is no such account or department, or it ends before it begins.
    """
    check_department(session, code)
    check_account(session, new.account_id)
    begins = new.starts_at or now or datetime.now(UTC)
    if new.ends_at is not None and new.ends_at <= begins:
        raise RefusedError("it ends before it begins", field="ends_at")
    actor = acting(session)
    row = DepartmentMember(
        department_code=code,
        account_id=new.account_id,
        leads=new.leads,
        starts_at=begins,
        ends_at=new.ends_at,
        added_by=actor.name,
        added_by_account=actor.account_id,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        if isinstance(cause, psycopg.Error) and cause.diag.constraint_name == TWICE:
            raise MembershipError(
                "the account belongs to the department in that time", field="account_id"
            ) from error
        raise
    record_audit(
        session,
        "members.change",
        "department_member",
        row.id,
        {"what": "joined", "department": code, "account": new.account_id},
    )
    return _view(row, names_of(session, {new.account_id}))


def get_membership(session: Session, code: str, membership_id: int) -> DepartmentMember:
    """Return who belongs or belonged to a department, locked until the transaction ends.

    Raises
    ------
    NotFoundError
        When the department has no such member.
    """
    row = session.scalar(
        select(DepartmentMember)
        .where(DepartmentMember.id == membership_id, DepartmentMember.department_code == code)
        .with_for_update()
    )
    if row is None:
        raise NotFoundError(
            f"department {code} has no member {membership_id}", membership_id=membership_id
        )
    return row


def leave_department(
    session: Session, code: str, membership_id: int, *, now: datetime | None = None
) -> DepartmentMemberView:
    """End that an account belongs to a department; what has ended already stays as it was.

    Raises
    ------
    NotFoundError
        When the department has no such member.
    """
    at = now or datetime.now(UTC)
    row = get_membership(session, code, membership_id)
    if row.ends_at is None or row.ends_at > at:
        row.ends_at = max(at, row.starts_at)
        row.ended_by = acting(session).name
        session.flush()
        record_audit(
            session,
            "members.change",
            "department_member",
            row.id,
            {"what": "left", "department": code, "account": row.account_id},
        )
    return _view(row, names_of(session, {row.account_id}))


def _in_force(at: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return (
        DepartmentMember.starts_at <= at,
        or_(DepartmentMember.ends_at.is_(None), DepartmentMember.ends_at > at),
    )


def _view(row: DepartmentMember, names: dict[int, str]) -> DepartmentMemberView:
    return DepartmentMemberView(
        id=row.id,
        department_code=row.department_code,
        account_id=row.account_id,
        name=names.get(row.account_id, ""),
        leads=row.leads,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
    )
