"""One's own sessions: which there are, and ending them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from data.access.changes import record_ends
from data.access.queries import session_is_open
from data.access.tables import Account, SignInMethod, SignInSession
from data.store.actors import AccountId
from data.store.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session as its owner sees it."""

    id: int
    method: SignInMethod
    device: str | None
    address: str | None
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    second_factor_at: datetime | None


def list_own_sessions(
    session: Session, account_id: AccountId, *, at: datetime, idle_s: float
) -> list[OwnSession]:
    """Return the open sessions of an account, the last used first."""
    rows = session.scalars(
        select(SignInSession)
        .join(Account, Account.id == SignInSession.account_id)
        .where(SignInSession.account_id == account_id, *session_is_open(at, idle_s))
        .order_by(SignInSession.last_seen_at.desc(), SignInSession.id)
    )
    return [
        OwnSession(
            id=row.id,
            method=row.method,
            device=row.device,
            address=row.address,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            expires_at=row.expires_at,
            second_factor_at=row.second_factor_at,
        )
        for row in rows
    ]


def end_own_session(
    session: Session, account_id: AccountId, session_id: int, *, at: datetime
) -> None:
    """End one session of an account.

    Raises
    ------
    NotFoundError
        When it has no such session that is open: another's answers like one that never was.
    """
    ended = session.scalars(
        update(SignInSession)
        .where(
            SignInSession.id == session_id,
            SignInSession.account_id == account_id,
            SignInSession.ended_at.is_(None),
        )
        .values(ended_at=at)
        .returning(SignInSession.account_id)
    ).first()
    if ended is None:
        raise NotFoundError(f"there is no session {session_id}")
    record_ends(session, {account_id})
