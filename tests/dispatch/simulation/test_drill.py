"""What the training driver knows and wants, fed with public views."""

from datetime import UTC, datetime, timedelta
from typing import Any

from dispatch.simulation.arrivals import Category, Dispatch, Report
from dispatch.simulation.drill import City, Drill, Fetch
from dispatch.simulation.policy import Say, SayAvailable, WantRoute, Wish

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
STATION = (114.3, 30.6)
SCENE = (114.3, 30.61)
CITY = City(
    timezone="Asia/Shanghai",
    places=(STATION, SCENE, (114.31, 30.6)),
    stations={9: STATION},
    categories=(Category("item:06010", "暴露垃圾", "Exposed rubbish", 3),),
)
View = dict[str, Any]


def unit(**changes: object) -> View:
    """Return the view of a training unit at its station, with changes."""
    view: View = {
        "id": 1,
        "training": True,
        "status": "available",
        "station_id": 9,
        "position": {"lon": STATION[0], "lat": STATION[1], "heading_deg": None},
        "assignment": None,
    }
    return view | changes


def incident(**changes: object) -> View:
    """Return the view of a training incident that waits for a unit."""
    view: View = {
        "id": 3,
        "training": True,
        "stage": "report",
        "stage_at": (NOW - timedelta(minutes=10)).isoformat(),
        "closed_at": None,
        "units": [],
        "law": "city_management",
        "marks": [],
        "department_code": None,
    }
    return view | changes


def assignment(**changes: object) -> View:
    """Return the view of an open assignment with a route of 100 s."""
    view: View = {
        "id": 5,
        "unit_id": 1,
        "ended_at": None,
        "en_route_at": None,
        "on_scene_at": None,
        "travel_time_s": 100.0,
        "route": {"type": "LineString", "coordinates": [list(STATION), list(SCENE)]},
    }
    return view | changes


def held() -> View:
    """Return the unit on that assignment."""
    return unit(status="assigned", assignment={"id": 5, "incident_id": 3, "incident_number": "n"})


def run(drill: Drill, seconds: int) -> list[Wish]:
    """Let seconds pass one by one; return all wishes."""
    return [wish for _ in range(seconds) for wish in drill.advance(1.0)]


def test_a_unit_is_driven_from_the_offer_to_the_scene_and_home() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    assert drill.take_change({"unit": held(), "assignment": assignment()}) is None
    wishes = run(drill, 700)
    assert [wish.status for wish in wishes if isinstance(wish, Say)] == [
        "en_route",
        "on_scene",
        "done",
    ]
    (home,) = [wish for wish in wishes if isinstance(wish, WantRoute)]
    way = drill.way_for(home)
    assert home.homeward
    assert way is not None
    assert way[1] == STATION
    drill.grant(home, [SCENE, STATION], 100.0)
    assert SayAvailable(1) in run(drill, 110)


def test_an_echo_of_what_is_over_does_not_send_the_unit_again() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    drill.take_change({"unit": held(), "assignment": assignment()})
    run(drill, 700)
    assert drill.take_change({"unit": held(), "assignment": assignment()}) is None
    assert not [wish for wish in run(drill, 200) if isinstance(wish, Say)]


def test_when_the_server_does_not_agree_that_it_is_over_the_unit_is_looked_at_again() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    drill.take_change({"unit": held(), "assignment": assignment()})
    run(drill, 700)
    drill.doubt(5)
    assert drill.take_unit(held()) == Fetch(1, 5)


def test_after_a_restart_a_unit_on_its_way_drives_on_from_where_it_is() -> None:
    drill = Drill(1, CITY)
    halfway = held() | {
        "status": "en_route",
        "position": {"lon": 114.3, "lat": 30.605, "heading_deg": 0},
    }
    assert drill.take_snapshot([halfway], []) == [Fetch(1, 5)]
    drill.take_assignment(assignment(en_route_at=NOW.isoformat()))
    early, late = run(drill, 45), run(drill, 20)  # half of the 100 s are left, and a few to set off
    assert early == []
    assert [wish.status for wish in late if isinstance(wish, Say)] == ["on_scene"]


def test_a_unit_found_returning_goes_home() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot(
        [unit(status="returning", position={"lon": 114.31, "lat": 30.6, "heading_deg": None})], []
    )
    (wish,) = run(drill, 60)
    assert isinstance(wish, WantRoute)
    assert drill.way_for(wish) == ((114.31, 30.6), STATION)


def test_a_cancelled_assignment_sends_the_unit_home() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    drill.take_change({"unit": held(), "assignment": assignment()})
    run(drill, 30)
    drill.take_change({"unit": unit()})
    (wish,) = [wish for wish in run(drill, 10) if isinstance(wish, WantRoute)]
    assert wish.homeward


def test_units_off_duty_and_units_of_real_life_are_not_moved() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit(status="off_duty"), unit(id=2, training=False)], [])
    assert drill.fixes(NOW) == []
    drill.take_change({"unit": unit()})
    assert [row["unit_id"] for row in drill.fixes(NOW)] == [1]


def test_a_unit_never_seen_anywhere_starts_at_its_station() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit(position=None), unit(id=2, position=None, station_id=None)], [])
    (row,) = drill.fixes(NOW)
    assert (row["lon"], row["lat"]) == STATION


def test_a_patrol_goes_to_a_place_of_the_city_within_its_range() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    (wish,) = run(drill, 60)
    assert isinstance(wish, WantRoute)
    way = drill.way_for(wish)
    assert way is not None
    assert way[1] in {SCENE, (114.31, 30.6)}  # 1.1 km and 0.96 km away; the station is too near


def test_a_waiting_training_incident_is_dispatched_and_one_put_off_is_not() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([], [incident()])
    assert Dispatch(3) in drill.decide(NOW, elapsed_s=2.0)
    drill.put_off(3, NOW + timedelta(seconds=20))
    assert Dispatch(3) not in drill.decide(NOW + timedelta(seconds=19), elapsed_s=2.0)
    assert Dispatch(3) in drill.decide(NOW + timedelta(seconds=20), elapsed_s=2.0)


def test_a_closed_incident_is_forgotten() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([], [incident()])
    drill.take_change({"incident": incident(closed_at=NOW.isoformat(), stage="archive")})
    assert Dispatch(3) not in drill.decide(NOW, elapsed_s=2.0)


def test_an_empty_city_is_filled_and_each_report_has_its_own_number() -> None:
    wishes = Drill(1, CITY).decide(NOW, elapsed_s=2.0)
    numbers = [wish.number for wish in wishes if isinstance(wish, Report)]
    assert len(set(numbers)) == len(numbers) == 5


def test_the_same_inputs_give_the_same_wishes() -> None:
    runs = []
    for _ in range(2):
        drill = Drill(42, CITY)
        drill.take_snapshot([unit(), unit(id=2)], [incident()])
        runs.append((run(drill, 100), drill.decide(NOW, elapsed_s=2.0), drill.fixes(NOW)))
    assert runs[0] == runs[1]


def test_what_is_over_is_remembered_as_long_as_it_matters_and_no_longer() -> None:
    """A driver runs for months: neither assignments nor incidents that are over may add up."""
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [incident()])
    drill.put_off(3, NOW + timedelta(seconds=20))
    for number in range(5, 9):
        on = {"id": number, "incident_id": 3, "incident_number": "n"}
        drill.take_change({"unit": unit(assignment=on), "assignment": assignment(id=number)})
        run(drill, 700)
        drill.take_change({"unit": unit()})
    drill.take_snapshot([unit()], [])
    drill.put_off(3, NOW + timedelta(seconds=20))
    assert drill._left == {1: 8}
    assert drill._wait_until == {}


def test_a_unit_that_drives_almost_due_north_heads_0_not_360() -> None:
    drill = Drill(1, CITY)
    drill.take_snapshot([unit()], [])
    north = {"coordinates": [[114.3, 30.6], [114.29999, 30.61]]}  # 359.95 degrees
    drill.take_change({"unit": held(), "assignment": assignment(route=north)})
    run(drill, 30)
    (row,) = drill.fixes(NOW)
    assert row["heading_deg"] == 0
