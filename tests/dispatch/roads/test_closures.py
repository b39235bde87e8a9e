"""Closures and speeds from command to answer."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from data.areas.tables import City
from data.pool.tables import Road
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import OutboxRow
from dispatch.roads import LiveNetwork, LiveRoads, open_network, open_roads
from dispatch.roads.applying import HeldArcs
from dispatch.roads.closure_queries import (
    HoldState,
    active_closures,
    last_change,
    list_closures,
    list_speeds,
    read_road_state,
)
from dispatch.roads.closure_views import ClosureView, SpeedView
from dispatch.roads.closures import (
    Extent,
    NewHold,
    close_roads,
    end_closure,
    end_speed,
    set_speed,
)
from dispatch.roads.errors import ClosureCoversNothingError, ClosureTooLargeError
from dispatch.roads.holds import Hold, HoldKey, Hours, RoadPart
from spatial.cells import cell_at
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import NOON, person, write_trial_city
from tests.spatial.network.towns import Street, Town, at, grid

# Every street is 100 m and takes 10 s; a right turn at a crossing 2.1 s, a left turn 5.39 s.
HOUR = timedelta(hours=1)
WEST, EAST = (50.0, 0.0), (250.0, 0.0)
ROUND_S = (
    5 + 5.39 + 10 + 2.1 + 10 + 2.1 + 10 + 5.39 + 5
)  # left, right, right, left: one block aside


@pytest.fixture(scope="module")
def town() -> HeldArcs:
    """The arcs of a town of 6 × 6 corners."""
    return HeldArcs(grid(6, 6).network())


@pytest.fixture
def network(store: Store) -> Iterator[LiveNetwork]:
    """A town of 6 × 6 corners."""
    with store.transaction(person("Loader")) as session:
        write_town(session, grid(6, 6))
    opened = open_network(store)
    yield opened
    opened.close()


@pytest.fixture
def roads(network: LiveNetwork) -> LiveRoads:
    """The town's live roads, for cars."""
    return LiveRoads({"car": network})


def drawn(*points: tuple[float, float], closed: bool = False) -> Extent:
    """Return a line or polygon through points in metres."""
    places = [at(*point) for point in points]
    return Extent(shape=shapely.Polygon(places) if closed else shapely.LineString(places))


ACROSS = drawn((150, -10), (150, 10))
"""A short line across the street (100, 0)–(200, 0)."""


def close(
    store: Store,
    roads: LiveRoads,
    extent: Extent = ACROSS,
    *,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    profiles: frozenset[str] = frozenset(),
    now: datetime = NOON,
    confirmed: bool = False,
) -> ClosureView:
    """Close roads; committed."""
    new = NewHold(extent, "burst main", starts_at, ends_at, profiles)
    with store.transaction(person("Closer")) as session:
        cover = roads.covered
        return close_roads(session, new, cover, confirmed=confirmed, now=now)


def slow(
    store: Store,
    roads: LiveRoads,
    extent: Extent,
    factor: float,
    hours: Hours | None = None,
    now: datetime = NOON,
) -> SpeedView:
    """Make roads slower; committed."""
    new = NewHold(extent, "rush hour", speed_factor=factor, hours=hours)
    with store.transaction(person("Closer")) as session:
        return set_speed(session, new, roads.network().covered, confirmed=True, now=now)


def seconds(
    store: Store,
    roads: LiveRoads,
    now: datetime = NOON,
    origin: tuple[float, float] = WEST,
    destination: tuple[float, float] = EAST,
) -> float:
    """Return seconds eastward between two places, as a request would ask."""
    with store.reading(process_actor("test")) as session:
        roads.follow(session, now)
    route = roads.network().route(at(*origin), at(*destination), heading_deg=90.0, speed_mps=9.0)
    return route.travel_time_s


def test_closure_is_in_the_next_answer_and_gone_with_its_end(
    store: Store, roads: LiveRoads
) -> None:
    free = roads.network().version
    assert seconds(store, roads) == 20.0
    closure = close(store, roads)
    assert seconds(store, roads) == pytest.approx(ROUND_S, abs=0.01)
    assert roads.network().version != free
    with store.transaction(person("Opener")) as session:
        ended = end_closure(session, closure.id, now=NOON + HOUR)
    assert (ended.ended_by, ended.ended_at) == ("Opener", NOON + HOUR)
    assert seconds(store, roads, NOON + HOUR) == 20.0
    assert roads.network().version == free


def test_closure_begins_and_expires_by_itself(store: Store, roads: LiveRoads) -> None:
    close(store, roads, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    assert seconds(store, roads, NOON) == 20.0
    assert roads.boundary == NOON + HOUR
    assert seconds(store, roads, NOON + HOUR) == pytest.approx(ROUND_S, abs=0.01)
    assert roads.boundary == NOON + 2 * HOUR
    assert seconds(store, roads, NOON + 2 * HOUR) == 20.0
    assert roads.boundary is None


def test_arc_is_open_again_when_the_last_closure_that_holds_it_has_ended(
    store: Store, roads: LiveRoads
) -> None:
    first = close(store, roads)
    second = close(store, roads, drawn((120, -30), (180, -30), (150, 20), closed=True))
    for closure, expected in ((first, ROUND_S), (second, 20.0)):
        with store.transaction(person("Opener")) as session:
            end_closure(session, closure.id, now=NOON)
        assert seconds(store, roads) == pytest.approx(expected, abs=0.01)


def test_process_that_hears_nothing_applies_what_its_own_snapshot_shows(
    store: Store, roads: LiveRoads
) -> None:
    other = LiveRoads({"car": roads.network()})
    with store.reading(process_actor("test")) as before:
        assert last_change(before) == 0
        close(store, roads)
    with store.reading(process_actor("test")) as session:
        other.follow(session, NOON)
        assert last_change(session) == 1
    assert [hold.key.kind for hold in other.in_force] == ["closure"]


def test_closure_for_one_profile_leaves_the_others_alone(store: Store, roads: LiveRoads) -> None:
    close(store, roads, profiles=frozenset({"motorcycle"}))
    assert seconds(store, roads) == 20.0


def test_one_direction_of_a_road_is_closed_by_its_id(store: Store, roads: LiveRoads) -> None:
    network = roads.network().network
    across = roads.network().nearest_road(*at(150, 0))
    assert across is not None
    row = network.roads.road_id.tolist().index(across.road_id)
    assert network.arcs.forward[network.roads.forward_arc[row]]
    view = close(store, roads, Extent(parts=(RoadPart(across.road_id, "backward"),)))
    assert view.scope == "roads"
    assert view.geometry["type"] == "MultiLineString"
    assert seconds(store, roads) == 20.0
    close(store, roads, Extent(parts=(RoadPart(across.road_id, "forward"),)))
    assert seconds(store, roads) == pytest.approx(ROUND_S, abs=0.01)


def test_road_that_was_named_stays_closed_when_roads_are_loaded_anew(
    store: Store, roads: LiveRoads
) -> None:
    across = roads.network().nearest_road(*at(150, 0))
    assert across is not None
    close(store, roads, Extent(parts=(RoadPart(across.road_id),)))
    with store.transaction(person("Loader")) as session:
        write_town(session, grid(6, 6), "anew")
    anew = open_roads(store, profiles=(), now=NOON)
    try:
        assert anew.network().nearest_road(*at(150, 0)) != across
        assert anew.network().conditions.closed.sum() == 2
        assert seconds(store, anew) == pytest.approx(ROUND_S, abs=0.01)
    finally:
        anew.close()


def test_path_that_is_closed_by_name_leaves_the_street_beside_it_open(store: Store) -> None:
    town = grid(6, 6)
    beside = {900: (100.0, 2.0), 901: (200.0, 2.0)}
    with store.transaction(person("Loader")) as session:  # cars may not use the first road
        path = Town(town.corners | beside, [Street(900, 901), *town.streets])
        write_town(session, path, access={0: {"car": "no"}})
        first = session.scalar(select(func.min(Road.id)))
    assert first is not None
    opened = open_roads(store, profiles=("foot",), now=NOON)
    try:
        close(store, opened, Extent(parts=(RoadPart(first),)), confirmed=True)
        assert seconds(store, opened) == 20.0
        assert opened.network("foot").conditions.closed.sum() == 2
    finally:
        opened.close()


def test_closure_of_the_whole_town_is_asked_to_be_confirmed(store: Store, roads: LiveRoads) -> None:
    town = drawn((-50, -50), (550, -50), (550, 550), (-50, 550), closed=True)
    with pytest.raises(ClosureTooLargeError) as caught:
        close(store, roads, town)
    assert caught.value.code == "closure_too_large"
    assert caught.value.details["share"] == 1.0
    assert close(store, roads, town, confirmed=True).id > 0


def test_what_is_closed_for_practice_holds_while_the_city_is_in_training(
    store: Store, roads: LiveRoads
) -> None:
    write_trial_city(store, training=True)
    assert close(store, roads).training
    assert slow(store, roads, ACROSS, 0.5).training
    with store.reading(process_actor("test")) as session:
        assert len(read_road_state(session, NOON).holds) == 2
    with store.transaction(person("Trainer")) as session:
        session.execute(update(City).values(training=False))
    with store.reading(process_actor("test")) as session:
        assert read_road_state(session, NOON).holds == ()
    assert not close(store, roads).training


def test_shape_without_a_road_is_refused(store: Store, roads: LiveRoads) -> None:
    with pytest.raises(ClosureCoversNothingError):
        close(store, roads, drawn((130, 30), (170, 70)))


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("ends_at", {"ends_at": NOON - HOUR}),
        ("ends_at", {"starts_at": NOON + HOUR, "ends_at": NOON + HOUR}),
        ("profiles", {"profiles": frozenset({"tank"})}),
    ],
)
def test_closure_that_cannot_be_is_refused_by_field(
    store: Store, roads: LiveRoads, field: str, change: dict[str, datetime]
) -> None:
    with pytest.raises(RefusedError) as caught:
        close(store, roads, **change)  # type: ignore[arg-type]  # one argument of several types
    assert caught.value.details["field"] == field


def test_closure_of_a_road_that_is_none_is_refused(store: Store, roads: LiveRoads) -> None:
    with pytest.raises(RefusedError):
        close(store, roads, Extent(parts=(RoadPart(10**9),)))


def test_ending_what_is_none_or_has_ended(store: Store, roads: LiveRoads) -> None:
    closure = close(store, roads)
    for by, version in (("First", 2), ("Second", 2)):
        with store.transaction(person(by)) as session:
            view = end_closure(session, closure.id, now=NOON)
        assert (view.ended_by, view.version) == ("First", version)
    with store.transaction(person("x")) as session, pytest.raises(NotFoundError):
        end_closure(session, 10**9)


def test_changes_are_in_the_feed_with_the_whole_closure(store: Store, roads: LiveRoads) -> None:
    closure = close(store, roads)
    with store.transaction(person("Opener")) as session:
        end_closure(session, closure.id, now=NOON)
    with store.reading(process_actor("test")) as session:
        rows = session.execute(
            select(OutboxRow.topic, OutboxRow.body).where(OutboxRow.entity == "closure")
        ).all()
    assert [row.topic for row in rows] == ["closure.created", "closure.ended"]
    assert rows[0].body["closure"] == closure.model_dump(mode="json")
    assert rows[1].body["closure"]["ended_by"] == "Opener"


def test_lists_are_newest_first_and_paged(store: Store, roads: LiveRoads) -> None:
    made = [close(store, roads, ends_at=NOON + (number + 1) * HOUR).id for number in range(3)]
    with store.reading(process_actor("test")) as session:
        later = NOON + 1.5 * HOUR
        page = list_closures(session, state=HoldState.ALL, limit=2, after=None, now=later)
        assert [view.id for view in page.items] == made[:0:-1]
        rest = list_closures(session, state=HoldState.ALL, limit=2, after=page.next, now=later)
        assert [view.id for view in rest.items] == made[:1]
        assert rest.next is None
        active = list_closures(session, state=HoldState.ACTIVE, limit=9, after=None, now=later)
        assert [view.id for view in active.items] == made[:0:-1]
        assert [view.id for view in active_closures(session, later)] == made[1:]
        with pytest.raises(RefusedError):
            list_closures(session, state=HoldState.ALL, limit=2, after="x", now=later)


def test_half_the_speed_on_a_road_takes_twice_as_long(store: Store, roads: LiveRoads) -> None:
    speed = slow(store, roads, ACROSS, 0.5)
    assert seconds(store, roads) == 5 + 20 + 5
    with store.transaction(person("Opener")) as session:
        end_speed(session, speed.id, now=NOON)
    assert seconds(store, roads) == 20.0


def test_speed_of_nothing_closes(store: Store, roads: LiveRoads) -> None:
    slow(store, roads, ACROSS, 0.0)
    assert seconds(store, roads) == pytest.approx(ROUND_S, abs=0.01)


def test_of_speeds_that_overlap_the_slowest_counts(store: Store, roads: LiveRoads) -> None:
    slow(store, roads, Extent(road_classes=frozenset({"residential"})), 0.5)
    slow(store, roads, Extent(cells=(cell_at(*at(150, 0), 7),)), 0.8)
    slow(store, roads, ACROSS, 3.0)
    # All streets are residential, and a cell of resolution 7 (5 km²) holds the whole town.
    assert seconds(store, roads) == 20 / 0.5
    with store.reading(process_actor("test")) as session:
        page = list_speeds(session, state=HoldState.ACTIVE, limit=9, after=None, now=NOON)
    assert [view.scope for view in page.items] == ["line", "cells", "classes"]


def test_of_speeds_that_all_quicken_the_quickest_counts(store: Store, roads: LiveRoads) -> None:
    everywhere = Extent(road_classes=frozenset({"residential"}))
    for factor in (2.0, 1.25, 2.0):
        slow(store, roads, everywhere, factor)
    assert seconds(store, roads) == 20 / 2.0


@given(st.lists(st.sampled_from([0.01, 0.5, 0.8, 1.0, 1.25, 2.0, 3.0]), min_size=1))
def test_no_road_is_quicker_or_slower_than_one_speed_alone_makes_it(
    town: HeldArcs, factors: list[float]
) -> None:
    holds = [
        Hold(HoldKey("speed", number, 1), factor, NOON, shape=ACROSS.shape)
        for number, factor in enumerate(factors)
    ]
    conditions = town.conditions(holds)
    touched = conditions.factor[town.arcs(holds[0])]
    assert len(touched) == 2
    assert set(touched.tolist()) <= {1.0 / factor for factor in factors}
    assert touched.max() <= max(1.0, 1.0 / min(factors))
    assert town.conditions(holds[::-1]).version == conditions.version


def test_speed_at_hours_begins_and_ends_by_the_citys_clock(store: Store, roads: LiveRoads) -> None:
    # No city is loaded: its clock is UTC. NOON is 04:00 UTC on a Sunday.
    slow(store, roads, ACROSS, 0.5, Hours(frozenset({7}), 5.0, 6.0))
    assert seconds(store, roads, NOON) == 20.0
    assert roads.boundary == NOON + HOUR
    assert seconds(store, roads, NOON + HOUR) == 30.0
    assert seconds(store, roads, NOON + 2 * HOUR) == 20.0


@pytest.mark.parametrize("factor", [3.5, 0.009, 5e-324, -0.5, float("nan"), float("inf")])
def test_speed_beyond_reason_is_refused(store: Store, roads: LiveRoads, factor: float) -> None:
    with pytest.raises(RefusedError) as caught:
        slow(store, roads, ACROSS, factor)
    assert caught.value.field == "speed_factor"


def test_speeds_that_overlap_without_end_leave_the_roads_answering(roads: LiveRoads) -> None:
    holds = [
        Hold(HoldKey("speed", number, 1), 0.01, NOON, shape=ACROSS.shape) for number in range(200)
    ]
    roads.network().apply(holds)
    route = roads.network().route(at(*WEST), at(*EAST), heading_deg=90.0, speed_mps=9.0)
    assert route.travel_time_s == pytest.approx(ROUND_S, abs=0.01)
