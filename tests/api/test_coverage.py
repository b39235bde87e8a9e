"""Reach and cover over HTTP, in the city of sixteen crossings."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import shapely

from api.deps import CoverageWatch
from api.deps.coverage import pause_s
from data.store import Store
from data.store.actors import process_actor
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from tests.api.asking import new_key
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SmallCity, crossing


@pytest.fixture
def watch(served: Serving) -> CoverageWatch:
    """What keeps the cover of the served process."""
    found = served.app.state.services.coverage
    assert isinstance(found, CoverageWatch)
    assert served.app.state.services.roads.wait(20)
    return found


def stand_at(store: Store, unit_id: int, place: tuple[float, float]) -> None:
    """Report a unit's position now."""
    now = datetime.now(UTC)
    with store.transaction(process_actor("test")) as session:
        record_fixes(session, [Fix(unit_id, *place, now)], now=now)


def ask_reach(person: httpx.Client, **changes: object) -> httpx.Response:
    """Ask for what is reached in five minutes from the central crossing."""
    body = {"lon": CENTRE[0], "lat": CENTRE[1], "limit_s": 300, **changes}
    return person.post("/api/v1/reach", json=body)


def test_reach_is_told_in_cells_and_bands(person: httpx.Client, watch: CoverageWatch) -> None:
    answer = ask_reach(person, bands_s=[120])
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    times = [seconds for _, seconds in told["cells"]]
    assert times == sorted(times)
    assert len(times) > 0
    assert times[-1] <= 300
    assert [band["within_s"] for band in told["bands"]] == [120, 300]
    assert [band["cells"] for band in told["bands"]] == [
        sum(seconds <= limit for seconds in times) for limit in (120, 300)
    ]
    outline = shapely.geometry.shape(told["bands"][1]["outline"])
    assert outline.is_valid
    assert outline.contains(shapely.Point(CENTRE))
    assert (told["direction"], told["profile"], told["resolution"]) == ("from", "car", 9)
    assert told["network_version"]


def test_reach_to_a_place_is_as_far_on_two_way_streets(
    person: httpx.Client, watch: CoverageWatch
) -> None:
    there, back = (ask_reach(person, direction=way).json() for way in ("from", "to"))
    assert len(back["cells"]) == pytest.approx(len(there["cells"]), rel=0.2)
    assert back["direction"] == "to"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"limit_s": 0}, "limit_s"),
        ({"limit_s": 1e9}, "limit_s"),
        ({"lon": 0.0}, "lon"),
        ({"direction": "up"}, "direction"),
        ({"profile": "rocket"}, "profile"),
        ({"bands_s": [120, 60]}, "bands_s"),
        ({"resolution": 11}, "resolution"),
    ],
)
def test_reach_of_what_cannot_be_is_refused(
    person: httpx.Client, watch: CoverageWatch, changes: dict[str, object], field: str
) -> None:
    answer = ask_reach(person, **changes)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


def test_reach_from_where_no_road_is_says_how_far_it_is(
    person: httpx.Client, watch: CoverageWatch
) -> None:
    answer = ask_reach(person, lon=crossing(0, 0)[0] - 0.04)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_far_from_road")


def test_cover_follows_units(
    person: httpx.Client, watch: CoverageWatch, store: Store, small_city: SmallCity
) -> None:
    watch.look()
    empty = person.get("/api/v1/coverage").json()
    fire = empty["groups"][0]
    assert (fire["key"], fire["standard_s"], fire["units"], fire["covered"]) == ("fire", 300, 0, 0)
    assert fire["cells"] > 10
    stand_at(store, small_city.unit_ids[0], CENTRE)
    watch.look()
    told = person.get("/api/v1/coverage").json()
    fire = told["groups"][0]
    assert told["version"] != empty["version"]
    assert fire["units"] == 1
    assert 0 < fire["covered"] < fire["cells"]
    assert fire["twice"] == 0
    assert fire["training"] is True
    (district,) = fire["districts"]
    assert (district["code"], district["covered"]) == ("420101", fire["covered"])


def test_cells_of_a_group_say_time_units_and_plan(
    person: httpx.Client, watch: CoverageWatch, store: Store, small_city: SmallCity
) -> None:
    for unit_id in small_city.unit_ids[:2]:
        stand_at(store, unit_id, CENTRE)
    watch.look()
    total = person.get("/api/v1/coverage").json()["groups"][0]
    told = person.get("/api/v1/layers/coverage/cells", params={"group": "fire"}).json()
    assert (told["group"], told["standard_s"], told["step_s"]) == ("fire", 300, 30)
    assert len(told["cells"]) == total["cells"]
    covered = [row for row in told["cells"] if row[1] is not None]
    assert len(covered) == total["covered"] == total["twice"]
    assert all(row[1] % 30 == 0 and 0 <= row[1] <= 300 and row[2] == 2 for row in covered)
    assert all(row[2] == 0 for row in told["cells"] if row[1] is None)
    assert {row[3] for row in told["cells"]} == {0}  # no unit has a station
    finer = person.get("/api/v1/layers/coverage/cells", params={"resolution": 9}).json()
    assert finer["resolution"] == 9
    assert len(finer["cells"]) > len(told["cells"])


def test_what_has_not_changed_is_not_sent_again(person: httpx.Client, watch: CoverageWatch) -> None:
    watch.look()
    for call in ("/api/v1/coverage", "/api/v1/layers/coverage/cells?group=police"):
        first = person.get(call)
        assert first.headers["Cache-Control"] == "private, no-cache"
        again = person.get(call, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        through_a_proxy = {"If-None-Match": f"W/{first.headers['ETag']}"}
        assert person.get(call, headers=through_a_proxy).status_code == 304


def test_unknown_group_and_resolution_are_refused(
    person: httpx.Client, watch: CoverageWatch
) -> None:
    watch.look()
    answer = person.get("/api/v1/layers/coverage/cells", params={"group": "bakers"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (404, "group")
    answer = person.get("/api/v1/layers/coverage/cells", params={"resolution": 12})
    assert answer.status_code == 422


def test_cover_is_a_layer_of_the_catalogue(person: httpx.Client) -> None:
    layers = {layer["id"]: layer for layer in person.get("/api/v1/layers").json()["items"]}
    assert (layers["coverage"]["kind"], layers["coverage"]["forms"]) == ("cells", ["cells"])
    assert layers["coverage"]["training"] is True


def test_unit_off_duty_takes_its_cover_along(
    person: httpx.Client, watch: CoverageWatch, store: Store, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    stand_at(store, unit_id, CENTRE)
    watch.look()
    person.post(
        f"/api/v1/units/{unit_id}/status", json={"status": "off_duty"}, headers=new_key()
    ).raise_for_status()
    watch.look()
    assert person.get("/api/v1/coverage").json()["groups"][0]["covered"] == 0


def test_looking_takes_a_twentieth_of_a_core_at_most() -> None:
    for spent_s in (0.0, 0.1, 0.25, 3.0):
        assert spent_s / (spent_s + pause_s(spent_s)) <= 0.05


def test_recommendation_says_what_each_unit_costs_in_cover(
    person: httpx.Client, watch: CoverageWatch, store: Store, small_city: SmallCity
) -> None:
    # Two engines at one crossing: none alone covers anything. One of them far away: each does.
    first, second = small_city.unit_ids[:2]
    for unit_id in (first, second):
        stand_at(store, unit_id, CENTRE)
    watch.look()
    question = {"lon": CENTRE[0], "lat": CENTRE[1], "category": "emergency:fire"}
    told = person.post("/api/v1/recommendations", json=question).json()
    nothing = {"group": "fire", "cells_lost": 0}
    assert [one["cover"] for one in told["units"]] == [nothing, nothing]
    assert told["alternative"] is None
    stand_at(store, second, crossing(3, 3))
    watch.look()
    told = person.post("/api/v1/recommendations", json=question).json()
    assert told["units"][0]["unit"]["id"] == first
    assert all(one["cover"]["cells_lost"] > 0 for one in told["units"])


def test_cover_by_hour_of_the_week_says_from_when_it_is_known(
    person: httpx.Client, watch: CoverageWatch
) -> None:
    told = person.get("/api/v1/coverage/hours")
    assert told.status_code == 200
    body: dict[str, Any] = told.json()
    assert (body["group"], body["standard_s"], body["training"]) == ("fire", 300, True)
    assert body["from"] < body["known_since"]
    # no unit of this city has a station: there is nothing that could be covered
    assert body["planned"] == 0
    assert "no_stations" in {one["code"] for one in body["warnings"]}


@pytest.mark.parametrize(
    ("asked", "status", "field"),
    [
        ({"group": "navy"}, 404, None),
        ({"from": "2026-01-02T00:00:00Z", "until": "2026-01-01T00:00:00Z"}, 422, "until"),
        ({"from": "2026-01-01T00:00:00Z", "until": "2026-12-31T00:00:00Z"}, 422, "until"),
        ({"from": "2999-01-01T00:00:00Z", "until": "2999-01-02T00:00:00Z"}, 422, "from"),
    ],
)
def test_a_period_that_is_none_has_no_hours(
    asked: dict[str, str],
    status: int,
    field: str | None,
    person: httpx.Client,
    watch: CoverageWatch,
) -> None:
    answer = person.get("/api/v1/coverage/hours", params=asked)
    assert answer.status_code == status
    assert field is None or answer.json()["errors"][0]["field"] == field
