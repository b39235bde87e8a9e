"""What is refused of a body before it is understood: too large, too slow, too deep, not JSON."""

import asyncio
import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.deps.rates import RequestClass, request_class
from api.problems import http_problem, invalid_problem
from data.exchange.files import PIECE_BYTES

MOST_BYTES = 1024 * 1024
FEWER_BYTES: Mapping[RequestClass, int] = MappingProxyType(
    {RequestClass.SIGN_IN: 64 * 1024, RequestClass.PUBLIC: 64 * 1024}
)
DEEPEST = 32
SLOWEST_S = 30.0
FASTER_S: Mapping[RequestClass, float] = MappingProxyType(
    {RequestClass.SIGN_IN: 10.0, RequestClass.POSITIONS: 10.0}
)
LOOKED_THROUGH_BYTES = 64 * 1024
"""Bodies to this size are looked through for members that come twice: position batches are not."""

_MIB = 1024 * 1024


class Upload(NamedTuple):
    """What a call takes that is given a file for its body."""

    most_bytes: int
    slowest_s: float
    media_types: frozenset[str]


PHOTO = Upload(12 * _MIB, 120.0, frozenset({"image/jpeg", "image/png", "image/webp"}))
VOICE_NOTE = Upload(
    5 * _MIB,
    120.0,
    frozenset({"audio/webm", "audio/ogg", "audio/mp4", "audio/x-m4a", "audio/wav", "audio/x-wav"}),
)
PIECE = Upload(PIECE_BYTES, 120.0, frozenset({"application/octet-stream"}))
_PIECES = re.compile(r"/api/v1/imports/\d{1,19}/pieces/\d{1,3}")
_UPLOADS = re.compile(
    r"/api/v1/(?:incidents/\d{1,19}|public/reports/[0-9-]{8,16}(?=/photos))/(photos|voice-notes)"
)


def upload_of(method: str, path: str) -> Upload | None:
    """Return what a call takes for its body where that is a file, None where it is JSON.

    Examples
    --------
    >>> upload_of("POST", "/api/v1/incidents/5/photos") is PHOTO
    True
    >>> upload_of("POST", "/api/v1/public/reports/261122-0093/photos") is PHOTO
    True
    >>> upload_of("PUT", "/api/v1/imports/7/pieces/0") is PIECE
    True
    >>> upload_of("POST", "/api/v1/incidents/5/close")
    >>> upload_of("POST", "/api/v1/public/reports/261122-0093/voice-notes")
    """
    if method == "PUT" and _PIECES.fullmatch(path):
        return PIECE
    found = _UPLOADS.fullmatch(path) if method == "POST" else None
    if found is None:
        return None
    return PHOTO if found[1] == "photos" else VOICE_NOTE


MOST_DRAINED = 16 * 1024 * 1024
LONGEST_DRAIN_S = 5.0

_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_STEP = np.zeros(256, dtype=np.int8)
_STEP[list(b"[{")] = 1
_STEP[list(b"]}")] = -1


def json_depth(body: bytes) -> int:
    """Return how deep brackets are nested in `body`, strings left out; linear in its length.

    The bytes need not be JSON: of unbalanced brackets the greatest depth on the way counts.

    Examples
    --------
    >>> json_depth(b'{"a": [1, {"b": "[[["}]}')
    3
    >>> json_depth(b"")
    0
    """
    brackets = _STRING.sub(b"", body).translate(None, _NOT_BRACKETS)
    if not brackets:
        return 0
    steps = _STEP[np.frombuffer(brackets, dtype=np.uint8)]
    return max(0, int(np.cumsum(steps, dtype=np.int64).max()))


def is_nested_too_deep(body: bytes) -> bool:
    """Return whether brackets are nested deeper than `DEEPEST`; few brackets cannot be."""
    if body.count(b"[") + body.count(b"{") <= DEEPEST:
        return False
    return json_depth(body) > DEEPEST


class RepeatedMemberError(ValueError):
    """A member of an object comes twice: two readers would take different ones."""


def repeated_member(body: bytes) -> str | None:
    """Return the name of a member that comes twice in one object; None when none does.

    A body that is no JSON has none: whoever reads it says so.

    Examples
    --------
    >>> repeated_member(b'{"a": {"b": 1, "b": 2}}')
    'b'
    >>> repeated_member(b'[{"a": 1}, {"a": 1}]')
    """

    def check(pairs: list[tuple[str, object]]) -> None:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            raise RepeatedMemberError(next(name for name in names if names.count(name) > 1))

    try:
        json.loads(body, object_pairs_hook=check)
    except RepeatedMemberError as error:
        return str(error)
    except (ValueError, RecursionError):
        return None
    return None


class BodyLimits:
    """Middleware that reads a request's body within its limits and hands it on whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; a refused one never reaches the application."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        kind = request_class(scope["method"], scope["path"])
        upload = upload_of(scope["method"], scope["path"])
        most = upload.most_bytes if upload else FEWER_BYTES.get(kind, MOST_BYTES)
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or len(declared) > 12 or int(declared) > most:
            await self._refuse(_too_large(most), scope, receive, send)
            return
        slowest_s = upload.slowest_s if upload else FASTER_S.get(kind, SLOWEST_S)
        try:
            async with asyncio.timeout(slowest_s):
                body = await _read(receive, most)
        except TimeoutError:
            detail = f"a body arrives within {slowest_s:.0f} s"
            await self._refuse(http_problem(408, detail, _CLOSE), scope, receive, send)
            return
        refusal = _too_large(most) if body is None else _refusal(scope, body)
        if refusal is not None or body is None:
            await self._refuse(refusal or _too_large(most), scope, receive, send)
        else:
            await self._app(scope, _handed_on(body, receive), send)

    async def _refuse(self, refusal: Response, scope: Scope, receive: Receive, send: Send) -> None:
        if refusal.status_code == 413:
            await _drain(receive)
        await refusal(scope, receive, send)


_CLOSE = {"Connection": "close"}


def _too_large(most: int) -> Response:
    return http_problem(413, f"a body has at most {most} bytes", _CLOSE)


def _refusal(scope: Scope, body: bytes) -> Response | None:
    if not body:
        return None
    if (upload := upload_of(scope["method"], scope["path"])) is not None:
        return _wrong_file(upload, Headers(scope=scope).get("content-type", ""))
    if not is_json(Headers(scope=scope).get("content-type", "")):
        return http_problem(415, "a body is application/json", {"Accept": "application/json"})
    if is_nested_too_deep(body):
        return http_problem(400, f"JSON is nested at most {DEEPEST} deep", _CLOSE)
    if len(body) <= LOOKED_THROUGH_BYTES and (name := repeated_member(body)) is not None:
        return invalid_problem(name, "comes more than once")
    return None


def _wrong_file(upload: Upload, content_type: str) -> Response | None:
    media = content_type.lower().partition(";")[0].strip()
    if media in upload.media_types:
        return None
    taken = ", ".join(sorted(upload.media_types))
    return http_problem(415, f"a file here is one of {taken}", {"Accept": taken})


def is_json(content_type: str) -> bool:
    """Return whether a media type is JSON, in UTF-8.

    Examples
    --------
    >>> is_json("application/json; charset=utf-8"), is_json("application/merge-patch+json")
    (True, True)
    >>> is_json("text/json"), is_json(""), is_json("application/json; charset=gbk")
    (False, False, False)
    """
    media, _, parameters = content_type.lower().partition(";")
    if not re.fullmatch(r"application/(?:[\w.-]+\+)?json", media.strip()):
        return False
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", parameters)
    return charset is None or charset[1] in ("utf-8", "utf8")


async def _read(receive: Receive, most: int) -> bytes | None:
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(chunks)
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > most:
            return None
        chunks.append(chunk)
        if not message.get("more_body", False):
            return b"".join(chunks)


async def _drain(receive: Receive) -> None:
    """Read what still arrives, so that the answer is not lost in a broken connection."""
    left = MOST_DRAINED
    try:
        async with asyncio.timeout(LONGEST_DRAIN_S):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return


def _handed_on(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return waiting.pop() if waiting else await receive()

    return receive_again
