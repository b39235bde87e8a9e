"""Second factors: an authenticator app and recovery codes. Each function takes a session."""

import base64
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.access.errors import SecondFactorRefusedError
from data.access.factor_tables import Passkey, RecoveryCode, TotpFactor, TotpUse
from data.access.secrets import digest
from data.access.tables import Account
from data.access.totp import matching_step, new_totp_secret, totp_uri
from data.privacy.vault import Place, Vault
from data.store.actors import AccountId
from data.store.errors import ConflictError
from data.store.trail import Outcome, record_audit

RECOVERY_CODES: Final = 10
KEEP_USES: Final = timedelta(days=1)
"""Far longer than a code is good; so that a clock put back finds it used all the same."""

_CODE_BYTES: Final = 10  # 80 bits: a plain digest of it cannot be searched


class NoAuthenticatorError(ConflictError):
    """There is no authenticator app to confirm or to remove."""

    code = "no_authenticator"


@dataclass(frozen=True, slots=True)
class TotpEnrolment:
    """What an authenticator app is told: the only moment at which the secret is shown."""

    secret: str
    uri: str


@dataclass(frozen=True, slots=True)
class FactorsView:
    """What second factors an account has; nothing of their secrets."""

    totp_confirmed_at: datetime | None
    totp_last_used_at: datetime | None
    recovery_codes_left: int
    passkeys: int


def read_factors(session: Session, account_id: AccountId) -> FactorsView:
    """Return which second factors an account has."""
    totp = session.scalars(_totp_of(account_id, confirmed=True)).first()
    left = select(func.count()).where(
        RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None)
    )
    keys = select(func.count()).where(Passkey.account_id == account_id)
    return FactorsView(
        totp_confirmed_at=totp.confirmed_at if totp else None,
        totp_last_used_at=totp.last_used_at if totp else None,
        recovery_codes_left=session.scalars(left).one(),
        passkeys=session.scalars(keys).one(),
    )


def begin_totp(
    session: Session, vault: Vault, account_id: AccountId, *, at: datetime
) -> TotpEnrolment:
    """Make a secret for an authenticator app; it is no factor before `confirm_totp`.

    One that was begun before is void; one that is confirmed stays until then.
    """
    name = session.scalars(
        select(Account.sign_in_name).where(Account.id == account_id).with_for_update()
    ).one()
    pending = TotpFactor.confirmed_at.is_(None)
    session.execute(delete(TotpFactor).where(TotpFactor.account_id == account_id, pending))
    factor = TotpFactor(account_id=account_id, secret="", created_at=at)
    session.add(factor)
    session.flush()
    secret = new_totp_secret()
    factor.secret = vault.seal(_place(factor.id), secret)
    record_audit(session, "second_factors.begin", "account", account_id, {"kind": "totp"})
    return TotpEnrolment(secret=secret, uri=totp_uri(secret, name))


def confirm_totp(
    session: Session, vault: Vault, account_id: AccountId, code: str, *, at: datetime
) -> list[str]:
    """Make the secret that was begun a factor, and return new recovery codes: shown once.

    An authenticator app that was there before is a factor no longer.

    Raises
    ------
    NoAuthenticatorError
        When none was begun.
    SecondFactorRefusedError
        When the code is not the secret's.
    """
    pending = session.scalars(_totp_of(account_id, confirmed=False).with_for_update()).first()
    if pending is None:
        raise NoAuthenticatorError("begin to set up an authenticator app first")
    step = matching_step(vault.open_sealed(_place(pending.id), pending.secret), code, at)
    if step is None or not _use_step(session, account_id, step, at):
        raise SecondFactorRefusedError("this code is not accepted")
    confirmed = TotpFactor.confirmed_at.is_not(None)
    session.execute(delete(TotpFactor).where(TotpFactor.account_id == account_id, confirmed))
    pending.confirmed_at = pending.last_used_at = at
    record_audit(session, "second_factors.add", "account", account_id, {"kind": "totp"})
    return new_recovery_codes(session, account_id, at=at)


def new_recovery_codes(session: Session, account_id: AccountId, *, at: datetime) -> list[str]:
    """Return fresh recovery codes, each good once; those before are void. Shown once."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = [_new_code() for _ in range(RECOVERY_CODES)]
    session.add_all(
        RecoveryCode(
            code_sha256=_code_digest(account_id, code), account_id=account_id, created_at=at
        )
        for code in codes
    )
    record_audit(
        session, "second_factors.recovery_codes", "account", account_id, {"codes": len(codes)}
    )
    return codes


def use_code(
    session: Session, vault: Vault, account_id: AccountId, code: str, *, at: datetime
) -> bool:
    """Return whether a code of the authenticator app, or a recovery code, is good; it is used up.

    A code of the app is refused a second time within the time that it is good.
    """
    totp = session.scalars(_totp_of(account_id, confirmed=True).with_for_update()).first()
    if totp is not None:
        step = matching_step(vault.open_sealed(_place(totp.id), totp.secret), code, at)
        if step is not None and _use_step(session, account_id, step, at):
            totp.last_used_at = at
            return True
    used = session.scalars(
        update(RecoveryCode)
        .where(
            RecoveryCode.code_sha256 == _code_digest(account_id, code),
            RecoveryCode.used_at.is_(None),
        )
        .values(used_at=at)
        .returning(RecoveryCode.code_sha256)
    ).first()
    if used is not None:
        record_audit(session, "second_factors.recovery_code_used", "account", account_id)
    return used is not None


def refuse_code(session: Session, account_id: AccountId) -> None:
    """Record that a second factor was not accepted."""
    record_audit(session, "session.step_up", "account", account_id, outcome=Outcome.REFUSED)


def remove_totp(session: Session, account_id: AccountId) -> None:
    """Take the authenticator app of an account away, and its recovery codes with its last factor.

    Raises
    ------
    NoAuthenticatorError
        When it has none.
    """
    gone = session.scalars(
        delete(TotpFactor)
        .where(TotpFactor.account_id == account_id, TotpFactor.confirmed_at.is_not(None))
        .returning(TotpFactor.id)
    ).first()
    if gone is None:
        raise NoAuthenticatorError("there is no authenticator app")
    record_audit(session, "second_factors.remove", "account", account_id, {"kind": "totp"})
    forget_codes_of_last(session, account_id)


def forget_codes_of_last(session: Session, account_id: AccountId) -> None:
    """Take the recovery codes of an account away that has no factor any more to recover."""
    left = read_factors(session, account_id)
    if left.totp_confirmed_at is None and left.passkeys == 0:
        session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))


def remove_all_factors(session: Session, account_id: AccountId) -> None:
    """Take all second factors of an account away: for who has lost them, at the console."""
    for table in (TotpFactor, RecoveryCode, Passkey):
        session.execute(delete(table).where(table.account_id == account_id))
    record_audit(session, "second_factors.remove", "account", account_id, {"kind": "all"})


def prune_code_uses(session: Session, now: datetime) -> int:
    """Forget which codes were used long ago; return how many."""
    old = delete(TotpUse).where(TotpUse.used_at < now - KEEP_USES)
    return session.connection().execute(old).rowcount


def _totp_of(account_id: AccountId, *, confirmed: bool) -> Select[TotpFactor]:
    is_confirmed = TotpFactor.confirmed_at.is_not(None)
    return select(TotpFactor).where(
        TotpFactor.account_id == account_id, is_confirmed if confirmed else ~is_confirmed
    )


def _use_step(session: Session, account_id: AccountId, step: int, at: datetime) -> bool:
    """Note that the code of a step was used; False when it was before, by whomever."""
    used = session.scalars(
        insert(TotpUse)
        .values(account_id=account_id, step=step, used_at=at)
        .on_conflict_do_nothing()
        .returning(TotpUse.step)
    ).first()
    return used is not None


def _place(factor_id: int) -> Place:
    return Place("totp_factors", "secret", factor_id)


def _new_code() -> str:
    letters = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode().lower()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def _code_digest(account_id: AccountId, code: str) -> str:
    typed = "".join(letter for letter in code.casefold() if letter.isalnum())
    return digest(f"{account_id}:{typed}")
