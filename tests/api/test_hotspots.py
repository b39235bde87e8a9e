"""Hot cells over HTTP, in the city of sixteen crossings: who may, and what they are told."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SIDE, crossing
from tests.layers.hotspots.reported import Reported, write_reported

HOTSPOTS = "/api/v1/hotspots"


@dataclass(frozen=True)
class Readers:
    """Planners of the whole city, of its district, and of the lowest grade; an operator."""

    planner: httpx.Client
    district: httpx.Client
    low: httpx.Client
    operator: httpx.Client


@pytest.fixture
def readers(served: Serving, store: Store) -> Iterator[Readers]:
    """Four who are signed in, and 16 × 3 incidents, six more at one crossing, one at another."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight - timedelta(days=3)
    places = [crossing(column, row) for column in range(SIDE) for row in range(SIDE)]
    reported = [Reported(*place, at) for place in places for _ in range(3)]
    write_reported(store, [*reported, *[Reported(*CENTRE, at)] * 6])
    give_roles(store, "low", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with ExitStack() as opened:
        yield Readers(
            opened.enter_context(sign_in(served, store, "plan", ["planner"])),
            opened.enter_context(sign_in(served, store, "part", ["planner"], area="420101")),
            opened.enter_context(sign_in(served, store, "low", [])),
            opened.enter_context(sign_in(served, store, "op", ["operator"])),
        )


def order(client: httpx.Client, **asked: object) -> httpx.Response:
    """Ask for hot cells of the last four weeks."""
    body = {"area": "4201", "days": 28, "resolution": 9, **asked}
    return client.post(HOTSPOTS, json=body, headers=new_key())


def whole_days(days: int = 7) -> dict[str, Any]:
    """Return a period of whole days in UTC that ended last midnight."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    since = midnight - timedelta(days=days)
    return {"days": None, "since": since.isoformat(), "until": midnight.isoformat()}


def test_a_planner_orders_and_everybody_of_the_desk_reads(readers: Readers) -> None:
    made = order(readers.planner, standing=True)
    assert made.status_code == 201, made.text
    result = made.json()
    assert (result["found"], result["standing"], result["incidents"]) == (False, True, 54)
    assert order(readers.operator).status_code == 403
    again = order(readers.planner)
    assert (again.status_code, again.json()["id"]) == (200, result["id"])
    address = f"{HOTSPOTS}/{result['id']}"
    assert readers.operator.get(address).json()["hot"] == result["hot"]
    listed = readers.operator.get(HOTSPOTS, params={"area": "4201", "standing": True}).json()
    assert [one["id"] for one in listed["items"]] == [result["id"]]
    ended = readers.planner.post(
        f"{address}/stand", json={"standing": False}, headers=new_key()
    ).json()
    assert (ended["standing"], ended["latest"]) == (False, None)


def test_a_layer_is_sent_once_to_whoever_has_it(readers: Readers) -> None:
    address = f"{HOTSPOTS}/{order(readers.planner).json()['id']}/cells"
    first = readers.operator.get(address)
    told = first.json()
    for name in ("counts", "disks", "expected", "z", "p", "significance"):
        assert len(told[name]) == len(told["cells"]), name
    assert max(told["counts"]) == 9
    again = readers.operator.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    everything = readers.operator.get(address, params={"all": True}).json()
    assert set(told["cells"]) < set(everything["cells"])
    assert sum(everything["counts"]) == 54


def test_results_belong_to_the_areas_that_one_answers_for(readers: Readers) -> None:
    refused = order(readers.district)
    assert (refused.status_code, refused.json()["code"]) == (403, "outside_area")
    assert refused.json()["errors"][0]["field"] == "area"
    city = order(readers.planner).json()["id"]
    assert readers.district.get(f"{HOTSPOTS}/{city}").status_code == 404
    assert readers.district.get(f"{HOTSPOTS}/{city}/cells").status_code == 404
    own = order(readers.district, area="420101")
    assert own.status_code == 201
    assert readers.district.get(HOTSPOTS).json()["items"][0]["id"] == own.json()["id"]
    compared = readers.district.get(f"{HOTSPOTS}/{own.json()['id']}/compare/{city}")
    assert compared.status_code == 404


def test_who_is_cleared_for_less_is_told_no_small_counts(readers: Readers) -> None:
    assert order(readers.low).status_code == 403
    shifting = order(readers.planner).json()["id"]
    refused = readers.low.get(f"{HOTSPOTS}/{shifting}/cells")
    assert (refused.status_code, refused.json()["code"]) == (422, "told_in_whole_periods")
    fixed = order(readers.planner, **whole_days()).json()["id"]
    told = readers.low.get(f"{HOTSPOTS}/{fixed}/cells", params={"all": True}).json()
    assert told["hidden"] is True
    assert all(count >= 5 for count in told["counts"])
    assert (told["disks"], told["expected"], told["z"], told["p"]) == ([], [], [], [])
    whole = readers.planner.get(f"{HOTSPOTS}/{fixed}/cells").json()
    assert whole["hidden"] is False
    assert min(whole["counts"]) < 5
    cell = whole["cells"][0]
    for path in (f"cells/{cell}", "trends", "forecast", "density", f"compare/{fixed}"):
        assert readers.low.get(f"{HOTSPOTS}/{fixed}/{path}").status_code == 403, path


def test_analyses_of_a_result_are_answered(readers: Readers) -> None:
    address = f"{HOTSPOTS}/{order(readers.planner).json()['id']}"
    told = readers.operator.get(f"{address}/cells").json()
    hot = told["cells"][told["counts"].index(9)]
    cell = readers.operator.get(f"{address}/cells/{hot}", params={"limit": 4}).json()
    assert (cell["count"], len(cell["incidents"]), sum(map(sum, cell["hours"]))) == (9, 4, 9)
    assert cell["incidents"][0]["category_en"] != cell["incidents"][0]["category"]
    trends = readers.operator.get(f"{address}/trends", params={"step": "day", "periods": 12})
    assert sum(one["incidents"] for one in trends.json()["periods"]) == 54
    assert [one["class"] for one in trends.json()["legend"]][:2] == ["new", "consecutive"]
    forecast = readers.operator.get(f"{address}/forecast").json()
    assert forecast["cells"][0] == hot
    shown = readers.operator.get(f"{address}/forecasts").json()["items"]
    assert [one["id"] for one in shown] == [forecast["shown"]]
    assert readers.planner.get(f"{address}/forecasts").json()["items"] == []
    for on, unit in (("plane", "per_km2"), ("network", "per_km")):
        density = readers.operator.get(f"{address}/density", params={"on": on}).json()
        assert (density["unit"], density["highest"]) == (unit, max(density["density"]))
        assert density["cells"][density["density"].index(density["highest"])] == hot


def test_refusals_say_by_code_and_values_what_to_do(readers: Readers) -> None:
    finest = order(readers.planner, resolution=15).json()
    assert (finest["code"], finest["take"], finest["most"]) == ("too_many_cells", 10, 2_000_000)
    assert finest["errors"][0]["field"] == "resolution"
    practice = order(readers.planner, training=True).json()
    assert (practice["code"], practice["incidents"]) == ("too_few_incidents", 0)
    fixed = order(readers.planner, standing=True, **whole_days())
    assert (fixed.status_code, fixed.json()["errors"][0]["field"]) == (422, "standing")
    address = f"{HOTSPOTS}/{order(readers.planner).json()['id']}"
    assert readers.planner.get(f"{address}/trends?periods=5").json()["code"] == "too_few_periods"
    elsewhere = readers.planner.get(f"{address}/cells/8928308280fffff")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (404, "not_found")
    nothing = readers.planner.get(f"{address}/cells/zz")
    assert nothing.status_code == 422
    assert readers.planner.get(f"{HOTSPOTS}/99").status_code == 404


def test_a_study_area_is_told_with_what_suits_it(readers: Readers) -> None:
    asked: dict[str, str | int] = {"area": "4201", "resolution": 9}
    told = readers.operator.get("/api/v1/study-areas", params=asked).json()
    assert (told["incidents"], told["people"], told["training"]) == (54, None, False)
    assert told["suggested"] == 8
    again = readers.operator.get("/api/v1/study-areas", params=asked).json()
    assert again["sha256"] == told["sha256"]
    assert readers.district.get("/api/v1/study-areas", params=asked).status_code == 403
