"""Kernel densities against sums written out, and along roads against all shortest ways."""

from math import pi

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse.csgraph import floyd_warshall

from spatial.pattern import PatternError, RoadPieces, cut_roads, network_density, plane_density


def test_one_incident_is_highest_at_its_place_and_nothing_at_the_bandwidth() -> None:
    at = [(0.0, 0.0), (50.0, 0.0), (100.0, 0.0), (101.0, 0.0)]
    found = plane_density([(0.0, 0.0)], [1], at, 100.0)
    peak = 3 / (pi * 100.0**2)  # Silverman 1986, eq. 4.5
    assert found == pytest.approx([peak, peak * 0.75**2, 0.0, 0.0])


def test_a_density_over_the_plane_sums_up_to_the_incidents() -> None:
    places = np.random.default_rng(3).uniform(0, 1000, (20, 2))
    counts = np.arange(20)
    step = 10.0
    axis = np.arange(-300.0, 1300.0, step)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    volume = plane_density(places, counts, grid, 200.0).sum() * step**2
    assert volume == pytest.approx(counts.sum(), rel=1e-3)


def test_no_incidents_have_no_density() -> None:
    assert plane_density(np.zeros((0, 2)), [], [(0.0, 0.0)], 10.0).tolist() == [0.0]
    roads = cut_roads([(0, 1)], [100.0], 10.0)
    assert not network_density(roads, np.zeros(10), 50.0).any()


def by_all_ways(
    roads: RoadPieces, counts: NDArray[np.float64], bandwidth_m: float
) -> NDArray[np.float64]:
    """Return the density over the graph whose nodes are all ends and middles of pieces."""
    pieces = len(roads.road)
    rows, columns, metres = [], [], []
    for road, (start, end) in enumerate(roads.ends):
        own = np.flatnonzero(roads.road == road)
        chain = [int(start), *(roads.nodes + own).tolist(), int(end)]
        along = [0.0, *roads.offsets_m[own].tolist(), float(roads.lengths_m[road])]
        for k in range(len(chain) - 1):
            rows += [chain[k], chain[k + 1]]
            columns += [chain[k + 1], chain[k]]
            metres += [along[k + 1] - along[k]] * 2
    size = roads.nodes + pieces
    graph = np.full((size, size), np.inf)
    for row, column, length in zip(rows, columns, metres, strict=True):
        graph[row, column] = min(graph[row, column], length)
    ways = floyd_warshall(graph)[roads.nodes :, roads.nodes :]
    kernel = np.where(ways < bandwidth_m, (1 - (ways / bandwidth_m) ** 2) ** 2, 0.0)
    spread = kernel / (kernel * roads.pieces_m).sum(axis=1, keepdims=True)
    density: NDArray[np.float64] = counts @ spread
    return density


@settings(max_examples=40)
@given(st.data())
def test_a_network_density_is_that_of_all_shortest_ways(data: st.DataObject) -> None:
    ends = data.draw(
        st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=9)
    )
    lengths = data.draw(st.lists(st.integers(5, 120), min_size=len(ends), max_size=len(ends)))
    roads = cut_roads(ends, np.array(lengths, dtype=float), 20.0)
    counts = np.array(
        data.draw(st.lists(st.integers(0, 3), min_size=len(roads.road), max_size=len(roads.road))),
        dtype=float,
    )
    bandwidth_m = float(data.draw(st.sampled_from([15, 60, 200])))
    found = network_density(roads, counts, bandwidth_m)
    np.testing.assert_allclose(found, by_all_ways(roads, counts, bandwidth_m), atol=1e-12)
    assert (found * roads.pieces_m).sum() == pytest.approx(counts.sum())


def test_a_bridge_away_is_not_near_along_the_roads() -> None:
    # Two banks, 20 m apart through the air, joined by a bridge 500 m down the river.
    roads = cut_roads([(0, 1), (1, 3), (2, 3)], [500.0, 20.0, 500.0], 10.0)
    counts = np.zeros(len(roads.road))
    counts[0] = 7.0
    found = network_density(roads, counts, 300.0)
    opposite = np.flatnonzero(roads.road == 2)
    assert not found[opposite].any()
    assert found[0] == found.max()


def test_roads_are_cut_into_equal_pieces_of_at_most_a_step() -> None:
    roads = cut_roads([(0, 1), (1, 2)], [100.0, 30.0], 40.0)
    assert roads.road.tolist() == [0, 0, 0, 1]
    assert roads.pieces_m == pytest.approx([100 / 3] * 3 + [30.0])
    assert roads.offsets_m == pytest.approx([100 / 6, 50.0, 500 / 6, 15.0])


def test_what_cannot_be_smoothed_is_refused() -> None:
    roads = cut_roads([(0, 1)], [100.0], 10.0)
    with pytest.raises(PatternError, match="bandwidth"):
        network_density(roads, np.ones(10), 0.0)
    with pytest.raises(PatternError, match="each piece"):
        network_density(roads, np.ones(9), 10.0)
    with pytest.raises(PatternError, match="length above 0"):
        cut_roads([(0, 1)], [0.0], 10.0)
    with pytest.raises(PatternError, match="finite"):
        plane_density([(np.nan, 0.0)], [1], [(0.0, 0.0)], 10.0)
    with pytest.raises(PatternError, match="bandwidth"):
        plane_density([(0.0, 0.0)], [1], [(0.0, 0.0)], float("inf"))
