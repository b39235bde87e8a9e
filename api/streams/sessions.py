"""Ends live feeds whose session, key or right is over: at once when the change feed says so."""

import asyncio
import logging
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import timedelta

from starlette.concurrency import run_in_threadpool

from api.deps import Caller, Services
from data.access.actions import Action
from data.access.commands import touch_sessions
from data.access.errors import NotSignedInError
from data.access.queries import live_keys, live_sessions
from data.store.actors import AccountId, process_actor
from data.store.trail import Unrecorded
from layers.live.subscriptions import Subscription

CHECK_EVERY_S = 0.75
"""How often it is looked without being told: sessions also end by their time."""

SEEN_EVERY = timedelta(seconds=60)

logger = logging.getLogger("muster.streams")


class StreamWatch:
    """Knows whose feed is open, and looks again and again whether it still may be.

    It asks the database, never what is remembered of a session. An open feed counts as use of its
    session, so that a wall is not signed out for idleness.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._open: dict[Subscription, Caller] = {}
        self._seen_at = services.clock()
        self._look_now = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look, in the running loop."""
        self._task = asyncio.create_task(self._run(), name="stream-watch")

    def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()

    async def admit(self, subscription: Subscription, caller: Caller) -> None:
        """Watch over a feed whose session or key is good.

        Raises
        ------
        NotSignedInError
            When it is over.
        """
        self._open[subscription] = caller  # first, so that an end from now on is not missed
        if caller not in await run_in_threadpool(self._check, [caller]):
            self._forget(caller.account.id)
            raise NotSignedInError("the session or key is over; sign in again")

    def remove(self, subscription: Subscription) -> None:
        """Forget a feed."""
        self._open.pop(subscription, None)

    def ended(self, account_id: int) -> None:
        """Look now: sessions or keys of an account have ended."""
        self._forget(AccountId(account_id))
        self._look_now.set()

    def _forget(self, account_id: AccountId) -> None:
        self._services.sessions.forget(account_id)
        self._services.keys.forget(account_id)
        self._services.permissions.forget(account_id)

    async def _run(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(CHECK_EVERY_S):
                    await self._look_now.wait()
            self._look_now.clear()
            try:
                await self._look()
            except Exception:
                logger.exception("open feeds could not be checked")

    async def _look(self) -> None:
        """Cut the feeds whose session or key is over, or whose reader may see other rows now."""
        watched = dict(self._open)
        if not watched:
            return
        good = await run_in_threadpool(self._check, list(watched.values()))
        for subscription, caller in watched.items():
            if caller not in good:
                self._forget(caller.account.id)  # it comes back at once
                subscription.cut()

    def _check(self, callers: list[Caller]) -> AbstractSet[Caller]:
        """Return those of `callers` whose session or key is good, and who may see the same rows."""
        at = self._services.clock()
        idle_s = self._services.settings.session_idle_s
        sessions = {caller.session.token_sha256 for caller in callers if caller.session}
        keys = {caller.key_sha256 for caller in callers if caller.key_sha256}
        with self._services.store.reading(process_actor("feed")) as session:
            good = live_sessions(session, sessions, at=at, idle_s=idle_s)
            good |= live_keys(session, keys, at=at)
            scopes = {
                account_id: self._services.permissions.read(session, account_id, at=at).scope(
                    Action.FEED_READ
                )
                for account_id in {caller.account.id for caller in callers}
            }
        if at - self._seen_at > SEEN_EVERY:
            self._seen_at = at
            actor = process_actor("sign-in")
            with self._services.store.transaction(actor, Unrecorded.LAST_SEEN) as session:
                touch_sessions(session, good & sessions, at=at)
        return {
            caller
            for caller in callers
            if _digest(caller) in good and scopes[caller.account.id] == caller.scope
        }


def _digest(caller: Caller) -> str:
    if caller.session is not None:
        return caller.session.token_sha256
    return caller.key_sha256 or ""
