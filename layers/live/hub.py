"""The hub: one per process, takes in what the reader finds and gives it to every open feed."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from data.access.changes import ACCESS_ENDED
from data.pool.commands import DATA_LOADED
from data.store import Change, Store
from data.store.actors import EVERYTHING, NumberRange, Scope
from layers.live.audiences import BARE, Audience, Places
from layers.live.frames import (
    RETRY,
    EtaRow,
    change_frame,
    etas_frame,
    position_row,
    positions_frame,
    tick_frame,
)
from layers.live.reader import Alive, Changed, FeedReader, Loaded, Moved, News
from layers.live.state import LiveState
from layers.live.subscriptions import Stream, Subscription

TICK_S = 2.0
SILENT_AFTER_S = 5.0
"""Without an answer of the database for this long the feed no longer says that it lives."""

MOST_UNREAD = 64
"""Audiences that nobody reads at the moment and that may come back."""

MOST_READERS = 10_000

Row = TypeVar("Row")

_ON_ROADS = frozenset({"closure", "speed"})

logger = logging.getLogger("muster.feed")


class LiveHub:
    """Gives changes and positions to every open feed; opens with `start`, closes with `stop`.

    Parameters
    ----------
    store
        Where to read.
    on_loaded
        Called in the loop when new data was loaded (areas, roads, facilities); must not block.
    on_access_ended
        Called in the loop with the id of an account of which sessions or keys have ended; must not
        block. No feed is told of it.
    on_roads_changed
        Called in the loop when a closure or speed was made or ended; must not block.
    """

    def __init__(
        self,
        store: Store,
        on_loaded: Callable[[], None] | None = None,
        on_access_ended: Callable[[int], None] | None = None,
        on_roads_changed: Callable[[], None] | None = None,
    ) -> None:
        self._on_loaded = on_loaded
        self._on_access_ended = on_access_ended
        self._on_roads_changed = on_roads_changed
        self._reader = FeedReader(store, self._hand_over)
        self._state = LiveState()
        self._places = Places()
        self._streams: dict[Scope, Stream] = {}
        self._readers: dict[int, tuple[Scope, int]] = {}
        self._loaded = asyncio.Event()
        self._alive_at_s = 0.0
        self._closed = False
        self._encoded = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ticking: asyncio.Task[None] | None = None

    @property
    def ready(self) -> bool:
        """Whether the feed has begun and its database answers."""
        return self._loaded.is_set() and time.monotonic() - self._alive_at_s < SILENT_AFTER_S

    @property
    def encoded(self) -> int:
        """How many events were made: one for all who see the same, however many read."""
        return self._encoded + self._state.encoded

    @property
    def area_numbers(self) -> Mapping[str, NumberRange]:
        """The numbers of areas by their codes, as the feed knows them; none before it has begun."""
        return self._places.areas

    async def start(self) -> None:
        """Begin to read and to serve, in the running loop."""
        self._loop = asyncio.get_running_loop()
        self._reader.start()
        self._ticking = asyncio.create_task(self._tick(), name="feed-tick")

    def close_feeds(self) -> None:
        """End every open feed at once, and every one that is opened from now on."""
        self._closed = True
        self._loaded.set()
        for stream in self._streams.values():
            for subscription in stream.subscriptions:
                subscription.close()

    async def stop(self) -> None:
        """End every feed, then stop reading."""
        self.close_feeds()
        if self._ticking is not None:
            self._ticking.cancel()
        await asyncio.to_thread(self._reader.stop)

    def subscribe(
        self,
        last_seq: int | None,
        scope: Scope = EVERYTHING,
        account_id: int | None = None,
        *,
        follows_units: bool = True,
    ) -> Subscription:
        """Return a new feed that goes on after `last_seq`, or begins with a snapshot.

        Parameters
        ----------
        scope
            Which rows its reader sees.
        account_id
            Whose it is: after a change of what they see they get a snapshot, for their screens may
            show what they no longer may see.
        follows_units
            Whether its reader is told where units are: most of all that is told, and nothing to a
            telephone that shows one unit.
        """
        stream = self._stream(scope)
        snapshot = partial(self._state.snapshot, stream.sieve)
        subscription = Subscription(snapshot, follows_units=follows_units)
        missed = None
        same = self._saw_the_same(account_id, scope, last_seq)
        if same and last_seq is not None and self._loaded.is_set():
            missed = stream.history.since(last_seq)
        if missed is None:
            subscription.start_over()
        else:
            sieve = stream.sieve
            places = [self._state.all_positions(sieve)] if follows_units else []
            for frame in (*missed, *places, self._state.all_etas(sieve)):
                subscription.push(frame)
        stream.subscriptions.add(subscription)
        if self._closed:
            subscription.close()
        return subscription

    def _stream(self, scope: Scope) -> Stream:
        """Return the stream of an audience; of those that nobody reads only the newest are kept."""
        stream = self._streams.pop(scope, None)
        if stream is None:
            stream = Stream(Audience(scope, self._places, self._state), self._state.seq)
        self._streams[scope] = stream
        unread = [known for known, one in self._streams.items() if not one.subscriptions]
        for old in unread[:-MOST_UNREAD]:
            if old != scope:
                del self._streams[old]
        return stream

    def _saw_the_same(self, account_id: int | None, scope: Scope, last_seq: int | None) -> bool:
        """Return whether what a reader has seen until `last_seq` was seen with this scope."""
        if account_id is None:
            return True
        known = self._readers.get(account_id)
        if known is not None and known[0] == scope:
            return last_seq is not None and last_seq > known[1]
        if len(self._readers) >= MOST_READERS:
            self._readers.clear()
        new = known is None and last_seq is None
        self._readers[account_id] = (scope, -1 if new else self._state.seq)
        return False

    def unsubscribe(self, subscription: Subscription) -> None:
        """Forget a feed."""
        subscription.close()
        for stream in self._streams.values():
            stream.subscriptions.discard(subscription)

    async def events(self, subscription: Subscription) -> AsyncIterator[bytes]:
        """Yield a feed's bytes until it ends; whoever opened it says when to forget it."""
        yield RETRY
        await self._loaded.wait()
        async for piece in subscription:
            yield piece

    def tell_arrivals(self, rows: Sequence[EtaRow], on_way: Collection[int]) -> None:
        """Tell every feed when units will arrive; may be called from any thread.

        Parameters
        ----------
        rows
            What has changed enough to be told.
        on_way
            All assignments whose units are on their way: others are forgotten.
        """
        self._call(lambda: self._take_arrivals(rows, on_way))

    def _take_arrivals(self, rows: Sequence[EtaRow], on_way: Collection[int]) -> None:
        if rows or not self._state.etas.keys() <= set(on_way):
            self._state.arrive(rows, on_way)
        if rows:
            self._tell_each(rows, lambda audience: audience.etas(rows), etas_frame)

    def _hand_over(self, news: News) -> None:
        self._call(lambda: self._take(news))

    def _call(self, action: Callable[[], None]) -> None:
        """Run something soon in the hub's loop; nothing when that has ended."""
        if self._loop is None:
            raise RuntimeError("the hub was not started")
        try:
            self._loop.call_soon_threadsafe(action)
        except RuntimeError:
            if not self._loop.is_closed():
                raise

    def _take(self, news: News) -> None:
        """Take in what the reader found; what cannot be taken in is never lost in silence."""
        self._alive_at_s = time.monotonic()
        try:
            self._take_in(news)
        except Exception:
            logger.exception("news could not be taken in; the feed begins again")
            self._reader.begin_again()

    def _take_in(self, news: News) -> None:
        match news:
            case Loaded(seq, units, incidents, alerts, closures, areas, grades):
                self._state.load(seq, units, incidents, alerts, closures)
                self._places.areas, self._places.grades = areas, grades
                self._loaded.set()
                for stream in self._streams.values():
                    stream.start_over(seq)
            case Changed(changes, grades):
                self._places.grades.update(grades)
                for change in changes:
                    self._take_change(change)
            case Moved(positions):
                self._state.move(positions)
                self._tell_each(
                    positions,
                    lambda audience: audience.positions(positions),
                    lambda found: positions_frame(map(position_row, found)),
                    Stream.push_positions,
                )
            case Alive():
                pass

    def _take_change(self, change: Change) -> None:
        if change.topic == ACCESS_ENDED:
            if self._on_access_ended is not None:
                self._on_access_ended(int(change.entity_id))
            return
        before = self._known_of(change)
        self._state.apply(change)
        self._tell(change, before)
        if change.topic == DATA_LOADED and self._on_loaded is not None:
            self._on_loaded()
        if change.entity in _ON_ROADS and self._on_roads_changed is not None:
            self._on_roads_changed()

    def _known_of(self, change: Change) -> dict[str, Mapping[str, Any] | None]:
        """Return what was known of the rows in a change before it."""
        known = {
            "unit": self._state.units,
            "incident": self._state.incidents,
            "alert": self._state.alerts,
        }
        return {
            name: rows.get(change.body[name]["id"])
            for name, rows in known.items()
            if change.body.get(name) is not None
        }

    def _tell(self, change: Change, before: Mapping[str, Mapping[str, Any] | None]) -> None:
        """Tell every audience what it sees of a change; each selection is encoded once."""
        frames: dict[frozenset[str], bytes] = {}
        whole = frozenset(change.body)
        for stream in self._streams.values():
            sieve = stream.sieve
            kept = whole if sieve is None else sieve.kept(change)
            if sieve is not None and sieve.loses(change, before):
                stream.start_over(change.seq)
                continue
            if kept is None:
                stream.history.skip(change.seq)
                continue
            if kept not in frames:
                body = {name: view for name, view in change.body.items() if name in kept}
                if BARE in kept:
                    body["unit"] = {**body["unit"], "assignment": None}
                self._encoded += 1
                frames[kept] = change_frame(replace(change, body=body))
            stream.history.add(change.seq, frames[kept])
            stream.push(frames[kept])

    def _tell_each(
        self,
        rows: Sequence[Row],
        select: Callable[[Audience], list[Row]],
        encode: Callable[[Sequence[Row]], bytes],
        push: Callable[[Stream, bytes], None] = Stream.push,
    ) -> None:
        """Tell every audience those of some rows that it sees; the same rows are encoded once."""
        frames: dict[tuple[Row, ...], bytes] = {}
        for stream in self._streams.values():
            if not stream.subscriptions:
                continue
            sieve = stream.sieve
            seen = tuple(rows if sieve is None else select(sieve))
            if not seen:
                continue
            if seen not in frames:
                self._encoded += 1
                frames[seen] = encode(seen)
            push(stream, frames[seen])

    def _push(self, frame: bytes) -> None:
        for stream in self._streams.values():
            stream.push(frame)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            if self.ready:
                self._encoded += 1
                self._push(tick_frame(self._state.seq))
