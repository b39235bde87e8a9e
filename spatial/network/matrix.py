"""Travel times from many places to many, by all threads of an engine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.engine import Engine
from spatial.network.metric import NEVER_MS, Metric
from spatial.network.places import Places
from spatial.network.queries import Queries

IntArray = NDArray[np.int64]

AT_ONCE = 8
"""Destinations of one question: who asks for something else waits for these and no longer."""


@dataclass(frozen=True, slots=True)
class TravelTimes:
    """A table of travel times.

    Parameters
    ----------
    time_ms
        (n, m) milliseconds from each origin to each destination, off road and on; `NEVER_MS` where
        there is no way, or where one of the two is too far from a road.
    network_version
        Network and weights of all of them.
    """

    time_ms: IntArray
    network_version: str

    @property
    def travel_time_s(self) -> NDArray[np.float64]:
        """(n, m) seconds, infinite where there is no way."""
        return np.where(self.time_ms < NEVER_MS, self.time_ms / 1000.0, np.inf)


def matrix(
    engine: Engine, locate: Callable[[Metric], tuple[Places, Places]], *, threads: int = 2
) -> TravelTimes:
    """Return the travel time from each origin to each destination, exact and of one metric.

    A search over the contracted network for each destination, all from the same origins. They are
    asked a few at a time, so that questions of others come in between; when the metric is swapped
    meanwhile, all is asked anew.

    Parameters
    ----------
    locate
        Puts the origins (n) and the destinations (m) on the network as a metric has it. None of
        either give an empty table.
    threads
        How many questions are asked at once: no more than the engine answers.
    """
    while True:
        metric = engine.metric
        origins, destinations = locate(metric)
        time_ms = _ask(engine, metric, origins, destinations, threads)
        if time_ms is not None:
            return TravelTimes(time_ms, metric.version)


def _ask(
    engine: Engine, metric: Metric, origins: Places, destinations: Places, threads: int
) -> IntArray | None:
    """Return (n, m) milliseconds; None when the engine had another metric for some of them."""
    time_ms = np.full((len(origins), len(destinations)), NEVER_MS, dtype=np.int64)

    def answer(first: int) -> bool:
        rows = np.arange(first, min(first + AT_ONCE, len(destinations)))
        part = destinations.take(rows)

        def question(queries: Queries) -> bool:
            if queries.metric is not metric:
                return False
            time_ms[:, rows] = queries.times_between(origins, part)
            return True

        return engine.metric is metric and engine.ask(question)

    with ThreadPoolExecutor(max_workers=threads, thread_name_prefix="matrix") as callers:
        answered = list(callers.map(answer, range(0, len(destinations), AT_ONCE)))
    return time_ms if all(answered) else None
