"""The outermost middleware: request id, answer to the unexpected, security headers, access log."""

import logging
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.app.headers import security_headers
from api.problems import internal_problem
from data.store.origins import note_address
from data.store.requests import request_id_from, serving_request

access_log = logging.getLogger("muster.access")
error_log = logging.getLogger("muster.errors")

REQUEST_ID = "X-Request-Id"


class Border:
    """Middleware around everything else.

    A request keeps the id that it brings when that is a UUID, and gets one otherwise; the answer,
    a problem document, the log and the audit have the same. The log line of a request has its
    route's pattern, never its address, which may hold what somebody typed.

    Parameters
    ----------
    hsts_s
        For how long browsers shall come by HTTPS only; 0 says nothing of it.
    """

    def __init__(self, app: ASGIApp, hsts_s: int = 0) -> None:
        self._app = app
        self._headers = security_headers(hsts_s)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = request_id_from(Headers(scope=scope).get(REQUEST_ID))
        client = scope.get("client")
        note_address(client[0] if client else None)
        client = scope.get("client")
        note_address(client[0] if client else None)
        with serving_request(request_id):
            await self._serve(request_id, scope, receive, send)

    async def _serve(self, request_id: str, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()
        status = 0

        async def send_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[REQUEST_ID] = request_id
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except Exception:  # the border: whatever went wrong is told by id and logged
            error_log.exception("unexpected error", extra={"request_id": request_id})
            if status:
                raise
            await internal_problem(request_id)(scope, receive, send_on)
        finally:
            _log(scope, request_id, status, time.perf_counter() - began)


def _log(scope: Scope, request_id: str, status: int, took_s: float) -> None:
    pattern = getattr(scope.get("route"), "path", "-")
    access_log.info(
        "method=%s route=%s status=%d took_ms=%.1f request_id=%s",
        scope["method"],
        pattern,
        status,
        took_s * 1000,
        request_id,
        extra={
            "request_id": request_id,
            "method": scope["method"],
            "route": pattern,
            "status": status,
            "took_ms": round(took_s * 1000, 1),
        },
    )
