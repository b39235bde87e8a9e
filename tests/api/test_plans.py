"""Emergency plans over HTTP: offered, started in one act, stopped with a report."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.plans.reading import shipped_plans
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import SmallCity, crossing
from tests.api.test_tasks import post

SETUP = process_actor("test")


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """Somebody who writes plans, signed in."""
    with sign_in(served, store, "sun", roles=("planner",)) as client:
        yield client


def place_engines(store: Store, city: SmallCity) -> None:
    """Let both fire engines have been somewhere a moment ago: the second is nearer."""
    now = datetime.now(UTC)
    with store.transaction(SETUP) as session:
        fixes = [
            Fix(city.unit_ids[0], *crossing(3, 3), now),
            Fix(city.unit_ids[1], *crossing(1, 2), now),
        ]
        record_fixes(session, fixes, now=now)


def test_one_act_starts_a_plan_with_its_tasks_and_the_nearest_units(
    person: httpx.Client, store: Store, small_city: SmallCity
) -> None:
    place_engines(store, small_city)
    with store.transaction(SETUP) as session:
        session.execute(
            text(
                "INSERT INTO departments (code, name_zh, name_en, area_code)"
                " VALUES ('gas', '燃气', 'Gas', '4201')"
            )
        )
    incident = file_incident(person, category="emergency:gas_leak")
    offered = person.get("/api/v1/plans", params={"incident_id": incident["id"]}).json()["items"]
    assert [(one["key"], one["shipped"]) for one in offered] == [("gas_leak", True)]
    path = f"incidents/{incident['id']}/plan-runs"
    started = post(person, path, {"plan": "gas_leak", "drill": True})
    assert started.status_code == 201, started.text
    run = started.json()
    (unit,) = run["made"]["units"]
    assert unit["unit_code"] == "试验-02"
    assert {one["of"] for one in run["made"]["short"]} == {"police", "gas_repair", "police_patrol"}
    tasks = person.get("/api/v1/tasks", params={"incident_id": incident["id"]}).json()["items"]
    planned = shipped_plans()["gas_leak"].plan.tasks
    assert {one["title_zh"] for one in tasks} == {one.title.zh for one in planned}
    assert {one["department_code"] for one in tasks} == {"gas", None}
    twice = post(person, path, {"plan": "gas_leak"})
    assert (twice.status_code, twice.json()["code"], twice.json()["run_id"]) == (
        409,
        "plan_runs",
        run["id"],
    )
    (notice, *_) = person.get("/api/v1/notices").json()["items"]
    assert notice["rule"] == "plan_started"

    stopped = post(person, f"plan-runs/{run['id']}/stop", {"reason": "演练结束"})
    assert stopped.status_code == 200, stopped.text
    codes = {gap["code"] for gap in stopped.json()["report"]["gaps"]}
    assert {"short", "task_not_done"} <= codes
    left = person.get("/api/v1/tasks", params={"incident_id": incident["id"]}).json()["items"]
    assert left == []
    again = post(person, f"plan-runs/{run['id']}/stop", {"reason": "x"})
    assert (again.status_code, again.json()["code"]) == (409, "plan_stopped")
    kept = person.get(f"/api/v1/plan-runs/{run['id']}").json()
    assert (kept["drill"], kept["report"]) == (True, stopped.json()["report"])


def test_of_two_who_start_a_plan_at_once_one_does_and_nothing_is_sent_twice(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    place_engines(store, small_city)
    incident = file_incident(person, category="emergency:gas_leak")
    together = threading.Barrier(2)
    with sign_in(served, store, "other") as other:

        def start(client: httpx.Client) -> int:
            together.wait()
            path = f"incidents/{incident['id']}/plan-runs"
            return post(client, path, {"plan": "gas_leak"}).status_code

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(start, [person, other])) == [201, 409]
    runs = person.get("/api/v1/plan-runs", params={"incident_id": incident["id"]}).json()["items"]
    assert len(runs) == 1
    assert len(runs[0]["made"]["units"]) == 1


def test_a_published_plan_is_the_next_version_and_runs_keep_theirs(
    planner: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person, category="emergency:gas_leak")
    run = post(person, f"incidents/{incident['id']}/plan-runs", {"plan": "gas_leak"}).json()
    text_of = shipped_plans()["gas_leak"].text.replace("due_min: 90", "due_min: 120")
    published = post(planner, "plans", {"text": text_of})
    assert (published.status_code, published.json()["version"]) == (201, 2)
    assert post(planner, "plans", {"text": text_of}).json()["version"] == 2
    assert person.get("/api/v1/plans/gas_leak").json()["shipped"] is False
    assert person.get(f"/api/v1/plan-runs/{run['id']}").json()["version"] == 1
    bad = post(planner, "plans", {"text": text_of.replace("fire_engine", "dragon")})
    assert (bad.status_code, bad.json()["code"], bad.json()["where"]) == (
        422,
        "plan_fault",
        "resources.0.kind",
    )


def test_a_text_is_checked_before_it_is_published_and_every_version_can_be_read(
    planner: httpx.Client,
) -> None:
    shipped = shipped_plans()["gas_leak"].text
    later = shipped.replace("due_min: 90", "due_min: 120")

    def check(said: str) -> httpx.Response:
        return post(planner, "plans/check", {"text": said})

    assert (check(shipped).json()["version"], check(shipped).json()["in_force"]) == (None, 1)
    assert check(later).json()["version"] == 2
    fresh = check(shipped.replace("key: gas_leak", "key: trial")).json()
    assert (fresh["key"], fresh["version"], fresh["in_force"]) == ("trial", 1, None)
    assert planner.get("/api/v1/plans/gas_leak").json()["version"] == 1
    bad = check(shipped.replace("kind: gas_repair", "kind: dragon"))
    line = 1 + shipped[: shipped.index("kind: gas_repair")].count("\n")
    refused = {key: bad.json()[key] for key in ("code", "fault", "where", "line")}
    assert refused == {
        "code": "plan_fault",
        "fault": "unknown_kind",
        "where": "resources.1.kind",
        "line": line,
    }
    post(planner, "plans", {"text": later})
    newest, oldest = planner.get("/api/v1/plans/gas_leak/versions").json()["items"]
    assert (newest["version"], oldest["version"]) == (2, 1)
    assert oldest["text"] == shipped
    assert check(newest["text"]).json()["version"] is None
    assert planner.get("/api/v1/plans/none_such/versions").status_code == 404


def test_a_preview_tells_what_starting_then_does(
    person: httpx.Client, planner: httpx.Client, store: Store, small_city: SmallCity
) -> None:
    place_engines(store, small_city)
    incident = file_incident(person, category="emergency:gas_leak")
    path = f"/api/v1/incidents/{incident['id']}/plan-preview"
    seen = person.get(path, params={"plan": "gas_leak"}).json()
    made = post(person, f"incidents/{incident['id']}/plan-runs", {"plan": "gas_leak"}).json()
    assert [one["unit_code"] for one in seen["units"]] == ["试验-02"]
    assert seen["units"][0]["travel_time_s"] > 0
    assert [one["unit_id"] for one in seen["units"]] == [
        one["unit_id"] for one in made["made"]["units"]
    ]
    assert [one["key"] for one in seen["tasks"]] == [one["key"] for one in made["made"]["tasks"]]
    assert seen["short"] == made["made"]["short"]
    assert (seen["running"], made["title_en"]) == (None, "Gas leak")
    assert made["roles"]["gas"]["department"] == "gas"
    running = person.get(path, params={"plan": "gas_leak"}).json()["running"]
    assert running == made["id"]
    assert person.get(path, params={"plan": "no_such"}).status_code == 404


def test_runs_are_listed_by_plan_and_drills_apart(person: httpx.Client) -> None:
    incident = file_incident(person, category="emergency:flooding")
    path = f"incidents/{incident['id']}/plan-runs"
    real = post(person, path, {"plan": "urban_flooding"}).json()["id"]
    drill = post(person, path, {"plan": "gas_leak", "drill": True}).json()["id"]

    def listed(**of: str) -> list[int]:
        return [one["id"] for one in person.get("/api/v1/plan-runs", params=of).json()["items"]]

    assert listed() == [drill, real]
    assert listed(drill="true") == [drill]
    assert listed(drill="false") == [real]
    assert listed(plan="urban_flooding") == [real]


def test_who_may_not_is_refused_and_what_there_is_not_is_404(
    planner: httpx.Client, person: httpx.Client, served: Serving, store: Store
) -> None:
    incident = file_incident(person)
    path = f"incidents/{incident['id']}/plan-runs"
    assert post(planner, path, {"plan": "gas_leak"}).status_code == 403
    with sign_in(served, store, "li", roles=("member",)) as member:
        assert post(member, path, {"plan": "gas_leak"}).status_code == 403
        assert post(member, "plans", {"text": "x"}).status_code == 403
    assert post(person, path, {"plan": "no_such_plan"}).status_code == 404
    assert post(person, "incidents/999/plan-runs", {"plan": "gas_leak"}).status_code == 404
    assert person.get("/api/v1/plans/no_such_plan").status_code == 404
    assert person.get("/api/v1/plan-runs/77").status_code == 404
    closed = post(person, f"incidents/{incident['id']}/close", {"reason": "x"})
    assert closed.status_code == 200
    over = post(person, path, {"plan": "gas_leak"})
    assert (over.status_code, over.json()["code"]) == (409, "incident_closed")


def test_one_key_starts_a_plan_once(person: httpx.Client) -> None:
    incident = file_incident(person, category="emergency:flooding")
    path, key = f"/api/v1/incidents/{incident['id']}/plan-runs", new_key()
    first = person.post(path, json={"plan": "urban_flooding"}, headers=key)
    assert first.status_code == 201
    assert person.post(path, json={"plan": "urban_flooding"}, headers=key).json() == first.json()
