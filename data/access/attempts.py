"""Failed sign-ins, counted in memory so that guessing is slow."""

from collections import deque
from collections.abc import Hashable
from threading import Lock

from data.access.errors import TooManyAttemptsError

_MOST_KEYS = 10_000


class Attempts:
    """Counts failures by key (a name, an address) in a sliding window.

    Parameters
    ----------
    most
        Failures allowed in the window.
    window_s
        Length of the window in seconds.
    """

    def __init__(self, most: int = 10, window_s: float = 300.0) -> None:
        self._most = most
        self._window_s = window_s
        self._failures: dict[Hashable, deque[float]] = {}
        self._lock = Lock()

    def check(self, key: Hashable, now_s: float) -> None:
        """Refuse when `key` has failed too often.

        Raises
        ------
        TooManyAttemptsError
            With the seconds until the oldest failure leaves the window.
        """
        with self._lock:
            failures = self._recent(key, now_s)
            if len(failures) >= self._most:
                wait_s = int(failures[0] + self._window_s - now_s) + 1
                raise TooManyAttemptsError(
                    f"too many failed sign-ins; try again in {wait_s} s", retry_after_s=wait_s
                )

    def failed(self, key: Hashable, now_s: float) -> None:
        """Count one failure of `key`."""
        with self._lock:
            if len(self._failures) >= _MOST_KEYS:
                self._forget_old(now_s)
            failures = self._recent(key, now_s)
            failures.append(now_s)
            self._failures[key] = failures

    def succeeded(self, key: Hashable) -> None:
        """Forget the failures of `key`."""
        with self._lock:
            self._failures.pop(key, None)

    def _recent(self, key: Hashable, now_s: float) -> deque[float]:
        failures = self._failures.get(key, deque())
        while failures and failures[0] <= now_s - self._window_s:
            failures.popleft()
        return failures

    def _forget_old(self, now_s: float) -> None:
        for key in list(self._failures):
            if not self._recent(key, now_s):
                del self._failures[key]
        while len(self._failures) >= _MOST_KEYS:
            del self._failures[next(iter(self._failures))]
