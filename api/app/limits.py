"""What is refused before anything is parsed: bodies too large, too slow, nested too deep."""

import asyncio
import re

import numpy as np
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import http_problem

MOST_BYTES = 1024 * 1024
DEEPEST = 32
SLOWEST_S = 30.0
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


class BodyLimits:
    """Middleware that reads a request's body within its limits and hands it on whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; a refused one never reaches the application."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or len(declared) > 12 or int(declared) > MOST_BYTES:
            await self._refuse(413, scope, receive, send)
            return
        try:
            async with asyncio.timeout(SLOWEST_S):
                body = await _read(receive)
        except TimeoutError:
            await self._refuse(408, scope, receive, send)
            return
        if body is None:
            await self._refuse(413, scope, receive, send)
        elif is_nested_too_deep(body):
            await self._refuse(400, scope, receive, send)
        else:
            await self._app(scope, _handed_on(body, receive), send)

    async def _refuse(self, status: int, scope: Scope, receive: Receive, send: Send) -> None:
        detail = {
            413: f"a body has at most {MOST_BYTES} bytes",
            408: f"a body arrives within {SLOWEST_S:.0f} s",
            400: f"JSON is nested at most {DEEPEST} deep",
        }[status]
        if status == 413:
            await _drain(receive)
        response = http_problem(status, detail, {"Connection": "close"})
        await response(scope, receive, send)


async def _read(receive: Receive) -> bytes | None:
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(chunks)
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > MOST_BYTES:
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
