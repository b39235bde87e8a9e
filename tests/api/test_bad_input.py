"""What bad input gets: a 4xx problem that names the field, and nothing half-written."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st
from sqlalchemy import func, select

from api.cli.scratch_server import scratch_database
from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import OutboxRow
from dispatch.incidents.tables import Incident
from spatial.crs import CoordinateSystem, from_wgs84
from tests.api.asking import file_incident, fire, new_key
from tests.api.conftest import CityTemplate, sign_in, small_settings, with_key
from tests.api.serving import Serving, serving
from tests.api.small_city import MIDDLE_OF_A_STREET

JSON = {"content-type": "application/json"}


@dataclass(frozen=True)
class Shared:
    """A server for all tests of this module: what they send is refused or leaves no trace."""

    serving: Serving
    store: Store


@pytest.fixture(scope="module")
def shared(
    admin_url: str,
    city_template: CityTemplate,
    network_cache: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Shared]:
    """Serve the small city to the whole module."""
    with scratch_database(admin_url, template=city_template.database) as url:
        store = Store.open(url)
        with serving(
            small_settings(url, tmp_path_factory.mktemp("data"), network_cache)
        ) as running:
            yield Shared(running, store)
        store.close()


@pytest.fixture
def store(shared: Shared) -> Store:
    """The module's database."""
    return shared.store


@pytest.fixture(scope="module")
def person(shared: Shared) -> Iterator[httpx.Client]:
    """A person, signed in with a cookie."""
    with sign_in(shared.serving, shared.store) as client:
        yield client


@pytest.fixture(scope="module")
def system(shared: Shared) -> Iterator[httpx.Client]:
    """A system with a key."""
    with with_key(shared.serving, shared.store) as client:
        yield client


def _post_raw(client: httpx.Client, path: str, body: bytes) -> httpx.Response:
    return client.post(f"/api/v1{path}", content=body, headers={**JSON, **new_key()})


def _rows(store: Store) -> tuple[int | None, int | None]:
    with store.reading(process_actor("test")) as session:
        incidents = session.scalar(select(func.count()).select_from(Incident))
        changes = session.scalar(
            select(func.count()).select_from(OutboxRow).where(OutboxRow.entity == "incident")
        )
    return incidents, changes


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lon": float("nan")}, "lon"),
        ({"lat": float("inf")}, "lat"),
        ({"lat": 91}, "lat"),
        ({"lon": 540}, "lon"),
        ({"lon": "114.3"}, "lon"),
        ({"lon": True}, "lon"),
        ({"priority": True}, "priority"),
        ({"priority": 1.0}, "priority"),
        ({"training": "yes"}, "training"),
        ({"lon": 116.4, "lat": 39.9}, "lon"),
        ({"lon": 30.6, "lat": 114.3}, "lat"),
        ({"crs": "MARS"}, "crs"),
        ({"category": "item:none"}, "category"),
        ({"priority": 4}, "priority"),
        ({"description": "a\u0000b"}, "description"),
        ({"description": "a\u0085b"}, "description"),
        ({"description": "\ud800"}, "description"),
        ({"surprise": 1}, "surprise"),
        ({"source": "rumour"}, "source"),
        ({"description": "x" * 5000}, "description"),
    ],
)
def test_a_bad_incident_is_refused_by_field_and_not_written(
    person: httpx.Client, store: Store, changes: dict[str, object], field: str | None
) -> None:
    before = _rows(store)
    answer = _post_raw(person, "/incidents", json.dumps(fire(**changes)).encode())
    if field is None:
        assert answer.status_code == 201
        return
    assert answer.status_code == 422, answer.text
    problem = answer.json()
    assert problem["status"] == 422
    assert [error["field"] for error in problem["errors"]] == [field]
    assert _rows(store) == before


AT = {"lon": MIDDLE_OF_A_STREET[0], "lat": MIDDLE_OF_A_STREET[1]}
ROAD = {"roads": [{"road_id": 1}], "reason": "x"}
LATER = "2099-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/reach", {**AT, "limit_s": True}, "limit_s"),
        ("/reach", {**AT, "limit_s": 60, "bands_s": [True]}, "bands_s.0"),
        ("/recommendations", {**AT, "category": "emergency:fire", "k": True}, "k"),
        ("/routes", {"from": {**AT, "lat": "30.6"}, "to": AT}, "from.lat"),
        ("/speeds", {**ROAD, "speed_factor": False}, "speed_factor"),
        ("/closures", {**ROAD, "confirmed": "yes"}, "confirmed"),
        ("/closures", {"roads": [{"road_id": True}], "reason": "x"}, "roads.0.road_id"),
        ("/closures", {**ROAD, "starts_at": 5}, "starts_at"),
        ("/closures", {**ROAD, "starts_at": "5"}, "starts_at"),
        ("/closures", {**ROAD, "starts_at": "2026-11-22"}, "starts_at"),
        ("/units/1/shifts", {"starts_at": 5e9, "ends_at": LATER}, "starts_at"),
        ("/incidents/1/assignments", {"unit_id": True}, "unit_id"),
        ("/allocations", {"stay_s": True}, "stay_s"),
        ("/allocations", {"weights": {"1": "9"}}, "weights.1"),
    ],
)
def test_what_is_of_another_kind_is_not_taken_for_a_value(
    person: httpx.Client, path: str, body: dict[str, object], field: str
) -> None:
    answer = _post_raw(person, path, json.dumps(body).encode())
    assert answer.status_code == 422, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_what_would_do_is_named_as_it_is_written(person: httpx.Client) -> None:
    answer = _post_raw(person, "/assignments/1/status", b'{"status": "gone"}')
    (error,) = answer.json()["errors"]
    assert error["message"] == "Input should be 'en_route', 'on_scene', 'done' or 'cancelled'"


@pytest.mark.parametrize("literal", ["NaN", "Infinity", "-Infinity", "1e400", "null", '"x"', "{}"])
def test_a_coordinate_that_is_no_number_is_refused_wherever_it_comes(
    person: httpx.Client, system: httpx.Client, literal: str
) -> None:
    incident = json.dumps(fire(lon="@")).replace('"@"', literal).encode()
    fix = {"unit_id": 1, "lon": 114.3, "lat": "@", "fix_at": "2026-11-22T04:00:00Z"}
    batch = json.dumps({"fixes": [fix]}).replace('"@"', literal).encode()
    filed = _post_raw(person, "/incidents", incident)
    reported = _post_raw(system, "/positions", batch)
    assert (filed.status_code, reported.status_code) == (422, 422)
    assert filed.json()["errors"][0]["field"] == "lon"
    assert reported.json()["errors"][0]["field"] == "fixes.0.lat"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"[" * 100_000, 400, "bad_request"),
        (b'{"a":' * 33 + b"1" + b"}" * 33, 400, "bad_request"),
        (b"x" * (10 * 1024 * 1024), 413, "body_too_large"),
        (b'{"category": ', 400, "malformed"),
        (b"", 422, "invalid"),
        (b"1" * 5000, 400, "bad_request"),
        (b'"\xff\xfe"', 400, "bad_request"),
    ],
    ids=["brackets", "depth 33", "10 MB", "cut off", "empty", "long number", "not UTF-8"],
)
def test_a_body_that_cannot_be_read_is_refused_before_it_is_understood(
    person: httpx.Client, store: Store, body: bytes, status: int, code: str
) -> None:
    before = _rows(store)
    answer = _post_raw(person, "/incidents", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(answer.content) < 2000
    assert _rows(store) == before


def test_a_body_of_undeclared_length_is_counted_while_it_arrives(person: httpx.Client) -> None:
    pieces = (b" " * 65536 for _ in range(40))
    answer = person.post("/api/v1/incidents", content=pieces, headers={**JSON, **new_key()})
    assert answer.status_code == 413


def test_32_levels_are_read(person: httpx.Client) -> None:
    body = b'{"a":' * 32 + b"1" + b"}" * 32
    answer = _post_raw(person, "/incidents", body)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("/places/at?lon=nan&lat=30.6", "lon"),
        ("/places/at?lon=114.3&lat=91", "lat"),
        ("/places/at?lon=540&lat=30.6", "lon"),
        ("/places/at?lon=116.4&lat=39.9", "lon"),
        ("/places/at?lon=114.3", "lat"),
        ("/places?q=", "q"),
        ("/places?q=a%00b", "q"),
        ("/places?q=nan,30", "lon"),
        ("/places?q=x&near=1,2,3", "near"),
        ("/places?q=x&near=nan,30", "near"),
        ("/shifts?at=5", "at"),
        ("/units?limit=0", "limit"),
        ("/units?limit=501", "limit"),
        ("/incidents?state=lost", "state"),
        ("/incidents?after=nonsense", "after"),
        ("/incidents/0", "incident_id"),
        ("/incidents/99999999999999999999", "incident_id"),
        ("/layers/facilities/tiles/12/5000/1", "x"),
        ("/layers/facilities/tiles/23/1/1", "z"),
        ("/layers/facilities/features?bbox=1,2,3", "bbox"),
        ("/layers/facilities/features?bbox=nan,2,3,4", "bbox"),
        ("/layers/facilities/features?bbox=5,2,3,4", "bbox"),
        ("/layers/load/cells?resolution=5", "resolution"),
        ("/layers/load/cells?hours=9000", "hours"),
        ("/layers/load/features", "layer_id"),
    ],
)
def test_a_bad_question_names_its_field(person: httpx.Client, query: str, field: str) -> None:
    answer = person.get(f"/api/v1{query}")
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["field"] == field


@pytest.mark.parametrize(
    "path", ["/incidents/77", "/units/77", "/layers/none/features", "/nothing", "/stream/x"]
)
def test_what_is_not_there_is_not_found(person: httpx.Client, path: str) -> None:
    answer = person.get(f"/api/v1{path}")
    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/api/v1/units/1", "GET, PATCH"),
        ("DELETE", "/api/v1/incidents", "GET, POST"),
        ("OPTIONS", "/api/v1/positions", "POST"),
        ("POST", "/healthz", "GET"),
    ],
)
def test_a_call_by_another_method_says_which_there_are(
    person: httpx.Client, method: str, path: str, allowed: str
) -> None:
    answer = person.request(method, path)
    assert answer.status_code == 405
    assert answer.json()["code"] == "method_not_allowed"
    assert answer.headers["allow"] == allowed


def test_gcj02_given_as_wgs84_is_accepted_with_a_warning_that_carries_the_twin(
    person: httpx.Client,
) -> None:
    lon, lat = from_wgs84(*MIDDLE_OF_A_STREET, CoordinateSystem.GCJ02)
    asked = person.get("/api/v1/places/at", params={"lon": lon, "lat": lat})
    filed = person.post("/api/v1/incidents", json=fire(lon=lon, lat=lat), headers=new_key())
    for warnings in (asked.json()["warnings"], filed.json()["warnings"]):
        assert [warning["code"] for warning in warnings] == ["looks_like_gcj02"]
        twin = (warnings[0]["lon"], warnings[0]["lat"])
        assert twin == pytest.approx(MIDDLE_OF_A_STREET, abs=1e-6)


def test_gcj02_given_as_such_is_converted_without_a_word(person: httpx.Client) -> None:
    lon, lat = from_wgs84(*MIDDLE_OF_A_STREET, CoordinateSystem.GCJ02)
    place = person.get(f"/api/v1/places/at?lon={lon}&lat={lat}&crs=GCJ02").json()
    assert (place["lon"], place["lat"]) == pytest.approx(MIDDLE_OF_A_STREET, abs=1e-6)
    assert place["warnings"] == []
    assert place["road"]["distance_m"] < 1
    assert [area["code"] for area in place["areas"]] == ["4201", "420101"]


def test_a_closed_incident_is_not_closed_again(person: httpx.Client) -> None:
    incident = file_incident(person)
    path = f"/api/v1/incidents/{incident['id']}/close"
    first = person.post(path, json={"reason": "done"}, headers=new_key())
    second = person.post(path, json={"reason": "done"}, headers=new_key())
    assert first.status_code == 200
    assert first.json()["closed_reason"] == "done"
    assert (second.status_code, second.json()["code"]) == (409, "incident_closed")


def test_closing_an_older_version_says_who_changed_it(person: httpx.Client) -> None:
    incident = file_incident(person)
    asked = {"reason": "done", "version": incident["version"] + 1}
    path = f"/api/v1/incidents/{incident['id']}/close"
    answer = person.post(path, json=asked, headers=new_key())
    assert (answer.status_code, answer.json()["code"]) == (409, "version_conflict")
    assert answer.json()["changed_by"] == "Chen"


def test_without_a_key_a_command_is_refused(person: httpx.Client) -> None:
    answer = person.post("/api/v1/incidents", json=fire())
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["emergency:fire", "WGS84", "GCJ02", "on_scene", "2026-11-22T04:00:00Z"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
NAMES = {
    "/incidents": ["category", "description", "lon", "lat", "crs", "priority", "source"],
    "/incidents/1/close": ["reason", "version"],
    "/units/1/status": ["status"],
    "/positions": ["fixes"],
    "/session": ["token", "name", "password"],
}


@trying(max_examples=120, deadline=None)
@given(data=st.data())
def test_no_json_makes_the_server_fail(system: httpx.Client, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(NAMES)))
    names = st.sampled_from(NAMES[path]) | st.text(max_size=5)
    given_body = data.draw(st.dictionaries(names, values, max_size=8) | values)
    answer = _post_raw(system, path, json.dumps(given_body).encode("utf-8", "surrogatepass"))
    assert answer.status_code < 500, answer.text
