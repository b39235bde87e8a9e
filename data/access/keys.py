"""Keys of systems, looked up at most once a second each."""

import time
from collections.abc import Callable
from datetime import datetime

from data.access.queries import find_key
from data.access.remembered import Remembered
from data.access.secrets import digest
from data.access.views import KeyView
from data.store.actors import AccountId, process_actor
from data.store.engine import Store


class KeyCache:
    """Remembers whose key it is for a moment: a revoked key is refused after at most `ttl_s`."""

    def __init__(self, ttl_s: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._keys = Remembered[KeyView](lambda found: found.account.id, ttl_s, clock)

    def recall(self, key: str) -> KeyView | None:
        """Return `key` if it is remembered; the database is not asked."""
        return self._keys.recall(digest(key))

    def find(self, store: Store, key: str, *, at: datetime) -> KeyView | None:
        """Return what is known of `key`, None when it is unknown, revoked or expired at `at`."""

        def find() -> KeyView | None:
            with store.reading(process_actor("sign-in")) as session:
                return find_key(session, key, at=at)

        return self.recall(key) or self._keys.look_up(digest(key), find)

    def forget(self, account_id: AccountId) -> None:
        """Look up the keys of an account again the next time."""
        self._keys.forget(account_id)
