"""The past over HTTP: who may ask, what a look needs, what is refused."""

from datetime import UTC, datetime, timedelta

import httpx

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade, process_actor
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SmallCity
from tests.api.test_personal_data import cleared, run


def moment(minutes: float = 0.0) -> str:
    """Return a time so many minutes from now."""
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()


def test_the_past_is_for_who_may_replay_it(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    filed = file_incident(person)
    for role, status in (("planner", 200), ("operator", 200), ("member", 403)):
        give_roles(store, role, AccountKind.PERSON, (role,), None, Grade.L2)
        with sign_in(served, store, role, ()) as client:
            answer = client.get("/api/v1/replay/at", params={"time": moment()})
            assert answer.status_code == status, role
            if status == 200:
                told = answer.json()
                assert [one["number"] for one in told["incidents"]] == [filed["number"]]
                assert {one["id"] for one in told["units"]} == set(small_city.unit_ids)
                assert client.post("/api/v1/replay/looks", json={}).status_code in {403, 422}


def test_positions_of_crews_are_shown_by_a_look_and_the_crew_is_told(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    account_id = give_roles(store, "zhao", AccountKind.PERSON, ("member",), None, Grade.L2)
    crew = {"name": "赵", "account_id": account_id}
    person.post(f"/api/v1/units/{unit_id}/members", json=crew, headers=new_key()).raise_for_status()
    run(
        store,
        "INSERT INTO unit_tracks (unit_id, fix_at, geom, cell, training) VALUES"
        " (:unit, now(), ST_SetSRID(ST_MakePoint(114.31, 30.61), 4326), 0, false)",
        unit=unit_id,
    )
    asked = {
        "since": moment(-60),
        "until": moment(2),
        "purpose": "review",
        "note": "复盘昨夜出动",
    }
    with cleared(served, store) as client:
        bare = client.get("/api/v1/replay/at", params={"time": moment()}).json()
        assert bare["withheld"] == 1
        made = client.post("/api/v1/replay/looks", json=asked)
        assert made.status_code == 201, made.text
        look = made.json()["look"]
        shown = client.get("/api/v1/replay/at", params={"time": moment(), "look": look}).json()
        places = {one["id"]: one["position"] for one in shown["units"]}
        assert (places[unit_id]["lon"], places[unit_id]["lat"]) == (114.31, 30.61)
        span = {"from": moment(-5), "until": moment(1), "look": look}
        moves = client.get("/api/v1/replay/changes", params=span).json()
        assert [row[:3] for row in moves["positions"]] == [[unit_id, 114.31, 30.61]]
    with cleared(served, store, "guo", Grade.L2) as low:
        assert low.post("/api/v1/replay/looks", json=asked).status_code == 403
        other = low.get("/api/v1/replay/at", params={"time": moment(), "look": look})
        assert (other.status_code, other.json()["code"]) == (404, "not_found")
    with sign_in(served, store, "zhao", ()) as member:
        (told,) = member.get("/api/v1/tracks/lookups").json()["items"]
        assert (told["unit_id"], told["note"]) == (unit_id, "复盘昨夜出动")


def test_cover_is_worked_out_as_it_is_for_the_present(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    services = served.app.state.services
    assert services.roads.wait(20)
    now = datetime.now(UTC)
    for unit_id in small_city.unit_ids:
        with store.transaction(process_actor("test")) as session:
            record_fixes(session, [Fix(unit_id, *CENTRE, now)], now=now)
    services.coverage.look()
    present = person.get("/api/v1/layers/coverage/cells", params={"group": "fire"}).json()
    asked = {"time": moment(), "coverage": "fire"}
    past = person.get("/api/v1/replay/at", params=asked).json()["coverage"]
    assert (past["cells"], past["standard_s"]) == (present["cells"], present["standard_s"])
    assert any(units for _, _, units, _ in past["cells"])
    asked["time"] = moment(-60)  # before anybody was anywhere
    bare = person.get("/api/v1/replay/at", params=asked).json()["coverage"]
    assert [units for _, _, units, _ in bare["cells"]] == [0] * len(present["cells"])
    missing = person.get("/api/v1/replay/at", params={**asked, "coverage": "navy"})
    assert missing.status_code == 404


def test_times_that_are_none_are_refused_by_their_field(person: httpx.Client) -> None:
    for path, asked, field in (
        ("at", {"time": "0001-01-01T00:00:00Z"}, "time"),
        ("changes", {"from": moment(), "until": moment(61)}, "until"),
        ("changes", {"from": moment(), "until": moment(-1)}, "until"),
        ("density", {"from": moment(), "until": moment(-1)}, "until"),
    ):
        answer = person.get(f"/api/v1/replay/{path}", params=asked)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["field"] == field


def test_the_slider_is_told_how_much_was_reported_when(person: httpx.Client) -> None:
    file_incident(person)
    file_incident(person)
    span = {"from": moment(-20), "until": moment(10), "buckets": "3"}
    told = person.get("/api/v1/replay/density", params=span).json()
    assert (told["counts"], told["bucket_s"] > 599) == ([0, 2, 0], True)
