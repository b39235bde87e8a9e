"""Travel times from many to many, against a plain search and scipy, and while weights change."""

import math
from collections.abc import Callable, Iterator
from typing import TypeVar

import numpy as np
import pytest
import scipy.sparse
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import NEVER_MS, Engine, Metric, Places, Queries, TravelTimes, matrix
from tests.spatial.network.test_travel_times import Case, cases, plain_search, spots
from tests.spatial.network.towns import Asker, grid

Answer = TypeVar("Answer")


@pytest.fixture
def town() -> Asker:
    """A town of 5 × 5 corners."""
    return Asker(grid(5, 5).network())


@pytest.fixture
def engine(town: Asker) -> Iterator[Engine]:
    """Two workers on the town's metric."""
    opened = Engine(town.metric, threads=2)
    yield opened
    opened.close()


def nobody(places: Places) -> Places:
    return places.take(np.empty(0, dtype=np.int64))


def between(engine: Engine, origins: Places, destinations: Places) -> TravelTimes:
    """Return the table of places that lie where they lie in any metric."""
    return matrix(engine, lambda _: (origins, destinations))


def test_table_of_blocks_and_of_what_is_off_the_road(town: Asker, engine: Engine) -> None:
    origins = town.places([(50, 0), (350, 400), (50, -25)])
    destinations = town.places([(350, 400), (80, 0), (50, -600)])
    found = between(engine, origins, destinations)
    # 10 m/s along streets: 300 + 400 m, and 30 m straight ahead. The third origin is 25 m off the
    # road at 5 km/h: 18 s more. The third destination is more than 500 m off.
    assert found.time_ms.tolist() == [
        [70_000, 3_000, NEVER_MS],
        [0, 67_000, NEVER_MS],
        [88_000, 21_000, NEVER_MS],
    ]
    assert found.travel_time_s[1].tolist() == [0.0, 67.0, math.inf]
    assert found.network_version == town.metric.version


def test_none_to_many_and_many_to_none_are_empty(town: Asker, engine: Engine) -> None:
    places = town.places([(50, 0), (60, 0)])
    assert between(engine, nobody(places), places).time_ms.shape == (0, 2)
    assert between(engine, places, nobody(places)).time_ms.shape == (2, 0)


@settings(max_examples=60, deadline=None)
@given(cases(), st.data())
def test_every_time_is_that_of_a_plain_search(case: Case, data: st.DataObject) -> None:
    asker = Asker(case.town.network())
    metres = st.tuples(st.floats(-40, 340, allow_nan=False), st.floats(-40, 240, allow_nan=False))
    aims = [case.destination, *case.origins[:2], *data.draw(st.lists(metres, max_size=3))]
    origins, destinations = asker.places(case.origins), asker.places(aims)
    times = asker.queries.times_between(origins, destinations)
    oracle = plain_search(case, asker)
    for row in range(len(origins)):
        for column in range(len(destinations)):
            expected = oracle.between(
                spots(asker, origins, row), spots(asker, destinations, column)
            )
            off_ms = int(origins.off_ms[row] + destinations.off_ms[column])
            assert times[row, column] == (NEVER_MS if math.isinf(expected) else expected + off_ms)


def test_times_are_those_of_scipy_over_the_turns(town: Asker, engine: Engine) -> None:
    chance = np.random.default_rng(7)
    corners = chance.uniform(0, 400, (40, 2))
    corners[:, 1] = np.round(corners[:, 1], -2)  # on the streets that run east
    places = town.places([(x, y) for x, y in corners.tolist()])
    network, arcs = town.network, len(town.network.arcs)
    turns = scipy.sparse.csr_array(
        (network.turn_weights().astype(np.float64), network.turns.to_arc, network.turns.start),
        shape=(arcs, arcs),
    )
    # From the end of one arc to the end of another; infinite from an arc to itself, so that a
    # place on the origin's own arc is looked at by itself.
    ends = scipy.sparse.csgraph.dijkstra(turns)
    found = between(engine, places, places).time_ms
    for row in range(len(places)):
        for column in range(len(places)):
            assert found[row, column] == _by_scipy(ends, turns, places, (row, column))


def _by_scipy(
    ends: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    turns: "scipy.sparse.csr_array",
    places: Places,
    pair: tuple[int, int],
) -> float:
    (first, last) = (slice(*places.start[place : place + 2].tolist()) for place in pair)
    best = math.inf
    for i in range(first.start, first.stop):
        for j in range(last.start, last.stop):
            start, end = int(places.arc[i]), int(places.arc[j])
            way = ends[start, end]
            if start == end:
                if places.share[j] >= places.share[i]:
                    best = min(best, float(places.elapsed_ms[j] - places.elapsed_ms[i]))
                out = turns[[start]].tocoo()
                way = min(ms + ends[arc, end] for arc, ms in zip(out.col, out.data, strict=True))
            best = min(best, float(places.remaining_ms[i]) + way - float(places.remaining_ms[j]))
    return best + float(places.off_ms[pair[0]] + places.off_ms[pair[1]])


class _Swapping(Engine):
    """An engine that gets another metric after its third question."""

    def __init__(self, metric: Metric, following: Metric) -> None:
        super().__init__(metric, threads=1)
        self._following = following
        self._asked = 0

    def ask(self, question: Callable[[Queries], Answer]) -> Answer:
        answer = super().ask(question)
        self._asked += 1
        if self._asked == 3:
            self.swap(self._following)
        return answer


def test_table_is_of_one_metric_though_weights_change_meanwhile(town: Asker) -> None:
    stops = [(x, 100.0) for x in range(5, 395, 5)]
    here = Asker(grid(5, 5).network())
    elsewhere = Asker(grid(5, 5, block_m=99.0).network())
    located = {asker.metric.version: asker.places(stops) for asker in (here, elsewhere)}
    engine = _Swapping(here.metric, elsewhere.metric)
    found = matrix(engine, lambda metric: (located[metric.version], located[metric.version]))
    engine.close()
    places = located[elsewhere.metric.version]
    assert found.network_version == elsewhere.metric.version
    assert np.array_equal(found.time_ms, elsewhere.queries.times_between(places, places))
