"""How often somebody may ask: a bucket for each address and account, in bounded memory.

The generic cell rate algorithm (ITU-T I.371, 5.4.1): one number for each key, the moment until
which what it has asked is paid for; on a clock that never jumps.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from enum import StrEnum
from threading import Lock
from types import MappingProxyType
from typing import Final, NamedTuple

from data.access.addresses import network_of
from data.access.errors import TooManyAttemptsError

MOST_KEYS: Final = 20_000
"""Keys of a kind that are told apart; what comes beyond them shares one bucket."""


_ROUNDING_S: Final = 1e-6  # sums of steps are not exact


class RequestClass(StrEnum):
    """What a request is for: the less it can wait, the later it is limited."""

    HEALTH = "health"
    DISPATCH = "dispatch"
    READ = "read"
    WRITE = "write"
    POSITIONS = "positions"
    FEED = "feed"
    SIGN_IN = "sign_in"
    PUBLIC = "public"


class Rate(NamedTuple):
    """So many a second for long, and so many at once."""

    per_s: float
    burst: int


BY_ADDRESS: Final[Mapping[RequestClass, Rate]] = MappingProxyType(
    {
        RequestClass.HEALTH: Rate(1000, 10_000),
        RequestClass.DISPATCH: Rate(1000, 10_000),
        RequestClass.READ: Rate(300, 5_000),  # a city's desks behind one address, tiles and all
        RequestClass.WRITE: Rate(100, 1_000),
        RequestClass.POSITIONS: Rate(100, 1_000),
        RequestClass.FEED: Rate(20, 1_000),
        RequestClass.SIGN_IN: Rate(5, 200),
        RequestClass.PUBLIC: Rate(0.5, 30),  # a household's reports, not a flood of them
    }
)
BY_ACCOUNT: Final[Mapping[RequestClass, Rate]] = MappingProxyType(
    {
        RequestClass.HEALTH: Rate(1000, 10_000),
        RequestClass.DISPATCH: Rate(1000, 10_000),
        RequestClass.READ: Rate(150, 3_000),
        RequestClass.WRITE: Rate(50, 500),
        RequestClass.POSITIONS: Rate(50, 500),
        RequestClass.FEED: Rate(5, 200),
        RequestClass.SIGN_IN: Rate(5, 200),
        RequestClass.PUBLIC: Rate(0.5, 30),
    }
)
CODE_TRIES: Final = Rate(1 / 60, 10)
"""Of the code of one report, from wherever they come: nobody guesses 50 bits at that rate."""

_ONE_CLASS = {"stream": RequestClass.FEED, "public": RequestClass.PUBLIC}
_DISPATCH = ("incidents", "assignments", "recommendations", "allocations")


class RateLimitedError(TooManyAttemptsError):
    """Asked too often; `retry_after_s` says when to try again."""

    code = "rate_limited"


class Buckets:
    """Buckets of one rate, by key.

    Parameters
    ----------
    rate
        What each key may ask.
    most_keys
        How many are told apart. A key whose bucket is full again is forgotten; while all are in
        use, new keys share one bucket, so that many addresses take no more memory.
    """

    def __init__(self, rate: Rate, most_keys: int = MOST_KEYS) -> None:
        self._step_s = 1 / rate.per_s
        self._slack_s = (rate.burst - 1) / rate.per_s + _ROUNDING_S
        self._most = most_keys
        self._paid_until: OrderedDict[Hashable, float] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._paid_until)

    def wait_s(self, key: Hashable, now_s: float) -> float:
        """Take one from the bucket of `key`: 0, or the seconds until there is one again."""
        with self._lock:
            if key not in self._paid_until and not self._has_room(now_s):
                key = None
            until = max(self._paid_until.get(key, now_s), now_s)
            if until - now_s > self._slack_s:
                return until - now_s - self._slack_s
            self._paid_until[key] = until + self._step_s
            self._paid_until.move_to_end(key)
            return 0.0

    def _has_room(self, now_s: float) -> bool:
        """Forget a few that are full again, the longest unused first; tell whether one fits."""
        for key in list(self._oldest(8)):
            if self._paid_until[key] <= now_s:
                del self._paid_until[key]
        return len(self._paid_until) < self._most

    def _oldest(self, count: int) -> list[Hashable]:
        return [key for key, _ in zip(self._paid_until, range(count), strict=False)]


class Rates:
    """What addresses and accounts may ask of this process.

    Parameters
    ----------
    enabled
        False lets everything pass: for measuring and for tests.
    clock
        Seconds that only grow.
    """

    def __init__(
        self, *, enabled: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._enabled = enabled
        self._clock = clock
        self._addresses = {kind: Buckets(rate) for kind, rate in BY_ADDRESS.items()}
        self._accounts = {kind: Buckets(rate) for kind, rate in BY_ACCOUNT.items()}

    def admit_address(self, kind: RequestClass, address: str) -> None:
        """Count a request from `address`.

        Raises
        ------
        RateLimitedError
            When it has asked too often.
        """
        if self._enabled:
            _admit(self._addresses[kind], network_of(address), self._clock())

    def admit_account(self, kind: RequestClass, account_id: int) -> None:
        """Count a request of an account, by whatever session or key.

        Raises
        ------
        RateLimitedError
            When it has asked too often.
        """
        if self._enabled:
            _admit(self._accounts[kind], account_id, self._clock())


def _admit(buckets: Buckets, key: Hashable, now_s: float) -> None:
    wait_s = buckets.wait_s(key, now_s)
    if wait_s > 0:
        again_s = int(wait_s) + 1
        raise RateLimitedError(f"asked too often; try again in {again_s} s", retry_after_s=again_s)


def request_class(method: str, path: str) -> RequestClass:
    """Return what a request is for.

    Examples
    --------
    >>> request_class("POST", "/api/v1/incidents/5/assignments").value
    'dispatch'
    >>> request_class("GET", "/api/v1/incidents/5/recommendation").value
    'dispatch'
    >>> request_class("GET", "/api/v1/incidents").value, request_class("GET", "/readyz").value
    ('read', 'health')
    >>> request_class("GET", "/api/v1/public/reports/261122-0093").value
    'public'
    """
    if path in ("/healthz", "/readyz"):
        return RequestClass.HEALTH
    first, _, rest = path.removeprefix("/api/v1/").partition("/")
    reads = method in ("GET", "HEAD", "OPTIONS")
    if first in _DISPATCH and (not reads or rest.endswith("/recommendation")):
        return RequestClass.DISPATCH
    if first in _ONE_CLASS:
        return _ONE_CLASS[first]
    if reads:
        return RequestClass.READ
    known = {"session": RequestClass.SIGN_IN, "positions": RequestClass.POSITIONS}
    return known.get(first, RequestClass.WRITE)
