"""Errors as RFC 9457 problem documents: one table from error class to status, type and title."""

import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from psycopg.errors import InsufficientPrivilege, QueryCanceled
from sqlalchemy.exc import InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

from api.tls.errors import CertificateError
from data.access.errors import (
    ForbiddenError,
    NotSignedInError,
    PasswordsUnavailableError,
    ProviderUnavailableError,
    SignInRefusedError,
    TooManyAttemptsError,
)
from data.audit.errors import HeadsError, RetentionRefusedError
from data.exchange.errors import ImportRefusedError
from data.privacy.errors import (
    CipherSelfTestError,
    RevealRefusedError,
    SealBrokenError,
    TooManyRevealsError,
)
from data.samples.errors import SampleUnavailableError
from data.store.errors import (
    ConflictError,
    MusterError,
    NotFoundError,
    RefusedError,
    StoreUnavailableError,
)
from data.store.requests import current_request_id
from layers.basemap.errors import BasemapError
from layers.indicators.errors import IndicatorsError
from spatial.errors import SpatialError

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:muster:problem:"
MOST_ERRORS = 20
LONGEST_TEXT = 200

logger = logging.getLogger("muster.problems")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: HTTP status, last part of its type, title."""

    status: int
    type: str
    title: str


INTERNAL = Kind(500, "internal", "Something went wrong inside")
INVALID = Kind(422, "invalid", "The input is not valid")
UNAVAILABLE = Kind(503, "unavailable", "Not available at the moment")

PROBLEMS: Mapping[type[Exception], Kind] = MappingProxyType(
    {
        NotSignedInError: Kind(401, "not_signed_in", "Sign in first"),
        SignInRefusedError: Kind(401, "sign_in_refused", "The sign-in is not accepted"),
        TooManyAttemptsError: Kind(429, "too_many_attempts", "Too many attempts"),
        ForbiddenError: Kind(403, "forbidden", "Not allowed"),
        RevealRefusedError: Kind(403, "forbidden", "Not allowed"),
        TooManyRevealsError: Kind(429, "too_many_reveals", "Too many looks behind masks"),
        SealBrokenError: Kind(409, "seal_broken", "A sealed value is not shown"),
        CipherSelfTestError: UNAVAILABLE,
        NotFoundError: Kind(404, "not_found", "There is no such thing"),
        ConflictError: Kind(409, "conflict", "In conflict with the present state"),
        RefusedError: INVALID,
        SpatialError: INVALID,
        ImportRefusedError: INVALID,
        IndicatorsError: INVALID,
        HeadsError: UNAVAILABLE,
        RetentionRefusedError: INVALID,
        StoreUnavailableError: UNAVAILABLE,
        ProviderUnavailableError: UNAVAILABLE,
        PasswordsUnavailableError: UNAVAILABLE,
        SampleUnavailableError: UNAVAILABLE,
        BasemapError: UNAVAILABLE,
        CertificateError: UNAVAILABLE,
        OperationalError: UNAVAILABLE,
        InterfaceError: UNAVAILABLE,
        PoolTimeoutError: UNAVAILABLE,
    }
)
"""Every error that may leave a command, itself or by an ancestor: `tests/api` proves it."""

HTTP_CODES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        400: ("bad_request", "The request cannot be read"),
        404: ("not_found", "There is no such thing"),
        405: ("method_not_allowed", "Not with this method"),
        408: ("request_timeout", "The request took too long to arrive"),
        413: ("body_too_large", "The body is too large"),
        414: ("address_too_long", "The address is too long"),
        415: ("unsupported_media_type", "The body is of another type"),
        416: ("range_not_satisfiable", "No such part of the file"),
        429: ("rate_limited", "Too many requests"),
        431: ("headers_too_large", "The headers are too large"),
    }
)

_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")
"""A member of an enumeration as Python shows it, and its value."""

_ROW_POLICY = "row-level security policy"
"""What PostgreSQL calls that which refused a row, among other lacks of a privilege."""

_RESERVED = frozenset(
    {"type", "title", "status", "detail", "instance", "code", "errors", "request_id"}
)


def kind_of(error: type[Exception]) -> Kind | None:
    """Return the kind of an error class, by itself or its nearest ancestor; None when unmapped."""
    return next((PROBLEMS[cls] for cls in error.__mro__ if cls in PROBLEMS), None)


def _short(text: object) -> str:
    shown = str(text)
    return shown if len(shown) <= LONGEST_TEXT else shown[: LONGEST_TEXT - 1] + "…"


def problem(  # noqa: PLR0913 (the members of RFC 9457)
    kind: Kind,
    detail: str,
    *,
    code: str,
    instance: str = "",
    errors: Iterable[Mapping[str, object]] = (),
    details: Mapping[str, object] = MappingProxyType({}),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a problem document; `details` become members of their own beside the standard ones."""
    document: dict[str, object] = {
        "type": TYPE_PREFIX + kind.type,
        "title": kind.title,
        "status": kind.status,
        "detail": _short(detail),
        "instance": _short(instance),
        "code": code,
    }
    if (request_id := current_request_id()) is not None:
        document["request_id"] = request_id
    listed = list(errors)
    if listed:
        document["errors"] = listed
    document.update((key, value) for key, value in details.items() if key not in _RESERVED)
    return Response(
        orjson.dumps(document, default=str, option=orjson.OPT_NON_STR_KEYS),
        status_code=kind.status,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def internal_problem(error_id: str) -> Response:
    """Return the answer to an error that nobody expected: it tells an id, not the cause."""
    return problem(
        INTERNAL, f"the error is in the log as {error_id}", code="internal", instance=error_id
    )


def http_problem(
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
    details: Mapping[str, object] = MappingProxyType({}),
) -> Response:
    """Return the problem document of a plain HTTP status."""
    code, title = HTTP_CODES.get(status, ("http_error", "The request cannot be served"))
    kind = Kind(status, code, title)
    return problem(kind, detail, code=code, details=details, headers=headers)


def invalid_problem(field: str, message: str) -> Response:
    """Return the problem document of one field that is not valid."""
    return problem(
        INVALID,
        f"{_short(field)}: {message}",
        code="invalid",
        errors=[{"field": _short(field), "message": message}],
    )


def field_path(location: Iterable[int | str]) -> str:
    """Return a validation error's place as the caller wrote it.

    Examples
    --------
    >>> field_path(("body", "fixes", 3, "lat"))
    'fixes.3.lat'
    >>> field_path(("query", "limit"))
    'limit'
    >>> field_path(("body",))
    'body'
    """
    parts = [str(part) for part in location]
    return _short(".".join(parts[1:] or parts))


def _answer_muster_error(request: Request, error: Exception) -> Response:
    known = cast("MusterError | SpatialError", error)
    kind = kind_of(type(known))
    if kind is None:
        raise known
    details = dict(known.details) if isinstance(known, MusterError) else {}
    field = details.pop("field", None) or getattr(known, "field", None)
    index = getattr(known, "index", None)
    headers = {}
    if isinstance(known, TooManyAttemptsError):
        headers["Retry-After"] = str(known.retry_after_s)
    if kind.status == 401:
        headers["WWW-Authenticate"] = "Bearer"  # RFC 9110, 15.5.2
    errors = []
    if field:
        name = field if index is None else f"{index}.{field}"
        errors.append({"field": _short(name), "message": _short(known.message)})
    return problem(
        kind,
        known.message,
        code=known.code,
        instance=request.url.path,
        errors=errors,
        details=details,
        headers=headers,
    )


def _answer_invalid(request: Request, error: Exception) -> Response:
    invalid = cast("RequestValidationError", error)
    listed = [
        {"field": field_path(item["loc"]), "message": _short(_MEMBER.sub(r"\1", item["msg"]))}
        for item in invalid.errors()[:MOST_ERRORS]
    ]
    if invalid.errors() and invalid.errors()[0]["type"] == "json_invalid":
        malformed = Kind(400, "malformed", "The body is not JSON")
        return problem(
            malformed, "the body is not JSON", code="malformed", instance=request.url.path
        )
    first = listed[0] if listed else {"field": "body", "message": "not valid"}
    return problem(
        INVALID,
        f"{first['field']}: {first['message']}",
        code="invalid",
        instance=request.url.path,
        errors=listed,
    )


def _answer_http(request: Request, error: Exception) -> Response:
    known = cast("HTTPException", error)
    detail = known.detail if known.status_code in HTTP_CODES else "the request cannot be served"
    return http_problem(known.status_code, f"{detail}: {request.url.path}", known.headers)


def _answer_unavailable(request: Request, error: Exception) -> Response:
    if isinstance(getattr(error, "orig", None), QueryCanceled):
        logger.warning(
            "a statement took too long: %s", getattr(request.scope.get("route"), "path", "-")
        )
        return problem(
            Kind(503, "took_too_long", "It takes too long"),
            "the database takes too long for this; ask for less, or try again later",
            code="took_too_long",
            instance=request.url.path,
            headers={"Retry-After": "5"},
        )
    logger.error("database unavailable", exc_info=error)
    return problem(
        UNAVAILABLE,
        "the database does not answer; try again shortly",
        code="store_unavailable",
        instance=request.url.path,
        headers={"Retry-After": "1"},
    )


def _answer_refused_row(request: Request, error: Exception) -> Response:
    """Answer a write that a policy of rows refused: it lies where its writer answers for nothing.

    Any other error of a statement is nobody's fault but ours, and is answered further out.
    """
    refused = cast("ProgrammingError", error).orig
    if not isinstance(refused, InsufficientPrivilege) or _ROW_POLICY not in str(refused):
        raise error
    return problem(
        PROBLEMS[ForbiddenError],
        "this is outside the areas that you answer for, or above your grade",
        code="outside_area",
        instance=request.url.path,
    )


def install_problems(app: FastAPI) -> None:
    """Let `app` answer its errors as problem documents.

    Errors that nobody expected are answered further out, by `api.app.border`.
    """
    app.add_exception_handler(MusterError, _answer_muster_error)
    app.add_exception_handler(SpatialError, _answer_muster_error)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(ProgrammingError, _answer_refused_row)
    for unavailable in (OperationalError, InterfaceError, PoolTimeoutError):
        app.add_exception_handler(unavailable, _answer_unavailable)
