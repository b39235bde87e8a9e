"""Indicators over HTTP: who sees which numbers, the rows behind them, scores, export."""

import csv
import io
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from api.routers.indicators_csv import COLUMNS
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.trail import record_audit
from layers.indicators.definitions import Kind, definitions
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.layers.indicators.history import Case, write
from tests.layers.indicators.worked import small_history

VALUES = "/api/v1/indicators/values"
MARCH = {"period": "month", "day": "2026-03-15"}


@pytest.fixture
def history(store: Store) -> None:
    """The small history in the district, and one incident more of the whole city."""
    everywhere = Case("city", datetime(2026, 3, 3, tzinfo=UTC), area="4201")
    with store.transaction(process_actor("test")) as session:
        write(session, [*small_history(), everywhere])
        record_audit(session, "test.load", "incident", "all")


def numbers(client: httpx.Client, **params: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the numbers of each part of March."""
    answer = client.get(VALUES, params={**MARCH, **params})
    assert answer.status_code == 200, answer.text
    return {part["key"]: part["numbers"] for part in answer.json()["parts"]}


@pytest.mark.usefixtures("history")
def test_a_district_planner_counts_its_district_only(served: Serving, store: Store) -> None:
    with sign_in(served, store, "lin", ["planner"], "420101") as district:
        assert numbers(district)[""]["reported"]["value"] == 9
        rows = district.get("/api/v1/indicators/reported/incidents", params=MARCH).json()
        assert (rows["count"], {row["area_code"] for row in rows["items"]}) == (9, {"420101"})
    with sign_in(served, store, "wu", ["planner"]) as city:
        assert numbers(city)[""]["reported"]["value"] == 10
        parts = numbers(city, by="district")
        assert {key: one["reported"]["value"] for key, one in parts.items()} == {"420101": 9, "": 1}


@pytest.mark.usefixtures("history")
def test_every_number_has_as_many_rows_as_it_says(served: Serving, store: Store) -> None:
    with sign_in(served, store, "wu", ["planner"]) as client:
        found = numbers(client)[""]
        for key, one in definitions().indicators.items():
            path = f"/api/v1/indicators/{key}/incidents"
            rows = client.get(path, params=MARCH).json()
            assert (rows["count"], len(rows["items"])) == (found[key]["counted"],) * 2, key
            if one.kind is Kind.RATE:
                rows = client.get(path, params={**MARCH, "of": "whole"}).json()
                assert rows["count"] == found[key]["whole"], key


@pytest.mark.usefixtures("history")
def test_numbers_are_compared_with_the_month_before_and_a_year_ago(
    served: Serving, store: Store
) -> None:
    with store.transaction(process_actor("test")) as session:
        before = [
            Case(f"before{n}", datetime(2026, 2, 3, n, tzinfo=UTC), area="4201") for n in range(8)
        ]
        ago = [Case(f"ago{n}", datetime(2025, 3, 3, n, tzinfo=UTC), area="4201") for n in range(4)]
        write(session, [*before, *ago])
        record_audit(session, "test.load", "incident", "all")
    with sign_in(served, store, "wu", ["planner"]) as client:
        reported = numbers(client, compare="true")[""]["reported"]
    assert (reported["previous"], reported["previous_change"]) == (8, 0.25)
    assert (reported["year_before"], reported["year_change"]) == (4, 1.5)


@pytest.mark.usefixtures("history")
def test_scores_say_value_band_and_formula(served: Serving, store: Store) -> None:
    with sign_in(served, store, "wu", ["planner"]) as client:
        path = "/api/v1/indicators/scores/department"
        found = client.get(path, params={**MARCH, "by": "department"}).json()
        wrong = client.get(path, params={**MARCH, "by": "source"})
        none = client.get("/api/v1/indicators/scores/nothing", params=MARCH)
    scores = {score["part"]: (score["value"], score["band"]) for score in found["scores"]}
    # a: handling rate 4/5, in time 3/5, rework 1/4, disputed 1/4:
    # 100 × (0.3 × 0.8 + 0.4 × 0.6 + 0.2 × 0.75 + 0.1 × 0.5) = 68
    assert scores["a"] == (68.0, "C")
    assert scores["b"] == (None, None)
    assert "handling_on_time_rate" in found["rule"]["formula"]
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "by")
    assert none.status_code == 404


@pytest.mark.usefixtures("history")
def test_an_export_has_a_line_for_each_number_and_is_recorded(
    served: Serving, store: Store
) -> None:
    with sign_in(served, store, "wu", ["planner"]) as client:
        answer = client.get("/api/v1/indicators/export", params={**MARCH, "by": "source"})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    (reported,) = (row for row in rows if (row["part"], row["indicator"]) == ("phone", "reported"))
    assert (reported["value"], reported["indicator_zh"]) == ("1.0", "上报数")
    with store.reading(process_actor("test")) as session:
        actions = session.scalars(text("SELECT action FROM audit_records")).all()
    assert actions.count("indicators.export") == 1


@pytest.mark.usefixtures("history")
def test_who_may_not_read_incidents_is_told_whole_months_without_small_counts(
    served: Serving, store: Store
) -> None:
    give_roles(store, "low", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with sign_in(served, store, "low", []) as client:
        found = numbers(client)[""]
        rows = client.get("/api/v1/indicators/reported/incidents", params=MARCH).json()
        week = client.get(VALUES, params={"period": "week", "day": "2026-03-03"})
    assert (found["reported"]["value"], found["reported"]["hidden"]) == (10, False)
    assert (found["voided"]["value"], found["voided"]["hidden"]) == (None, True)
    assert rows["count"] == 0
    assert (week.status_code, week.json()["errors"][0]["field"]) == (422, "period")


def test_who_may_not_read_indicators_is_refused(served: Serving, store: Store) -> None:
    with sign_in(served, store, "mei", ["member"]) as client:
        assert client.get(VALUES, params=MARCH).status_code == 403
        assert client.get("/api/v1/indicators/reported/incidents").status_code == 403
        assert client.get("/api/v1/indicators/export").status_code == 403


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"period": "custom"}, 422),
        ({"period": "custom", "from": "2026-03-02", "to": "2026-03-01"}, 422),
        ({"period": "custom", "from": "1900-01-01", "to": "1900-01-02"}, 422),
        ({"period": "month", "from": "2026-03-02"}, 422),
        ({"period": "decade"}, 422),
        ({"day": "2026-02-30"}, 422),
        ({"day": "9999-12-31"}, 422),
        ({"by": "planet"}, 422),
        ({"source": "rumour"}, 422),
        ({"area": "9999"}, 404),
        ({"category": "item:none"}, 404),
        ({"area": "' OR true --"}, 404),
    ],
)
def test_what_cannot_be_asked_is_refused(
    person: httpx.Client, params: dict[str, str], status: int
) -> None:
    assert person.get(VALUES, params=params).status_code == status


def test_definitions_are_told_in_both_languages(person: httpx.Client) -> None:
    items = person.get("/api/v1/indicators").json()["items"]
    assert [item["key"] for item in items] == list(definitions().indicators)
    assert all(item["name_zh"] and item["name_en"] for item in items)
    assert all(item["explanation_zh"] and item["explanation_en"] for item in items)
    rules = person.get("/api/v1/indicators/scores").json()["items"]
    assert {"department", "area"} <= {rule["key"] for rule in rules}


def test_an_indicator_that_there_is_not_is_404(person: httpx.Client) -> None:
    assert person.get("/api/v1/indicators/none/incidents").status_code == 404
