"""Follows the units on their way, and tells every feed when they will arrive."""

import logging
import threading

from api.deps import Services
from data.store.actors import process_actor
from dispatch.alerts.queries import open_alerts
from dispatch.assignments.etas import Eta
from dispatch.assignments.rerouting import ROUTE_CLOSED, clear_crossings, over, tell_crossing
from dispatch.roads.rules import profile_of_kind
from layers.live.frames import EtaRow

EVERY_S = 2.0
"""How often newest fixes and the state of the roads are looked at."""

logger = logging.getLogger("muster.etas")


class EtaWatch:
    """A thread that brings the arrivals of this process up to date; opens with `start`, closes with
    `stop`.

    Parameters
    ----------
    services
        Whose roads, arrivals and feed. A process tells its own feeds: all find the same from the
        same fixes.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="etas", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """Stop and wait until the thread has ended."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.wait(EVERY_S):
            try:
                self._look()
            except Exception:
                logger.exception("arrivals are not up to date")

    def _look(self) -> None:
        roads = self._services.roads.find_live()
        if roads is None:
            return
        arrivals = self._services.arrivals
        with self._services.store.reading(process_actor("arrivals")) as session:
            roads.follow(session, self._services.clock())
            told = arrivals.update(
                session, lambda kind: roads.network(profile_of_kind(kind)), roads.in_force
            )
            alerted = open_alerts(session, ROUTE_CLOSED)
        on_their_way = set(arrivals.all())
        self._services.hub.tell_arrivals([eta_row(eta) for eta in told], on_their_way)
        closures = {hold.key.id for hold in roads.in_force if hold.key.kind == "closure"}
        if arrivals.crossings or over(alerted, on_their_way, closures):
            self._tell_crossings(on_their_way, closures)

    def _tell_crossings(self, on_their_way: set[int], closures: set[int]) -> None:
        now = self._services.clock()
        with self._services.store.transaction(process_actor("routes")) as session:
            for crossing in self._services.arrivals.crossings:
                tell_crossing(session, crossing, now=now)
            clear_crossings(session, on_their_way, closures, now=now)


def eta_row(eta: Eta) -> EtaRow:
    """Return a time of arrival as the feed has it.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> at = datetime(1970, 1, 1, 0, 0, 2, tzinfo=UTC)
    >>> eta_row(Eta(7, at, "v", eta=at, travel_time_s=0.0, distance_m=12.34))
    (7, 2000, 12.3)
    """
    eta_ms = None if eta.eta is None else round(eta.eta.timestamp() * 1000)
    return eta.assignment_id, eta_ms, None if eta.distance_m is None else round(eta.distance_m, 1)
