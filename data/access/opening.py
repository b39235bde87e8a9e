"""Sessions are opened here, however their owner proved who they are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from data.access.errors import SignInRefusedError
from data.access.queries import account_view, is_administrator
from data.access.secrets import digest, new_secret
from data.access.tables import Account, SignInMethod, SignInSession
from data.access.views import OpenedSession
from data.store.actors import AccountId
from data.store.trail import record_audit

_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a session comes to be, and how long it may be unused.

    Parameters
    ----------
    method
        The first proof.
    second_factor
        Whether a second factor was proved with it.
    address, device
        From where, and with what; for its owner to know it again.
    idle
        How long it may be unused.
    administrator_absolute, administrator_idle
        What holds for administrators instead, where it is shorter.
    """

    method: SignInMethod = SignInMethod.ONE_TIME
    second_factor: bool = False
    address: str | None = None
    device: str | None = None
    idle: timedelta = 2 * _HOUR
    administrator_absolute: timedelta = 4 * _HOUR
    administrator_idle: timedelta = 15 * _MINUTE


FROM_ANYWHERE: Final = Opening()


def open_session(
    session: Session,
    account_id: AccountId,
    *,
    absolute: timedelta,
    at: datetime,
    opening: Opening = FROM_ANYWHERE,
) -> OpenedSession:
    """Open a session for an account whose owner has proved who they are.

    Raises
    ------
    SignInRefusedError
        When the account is disabled.
    """
    row = session.execute(
        select(Account, is_administrator(Account.id, at)).where(Account.id == account_id)
    ).first()
    if row is None or row[0].disabled_at is not None:
        raise SignInRefusedError("this account cannot sign in")
    account, administers = row
    idle = min(opening.idle, opening.administrator_idle) if administers else opening.idle
    if administers:
        absolute = min(absolute, opening.administrator_absolute)
    secret, csrf_token = new_secret(), new_secret()
    session.add(
        SignInSession(
            token_sha256=digest(secret),
            account_id=account_id,
            csrf_token=csrf_token,
            created_at=at,
            last_seen_at=at,
            expires_at=at + absolute,
            idle_s=int(idle.total_seconds()),
            method=opening.method,
            second_factor_at=at if opening.second_factor else None,
            address=opening.address,
            device=opening.device,
        )
    )
    account.last_signed_in_at = at
    said = {"method": opening.method.value, "second_factor": opening.second_factor}
    record_audit(session, "session.open", "account", account_id, said)
    return OpenedSession(
        secret=secret,
        csrf_token=csrf_token,
        expires_at=at + absolute,
        account=account_view(account),
    )


def renew_session(session: Session, token_sha256: str, *, at: datetime) -> OpenedSession:
    """Give a session whose second factor was just proved a new secret; the old one is void.

    Raises
    ------
    SignInRefusedError
        When it is over meanwhile.
    """
    secret, csrf_token = new_secret(), new_secret()
    renewed = session.scalars(
        update(SignInSession)
        .where(SignInSession.token_sha256 == token_sha256, SignInSession.ended_at.is_(None))
        .values(
            token_sha256=digest(secret), csrf_token=csrf_token, second_factor_at=at, last_seen_at=at
        )
        .returning(SignInSession)
    ).first()
    if renewed is None:
        raise SignInRefusedError("the session is over; sign in again")
    record_audit(session, "session.step_up", "account", renewed.account_id)
    account = session.get_one(Account, renewed.account_id)
    return OpenedSession(
        secret=secret,
        csrf_token=csrf_token,
        expires_at=renewed.expires_at,
        account=account_view(account),
    )
