"""What keeps origins from a place, on towns worked by hand."""

import numpy as np
import pytest

from spatial.network import Barrier, Conditions, find_barrier
from tests.spatial.network.test_conditions import arcs_between, closing
from tests.spatial.network.towns import Asker, Street, Town, at, grid

# A town of 4 × 2 corners: cut between columns 1 and 2 it has no way across.
CUT = ((10, 20), (11, 21))


def barrier(
    town: Asker, shut: Conditions, origins: list[tuple[float, float]], place: tuple[float, float]
) -> Barrier:
    """Return what keeps origins from a place, in metres."""
    lon, lat = zip(*(at(*point) for point in origins), strict=True)
    return find_barrier(
        town.network,
        shut,
        town.snapper.snap(lon, lat, under=shut),
        town.snapper.snap(*at(*place), under=shut, arriving=True),
    )


def test_way_that_is_closed_in_the_fewest_places_is_named() -> None:
    town = Asker(grid(4, 2).network())
    shut = closing(town.network, *CUT)
    found = barrier(town, shut, [(50, 0), (20, 100)], (250, 0))
    assert found.would_arrive.tolist() == [True, True]
    assert found.row == 0
    # From (50, 0) straight on: the eastward arc of the street (100, 0)–(200, 0).
    assert set(found.closed.tolist()) < set(arcs_between(town.network, 10, 20))
    assert (found.lon, found.lat) == pytest.approx(at(100, 0), abs=1e-7)  # 6 mm


def test_two_closures_in_a_row_are_both_named() -> None:
    town = Asker(Town({n: (100.0 * n, 0.0) for n in range(5)},
                      [Street(n, n + 1) for n in range(4)]).network())  # fmt: skip
    shut = closing(town.network, (1, 2), (2, 3))
    found = barrier(town, shut, [(50, 0)], (350, 0))
    named = [(int(town.network.arcs.tail[arc]), int(town.network.arcs.head[arc]))
             for arc in found.closed.tolist()]  # fmt: skip
    assert named == [(1, 2), (2, 3)]
    assert (found.lon, found.lat) == pytest.approx(at(100, 0), abs=1e-7)  # 6 mm


def test_origin_that_could_not_arrive_anyway_is_told_apart() -> None:
    near, far = grid(4, 2), grid(2, 2)
    corners = near.corners | {500 + k: (x + 2_000.0, y) for k, (x, y) in far.corners.items()}
    both = [*near.streets, *(Street(500 + s.start, 500 + s.end) for s in far.streets)]
    town = Asker(Town(corners, both).network())
    found = barrier(town, closing(town.network, *CUT), [(2_050, 0), (50, 0)], (250, 0))
    assert found.would_arrive.tolist() == [False, True]
    assert found.row == 1
    nobody = barrier(town, closing(town.network, *CUT), [(2_050, 0)], (250, 0))
    assert nobody.would_arrive.tolist() == [False]
    assert len(nobody.closed) == 0
    assert nobody.row == -1
    assert np.isnan(nobody.lon)


def test_nothing_is_named_where_a_way_is_open() -> None:
    town = Asker(grid(4, 2).network())
    found = barrier(town, closing(town.network, CUT[0]), [(50, 0)], (250, 0))
    assert found.would_arrive.tolist() == [True]
    assert len(found.closed) == 0


def test_who_stands_on_the_closed_street_of_the_place_hides_nobody_elses_closure() -> None:
    town = Asker(grid(4, 2).network())
    shut = closing(town.network, *CUT, (20, 30))
    place = town.snapper.snap(*at(250, 0), under=Conditions.free(town.network), arriving=True)
    lon, lat = zip(at(240, 0), at(50, 0), strict=True)
    found = find_barrier(town.network, shut, town.snapper.snap(lon, lat, under=shut), place)
    assert found.would_arrive.tolist() == [True, True]
    assert found.row == 1
    # Straight on from (50, 0), over two closed streets: 10–20 and that of the place.
    assert set(found.closed.tolist()) <= {
        *arcs_between(town.network, 10, 20), *arcs_between(town.network, 20, 30)
    }  # fmt: skip
    assert len(found.closed) == 2
    assert (found.lon, found.lat) == pytest.approx(at(100, 0), abs=1e-7)  # 6 mm


def test_who_alone_stands_on_the_closed_street_of_the_place_is_kept_by_that_street() -> None:
    town = Asker(grid(4, 2).network())
    shut = closing(town.network, (20, 30))
    place = town.snapper.snap(*at(250, 0), under=Conditions.free(town.network), arriving=True)
    origin = town.snapper.snap(*at(240, 0), under=shut)
    found = find_barrier(town.network, shut, origin, place)
    assert set(found.closed.tolist()) < set(arcs_between(town.network, 20, 30))
    assert len(found.closed) == 1
