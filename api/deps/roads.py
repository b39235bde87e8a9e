"""The live road network of this process: opened beside the rest, replaced when data is new."""

import gc
import logging
import threading
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from data.store import Store
from data.store.errors import MusterError, StoreUnavailableError
from dispatch.roads import LiveNetwork, open_network
from spatial.errors import SpatialError

TRY_AGAIN_S = 5.0
STILL_ASKED_S = 10.0
"""How long a replaced network is kept for those who are asking it."""

logger = logging.getLogger("muster.roads")


class NetworkNotReadyError(StoreUnavailableError):
    """The road network is still being opened, or there are no roads."""

    code = "network_not_ready"


class Roads:
    """Holds the live network; opens with `start`, closes with `stop`.

    Parameters
    ----------
    store
        Where the roads are.
    cache_dir
        Where the built network is kept between starts.
    """

    def __init__(self, store: Store, cache_dir: Path) -> None:
        self._store = store
        self._cache_dir = cache_dir
        self._network: LiveNetwork | None = None
        self._opened = threading.Event()
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="roads", daemon=True)

    def start(self) -> None:
        """Begin to open the network in a thread."""
        self._wanted.set()
        self._thread.start()

    def stop(self) -> None:
        """Close the network."""
        self._stopping.set()
        self._wanted.set()
        self._thread.join()
        if self._network is not None:
            self._network.close()

    def renew(self) -> None:
        """Open the network again: its data is new. Until that is done the present one answers."""
        self._wanted.set()

    @property
    def ready(self) -> bool:
        """Whether there is a network to ask."""
        return self._network is not None

    def wait(self, timeout_s: float) -> bool:
        """Wait until there is a network, at most so long; say whether there is one."""
        return self._opened.wait(timeout_s)

    def current(self) -> LiveNetwork:
        """Return the network.

        Raises
        ------
        NetworkNotReadyError
            While it is opened for the first time, or when there are no roads.
        """
        network = self._network
        if network is None:
            raise NetworkNotReadyError("the road network is not ready yet; try again shortly")
        return network

    def find(self) -> LiveNetwork | None:
        """Return the network, None while there is none."""
        return self._network

    def _run(self) -> None:
        is_newest = True
        while not self._stopping.is_set():
            self._wanted.wait(None if is_newest else TRY_AGAIN_S)
            self._wanted.clear()
            if not self._stopping.is_set():
                is_newest = self._open()

    def _open(self) -> bool:
        """Open the network of the roads as they are now; False when that must be tried again."""
        try:
            network = open_network(self._store, self._cache_dir)
        except (MusterError, SpatialError, SQLAlchemyError, OSError) as error:
            logger.warning("no new road network: %s", error)
            return False
        except Exception:
            logger.exception("no new road network")
            return False
        before, self._network = self._network, network
        gc.collect()
        gc.freeze()  # what is there now stays: no later collection need look through it
        self._opened.set()
        if before is not None:
            self._stopping.wait(STILL_ASKED_S)
            before.close()
        return True
