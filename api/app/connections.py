"""One connection of a client: what it may take its time for, and how much it may send.

uvicorn waits for headers for ever and takes them however large they are, and its parser answers
what it cannot read as plain text. Here a connection has deadlines, sizes and problem documents.
"""

import asyncio
from collections import Counter
from http import HTTPStatus
from typing import Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.app.headers import SECURITY_HEADERS
from api.problems import http_problem
from data.store.requests import request_id_from, serving_request

HEADERS_WITHIN_S: Final = 10.0
"""From the first byte of a request, or the opening of the connection, to its last header."""

STALLED_S: Final = 30.0
"""A reader that takes nothing for so long is gone."""

MOST_HEADER_BYTES: Final = 32 * 1024
MOST_HEADERS: Final = 100
LONGEST_TARGET: Final = 8 * 1024
MOST_FROM_ONE_ADDRESS: Final = 2_000
"""Connections at once: a hall of desks behind one address has hundreds."""

_connections: Counter[str] = Counter()


class GuardedProtocol(HttpToolsProtocol):
    """uvicorn's protocol with deadlines and sizes before a request is handed on."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request; one address has so many connections at most."""
        super().connection_made(transport)
        self._stalled: asyncio.TimerHandle | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._reset_head()
        self._peer = self.client[0] if self.client else ""
        _connections[self._peer] += 1
        if _connections[self._peer] > MOST_FROM_ONE_ADDRESS:
            transport.abort()
            return
        self._await_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection and its deadlines."""
        _connections[self._peer] -= 1
        if _connections[self._peer] <= 0:
            del _connections[self._peer]
        self._end_deadline()
        self._end_stall()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse what has arrived; headers that go on and on are refused."""
        super().data_received(data)
        if not self._in_head or self.transport.is_closing():
            return
        self._head_bytes += len(data)
        if self._head_bytes > MOST_HEADER_BYTES:
            self._refuse(431, "the headers of a request are too large")

    def on_message_begin(self) -> None:
        """Begin the deadline of a request's headers."""
        super().on_message_begin()
        self._reset_head()
        self._in_head = True
        self._await_headers()

    def on_url(self, url: bytes) -> None:
        """Take a piece of the address, up to its longest."""
        super().on_url(url)
        if len(self.url) > LONGEST_TARGET:
            self._too_much = 414

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; the sum of them is limited."""
        self._taken_bytes += len(name) + len(value)
        if len(self.headers) >= MOST_HEADERS or self._taken_bytes > MOST_HEADER_BYTES:
            self._too_much = self._too_much or 431
            return
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Hand the request on, unless it is refused for its size."""
        self._in_head = False
        self._end_deadline()
        if self._too_much:
            detail = {
                414: f"an address has at most {LONGEST_TARGET} bytes",
                431: f"a request has at most {MOST_HEADERS} headers of {MOST_HEADER_BYTES} bytes",
            }[self._too_much]
            self._refuse(self._too_much, detail)
            raise ValueError(detail)  # the parser stops; data_received ends there
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 (its text is not ours)
        """Answer what the parser could not read as a problem document."""
        if not self.transport.is_closing():
            self._refuse(400, "this is no HTTP request that can be read")

    def pause_writing(self) -> None:
        """Begin to wait for a reader that takes nothing."""
        super().pause_writing()
        if self._stalled is None:
            self._stalled = self.loop.call_later(STALLED_S, self.transport.abort)

    def resume_writing(self) -> None:
        """It reads again."""
        self._end_stall()
        super().resume_writing()

    def _reset_head(self) -> None:
        self._in_head = False
        self._head_bytes = self._taken_bytes = 0
        self._too_much = 0

    def _await_headers(self) -> None:
        self._end_deadline()
        self._deadline = self.loop.call_later(HEADERS_WITHIN_S, self._too_slow)

    def _too_slow(self) -> None:
        if self._in_head:
            self._refuse(408, f"headers arrive within {HEADERS_WITHIN_S:.0f} s")
        else:
            self.transport.close()

    def _end_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _end_stall(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None

    def _refuse(self, status: int, detail: str) -> None:
        """Write a whole answer by hand and close: there is no request to answer."""
        request_id = request_id_from(None)
        with serving_request(request_id):
            answer = http_problem(status, detail)
        lines = {
            **SECURITY_HEADERS,
            **answer.headers,
            "X-Request-Id": request_id,
            "Connection": "close",
        }
        head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self.transport.write(head.encode("latin-1") + b"\r\n" + bytes(answer.body))
        self.transport.close()
