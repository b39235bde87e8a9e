"""Passkeys (W3C Web Authentication 3): registering one, and proving that one has it.

A challenge is taken out before what was signed is looked at, in a transaction of its own: it is
good once, whatever comes of it.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from data.access.errors import SecondFactorRefusedError
from data.access.factor_tables import ChallengePurpose, Passkey, PasskeyChallenge
from data.access.rules import check_display_name
from data.access.second_factors import forget_codes_of_last
from data.access.tables import Account
from data.store.actors import AccountId
from data.store.errors import ConflictError, NotFoundError
from data.store.trail import Outcome, record_audit

CHALLENGE_LASTS: Final = timedelta(minutes=2)
MOST_PASSKEYS: Final = 10
MOST_CHALLENGES: Final = 5_000
"""Challenges that are open at once; beyond it the oldest are void."""

_BYTES: Final = 32
_HANDLE_BYTES: Final = 32
_REFUSED: Final = "this passkey is not accepted"

Credential = Mapping[str, Any]
"""What the browser returns, as JSON (`PublicKeyCredential.toJSON`)."""


class TooManyPasskeysError(ConflictError):
    """The account has as many passkeys as it may."""

    code = "too_many_passkeys"


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """For whom passkeys are: the host that they are bound to and the origin of its pages."""

    id: str
    origin: str
    name: str = "Muster"


@dataclass(frozen=True, slots=True)
class Expected:
    """What must have been signed: the challenge that was given, for this host and origin."""

    challenge: bytes
    party: RelyingParty


@dataclass(frozen=True, slots=True)
class PasskeyView:
    """A passkey as its owner sees it."""

    id: int
    name: str
    created_at: datetime
    last_used_at: datetime | None
    regressed_at: datetime | None


def list_passkeys(session: Session, account_id: AccountId) -> list[PasskeyView]:
    """Return the passkeys of an account, oldest first."""
    rows = session.scalars(
        select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.id)
    )
    return [_view(row) for row in rows]


def registration_options(
    session: Session, account_id: AccountId, party: RelyingParty, *, at: datetime
) -> dict[str, Any]:
    """Return what the browser is to make a passkey of.

    Raises
    ------
    TooManyPasskeysError
        When the account has ten already.
    """
    account = session.get_one(Account, account_id, with_for_update=True)
    if account.passkey_handle is None:
        account.passkey_handle = secrets.token_bytes(_HANDLE_BYTES)
    present = _descriptors(session, account_id)
    if len(present) >= MOST_PASSKEYS:
        raise TooManyPasskeysError(f"an account has at most {MOST_PASSKEYS} passkeys")
    options = generate_registration_options(
        rp_id=party.id,
        rp_name=party.name,
        user_name=account.sign_in_name,
        user_display_name=account.display_name,
        user_id=account.passkey_handle,
        challenge=_challenge(session, ChallengePurpose.REGISTER, account_id, at),
        timeout=_lasts_ms(),
        exclude_credentials=present,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
    )
    record_audit(session, "second_factors.begin", "account", account_id, {"kind": "passkey"})
    return _as_json(options)


def proof_options(
    session: Session,
    party: RelyingParty,
    *,
    account_id: AccountId | None,
    at: datetime,
) -> dict[str, Any]:
    """Return what the browser is to sign: for a step-up, or with None for a sign-in.

    For a sign-in nothing is said of any account: the authenticator knows which it has.
    """
    purpose = ChallengePurpose.SIGN_IN if account_id is None else ChallengePurpose.STEP_UP
    options = generate_authentication_options(
        rp_id=party.id,
        challenge=_challenge(session, purpose, account_id, at),
        timeout=_lasts_ms(),
        allow_credentials=None if account_id is None else _descriptors(session, account_id),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return _as_json(options)


def take_challenge(
    session: Session,
    credential: Credential,
    purpose: ChallengePurpose,
    *,
    account_id: AccountId | None,
    at: datetime,
) -> bytes | None:
    """Return the challenge that a credential answers and void it; None when it is none of ours."""
    try:
        data = base64url_to_bytes(str(credential["response"]["clientDataJSON"]))
        answered = parse_client_data_json(data).challenge
    except (WebAuthnException, KeyError, TypeError, ValueError):
        return None
    taken = session.execute(
        delete(PasskeyChallenge)
        .where(PasskeyChallenge.challenge == answered)
        .returning(
            PasskeyChallenge.purpose, PasskeyChallenge.account_id, PasskeyChallenge.expires_at
        )
    ).first()
    if taken is None or (taken.purpose, taken.account_id) != (purpose, account_id):
        return None
    return answered if at < taken.expires_at <= at + CHALLENGE_LASTS else None


def register_passkey(
    session: Session,
    account_id: AccountId,
    name: str,
    credential: Credential,
    *,
    expected: Expected,
    at: datetime,
) -> PasskeyView:
    """Keep a passkey that a browser has made.

    Raises
    ------
    SecondFactorRefusedError
        When it is not for this challenge, host or origin, or its owner was not verified.
    TooManyPasskeysError
        When the account has ten already, or this one.
    """
    shown = check_display_name(name)
    try:
        made = verify_registration_response(
            credential=dict(credential),
            expected_challenge=expected.challenge,
            expected_rp_id=expected.party.id,
            expected_origin=expected.party.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise SecondFactorRefusedError(_REFUSED) from error
    session.get_one(Account, account_id, with_for_update=True)  # one at a time: they are counted
    taken = session.scalars(
        select(Passkey.id).where(Passkey.credential_id == made.credential_id)
    ).first()
    if taken is not None or len(_descriptors(session, account_id)) >= MOST_PASSKEYS:
        raise TooManyPasskeysError(f"it is there already, or there are {MOST_PASSKEYS}")
    row = Passkey(
        account_id=account_id,
        name=shown,
        credential_id=made.credential_id,
        public_key=made.credential_public_key,
        sign_count=made.sign_count,
        transports=_transports(credential),
        created_at=at,
    )
    session.add(row)
    session.flush()
    record_audit(session, "second_factors.add", "account", account_id, {"kind": "passkey"})
    return _view(row)


def prove_passkey(
    session: Session,
    credential: Credential,
    *,
    expected: Expected,
    account_id: AccountId | None,
    at: datetime,
) -> AccountId | None:
    """Return whose passkey signed the challenge; for a step-up it must be that account's.

    A counter that went back says that there may be two of it: that is noted with the passkey, which
    the caller must commit, and proves nothing: None.

    Raises
    ------
    SecondFactorRefusedError
        When it is unknown, another's, or the signature is not right.
    """
    row = _find(session, credential)
    if row is None or (account_id is not None and row.account_id != account_id):
        raise SecondFactorRefusedError(_REFUSED)
    try:
        proved = verify_authentication_response(
            credential=dict(credential),
            expected_challenge=expected.challenge,
            expected_rp_id=expected.party.id,
            expected_origin=expected.party.origin,
            credential_public_key=row.public_key,
            credential_current_sign_count=0,  # compared below, so that it can be noted
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise SecondFactorRefusedError(_REFUSED) from error
    counts = proved.new_sign_count > 0 or row.sign_count > 0
    if counts and proved.new_sign_count <= row.sign_count:
        row.regressed_at = at
        record_audit(
            session,
            "second_factors.counter_regressed",
            "account",
            row.account_id,
            {"passkey": row.id},
            outcome=Outcome.REFUSED,
        )
        return None
    row.sign_count, row.last_used_at = proved.new_sign_count, at
    return AccountId(row.account_id)


def remove_passkey(session: Session, account_id: AccountId, passkey_id: int) -> None:
    """Take a passkey of an account away.

    Raises
    ------
    NotFoundError
        When it has none of that id.
    """
    gone = session.scalars(
        delete(Passkey)
        .where(Passkey.id == passkey_id, Passkey.account_id == account_id)
        .returning(Passkey.id)
    ).first()
    if gone is None:
        raise NotFoundError(f"there is no passkey {passkey_id}")
    record_audit(
        session, "second_factors.remove", "account", account_id, {"kind": "passkey", "id": gone}
    )
    forget_codes_of_last(session, account_id)


def prune_challenges(session: Session, now: datetime) -> int:
    """Forget challenges that are over, and the oldest beyond `MOST_CHALLENGES`."""
    newest_beyond = (
        select(PasskeyChallenge.expires_at)
        .order_by(PasskeyChallenge.expires_at.desc())
        .offset(MOST_CHALLENGES)
        .limit(1)
        .scalar_subquery()
    )
    over = (PasskeyChallenge.expires_at <= now) | (PasskeyChallenge.expires_at <= newest_beyond)
    return session.connection().execute(delete(PasskeyChallenge).where(over)).rowcount


def _challenge(
    session: Session, purpose: ChallengePurpose, account_id: AccountId | None, at: datetime
) -> bytes:
    challenge = secrets.token_bytes(_BYTES)
    if challenge[0] % 64 == 0:  # now and then: whoever asks for many clears up after themselves
        prune_challenges(session, at)
    session.add(
        PasskeyChallenge(
            challenge=challenge,
            account_id=account_id,
            purpose=purpose,
            expires_at=at + CHALLENGE_LASTS,
        )
    )
    return challenge


def _find(session: Session, credential: Credential) -> Passkey | None:
    try:
        credential_id = base64url_to_bytes(str(credential["id"]))
    except (KeyError, TypeError, ValueError):
        return None
    return session.scalars(
        select(Passkey).where(Passkey.credential_id == credential_id).with_for_update()
    ).first()


def _descriptors(session: Session, account_id: AccountId) -> list[PublicKeyCredentialDescriptor]:
    rows = session.scalars(
        select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.id)
    )
    return [
        PublicKeyCredentialDescriptor(
            id=row.credential_id,
            transports=[AuthenticatorTransport(one) for one in row.transports],
        )
        for row in rows
    ]


def _transports(credential: Credential) -> list[str]:
    known = {transport.value for transport in AuthenticatorTransport}
    said = credential.get("response", {}).get("transports") or []
    return sorted({str(one) for one in said} & known) if isinstance(said, list) else []


def _lasts_ms() -> int:
    return int(CHALLENGE_LASTS.total_seconds() * 1000)


def _as_json(options: Any) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(options_to_json(options))
    return shown


def _view(row: Passkey) -> PasskeyView:
    return PasskeyView(
        id=row.id,
        name=row.name,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        regressed_at=row.regressed_at,
    )
