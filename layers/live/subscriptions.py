"""Open feeds: what waits for each reader, and what the readers of one audience are told."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Self

from layers.live.audiences import Audience
from layers.live.state import History

MOST_FRAMES = 256
MOST_BYTES = 4 * 1024 * 1024


class Subscription:
    """One reader's feed: an asynchronous iterator of bytes, to be used in the hub's loop.

    A reader that does not keep up loses its queue and gets a snapshot in its place.

    Parameters
    ----------
    snapshot
        Returns the event with all that the reader may see.
    most_frames, most_bytes
        How much may wait for the reader.
    follows_units
        Whether the reader is told where units are between one snapshot and the next.
    """

    def __init__(
        self,
        snapshot: Callable[[], bytes],
        most_frames: int = MOST_FRAMES,
        most_bytes: int = MOST_BYTES,
        *,
        follows_units: bool = True,
    ) -> None:
        self.follows_units = follows_units
        self._snapshot = snapshot
        self._most_frames = most_frames
        self._most_bytes = most_bytes
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._lagging = False
        self._closed = False
        self._news = asyncio.Event()

    def push(self, frame: bytes) -> None:
        """Let one event wait for the reader; nothing waits while a snapshot is due."""
        if self._lagging or self._closed:
            return
        self._waiting.append(frame)
        self._bytes += len(frame)
        if len(self._waiting) > self._most_frames or self._bytes > self._most_bytes:
            self.start_over()
        self._news.set()

    def start_over(self) -> None:
        """Drop what waits: the reader's next event is a snapshot."""
        self._waiting.clear()
        self._bytes = 0
        self._lagging = True
        self._news.set()

    def close(self) -> None:
        """End the feed after what waits now."""
        self._closed = True
        self._news.set()

    def cut(self) -> None:
        """End the feed at once: its reader may see no more, not even what waits."""
        self._waiting.clear()
        self._bytes = 0
        self.close()

    def __aiter__(self) -> Self:
        """Return itself."""
        return self

    async def __anext__(self) -> bytes:
        """Return all events that wait, as one piece."""
        while True:
            if self._lagging and not self._closed:
                self._lagging = False
                return self._snapshot()
            if self._waiting:
                piece = b"".join(self._waiting)
                self._waiting.clear()
                self._bytes = 0
                return piece
            if self._closed:
                raise StopAsyncIteration
            self._news.clear()
            await self._news.wait()


class Stream:
    """What one audience is told: its open feeds, and what it was told of late."""

    def __init__(self, audience: Audience, seq: int) -> None:
        self.audience = audience
        self.subscriptions: set[Subscription] = set()
        self.history = History()
        self.history.restart(seq)

    @property
    def sieve(self) -> Audience | None:
        """What rows pass through, None where all do."""
        return None if self.audience.sees_everything else self.audience

    def push(self, frame: bytes) -> None:
        """Let an event wait for every reader."""
        for subscription in self.subscriptions:
            subscription.push(frame)

    def push_positions(self, frame: bytes) -> None:
        """Let an event wait for every reader who is told where units are."""
        for subscription in self.subscriptions:
            if subscription.follows_units:
                subscription.push(frame)

    def start_over(self, seq: int) -> None:
        """Give every reader a snapshot next, also those that come back."""
        self.history.restart(seq)
        for subscription in self.subscriptions:
            subscription.start_over()
