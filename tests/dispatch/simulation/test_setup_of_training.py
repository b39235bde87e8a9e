"""The fleet and the week behind it, in the database of a small city."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from data.areas.queries import is_training_city
from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import read_changes, sequence_changes
from dispatch.assignments.invariants import find_violations
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.queries import IncidentState, Wanted, list_incidents
from dispatch.simulation.commands import TRAINING, ensure_fleet, past_times, seed_history
from dispatch.units.aid_commands import end_aid
from dispatch.units.aid_queries import aid_in_force
from dispatch.units.queries import unit_views
from tests.api.small_city import SmallCity, build_small_city
from tests.dispatch.scenes import NOON, MakeUnit
from tests.owner import as_owner


@pytest.fixture
def city(store: Store) -> SmallCity:
    """A city of sixteen crossings, with one fire station and no training fleet yet."""
    built = build_small_city(store)
    with as_owner(store) as connection:
        connection.execute(text("DELETE FROM outbox"))
        connection.execute(text("DELETE FROM units"))
    return built


@pytest.mark.usefixtures("city")
def test_a_fleet_stands_at_its_stations_with_members_and_is_in_the_feed(store: Store) -> None:
    assert ensure_fleet(store, count=30, now=NOON) == 30
    with store.transaction(TRAINING) as session:
        units = unit_views(session)
        members = session.scalar(text("SELECT count(*) FROM members"))
        sequence_changes(session)
        changes = read_changes(session, after=0)
    assert all(unit.training and unit.position is not None for unit in units)
    assert members == sum(unit.crew for unit in units)
    assert [change.topic for change in changes[:2]] == ["mutual_aid.granted", "unit.created"]
    assert [change.body["unit"]["id"] for change in changes[1:]] == [unit.id for unit in units]
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []


@pytest.mark.usefixtures("city")
def test_a_fleet_that_is_there_is_left_alone(store: Store) -> None:
    ensure_fleet(store, count=10, now=NOON)
    with store.transaction(TRAINING) as session:
        (grant,) = aid_in_force(session, NOON)
        end_aid(session, grant.id, now=NOON)
    assert ensure_fleet(store, count=10, now=NOON) == 0
    with store.reading(process_actor("test")) as session:
        assert aid_in_force(session, NOON) == []


@pytest.mark.usefixtures("city")
def test_without_stations_units_stand_beside_roads(store: Store) -> None:
    with as_owner(store) as connection:
        connection.execute(text("DELETE FROM facilities"))
    assert ensure_fleet(store, count=10, now=NOON) == 10
    with store.reading(process_actor("test")) as session:
        assert {unit.station_id for unit in unit_views(session)} == {None}


def test_a_database_without_a_city_gets_neither_fleet_nor_history(store: Store) -> None:
    assert ensure_fleet(store, now=NOON) == 0
    assert seed_history(store, now=NOON) == 0


@pytest.mark.usefixtures("city")
def test_history_is_archived_training_of_the_past_week_and_is_loaded_once(store: Store) -> None:
    assert seed_history(store, count=200, now=NOON) == 200
    assert seed_history(store, count=200, now=NOON) == 0
    with store.reading(process_actor("test")) as session:
        page = list_incidents(session, Wanted(IncidentState.ALL), limit=500)
        assert find_violations(session) == []
    assert len(page.items) == 200
    for incident in page.items:
        assert incident.training
        assert incident.closed_at is not None
        assert NOON - timedelta(days=8) < incident.reported_at < incident.closed_at <= NOON
        assert incident.areas[-1].code == "420101"
    assert len({incident.number for incident in page.items}) == 200


@pytest.mark.usefixtures("city")
def test_numbers_go_on_after_the_history(store: Store) -> None:
    seed_history(store, count=200, now=NOON)
    with store.transaction(TRAINING) as session:
        new = report(session, NewIncident("item:06010", "x", 114.3, 30.6), now=NOON)
    with store.reading(process_actor("test")) as session:
        numbers = session.scalars(
            text("SELECT number FROM incidents WHERE number LIKE '261122-%' ORDER BY number")
        ).all()
    assert numbers[-1] == new.number
    assert numbers == [f"261122-{n:04d}" for n in range(1, len(numbers) + 1)]


def test_history_follows_the_hours_of_the_city_not_of_utc() -> None:
    times = past_times(1, 5_000, until=NOON, days=7, zone="Asia/Shanghai")
    hours = [(at + timedelta(hours=8)).hour for at in times]
    night = sum(2 <= hour < 5 for hour in hours)  # weights 0.30 + 0.30 + 0.35
    evening = sum(17 <= hour < 20 for hour in hours)  # weights 1.50 + 1.55 + 1.40
    assert evening / night == pytest.approx(4.45 / 0.95, rel=0.2)
    assert times == sorted(times)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("has_real_units", [False, True])
def test_city_is_in_training_unless_it_has_real_units(
    store: Store, make_unit: MakeUnit, *, has_real_units: bool
) -> None:
    with as_owner(store) as connection:
        connection.execute(text("UPDATE cities SET training = false"))
    if has_real_units:
        make_unit("消-01", training=False)
    ensure_fleet(store, count=5, now=NOON)
    with store.reading(process_actor("test")) as session:
        assert is_training_city(session) is not has_real_units


@pytest.mark.usefixtures("city")
def test_past_incidents_have_a_story_from_report_to_archive(store: Store) -> None:
    seed_history(store, count=50, now=NOON)
    with store.reading(process_actor("test")) as session:
        stories = session.execute(
            text(
                "SELECT array_agg(s.to_stage ORDER BY s.id), min(s.at) = i.reported_at,"
                " max(s.at) = i.closed_at, bool_and(s.since IS NOT NULL OR s.action = 'report')"
                " FROM incidents i JOIN incident_steps s ON s.incident_id = i.id"
                " GROUP BY i.id"
            )
        ).all()
    assert len(stories) == 50
    for stages, begins, ends, timed in stories:
        assert stages[:4] == ["report", "assign", "handle", "feedback"]
        assert stages[-1] == "archive"
        assert (begins, ends, timed) == (True, True, True)
