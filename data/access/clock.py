"""A clock for what ends: it never goes back."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def wall_clock() -> datetime:
    """Return the present time in UTC, as the machine has it."""
    return datetime.now(UTC)


class SteadyClock:
    """The time of day, never less than at the start plus what has passed since.

    A wall clock that is put back would make sessions and proofs last longer; so what has passed is
    taken from the clock that only grows. One that is put forward ends them early, which harms less.

    Parameters
    ----------
    wall
        The time of day; may jump.
    elapsed_s
        Seconds that only grow.
    """

    def __init__(
        self,
        wall: Callable[[], datetime] = wall_clock,
        elapsed_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._elapsed_s = elapsed_s
        self._began_at, self._began_s = wall(), elapsed_s()

    def __call__(self) -> datetime:
        """Return the time."""
        least = self._began_at + timedelta(seconds=self._elapsed_s() - self._began_s)
        return max(self._wall(), least)
