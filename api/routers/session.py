"""Signing in and out, and one's own account."""

import time
from typing import Annotated, Self

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator
from sqlalchemy.orm import Session

from api.deps import COOKIE, OPEN, Caller, CallerDep, Services, ServicesDep, check_origin
from api.routers.fields import Asked, ShortText
from data.access.commands import (
    change_account,
    end_other_sessions,
    end_session,
    open_session,
    redeem_sign_in,
)
from data.access.errors import ForbiddenError, SignInRefusedError
from data.access.permission_views import PermissionsView, permissions_view
from data.access.queries import find_credentials
from data.access.rules import LONGEST_PASSWORD, Locale, check_password
from data.access.tables import AccountKind
from data.access.views import AccountView, OpenedSession
from data.store.actors import process_actor
from layers.catalogue.city import ServedCity, find_served_city

router = APIRouter(tags=["session"])


class SignIn(Asked):
    """Either a one-time sign-in or a name with its password."""

    token: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    name: ShortText | None = None
    password: Annotated[str, Field(min_length=1, max_length=LONGEST_PASSWORD)] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_password = self.name is not None and self.password is not None
        if by_password == (self.token is not None):
            raise ValueError("give either token, or name and password")
        return self


class AccountChange(Asked):
    """What to change of one's own account."""

    display_name: ShortText | None = None
    password: str | None = Field(default=None, max_length=LONGEST_PASSWORD)
    locale: Locale | None = None


class AccountAnswer(BaseModel):
    """An account."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    kind: AccountKind
    locale: str


class SessionAnswer(BaseModel):
    """Who is signed in, the token for writes by cookie, the city, and what one may do."""

    model_config = ConfigDict(frozen=True)

    account: AccountAnswer
    csrf_token: str | None
    city: ServedCity | None
    permissions: PermissionsView


def _answer(
    services: Services, session: Session, account: AccountView, csrf_token: str | None
) -> SessionAnswer:
    return SessionAnswer(
        account=AccountAnswer(
            id=account.id, name=account.display_name, kind=account.kind, locale=account.locale
        ),
        csrf_token=csrf_token,
        permissions=_permissions(services, session, account),
        city=find_served_city(session, approval_number=services.settings.map_approval_number),
    )


def _permissions(services: Services, session: Session, account: AccountView) -> PermissionsView:
    at = services.clock()
    found = services.permissions.read(session, account.id, at=at)
    return permissions_view(session, account.id, found, at=at)


def _open_by_password(services: Services, name: str, password: str) -> OpenedSession:
    with services.store.reading(process_actor("sign-in")) as session:
        known = find_credentials(session, name)
    if not services.passwords.matches(known and known[1], password) or known is None:
        raise SignInRefusedError("this name and password are not accepted")
    with services.store.transaction(process_actor("sign-in")) as session:
        return open_session(
            session, known[0], absolute=services.settings.session_absolute, at=services.clock()
        )


def _open_by_token(services: Services, token: str) -> OpenedSession:
    with services.store.transaction(process_actor("sign-in")) as session:
        return redeem_sign_in(
            session, token, absolute=services.settings.session_absolute, at=services.clock()
        )


def _open(services: Services, asked: SignIn) -> OpenedSession:
    """Open a session; failures are counted by name (a one-time sign-in is too long to guess)."""
    if asked.name is None or asked.password is None:
        return _open_by_token(services, asked.token or "")
    now_s = time.monotonic()
    services.attempts.check(asked.name, now_s)
    try:
        opened = _open_by_password(services, asked.name, asked.password)
    except SignInRefusedError:
        services.attempts.failed(asked.name, now_s)
        raise
    services.attempts.succeeded(asked.name)
    return opened


@router.post("/session", dependencies=[OPEN], summary="Sign in")
def sign_in(
    request: Request, response: Response, services: ServicesDep, asked: SignIn
) -> SessionAnswer:
    """Open a session and set its cookie."""
    check_origin(request, services)
    opened = _open(services, asked)
    response.set_cookie(
        COOKIE,
        opened.secret,
        max_age=services.settings.session_absolute_s,
        httponly=True,
        samesite="lax",
        secure=services.settings.secure_cookies,
    )
    response.headers["Cache-Control"] = "no-store"
    with services.store.reading(process_actor("sign-in")) as session:
        return _answer(services, session, opened.account, opened.csrf_token)


@router.get("/session", summary="Who is signed in")
def read_session(response: Response, services: ServicesDep, caller: CallerDep) -> SessionAnswer:
    """Return the account, the token for writes and the city; 401 when signed out."""
    response.headers["Cache-Control"] = "no-store"
    with services.store.reading(process_actor("sign-in")) as session:
        return _answer(services, session, caller.account, _csrf_token(caller))


@router.patch("/session", summary="Change one's own account")
def change_session(services: ServicesDep, caller: CallerDep, asked: AccountChange) -> SessionAnswer:
    """Change one's own name, password or language; a new password ends all other sessions."""
    if caller.session is None:
        raise ForbiddenError("an account is changed in a session, not with a key")
    hashed = None
    if asked.password is not None:
        hashed = services.passwords.hash(
            check_password(asked.password, caller.account.sign_in_name)
        )
    with services.store.transaction(caller.actor) as session:
        account = change_account(
            session,
            caller.account.id,
            display_name=asked.display_name,
            locale=asked.locale,
            password_hash=hashed,
        )
        if hashed is not None:
            end_other_sessions(
                session, account.id, caller.session.token_sha256, at=services.clock()
            )
        answer = _answer(services, session, account, _csrf_token(caller))
    services.sessions.forget(account.id)
    return answer


@router.delete("/session", status_code=204, summary="Sign out")
def sign_out(response: Response, services: ServicesDep, caller: CallerDep) -> None:
    """End the session, and with it its live feed."""
    if caller.session is not None:
        with services.store.transaction(caller.actor) as session:
            end_session(session, caller.session.token_sha256, at=services.clock())
        services.sessions.forget(caller.account.id)
    response.delete_cookie(
        COOKIE, httponly=True, samesite="lax", secure=services.settings.secure_cookies
    )


def _csrf_token(caller: Caller) -> str | None:
    return caller.session.csrf_token if caller.session else None
