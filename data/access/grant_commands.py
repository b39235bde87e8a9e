"""Giving and taking roles: the writes. Each takes a session of `Store.transaction`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from typing import Final

import psycopg
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.access.actions import Action
from data.access.changes import record_ends
from data.access.grant_errors import (
    GrantOverError,
    GrantOverlapError,
    LastSecurityAdministratorError,
    OutsideAreaError,
    OwnAccountError,
    RolesExcludeError,
)
from data.access.grant_queries import (
    area_numbers,
    count_holders,
    get_grant,
    read_future_roles,
    read_held_roles,
)
from data.access.grant_tables import RoleGrant
from data.access.grant_views import GrantView
from data.access.permissions import MOST_RANGES, HeldRole, Permissions, holds
from data.access.roles import DAILY_ROLES, SECURITY_ADMINISTRATOR, get_role, roles
from data.access.tables import Account
from data.store.actors import EVERY_AREA, AccountId, Grade, NumberRange
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit

DAILY_GRADE: Final = Grade.L2
"""With which roles are given where none is said."""

LONGEST_REVEALING: Final = timedelta(days=30)
"""For which a role may be given that shows sensitive personal data (L4) behind its mask: it is for
a task, and the next one is asked for anew."""

ANYWHERE: Final = (EVERY_AREA,)
"""Where the console grants."""

_LAST_ONE_LOCK: Final = 0x6D757367  # "musg"; any constant that no other lock of ours uses


@dataclass(frozen=True, slots=True)
class NewGrant:
    """A role to give: everywhere without an area, from now and for good without times."""

    role: str
    area_code: str | None = None
    grade: Grade = DAILY_GRADE
    starts_at: datetime | None = None
    ends_at: datetime | None = None


def grant_role(
    session: Session,
    account_id: AccountId,
    new: NewGrant,
    *,
    within: Sequence[NumberRange] = ANYWHERE,
    now: datetime,
) -> GrantView:
    """Give an account a role; its open sessions have it at once.

    Who acts grants `within` their own areas only, and never to themself.

    Raises
    ------
    NotFoundError
        When there is no such account.
    RefusedError
        When role, area, grade or times are not acceptable, or the account would have more than
        `MOST_RANGES` separate areas: `field` says which.
    OwnAccountError, OutsideAreaError
        When it is the actor's own account, or an area that is not within theirs.
    RolesExcludeError, GrantOverlapError
        When the account has a role then that excludes this one, or has this one there already: the
        database decides, so that of two at once one gets this.
    """
    actor = acting(session)
    account = session.get(Account, account_id)
    if account is None:
        raise NotFoundError(f"there is no account {account_id}", account_id=account_id)
    if actor.account_id == account_id:
        raise OwnAccountError("nobody grants roles to themself")
    _check_role(new, account)
    starts_at = _starts_at(new, now)
    _check_end(new, starts_at)
    _check_area(session, account_id, new, within, now)
    row = RoleGrant(
        account_id=account_id,
        role=new.role,
        area_code=new.area_code,
        grade=new.grade,
        starts_at=starts_at,
        ends_at=new.ends_at,
        granted_at=now,
        granted_by=actor.name,
        granted_by_account=actor.account_id,
    )
    _insert(session, row)
    _record(session, "grants.make", row)
    return get_grant(session, row.id)


def end_grant(
    session: Session,
    account_id: AccountId,
    grant_id: int,
    *,
    within: Sequence[NumberRange] = ANYWHERE,
    now: datetime,
) -> GrantView:
    """End a grant now, or before it begins.

    Raises
    ------
    NotFoundError
        When the account has no such grant.
    OwnAccountError
        When it is the actor's own.
    OutsideAreaError
        When its area is not `within` the actor's.
    GrantOverError
        When it is over.
    LastSecurityAdministratorError
        When nobody else is security administrator.
    """
    actor = acting(session)
    row = session.scalar(
        select(RoleGrant)
        .where(RoleGrant.id == grant_id, RoleGrant.account_id == account_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"account {account_id} has no grant {grant_id}", grant_id=grant_id)
    if actor.account_id == account_id:
        raise OwnAccountError("nobody changes their own roles")
    if not holds(within, area_numbers(session, row.area_code) or EVERY_AREA):
        raise OutsideAreaError("this grant is outside the areas that you answer for")
    if row.ends_at is not None and row.ends_at <= now:
        raise GrantOverError(
            f"grant {grant_id} was over at {row.ends_at:%Y-%m-%d %H:%M} UTC",
            grant_id=grant_id,
            ended_at=row.ends_at.isoformat(),
            ended_by=row.ended_by,
        )
    row.ends_at = max(now, row.starts_at)
    row.ended_at, row.ended_by = now, actor.name
    session.flush()
    keep_security_administrator(session, [row.role], now=now)
    _record(session, "grants.end", row)
    return get_grant(session, grant_id)


def ensure_roles(
    session: Session,
    account_id: AccountId,
    keys: Collection[str],
    *,
    area_code: str | None = None,
    grade: Grade = DAILY_GRADE,
    now: datetime,
) -> None:
    """Give an account the roles that it does not have in that area; those that it has stay.

    The grade is that of the role where `grade` is higher; a role that reveals L4 ends after
    `LONGEST_REVEALING`.

    Raises
    ------
    As `grant_role`.
    """
    held = {(one.role, one.area_code) for one in read_held_roles(session, account_id, at=now)}
    for key in keys:
        if (key, area_code) not in held:
            lower = min(grade, get_role(key).highest_grade)
            new = NewGrant(key, area_code, lower)
            if _reveals_most(new):
                new = replace(new, ends_at=now + LONGEST_REVEALING)
            grant_role(session, account_id, new, now=now)


def ensure_first_roles(session: Session, account_id: AccountId, *, now: datetime) -> None:
    """Give an account that never had a role the daily ones, in the whole city."""
    any_grant = select(RoleGrant.id).where(RoleGrant.account_id == account_id).limit(1)
    if session.scalar(any_grant) is None:
        ensure_roles(session, account_id, DAILY_ROLES, now=now)


def keep_security_administrator(session: Session, taken: Collection[str], *, now: datetime) -> None:
    """Refuse what was just written if nobody is security administrator any more.

    Parameters
    ----------
    taken
        The roles that were taken from somebody; nothing is looked at unless it is among them. Two
        that take it at once wait for each other.

    Raises
    ------
    LastSecurityAdministratorError
        When there is none left who can sign in.
    """
    if SECURITY_ADMINISTRATOR not in taken:
        return
    session.execute(select(func.pg_advisory_xact_lock(_LAST_ONE_LOCK)))
    if count_holders(session, SECURITY_ADMINISTRATOR, at=now) == 0:
        raise LastSecurityAdministratorError(
            "this is the last security administrator; name another first, or use the console:"
            " ./muster sign-in --name NAME --role security_administrator"
        )


def _check_role(new: NewGrant, account: Account) -> None:
    role = get_role(new.role)
    if account.kind not in role.kinds:
        raise RefusedError(f"a {account.kind} cannot be {role.key}", field="role")
    if new.grade > role.highest_grade:
        raise RefusedError(
            f"{role.key} reaches up to {role.highest_grade.name}, not {new.grade.name}",
            field="grade",
        )


def _starts_at(new: NewGrant, now: datetime) -> datetime:
    """Return when a grant begins; one that would be over before that or now is refused."""
    starts_at = new.starts_at or now
    if new.ends_at is not None and new.ends_at <= max(starts_at, now):
        raise RefusedError("a grant ends after it starts, and not before now", field="ends_at")
    return starts_at


def _check_end(new: NewGrant, starts_at: datetime) -> None:
    if not _reveals_most(new):
        return
    if new.ends_at is None or new.ends_at > starts_at + LONGEST_REVEALING:
        raise RefusedError(
            f"a role that reveals L4 is given for at most {LONGEST_REVEALING.days} days",
            field="ends_at",
        )


def _reveals_most(new: NewGrant) -> bool:
    reveals = roles()[new.role].grades.get(Action.PERSONAL_REVEAL)
    return reveals is Grade.L4 is new.grade


def _check_area(
    session: Session,
    account_id: AccountId,
    new: NewGrant,
    within: Sequence[NumberRange],
    now: datetime,
) -> None:
    numbers = area_numbers(session, new.area_code)
    if numbers is None:
        raise RefusedError(f"there is no area {new.area_code!r}", field="area_code")
    if not holds(within, numbers):
        raise OutsideAreaError("you grant roles in your own areas only", field="area_code")
    held = read_future_roles(session, account_id, at=now)
    all_of_them = Permissions((*held, HeldRole(new.role, new.area_code, numbers, new.grade)))
    for action, grade in product(roles()[new.role].grades, Grade):
        if len(all_of_them.all_areas(action, grade)) > MOST_RANGES:
            raise RefusedError(
                f"an account acts in at most {MOST_RANGES} separate areas: end a grant, or grant a"
                " wider area",
                field="area_code",
            )


def _insert(session: Session, row: RoleGrant) -> None:
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        diag = cause.diag if isinstance(cause, psycopg.Error) else None
        match diag.constraint_name if diag else None:
            case "roles_exclude":
                other = (diag and diag.message_detail) or "another role"
                raise RolesExcludeError(
                    f"the account is {other} at that time, which excludes {row.role}", role=other
                ) from error
            case "no_grant_twice":
                raise GrantOverlapError(
                    f"the account is {row.role} there at that time already"
                ) from error
        raise


def _record(session: Session, action: str, row: RoleGrant) -> None:
    record_audit(
        session,
        action,
        "role_grant",
        row.id,
        {
            "account_id": row.account_id,
            "role": row.role,
            "area_code": row.area_code,
            "grade": row.grade,
            "starts_at": row.starts_at.isoformat(),
            "ends_at": None if row.ends_at is None else row.ends_at.isoformat(),
        },
    )
    record_ends(session, {row.account_id})
