"""The outermost middleware: request id, answer to the unexpected, security headers, access log."""

import logging
import time
import uuid

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import internal_problem

access_log = logging.getLogger("muster.access")
error_log = logging.getLogger("muster.errors")

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Nothing from another host; `blob:` workers and images are what MapLibre makes itself."""

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=()",
    "Cache-Control": "no-store",  # of what does not say otherwise: answers are for who asked
}


class Border:
    """Middleware around everything else.

    The log line of a request has its route's pattern, never its address, which may hold what
    somebody typed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid.uuid4().hex
        began = time.perf_counter()
        status = 0

        async def send_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = request_id
                for name, value in SECURITY_HEADERS.items():
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
