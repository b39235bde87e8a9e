"""Fifty readers of ten districts on sockets of their own: each is told of its own district only."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import shapely

from data.areas.commands import NewArea, renew_city_version, write_areas
from data.areas.tables import AreaLevel
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.tables import UnitStatus
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import BOX, crossing

DISTRICTS = [f"4201{number:02}" for number in range(1, 11)]
EACH = 5
OF_THE_WHOLE_CITY = {"试验-01", "试验-02", "试验-03"}
"""Units that serve every district: all desks see them."""

PATIENCE_S = 200
LAST = "the last thing, which everybody is told"

TEST = process_actor("test")
WEST, SOUTH, EAST, NORTH = BOX.bounds
STRIP = (EAST - WEST) / len(DISTRICTS)


@dataclass
class Reader:
    """What one reader of a district was told: incidents, units, and whose positions."""

    district: str
    incidents: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    words: str = ""
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, name: str, data: dict[str, Any]) -> None:
        """Note what an event tells."""
        if name == "snapshot":
            self.incidents |= {one["description"] for one in data["incidents"]}
            self.units |= {one["code"] for one in data["units"]}
            self.begun.set()
        elif name == "positions":
            self.moved |= {row[0] for row in data["units"]}
        elif name == "change":
            if view := data["body"].get("incident"):
                self.incidents.add(view["description"])
            if view := data["body"].get("unit"):
                self.units.add(view["code"])


def middle(district: str) -> tuple[float, float]:
    """Return the middle of a district, which is a strip of the city from south to north."""
    return WEST + STRIP * (DISTRICTS.index(district) + 0.5), (SOUTH + NORTH) / 2


@pytest.fixture
def unit_ids(store: Store) -> dict[str, int]:
    """Cut the city in ten districts with a patrol each, before it is served; return their ids."""
    strips = [
        shapely.box(WEST + STRIP * n, SOUTH, WEST + STRIP * (n + 1), NORTH)
        for n in range(len(DISTRICTS))
    ]
    shapes: list[tuple[str, str | None, AreaLevel, shapely.Polygon]] = [
        ("4201", None, AreaLevel.CITY, BOX)
    ]
    shapes += [
        (code, "4201", AreaLevel.DISTRICT, strip)
        for code, strip in zip(DISTRICTS, strips, strict=True)
    ]
    with store.transaction(TEST) as session:
        areas = [
            NewArea(code, parent, level, code, code, shape, generated=True, source="test")
            for code, parent, level, shape in shapes
        ]
        write_areas(session, areas)
        renew_city_version(session)
        record_audit(session, "areas.loaded", "area", "4201")
    with store.transaction(TEST) as session:
        return {code: create_unit(session, _patrol(code)).id for code in DISTRICTS}


def _patrol(district: str) -> NewUnit:
    code = f"巡-{district}"
    return NewUnit(
        code=code,
        kind="grid_patrol",
        name_zh=code,
        name_en=code,
        status=UnitStatus.AVAILABLE,
        area_code=district,
        training=True,
    )


async def listen(address: str, cookies: httpx.Cookies, reader: Reader, own: int) -> None:
    """Read a feed until both the last thing and a position of one's own unit were told."""
    async with (
        httpx.AsyncClient(base_url=address, cookies=cookies, timeout=PATIENCE_S) as client,
        client.stream("GET", "/api/v1/stream") as answer,
    ):
        answer.raise_for_status()
        name = ""
        async for line in answer.aiter_lines():
            kind, _, value = line.partition(": ")
            if kind == "event":
                name = value
            elif kind == "data":
                reader.words += value
                reader.take(name, json.loads(value))
            if LAST in reader.words and own in reader.moved:
                return


async def read_all(
    served: Serving,
    desks: dict[str, httpx.Client],
    unit_ids: dict[str, int],
    happen: Sequence[Any],
) -> list[Reader]:
    """Open all feeds, let things happen, and return what everybody was told."""
    readers = [Reader(code) for code in DISTRICTS for _ in range(EACH)]
    async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as group:
        for one in readers:
            cookies = desks[one.district].cookies
            group.create_task(listen(served.address, cookies, one, unit_ids[one.district]))
        for one in readers:
            await one.begun.wait()
        for thing in happen:
            await asyncio.to_thread(thing)
    return readers


def test_fifty_readers_of_ten_districts_are_told_of_their_own_only(
    unit_ids: dict[str, int],
    served: Serving,
    store: Store,
    person: httpx.Client,
    system: httpx.Client,
) -> None:
    def file_everywhere() -> None:
        for code in DISTRICTS:
            lon, lat = middle(code)
            file_incident(person, description=f"只在{code}", lon=lon, lat=lat)

    def move_everywhere() -> None:
        at = datetime.now(UTC).isoformat()
        fixes = [
            {
                "unit_id": unit_ids[code],
                "lon": middle(code)[0],
                "lat": middle(code)[1],
                "fix_at": at,
            }
            for code in DISTRICTS
        ]
        answer = system.post("/api/v1/positions", json={"fixes": fixes})
        assert answer.json()["accepted"] == len(DISTRICTS)

    def close_a_road() -> None:
        ends = [list(crossing(0, 1)), list(crossing(1, 1))]
        body = {"geometry": {"type": "LineString", "coordinates": ends}, "reason": LAST}
        person.post("/api/v1/closures", json=body, headers=new_key()).raise_for_status()

    with ExitStack() as opened:
        desks = {
            code: opened.enter_context(sign_in(served, store, f"desk-{code}", area=code))
            for code in DISTRICTS
        }
        happen = (file_everywhere, move_everywhere, close_a_road)
        readers = asyncio.run(read_all(served, desks, unit_ids, happen))
    assert len(readers) == 50
    for one in readers:
        assert one.incidents == {f"只在{one.district}"}
        assert one.units == {f"巡-{one.district}", *OF_THE_WHOLE_CITY}
        assert one.moved == {unit_ids[one.district]}
        foreign = [code for code in DISTRICTS if code != one.district]
        assert not any(f"只在{code}" in one.words or f"巡-{code}" in one.words for code in foreign)
