"""The live network: from rows to answers."""

import dataclasses
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from data.store import Store
from data.store.actors import process_actor
from dispatch.roads import Fleet, LiveNetwork, open_network
from dispatch.roads.errors import NoRoadsError
from dispatch.roads.queries import find_road_set, read_pieces, read_restrictions
from dispatch.roads.views import route_view
from spatial.network import NoRouteError, Restriction, TooFarFromRoadError, Turn
from spatial.network.nearest import FIRST_BATCH
from tests.dispatch.roads.town_rows import write_town
from tests.spatial.network.towns import Street, Town, at, grid

# Class speeds and turn costs are those of the car profile; every street has a limit of 36 km/h,
# so 100 m take 10 s, a right turn at a crossing 2.1 s, a left turn 5.39 s.


@contextmanager
def live(store: Store, town: Town, cache_dir: Path | None = None) -> Iterator[LiveNetwork]:
    """Write a town and open the network over it."""
    with store.transaction(process_actor("test")) as session:
        write_town(session, town)
    network = open_network(store, cache_dir)
    try:
        yield network
    finally:
        network.close()


def fleet(*points: tuple[float, float], heading: float = np.nan) -> Fleet:
    """Return units 100, 101, … at points in metres; moving where a heading is given."""
    lon, lat = zip(*(at(*point) for point in points), strict=True)
    return Fleet(
        ids=np.arange(100, 100 + len(points)),
        lon=np.array(lon),
        lat=np.array(lat),
        heading_deg=np.full(len(points), heading),
        speed_mps=np.full(len(points), 10.0),
    )


def test_rows_come_back_as_the_pieces_they_were(store: Store) -> None:
    rule = Restriction("no_left_turn", 7, 8, via_node=10, except_vehicles=frozenset({"psv"}))
    over = Restriction("no_u_turn", 7, 9, via_ways=(8,))
    town = Town(
        {0: (0, 0), 10: (100, 0), 20: (200, 50)},
        [Street(0, 10, way=7), Street(10, 20, "road", oneway=-1, way=8, bends=((150, 0),))],
        [rule, over],
    )
    with store.transaction(process_actor("test")) as session:
        data_set = write_town(session, town, access={1: {"car": "no"}})
        pieces = read_pieces(session, data_set)
        assert read_restrictions(session, data_set) == [rule, over]
    drawn = town.pieces()
    assert pieces.way.tolist() == [7, 8]
    assert (pieces.node_from.tolist(), pieces.node_to.tolist()) == ([0, 10], [10, 20])
    assert [pieces.classes[c] for c in pieces.road_class] == ["residential", "primary"]
    assert pieces.oneway.tolist() == [0, -1]
    assert pieces.usable.tolist() == [True, False]
    assert pieces.length_m.tolist() == [piece.length_m for piece in drawn]
    assert [pieces.names[n].zh for n in pieces.name] == ["街0", "街1"]
    assert pieces.line_start.tolist() == [0, 2, 5]
    line = [point for piece in drawn for point in piece.line]
    assert np.column_stack((pieces.lon, pieces.lat)) == pytest.approx(np.array(line), abs=1e-12)


def test_road_without_a_limit_has_the_speed_of_its_class(store: Store) -> None:
    with store.transaction(process_actor("test")) as session:
        pieces = read_pieces(session, write_town(session, grid(2, 2), kmh=None))
    assert np.isnan(pieces.maxspeed_forward_kmh).all()


def test_nearest_units_come_with_times_ways_and_certificate(store: Store) -> None:
    with live(store, grid(6, 6)) as network:
        units = fleet((50, 0), (450, 0), (250, 0), (0, 450))
        found = network.nearest(units, *at(350, 0), 2)
        # Units stand: they may set off either way. 100 m take 10 s; 100 is the time from both
        # sides, and the smaller id goes first.
        assert [unit.unit_id for unit in found.units] == [101, 102]
        assert [unit.route.travel_time_s for unit in found.units] == [10.0, 10.0]
        assert [unit.route.length_m for unit in found.units] == pytest.approx([100, 100], abs=0.01)
        certificate = found.certificate
        assert (certificate.eligible, certificate.asked) == (4, 4)
        assert certificate.bound_s == 10.0
        assert certificate.v_max_mps == pytest.approx(10.0, rel=1e-3)
        assert certificate.network_version == network.version
        assert certificate.exact


def test_certificate_counts_those_who_were_not_asked(store: Store) -> None:
    with live(store, grid(6, 6)) as network:
        # Seventeen are on the road that leads to the place, where no bound tells them apart: fewer
        # than are asked first. All others are 10 s away at least, the third is 1.2 s away.
        many = fleet(*[(6.0 * n, 0.0) for n in range(80)])
        found = network.nearest(many, *at(0, 0), 3)
        assert [unit.unit_id for unit in found.units] == [100, 101, 102]
        assert found.certificate.asked == FIRST_BATCH
        assert found.certificate.excluded_by_bound == 80 - FIRST_BATCH


def test_units_that_cannot_arrive_are_told_apart(store: Store) -> None:
    town = grid(4, 4)
    corners = town.corners | {500 + k: (x + 2_000.0, y) for k, (x, y) in town.corners.items()}
    both = [*town.streets, *(Street(500 + s.start, 500 + s.end) for s in town.streets)]
    with live(store, Town(corners, both)) as network:
        found = network.nearest(fleet((50, 0), (2_050, 0), (0, -700)), *at(150, 0), 3)
        assert [unit.unit_id for unit in found.units] == [100]
        assert found.unreachable == (101,)
        assert found.too_far == (102,)
        assert found.certificate.bound_s is None
        with pytest.raises(NoRouteError):
            network.route(at(50, 0), at(2_050, 0))


def test_no_units_are_nearest_to_nothing(store: Store) -> None:
    with live(store, grid(3, 3)) as network:
        nobody = Fleet(*(column[:0] for column in dataclasses.astuple(fleet((0, 0)))))
        found = network.nearest(nobody, *at(0, 0), 5)
        assert found.units == ()
        assert found.certificate.eligible == 0


def test_place_too_far_from_a_road_is_refused_by_name(store: Store) -> None:
    with live(store, grid(3, 3)) as network:
        with pytest.raises(TooFarFromRoadError) as caught:
            network.route(at(0, 0), at(0, -900))
        assert caught.value.field == "to"
        assert caught.value.distance_m == pytest.approx(900, abs=0.5)
        with pytest.raises(TooFarFromRoadError):
            network.nearest(fleet((0, 0)), *at(0, -900), 1)


def test_route_has_steps_with_names_and_turns(store: Store) -> None:
    town = Town({1: (0, 0), 2: (200, 0), 3: (200, 200), 4: (300, 0)},
                [Street(1, 2), Street(2, 3), Street(2, 4)])  # fmt: skip
    with live(store, town) as network:
        route = network.route(at(100, 0), at(200, 100), heading_deg=90.0, speed_mps=9.0)
        steps = network.steps(route)
        assert [(step.name.zh, step.turn) for step in steps] == [
            ("街0", Turn.DEPART),
            ("街1", Turn.LEFT),
            ("街1", Turn.ARRIVE),
        ]
        assert route.travel_time_s == pytest.approx(10 + 5.39 + 10, abs=0.01)
        view = route_view(route, steps)
        assert view.travel_time_s == route.travel_time_s
        assert view.line.coordinates[0] == pytest.approx(at(100, 0), abs=1e-6)
        assert view.steps[1].name == "街1"
        assert view.network_version == network.version


def test_restrictions_of_the_pool_are_obeyed(store: Store) -> None:
    corners = {0: (0.0, 0.0), 1: (0.0, -100.0), 2: (100.0, 0.0), 3: (0.0, 100.0)}
    arms = [Street(0, arm, way=10 + arm) for arm in (1, 2, 3)]
    banned = Restriction("no_right_turn", from_way=11, to_way=12, via_node=0)
    with live(store, Town(corners, arms, [banned])) as network:
        assert network.network.report.restrictions_applied == 1
        route = network.route(at(0, -50), at(50, 0), heading_deg=0.0, speed_mps=9.0)
        # Straight on and back by the north arm (U-turn 27.49 s), then left into the east arm.
        assert route.travel_time_s == pytest.approx(5 + 10 + 27.49 + 10 + 5.39 + 5, abs=0.01)


def test_nearest_road_is_named_with_its_distance(store: Store) -> None:
    with live(store, grid(3, 3)) as network:
        road = network.nearest_road(*at(50, -30))
        assert road is not None
        assert road.road_class == "residential"
        assert road.name_zh.startswith("街")
        assert road.distance_m == pytest.approx(30, abs=0.01)
        assert network.nearest_road(-60.0, -30.0) is None


def test_many_threads_get_the_same_answer(store: Store) -> None:
    with live(store, grid(6, 6)) as network:
        units = fleet(*[(20.0 * n, 0.0) for n in range(25)])

        def nearest(_: int) -> list[tuple[int, float]]:
            found = network.nearest(units, *at(300, 300), 5)
            return [(unit.unit_id, unit.route.travel_time_s) for unit in found.units]

        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(nearest, range(32)))
        assert all(answer == answers[0] for answer in answers)
        assert len(answers[0]) == 5


def test_network_is_kept_and_a_damaged_file_is_made_anew(store: Store, tmp_path: Path) -> None:
    with live(store, grid(4, 4), tmp_path) as network:
        version = network.version
    kept = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert len(kept) == 3  # the network, its order and its landmarks
    again = open_network(store, tmp_path)
    again.close()
    assert again.version == version
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == kept
    for path in kept:
        path.write_bytes(path.read_bytes()[:-1])
    anew = open_network(store, tmp_path)
    anew.close()
    assert anew.version == version
    assert all(path.stat().st_mtime_ns != kept[path] for path in kept)


def test_newest_roads_are_live_and_the_kept_file_of_others_is_not_taken(
    store: Store, tmp_path: Path
) -> None:
    with live(store, grid(4, 4), tmp_path) as old, store.transaction(process_actor("x")) as session:
        write_town(session, grid(5, 5), "bigger")
        assert old.arcs == 2 * 24
    new = open_network(store, tmp_path)
    new.close()
    assert new.arcs == 2 * 40
    with store.reading(process_actor("test")) as session:
        road_set = find_road_set(session)
    assert road_set is not None


def test_no_roads_are_said_to_be_missing(store: Store) -> None:
    with pytest.raises(NoRoadsError):
        open_network(store)


def test_unit_in_another_country_is_told_as_too_far_when_too_few_can_arrive(store: Store) -> None:
    with live(store, grid(3, 1)) as network:
        near = fleet((100, 0))
        units = Fleet(
            ids=np.array([100, 101]),
            lon=np.append(near.lon, near.lon + 20.0),
            lat=np.append(near.lat, near.lat),
            heading_deg=np.full(2, np.nan),
            speed_mps=np.full(2, np.nan),
        )
        found = network.nearest(units, *at(0, 0), 5)
    assert [one.unit_id for one in found.units] == [100]
    assert found.too_far == (101,)
    assert (found.certificate.asked, found.certificate.excluded_by_bound) == (2, 0)
