"""Another's rows answer like rows that do not exist, and nothing is done outside one's areas.

Two districts: all of the small city lies in the east, `420101`; nothing in the west, `420102`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import shapely
from sqlalchemy import update

from data.areas.commands import NewArea, renew_city_version, write_areas
from data.areas.tables import AreaLevel
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from dispatch.units.tables import Unit
from tests.api.asking import file_incident, fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import BOX, MARGIN, SOUTH, WEST, SmallCity, crossing

EAST, OTHER = "420101", "420102"
CORNER = shapely.box(WEST - MARGIN, SOUTH - MARGIN, WEST - 0.9 * MARGIN, SOUTH - 0.9 * MARGIN)
UNKNOWN = 999999

Call = tuple[str, str, dict[str, Any] | None]


@dataclass(frozen=True)
class Desks:
    """A desk of the east, one of the west, and an incident and a unit of the east."""

    east: httpx.Client
    west: httpx.Client
    incident_id: int
    unit_id: int


@pytest.fixture
def desks(served: Serving, store: Store, small_city: SmallCity) -> Iterator[Desks]:
    """Sign in at both."""
    shapes = {"4201": (None, AreaLevel.CITY, BOX), EAST: ("4201", AreaLevel.DISTRICT, BOX)}
    shapes[OTHER] = ("4201", AreaLevel.DISTRICT, CORNER)
    with store.transaction(process_actor("test")) as session:
        write_areas(
            session,
            [
                NewArea(code, parent, level, code, code, shape, generated=True, source="test")
                for code, (parent, level, shape) in shapes.items()
            ],
        )
        renew_city_version(session)
        session.execute(update(Unit).values(area_code=EAST, responsibility=AreaLevel.DISTRICT))
        record_audit(session, "areas.loaded", "area", "4201")
    with (
        sign_in(served, store, "east", area=EAST) as east,
        sign_in(served, store, "west", area=OTHER) as west,
    ):
        incident = file_incident(east)
        yield Desks(east, west, incident["id"], small_city.unit_ids[0])


def calls(incident_id: int, unit_id: int) -> list[Call]:
    """Return the calls that name an incident or a unit of the east."""
    incident, unit = f"/incidents/{incident_id}", f"/units/{unit_id}"
    return [
        ("GET", incident, None),
        ("PATCH", incident, {"version": 1, "priority": 1}),
        ("POST", f"{incident}/close", {"reason": "done"}),
        ("GET", f"{incident}/recommendation", None),
        ("POST", f"{incident}/assignments", {"unit_id": unit_id}),
        ("GET", unit, None),
        ("PATCH", unit, {"name_en": "X"}),
        ("POST", f"{unit}/status", {"status": "out_of_service"}),
        ("GET", f"{unit}/members", None),
        ("POST", f"{unit}/members", {"name": "X"}),
        ("GET", f"{unit}/shifts", None),
    ]


def answer_to(client: httpx.Client, call: Call) -> tuple[int, str]:
    """Return status and body without what names the row or the request."""
    method, path, body = call
    answer = client.request(method, f"/api/v1{path}", json=body, headers=new_key())
    problem = {k: v for k, v in answer.json().items() if k not in ("instance", "request_id")}
    return answer.status_code, re.sub(r"\d+", "#", str(problem))


def test_anothers_rows_answer_exactly_like_rows_that_do_not_exist(desks: Desks) -> None:
    foreign = [answer_to(desks.west, one) for one in calls(desks.incident_id, desks.unit_id)]
    absent = [answer_to(desks.west, one) for one in calls(UNKNOWN, UNKNOWN)]
    assert foreign == absent
    assert {status for status, _ in foreign} == {404}


def test_anothers_rows_are_in_no_list(desks: Desks) -> None:
    for path in ("/incidents?state=all", "/units", "/shifts", "/alerts?state=all"):
        assert desks.west.get(f"/api/v1{path}").json()["items"] == []
    assert desks.east.get("/api/v1/incidents").json()["items"][0]["id"] == desks.incident_id
    assert len(desks.east.get("/api/v1/units").json()["items"]) == 3


def test_an_incident_is_filed_in_ones_own_area_only(desks: Desks) -> None:
    answer = desks.west.post("/api/v1/incidents", json=fire(), headers=new_key())
    assert answer.status_code == 403
    assert answer.json()["code"] == "outside_area"
    assert answer.json()["errors"][0]["field"] == "lon"


@pytest.mark.parametrize(
    ("ends", "field"), [((EAST, OTHER), "from_area"), ((OTHER, EAST), "to_area")]
)
def test_mutual_aid_is_granted_between_ones_own_areas_only(
    desks: Desks, ends: tuple[str, str], field: str
) -> None:
    body = {"from_area": ends[0], "to_area": ends[1], "reason": "flood"}
    answer = desks.west.post("/api/v1/mutual-aid", json=body, headers=new_key())
    assert answer.status_code == 403
    assert answer.json()["errors"][0]["field"] == field


def test_a_unit_is_made_in_ones_own_area_only(desks: Desks) -> None:
    body = {"code": "W-1", "kind": "fire_engine", "area_code": EAST}
    answer = desks.west.post("/api/v1/units", json=body, headers=new_key())
    assert answer.status_code == 403
    assert answer.json()["errors"][0]["field"] == "area_code"
    assert desks.east.post("/api/v1/units", json=body, headers=new_key()).status_code == 201


def test_an_area_that_there_is_not_is_refused_as_unknown(desks: Desks) -> None:
    body = {"code": "W-1", "kind": "fire_engine", "area_code": "nowhere"}
    answer = desks.west.post("/api/v1/units", json=body, headers=new_key())
    assert answer.status_code == 422


@pytest.fixture
def lone_engine(desks: Desks, served: Serving, store: Store, system: httpx.Client) -> int:
    """Place an engine of the west, which serves the whole city, beside the incident of the east."""
    with store.transaction(process_actor("test")) as session:
        values = {"area_code": OTHER, "responsibility": None}
        session.execute(update(Unit).where(Unit.id == desks.unit_id).values(values))
        record_audit(session, "units.change", "unit", desks.unit_id)
    lon, lat = crossing(0, 1)
    fix = {
        "unit_id": desks.unit_id,
        "lon": lon,
        "lat": lat,
        "fix_at": datetime.now(UTC).isoformat(),
    }
    assert system.post("/api/v1/positions", json={"fixes": [fix]}).json()["accepted"] == 1
    assert served.app.state.services.roads.wait(60)
    return desks.unit_id


def test_an_engine_of_another_district_that_serves_the_city_is_recommended_and_sent(
    desks: Desks, lone_engine: int
) -> None:
    incident = f"/api/v1/incidents/{desks.incident_id}"
    advice = desks.east.get(f"{incident}/recommendation").json()
    assert [one["unit"]["id"] for one in advice["units"]] == [lone_engine]
    assert lone_engine in {one["id"] for one in desks.east.get("/api/v1/units").json()["items"]}
    body = {"unit_id": lone_engine, "rank": 1}
    sent = desks.east.post(f"{incident}/assignments", json=body, headers=new_key())
    assert sent.status_code == 201, sent.text
    unit = desks.east.get(f"/api/v1/units/{lone_engine}").json()
    assert unit["status"] == "assigned"
    # the west sees where its engine is, and not what it was sent to
    assert desks.west.get(f"/api/v1/units/{lone_engine}").json()["assignment"] is None
    assert desks.west.get(incident).status_code == 404


def test_an_engine_that_serves_from_elsewhere_is_changed_at_home_only(
    desks: Desks, lone_engine: int
) -> None:
    unit = f"/api/v1/units/{lone_engine}"
    start = datetime.now(UTC) + timedelta(hours=1)
    times = {"starts_at": start.isoformat(), "ends_at": (start + timedelta(hours=8)).isoformat()}
    calls: list[tuple[str, str, dict[str, str]]] = [
        ("PATCH", unit, {"name_en": "Ours"}),
        ("POST", f"{unit}/members", {"name": "X"}),
        ("POST", f"{unit}/shifts", times),
    ]
    for method, path, body in calls:
        answer = desks.east.request(method, path, json=body, headers=new_key())
        assert (answer.status_code, answer.json()["code"]) == (403, "outside_area"), path
        at_home = desks.west.request(method, path, json=body, headers=new_key())
        assert at_home.status_code < 300, at_home.text
