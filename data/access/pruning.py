"""Removes sign-ins that have long been over."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, func
from sqlalchemy.orm import Session

from data.access.tables import SignInSession, SignInToken

KEEP_SIGN_INS: Final = timedelta(days=30)
"""After its end, so that who asks when somebody was signed in finds it for a month."""


def prune_sign_ins(session: Session, now: datetime) -> int:
    """Delete sessions and one-time sign-ins that ended `KEEP_SIGN_INS` ago; return how many."""
    before = now - KEEP_SIGN_INS
    sessions = delete(SignInSession).where(
        func.coalesce(SignInSession.ended_at, SignInSession.expires_at) < before
    )
    tokens = delete(SignInToken).where(
        func.coalesce(SignInToken.used_at, SignInToken.expires_at) < before
    )
    connection = session.connection()
    return sum(connection.execute(each).rowcount for each in (sessions, tokens))
