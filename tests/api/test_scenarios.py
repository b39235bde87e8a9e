"""Scenarios over HTTP, in the city of sixteen crossings: made, replaced, shared, played."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from api.settings import Settings
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import process_actor
from dispatch.scenarios.runs import MOST_ATTEMPTS, Runner
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.planning import (
    CORNER,
    fire_category,
    make,
    period,
    post,
    scenario,
    with_station,
)
from tests.api.serving import Serving
from tests.api.small_city import SmallCity


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A planner of the whole city, once the roads are open."""
    assert served.app.state.services.roads.wait(20)
    with sign_in(served, store, "plan", ("planner", "dispatcher")) as client:
        yield client


@pytest.fixture
def runner(store: Store, settings: Settings) -> Iterator[Runner]:
    """What works at runs, here in the process of the test."""
    made = Runner(store, settings.network_cache)
    yield made
    made.close()


@pytest.fixture
def fires(planner: httpx.Client, store: Store, small_city: SmallCity) -> list[int]:
    """Forty fires at the far corner over two days, and both engines at the one station."""
    category = fire_category(planner)
    with store.transaction(process_actor("test")) as session:
        session.execute(
            text("UPDATE units SET station_id = :station"), {"station": small_city.facility_id}
        )
    body = {"category": category, "description": "烟", "lon": CORNER[0], "lat": CORNER[1]}
    answer = post(planner, "incidents", {**body, "training": True})
    assert answer.status_code == 201, answer.text
    first = answer.json()["incident"]["id"]
    with store.transaction(process_actor("test")) as session:
        session.execute(
            text(
                "INSERT INTO incidents (number, category, description, priority, stage, source,"
                " reported_at, reported_by, stage_at, due_at, training, version, changed_at,"
                " changed_by, area_code, law, law_version, geom, cell)"
                " SELECT 'past-' || n, category, description, priority, stage, source,"
                " reported_at - n * interval '70 minutes', reported_by, stage_at, due_at, training,"
                " version, changed_at, changed_by, area_code, law, law_version, geom, cell"
                " FROM incidents, generate_series(1, 39) AS n WHERE id = :first"
            ),
            {"first": first},
        )
    return [first]


def test_a_unit_beside_the_calls_answers_sooner_and_the_result_says_by_how_much(
    planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    made = make(planner, changes=with_station())
    asked = period(replications=5, seed=7)
    ordered = post(planner, f"scenarios/{made['id']}/runs", asked)
    assert ordered.status_code == 201, ordered.text
    assert (ordered.json()["state"], ordered.json()["simulation"]) == ("waiting", None)
    assert runner.work() == 1
    path = f"/api/v1/scenarios/{made['id']}/runs/{ordered.json()['id']}"
    run = planner.get(path).json()
    assert (run["state"], run["progress"], run["failure"]) == ("done", 1.0, None)
    found = run["simulation"]
    assert (found["calls"], found["replications"], found["seed"]) == (40, 5, 7)
    # the new engine stands where all calls are: it is there after setting off, unless it is busy
    assert found["difference"]["mean_s"]["high"] < 0
    assert found["scenario"]["within"]["value"] > found["base"]["within"]["value"]
    assert found["base"]["units"] + 1 == found["scenario"]["units"]
    assert sum(found["histogram"]["base"]) == pytest.approx(1.0, abs=1e-4)
    added = next(one for one in found["units"] if one["key"] == "e1")
    assert added["base"] is None
    assert added["scenario"]["busy"] > 0
    cover = found["coverage"]
    assert len(cover["cells"]) == len(cover["base_s"]) == len(cover["scenario_s"]) > 10
    assert cover["difference_share"] > 0
    for before, after in zip(cover["base_s"], cover["scenario_s"], strict=True):
        assert after is not None or before is None  # a station more is nowhere farther away
        assert before is None or after <= before
    assert {"training", "assumed_work"} <= {one["code"] for one in run["warnings"]}


def test_the_same_order_with_the_same_seed_says_the_same(
    planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    made = make(planner, changes=with_station())
    asked = period(replications=3, seed=5)
    ids = [post(planner, f"scenarios/{made['id']}/runs", asked).json()["id"] for _ in range(2)]
    assert runner.work() == 2
    first, second = (
        planner.get(f"/api/v1/scenarios/{made['id']}/runs/{one}").json() for one in ids
    )
    assert first["inputs_sha256"] == second["inputs_sha256"]
    assert first["simulation"] == second["simulation"]
    page = planner.get(f"/api/v1/scenarios/{made['id']}/runs").json()
    assert [one["id"] for one in page["items"]] == ids[::-1]


def test_sites_are_found_where_the_calls_are_and_told_to_be_best(
    planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    asked = period(problem="p_median", count=1, resolution=8, standard_s=120)
    ordered = post(planner, f"scenarios/{made['id']}/siting", asked)
    assert ordered.status_code == 201, ordered.text
    assert runner.work() == 1
    run = planner.get(f"/api/v1/scenarios/{made['id']}/runs/{ordered.json()['id']}").json()
    assert run["failure"] is None
    found = run["siting"]
    assert found["optimal"]
    assert found["gap"] == 0
    assert [one["kept"] for one in found["sites"]].count(True) == 1
    (new,) = [one for one in found["sites"] if not one["kept"]]
    # all demand is at one corner: the best candidate is the nearest to it along the roads
    assert abs(new["lon"] - CORNER[0]) < 0.02
    assert abs(new["lat"] - CORNER[1]) < 0.02
    assert found["mean_after_s"] < found["mean_before_s"]


@pytest.mark.parametrize("problem", ["mclp", "mexclp"])
def test_sites_that_cover_most_cover_what_was_not(
    problem: str, planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    asked = period(problem=problem, count=2, resolution=8, standard_s=120)
    ordered = post(planner, f"scenarios/{made['id']}/siting", asked).json()
    runner.work()
    run = planner.get(f"/api/v1/scenarios/{made['id']}/runs/{ordered['id']}").json()
    assert run["failure"] is None
    assert run["siting"]["covered_before"] == 0.0
    assert run["siting"]["covered_after"] == 1.0


def test_a_scenario_is_replaced_whole_and_only_in_the_version_that_was_read(
    planner: httpx.Client, fires: list[int]
) -> None:
    made = make(planner)
    path = f"/api/v1/scenarios/{made['id']}"
    asked = scenario(name_en="Better", changes=with_station(), version=1)
    replaced = planner.put(path, json=asked, headers=new_key())
    assert replaced.status_code == 200
    assert (replaced.json()["version"], replaced.json()["name_en"]) == (2, "Better")
    late = planner.put(path, json=asked, headers=new_key())
    assert (late.status_code, late.json()["code"]) == (409, "version_conflict")
    assert late.json()["version"] == 2
    assert planner.get(path).json() == replaced.json()


def test_only_whom_it_is_shared_with_sees_a_scenario_and_nobody_else_changes_it(
    served: Serving, store: Store, planner: httpx.Client, fires: list[int]
) -> None:
    made = make(planner)
    path = f"/api/v1/scenarios/{made['id']}"
    with sign_in(served, store, "lin", ("planner",)) as other:
        assert other.get(path).status_code == 404
        lin = give_roles(store, "lin", AccountKind.PERSON, ("planner",))
        asked = scenario(shared_with=[lin], version=1)
        assert planner.put(path, json=asked, headers=new_key()).status_code == 200
        seen = other.get(path)
        assert (seen.status_code, seen.json()["mine"]) == (200, False)
        refused = other.put(path, json=scenario(version=2), headers=new_key())
        assert refused.status_code == 403
        own = make(other, base=made["id"])
        assert own["base"]["id"] == made["id"]
        taken = post(planner, f"scenarios/{made['id']}/discard", {})
        assert (taken.status_code, taken.json()["code"]) == (409, "scenario_in_use")
        assert post(other, f"scenarios/{own['id']}/discard", {}).status_code == 200
        assert post(planner, f"scenarios/{made['id']}/discard", {}).status_code == 200
        assert planner.get(path).status_code == 404


def test_a_planner_of_a_district_makes_and_sees_scenarios_of_that_district(
    served: Serving, store: Store, planner: httpx.Client, fires: list[int]
) -> None:
    whole = make(planner, everybody=True)
    of_district = make(planner, everybody=True, area_code="420101")
    with sign_in(served, store, "east", ("planner",), area="420101") as east:
        assert east.get(f"/api/v1/scenarios/{whole['id']}").status_code == 404
        assert east.get(f"/api/v1/scenarios/{of_district['id']}").status_code == 200
        refused = post(east, "scenarios", scenario())
        assert (refused.status_code, refused.json()["code"]) == (403, "outside_area")
        own = make(east, area_code="420101")
        assert own["area_code"] == "420101"
        unknown = post(planner, "scenarios", scenario(area_code="999999"))
        assert unknown.status_code == 422


def closed_box(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    """Return a closure of all roads in a box."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"name": "桥", "geometry": {"type": "Polygon", "coordinates": [ring]}}


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    (with_station((114.24, 30.52)), "station_off_road", "changes.stations.added.0.lon"),
    ({"units": {"removed": [987654]}}, "scenario_fault", "changes.units.removed.0"),
    (
        {"units": {"added": [{"key": "x", "kind": "tank", "station": 1}]}},
        "scenario_fault",
        "changes.units.added.0.kind",
    ),
    (
        {"units": {"added": [{"key": "x", "kind": "ambulance", "station": "nowhere"}]}},
        "scenario_fault",
        "changes.units.added.0.station",
    ),
    (
        {"closures": [closed_box(114.235, 30.515, 114.24, 30.52)]},
        "scenario_fault",
        "changes.closures.0.geometry",
    ),
    ({"speeds": [{"factor": 99}]}, "invalid", "changes.speeds.0.factor"),
    ({"speeds": [{"factor": True}]}, "invalid", "changes.speeds.0.factor"),
    ({"bridges": []}, "invalid", "changes.bridges"),
]


def test_a_change_that_cannot_be_made_is_refused_with_its_field(planner: httpx.Client) -> None:
    for changes, code, field in REFUSED:
        answer = post(planner, "scenarios", scenario(changes=changes))
        assert (answer.status_code, answer.json()["code"]) == (422, code), changes
        assert field in [one["field"] for one in answer.json()["errors"]]


def test_a_station_whose_units_stay_cannot_be_closed(
    planner: httpx.Client, fires: list[int], small_city: SmallCity
) -> None:
    closed = {"stations": {"closed": [small_city.facility_id]}}
    answer = post(planner, "scenarios", scenario(changes=closed))
    assert (answer.status_code, answer.json()["code"]) == (422, "station_has_units")
    assert "试验-01" in answer.json()["units"]
    removed = {**closed, "units": {"removed": list(small_city.unit_ids)}}
    assert post(planner, "scenarios", scenario(changes=removed)).status_code == 201


def test_a_run_without_calls_or_units_is_refused_and_few_calls_are_told(
    planner: httpx.Client, fires: list[int], small_city: SmallCity
) -> None:
    made = make(planner)
    runs = f"scenarios/{made['id']}/runs"
    past = {"from": "2001-01-01T00:00:00Z", "until": "2001-02-01T00:00:00Z"}
    assert post(planner, runs, period(**past)).json()["code"] == "no_calls"
    assert post(planner, runs, period(until=past["from"])).json()["code"] == "refused"
    assert post(planner, runs, period(group="navy")).status_code == 422
    hour = (datetime.now(UTC) - timedelta(hours=2)).isoformat()
    told = post(planner, runs, period(**{"from": hour})).json()
    assert "few_calls" in {one["code"] for one in told["warnings"]}
    empty = make(planner, changes={"units": {"removed": list(small_city.unit_ids)}})
    refused = post(planner, f"scenarios/{empty['id']}/runs", period())
    assert (refused.status_code, refused.json()["code"]) == (422, "no_units")


def test_closures_that_cut_every_station_off_break_the_run_with_that_cause(
    planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    # both ways that lead to the far corner, where all calls are
    (x, y), half = CORNER, 0.01
    around = {
        "closures": [
            closed_box(x - half - 0.001, y - 0.001, x - half + 0.001, y + 0.001),
            closed_box(x - 0.001, y - half - 0.001, x + 0.001, y - half + 0.001),
        ]
    }
    made = make(planner, changes=around)
    ordered = post(planner, f"scenarios/{made['id']}/runs", period()).json()
    assert runner.work() == 1
    run = planner.get(f"/api/v1/scenarios/{made['id']}/runs/{ordered['id']}").json()
    assert (run["state"], run["failure"]["code"]) == ("broken", "all_cut_off")


def test_a_run_is_called_off_while_it_waits_and_not_again(
    planner: httpx.Client, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    ordered = post(planner, f"scenarios/{made['id']}/runs", period()).json()
    path = f"scenarios/{made['id']}/runs/{ordered['id']}/cancel"
    assert post(planner, path, {}).json()["state"] == "cancelled"
    again = post(planner, path, {})
    assert (again.status_code, again.json()["code"]) == (409, "run_over")
    assert runner.work() == 0


def test_a_run_under_way_ends_when_it_is_called_off(
    planner: httpx.Client, store: Store, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    ordered = post(planner, f"scenarios/{made['id']}/runs", period()).json()
    with store.transaction(process_actor("test")) as session:
        session.execute(
            text("UPDATE scenario_runs SET state = 'running' WHERE id = :id"), {"id": ordered["id"]}
        )
    path = f"scenarios/{made['id']}/runs/{ordered['id']}"
    assert post(planner, f"{path}/cancel", {}).json()["state"] == "running"
    assert runner.work() == 1
    assert planner.get(f"/api/v1/{path}").json()["state"] == "cancelled"


def test_a_run_that_a_killed_process_left_is_taken_up_again_and_given_up_in_the_end(
    planner: httpx.Client, store: Store, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    ids = [
        post(planner, f"scenarios/{made['id']}/runs", period(replications=2)).json()["id"]
        for _ in range(2)
    ]
    with store.transaction(process_actor("test")) as session:
        for run_id, attempts in zip(ids, (1, MOST_ATTEMPTS), strict=True):
            session.execute(
                text("UPDATE scenario_runs SET state = 'running', attempts = :n WHERE id = :id"),
                {"n": attempts, "id": run_id},
            )
    assert runner.work() == 2
    first, second = (
        planner.get(f"/api/v1/scenarios/{made['id']}/runs/{run_id}").json() for run_id in ids
    )
    assert (first["state"], first["attempts"]) == ("done", 2)
    assert (second["state"], second["failure"]["code"]) == ("broken", "given_up")


def test_a_killed_process_leaves_a_run_that_the_next_one_ends(
    planner: httpx.Client, store: Store, settings: Settings, fires: list[int]
) -> None:
    made = make(planner)
    asked = period(replications=200, seed=1)
    ordered = post(planner, f"scenarios/{made['id']}/runs", asked).json()
    path = f"/api/v1/scenarios/{made['id']}/runs/{ordered['id']}"
    environment = {
        **os.environ,
        "MUSTER_DATABASE_URL": settings.database_url,
        "MUSTER_DATA_DIR": str(settings.data_dir),
        "MUSTER_NETWORK_CACHE_DIR": str(settings.network_cache),
    }
    command = [sys.executable, "-m", "api.cli.scenario_runs"]
    with subprocess.Popen(command, env=environment) as killed:
        deadline_s = time.monotonic() + 60
        while planner.get(path).json()["state"] == "waiting":
            assert time.monotonic() < deadline_s
        killed.kill()
    assert planner.get(path).json()["state"] == "running"
    assert subprocess.run(command, env=environment, check=False).returncode == 0
    run = planner.get(path).json()
    assert (run["state"], run["attempts"]) == ("done", 2)


def test_one_process_at_a_time_works_at_runs(
    planner: httpx.Client, store: Store, settings: Settings, fires: list[int], runner: Runner
) -> None:
    made = make(planner)
    post(planner, f"scenarios/{made['id']}/runs", period(replications=2))
    other = Runner(store, settings.network_cache)
    with runner._alone() as alone:
        assert alone
        assert other.work() == 0
    assert other.work() == 1
    other.close()
