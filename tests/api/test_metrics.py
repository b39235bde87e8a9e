"""What a process counts, and that its answers are checked in the background."""

from collections.abc import Iterator
from dataclasses import replace

import httpx
import numpy as np
import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.deps.audits import AnswerAudit
from api.deps.metrics import Metrics
from data.store import Store
from dispatch.coverage.ground import Ground
from dispatch.roads import Answer, Fleet, LiveRoads, open_roads
from tests.api.asking import fire
from tests.api.conftest import with_key
from tests.api.serving import Serving
from tests.api.small_city import SmallCity, crossing


def counted(text: str) -> dict[str, float]:
    """Return samples by name, with the values of their labels."""
    return {
        " ".join((sample.name, *sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def roads(store: Store, small_city: SmallCity) -> Iterator[LiveRoads]:
    opened = open_roads(store)
    yield opened
    opened.close()


def answer_of(roads: LiveRoads) -> Answer:
    """Return the right answer for two units, one and two blocks away."""
    lon, lat = np.array([crossing(0, 1), crossing(0, 2)]).T
    unknown = np.full(2, np.nan)
    fleet = Fleet(np.array([7, 8]), lon, lat, unknown, unknown)
    place = crossing(0, 0)
    return Answer(fleet, *place, 1, roads.nearest(fleet, *place, 1))


def test_right_answer_is_counted_as_right_and_a_wrong_one_as_a_mismatch(roads: LiveRoads) -> None:
    right = answer_of(roads)
    wrong = replace(right, fleet=replace(right.fleet, ids=np.array([8, 7])))
    metrics = Metrics()
    audits = AnswerAudit(metrics, rest_s=0.0)
    audits.start(lambda: roads, Ground())
    for answer in (right, wrong):
        audits.offer(answer)
        audits.wait()
    audits.stop()
    after = counted(metrics.text().decode())
    assert after["nearest_answers_total"] == 2
    assert after["nearest_audits_total right"] == 1
    assert after["nearest_audits_total wrong"] == 1
    assert after["nearest_mismatch_total"] == 1


def test_answers_given_while_one_is_checked_are_counted_and_the_newest_kept(
    roads: LiveRoads,
) -> None:
    metrics = Metrics()
    audits = AnswerAudit(metrics, rest_s=0.0)
    for _ in range(5):
        audits.offer(answer_of(roads))
    audits.start(lambda: roads, Ground())
    audits.wait()
    audits.stop()
    after = counted(metrics.text().decode())
    assert (after["nearest_answers_total"], after["nearest_audits_total right"]) == (5, 1)


def test_recommendations_are_checked_while_the_server_runs(
    person: httpx.Client, served: Serving, store: Store
) -> None:
    assert served.app.state.services.roads.wait(60)
    question = {**fire(), "k": 3}
    del question["description"]
    person.post("/api/v1/recommendations", json=question).raise_for_status()
    served.app.state.audits.wait()
    with with_key(served, store, ["monitor"]) as monitor:
        after = counted(monitor.get("/metrics").text)
    assert after["nearest_answers_total"] == 1
    assert after["nearest_audits_total right"] == 1
    assert after["nearest_mismatch_total"] == 0


def test_metrics_are_for_whoever_watches_the_system(served: Serving, person: httpx.Client) -> None:
    assert httpx.get(f"{served.address}/metrics").status_code == 401
    assert person.get("/metrics").status_code == 403
