"""How often keys are used: counted in memory, and told to the other processes that serve.

A use asks no database. Several times a second each process adds its new uses to `key_uses` and
learns of those of the others (`share_uses`); so a quota holds over all of them, but for what they
let pass before they have heard of each other. Windows begin with the first use and are whole
minutes and days; they outlast a restart.
"""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.access.errors import QuotaExceededError
from data.access.views import KeyView

MOST_KEYS: Final = 10_000
"""Keys that are counted at once (some 3 MB)."""

_MINUTE_S: Final = 60
_DAY_S: Final = 86_400

_SHARE: Final = text(
    "INSERT INTO key_uses AS known (key_id, window_s, began_at, uses)"
    " SELECT api_keys.id, new.window_s, now(), new.uses"
    " FROM unnest(CAST(:keys AS bigint[]), CAST(:windows AS int[]), CAST(:uses AS bigint[]))"
    " AS new(key_id, window_s, uses) JOIN api_keys ON api_keys.id = new.key_id ORDER BY 1, 2"
    " ON CONFLICT (key_id, window_s) DO UPDATE SET"
    " began_at = CASE WHEN now() >= known.began_at + known.window_s * interval '1 second'"
    " THEN EXCLUDED.began_at ELSE known.began_at END,"
    " uses = CASE WHEN now() >= known.began_at + known.window_s * interval '1 second'"
    " THEN EXCLUDED.uses ELSE known.uses + EXCLUDED.uses END"
    " RETURNING key_id, window_s, uses,"
    " CAST(extract(epoch FROM now() - began_at) AS double precision) AS old_s"
)


class Window(NamedTuple):
    """A minute or a day of a key."""

    key_id: int
    length_s: int


class Count(NamedTuple):
    """How often a key was used in a window, and how long ago that began."""

    uses: int
    old_s: float


Uses = Mapping[Window, int]


class Quotas:
    """Counts the uses of keys in this process, and knows of those of others.

    Parameters
    ----------
    clock
        Seconds that only grow: a wall clock that jumps neither gives nor takes uses.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._windows: dict[Window, tuple[float, int]] = {}
        self._untold: Counter[Window] = Counter()
        self._lock = Lock()

    def use(self, key: KeyView) -> None:
        """Count one use of `key`.

        Raises
        ------
        QuotaExceededError
            When it was used too often; that use is not counted.
        """
        limits = (
            (Window(key.id, _MINUTE_S), key.per_minute),
            (Window(key.id, _DAY_S), key.per_day),
        )
        asked = [(window, most) for window, most in limits if most is not None]
        if not asked:
            return
        now_s = self._clock()
        with self._lock:
            counted = {window: self._count(window, now_s) for window, _ in asked}
            for window, most in asked:
                began_s, uses = counted[window]
                if uses >= most:
                    self._refuse(began_s + window.length_s - now_s)
            for window, (began_s, uses) in counted.items():
                self._windows[window] = (began_s, uses + 1)
                self._untold[window] += 1

    def take_untold(self) -> Uses:
        """Return the uses that others have not been told of, and hold them for told."""
        with self._lock:
            untold, self._untold = self._untold, Counter()
            return untold

    def give_back(self, untold: Uses) -> None:
        """Hold uses for untold again: telling them has failed."""
        with self._lock:
            self._untold.update(untold)

    def learn(self, counts: Mapping[Window, Count]) -> None:
        """Take in what all processes have counted, this one with them."""
        with self._lock:
            now_s = self._clock()
            for window, count in counts.items():
                uses = count.uses + self._untold[window]
                self._windows[window] = (now_s - count.old_s, uses)

    def _count(self, window: Window, now_s: float) -> tuple[float, int]:
        began_s, uses = self._windows.get(window, (now_s, 0))
        if now_s >= began_s + window.length_s:
            self._untold.pop(window, None)  # what is over is not told into the next
            return now_s, 0
        if len(self._windows) >= 2 * MOST_KEYS:
            self._forget_over(now_s)
        return began_s, uses

    def _forget_over(self, now_s: float) -> None:
        over = [
            window
            for window, (began_s, _) in self._windows.items()
            if now_s >= began_s + window.length_s
        ]
        for window in over or [next(iter(self._windows))]:
            del self._windows[window]

    @staticmethod
    def _refuse(wait_s: float) -> None:
        again_s = int(wait_s) + 1
        raise QuotaExceededError(
            f"this key was used as often as it may be; go on in {again_s} s",
            retry_after_s=again_s,
        )


def share_uses(session: Session, untold: Uses) -> dict[Window, Count]:
    """Add uses to what all processes count, and return that; keys that are gone are left out."""
    windows = sorted(untold)
    rows = session.execute(
        _SHARE,
        {
            "keys": [window.key_id for window in windows],
            "windows": [window.length_s for window in windows],
            "uses": [untold[window] for window in windows],
        },
    )
    return {Window(row.key_id, row.window_s): Count(row.uses, row.old_s) for row in rows}
