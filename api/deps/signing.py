"""What signing in needs of a request: where from, with what, for which host; and its cookie."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request, Response

from api.deps.callers import CallerDep, cookie_name
from api.deps.running import Services, ServicesDep
from api.settings import Settings
from data.access.assurance import Need
from data.access.devices import device_label
from data.access.errors import ForbiddenError, NewPasswordRequiredError, StepUpRequiredError
from data.access.lockout import attempt_keys, begin_attempt, forgive_attempt
from data.access.opening import Opening
from data.access.passkeys import RelyingParty
from data.access.profiles import SignInProfile, get_profile
from data.access.tables import SignInMethod
from data.access.views import OpenedSession, SessionView
from data.store.actors import process_actor
from data.store.trail import Unrecorded

SIGN_IN = process_actor("sign-in")
"""Who acts before it is known who signs in."""


def address_of(request: Request) -> str | None:
    """Return from where a request comes, as the border has found it; None when nobody knows."""
    return request.client.host if request.client else None


def opening_of(
    request: Request, settings: Settings, method: SignInMethod, *, second_factor: bool = False
) -> Opening:
    """Return how a session of this request comes to be."""
    return Opening(
        method=method,
        second_factor=second_factor,
        address=address_of(request),
        device=device_label(request.headers.get("user-agent")),
        idle=timedelta(seconds=settings.session_idle_s),
        administrator_absolute=timedelta(seconds=settings.administrator_absolute_s),
        administrator_idle=timedelta(seconds=settings.administrator_idle_s),
    )


def own_origin(request: Request, settings: Settings) -> str:
    """Return the origin of our own pages: the one that is set, else that of the request."""
    return settings.origin or f"{request.url.scheme}://{request.headers.get('host', '')}"


def relying_party(request: Request, settings: Settings) -> RelyingParty:
    """Return for whom passkeys are."""
    origin = own_origin(request, settings)
    try:
        host = urlsplit(origin).hostname or ""
    except ValueError:
        host = ""
    return RelyingParty(id=host, origin=origin)


def profile_of(settings: Settings) -> SignInProfile:
    """Return how strict signing in is."""
    return get_profile(settings.sign_in_profile)


def set_session_cookie(response: Response, settings: Settings, opened: OpenedSession) -> None:
    """Give a browser the secret of its session."""
    response.set_cookie(
        cookie_name(settings),
        opened.secret,
        max_age=settings.session_absolute_s,
        path="/",
        httponly=True,
        samesite="strict",
        secure=settings.secure_cookies,
    )
    response.headers["Cache-Control"] = "no-store"


def forget_session_cookie(response: Response, settings: Settings) -> None:
    """Take the secret of its session from a browser."""
    response.delete_cookie(
        cookie_name(settings),
        path="/",
        httponly=True,
        samesite="strict",
        secure=settings.secure_cookies,
    )


@contextmanager
def counted_attempt(services: Services, name: str, address: str | None) -> Iterator[None]:
    """Count an attempt as failed before it is looked at, and take that back when the block ends.

    Raises
    ------
    TooManyAttemptsError
        When one must wait.
    """
    profile = profile_of(services.settings)
    keys = attempt_keys(name, address, profile)
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        begin_attempt(session, keys, profile, at=services.steady())
    yield
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        forgive_attempt(session, keys, succeeded=True)


async def own_session(caller: CallerDep) -> SessionView:
    """Return one's session.

    Raises
    ------
    ForbiddenError
        For a key: what is done in a session is for people.
    """
    if caller.session is None:
        raise ForbiddenError("this is done in a session, not with a key")
    return caller.session


OwnSession = Annotated[SessionView, Depends(own_session)]


async def ready_to_set_up(services: ServicesDep, session: OwnSession) -> SessionView:
    """Return one's session when second factors may be set up or removed in it.

    The first one may be set up by whoever is signed in; from then on the second factor must have
    been proved a moment ago, or who has learnt the password could bring their own.

    Raises
    ------
    NewPasswordRequiredError
        When the password must be changed first.
    StepUpRequiredError
        When the second factor must be proved once more.
    """
    found = session.assurance
    if found.need is Need.NEW_PASSWORD:
        raise NewPasswordRequiredError("change your password first")
    if found.has_factor and not found.stepped_up(services.steady()):
        raise StepUpRequiredError("prove your second factor once more")
    return session


SetUpSession = Annotated[SessionView, Depends(ready_to_set_up)]
