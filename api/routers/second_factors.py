"""Second factors: setting them up, and proving them once more."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator
from sqlalchemy.orm import Session

from api.deps import Services, ServicesDep
from api.deps.signing import (
    SIGN_IN,
    OwnSession,
    SetUpSession,
    address_of,
    counted_attempt,
    relying_party,
    set_session_cookie,
)
from api.routers.answers import SessionAnswer, opened_answer
from api.routers.fields import LARGEST_ID, Asked, ShortText
from data.access.errors import SecondFactorRefusedError
from data.access.factor_tables import ChallengePurpose
from data.access.opening import renew_session
from data.access.passkeys import (
    Expected,
    PasskeyView,
    list_passkeys,
    proof_options,
    prove_passkey,
    register_passkey,
    registration_options,
    remove_passkey,
    take_challenge,
)
from data.access.second_factors import (
    begin_totp,
    confirm_totp,
    new_recovery_codes,
    read_factors,
    refuse_code,
    remove_totp,
    use_code,
)
from data.access.totp import qr_code
from data.access.views import SessionView
from data.store.trail import Unrecorded

router = APIRouter(tags=["second factors"])

Code = Annotated[str, Field(min_length=6, max_length=40)]
PasskeyId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


class StepUp(Asked):
    """A code of the authenticator app, a recovery code, or what a passkey has signed."""

    code: Code | None = None
    passkey: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.code is None) == (self.passkey is None):
            raise ValueError("give either code or passkey")
        return self


class TotpCode(Asked):
    """A code of the authenticator app that is being set up."""

    code: Code


class NewPasskey(Asked):
    """A passkey that the browser has made, and what to call it."""

    name: ShortText
    credential: dict[str, Any]


class TotpAnswer(BaseModel):
    """An authenticator app."""

    confirmed_at: datetime
    last_used_at: datetime | None


class PasskeyAnswer(BaseModel):
    """A passkey; `regressed_at` says that its counter went back: there may be two of it."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    created_at: datetime
    last_used_at: datetime | None
    regressed_at: datetime | None


class FactorsAnswer(BaseModel):
    """One's second factors; nothing of their secrets."""

    totp: TotpAnswer | None
    recovery_codes_left: int
    passkeys: list[PasskeyAnswer]


class TotpBegun(BaseModel):
    """What an authenticator app is told: as text, as an address, and as a QR code in SVG."""

    secret: str
    uri: str
    qr: str


class FactorAdded(BaseModel):
    """A second factor is set up; the recovery codes are shown this once."""

    recovery_codes: list[str]
    passkey: PasskeyAnswer | None
    session: SessionAnswer


class RecoveryCodes(BaseModel):
    """Recovery codes, shown this once; those before are void."""

    recovery_codes: list[str]


@router.get("/second-factors", summary="One's second factors")
def read_second_factors(services: ServicesDep, own: OwnSession) -> FactorsAnswer:
    """Return which second factors one has."""
    with services.store.reading(own.account.acting()) as session:
        found = read_factors(session, own.account.id)
        passkeys = list_passkeys(session, own.account.id)
    totp = None
    if found.totp_confirmed_at is not None:
        totp = TotpAnswer(
            confirmed_at=found.totp_confirmed_at, last_used_at=found.totp_last_used_at
        )
    return FactorsAnswer(
        totp=totp,
        recovery_codes_left=found.recovery_codes_left,
        passkeys=[PasskeyAnswer.model_validate(one) for one in passkeys],
    )


@router.post("/second-factors/totp", summary="Begin to set up an authenticator app")
def begin_authenticator(response: Response, services: ServicesDep, own: SetUpSession) -> TotpBegun:
    """Return a secret for an authenticator app; it is no factor before it is confirmed."""
    response.headers["Cache-Control"] = "no-store"
    with services.store.transaction(own.account.acting()) as session:
        begun = begin_totp(session, services.vault, own.account.id, at=services.steady())
    return TotpBegun(secret=begun.secret, uri=begun.uri, qr=qr_code(begun.uri))


@router.post("/second-factors/totp/confirm", summary="Confirm an authenticator app")
def confirm_authenticator(
    request: Request, response: Response, services: ServicesDep, own: SetUpSession, asked: TotpCode
) -> FactorAdded:
    """Make the app a second factor by a code of it; the session has it proved then."""
    account = own.account
    with (
        counted_attempt(services, _counted_by(own), address_of(request)),
        services.store.transaction(account.acting()) as session,
    ):
        codes = confirm_totp(session, services.vault, account.id, asked.code, at=services.clock())
    return FactorAdded(
        recovery_codes=codes, passkey=None, session=_renewed(response, services, own)
    )


@router.delete("/second-factors/totp", status_code=204, summary="Remove the authenticator app")
def remove_authenticator(services: ServicesDep, own: SetUpSession) -> None:
    """Take the authenticator app away; recovery codes go with the last factor."""
    _remove(services, own, lambda session: remove_totp(session, own.account.id))


@router.post("/second-factors/recovery-codes", summary="New recovery codes")
def renew_recovery_codes(
    response: Response, services: ServicesDep, own: SetUpSession
) -> RecoveryCodes:
    """Return ten recovery codes, each good once; those before are void."""
    if not own.assurance.has_factor:
        raise SecondFactorRefusedError("set up a second factor first")
    response.headers["Cache-Control"] = "no-store"
    with services.store.transaction(own.account.acting()) as session:
        codes = new_recovery_codes(session, own.account.id, at=services.steady())
    return RecoveryCodes(recovery_codes=codes)


@router.post("/second-factors/passkeys/options", summary="Begin to set up a passkey")
def begin_new_passkey(request: Request, services: ServicesDep, own: SetUpSession) -> dict[str, Any]:
    """Return what the browser makes a passkey of: good once, for two minutes."""
    party = relying_party(request, services.settings)
    with services.store.transaction(own.account.acting()) as session:
        return registration_options(session, own.account.id, party, at=services.steady())


@router.post("/second-factors/passkeys", status_code=201, summary="Add a passkey")
def add_passkey(
    request: Request,
    response: Response,
    services: ServicesDep,
    own: SetUpSession,
    asked: NewPasskey,
) -> FactorAdded:
    """Keep a passkey that the browser has made; the session has it proved then."""
    expected = _expected(request, services, own, asked.credential, ChallengePurpose.REGISTER)
    account, at = own.account, services.steady()
    with services.store.transaction(account.acting()) as session:
        first = not own.assurance.has_factor
        made = register_passkey(
            session, account.id, asked.name, asked.credential, expected=expected, at=at
        )
        codes = new_recovery_codes(session, account.id, at=at) if first else []
    return FactorAdded(
        recovery_codes=codes,
        passkey=_passkey(made),
        session=_renewed(response, services, own),
    )


@router.delete("/second-factors/passkeys/{passkey_id}", status_code=204, summary="Remove a passkey")
def remove_one_passkey(services: ServicesDep, own: SetUpSession, passkey_id: PasskeyId) -> None:
    """Take a passkey of one's own away; another's answers like none."""
    _remove(services, own, lambda session: remove_passkey(session, own.account.id, passkey_id))


@router.post("/session/step-up/options", summary="Begin to prove a passkey")
def begin_step_up(request: Request, services: ServicesDep, own: OwnSession) -> dict[str, Any]:
    """Return what one of one's passkeys is to sign: good once, for two minutes."""
    party = relying_party(request, services.settings)
    with services.store.transaction(own.account.acting(), Unrecorded.ATTEMPTS) as session:
        return proof_options(session, party, account_id=own.account.id, at=services.steady())


@router.post("/session/step-up", summary="Prove the second factor")
def step_up(
    request: Request, response: Response, services: ServicesDep, own: OwnSession, asked: StepUp
) -> SessionAnswer:
    """Prove the second factor: good for five minutes. The session has a new cookie and token."""
    if asked.passkey is not None:
        _prove_passkey(request, services, own, asked.passkey)
    else:
        _prove_code(request, services, own, asked.code or "")
    return _renewed(response, services, own)


def _prove_code(request: Request, services: Services, own: SessionView, code: str) -> None:
    account = own.account
    with counted_attempt(services, _counted_by(own), address_of(request)):
        with services.store.transaction(account.acting(), Unrecorded.ATTEMPTS) as session:
            good = use_code(session, services.vault, account.id, code, at=services.clock())
            if not good:
                refuse_code(session, account.id)
        if not good:
            raise SecondFactorRefusedError("this code is not accepted")


def _prove_passkey(
    request: Request, services: Services, own: SessionView, credential: dict[str, Any]
) -> None:
    account = own.account
    try:
        expected = _expected(request, services, own, credential, ChallengePurpose.STEP_UP)
        with services.store.transaction(account.acting(), Unrecorded.ATTEMPTS) as session:
            proved = prove_passkey(
                session, credential, expected=expected, account_id=account.id, at=services.steady()
            )
    except SecondFactorRefusedError:
        _record_refusal(services, own)
        raise
    if proved is None:  # its counter went back: recorded already
        raise SecondFactorRefusedError("this passkey is not accepted")


def _record_refusal(services: Services, own: SessionView) -> None:
    with services.store.transaction(own.account.acting()) as session:
        refuse_code(session, own.account.id)


def _expected(
    request: Request,
    services: Services,
    own: SessionView,
    credential: dict[str, Any],
    purpose: ChallengePurpose,
) -> Expected:
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        challenge = take_challenge(
            session, credential, purpose, account_id=own.account.id, at=services.steady()
        )
    if challenge is None:
        raise SecondFactorRefusedError("this passkey is not accepted")
    return Expected(challenge, relying_party(request, services.settings))


def _renewed(response: Response, services: Services, own: SessionView) -> SessionAnswer:
    """Give the session a new secret, and return what is to be said of it."""
    with services.store.transaction(own.account.acting()) as session:
        opened = renew_session(session, own.token_sha256, at=services.steady())
    services.sessions.forget(own.account.id)
    set_session_cookie(response, services.settings, opened)
    with services.store.reading(own.account.acting()) as session:
        return opened_answer(services, session, opened)


def _remove(services: Services, own: SessionView, remove: Callable[[Session], None]) -> None:
    with services.store.transaction(own.account.acting()) as session:
        remove(session)
    services.sessions.forget(own.account.id)


def _counted_by(own: SessionView) -> str:
    """Return what wrong codes are counted by: no name that anybody could sign in with."""
    return f"\0second-factor:{own.account.id}"


def _passkey(made: PasskeyView) -> PasskeyAnswer:
    return PasskeyAnswer.model_validate(made)
