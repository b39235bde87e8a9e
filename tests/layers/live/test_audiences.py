"""Two dispatchers of different districts: each is told of its own, and of nothing else."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from data.areas.tables import Area
from data.store import Store
from data.store.actors import Grade, Part, Scope, process_actor
from dispatch.assignments.commands import assign
from dispatch.attachments.commands import Sent, keep_voice_note
from dispatch.attachments.sounds import read_sound
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.views import IncidentView
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.maintenance import maintain
from dispatch.tracking.rules import Fix
from dispatch.units.commands import NewUnit, change_unit, create_unit
from dispatch.units.shift_commands import NewShift, plan_shift
from dispatch.units.tables import UnitStatus
from layers.live.audiences import Audience, Places
from layers.live.hub import LiveHub
from layers.live.state import LiveState
from layers.live.subscriptions import Subscription
from tests.dispatch.attachments.shots import wav
from tests.dispatch.scenes import sending, write_trial_city

TEST = process_actor("test")
PATIENCE_S = 30.0
WEST, EAST = (114.2, 30.5), (114.4, 30.5)
CANARY = "金丝雀在东区"

Scene = Callable[[LiveHub], Awaitable[None]]


@pytest.fixture(autouse=True)
def city(store: Store) -> None:
    """A city of two districts, west and east."""
    write_trial_city(store, training=False)
    maintain(store, datetime.now(UTC))


def scope_of(store: Store, code: str, lent: str | None = None) -> Scope:
    """Return the scope of who answers for an area."""
    with store.reading(TEST) as session:
        found = {
            row.code: (row.leaf_from, row.leaf_to)
            for row in session.execute(select(Area.code, Area.leaf_from, Area.leaf_to))
        }
    return Scope((found[code],), (found[lent],) if lent else (), Grade.L2)


def file(store: Store, place: tuple[float, float], description: str) -> IncidentView:
    """File an incident."""
    lon, lat = place
    new = NewIncident(category="item:09012", description=description, lon=lon, lat=lat)
    with store.transaction(TEST) as session:
        return report(session, new, now=datetime.now(UTC))


def make_unit(store: Store, code: str, area_code: str, kind: str = "grid_patrol") -> int:
    """Make a unit of an area: of a kind that serves its district unless another is said."""
    new = NewUnit(
        code=code,
        kind=kind,
        name_zh=code,
        name_en=code,
        status=UnitStatus.AVAILABLE,
        area_code=area_code,
    )
    with store.transaction(TEST) as session:
        return create_unit(session, new, now=datetime.now(UTC)).id


def played(store: Store, scene: Callable[[LiveHub], Coroutine[Any, Any, None]]) -> None:
    """Play a scene with an open hub."""

    async def play() -> None:
        hub = LiveHub(store)
        await hub.start()
        try:
            async with asyncio.timeout(PATIENCE_S):
                await scene(hub)
        finally:
            await hub.stop()

    asyncio.run(play())


async def heard(hub: LiveHub, subscription: Subscription, until: str) -> str:
    """Return what a feed says until some words come."""
    said = ""
    async for piece in hub.events(subscription):
        said += piece.decode()
        if until in said:
            return said
    raise EOFError(said)


def test_an_incident_is_told_in_its_own_district_only(store: Store) -> None:
    west, east = scope_of(store, "420101"), scope_of(store, "420102")

    async def scene(hub: LiveHub) -> None:
        left, right = hub.subscribe(None, west), hub.subscribe(None, east)
        await heard(hub, left, "event: snapshot")
        await heard(hub, right, "event: snapshot")
        await asyncio.to_thread(file, store, EAST, CANARY)
        await asyncio.to_thread(file, store, WEST, "在西区")
        assert CANARY not in await heard(hub, left, "在西区")
        assert CANARY in await heard(hub, right, CANARY)
        late = hub.subscribe(None, west)
        begun = await heard(hub, late, "event: snapshot")
        assert "在西区" in begun
        assert CANARY not in begun

    played(store, scene)


def test_a_voice_note_is_told_in_the_district_of_its_incident_only(store: Store) -> None:
    west, east = scope_of(store, "420101"), scope_of(store, "420102")
    incident = file(store, EAST, CANARY)

    def speak() -> None:
        with store.transaction(TEST) as session:
            keep_voice_note(session, Sent(incident.id, wav(1.0)), read_sound(wav(1.0)))

    async def scene(hub: LiveHub) -> None:
        left, right = hub.subscribe(None, west), hub.subscribe(None, east)
        await heard(hub, left, "event: snapshot")
        await heard(hub, right, "event: snapshot")
        await asyncio.to_thread(speak)
        await asyncio.to_thread(file, store, WEST, "在西区")
        assert "attachment.added" not in await heard(hub, left, "在西区")
        await heard(hub, right, "attachment.added")

    played(store, scene)


def test_a_unit_that_leaves_a_district_vanishes_and_appears_in_the_other(store: Store) -> None:
    west, east = scope_of(store, "420101"), scope_of(store, "420102")
    unit_id = make_unit(store, "移动", "420101")

    def move() -> None:
        with store.transaction(TEST) as session:
            change_unit(session, unit_id, {"area_code": "420102"})

    async def scene(hub: LiveHub) -> None:
        left, right = hub.subscribe(None, west), hub.subscribe(None, east)
        assert "移动" in await heard(hub, left, "event: snapshot")
        assert "移动" not in await heard(hub, right, "event: snapshot")
        await asyncio.to_thread(move)
        assert "移动" not in await heard(hub, left, "event: snapshot")
        assert "移动" in await heard(hub, right, "event: change")

    played(store, scene)


def test_a_lent_unit_is_seen_where_it_serves_with_its_positions(store: Store) -> None:
    west, east = scope_of(store, "420101"), scope_of(store, "420102")
    helped = scope_of(store, "420101", lent="420102")
    unit_id = make_unit(store, "支援", "420102")

    def fix() -> None:
        with store.transaction(TEST) as session:
            record_fixes(session, [Fix(unit_id, *EAST, datetime.now(UTC), None, None, None)])

    async def scene(hub: LiveHub) -> None:
        alone, aided = hub.subscribe(None, west), hub.subscribe(None, helped)
        home = hub.subscribe(None, east)
        assert "支援" not in await heard(hub, alone, "event: snapshot")
        assert "支援" in await heard(hub, aided, "event: snapshot")
        await heard(hub, home, "event: snapshot")
        await asyncio.to_thread(fix)
        await heard(hub, home, "event: positions")
        await heard(hub, aided, "event: positions")
        await asyncio.to_thread(file, store, WEST, "结束")
        assert "event: positions" not in await heard(hub, alone, "结束")

    played(store, scene)


def test_who_follows_no_units_is_told_all_but_where_they_are(store: Store) -> None:
    east = scope_of(store, "420102")
    unit_id = make_unit(store, "巡查", "420102")

    def fix() -> None:
        with store.transaction(TEST) as session:
            record_fixes(session, [Fix(unit_id, *EAST, datetime.now(UTC), None, None, None)])

    async def scene(hub: LiveHub) -> None:
        desk = hub.subscribe(None, east)
        phone = hub.subscribe(None, east, follows_units=False)
        await heard(hub, desk, "event: snapshot")
        assert "巡查" in await heard(hub, phone, "event: snapshot")
        await asyncio.to_thread(fix)
        await heard(hub, desk, "event: positions")
        await asyncio.to_thread(file, store, EAST, "井盖")
        assert "event: positions" not in await heard(hub, phone, "井盖")

    played(store, scene)


def test_a_unit_that_serves_the_whole_city_is_seen_in_every_district(store: Store) -> None:
    west = scope_of(store, "420101")
    unit_id = make_unit(store, "消防", "420102", "fire_engine")
    make_unit(store, "网格", "420102")

    def fix() -> None:
        with store.transaction(TEST) as session:
            record_fixes(session, [Fix(unit_id, *EAST, datetime.now(UTC), None, None, None)])

    def roster() -> None:
        with store.transaction(TEST) as session:
            now = datetime.now(UTC)
            plan_shift(session, NewShift(unit_id, now, now + timedelta(hours=8)), now=now)

    async def scene(hub: LiveHub) -> None:
        subscription = hub.subscribe(None, west)
        begun = await heard(hub, subscription, "event: snapshot")
        assert "消防" in begun
        assert "网格" not in begun
        await asyncio.to_thread(fix)
        await heard(hub, subscription, "event: positions")
        await asyncio.to_thread(roster)
        await heard(hub, subscription, "event: change")

    played(store, scene)


def test_who_comes_back_is_told_of_its_own_and_begins_anew_when_it_sees_other_rows(
    store: Store,
) -> None:
    west, east = scope_of(store, "420101"), scope_of(store, "420102")

    async def scene(hub: LiveHub) -> None:
        first = hub.subscribe(None, west, account_id=5)
        begun = await heard(hub, first, "event: snapshot")
        last = json.loads(begun.split("data: ", 1)[1].split("\n")[0])["seq"]
        await asyncio.to_thread(file, store, EAST, CANARY)
        await asyncio.to_thread(file, store, WEST, "在西区")
        await heard(hub, first, "在西区")
        again = await heard(hub, hub.subscribe(last, west, account_id=5), "在西区")
        assert "event: snapshot" not in again
        assert CANARY not in again
        other = await heard(hub, hub.subscribe(last, east, account_id=5), CANARY)
        assert "event: snapshot" in other
        assert "在西区" not in other

    played(store, scene)


def test_a_lent_unit_is_shown_without_what_it_is_sent_to_elsewhere(store: Store) -> None:
    helped = scope_of(store, "420101", lent="420102")
    unit_id = make_unit(store, "支援", "420102")
    incident = file(store, EAST, CANARY)

    def send() -> None:
        with store.transaction(TEST) as session:
            assign(session, sending(incident.id, unit_id), now=datetime.now(UTC))

    async def scene(hub: LiveHub) -> None:
        aided, home = hub.subscribe(None, helped), hub.subscribe(None, scope_of(store, "420102"))
        await heard(hub, aided, "event: snapshot")
        await heard(hub, home, "event: snapshot")
        await asyncio.to_thread(send)
        assert incident.number in await heard(hub, home, "assignment.")
        assert incident.number not in await heard(hub, aided, "assignment.")
        late = hub.subscribe(None, helped)
        begun = await heard(hub, late, "event: snapshot")
        assert "支援" in begun
        assert incident.number not in begun

    played(store, scene)


def test_what_many_audiences_see_alike_is_encoded_once(store: Store) -> None:
    west, helped = scope_of(store, "420101"), scope_of(store, "420101", lent="420102")

    async def scene(hub: LiveHub) -> None:
        one, two = hub.subscribe(None, west), hub.subscribe(None, helped)
        await heard(hub, one, "event: snapshot")
        await heard(hub, two, "event: snapshot")
        pushed: list[bytes] = []
        for stream in hub._streams.values():
            for subscription in stream.subscriptions:
                subscription.push = pushed.append  # type: ignore[assignment,method-assign]
        await asyncio.to_thread(file, store, WEST, "在西区")
        while len([frame for frame in pushed if b"event: change" in frame]) < 2:
            await asyncio.sleep(0)
        changes = [frame for frame in pushed if b"event: change" in frame]
        assert changes[0] is changes[1]

    played(store, scene)


def test_a_higher_grade_in_one_district_tells_nothing_more_of_another() -> None:
    west, east = (2, 4), (5, 7)
    parts = (Part(Grade.L2, (west, east)), Part(Grade.L3, (west,)))
    scope = Scope((west, east), grade=Grade.L3, parts=parts)
    places = Places({"w": west, "e": east}, {1: 3, 2: 3, 3: 2, 4: 2})
    audience = Audience(scope, places, LiveState())
    of = {1: "w", 2: "e", 3: "w", 4: "e"}
    seen = {
        number
        for number in of
        if audience.incident({"id": number, "areas": [{"code": of[number]}]})
    }
    assert seen == {1, 3, 4}
    assert not audience.sees_everything
