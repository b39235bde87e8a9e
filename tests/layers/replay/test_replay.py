"""The map at past moments, from the rows that the commands wrote."""

from datetime import timedelta

import pytest
from geoalchemy2.shape import from_shape
from shapely import LineString
from sqlalchemy import select, text

from data.access.tables import Account, AccountKind
from data.areas.tables import Area
from data.privacy.clearance import reading_as
from data.privacy.reveals import Purpose
from data.store import Actor, ActorKind, Store
from data.store.actors import AccountId, Grade, Scope, process_actor
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import Unrecorded
from dispatch.assignments.commands import assign, progress
from dispatch.cases.commands import act, begin
from dispatch.incidents.commands import NewIncident, edit, report
from dispatch.incidents.views import AssignmentStatus
from dispatch.roads.tables import RoadClosure
from dispatch.roads.tables import Scope as Extent
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.looks import LOOK_LASTS, find_look, look_up_all
from dispatch.tracking.maintenance import maintain
from dispatch.tracking.rules import Fix
from dispatch.units.commands import NewUnit, create_unit, set_status
from dispatch.units.history import prune_statuses
from dispatch.units.tables import Member, UnitStatus
from dispatch.workflow.values import Command
from layers.replay.queries import Asked, replay_at, replay_changes, replay_density
from layers.replay.views import ReplayChanges, ReplayView
from spatial.cells import cell_at
from tests.dispatch.scenes import NOON, sending, write_trial_city

TEST = process_actor("test")
WEST, EAST = (114.2, 30.5), (114.4, 30.5)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def city(store: Store) -> None:
    """A real city of two districts, west and east."""
    write_trial_city(store, training=False)
    maintain(store, NOON)


def make_unit(
    store: Store, code: str, *, area: str = "420101", training: bool = False, member: int = 0
) -> int:
    """Make an available unit at noon, with a member who signs in as an account if one is named."""
    new = NewUnit(
        code, "grid_patrol", code, code, status=UnitStatus.AVAILABLE, area_code=area,
        training=training,
    )  # fmt: skip
    with store.transaction(TEST) as session:
        made = create_unit(session, new, now=NOON).id
        if member:
            session.add(Member(name="赵", unit_id=made, skills=[], account_id=member,
                               joined_at=NOON - timedelta(days=1), training=training))  # fmt: skip
    return made


def make_account(store: Store, name: str) -> int:
    """Make somebody who signs in."""
    with store.transaction(TEST) as session:
        row = Account(sign_in_name=name, display_name=name, kind=AccountKind.PERSON)
        session.add(row)
        session.flush()
        return row.id


def file(store: Store, *, training: bool = False, place: tuple[float, float] = WEST) -> int:
    """Report an incident of the third priority at noon."""
    new = NewIncident("item:09012", "消防通道被占", *place, priority=3, training=training)
    with store.transaction(TEST) as session:
        return report(session, new, begin=begin, now=NOON).id


def drive(store: Store, *fixes: Fix) -> None:
    """Take fixes in, as of the newest."""
    with store.transaction(TEST, Unrecorded.POSITIONS) as session:
        record_fixes(session, fixes, now=max(fix.fix_at for fix in fixes))


def seen(
    store: Store, minutes: float, asked: Asked | None = None, actor: Actor = TEST
) -> ReplayView:
    """Return the map so many minutes after noon."""
    with store.reading(actor) as session:
        return replay_at(session, NOON + minutes * MINUTE, asked or Asked())


def played(store: Store, first: float, last: float, asked: Asked | None = None) -> ReplayChanges:
    """Return what changed between two times, in minutes after noon."""
    with store.reading(TEST) as session:
        return replay_changes(
            session, NOON + first * MINUTE, NOON + last * MINUTE, asked or Asked()
        )


def reader(store: Store, code: str, grade: Grade = Grade.L3, account: int = 1) -> Actor:
    """Return who answers for an area."""
    with store.reading(TEST) as session:
        low, high = session.execute(
            select(Area.leaf_from, Area.leaf_to).where(Area.code == code)
        ).one()
    scope = Scope(((low, high),), grade=grade)
    return Actor(AccountId(account), "Reader", ActorKind.PERSON, scope)


def test_units_and_incidents_are_as_they_were_at_each_moment(store: Store) -> None:
    unit_id, incident_id = make_unit(store, "江岸-01"), file(store)
    with store.transaction(TEST) as session:
        edit(session, incident_id, version=1, priority=1, now=NOON + 5 * MINUTE)
    with store.transaction(TEST) as session:
        sent = assign(session, sending(incident_id, unit_id), now=NOON + 6 * MINUTE).assignment
    for status, minutes in (
        (AssignmentStatus.EN_ROUTE, 7),
        (AssignmentStatus.ON_SCENE, 9),
        (AssignmentStatus.DONE, 20),
    ):
        with store.transaction(TEST) as session:
            progress(session, sent.id, status, now=NOON + minutes * MINUTE)
    told = {minutes: seen(store, minutes) for minutes in (-1, 0, 5, 6, 8, 9, 21)}
    assert (told[-1].incidents, told[-1].units) == ([], [])
    assert [one.incidents[0].priority for one in told.values() if one.incidents] == [
        3, 1, 1, 1, 1, 1,
    ]  # fmt: skip
    assert [one.units[0].status for one in told.values() if one.units] == [
        "available", "available", "assigned", "en_route", "on_scene", "returning",
    ]  # fmt: skip
    assert [one.units[0].incident_id for one in told.values() if one.units] == [
        None, None, incident_id, incident_id, incident_id, None,
    ]  # fmt: skip
    assert told[6].incidents[0].units == [unit_id]
    assert told[21].incidents[0].units == []


def test_playing_the_changes_from_a_moment_on_ends_where_the_later_moment_is(store: Store) -> None:
    unit_id, incident_id = make_unit(store, "江岸-01"), file(store)
    with store.transaction(TEST) as session:
        assign(session, sending(incident_id, unit_id), now=NOON + 6 * MINUTE)
    with store.transaction(TEST) as session:
        edit(session, incident_id, version=2, priority=2, now=NOON + 8 * MINUTE)
    other = file(store, place=EAST)
    begun, changes, ended = seen(store, -1), played(store, -1, 30), seen(store, 30)
    incidents = {one.id: one for one in begun.incidents}
    units = {one.id: (one.status, one.incident_id) for one in begun.units}
    for change in changes.incidents:
        incidents[change.incident.id] = change.incident
    for moved in changes.units:
        units[moved.unit_id] = (moved.status, moved.incident_id)
    assert set(incidents) == {incident_id, other}
    assert {one.id: (one.stage, one.priority) for one in ended.incidents} == {
        one.id: (one.stage, one.priority) for one in incidents.values()
    }
    assert units == {one.id: (one.status, one.incident_id) for one in ended.units}


def test_an_incident_leaves_the_map_when_it_is_closed(store: Store) -> None:
    incident_id = file(store)
    with store.transaction(TEST) as session:
        act(
            session,
            incident_id,
            Command("force_close", "误报"),
            roles=frozenset({"dispatcher"}),
            now=NOON + 9 * MINUTE,
        )
    assert [one.id for one in seen(store, 8.9).incidents] == [incident_id]
    assert seen(store, 9).incidents == []
    assert [one.incident.stage for one in played(store, 5, 15).incidents] == ["archive"]


def test_what_is_practice_and_what_is_real_are_never_on_one_map(store: Store) -> None:
    real, practice = file(store), file(store, training=True)
    make_unit(store, "演练-01", training=True)
    told, trained = seen(store, 1), seen(store, 1, Asked(training=True))
    assert (told.training, [one.id for one in told.incidents], told.units) == (False, [real], [])
    assert [one.id for one in trained.incidents] == [practice]
    assert [one.code for one in trained.units] == ["演练-01"]
    with store.reading(TEST) as session:
        density = replay_density(
            session, NOON - MINUTE, NOON + MINUTE, buckets=2, asked=Asked(training=True)
        )
    assert (density.counts, density.earliest) == ([0, 1], NOON)


def test_where_a_real_crew_was_is_told_to_nobody_without_a_look(store: Store) -> None:
    unit_id = make_unit(store, "江岸-01")
    drive(store, Fix(unit_id, *WEST, NOON + MINUTE))
    told = seen(store, 2)
    assert (told.units[0].position, told.withheld) == (None, 1)
    changes = played(store, 0, 2)
    assert (changes.positions, changes.withheld) == ([], 1)


def test_where_a_practice_unit_was_is_told_unless_somebody_was_with_it(store: Store) -> None:
    nobody_with = make_unit(store, "演练-01", training=True)
    crewed = make_unit(store, "演练-02", training=True, member=make_account(store, "zhao"))
    drive(store, Fix(nobody_with, *WEST, NOON + MINUTE), Fix(crewed, *EAST, NOON + MINUTE))
    told = seen(store, 2, Asked(training=True))
    places = {one.id: one.position for one in told.units}
    shown = places[nobody_with]
    assert shown is not None
    assert (shown.lon, shown.lat, shown.fix_at) == (*WEST, NOON + MINUTE)
    assert (places[crewed], told.withheld) == (None, 1)


def test_a_look_shows_its_time_to_its_maker_for_an_hour_and_is_told_to_the_crew(
    store: Store,
) -> None:
    account, maker = make_account(store, "zhao"), make_account(store, "lin")
    unit_id = make_unit(store, "江岸-01", member=account)
    elsewhere = make_unit(store, "江汉-01", area="420102")
    drive(store, Fix(unit_id, *WEST, NOON + MINUTE), Fix(elsewhere, *EAST, NOON + MINUTE))
    who, purpose = reader(store, "420101", account=maker), Purpose("review", "复盘出动")
    with store.transaction(who) as session:
        made = look_up_all(session, NOON, NOON + 5 * MINUTE, purpose, now=NOON + 10 * MINUTE)
    assert made.units == 1  # not that of the other district
    with store.reading(who) as session:
        look = find_look(session, AccountId(maker), made.look, now=NOON + 11 * MINUTE)
        with pytest.raises(NotFoundError):
            find_look(session, AccountId(account), made.look, now=NOON + 11 * MINUTE)
        late = NOON + 10 * MINUTE + LOOK_LASTS
        with pytest.raises(NotFoundError):
            find_look(session, AccountId(maker), made.look, now=late)
    inside = seen(store, 2, Asked(look=look), actor=who)
    assert [one.position is not None for one in inside.units] == [True]
    after = seen(store, 5, Asked(look=look), actor=who)
    assert (after.units[0].position, after.withheld) == (None, 1)
    below = reader(store, "420101", Grade.L2, account=maker)
    assert seen(store, 2, Asked(look=look), actor=below).units[0].position is None
    with store.reading(TEST) as session:
        row = session.execute(text("SELECT unit_id, subjects, points FROM track_lookups")).one()
    assert (row.unit_id, row.subjects, row.points) == (unit_id, [account], 1)


def test_a_look_needs_a_purpose_and_a_time_of_six_hours_at_most(store: Store) -> None:
    for until, purpose in (
        (NOON + timedelta(hours=7), Purpose("review", "复盘")),
        (NOON, Purpose("review", "复盘")),
        (NOON + MINUTE, Purpose("curiosity", "看看")),
        (NOON + MINUTE, Purpose("review", "复盘")),  # nobody was tracked
    ):
        with pytest.raises(RefusedError), store.transaction(TEST) as session:
            look_up_all(session, NOON, until, purpose, now=NOON)


def test_a_position_is_the_last_before_the_moment_and_none_after_ten_silent_minutes(
    store: Store,
) -> None:
    unit_id = make_unit(store, "演练-01", training=True)
    for minutes, lon in ((1, 114.21), (2, 114.22), (3, 114.23)):
        drive(store, Fix(unit_id, lon, 30.5, NOON + minutes * MINUTE))
    asked = Asked(training=True)

    def place(minutes: float) -> float | None:
        position = seen(store, minutes, asked).units[0].position
        return None if position is None else position.lon

    assert [place(minutes) for minutes in (0.5, 1, 2.9, 3, 12.9, 13)] == [
        None, 114.21, 114.22, 114.23, 114.23, None,
    ]  # fmt: skip
    moves = played(store, 1, 3, asked)
    assert [(row[1], row[5]) for row in moves.positions] == [
        (114.22, (NOON + 2 * MINUTE).timestamp() * 1000),
        (114.23, (NOON + 3 * MINUTE).timestamp() * 1000),
    ]


def test_a_closure_holds_from_its_start_until_it_ends_or_is_ended(store: Store) -> None:
    with store.transaction(TEST) as session:
        row = RoadClosure(
            change=1, scope=Extent.LINE, roads=[], profiles=[], reason="施工",
            starts_at=NOON + 5 * MINUTE, ends_at=NOON + 30 * MINUTE, created_at=NOON,
            created_by="test", ended_at=NOON + 20 * MINUTE, ended_by="test", training=False,
            geom=from_shape(LineString([WEST, EAST]), srid=4326), cell=cell_at(*WEST),
        )  # fmt: skip
        session.add(row)
    told = [len(seen(store, minutes).closures) for minutes in (4.9, 5, 19.9, 20)]
    assert told == [0, 1, 1, 0]
    changes = played(store, 0, 30).closures
    assert [(one.at, one.closure is None) for one in changes] == [
        (NOON + 5 * MINUTE, False),
        (NOON + 20 * MINUTE, True),
    ]


def test_who_answers_for_one_district_sees_the_past_of_that_district(store: Store) -> None:
    west, east = file(store, place=WEST), file(store, place=EAST)
    make_unit(store, "江岸-01")
    make_unit(store, "江汉-01", area="420102")
    told = seen(store, 1, actor=reader(store, "420101"))
    assert ([one.id for one in told.incidents], [one.code for one in told.units]) == (
        [west],
        ["江岸-01"],
    )
    assert {one.id for one in seen(store, 1).incidents} == {west, east}


def test_a_reader_of_the_lowest_grade_is_told_no_place(store: Store) -> None:
    file(store)
    unit_id = make_unit(store, "演练-01", training=True)
    file(store, training=True)
    drive(store, Fix(unit_id, *WEST, NOON + MINUTE))
    with reading_as(Grade.L1):
        told = seen(store, 2, Asked(training=True))
        shown = told.model_dump()["incidents"][0]
    assert (shown["lon"], shown["lat"]) != WEST
    assert (told.units[0].position, told.withheld) == (None, 1)


def test_statuses_that_are_long_over_go_and_those_of_practice_sooner(store: Store) -> None:
    for code, training in (("江岸-01", False), ("演练-01", True)):
        unit_id = make_unit(store, code, training=training)
        with store.transaction(TEST) as session:
            set_status(session, unit_id, UnitStatus.OFF_DUTY, now=NOON + MINUTE)
    left = []
    for days in (29, 31, 1096):
        with store.transaction(TEST, Unrecorded.HOUSEKEEPING) as session:
            left.append(prune_statuses(session, NOON + timedelta(days=days)))
    assert left == [0, 1, 1]


def test_times_of_no_past_and_spans_that_are_too_long_are_refused(store: Store) -> None:
    with store.reading(TEST) as session:
        with pytest.raises(RefusedError):
            replay_at(session, NOON.replace(year=1), Asked())
        for last in (NOON, NOON + timedelta(minutes=61)):
            with pytest.raises(RefusedError):
                replay_changes(session, NOON, last, Asked())
        with pytest.raises(RefusedError):
            replay_density(session, NOON, NOON + timedelta(days=401), buckets=5, asked=Asked())
