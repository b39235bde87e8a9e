"""Keys of systems, looked up at most once a second each."""

import time
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from data.access.queries import find_key_account
from data.access.secrets import digest
from data.access.views import AccountView
from data.store.engine import Store

_MOST_KEYS = 1000


class KeyCache:
    """Remembers whose key it is for a moment: a revoked key is refused after at most `ttl_s`.

    Unknown keys are not remembered, so that they cannot push out those in use.
    """

    def __init__(self, ttl_s: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._ttl_s = ttl_s
        self._clock = clock
        self._known: dict[str, tuple[float, AccountView]] = {}
        self._lock = Lock()

    def find(self, store: Store, key: str, *, at: datetime) -> AccountView | None:
        """Return the account of `key`, None when it is unknown, revoked or expired at `at`."""
        hashed, now_s = digest(key), self._clock()
        with self._lock:
            known = self._known.get(hashed)
            if known is not None and known[0] > now_s:
                return known[1]
        with store.reading() as session:
            account = find_key_account(session, key, at=at)
        with self._lock:
            if account is None:
                self._known.pop(hashed, None)
            else:
                if len(self._known) >= _MOST_KEYS:
                    self._known.clear()
                self._known[hashed] = (now_s + self._ttl_s, account)
        return account
