"""Formulas of scores over HTTP: tried, published with a day, never changed; refused with why."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from tests.api.asking import new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.layers.indicators.history import write
from tests.layers.indicators.worked import small_history

PATH = "/api/v1/indicators/scores"
MARCH = {"period": "month", "day": "2026-03-15", "by": "district"}
TODAY = datetime.now(UTC).astimezone().date()
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    with sign_in(served, store, "li", ("planner",)) as client:
        yield client


def version(**changes: object) -> dict[str, object]:
    return {
        "formula": "100 * closing_rate",
        "by": ["district"],
        "name_zh": "区域评价",
        "name_en": "Areas",
        "starts_on": (TOMORROW + timedelta(days=1)).isoformat(),
        "note": "市城管委办法",
        **changes,
    }


def publish(client: httpx.Client, key: str = "area", **changes: object) -> httpx.Response:
    return client.post(f"{PATH}/{key}/versions", json=version(**changes), headers=new_key())


def rules(client: httpx.Client, day: str) -> dict[str, Any]:
    return {one["key"]: one for one in client.get(PATH, params={"day": day}).json()["items"]}


def test_a_version_scores_from_its_day_on_and_those_before_stay(planner: httpx.Client) -> None:
    published = publish(planner)
    assert published.status_code == 201, published.text
    assert (published.json()["version"], published.json()["shipped"]) == (2, False)
    begins = published.json()["starts_on"]
    assert rules(planner, begins)["area"]["version"] == 2
    assert rules(planner, TOMORROW.isoformat())["area"]["version"] == 1
    versions = planner.get(f"{PATH}/area/versions").json()["items"]
    assert [(one["version"], one["shipped"]) for one in versions] == [(2, False), (1, True)]
    assert versions[0]["note"] == "市城管委办法"
    earlier = publish(planner, starts_on=TOMORROW.isoformat())
    assert (earlier.status_code, earlier.json()["errors"][0]["field"]) == (422, "starts_on")


def test_a_version_does_not_begin_in_the_past(planner: httpx.Client) -> None:
    past = publish(planner, starts_on=(TODAY - timedelta(days=2)).isoformat())
    assert (past.status_code, past.json()["errors"][0]["field"]) == (422, "starts_on")
    assert len(planner.get(f"{PATH}/area/versions").json()["items"]) == 1


@pytest.mark.parametrize(
    ("formula", "place", "fault", "said"),
    [
        ("100 * closing_rte", 7, "no_indicator", "closing_rte"),
        ("100 * (closing_rate", 20, "missing_sign", ")"),
        ("__import__", 1, "unreadable", "_"),
        ("1 ** 2", 4, "missing_value", "*"),
        ("1 +", 4, "missing_value", ""),
        ("1 2", 3, "unexpected", "2"),
        ("(" * 21 + "1" + ")" * 21, 22, "too_deep", "20"),
    ],
)
def test_a_formula_that_is_not_sound_is_refused_with_its_place_and_what_stands_there(
    planner: httpx.Client, formula: str, place: int, fault: str, said: str
) -> None:
    tried = planner.post(
        f"{PATH}/area/try", params=MARCH, json={"formula": formula, "by": ["district"]}
    )
    for answer in (publish(planner, formula=formula), tried):
        assert (answer.status_code, answer.json()["code"]) == (422, "score_fault"), answer.text
        told = answer.json()
        assert (told["place"], told["fault"], told["said"]) == (place, fault, said)
    assert len(planner.get(f"{PATH}/area/versions").json()["items"]) == 1


def test_a_new_score_begins_with_its_first_version(planner: httpx.Client) -> None:
    assert planner.get(f"{PATH}/quick/versions").status_code == 404
    first = publish(planner, "quick", formula="100 * closing_on_time_rate")
    assert (first.status_code, first.json()["version"]) == (201, 1)
    assert "quick" in rules(planner, first.json()["starts_on"])


def test_a_formula_is_tried_over_a_period_and_nothing_is_written(
    planner: httpx.Client, store: Store
) -> None:
    with store.transaction(process_actor("test")) as session:
        write(session, small_history())
        record_audit(session, "test.load", "incident", "all")
    asked = {"formula": "100 * closing_rate", "by": ["district"]}
    tried = planner.post(f"{PATH}/area/try", params=MARCH, json=asked).json()
    values = planner.get("/api/v1/indicators/values", params=MARCH).json()["parts"]
    rates = {part["key"]: part["numbers"]["closing_rate"]["value"] for part in values}
    assert rates
    assert {one["part"]: one["value"] for one in tried["scores"]} == {
        key: None if rate is None else round(100 * rate, 2) for key, rate in rates.items()
    }
    assert tried["rule"]["version"] == 0
    other = planner.post(f"{PATH}/area/try", params={**MARCH, "by": "source"}, json=asked)
    assert (other.status_code, other.json()["errors"][0]["field"]) == (422, "by")
    assert len(planner.get(f"{PATH}/area/versions").json()["items"]) == 1


def test_who_only_reads_scores_changes_none(served: Serving, store: Store) -> None:
    with sign_in(served, store, "wu", ("dispatcher",)) as client:
        assert client.get(f"{PATH}/area/versions").status_code == 200
        assert publish(client).status_code == 403
