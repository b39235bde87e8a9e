"""Sessions of browsers, looked up at most once a second each."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from data.access.queries import find_session
from data.access.remembered import Remembered
from data.access.secrets import digest
from data.access.views import SessionView
from data.store.actors import AccountId, process_actor
from data.store.engine import Store


class SessionCache:
    """Remembers whose session it is for a moment: one ended elsewhere is refused after `ttl_s`.

    Who changes an account or its sessions in this process calls `forget` after the commit: that
    takes effect at once.
    """

    def __init__(self, ttl_s: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._sessions = Remembered[SessionView](lambda found: found.account.id, ttl_s, clock)

    def recall(self, secret: str, *, at: datetime, idle_s: float) -> SessionView | None:
        """Return the session of `secret` if it is remembered; the database is not asked."""
        found = self._sessions.recall(digest(secret))
        if found is None or found.expires_at <= at:
            return None
        idle = timedelta(seconds=min(idle_s, found.idle_s))
        return found if found.last_seen_at > at - idle else None

    def find(self, store: Store, secret: str, *, at: datetime, idle_s: float) -> SessionView | None:
        """Return the session of a cookie's secret, None when there is none or it is over."""

        def find() -> SessionView | None:
            with store.reading(process_actor("sign-in")) as session:
                return find_session(session, secret, at=at, idle_s=idle_s)

        return self.recall(secret, at=at, idle_s=idle_s) or self._sessions.look_up(
            digest(secret), find
        )

    def forget(self, account_id: AccountId) -> None:
        """Look up the sessions of an account again the next time."""
        self._sessions.forget(account_id)
