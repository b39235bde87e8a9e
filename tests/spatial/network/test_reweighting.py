"""Weights change while questions are asked."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network import (
    NEVER_MS,
    Conditions,
    Engine,
    Queries,
    Restriction,
    Reweighting,
    RoadNetwork,
    customise,
    weights_under,
)
from spatial.network import reweighting as module
from tests.spatial.network.towns import PLAIN, Asker, Street, Town, grid


def restricted() -> Town:
    """Return a town of 6 × 6 corners with one-way streets, and restrictions that make copies."""
    town = grid(6, 6)
    streets = [
        Street(s.start, s.end, oneway=1 if i % 5 == 0 else 0, way=i)
        for i, s in enumerate(town.streets)
    ]
    rules = [Restriction("no_left_turn", i, i + 9, via_ways=(i + 1,)) for i in range(40, 52)]
    return Town(town.corners, streets, rules, PLAIN)


@pytest.fixture
def town() -> Asker:
    """The restricted town."""
    return Asker(restricted().network())


@pytest.fixture
def engine(town: Asker) -> Iterator[Engine]:
    """Two workers on the town's metric; nobody else asks it."""
    del town.queries
    opened = Engine(town.metric, threads=2)
    yield opened
    opened.close()


def drawn(network: RoadNetwork, rng: np.random.Generator) -> Conditions:
    """Return some closures and factors; now and then none, now and then many."""
    count = network.base_arcs
    share = rng.choice([0.0, 0.01, 0.05, 0.6])
    closed = rng.random(count) < share / 2
    factor = np.where(rng.random(count) < share, rng.uniform(0.1, 5.0, count), 1.0)
    return Conditions(closed, factor)


def times_between(network: RoadNetwork, weights_ms: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return (a, a) milliseconds from the end of each arc to the end of each other, by scipy."""
    open_ = weights_ms < NEVER_MS
    graph = csr_array(
        (
            weights_ms[open_].astype(np.float64),
            (network.turns.from_arc[open_], network.turns.to_arc[open_]),
        ),
        shape=(len(network.arcs),) * 2,
    )
    return np.asarray(dijkstra(graph))


def all_times(queries: Queries) -> NDArray[np.int64]:
    """Return (a, a) milliseconds as the engine has them."""
    network = queries.metric.topology.network
    arcs = list(range(len(network.arcs)))
    queries._sweep.repin_sources(arcs)
    rows = [queries._sweep.distances_to(arc) for arc in arcs]
    return np.array([[NEVER_MS if ms is None else ms for ms in row] for row in rows]).T


def test_any_sequence_of_changes_leaves_the_weights_of_a_metric_made_anew(
    town: Asker, engine: Engine
) -> None:
    reweighting = Reweighting(engine)
    rng = np.random.default_rng(5)
    for _ in range(25):
        conditions = drawn(town.network, rng)
        metric = reweighting.put_in_force(conditions)
        fresh = customise(metric.topology, conditions)
        assert np.array_equal(metric.weights_ms, weights_under(town.network, conditions))
        assert (metric.version, metric.v_max_mps) == (fresh.version, fresh.v_max_mps)
        expected = all_times(Queries(fresh))
        assert np.array_equal(engine.ask(all_times), expected)
        reached = times_between(town.network, metric.weights_ms)
        assert np.array_equal(np.where(np.isinf(reached), NEVER_MS, reached), expected)


@pytest.mark.parametrize("reset_share", [0.0, 1.0])
def test_applied_one_by_one_or_anew_is_the_same(
    town: Asker, engine: Engine, monkeypatch: pytest.MonkeyPatch, reset_share: float
) -> None:
    monkeypatch.setattr(module, "_RESET_SHARE", reset_share)
    reweighting = Reweighting(engine)
    rng = np.random.default_rng(6)
    for _ in range(10):
        conditions = drawn(town.network, rng)
        metric = reweighting.put_in_force(conditions)
        fresh = Queries(customise(metric.topology, conditions))
        assert np.array_equal(engine.ask(all_times), all_times(fresh))


def test_conditions_that_hold_already_change_nothing(town: Asker, engine: Engine) -> None:
    reweighting = Reweighting(engine)
    assert reweighting.put_in_force(Conditions.free(town.network)) is town.metric


def test_answers_during_changes_are_those_of_the_version_they_name(
    town: Asker, engine: Engine
) -> None:
    reweighting = Reweighting(engine)
    rng = np.random.default_rng(7)
    weights = {town.metric.version: town.metric.weights_ms}
    seen: list[tuple[str, int, NDArray[np.int64]]] = []
    done = threading.Event()

    def question(arc: int) -> tuple[str, int, NDArray[np.int64]]:
        def ask(queries: Queries) -> NDArray[np.int64]:
            queries._sweep.repin_sources(list(range(len(town.network.arcs))))
            reached = queries._sweep.distances_to(arc)
            return np.array([NEVER_MS if ms is None else ms for ms in reached])

        return engine.ask(lambda queries: (queries.metric.version, arc, ask(queries)))

    def keep_asking(seed: int) -> None:
        random = np.random.default_rng(seed)
        while not done.is_set():
            seen.append(question(int(random.integers(len(town.network.arcs)))))

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(keep_asking, seed) for seed in range(4)]
        for _ in range(60):
            metric = reweighting.put_in_force(drawn(town.network, rng))
            weights[metric.version] = metric.weights_ms
        done.set()
        wait(asking)
    assert all(asker.exception() is None for asker in asking)
    expected = {
        version: times_between(town.network, weights[version])
        for version in {version for version, _, _ in seen}
    }
    for version, arc, got in seen:
        column = expected[version][:, arc]
        assert np.array_equal(got, np.where(np.isinf(column), NEVER_MS, column))
    assert len(expected) > 1


def test_query_object_left_on_the_idle_weights_does_not_stop_a_change(
    town: Asker, engine: Engine
) -> None:
    reweighting = Reweighting(engine)
    left = engine.ask(lambda queries: queries.metric.customised)
    slow = Conditions(
        np.zeros(town.network.base_arcs, np.bool_), np.full(town.network.base_arcs, 2.0)
    )
    reweighting.put_in_force(slow)
    held = Queries(town.metric)  # lives on what is idle now
    metric = reweighting.put_in_force(Conditions.free(town.network))
    assert metric.customised is not left
    assert np.array_equal(engine.ask(all_times), all_times(held))


def test_whichever_thread_closes_a_road_the_same_two_forms_are_changed(engine: Engine) -> None:
    reweighting = Reweighting(engine)
    network = engine.metric.topology.network
    forms = []
    for arc in range(6):
        closed = np.zeros(network.base_arcs, np.bool_)
        closed[arc] = True
        with ThreadPoolExecutor(1) as another:
            put = another.submit(
                reweighting.put_in_force, Conditions(closed, np.ones(network.base_arcs))
            )
            forms.append(put.result().customised)
    assert len({id(form) for form in forms}) == 2
