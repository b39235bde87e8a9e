"""Shifts over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.api.asking import new_key
from tests.api.reading import feed
from tests.api.small_city import SmallCity


def hours(number: float) -> str:
    """Return a moment so many hours from now."""
    return (datetime.now(UTC) + timedelta(hours=number)).isoformat()


def plan(client: httpx.Client, unit: int, **body: object) -> httpx.Response:
    """Ask for a shift."""
    return client.post(f"/api/v1/units/{unit}/shifts", json=body, headers=new_key())


def shifts(client: httpx.Client, path: str) -> list[dict[str, Any]]:
    """Return the shifts of a list."""
    items: list[dict[str, Any]] = client.get(path).raise_for_status().json()["items"]
    return items


def test_shift_is_planned_read_and_ended(person: httpx.Client, small_city: SmallCity) -> None:
    unit = small_city.unit_ids[0]
    answer = plan(person, unit, starts_at=hours(-1), ends_at=hours(7), crew=5, note="早班")
    assert answer.status_code == 201, answer.text
    shift = answer.json()
    assert (shift["unit_code"], shift["crew"], shift["note"]) == ("试验-01", 5, "早班")
    assert shifts(person, f"/api/v1/units/{unit}/shifts") == [shift]
    assert shifts(person, "/api/v1/shifts") == [shift]
    seen = person.get(f"/api/v1/units/{unit}").json()
    assert (seen["on_duty"], seen["shift_until"], seen["crew"]) == (True, shift["ends_at"], 5)
    path = f"/api/v1/units/{unit}/shifts/{shift['id']}"
    ended = person.delete(path, headers=new_key())
    assert ended.status_code == 200
    assert ended.json()["ended_by"] == "Chen"
    assert shifts(person, "/api/v1/shifts") == []
    again = person.delete(path, headers=new_key())
    assert (again.status_code, again.json()["code"]) == (409, "shift_over")
    assert person.get(f"/api/v1/units/{unit}").json()["on_duty"] is False


def test_overlap_is_a_conflict_that_names_the_other(
    person: httpx.Client, small_city: SmallCity
) -> None:
    unit = small_city.unit_ids[0]
    first = plan(person, unit, starts_at=hours(1), ends_at=hours(9)).json()
    answer = plan(person, unit, starts_at=hours(8), ends_at=hours(16))
    assert answer.status_code == 409
    problem = answer.json()
    assert (problem["code"], problem["shift_id"]) == ("shift_overlap", first["id"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"starts_at": hours(8), "ends_at": hours(1)}, "ends_at"),
        ({"starts_at": hours(-9), "ends_at": hours(-1)}, "ends_at"),
        ({"starts_at": "soon", "ends_at": hours(1)}, "starts_at"),
        ({"starts_at": "0001-01-01T00:00:00+14:00", "ends_at": hours(1)}, "starts_at"),
        ({"starts_at": hours(1), "ends_at": hours(2), "crew": -1}, "crew"),
        ({"starts_at": hours(1)}, "ends_at"),
    ],
)
def test_what_is_no_shift_is_refused_by_field(
    person: httpx.Client, small_city: SmallCity, body: dict[str, object], field: str
) -> None:
    answer = plan(person, small_city.unit_ids[0], **body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


def test_time_without_an_offset_is_of_the_clocks_of_the_city(
    person: httpx.Client, small_city: SmallCity
) -> None:
    day = (datetime.now(UTC) + timedelta(days=2)).date()
    body = {"starts_at": f"{day}T22:00:00", "ends_at": f"{day + timedelta(days=1)}T06:00:00"}
    shift = plan(person, small_city.unit_ids[0], **body).json()
    assert shift["starts_at"] == f"{day}T14:00:00Z"  # Asia/Shanghai is UTC+8


def test_unknown_unit_and_shift_are_404(person: httpx.Client, small_city: SmallCity) -> None:
    assert plan(person, 77, starts_at=hours(1), ends_at=hours(2)).status_code == 404
    assert person.get("/api/v1/units/77/shifts").status_code == 404
    path = f"/api/v1/units/{small_city.unit_ids[0]}/shifts/77"
    assert person.delete(path, headers=new_key()).status_code == 404


def test_plan_is_in_the_feed_with_the_unit(person: httpx.Client, small_city: SmallCity) -> None:
    unit = small_city.unit_ids[0]
    with feed(person) as events:
        events.next("snapshot")
        plan(person, unit, starts_at=hours(1), ends_at=hours(9))
        told = events.next("change").data
    assert told["topic"] == "unit.shift"
    assert (told["body"]["unit"]["id"], told["body"]["unit"]["on_duty"]) == (unit, False)


def test_shifts_of_a_span_are_those_that_run_at_any_moment_of_it(
    person: httpx.Client, small_city: SmallCity
) -> None:
    first, second, _ = small_city.unit_ids
    now = plan(person, first, starts_at=hours(-1), ends_at=hours(2)).json()
    later = plan(person, second, starts_at=hours(3), ends_at=hours(5)).json()
    span = {"at": hours(-2), "until": hours(4)}
    assert person.get("/api/v1/shifts", params=span).json()["items"] == [now, later]
    before = {"at": hours(-2), "until": hours(2.5)}
    assert person.get("/api/v1/shifts", params=before).json()["items"] == [now]
    assert person.get("/api/v1/shifts").json()["items"] == [now]
