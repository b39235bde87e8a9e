"""The live roads of this process: opened beside the rest, kept up to date, replaced when new."""

import gc
import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import MusterError
from dispatch.roads import Answer, LiveNetwork, LiveRoads, open_network, open_roads
from dispatch.roads.errors import NetworkNotReadyError
from spatial.errors import SpatialError
from spatial.network import EmptyNetworkError

__all__ = ["NetworkNotReadyError", "Roads"]

TRY_AGAIN_S = 5.0
LONGEST_WAIT_S = 3600.0
STILL_ASKED_S = 10.0
"""How long replaced networks are kept for those who are asking them."""

logger = logging.getLogger("muster.roads")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Roads:
    """Holds the live roads; opens with `start`, closes with `stop`.

    A thread opens networks, and applies closures and speeds when it hears of them and at the
    moment when the next one begins or ends by itself. Whoever asks does not wait for that: see
    `followed`.

    Parameters
    ----------
    store
        Where the roads are.
    cache_dir
        Where built networks are kept between starts.
    on_answer
        Called with every answer to who is nearest; must not block.
    clock
        The present time.
    """

    def __init__(
        self,
        store: Store,
        cache_dir: Path,
        on_answer: Callable[[Answer], None] | None = None,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._store = store
        self._cache_dir = cache_dir
        self._on_answer = on_answer
        self._clock = clock
        self._roads: LiveRoads | None = None
        self._opened = threading.Event()
        self._wake = threading.Event()
        self._renewing = threading.Event()
        self._stopping = threading.Event()
        self._missing: set[str] = set()
        self._without: set[str] = set()
        self._leaving: list[tuple[float, LiveRoads]] = []
        self._thread = threading.Thread(target=self._run, name="roads", daemon=True)

    def start(self) -> None:
        """Begin to open the networks in a thread."""
        self.renew()
        self._thread.start()

    def stop(self) -> None:
        """Close the networks."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        for roads in (self._roads, *(left for _, left in self._leaving)):
            if roads is not None:
                roads.close()

    def renew(self) -> None:
        """Open the networks again: their data is new. Until then the present ones answer."""
        self._renewing.set()
        self._wake.set()

    def heard(self) -> None:
        """Apply closures and speeds soon: there are others."""
        self._wake.set()

    @property
    def ready(self) -> bool:
        """Whether there are networks to ask."""
        return self._roads is not None

    def wait(self, timeout_s: float) -> bool:
        """Wait until there are networks, at most so long; say whether there are."""
        return self._opened.wait(timeout_s)

    def followed(self, session: Session) -> LiveRoads:
        """Return the roads, under all closures and speeds that `session` sees.

        Raises
        ------
        NetworkNotReadyError
            While they are opened for the first time, or when there are no roads.
        """
        roads = self.live()
        roads.follow(session, self._clock())
        return roads

    def live(self) -> LiveRoads:
        """Return the roads, under the closures and speeds that this process knows of.

        Raises
        ------
        NetworkNotReadyError
            As `followed`.
        """
        roads = self._roads
        if roads is None:
            raise NetworkNotReadyError("the road network is not ready yet; try again shortly")
        return roads

    def current(self) -> LiveNetwork:
        """Return the ordinary car's network of `live`."""
        return self.live().network()

    def find(self) -> LiveNetwork | None:
        """Return the ordinary car's network, None while there is none."""
        return None if self._roads is None else self._roads.network()

    def find_live(self) -> LiveRoads | None:
        """Return the roads, None while there are none."""
        return self._roads

    def _run(self) -> None:
        wait_s: float | None = None
        while not self._stopping.is_set():
            self._wake.wait(wait_s)
            self._wake.clear()
            if self._stopping.is_set():
                return
            try:
                self._work()
                wait_s = self._patience_s()
            except (MusterError, SpatialError, SQLAlchemyError, OSError) as error:
                logger.warning("no new road network: %s", error)
                wait_s = TRY_AGAIN_S
            except Exception:
                logger.exception("no new road network")
                wait_s = TRY_AGAIN_S

    def _work(self) -> None:
        if self._renewing.is_set():
            self._renewing.clear()
            try:
                self._open()
            except BaseException:
                self._renewing.set()
                raise
        self._close_left()
        roads = self._roads
        if roads is None:
            return
        for profile in self._missing - self._without - set(roads.profiles):
            self._add(roads, profile)
        with self._store.reading(process_actor("roads")) as session:
            roads.follow(session, self._clock())

    def _add(self, roads: LiveRoads, profile: str) -> None:
        like = roads.network().topology
        try:
            network = open_network(self._store, self._cache_dir, profile, like=like)
        except EmptyNetworkError as error:
            logger.warning("units that travel as %s go by car: %s", profile, error)
            self._without.add(profile)
        else:
            roads.add(profile, network)

    def _patience_s(self) -> float | None:
        """Return how long nothing will happen by itself, at most `LONGEST_WAIT_S`; None for ever.

        A closure may begin in the year 9999: no lock waits as long.
        """
        due_s = [at_s - time.monotonic() for at_s, _ in self._leaving]
        boundary = None if self._roads is None else self._roads.boundary
        if boundary is not None:
            due_s.append((boundary - self._clock()).total_seconds())
        return min(max(0.0, min(due_s)), LONGEST_WAIT_S) if due_s else None

    def _open(self) -> None:
        """Open the networks of the roads as they are now, of all profiles that units have."""
        roads = open_roads(self._store, self._cache_dir, on_missing=self._wants, now=self._clock())
        if self._on_answer is not None:
            roads.hear(self._on_answer)
        before, self._roads = self._roads, roads
        self._without.clear()
        gc.collect()
        gc.freeze()  # what is there now stays: no later collection need look through it
        self._opened.set()
        if before is not None:
            self._leaving.append((time.monotonic() + STILL_ASKED_S, before))

    def _close_left(self) -> None:
        """Close the networks that nobody asks any more."""
        now_s = time.monotonic()
        for _, roads in (left for left in self._leaving if left[0] <= now_s):
            roads.close()
        self._leaving = [left for left in self._leaving if left[0] > now_s]

    def _wants(self, profile: str) -> None:
        if profile not in self._missing:
            self._missing.add(profile)
            self._wake.set()
