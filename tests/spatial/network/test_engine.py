"""Many threads ask; weights change while they do."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait

import numpy as np
import pytest
from routingkit_cch import CCHMetric

from spatial.network import Engine, Metric, Queries
from tests.spatial.network.towns import Asker, grid


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


def twice_as_slow(metric: Metric) -> Metric:
    """Return the metric with every weight doubled."""
    weights = metric.weights_ms * 2
    return Metric(
        topology=metric.topology,
        conditions=metric.conditions,
        weights_ms=weights,
        version=metric.version + "-slow",
        v_max_mps=metric.v_max_mps / 2,
        least_share=1.0,
        customised=CCHMetric(metric.topology.contracted, weights.tolist()),
    )


def test_questions_of_many_threads_get_the_answers_of_one(town: Asker, engine: Engine) -> None:
    origins = town.places([(x, 0) for x in range(5, 400, 10)])
    destination = town.places([(350, 400)])
    expected = town.queries.times_to(origins, destination)
    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(
                lambda _: engine.ask(lambda queries: queries.times_to(origins, destination)),
                range(40),
            )
        )
    assert all(np.array_equal(answer, expected) for answer in answers)


def test_each_worker_has_queries_of_its_own(engine: Engine) -> None:
    together = threading.Barrier(2)

    def question(queries: Queries) -> int:
        together.wait(10)
        return id(queries)

    with ThreadPoolExecutor(2) as pool:
        seen = list(pool.map(lambda _: engine.ask(question), range(2)))
    assert seen[0] != seen[1]


def test_swapped_metric_answers_at_once_and_the_old_one_is_free_to_change(
    town: Asker, engine: Engine
) -> None:
    origin, destination = town.places([(105, 0)]), town.places([(350, 400)])
    before = engine.ask(lambda queries: queries.path(origin, destination))
    free = engine.swap(twice_as_slow(town.metric))
    assert engine.metric.version.endswith("-slow")
    after = engine.ask(lambda queries: queries.path(origin, destination))
    assert before is not None
    assert after is not None
    assert after.time_ms > before.time_ms
    del town.queries  # the only queries left on the old metric; with one alive reset would panic
    wait(free)
    town.metric.customised.reset((town.metric.weights_ms * 3).tolist())


def test_question_that_failed_keeps_nobody_from_changing_the_weights(
    town: Asker, engine: Engine
) -> None:
    def wrong(queries: Queries) -> int:
        raise LookupError(f"asked {queries} wrongly")

    with pytest.raises(LookupError) as caught:
        engine.ask(wrong)
    del town.queries
    wait(engine.swap(twice_as_slow(town.metric)))
    town.metric.customised.reset((town.metric.weights_ms * 3).tolist())
    assert caught.value.__traceback__ is not None  # holds the frames that held the queries


def test_question_that_fails_fails_for_who_asked_and_leaves_the_worker(engine: Engine) -> None:
    def wrong(_: Queries) -> int:
        raise LookupError("asked wrongly")

    for _ in range(4):
        with pytest.raises(LookupError, match="asked wrongly"):
            engine.ask(wrong)
    assert engine.ask(lambda _: 1) == 1
