"""Standing results kept up: the worker asks again when something has happened."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import MusterError
from data.store.outbox import OutboxRow
from layers.hotspots.computing import ask_again, prune
from layers.hotspots.tables import StandingHotspots
from spatial.errors import SpatialError

LOOK_EVERY_S: Final = 15.0
"""How often it is looked whether anything has happened."""

AT_LEAST_EVERY_S: Final = 600.0
"""A period that ends now moves on though nothing happens."""

MOST_SHARE: Final = 0.05
"""Of one core: after a round that took long the next one waits until its share is no more."""

WORKER: Final = process_actor("analysis")

logger = logging.getLogger("muster.hotspots")


class StandingRounds:
    """Asks standing questions anew, round by round; one per process.

    Parameters
    ----------
    store
        Where incidents are counted and results are kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last_change = -1
        self._round_at_s = float("-inf")

    def look(
        self, now: datetime, monotonic_s: float, stop: Callable[[], bool] = lambda: False
    ) -> list[int]:
        """Ask every standing question anew where something was committed since the last round.

        Returns
        -------
        list of int
            The ids of new results.
        """
        with self._store.reading(WORKER) as session:
            newest = session.scalar(select(func.max(OutboxRow.id))) or 0
            keys = session.scalars(
                select(StandingHotspots.question_sha256).order_by(StandingHotspots.made_at)
            ).all()
        due = monotonic_s - self._round_at_s >= AT_LEAST_EVERY_S
        if not keys or (newest == self._last_change and not due):
            return []
        self._last_change, self._round_at_s = newest, monotonic_s
        made = [self._ask(key, now) for key in keys if not stop()]
        with self._store.transaction(WORKER) as session:
            prune(session, now)
        return [one for one in made if one is not None]

    def _ask(self, key: str, now: datetime) -> int | None:
        try:
            with self._store.transaction(WORKER) as session:
                standing = session.get(StandingHotspots, key)
                return None if standing is None else ask_again(session, standing, now)
        except (MusterError, SpatialError) as refused:
            logger.info("a standing result stays as it is: %s", refused)
            return None


def pause_s(spent_s: float) -> float:
    """Return how long to wait after a round that took some seconds of computing.

    Examples
    --------
    >>> pause_s(0.1), pause_s(3.0)
    (15.0, 60.0)
    """
    return max(LOOK_EVERY_S, spent_s / MOST_SHARE)
