"""Signing in and out, and one's own account."""

from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Annotated, Any, Self

from fastapi import APIRouter, Request, Response
from pydantic import Field, model_validator
from starlette.concurrency import run_in_threadpool

from api.deps import OPEN, Caller, CallerDep, Services, ServicesDep, check_origin
from api.deps.callers import cookie_name
from api.deps.signing import (
    SIGN_IN,
    OwnSession,
    address_of,
    counted_attempt,
    forget_session_cookie,
    opening_of,
    profile_of,
    relying_party,
    set_session_cookie,
)
from api.routers.answers import SessionAnswer, opened_answer, session_answer
from api.routers.fields import Asked, ShortText
from data.access.commands import change_account, end_other_sessions, end_session, redeem_sign_in
from data.access.errors import (
    SecondFactorRefusedError,
    SignInRefusedError,
    StepUpRequiredError,
)
from data.access.factor_tables import ChallengePurpose
from data.access.opening import open_session
from data.access.passkeys import Expected, proof_options, prove_passkey, take_challenge
from data.access.password_commands import (
    check_not_had,
    expire_password,
    kept_passwords,
    set_password,
)
from data.access.password_rules import LONGEST_PASSWORD, check_password
from data.access.queries import find_credentials
from data.access.rules import Locale
from data.access.secrets import digest
from data.access.tables import SignInMethod
from data.access.views import OpenedSession, SessionView
from data.store.errors import RefusedError
from data.store.trail import Outcome, Unrecorded, record_audit

router = APIRouter(tags=["session"])

GivenPassword = Annotated[str, Field(min_length=1, max_length=LONGEST_PASSWORD)]


class SignIn(Asked):
    """A one-time sign-in, a name with its password, or what a passkey has signed."""

    token: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    name: ShortText | None = None
    password: GivenPassword | None = None
    passkey: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_password = self.name is not None and self.password is not None
        half = (self.name is None) != (self.password is None)
        ways = by_password + (self.token is not None) + (self.passkey is not None)
        if ways != 1 or half:
            raise ValueError("give either token, or name and password, or passkey")
        return self


class AccountChange(Asked):
    """What to change of one's own account; a password with the present one."""

    display_name: ShortText | None = None
    password: str | None = Field(default=None, max_length=LONGEST_PASSWORD)
    current_password: GivenPassword | None = None
    locale: Locale | None = None


def _by_password(request: Request, services: Services, name: str, password: str) -> OpenedSession:
    settings, at = services.settings, services.steady()
    with counted_attempt(services, name, address_of(request)):
        with services.store.reading(SIGN_IN) as session:
            known = find_credentials(session, name)
        if not services.passwords.matches(known and known[1], password) or known is None:
            _record_refusal(services, known and known[0], SignInMethod.PASSWORD)
            raise SignInRefusedError("this name and password are not accepted")
    with services.store.transaction(SIGN_IN) as session:
        expire_password(session, known[0], profile_of(settings), at=at)
        opening = opening_of(request, settings, SignInMethod.PASSWORD)
        return open_session(
            session, known[0], absolute=settings.session_absolute, at=at, opening=opening
        )


def _record_refusal(services: Services, account_id: int | None, method: SignInMethod) -> None:
    with services.store.transaction(SIGN_IN) as session:
        record_audit(
            session,
            "session.open",
            "account",
            "" if account_id is None else account_id,
            {"method": method.value},
            outcome=Outcome.REFUSED,
        )


def _by_token(request: Request, services: Services, token: str) -> OpenedSession:
    settings = services.settings
    try:
        with services.store.transaction(SIGN_IN) as session:
            return redeem_sign_in(
                session,
                token,
                absolute=settings.session_absolute,
                at=services.steady(),
                opening=opening_of(request, settings, SignInMethod.ONE_TIME),
            )
    except SignInRefusedError:
        _record_refusal(services, None, SignInMethod.ONE_TIME)
        raise


def _by_passkey(request: Request, services: Services, credential: dict[str, Any]) -> OpenedSession:
    settings, at = services.settings, services.steady()
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        challenge = take_challenge(
            session, credential, ChallengePurpose.SIGN_IN, account_id=None, at=at
        )
    opened = None
    if challenge is not None:
        expected = Expected(challenge, relying_party(request, settings))
        opened = _opened_with(request, services, credential, expected)
    if opened is None:
        _record_refusal(services, None, SignInMethod.PASSKEY)
        raise SignInRefusedError("this passkey is not accepted")
    return opened


def _opened_with(
    request: Request, services: Services, credential: dict[str, Any], expected: Expected
) -> OpenedSession | None:
    settings, at = services.settings, services.steady()
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        try:
            proof = prove_passkey(session, credential, expected=expected, account_id=None, at=at)
        except SecondFactorRefusedError:
            return None
        if proof is None:  # its counter went back: that is kept
            return None
        opening = opening_of(request, settings, SignInMethod.PASSKEY, second_factor=True)
        return open_session(
            session, proof, absolute=settings.session_absolute, at=at, opening=opening
        )


def _open(request: Request, services: Services, asked: SignIn) -> OpenedSession:
    if asked.passkey is not None:
        return _by_passkey(request, services, asked.passkey)
    if asked.name is not None and asked.password is not None:
        return _by_password(request, services, asked.name, asked.password)
    return _by_token(request, services, asked.token or "")


def _end_session_before(request: Request, services: Services) -> None:
    """End the session that the browser had until now: nobody signs in twice with one."""
    secret = request.cookies.get(cookie_name(services.settings))
    if not secret:
        return
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        end_session(session, digest(secret), at=services.steady())


@router.post("/session", dependencies=[OPEN], summary="Sign in")
async def sign_in(
    request: Request, response: Response, services: ServicesDep, asked: SignIn
) -> SessionAnswer:
    """Open a session and set its cookie; `assurance.need` says what must be done in it first."""
    check_origin(request, services)
    async with _turn(request, services, asked.password):
        return await run_in_threadpool(_sign_in, request, response, services, asked)


def _turn(
    request: Request, services: Services, password: str | None
) -> AbstractAsyncContextManager[None]:
    """Return a turn to wait for when a password must be worked on."""
    return nullcontext() if password is None else services.turns.turn(address_of(request))


def _sign_in(
    request: Request, response: Response, services: Services, asked: SignIn
) -> SessionAnswer:
    opened = _open(request, services, asked)
    _end_session_before(request, services)
    set_session_cookie(response, services.settings, opened)
    with services.store.reading(SIGN_IN) as session:
        return opened_answer(services, session, opened)


@router.post("/session/passkey-options", dependencies=[OPEN], summary="Begin with a passkey")
def begin_passkey(request: Request, services: ServicesDep) -> dict[str, Any]:
    """Return what a passkey is to sign for a sign-in: good once, for two minutes."""
    check_origin(request, services)
    party = relying_party(request, services.settings)
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        return proof_options(session, party, account_id=None, at=services.steady())


@router.get("/session", summary="Who is signed in")
def read_session(response: Response, services: ServicesDep, caller: CallerDep) -> SessionAnswer:
    """Return the account, the token for writes and the city; 401 when signed out."""
    response.headers["Cache-Control"] = "no-store"
    with services.store.reading(caller.actor) as session:
        return session_answer(services, session, caller.account, caller.session)


@router.patch("/session", summary="Change one's own account")
async def change_session(
    request: Request,
    services: ServicesDep,
    caller: CallerDep,
    own: OwnSession,
    asked: AccountChange,
) -> SessionAnswer:
    """Change one's own name, password or language; a new password ends all other sessions.

    The present password is asked for, unless it was just forgotten (a one-time sign-in) or the
    second factor was proved in the last five minutes.
    """
    async with _turn(request, services, asked.password):
        return await run_in_threadpool(_change, request, services, caller, own, asked)


def _change(
    request: Request,
    services: Services,
    caller: Caller,
    own: SessionView,
    asked: AccountChange,
) -> SessionAnswer:
    hashed = None
    if asked.password is not None:
        hashed = _new_hash(request, services, own, asked.password, asked.current_password)
    at = services.steady()
    with services.store.transaction(caller.actor) as session:
        account = change_account(
            session, own.account.id, display_name=asked.display_name, locale=asked.locale
        )
        if hashed is not None:
            profile = profile_of(services.settings)
            set_password(session, account.id, hashed, profile, temporary=False, at=at)
            end_other_sessions(session, account.id, own.token_sha256, at=at)
    services.sessions.forget(account.id)
    with services.store.reading(caller.actor) as session:
        return session_answer(services, session, account, own)


def _new_hash(
    request: Request, services: Services, own: SessionView, password: str, current: str | None
) -> str:
    account, profile = own.account, profile_of(services.settings)
    with services.store.reading(SIGN_IN) as session:
        known = find_credentials(session, account.sign_in_name)
        kept = kept_passwords(session, account.id, profile.history)
    if own.assurance.has_factor:
        if not own.assurance.stepped_up(services.steady()):
            raise StepUpRequiredError("prove your second factor once more")
    elif known is not None and known[1] and own.assurance.method is not SignInMethod.ONE_TIME:
        _check_current(request, services, account.sign_in_name, known[1], current)
    check_password(password, account.sign_in_name, profile)
    check_not_had(services.passwords, kept, password)
    return services.passwords.hash(password)


def _check_current(
    request: Request, services: Services, name: str, encoded: str, current: str | None
) -> None:
    if current is None:
        raise RefusedError("give the present password too", field="current_password")
    with counted_attempt(services, name, address_of(request)):
        if not services.passwords.matches(encoded, current):
            raise RefusedError("this is not the present password", field="current_password")


@router.delete("/session", status_code=204, summary="Sign out")
def sign_out(response: Response, services: ServicesDep, caller: CallerDep) -> None:
    """End the session, and with it its live feed."""
    if caller.session is not None:
        with services.store.transaction(caller.actor) as session:
            end_session(session, caller.session.token_sha256, at=services.steady())
        services.sessions.forget(caller.account.id)
    forget_session_cookie(response, services.settings)
