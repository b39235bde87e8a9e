"""A recommendation from rows to view."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import shapely
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.assignments.commands import assign, progress
from dispatch.incidents.views import AssignmentStatus
from dispatch.recommendations import Question, RecommendationView, recommend
from dispatch.recommendations.errors import UnknownCategoryError
from dispatch.recommendations.rules import Cause
from dispatch.roads import LiveRoads, open_roads
from dispatch.roads.closures import Extent, NewHold, close_roads
from dispatch.roads.holds import RoadPart
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from dispatch.units.queries import get_unit
from dispatch.units.shift_commands import NewShift, plan_shift
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView
from spatial.network import TooFarFromRoadError
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending, write_trial_city
from tests.spatial.network.towns import at, grid

Stand = Callable[..., UnitView]
FIRE, ACCIDENT = "emergency:fire", "emergency:traffic_accident"


@pytest.fixture
def network(store: Store, tracks: None) -> Iterator[LiveRoads]:
    """A town of 6 × 6 corners, 100 m apart, 36 km/h everywhere."""
    with store.transaction(process_actor("test")) as session:
        write_town(session, grid(6, 6))
    opened = open_roads(store, profiles=("car", "car_siren"))
    yield opened
    opened.close()


@pytest.fixture
def stand(store: Store, make_unit: MakeUnit) -> Stand:
    """Create a unit that stands somewhere (metres): a fire engine unless told otherwise."""

    def make(
        code: str,
        place: tuple[float, float] | None = (0, 0),
        *,
        kind: str = "fire_engine",
        status: UnitStatus = UnitStatus.AVAILABLE,
        fix_at: datetime = NOON,
        training: bool = False,
    ) -> UnitView:
        unit = make_unit(code, kind=kind, status=status, training=training)
        if place is not None:
            lon, lat = at(*place)
            with store.transaction(process_actor("test")) as session:
                fix = Fix(unit_id=unit.id, lon=lon, lat=lat, fix_at=fix_at)
                assert record_fixes(session, [fix], now=fix_at).accepted == 1
        return unit

    return make


def ask(
    store: Store,
    network: LiveRoads,
    place: tuple[float, float] = (250, 0),
    category: str = FIRE,
    k: int = 5,
    now: datetime = NOON,
    *,
    training: bool | None = None,
) -> RecommendationView:
    """Return the recommendation for a place in metres."""
    with store.reading(process_actor("test")) as session:
        asked = Question(*at(*place), category, training)
        return recommend(session, network, asked, k, now=now)


def test_nearest_units_are_ranked_with_reasons(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    far, near = (
        stand("消-01", (50, 0)),
        stand("消-02", (350, 0), fix_at=NOON - timedelta(seconds=9)),
    )
    answer = ask(store, network)
    assert [one.unit.code for one in answer.units] == ["消-02", "消-01"]
    first = answer.units[0]
    assert first.rank == 1
    assert first.travel_time_s == 7.5  # 100 m at 36 km/h, three quarters of it with siren
    assert first.distance_m == pytest.approx(100.0, abs=0.1)
    assert first.eta == NOON + timedelta(seconds=7.5)
    assert first.route.coordinates[0] == pytest.approx(at(350, 0), abs=1e-6)
    assert first.route.coordinates[-1] == pytest.approx(at(250, 0), abs=1e-6)
    assert [reason.model_dump() for reason in first.reasons] == [
        {"code": "skills_met", "skills": ["fire"]},
        {"code": "crew", "crew": 6},
        {"code": "fix_age", "age_s": 9.0},
        {"code": "load_today", "count": 0},
    ]
    assert answer.units[1].unit.id == far.id
    assert answer.skills == ["fire"]
    siren = network.network("car_siren")
    assert (answer.network.version, answer.network.arcs) == (siren.version, siren.arcs)
    assert answer.certificate.eligible == 2
    assert near.id == first.unit.id


def test_unit_is_shown_as_everywhere_else(store: Store, network: LiveRoads, stand: Stand) -> None:
    unit = stand("消-01")
    with store.reading(process_actor("test")) as session:
        elsewhere = get_unit(session, unit.id)
    assert ask(store, network).units[0].unit == elsewhere


def test_view_is_what_the_interface_document_says(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01")
    stand("警-01", kind="police_patrol")
    shown = ask(store, network).model_dump(mode="json")
    assert list(shown) == [
        "lon", "lat", "category", "skills", "asked_at", "network", "units", "alternative",
        "excluded", "excluded_counts", "shortfall", "cut_off", "certificate",
    ]  # fmt: skip
    assert list(shown["units"][0]) == [
        "rank", "unit", "travel_time_s", "distance_m", "eta", "route", "reasons", "cover",
    ]  # fmt: skip
    assert shown["excluded_counts"] == {"lacks_skill": 1}
    assert list(shown["excluded"][0]) == ["unit_id", "unit_code", "cause", "detail"]
    assert shown["excluded"][0]["detail"] == {"skills": ["fire"]}
    assert shown["certificate"]["exact"] is True
    assert RecommendationView.model_validate(shown).model_dump(mode="json") == shown


def test_those_left_out_are_named_with_the_cause(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01", status=UnitStatus.OFF_DUTY)
    stand("消-02", status=UnitStatus.OUT_OF_SERVICE)
    stand("消-03", fix_at=NOON - timedelta(minutes=5))
    stand("消-04", None)
    stand("消-05", (0, -800))
    stand("警-01", kind="police_patrol")
    answer = ask(store, network)
    assert answer.units == []
    assert {one.unit_code: one.cause for one in answer.excluded} == {
        "消-01": Cause.OFF_DUTY,
        "消-02": Cause.OUT_OF_SERVICE,
        "消-03": Cause.STALE_FIX,
        "消-04": Cause.NO_FIX,
        "消-05": Cause.TOO_FAR_FROM_ROAD,
        "警-01": Cause.LACKS_SKILL,
    }
    assert sum(answer.excluded_counts.values()) == 6
    assert [(one.skill, one.needed, one.available) for one in answer.shortfall] == [("fire", 1, 0)]


def test_busy_unit_is_left_out_until_it_is_done_and_its_load_is_counted(
    store: Store, network: LiveRoads, stand: Stand, make_incident: MakeIncident
) -> None:
    unit, incident = stand("消-01"), make_incident()
    with store.transaction(person("Dispatcher")) as session:
        sent = assign(session, sending(incident.id, unit.id), now=NOON)
    busy = ask(store, network)
    assert [one.cause for one in busy.excluded] == [Cause.BUSY]
    with store.transaction(person("Dispatcher")) as session:
        for status in (AssignmentStatus.ON_SCENE, AssignmentStatus.DONE):
            progress(session, sent.assignment.id, status, now=NOON)
    (free,) = ask(store, network).units
    loads = [reason.count for reason in free.reasons if reason.code == "load_today"]
    assert loads == [1]


def test_load_is_counted_from_midnight_in_the_city(
    store: Store, network: LiveRoads, stand: Stand, make_incident: MakeIncident
) -> None:
    unit, incident = stand("消-01"), make_incident()
    # Without a city the day is that of UTC: NOON is 04:00, so 05:00 before is yesterday.
    with store.transaction(person("Dispatcher")) as session:
        for hours in (1, 3, 5):
            session.execute(
                text(
                    "INSERT INTO assignments (incident_id, unit_id, assigned_at, assigned_by,"
                    " ended_at, outcome, training) VALUES (:incident, :unit, :at, 'x', :at,"
                    " 'done', true)"
                ),
                {"incident": incident.id, "unit": unit.id, "at": NOON - timedelta(hours=hours)},
            )
    (one,) = ask(store, network).units
    assert [reason.count for reason in one.reasons if reason.code == "load_today"] == [2]


def test_unit_off_the_road_says_how_far(store: Store, network: LiveRoads, stand: Stand) -> None:
    stand("消-01", (50, -100))
    (one,) = ask(store, network).units
    assert [r.distance_m for r in one.reasons if r.code == "off_road"] == [100.0]
    assert one.travel_time_s == pytest.approx(72 + 0.75 * 20, abs=0.01)


def test_k_limits_the_units(store: Store, network: LiveRoads, stand: Stand) -> None:
    for number in range(4):
        stand(f"消-{number:02}", (100.0 * number, 0))
    assert len(ask(store, network, k=3).units) == 3
    assert len(ask(store, network, k=20).units) == 4


def test_equal_times_are_ordered_by_unit(store: Store, network: LiveRoads, stand: Stand) -> None:
    ids = [stand(code, (50, 0)).id for code in ("消-03", "消-01", "消-02")]
    assert [one.unit.id for one in ask(store, network).units] == ids


def test_category_that_is_none_is_refused(store: Store, network: LiveRoads) -> None:
    with pytest.raises(UnknownCategoryError) as caught:
        ask(store, network, category="item:0")
    assert caught.value.field == "category"


def test_place_too_far_from_a_road_is_refused(store: Store, network: LiveRoads) -> None:
    with pytest.raises(TooFarFromRoadError):
        ask(store, network, place=(0, -900))


def test_nobody_at_all_is_a_shortfall_and_no_error(store: Store, network: LiveRoads) -> None:
    answer = ask(store, network, category=ACCIDENT)
    assert answer.units == []
    assert [one.skill for one in answer.shortfall] == ["police"]
    assert answer.certificate.eligible == 0


@pytest.mark.parametrize(
    ("training", "sent", "cause"),
    [(True, "练-01", Cause.NOT_IN_TRAINING), (False, "消-01", Cause.TRAINING)],
)
def test_training_units_are_for_training_and_real_ones_for_what_is_real(
    store: Store, network: LiveRoads, stand: Stand, *, training: bool, sent: str, cause: Cause
) -> None:
    stand("消-01"), stand("练-01", training=True)
    answer = ask(store, network, training=training)
    assert [one.unit.code for one in answer.units] == [sent]
    assert [one.cause for one in answer.excluded] == [cause]
    assert answer.excluded_counts == {cause: 1}


def test_place_without_an_incident_is_as_its_city(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01"), stand("练-01", training=True)
    assert [one.unit.code for one in ask(store, network).units] == ["消-01"]
    write_trial_city(store, training=True)
    assert [one.unit.code for one in ask(store, network).units] == ["练-01"]


def test_least_crew_is_that_of_the_category(store: Store, network: LiveRoads, stand: Stand) -> None:
    stand("消-01"), stand("消-02")
    with store.transaction(process_actor("test")) as session:
        session.execute(text("UPDATE units SET crew = 3 WHERE code = '消-02'"))
    answer = ask(store, network)  # a fire needs four
    assert [one.unit.code for one in answer.units] == ["消-01"]
    assert [(one.cause, one.detail) for one in answer.excluded] == [
        (Cause.CREW_TOO_SMALL, {"crew": 3, "needed": 4})
    ]


def shut(store: Store, network: LiveRoads, *points: tuple[float, float]) -> int:
    """Close what a line through points (metres) crosses or runs along; return the closure's id."""
    line = Extent(shape=shapely.LineString([at(*point) for point in points]))
    with store.transaction(person("Closer")) as session:
        new = NewHold(line, "burst main")
        cover = network.network().covered
        return close_roads(session, new, cover, confirmed=True, now=NOON).id


def test_closure_changes_who_is_sent_and_the_version_says_so(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01", (150, 0))
    stand("消-02", (400, 0))
    before = ask(store, network, (250, 0))
    assert [one.unit.code for one in before.units] == ["消-01", "消-02"]
    # The street (200, 0)–(300, 0) is entered from the east only.
    streets = network.network().nearest_road(*at(250, 0))
    assert streets is not None
    with store.transaction(person("Closer")) as session:
        eastward = NewHold(Extent(parts=(RoadPart(streets.road_id, "forward"),)), "works")
        cover = network.network().covered
        close_roads(session, eastward, cover, confirmed=True, now=NOON)
    after = ask(store, network, (250, 0))
    assert [one.unit.code for one in after.units] == ["消-02", "消-01"]
    assert after.network.version != before.network.version
    assert after.cut_off is None


def test_place_that_closures_cut_off_says_so_and_from_where(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01", (50, 0))
    stand("消-02", (150, 100))
    # A line from below the town to above it, between its third and fourth columns.
    closure = shut(store, network, (250, -50), (250, 550))
    other = shut(store, network, (40, 480), (60, 520))
    answer = ask(store, network, (350, 0))
    assert answer.units == []
    assert answer.cut_off is not None
    assert answer.cut_off.closures == [closure]
    assert other not in answer.cut_off.closures
    # The way straight on ends at the corner (200, 0): 150 m are left.
    place = answer.cut_off.nearest_open
    assert (place.lon, place.lat) == pytest.approx(at(200, 0), abs=1e-6)
    assert place.distance_m == pytest.approx(150, abs=0.2)
    assert answer.excluded_counts == {Cause.CUT_OFF: 2}


def test_place_on_a_road_with_everything_closed_around_it_is_cut_off_too(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    stand("消-01", (50, 0))
    ring = [at(-90, -90), at(590, -90), at(590, 590), at(-90, 590)]
    with store.transaction(person("Closer")) as session:
        new = NewHold(Extent(shape=shapely.Polygon(ring)), "flood")
        cover = network.network().covered
        closure = close_roads(session, new, cover, confirmed=True, now=NOON)
    answer = ask(store, network, (350, 0))
    assert answer.units == []
    assert answer.cut_off is not None
    assert answer.cut_off.closures == [closure.id]


def test_unit_with_a_roster_is_recommended_within_its_shifts_with_their_crew(
    store: Store, network: LiveRoads, stand: Stand
) -> None:
    unit = stand("消-01")
    starts_at, ends_at = NOON + timedelta(hours=1), NOON + timedelta(hours=9)
    with store.transaction(person("Planner")) as session:
        plan_shift(session, NewShift(unit.id, starts_at, ends_at, crew=5), now=NOON)
    (out,) = ask(store, network).excluded
    assert (out.cause, out.detail) == (Cause.OFF_SHIFT, {"starts_at": "2026-11-22T05:00:00Z"})
    stand("消-01b", fix_at=starts_at)
    with store.transaction(process_actor("test")) as session:
        lon, lat = at(0, 0)
        record_fixes(
            session, [Fix(unit_id=unit.id, lon=lon, lat=lat, fix_at=starts_at)], now=starts_at
        )
    first = ask(store, network, now=starts_at).units[0]
    assert (first.unit.id, first.unit.on_duty, first.unit.shift_until) == (unit.id, True, ends_at)
    assert [reason.crew for reason in first.reasons if reason.code == "crew"] == [5]
    over = ask(store, network, now=ends_at).excluded[0]
    assert (over.cause, over.detail) == (Cause.OFF_SHIFT, {})


def test_shift_that_ends_on_the_way_leaves_the_unit_on_its_assignment(
    store: Store, network: LiveRoads, stand: Stand, make_incident: MakeIncident
) -> None:
    unit, incident = stand("消-01"), make_incident()
    ends_at = NOON + timedelta(seconds=60)
    with store.transaction(person("Dispatcher")) as session:
        plan_shift(session, NewShift(unit.id, NOON, ends_at), now=NOON)
        sent = assign(session, sending(incident.id, unit.id), now=NOON).assignment
    with store.transaction(person("Crew")) as session:
        on_scene = progress(session, sent.id, AssignmentStatus.ON_SCENE, now=ends_at)
        assert (on_scene.unit.status, on_scene.assignment.ended_at) == ("on_scene", None)
        assert (
            progress(session, sent.id, AssignmentStatus.DONE, now=ends_at).unit.assignment is None
        )
    assert [one.cause for one in ask(store, network, now=ends_at).excluded] == [Cause.OFF_SHIFT]
