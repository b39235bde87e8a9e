"""Ends live feeds whose session or key is no longer good, within a second."""

import asyncio
import logging
from collections.abc import Set as AbstractSet
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from api.deps import Caller, Services
from data.access.commands import touch_sessions
from data.access.queries import live_keys, live_sessions
from data.store.actors import process_actor
from layers.live.hub import Subscription

CHECK_EVERY_S = 0.75
SEEN_EVERY = timedelta(seconds=60)

logger = logging.getLogger("muster.streams")


class StreamWatch:
    """Knows whose feed is open and looks again and again whether it still may be.

    An open feed counts as use of its session, so that a wall is not signed out for idleness.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._open: dict[Subscription, Caller] = {}
        self._seen_at = services.clock()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look, in the running loop."""
        self._task = asyncio.create_task(self._run(), name="stream-watch")

    def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()

    def add(self, subscription: Subscription, caller: Caller) -> None:
        """Watch over a feed."""
        self._open[subscription] = caller

    def remove(self, subscription: Subscription) -> None:
        """Forget a feed."""
        self._open.pop(subscription, None)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY_S)
            if not self._open:
                continue
            callers = list(self._open.values())
            try:
                good = await run_in_threadpool(self._check, callers)
            except SQLAlchemyError:
                logger.warning("open feeds could not be checked", exc_info=True)
                continue
            for subscription, caller in list(self._open.items()):
                if _digest(caller) not in good and caller in callers:
                    self._services.sessions.forget(caller.account.id)  # it comes back at once
                    subscription.close()

    def _check(self, callers: list[Caller]) -> AbstractSet[str]:
        """Return the digests of the sessions and keys among `callers` that are still good."""
        at = self._services.clock()
        idle_s = self._services.settings.session_idle_s
        sessions = {caller.session.token_sha256 for caller in callers if caller.session}
        keys = {caller.key_sha256 for caller in callers if caller.key_sha256}
        with self._services.store.reading() as session:
            good = live_sessions(session, sessions, at=at, idle_s=idle_s)
            good |= live_keys(session, keys, at=at)
        if at - self._seen_at > SEEN_EVERY:
            self._seen_at = at
            with self._services.store.transaction(process_actor("sign-in")) as session:
                touch_sessions(session, good & sessions, at=at)
        return good


def _digest(caller: Caller) -> str:
    if caller.session is not None:
        return caller.session.token_sha256
    return caller.key_sha256 or ""
