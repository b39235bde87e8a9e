"""Travel times from many to many, against a plain search and scipy, and while weights change."""

import itertools
import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TypeVar

import numpy as np
import pytest
import scipy.sparse
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import (
    NEVER_MS,
    Conditions,
    Engine,
    Metric,
    Places,
    Queries,
    TravelTimes,
    contract,
    contraction_order,
    customise,
    hubs,
    matrix,
)
from spatial.network.hubs import levels_of
from tests.spatial.network.drawn import Case, cases
from tests.spatial.network.test_travel_times import plain_search, spots
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


@contextmanager
def hubs_everywhere() -> Iterator[None]:
    """Cut towns of a few streets into cells, and put all times together over hubs."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("HUBS", 3), ("_LEAST_ARCS", 6), ("WORTH", 0)):
            patch.setattr(hubs, name, value)
        yield


@settings(max_examples=80, deadline=None)
@given(cases(), st.data())
def test_times_over_hubs_are_those_of_a_search_for_each_destination(
    case: Case, data: st.DataObject
) -> None:
    network = case.town.network()
    conditions = Conditions.free(network)
    arcs = st.lists(st.integers(0, network.base_arcs - 1), max_size=4)
    conditions.closed[data.draw(arcs)] = True
    slow = data.draw(st.sampled_from([1.0, 1.5, 50_000.0]))  # the last is too long for 32 bits
    conditions.factor[data.draw(arcs)] = slow
    metric = customise(contract(network, contraction_order(network)), conditions)
    metres = st.tuples(st.floats(-40, 340, allow_nan=False), st.floats(-40, 240, allow_nan=False))
    aims = [case.destination, *data.draw(st.lists(metres, max_size=12))]
    asker = Asker(network)
    origins, destinations = asker.places([*case.origins, *aims]), asker.places(aims)
    engine = Engine(metric, threads=2)
    with hubs_everywhere():
        found = between(engine, origins, destinations).time_ms
    engine.close()
    one_by_one = Queries(metric)
    for column in range(len(destinations)):
        place = destinations.take(np.array([column]))
        assert found[:, column].tolist() == one_by_one.times_to(origins, place).tolist()


def test_times_too_long_for_sums_of_them_are_found_without_hubs(town: Asker) -> None:
    # 10 s a block, 40,000 times: 4.6 days; five blocks are just below 2³¹ ms, six are no way.
    conditions = Conditions.free(town.network)
    conditions.factor[:] = 40_000.0
    topology = town.metric.topology
    engine = Engine(customise(topology, conditions), threads=2)
    stops = town.places([(x, y) for x in (50, 150, 350) for y in (0, 100, 300)])
    with hubs_everywhere():
        found = between(engine, stops, stops).time_ms
    engine.close()
    one_by_one = Queries(customise(topology, conditions))
    assert np.array_equal(found, one_by_one.times_between(stops, stops))
    assert (found[found < NEVER_MS] > hubs.LONGEST).any()


def test_hubs_cut_a_town_into_cells_that_no_way_leaves_otherwise() -> None:
    network = grid(9, 9).network()
    with hubs_everywhere():
        levels = levels_of(network, contraction_order(network))
    tail, head = network.turns.from_arc, network.turns.to_arc
    assert len(levels) > 2
    for level, below in itertools.pairwise(levels):
        assert (below.cell[level.hub] == hubs.NO_CELL).all()
        inside = (below.cell[tail] != hubs.NO_CELL) & (below.cell[head] != hubs.NO_CELL)
        assert (below.cell[tail] == below.cell[head])[inside].all()
        for cell in range(len(level.start) - 1):
            assert (level.cell[level.hubs(cell)] == cell).all()
    assert not len(levels[-1].hub)


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


@pytest.mark.parametrize("ways", [nullcontext, hubs_everywhere])
def test_table_is_of_one_metric_though_weights_change_meanwhile(
    ways: Callable[[], AbstractContextManager[None]],
) -> None:
    stops = [(x, 100.0) for x in range(5, 395, 5)]
    here = Asker(grid(5, 5).network())
    elsewhere = Asker(grid(5, 5, block_m=99.0).network())
    located = {asker.metric.version: asker.places(stops) for asker in (here, elsewhere)}
    engine = _Swapping(here.metric, elsewhere.metric)
    with ways():
        found = matrix(engine, lambda metric: (located[metric.version], located[metric.version]))
    engine.close()
    places = located[elsewhere.metric.version]
    assert found.network_version == elsewhere.metric.version
    assert np.array_equal(found.time_ms, elsewhere.queries.times_between(places, places))
