"""Removes sign-ins that have long been over."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, func
from sqlalchemy.orm import Session

from data.access.lockout import prune_failures
from data.access.oidc_flows import prune_flows
from data.access.passkeys import prune_challenges
from data.access.second_factors import prune_code_uses
from data.access.tables import SignInSession, SignInToken

KEEP_SIGN_INS: Final = timedelta(days=30)
"""After its end, so that who asks when somebody was signed in finds it for a month."""


def prune_sign_ins(session: Session, now: datetime) -> int:
    """Delete sessions and one-time sign-ins that ended `KEEP_SIGN_INS` ago; return how many.

    What is only good for minutes goes with them: failures that are forgiven, challenges, sign-ins
    by an outside provider that did not come back, codes that were used.
    """
    for prune in (prune_failures, prune_challenges, prune_flows, prune_code_uses):
        prune(session, now)
    before = now - KEEP_SIGN_INS
    sessions = delete(SignInSession).where(
        func.coalesce(SignInSession.ended_at, SignInSession.expires_at) < before
    )
    tokens = delete(SignInToken).where(
        func.coalesce(SignInToken.used_at, SignInToken.expires_at) < before
    )
    connection = session.connection()
    return sum(connection.execute(each).rowcount for each in (sessions, tokens))
