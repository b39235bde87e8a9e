"""What is refused before a route is looked for: too many requests, and ambiguous ones."""

from collections import Counter
from collections.abc import Container
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.app.time_limits import TimeLimits
from api.deps.callers import COOKIE, SECURE_PREFIX
from api.deps.rates import RateLimitedError, Rates, request_class
from api.problems import http_problem, invalid_problem
from data.store.time_limits import limit_statements

CLASS = "muster.class"
"""Where the class of a request is kept in its scope."""

_SINGLE = frozenset(
    {"authorization", "content-type", "idempotency-key", "x-csrf-token", "last-event-id", "origin"}
)
"""Headers that say one thing: given twice, two readers would take different ones."""


class Gate:
    """Middleware that counts requests by address and refuses what can be read in two ways.

    Parameters
    ----------
    rates
        What is counted.
    limits
        How long the database may take for a statement.
    repeatable
        Query parameters that are lists, in any route; every other one comes once at most.
    """

    def __init__(
        self, app: ASGIApp, rates: Rates, limits: TimeLimits, repeatable: Container[str]
    ) -> None:
        self._app = app
        self._rates = rates
        self._limits = limits
        self._repeatable = repeatable

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; a refused one never reaches the application."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        limit_statements(self._limits.limit_ms(scope[CLASS], scope["path"]))
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        kind = scope[CLASS] = request_class(scope["method"], scope["path"])
        client = scope.get("client")
        try:
            self._rates.admit_address(kind, client[0] if client else "")
        except RateLimitedError as error:
            wait = {"Retry-After": str(error.retry_after_s)}
            details = {"retry_after_s": error.retry_after_s}
            return http_problem(429, error.message, wait, details)
        headers = Headers(scope=scope)
        if twice := repeated_header(headers):
            return http_problem(400, f"the header {twice} comes twice")
        if scope["query_string"]:
            query = scope["query_string"].decode("latin-1")
            if name := self._repeated_parameter(query):
                return invalid_problem(name, "comes more than once")
        return None

    def _repeated_parameter(self, query: str) -> str | None:
        seen = Counter(name for name, _ in parse_qsl(query, keep_blank_values=True))
        twice = (name for name, times in seen.items() if times > 1)
        return next((name for name in twice if name not in self._repeatable), None)


def repeated_header(headers: Headers) -> str | None:
    """Return a header that comes twice although it says one thing; None when there is none."""
    seen = Counter(name for name in headers if name in _SINGLE)
    twice: str | None = next((name for name, times in seen.items() if times > 1), None)
    if twice is not None:
        return twice
    pairs = [pair for cookie in headers.getlist("cookie") for pair in cookie.split(";")]
    sent = Counter(pair.partition("=")[0].strip() for pair in pairs)
    return "cookie" if max(sent[COOKIE], sent[SECURE_PREFIX + COOKIE]) > 1 else None
