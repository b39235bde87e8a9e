"""Signing in by an outside provider."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel

from api.deps import OPEN, Services, ServicesDep, check_origin
from api.deps.signing import SIGN_IN, opening_of, own_origin, set_session_cookie
from data.access.errors import AccessError, SignInRefusedError
from data.access.oidc_flows import account_of_subject, begin_flow, take_flow
from data.access.opening import open_session
from data.access.secrets import new_secret
from data.access.tables import SignInMethod
from data.access.views import OpenedSession
from data.store.errors import MusterError, NotFoundError
from data.store.trail import Outcome, Unrecorded, record_audit

router = APIRouter(prefix="/session/oidc", tags=["session"])

BROWSER = "muster_oidc"
"""The cookie that says which browser began; sent when the provider sends it back (SameSite=Lax)."""

PATH = "/api/v1/session/oidc"
LASTS_S = 600
Given = Annotated[str | None, Query(max_length=4096)]


class OutsideProvider(BaseModel):
    """Whether one can sign in by an outside provider, and its name."""

    name: str | None


class Begun(BaseModel):
    """Where to go on."""

    url: str


@router.get("", dependencies=[OPEN], summary="The outside provider")
def read_provider(services: ServicesDep) -> OutsideProvider:
    """Return the name of the outside provider; null when there is none."""
    return OutsideProvider(name=services.settings.oidc_name if services.provider else None)


@router.post("", dependencies=[OPEN], summary="Begin to sign in by it")
def begin(request: Request, response: Response, services: ServicesDep) -> Begun:
    """Return where the browser goes to sign in; it must come back within ten minutes."""
    check_origin(request, services)
    if services.provider is None:
        raise NotFoundError("no outside provider is set")
    redirect_uri = f"{own_origin(request, services.settings)}{PATH}/callback"
    begun, browser = services.provider.begin(redirect_uri), new_secret()
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        begin_flow(session, begun, browser, redirect_uri, at=services.steady())
    response.set_cookie(
        BROWSER,
        browser,
        max_age=LASTS_S,
        path=PATH,
        httponly=True,
        samesite="lax",
        secure=services.settings.secure_cookies,
    )
    response.headers["Cache-Control"] = "no-store"
    return Begun(url=begun.url)


@router.get(
    "/callback",
    dependencies=[OPEN],
    status_code=303,
    response_class=RedirectResponse,
    summary="Come back from it",
)
def come_back(
    request: Request,
    services: ServicesDep,
    code: Given = None,
    state: Given = None,
    iss: Given = None,
) -> Response:
    """Open a session and go to the first page; `#sign-in-failed=<code>` says why there is none."""
    try:
        opened = _opened(request, services, code or "", state or "", iss)
    except (AccessError, MusterError) as error:
        response = RedirectResponse(f"/#sign-in-failed={error.code}", 303)
    else:
        response = RedirectResponse("/", 303)
        set_session_cookie(response, services.settings, opened)
    response.delete_cookie(
        BROWSER, path=PATH, httponly=True, samesite="lax", secure=services.settings.secure_cookies
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _opened(
    request: Request, services: Services, code: str, state: str, iss: str | None
) -> OpenedSession:
    try:
        return _by_provider(request, services, code, state, iss)
    except SignInRefusedError:
        with services.store.transaction(SIGN_IN) as session:
            record_audit(
                session,
                "session.open",
                "account",
                "",
                {"method": SignInMethod.OIDC.value},
                outcome=Outcome.REFUSED,
            )
        raise


def _by_provider(
    request: Request, services: Services, code: str, state: str, iss: str | None
) -> OpenedSession:
    settings, at = services.settings, services.steady()
    with services.store.transaction(SIGN_IN, Unrecorded.ATTEMPTS) as session:
        flow = take_flow(session, state, request.cookies.get(BROWSER, ""), at=at)
    if flow is None or services.provider is None or not code:
        raise SignInRefusedError("this sign-in was not begun here, or too long ago")
    if iss is not None and iss != settings.oidc_issuer:  # RFC 9207
        raise SignInRefusedError("another provider answers than was asked")
    found = services.provider.finish(
        code,
        nonce=flow.nonce,
        code_verifier=flow.code_verifier,
        redirect_uri=flow.redirect_uri,
        at=services.clock(),
    )
    with services.store.transaction(SIGN_IN) as session:
        account_id = account_of_subject(session, found, settings.oidc_first_sign_in, at=at)
        opening = opening_of(request, settings, SignInMethod.OIDC)
        return open_session(
            session, account_id, absolute=settings.session_absolute, at=at, opening=opening
        )
