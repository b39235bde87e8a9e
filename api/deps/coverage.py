"""The cover of the city in this process: looked at every few seconds, in a thread of its own."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from api.deps.roads import Roads
from data.store import Store
from data.store.errors import MusterError, StoreUnavailableError
from dispatch.coverage.alerting import CoverAlerts
from dispatch.coverage.values import Coverage
from dispatch.coverage.watching import CoverageState
from dispatch.roads import LiveNetwork
from spatial.errors import SpatialError

EVERY_S: Final = 5.0
"""How often cover is looked at: a picture is at most this old, and its computing."""

MOST_SHARE: Final = 0.05
"""Of one core: after a look that took long the next one waits until its share is no more."""

REST_S: Final = 0.1
"""Between the parts of a look: whoever asks meanwhile waits for one of them at most."""

ASK_AGAIN_S: Final = 0.5
"""How long to wait at once for the road network to be open."""

logger = logging.getLogger("muster.coverage")


class CoverageNotReadyError(StoreUnavailableError):
    """Cover has not been looked at yet."""

    code = "coverage_not_ready"


class CoverageWatch:
    """Keeps the cover of this process; opens with `start`, closes with `stop`.

    Parameters
    ----------
    store
        Where units are read and alerts are written.
    roads
        The live road network.
    clock
        The present time.
    """

    def __init__(self, store: Store, roads: Roads, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._roads = roads
        self._clock = clock
        self._alerts = CoverAlerts()
        self._looking = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="coverage", daemon=True)
        self.state: Final = CoverageState()

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Stop looking and wait until the thread has ended."""
        self._stopping.set()
        self._thread.join()

    def current(self) -> Coverage:
        """Return the newest picture.

        Raises
        ------
        CoverageNotReadyError
            Before there is one.
        """
        picture = self.state.current
        if picture is None:
            raise CoverageNotReadyError("cover is not known yet; try again shortly")
        return picture

    def networks_for(self, session: Session) -> Callable[[str], LiveNetwork]:
        """Return what gives the network of a profile, under the closures that a session sees.

        Raises
        ------
        NetworkNotReadyError
            While there is none.
        """
        return self._roads.followed(session).network

    def look(self, rest_s: float = 0.0) -> Coverage | None:
        """Look once, now; return the picture, None while there is no road network.

        Parameters
        ----------
        rest_s
            Seconds to rest between its parts; not any more when it is to stop.

        Raises
        ------
        NoRoadsError, SQLAlchemyError
            When units or roads cannot be read.
        """
        with self._looking:
            if not self._roads.ready:
                return None
            picture = self.state.refresh(
                self._store,
                self.networks_for,
                self._clock(),
                rest=lambda: self._stopping.wait(rest_s),
            )
            self._stopping.wait(rest_s)
            self._alerts.look(self._store, picture, self._clock(), time.monotonic())
            return picture

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._roads.wait(ASK_AGAIN_S):
                self._stopping.wait(pause_s(self._spend()))

    def _spend(self) -> float:
        """Look once; return the seconds of computing that it took."""
        began_s = time.thread_time()
        try:
            self.look(REST_S)
        except (MusterError, SpatialError, SQLAlchemyError) as error:
            logger.warning("cover is not looked at: %s", error)
        except Exception:
            logger.exception("cover is not looked at")
        return time.thread_time() - began_s


def pause_s(spent_s: float) -> float:
    """Return how long to wait after a look that took some seconds of computing.

    Examples
    --------
    >>> pause_s(0.1), pause_s(1.0)
    (5.0, 20.0)
    """
    return max(EVERY_S, spent_s / MOST_SHARE)
