"""How often keys are used: counted in each serving process.

A key may be used `per_minute` and `per_day` times in each process that serves; where several serve,
so many times as often at most. Windows begin with the first use and are whole minutes and days.
What was counted is gone when the process ends: a day's quota then begins anew.
"""

import time
from collections.abc import Callable
from threading import Lock
from typing import Final

from data.access.errors import QuotaExceededError
from data.access.views import KeyView

MOST_KEYS: Final = 10_000
"""Keys that are counted at once (some 3 MB)."""

_MINUTE_S: Final = 60.0
_DAY_S: Final = 86_400.0


class Quotas:
    """Counts the uses of keys.

    Parameters
    ----------
    clock
        Seconds that only grow: a wall clock that jumps neither gives nor takes uses.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._windows: dict[tuple[int, float], tuple[float, int]] = {}
        self._lock = Lock()

    def use(self, key: KeyView) -> None:
        """Count one use of `key`.

        Raises
        ------
        QuotaExceededError
            When it was used too often; that use is not counted.
        """
        limits = [(_MINUTE_S, key.per_minute), (_DAY_S, key.per_day)]
        asked = [(length_s, most) for length_s, most in limits if most is not None]
        if not asked:
            return
        now_s = self._clock()
        with self._lock:
            counted = {length_s: self._window(key.id, length_s, now_s) for length_s, _ in asked}
            for length_s, most in asked:
                began_s, uses = counted[length_s]
                if uses >= most:
                    self._refuse(began_s + length_s - now_s)
            for length_s, (began_s, uses) in counted.items():
                self._windows[key.id, length_s] = (began_s, uses + 1)

    def _window(self, key_id: int, length_s: float, now_s: float) -> tuple[float, int]:
        began_s, uses = self._windows.get((key_id, length_s), (now_s, 0))
        if now_s >= began_s + length_s:
            return now_s, 0
        if len(self._windows) >= 2 * MOST_KEYS:
            self._forget_over(now_s)
        return began_s, uses

    def _forget_over(self, now_s: float) -> None:
        over = [key for key, (began_s, _) in self._windows.items() if now_s >= began_s + key[1]]
        for key in over or [next(iter(self._windows))]:
            del self._windows[key]

    @staticmethod
    def _refuse(wait_s: float) -> None:
        again_s = int(wait_s) + 1
        raise QuotaExceededError(
            f"this key was used as often as it may be; go on in {again_s} s",
            retry_after_s=again_s,
        )
