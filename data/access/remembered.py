"""What is known of a secret for a moment, so that it is not looked up for every request."""

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Found = TypeVar("Found")

_MOST_KNOWN = 1000


class Remembered(Generic[Found]):
    """Remembers what was found by the digest of a secret, for at most `ttl_s` seconds.

    Digests that are not found are not remembered, so that they cannot push out those in use. What
    was being looked up while `forget` was called is not remembered either: it may be old. All
    methods may be called from any thread.

    Parameters
    ----------
    owner
        Whose a found value is: what `forget` is asked for.
    clock
        Seconds that only grow.
    """

    def __init__(
        self,
        owner: Callable[[Found], Hashable],
        ttl_s: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._owner = owner
        self._ttl_s = ttl_s
        self._clock = clock
        self._known: dict[str, tuple[float, Found]] = {}
        self._forgotten = 0
        self._lock = Lock()

    def recall(self, hashed: str) -> Found | None:
        """Return what is remembered for a digest, None when it must be looked up."""
        known = self._known.get(hashed)
        return known[1] if known is not None and known[0] > self._clock() else None

    def look_up(self, hashed: str, find: Callable[[], Found | None]) -> Found | None:
        """Return what `find` finds and remember it; None when it finds nothing."""
        with self._lock:
            forgotten, until_s = self._forgotten, self._clock() + self._ttl_s
        found = find()
        with self._lock:
            if found is None:
                self._known.pop(hashed, None)
            elif forgotten == self._forgotten:
                if len(self._known) >= _MOST_KNOWN:
                    self._known.clear()
                self._known[hashed] = (until_s, found)
        return found

    def forget(self, owner: Hashable) -> None:
        """Forget all that is an owner's: it is looked up again the next time."""
        with self._lock:
            self._forgotten += 1
            for hashed, (_, found) in list(self._known.items()):
                if self._owner(found) == owner:
                    del self._known[hashed]
