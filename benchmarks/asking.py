"""The question that is measured: who of a fleet is nearest, on the network as it is now."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.road_networks import Measured
from spatial.network import (
    Candidates,
    Conditions,
    Engine,
    Landmarks,
    Metric,
    Nearest,
    Places,
    Queries,
    Reweighting,
    Snapper,
    contract,
    contraction_order,
    free_flow,
    nearest_places,
)

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is nearest, and the metric and destination of the answer."""

    nearest: Nearest
    metric: Metric
    destination: Places

    @property
    def times_ms(self) -> list[int]:
        """Travel times of the nearest, nearest first."""
        return [int(ms) for ms in self.nearest.time_ms]


Ask = Callable[[Places, int, int], Answer]
"""Asks which k of a fleet are nearest to the network's place of a number."""


class Asked:
    """A network that answers, with a fleet standing on it: a thing that opens and closes.

    As in a server: an engine with threads of its own, weights changed beside it. The fleet is put
    on the network once; every incident is put on it in its own question.
    """

    def __init__(self, measured: Measured, cache_dir: Path) -> None:
        network = measured.network
        topology = contract(network, contraction_order(network, cache_dir))
        self.measured = measured
        self.snapper = Snapper(network)
        self.landmarks = Landmarks.of(network, cache_dir)
        self.engine = Engine(free_flow(topology), threads=1)
        self.reweighting = Reweighting(self.engine)
        self._standing: tuple[Places, Candidates] | None = None

    def close(self) -> None:
        """End the thread that answers."""
        self.engine.close()

    def fleet(self, size: int, seed: int) -> Places:
        """Return `size` places of the network's, drawn by `seed`, as units stand on it now."""
        rows = np.random.default_rng(seed).choice(len(self.measured.lon), size, replace=False)
        under = self.engine.metric.conditions
        return self.snapper.snap(self.measured.lon[rows], self.measured.lat[rows], under=under)

    def nearest(self, fleet: Places, place: int, k: int) -> Answer:
        """Return the k of a fleet nearest to one of the network's places, with what it rests on.

        Asked of the engine's thread, as a server's threads do.
        """
        return self.engine.ask(partial(self._nearest, fleet=fleet, place=place, k=k))

    @contextmanager
    def in_this_thread(self) -> Iterator[Ask]:
        """Yield what asks as `nearest` does, but in the calling thread, as peers are asked.

        Weights must not be changed meanwhile: its query objects live on them.
        """
        queries = Queries(self.engine.metric)
        try:
            yield partial(self._nearest, queries)
        finally:
            queries.close()

    def _nearest(self, queries: Queries, fleet: Places, place: int, k: int) -> Answer:
        metric = queries.metric
        at = self.measured.lon[place : place + 1], self.measured.lat[place : place + 1]
        destination = self.snapper.snap(*at, under=metric.conditions, arriving=True)
        standing = self._candidates(fleet)
        found, _ = nearest_places(queries, standing, destination, k, self.landmarks)
        return Answer(found, metric, destination)

    def _candidates(self, fleet: Places) -> Candidates:
        """Return a fleet made ready for many questions, as long as the same one is asked about."""
        if self._standing is None or self._standing[0] is not fleet:
            self._standing = fleet, Candidates.standing(fleet, self.landmarks)
        return self._standing[1]

    def conditions(self, closed: int, slowed: int, seed: int) -> Conditions:
        """Return so many arcs closed and so many slowed to between one and four times."""
        generator = np.random.default_rng(seed)
        arcs = self.measured.network.base_arcs
        free = Conditions.free(self.measured.network)
        free.closed[generator.integers(0, arcs, closed)] = True
        free.factor[generator.integers(0, arcs, slowed)] = generator.uniform(1.0, 4.0, slowed)
        return free
