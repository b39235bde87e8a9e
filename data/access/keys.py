"""Keys of systems, looked up at most once a second each."""

import time
from collections.abc import Callable
from datetime import datetime

from data.access.queries import find_key_account
from data.access.remembered import Remembered
from data.access.secrets import digest
from data.access.views import AccountView
from data.store.actors import AccountId, process_actor
from data.store.engine import Store


class KeyCache:
    """Remembers whose key it is for a moment: a revoked key is refused after at most `ttl_s`."""

    def __init__(self, ttl_s: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._accounts = Remembered[AccountView](lambda account: account.id, ttl_s, clock)

    def recall(self, key: str) -> AccountView | None:
        """Return the account of `key` if it is remembered; the database is not asked."""
        return self._accounts.recall(digest(key))

    def find(self, store: Store, key: str, *, at: datetime) -> AccountView | None:
        """Return the account of `key`, None when it is unknown, revoked or expired at `at`."""

        def find() -> AccountView | None:
            with store.reading(process_actor("sign-in")) as session:
                return find_key_account(session, key, at=at)

        return self.recall(key) or self._accounts.look_up(digest(key), find)

    def forget(self, account_id: AccountId) -> None:
        """Look up the keys of an account again the next time."""
        self._accounts.forget(account_id)
