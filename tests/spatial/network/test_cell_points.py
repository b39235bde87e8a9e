"""The road point that stands for a cell."""

import numpy as np

from spatial.cells import FINE_RESOLUTION, cells_at, centre, parent
from spatial.crs import air_distance_m
from spatial.network.cell_points import cell_points, sample_roads
from spatial.network.network import RoadNetwork
from tests.spatial.network.towns import Asker, Street, Town, grid

RESOLUTION = 10  # cells of about 130 m


def drawn_points(network: RoadNetwork, step_m: float) -> np.ndarray:
    """Return (n, 2) lon/lat of points every so many metres along every road."""
    lines = network.roads.lines
    points = []
    for road in range(len(lines.length_m)):
        length_m = float(lines.length_m[road])
        points += [lines.part(road, at_m, at_m)[0] for at_m in np.arange(0, length_m, step_m)]
    return np.array(points)


def test_every_cell_that_a_road_runs_through_has_a_point_of_its_own() -> None:
    network = grid(5, 4).network()
    samples = sample_roads(network, RESOLUTION, spacing_m=1.0)
    drawn = parent(cells_at(drawn_points(network, 5.0), FINE_RESOLUTION), RESOLUTION)
    assert set(drawn.tolist()) <= set(samples.cells.tolist())
    points = cell_points(network, samples)
    fine = cells_at(np.column_stack((points.lon, points.lat)), FINE_RESOLUTION)
    assert parent(fine, RESOLUTION).tolist() == points.cells.tolist()


def test_point_is_as_near_to_the_centre_as_any_other_road_point_of_its_cell() -> None:
    network = grid(5, 4).network()
    points = cell_points(network, sample_roads(network, RESOLUTION, spacing_m=1.0))
    drawn = drawn_points(network, 5.0)
    held = parent(cells_at(drawn, FINE_RESOLUTION), RESOLUTION)
    for row, cell in enumerate(points.cells.tolist()):
        middle = centre(cell)
        own_m = air_distance_m(*middle, points.lon[row], points.lat[row])
        others = drawn[held == cell]
        # Points are a metre apart, so the nearest is missed by half of that at most.
        assert own_m <= air_distance_m(*middle, others[:, 0], others[:, 1]).min() + 1.0


def test_both_directions_of_a_road_lead_to_the_point_and_one_of_a_one_way_street() -> None:
    two_way = Town({1: (0, 0), 2: (400, 0)}, [Street(1, 2)]).network()
    points = cell_points(two_way, sample_roads(two_way, RESOLUTION))
    assert np.bincount(points.spots.owner).tolist() == [2] * len(points)
    share = points.spots.share.reshape(2, -1)
    assert np.allclose(share[0] + share[1], 1.0)
    ring = {1: (0.0, 0.0), 2: (400.0, 0.0), 3: (200.0, 300.0)}
    streets = [Street(1, 2, oneway=1), Street(2, 3, oneway=1), Street(3, 1, oneway=1)]
    one_way = Town(ring, streets).network()
    points = cell_points(one_way, sample_roads(one_way, RESOLUTION))
    assert np.bincount(points.spots.owner).tolist() == [1] * len(points)


def test_next_nearest_road_stands_for_a_cell_whose_nearest_is_closed() -> None:
    asker = Asker(grid(5, 4).network())
    network = asker.network
    samples = sample_roads(network, RESOLUTION)
    free = cell_points(network, samples)
    row = int(np.argmax(np.diff(samples.start)))
    shut = free.spots.arc[free.spots.owner == row]
    open_arcs = np.ones(network.base_arcs, dtype=np.bool_)
    open_arcs[shut] = False
    moved = cell_points(network, samples, open_arcs)
    assert not np.isin(moved.spots.arc, shut).any()
    middle = centre(int(free.cells[row]))
    before_m = air_distance_m(*middle, free.lon[row], free.lat[row])
    assert air_distance_m(*middle, moved.lon[row], moved.lat[row]) > before_m
    assert moved.cells.tolist() == free.cells.tolist()


def test_cell_without_an_open_road_has_no_point() -> None:
    network = grid(3, 2).network()
    nothing = np.zeros(network.base_arcs, dtype=np.bool_)
    points = cell_points(network, sample_roads(network, RESOLUTION), nothing)
    assert np.isnan(points.lon).all()
    assert len(points.spots) == 0
    assert len(points) > 0


def test_some_cells_can_be_taken() -> None:
    network = grid(5, 4).network()
    points = cell_points(network, sample_roads(network, RESOLUTION))
    rows = np.array([1, 3])
    some = points.take(rows)
    assert some.cells.tolist() == points.cells[rows].tolist()
    assert sorted(set(some.spots.owner.tolist())) == [0, 1]
    assert (some.lon[1], some.lat[1]) == (points.lon[3], points.lat[3])
