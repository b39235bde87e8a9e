"""Closures and speeds over HTTP, in the process that was told and in another."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from api.deps import Roads
from api.settings import Settings
from data.store import Store
from tests.api.conftest import sign_in
from tests.api.reading import feed
from tests.api.serving import Serving, serving
from tests.api.small_city import crossing

WEST, EAST = crossing(0, 1), crossing(3, 1)
# Across the middle street of that row, between its second and third crossing.
MIDDLE = ((crossing(1, 1)[0] + crossing(2, 1)[0]) / 2, crossing(1, 1)[1])
ACROSS: dict[str, Any] = {
    "type": "LineString",
    "coordinates": [[MIDDLE[0], MIDDLE[1] - 1e-4], [MIDDLE[0], MIDDLE[1] + 1e-4]],
}
# Two thousand times from one side of the street to the other and back, all within a metre.
TANGLED: dict[str, Any] = {
    "type": "LineString",
    "coordinates": [
        [MIDDLE[0] + (k * 7 % 1999) * 1e-9, MIDDLE[1] + (-1) ** k * 1e-4] for k in range(1999)
    ],
}


@pytest.fixture
def other(settings: Settings, store: Store) -> Iterator[httpx.Client]:
    """A person who asks another process on the same database."""
    with serving(settings) as running, sign_in(running, store, "wang") as client:
        ready(running)
        yield client


def ready(running: Serving) -> None:
    """Wait until a process has its roads."""
    assert running.app.state.services.roads.wait(30)


@pytest.fixture
def person(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A person, signed in, of a process that has its roads."""
    ready(served)
    with sign_in(served, store) as client:
        yield client


def post(client: httpx.Client, path: str, body: dict[str, Any]) -> httpx.Response:
    """Send a command with a key of its own."""
    return client.post(f"/api/v1{path}", json=body, headers={"Idempotency-Key": str(uuid4())})


def drive_s(client: httpx.Client) -> float:
    """Return seconds from west to east."""
    ends = {
        "from": {"lon": WEST[0], "lat": WEST[1]},
        "to": {"lon": EAST[0], "lat": EAST[1]},
    }
    answer = client.post("/api/v1/routes", json=ends)
    answer.raise_for_status()
    return float(answer.json()["travel_time_s"])


def test_closure_is_in_the_next_answer_of_every_process(
    person: httpx.Client, other: httpx.Client
) -> None:
    free_s = drive_s(person)
    assert drive_s(other) == free_s
    closed = post(person, "/closures", {"geometry": ACROSS, "reason": "burst main"})
    assert closed.status_code == 201
    closure = closed.json()
    round_s = drive_s(other)
    assert round_s > free_s
    assert drive_s(person) == round_s
    ended = post(other, f"/closures/{closure['id']}/end", {})
    assert ended.status_code == 200
    assert ended.json()["ended_by"] == "Wang"
    assert drive_s(person) == free_s


def test_closure_runs_out_by_itself_although_nobody_asks(
    person: httpx.Client, served: Serving
) -> None:
    held: Roads = served.app.state.services.roads
    in_ages = {"geometry": ACROSS, "reason": "ages on", "starts_at": "9999-12-31T00:00:00Z"}
    assert post(person, "/closures", in_ages).status_code == 201
    deadline_s = time.monotonic() + 60
    while held.live().boundary is None:
        assert time.monotonic() < deadline_s
        person.get("/healthz")
    ends_at = datetime.now(UTC) + timedelta(seconds=2)
    body = {"geometry": ACROSS, "reason": "parade", "ends_at": ends_at.isoformat()}
    assert post(person, "/closures", body).status_code == 201
    deadline_s = time.monotonic() + 60
    began = False
    while not began or held.live().in_force:
        began = began or bool(held.live().in_force) or datetime.now(UTC) > ends_at
        assert time.monotonic() < deadline_s
        person.get("/healthz")
    assert datetime.now(UTC) >= ends_at


def test_changes_and_the_snapshot_of_the_feed_carry_the_closure(person: httpx.Client) -> None:
    with feed(person) as reader:
        assert reader.next("snapshot").data["closures"] == []
        closure = post(person, "/closures", {"geometry": ACROSS, "reason": "works"}).json()
        change = reader.next("change").data
        assert change["topic"] == "closure.created"
        assert change["body"] == {"closure": closure}
    with feed(person) as reader:
        assert reader.next("snapshot").data["closures"] == [closure]


def test_closure_that_has_not_begun_is_told_and_can_be_called_off(
    person: httpx.Client,
) -> None:
    free_s = drive_s(person)
    at = datetime.now(UTC) + timedelta(hours=2)
    body = {"geometry": ACROSS, "reason": "fair", "starts_at": at.isoformat()}
    planned = post(person, "/closures", body).json()
    assert datetime.fromisoformat(planned["starts_at"]) == at
    assert drive_s(person) == free_s
    with feed(person) as reader:
        assert reader.next("snapshot").data["closures"] == [planned]
    ended = post(person, f"/closures/{planned['id']}/end", {}).json()
    assert datetime.fromisoformat(ended["ended_at"]) < at
    assert person.get("/api/v1/closures").json()["items"] == []


def test_preview_counts_and_names_without_closing(person: httpx.Client) -> None:
    answer = person.post("/api/v1/closures/preview", json={"geometry": ACROSS})
    assert answer.status_code == 200
    view = answer.json()
    assert (view["arcs"], view["roads"]) == (2, 1)
    assert view["share"] == pytest.approx(2 / 48, abs=1e-4)  # 24 two-way streets
    assert not view["needs_confirmation"]
    assert person.get("/api/v1/closures").json()["items"] == []


def test_large_closure_is_refused_until_it_is_confirmed(person: httpx.Client) -> None:
    (west, south), (east, north) = crossing(0, 0), crossing(3, 3)
    out = 1e-6  # degrees: the roads at the rim are drawn to the nearest ten millionth
    west, south, east, north = west - out, south - out, east + out, north + out
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    body = {"geometry": {"type": "Polygon", "coordinates": [ring]}, "reason": "flood"}
    refused = post(person, "/closures", body)
    assert refused.status_code == 409
    assert refused.json()["code"] == "closure_too_large"
    assert refused.json()["share"] == 1.0
    assert post(person, "/closures", {**body, "confirmed": True}).status_code == 201


def test_lists_give_active_or_all(person: httpx.Client) -> None:
    made = post(person, "/closures", {"geometry": ACROSS, "reason": "fair"}).json()
    post(person, f"/closures/{made['id']}/end", {})
    assert person.get("/api/v1/closures?state=active").json()["items"] == []
    (kept,) = person.get("/api/v1/closures?state=all").json()["items"]
    assert kept == person.get(f"/api/v1/closures/{made['id']}").json()
    assert kept["geometry"]["type"] == "LineString"
    for kept_place, place in zip(
        kept["geometry"]["coordinates"], ACROSS["coordinates"], strict=True
    ):
        assert kept_place == pytest.approx(place, abs=1e-7)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"reason": "x"}, "geometry"),
        ({"geometry": {"type": "Point", "coordinates": [114.3, 30.6]}, "reason": "x"}, "geometry"),
        ({"geometry": ACROSS, "reason": "x", "roads": [{"road_id": 1}]}, "geometry"),
        ({"geometry": ACROSS, "reason": "x", "profiles": ["tank"]}, "profiles"),
        ({"geometry": ACROSS, "reason": "x", "ends_at": "2020-01-01T00:00:00Z"}, "ends_at"),
        ({"geometry": ACROSS, "reason": "x", "ends_at": "9999-12-31T23:59-12:00"}, "ends_at"),
        (
            {"geometry": ACROSS, "reason": "x", "starts_at": "0001-01-01T00:00+14:00"},
            "starts_at",
        ),
        ({"geometry": ACROSS, "reason": " "}, "reason"),
        ({"geometry": TANGLED, "reason": "x"}, "geometry"),
        ({"roads": [{"road_id": 10**12}], "reason": "x"}, "roads.0.road_id"),
    ],
)
def test_closure_that_cannot_be_is_refused_by_field(
    person: httpx.Client, body: dict[str, Any], field: str
) -> None:
    refused = post(person, "/closures", body)
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


def test_half_the_speed_doubles_the_time_and_a_cell_names_where(person: httpx.Client) -> None:
    free_s = drive_s(person)
    body = {"road_classes": ["primary", "residential"], "reason": "ice", "speed_factor": 0.5}
    assert post(person, "/speeds", body).status_code == 409
    made = post(person, "/speeds", {**body, "confirmed": True})
    assert made.status_code == 201
    assert drive_s(person) > 1.5 * free_s
    assert person.get("/api/v1/speeds").json()["items"] == [made.json()]
    assert post(person, f"/speeds/{made.json()['id']}/end", {}).status_code == 200
    assert drive_s(person) == free_s


def test_same_key_closes_once(person: httpx.Client) -> None:
    body = {"geometry": ACROSS, "reason": "burst main"}
    headers = {"Idempotency-Key": "once"}
    answers = [person.post("/api/v1/closures", json=body, headers=headers).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(person.get("/api/v1/closures").json()["items"]) == 1
