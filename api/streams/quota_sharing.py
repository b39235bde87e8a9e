"""Tells the processes that serve of each other's uses of keys."""

import asyncio
import logging
from typing import Final

from starlette.concurrency import run_in_threadpool

from api.deps import Services
from data.access.quotas import share_uses
from data.store.actors import process_actor
from data.store.trail import Unrecorded

SHARED_EVERY_S: Final = 0.5

logger = logging.getLogger("muster.quotas")


class QuotaSharing:
    """Shares what was counted, again and again; where no key with a quota is used it does nothing.

    Parameters
    ----------
    services
        With the quotas of this process.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to share, in the running loop."""
        self._task = asyncio.create_task(self._run(), name="quota-sharing")

    async def stop(self) -> None:
        """Share once more, and no more."""
        if self._task is not None:
            self._task.cancel()
        await run_in_threadpool(self.share)

    def share(self) -> None:
        """Tell of new uses and learn of those of others; what cannot be told is told later."""
        quotas = self._services.quotas
        untold = quotas.take_untold()
        if not untold:
            return
        try:
            actor = process_actor("quotas")
            with self._services.store.transaction(actor, Unrecorded.LAST_SEEN) as session:
                counts = share_uses(session, untold)
        except Exception:
            quotas.give_back(untold)
            logger.exception("uses of keys could not be shared")
        else:
            quotas.learn(counts)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(SHARED_EVERY_S)
            await run_in_threadpool(self.share)
