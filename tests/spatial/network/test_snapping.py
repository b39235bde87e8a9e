"""Where places are put."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given

from spatial.errors import CoordinateError
from spatial.network import FORWARD, Conditions, Places
from tests.spatial.network.drawn import Case, cases
from tests.spatial.network.towns import PLAIN, Asker, Street, Town, at, grid

ONE_STREET = Town({1: (0.0, 0.0), 2: (1_000.0, 0.0)}, [Street(1, 2)])
EASTWARD = Town(ONE_STREET.corners, [Street(1, 2, oneway=FORWARD)])


def test_place_beside_a_two_way_street_is_on_both_directions() -> None:
    place = Asker(ONE_STREET.network()).places([(250, 30)])
    assert place.off_m == pytest.approx([30.0], abs=1e-3)
    assert sorted(place.share.tolist()) == pytest.approx([0.25, 0.75], abs=1e-6)
    assert place.elapsed_ms.tolist() == [25_000, 75_000]  # 1 km takes 100 s
    assert place.remaining_ms.tolist() == [75_000, 25_000]


@pytest.mark.parametrize(("heading", "share"), [(80.0, 0.25), (280.0, 0.75)])
def test_heading_of_a_moving_unit_decides_the_direction(heading: float, share: float) -> None:
    place = Asker(ONE_STREET.network()).places([(250, 0)], [heading])
    assert place.share.tolist() == pytest.approx([share], abs=1e-6)


def test_heading_of_a_standing_unit_decides_nothing() -> None:
    town = Asker(ONE_STREET.network())
    place = town.snapper.snap(*at(250, 0), [80.0], [0.5])
    assert len(place.arc) == 2
    unknown = town.snapper.snap(*at(250, 0), [np.nan], [10.0])
    assert len(unknown.arc) == 2


def test_one_way_street_is_driven_its_way_whatever_the_heading() -> None:
    place = Asker(EASTWARD.network()).places([(250, 0)], [270.0])
    assert place.share.tolist() == pytest.approx([0.25], abs=1e-6)


def carriageways(apart_m: float) -> Asker:
    """Return two one-way carriageways, eastward and (road 2) westward, joined at their ends."""
    corners = {1: (0.0, 0.0), 2: (1_000.0, 0.0), 3: (1_000.0, apart_m), 4: (0.0, apart_m)}
    streets = [Street(1, 2, oneway=1), Street(2, 3), Street(3, 4, oneway=1), Street(4, 1)]
    return Asker(Town(corners, streets).network())


@pytest.mark.parametrize("y", [4.0, 8.0])
@pytest.mark.parametrize(("heading", "carriageway"), [(90.0, 0), (270.0, 2)])
def test_moving_unit_is_on_the_carriageway_that_leads_its_way(
    heading: float, carriageway: int, y: float
) -> None:
    place = carriageways(12.0).places([(500, y)], [heading])
    assert place.road.tolist() == [carriageway]
    assert len(place.arc) == 1


def test_standing_unit_is_on_the_nearest_carriageway() -> None:
    assert carriageways(12.0).places([(500, 4)]).road.tolist() == [0]


def test_road_farther_off_than_a_fix_errs_is_not_taken_for_its_direction() -> None:
    # 2 m from the one, 28 m from the other: 26 m farther.
    assert carriageways(30.0).places([(500, 2)], [270.0]).road.tolist() == [0]


def test_place_at_a_crossing_is_on_all_its_arcs() -> None:
    place = Asker(grid(3, 3).network()).places([(100, 100)])
    assert len(place.arc) == 8
    assert sorted(place.share.tolist()) == [0.0] * 4 + [1.0] * 4


def test_place_farther_than_the_limit_is_not_reached() -> None:
    town = Asker(ONE_STREET.network())
    places = town.places([(500, 499), (500, 501)])
    assert places.reached.tolist() == [True, False]
    assert places.off_m == pytest.approx([499, 501], abs=0.01)
    assert places.off_ms[0] == pytest.approx(499 / (5 / 3.6) * 1000, abs=20)


def test_place_on_the_other_side_of_the_world_is_near_no_road() -> None:
    place = Asker(ONE_STREET.network()).snapper.snap([-60.0], [-30.0])
    assert place.road.tolist() == [-1]
    assert not place.reached[0]
    assert np.isinf(place.off_m[0])


def test_no_place_is_put_on_a_small_island() -> None:
    town = grid(6, 6)
    corners = town.corners | {900: (700.0, 0.0), 901: (700.0, 100.0)}
    network = Town(corners, [*town.streets, Street(900, 901)]).network()
    assert Asker(network).places([(700, 50)]).off_m == pytest.approx([200.0], abs=0.01)


def test_no_places_are_no_places() -> None:
    places = Asker(ONE_STREET.network()).snapper.snap([], [], [], [])
    assert len(places) == 0
    assert places.start.tolist() == [0]


@pytest.mark.parametrize(("lon", "lat"), [(np.nan, 30.0), (114.0, np.inf), (540.0, 30.0)])
def test_place_that_is_none_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(CoordinateError):
        Asker(ONE_STREET.network()).snapper.snap([114.3, lon], [30.6, lat])


def test_taken_places_are_those_rows_in_that_order() -> None:
    places = Asker(grid(3, 3).network()).places([(50, 0), (100, 100), (150, 0)])
    taken = places.take(np.array([2, 1]))
    alone = Asker(grid(3, 3).network()).places([(150, 0), (100, 100)])
    assert np.array_equal(taken.points.x, alone.points.x)
    for name in ("road", "off_m", "start", "arc", "share", "elapsed_ms", "remaining_ms"):
        assert np.array_equal(getattr(taken, name), getattr(alone, name))


def test_walking_is_as_slow_as_the_profile_says() -> None:
    town = Asker(Town(ONE_STREET.corners, ONE_STREET.streets, profile=PLAIN).network())
    # 100 m at 5 km/h are 72 s on each side, 200 m along the street 20 s.
    assert town.seconds((400, 100), (600, 100)) == pytest.approx(72 + 20 + 72, abs=0.05)


@given(cases())
def test_place_alone_is_put_where_it_is_put_among_others(case: Case) -> None:
    # One place goes a shorter way through the code than many do.
    town = Asker(case.town.network())
    points = town.places([*case.origins, case.destination]).points
    slow = Conditions.free(town.network)
    slow.factor[::2] = 1.7
    unknown = np.full(len(points), np.nan)
    together = town.snapper.snap_points(points, unknown, under=slow)
    for row in range(len(points)):
        only = np.array([row])
        alone = town.snapper.snap_points(points.take(only), unknown[:1], under=slow)
        assert columns(alone) == columns(together.take(only))


def columns(places: Places) -> list[object]:
    """Return everything about places as plain values."""
    names = [field.name for field in fields(places) if field.name != "points"]
    return [getattr(places, name).tolist() for name in names]
