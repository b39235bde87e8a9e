"""Who asks: by the session of a browser or the key of a system; and what routes may ask of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from api.deps.rates import Rates, request_class
from api.deps.running import Services, ServicesDep
from api.settings import Settings
from data.access.actions import Action, action_rows
from data.access.assurance import check_assurance, check_step_up
from data.access.commands import touch_keys, touch_sessions
from data.access.errors import CsrfError, ForbiddenError, NotSignedInError
from data.access.permissions import NOBODY, Permissions, holds
from data.access.secrets import same_secret
from data.access.views import AccountView, KeyView, SessionView
from data.privacy.clearance import ByArea, read_as
from data.store import Actor
from data.store.actors import NOTHING, Grade, NumberRange, Scope, process_actor
from data.store.origins import note_credential
from data.store.trail import Outcome, Unrecorded, record_audit

COOKIE = "muster_session"
SECURE_PREFIX = "__Host-"
"""Browsers take a cookie of such a name only from this very host, over HTTPS (RFC 6265bis)."""

CSRF_HEADER = "X-CSRF-Token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SEEN_EVERY = timedelta(seconds=60)

_cookie = APIKeyCookie(name=COOKIE, auto_error=False, description="A browser's session")
_bearer = HTTPBearer(auto_error=False, description="A system's key")


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: an account, by the session of a browser or by the key of a system.

    `permissions` and `scope`, the rows that the call's action reaches, are there in calls that
    `requires` an action; elsewhere nothing may be done and no row is reached.
    """

    account: AccountView
    session: SessionView | None = None
    key: KeyView | None = None
    permissions: Permissions = NOBODY
    scope: Scope = NOTHING

    @property
    def key_sha256(self) -> str | None:
        """The digest of the key, None for a session."""
        return self.key.sha256 if self.key else None

    def check_ready(self, action: str) -> None:
        """Let pass a session in which enough was proved, or a key that is meant for the action.

        Raises
        ------
        SecondFactorRequiredError
            When a second factor must be proved or set up first.
        NewPasswordRequiredError
            When the password must be changed first.
        ForbiddenError
            When the key is not for this action.
        """
        if self.session is not None:
            check_assurance(self.session.assurance)
        if self.key is not None and not self.key.covers(action):
            raise ForbiddenError("this key is not for that", action=action)

    def check_stepped_up(self, at: datetime) -> None:
        """Let pass a session whose second factor was proved in the last five minutes.

        Raises
        ------
        StepUpRequiredError
            When it must be proved once more.
        SecondFactorRequiredError
            When there is none yet.
        ForbiddenError
            For a key.
        """
        if self.session is None:
            raise ForbiddenError("this is done in a session, not with a key")
        check_step_up(self.session.assurance, at)

    @property
    def actor(self) -> Actor:
        """The caller as the one who acts in a transaction, on the rows of the call's action."""
        return self.account.acting(self.scope)


def cookie_name(settings: Settings) -> str:
    """Return the name of the session's cookie."""
    return SECURE_PREFIX + COOKIE if settings.secure_cookies else COOKIE


def check_origin(request: Request, services: Services) -> None:
    """Refuse a write that a page of another origin made this browser send.

    Raises
    ------
    CsrfError
        When the request names an origin that is neither our own nor allowed.
    """
    origin = request.headers.get("origin")
    if origin is None or origin in services.settings.allowed_origins:
        return
    if _host_of(origin) != request.headers.get("host"):
        raise CsrfError("writes are accepted from Muster's own pages only")


def _host_of(origin: str) -> str:
    """Return host and port of an origin, empty when it is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


async def _caller_by_session(request: Request, services: Services, secret: str) -> Caller:
    at, idle_s = services.steady(), services.settings.session_idle_s
    found = services.sessions.recall(secret, at=at, idle_s=idle_s) or await run_in_threadpool(
        services.sessions.find, services.store, secret, at=at, idle_s=idle_s
    )
    if found is None:
        raise NotSignedInError("the session is over; sign in again")
    if request.method not in SAFE_METHODS:
        check_origin(request, services)
        if not same_secret(request.headers.get(CSRF_HEADER, ""), found.csrf_token):
            raise CsrfError(f"writes by cookie carry the header {CSRF_HEADER}")
    if at - found.last_seen_at > _SEEN_EVERY:
        await run_in_threadpool(_touch, services, found, at)
    note_credential("session", found.token_sha256)
    return Caller(account=found.account, session=found)


def _touch(services: Services, found: SessionView, at: datetime) -> None:
    with services.store.transaction(process_actor("sign-in"), Unrecorded.LAST_SEEN) as session:
        touch_sessions(session, {found.token_sha256}, at=at)
    services.sessions.forget(found.account.id)


async def _caller_by_key(services: Services, secret: str) -> Caller:
    at = services.steady()
    key = services.keys.recall(secret) or await run_in_threadpool(
        services.keys.find, services.store, secret, at=at
    )
    if key is None:
        raise NotSignedInError("the key is unknown, expired or revoked")
    services.quotas.use(key)
    if key.last_used_at is None or at - key.last_used_at > _SEEN_EVERY:
        await run_in_threadpool(_touch_key, services, key, at)
    note_credential("key", key.sha256)
    return Caller(account=key.account, key=key)


def _touch_key(services: Services, key: KeyView, at: datetime) -> None:
    with services.store.transaction(process_actor("sign-in"), Unrecorded.LAST_SEEN) as session:
        touch_keys(session, {key.sha256}, at=at)
    services.keys.forget(key.account.id)


async def signed_in(
    request: Request,
    services: ServicesDep,
    _declared: Annotated[str | None, Security(_cookie)],
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
) -> Caller:
    """Return who asks; any account may.

    Raises
    ------
    NotSignedInError
        Without a session or key, or when it is over.
    CsrfError
        For a write by cookie without its token, or from another origin.
    RateLimitedError
        When the account has asked too often.
    """
    if bearer is not None:
        caller = await _caller_by_key(services, bearer.credentials)
    elif secret := request.cookies.get(cookie_name(services.settings)):
        caller = await _caller_by_session(request, services, secret)
    else:
        raise NotSignedInError("sign in, or send a key")
    rates: Rates = request.app.state.rates
    rates.admit_account(request_class(request.method, request.url.path), caller.account.id)
    return caller


CallerDep = Annotated[Caller, Depends(signed_in)]


async def open_to_all() -> None:
    """Declare that anybody may ask, signed in or not."""


@dataclass(frozen=True, slots=True)
class Requires:
    """Declares that a call needs an action, and returns who asks with the rows that it reaches."""

    action: Action

    async def __call__(self, services: ServicesDep, caller: CallerDep) -> Caller:
        """Return who asks.

        Raises
        ------
        ForbiddenError
            When no role of the account gives the action.
        SecondFactorRequiredError, StepUpRequiredError, NewPasswordRequiredError
            When something must be proved or changed first.
        """
        caller.check_ready(self.action.value)
        permissions = await _permissions_of(services, caller)
        scope = permissions.scope(self.action)
        if scope == NOTHING:
            await run_in_threadpool(_record_refusal, services, caller, self.action)
            raise ForbiddenError("none of your roles allows this", action=self.action.value)
        if action_rows()[self.action].step_up:
            caller.check_stepped_up(services.steady())
        read_as(scope.lowest, by_area(services.hub.area_numbers, scope) if scope.parts else None)
        return replace(caller, permissions=permissions, scope=scope)


def by_area(numbers: Mapping[str, NumberRange], scope: Scope) -> ByArea:
    """Return up to which grade a scope reads rows of an area.

    Those of an area that is not known, or outside its own (a unit that is lent, the talk about an
    incident that one was sent to), as it reads everywhere.
    """

    def grade(code: str) -> Grade | None:
        found = numbers.get(code)
        if found is None:
            return scope.lowest
        own = (found[0], found[0])
        grades = (one.grade for one in scope.parts if holds(one.areas, own))
        return max(grades, default=scope.lowest)

    return grade


def _record_refusal(services: Services, caller: Caller, action: Action) -> None:
    with services.store.transaction(caller.actor) as session:
        record_audit(session, action.value, "call", action.value, outcome=Outcome.REFUSED)


async def _permissions_of(services: Services, caller: Caller) -> Permissions:
    account_id = caller.account.id
    known = services.permissions.recall(account_id)
    if known is not None:
        return known
    return await run_in_threadpool(
        services.permissions.find, services.store, account_id, at=services.clock()
    )


@cache
def requires(action: Action) -> Any:
    """Return the declaration that a call needs an action, for a route or for a parameter of it.

    As a parameter (`Annotated[Caller, requires(Action.UNITS_READ)]`) it is who asks.
    """
    return Depends(Requires(action))


OPEN = Depends(open_to_all)
SIGNED_IN = Depends(signed_in)
"""One's own things: whoever is signed in may, on no rows but one's own."""


def declares_access(call: object) -> bool:
    """Return whether a dependency says who may use a route that depends on it."""
    return isinstance(call, Requires) or call in (open_to_all, signed_in)
