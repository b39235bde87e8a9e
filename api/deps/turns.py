"""Who signs in with a password takes turns: in the event loop, where waiting holds no thread.

A password costs tens of milliseconds of a core, and its attempt some rows. So one is worked on at a
time; while others wait, there is a rest after each, longer than it took; and of one network only so
many wait that there is room for others.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from data.access.addresses import network_of
from data.access.errors import TooManyAttemptsError

MOST_WAITING: Final = 40
MOST_OF_A_NETWORK: Final = 20
LONGEST_WAIT_S: Final = 5.0

RESTS: Final = 2.0
"""A rest is so many times as long as the turn before it: signing in has a third of the time."""

LONGEST_REST_S: Final = 0.25


class Turns:
    """Turns at something that few may do at once; used in one event loop.

    Parameters
    ----------
    most, most_of_network
        How many may have a turn or wait for one, and how many of them from one network.
    longest_wait_s
        After which one is told to come again.
    """

    def __init__(
        self,
        most: int = MOST_WAITING,
        most_of_network: int = MOST_OF_A_NETWORK,
        longest_wait_s: float = LONGEST_WAIT_S,
    ) -> None:
        self._most = most
        self._most_of_network = most_of_network
        self._longest_wait_s = longest_wait_s
        self._present: Counter[str] = Counter()
        self._turn = asyncio.Lock()
        self._rested_at_s = 0.0

    def __len__(self) -> int:
        """Return how many have a turn or wait for one."""
        return self._present.total()

    @asynccontextmanager
    async def turn(self, address: str | None) -> AsyncIterator[None]:
        """Wait for a turn and hold it.

        Raises
        ------
        TooManyAttemptsError
            When too many wait already, or it takes too long.
        """
        network = network_of(address or "")
        if len(self) >= self._most or self._present[network] >= self._most_of_network:
            raise self._refusal()
        self._present[network] += 1
        try:
            await self._wait()
            began_s = _now_s()
            try:
                yield
            finally:
                ended_s = _now_s()
                self._rested_at_s = ended_s + min((ended_s - began_s) * RESTS, LONGEST_REST_S)
                self._turn.release()
        finally:
            self._present[network] -= 1
            if not self._present[network]:
                del self._present[network]

    async def _wait(self) -> None:
        others = self._turn.locked()
        try:
            async with asyncio.timeout(self._longest_wait_s):
                await self._turn.acquire()
        except TimeoutError:
            raise self._refusal() from None
        if not others:
            return
        try:
            await asyncio.sleep(self._rested_at_s - _now_s())
        except BaseException:  # who waited is gone
            self._turn.release()
            raise

    def _refusal(self) -> TooManyAttemptsError:
        again_s = int(self._longest_wait_s) + 1
        return TooManyAttemptsError(
            f"too many sign-ins at once; try again in {again_s} s", retry_after_s=again_s
        )


def _now_s() -> float:
    return asyncio.get_running_loop().time()
