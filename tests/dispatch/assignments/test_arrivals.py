"""Arrivals from rows: units are followed while they are on their way."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from geoalchemy2.shape import from_shape
from shapely import LineString
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.alerts.queries import open_alerts
from dispatch.assignments.arrivals import Arrivals
from dispatch.assignments.commands import assign, progress
from dispatch.assignments.etas import Eta
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.rerouting import ROUTE_CLOSED, clear_crossings, tell_crossing
from dispatch.assignments.tables import Assignment
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.views import AssignmentStatus
from dispatch.roads import LiveNetwork
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from spatial.network import Conditions
from tests.dispatch.scenes import NOON, MakeUnit, person, sending
from tests.spatial.network.towns import at, grid


@pytest.fixture
def network() -> Iterator[LiveNetwork]:
    """A town of 6 × 3 corners, 100 m apart, 10 m/s, turns for nothing."""
    opened = LiveNetwork.over(grid(6, 3).network())
    yield opened
    opened.close()


@dataclass
class Run:
    """A unit that is sent from (0, 0) to (400, 0), and what is known of its arrival."""

    store: Store
    network: LiveNetwork
    unit_id: int
    assignment_id: int
    arrivals: Arrivals = field(default_factory=Arrivals)

    def fix(self, x_m: float, y_m: float, fix_at: datetime) -> None:
        """Say where the unit is."""
        with self.store.transaction(process_actor("test")) as session:
            fix = Fix(self.unit_id, *at(x_m, y_m), fix_at=fix_at)
            assert record_fixes(session, [fix], now=fix_at).accepted == 1

    def progress(self, status: AssignmentStatus) -> None:
        """Say how far it is."""
        with self.store.transaction(person("Chen")) as session:
            progress(session, self.assignment_id, status, now=NOON)

    def update(self) -> list[Eta]:
        """Take in what is new; return what screens are told."""
        with self.store.reading(process_actor("test")) as session:
            return self.arrivals.update(session, lambda _: self.network)

    def known(self) -> Eta:
        """Return what is known."""
        found = self.arrivals.find(self.assignment_id)
        assert found is not None
        return found


@pytest.fixture
def run(store: Store, network: LiveNetwork, make_unit: MakeUnit, tracks: None) -> Run:
    unit = make_unit()
    lon, lat = at(400, 0)
    with store.transaction(person("Chen")) as session:
        new = NewIncident(category="item:09012", description="", lon=lon, lat=lat)
        incident = report(session, new, now=NOON)
        assignment = assign(session, sending(incident.id, unit.id), now=NOON).assignment
    started = Run(store, network, unit.id, assignment.id)
    started.fix(0, 0, NOON)
    return started


def seconds(count: float) -> datetime:
    return NOON + timedelta(seconds=count)


def test_unit_is_followed_from_when_it_sets_off_until_it_arrives(run: Run) -> None:
    assert run.update() == []
    assert run.arrivals.find(run.assignment_id) is None
    run.progress(AssignmentStatus.EN_ROUTE)
    (told,) = run.update()
    assert told.eta == seconds(40)
    assert (told.travel_time_s, told.distance_m) == (40.0, 400.0)
    assert told.network_version == run.network.version
    run.progress(AssignmentStatus.ON_SCENE)
    assert run.update() == []
    assert run.arrivals.find(run.assignment_id) is None


def test_arrival_moves_on_and_is_told_only_when_it_has_changed_enough(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(100, 0, seconds(11))
    assert run.update() == []
    assert run.known().eta == seconds(41)
    run.fix(110, 0, seconds(21))  # it stood: 10 s for 10 m
    (told,) = run.update()
    assert told.eta == seconds(50)
    assert run.update() == []


def test_unit_that_leaves_its_course_gets_another(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(150, 100, seconds(25))
    (told,) = run.update()
    # On the street to the north: 250 m east and 100 m south.
    assert (told.travel_time_s, told.distance_m) == (35.0, 350.0)
    assert told.eta == seconds(60)


def test_closed_street_gives_another_way_at_once(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    network = run.network
    streets = [(street.start, street.end) for street in grid(6, 3).streets]
    closed = network.network.arcs.piece[: network.network.base_arcs] == streets.index((10, 20))
    network.put_in_force(Conditions(closed, np.ones(network.network.base_arcs)))
    (told,) = run.update()
    # Round the closed block: 200 m more.
    assert (told.travel_time_s, told.distance_m) == (60.0, 600.0)
    assert told.network_version == network.version


def test_unit_that_is_cut_off_has_no_time_of_arrival_until_it_is_not(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(0, -900, seconds(5))  # farther than 500 m from any road
    (told,) = run.update()
    assert (told.eta, told.travel_time_s, told.distance_m) == (None, None, None)
    assert run.update() == []
    run.fix(0, 0, seconds(15))
    (told,) = run.update()
    assert told.eta == seconds(55)


def close_street(network: LiveNetwork, start: int, end: int) -> None:
    """Close the block between two corners, both ways."""
    streets = [(street.start, street.end) for street in grid(6, 3).streets]
    pieces = network.network.arcs.piece[: network.network.base_arcs]
    closed = network.conditions.closed | (pieces == streets.index((start, end)))
    network.put_in_force(Conditions(closed, np.ones(network.network.base_arcs)))


def test_course_over_a_street_that_was_closed_is_told_with_the_way_round(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, 20, 30)  # from (200, 0) to (300, 0)
    run.update()
    (crossing,) = run.arrivals.crossings
    assert (crossing.lon, crossing.lat) == pytest.approx(at(200, 0), abs=1e-6)
    assert crossing.before_s == pytest.approx(35.0, abs=0.01)
    assert crossing.after is not None
    assert crossing.after.travel_time_s == pytest.approx(55.0, abs=0.01)  # 200 m more
    run.update()
    assert run.arrivals.crossings == ()


@pytest.mark.parametrize(
    ("start", "end"), [(0, 10), (1, 11)], ids=["that it is on", "that it does not pass"]
)
def test_closed_street_is_no_matter(run: Run, start: int, end: int) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, start, end)
    run.update()
    assert run.arrivals.crossings == ()


def tell(run: Run) -> list[bool]:
    """Tell of the crossings there are, as a process does."""
    with run.store.transaction(process_actor("routes")) as session:
        return [tell_crossing(session, one, now=seconds(6)) for one in run.arrivals.crossings]


def test_crossing_is_told_once_and_the_assignment_gets_the_way_round(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, 20, 30)
    run.update()
    assert (tell(run), tell(run)) == ([True], [False])
    with run.store.reading(process_actor("test")) as session:
        (alert,) = open_alerts(session, ROUTE_CLOSED)
        assignment = get_assignment(session, run.assignment_id)
        topics = session.scalars(text("SELECT topic FROM outbox ORDER BY id DESC LIMIT 2")).all()
    assert (alert.body["before_s"], alert.body["after_s"]) == (35.0, 55.0)
    assert alert.body["unit_code"] == assignment.unit_code
    assert assignment.network_version == run.network.version
    assert assignment.travel_time_s == pytest.approx(60.0, abs=0.01)  # 5 s gone, 55 s to go
    assert assignment.route is not None
    assert assignment.route.coordinates[0] == pytest.approx(at(50, 0), abs=1e-6)
    assert sorted(topics) == ["alert.raised", "assignment.rerouted"]


def test_course_on_other_roads_is_not_held_against_what_is_closed_on_these(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    smaller = LiveNetwork.over(grid(5, 1).network())  # the arcs of the first have no place in it
    arcs = smaller.network.base_arcs
    smaller.put_in_force(Conditions(np.arange(arcs) == arcs - 1, np.ones(arcs)))
    try:
        with run.store.reading(process_actor("test")) as session:
            run.arrivals.update(session, lambda _: smaller)
    finally:
        smaller.close()
    assert run.arrivals.crossings == ()
    assert run.known().network_version == smaller.version


def offer(run: Run) -> None:
    """Keep the way of now as that of the assignment."""
    route = run.network.route(at(0, 0), at(400, 0))
    with run.store.transaction(person("Chen")) as session:
        row = session.get(Assignment, run.assignment_id)
        assert row is not None
        row.route = from_shape(LineString(route.line), srid=4326)
        row.travel_time_s, row.network_version = route.travel_time_s, route.network_version


def test_unit_that_sets_off_on_a_way_that_was_closed_since_is_sent_round(run: Run) -> None:
    offer(run)
    close_street(run.network, 20, 30)  # from (200, 0) to (300, 0)
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    (crossing,) = run.arrivals.crossings
    assert (crossing.lon, crossing.lat) == pytest.approx(at(200, 0), abs=1e-6)
    assert crossing.before_s == pytest.approx(40.0, abs=0.1)
    assert crossing.after is not None
    assert tell(run) == [True]
    with run.store.reading(process_actor("test")) as session:
        assert get_assignment(session, run.assignment_id).network_version == run.network.version
    run.arrivals = Arrivals()  # another process, or this one after a restart
    run.update()
    assert run.arrivals.crossings == ()


@pytest.mark.parametrize(
    ("start", "end", "along_m"),
    [(0, 1, 0.0), (1, 11, 0.0), (0, 10, 150.0), (0, 10, 50.0)],
    ids=["that joins its way", "beside its way", "that lies behind it", "that it is on"],
)
def test_unit_sets_off_as_offered_whatever_is_closed_elsewhere(
    run: Run, start: int, end: int, along_m: float
) -> None:
    offer(run)
    close_street(run.network, start, end)
    run.fix(along_m, 0, seconds(1))
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    assert run.arrivals.crossings == ()


def test_street_closed_again_is_told_again(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, 20, 30)
    run.update()
    assert tell(run) == [True]
    run.network.put_in_force(Conditions.free(run.network.network))
    run.update()
    close_street(run.network, 20, 30)  # by another closure: the same roads in the same state
    run.update()
    again = [replace(one, closures=(2,)) for one in run.arrivals.crossings]
    with run.store.transaction(process_actor("routes")) as session:
        assert [tell_crossing(session, one, now=seconds(9)) for one in again] == [True]
        (alert,) = open_alerts(session, ROUTE_CLOSED)  # what was told before is over
    assert alert.body["closures"] == [2]


def cleared(run: Run, on_their_way: set[int], closures: set[int]) -> int:
    """Clear the alerts that are over, as a process does; return how many."""
    with run.store.transaction(process_actor("routes")) as session:
        return clear_crossings(session, on_their_way, closures, now=seconds(60))


def test_alert_of_a_crossing_ends_when_the_unit_has_arrived(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, 20, 30)
    run.update()
    tell(run)
    on_its_way = {run.assignment_id}
    assert [cleared(run, on, set()) for on in (on_its_way, set[int](), set[int]())] == [0, 1, 0]


def test_alert_of_a_crossing_ends_when_none_of_its_closures_holds(run: Run) -> None:
    run.progress(AssignmentStatus.EN_ROUTE)
    run.update()
    run.fix(50, 0, seconds(5))
    close_street(run.network, 20, 30)
    run.update()
    with run.store.transaction(process_actor("routes")) as session:
        for crossing in run.arrivals.crossings:
            tell_crossing(session, replace(crossing, closures=(4, 7)), now=seconds(6))
    on_its_way = {run.assignment_id}
    holding: list[set[int]] = [{4, 7, 9}, {7}, {9}, {9}]
    assert [cleared(run, on_its_way, closures) for closures in holding] == [0, 0, 1, 0]
