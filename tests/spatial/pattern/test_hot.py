"""Gi and Gi* against published values, a second library and laws."""

import h3.api.basic_int as h3
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse import csr_array

from spatial.cells import cell_at, disk
from spatial.pattern import PatternError, gi, gi_star, study_area
from tests.spatial.pattern.grids import getis_ord_grid, within

AREA = study_area(disk(cell_at(114.3, 30.6, 9), 5))


@pytest.mark.parametrize(
    ("distance_m", "score"),
    [(30, 1.221979), (60, 1.748098), (90, 1.986135), (120, 1.893374), (150, 1.237454)],
)
def test_gi_of_cell_120_of_the_grid_is_the_published_one(distance_m: float, score: float) -> None:
    places, values = getis_ord_grid()
    assert gi(values, within(places, distance_m)).z[119] == pytest.approx(score, abs=5e-7)


def test_gi_star_of_cell_120_is_that_of_the_population_variance() -> None:
    places, values = getis_ord_grid()
    assert gi_star(values, within(places, 30)).z[119] == pytest.approx(1.45078, abs=5e-6)


def test_esda_finds_the_same_scores_over_cells() -> None:
    esda = pytest.importorskip("esda.getisord", reason="esda is not installed")
    graph = pytest.importorskip("libpysal.weights", reason="libpysal is not installed")
    counts = np.random.default_rng(5).poisson(2.0, len(AREA)).astype(float)
    weights = graph.WSP(AREA.first_ring.tocsr()).to_W(silence_warnings=True)
    weights.transform = "B"
    second = esda.G_Local(counts, weights, transform="B", star=True, permutations=0)
    np.testing.assert_allclose(gi_star(counts, AREA.first_ring).z, second.Zs, atol=1e-9)


def test_a_map_where_all_is_alike_has_no_hot_place() -> None:
    assert not gi_star(np.full(len(AREA), 7), AREA.first_ring).z.any()
    assert not gi(np.full(len(AREA), 7), AREA.first_ring).z.any()


def test_a_disk_that_is_the_whole_map_says_nothing() -> None:
    everyone = csr_array(np.ones((3, 3)) - np.eye(3))
    assert not gi_star([1, 2, 9], everyone).z.any()


@given(
    st.lists(st.integers(0, 50), min_size=len(AREA), max_size=len(AREA)), st.integers(0, 2**32 - 1)
)
def test_the_order_of_the_places_does_not_matter(counts: list[int], seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(AREA))
    weights = AREA.first_ring
    own = np.array(counts)
    shuffled = gi_star(own[order], weights[order][:, order])
    np.testing.assert_allclose(shuffled.z, gi_star(own, weights).z[order], atol=1e-9)


@given(st.integers(0, len(AREA) - 1), st.integers(1, 40))
def test_more_incidents_in_a_cell_never_cool_it(place: int, more: int) -> None:
    counts = np.random.default_rng(11).poisson(1.0, len(AREA))
    before = gi_star(counts, AREA.first_ring).z[place]
    counts[place] += more
    assert gi_star(counts, AREA.first_ring).z[place] >= before - 1e-9


def test_values_must_fit_the_weights_and_be_finite() -> None:
    with pytest.raises(PatternError, match="3 values"):
        gi_star([1, 2, 3], AREA.first_ring)
    with pytest.raises(PatternError, match="finite"):
        gi([np.nan] * len(AREA), AREA.first_ring)


@given(st.lists(st.integers(0, 9), min_size=37, max_size=37), st.integers(0, 5))
def test_a_map_moved_by_a_cell_is_judged_as_it_was(counts: list[int], way: int) -> None:
    middle = cell_at(114.3, 30.6, 9)
    beside = int(np.setdiff1d(disk([middle], 1), [middle])[way])
    here, there = study_area(disk([middle], 3)), study_area(disk([beside], 3))
    local = [dict(zip(map(tuple, ij_of(area.cells, origin)), range(37), strict=True))
             for area, origin in ((here, middle), (there, beside))]  # fmt: skip
    own = np.array(counts)
    moved = np.empty_like(own)
    for place, row in local[0].items():
        moved[local[1][place]] = own[row]
    before, after = gi_star(own, here.first_ring), gi_star(moved, there.first_ring)
    for place, row in local[0].items():
        assert after.z[local[1][place]] == pytest.approx(before.z[row], abs=1e-9)
        assert after.sums[local[1][place]] == before.sums[row]


def ij_of(cells: NDArray[np.int64], origin: int) -> list[tuple[int, int]]:
    """Return the place of each cell about an origin, by h3's own local coordinates."""
    middle = h3.cell_to_local_ij(origin, origin)
    found = [h3.cell_to_local_ij(origin, int(cell)) for cell in cells]
    return [(i - middle[0], j - middle[1]) for i, j in found]
