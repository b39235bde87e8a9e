"""Moran's I against published values, a second library and small maps worked by hand."""

from contextlib import closing

import numpy as np
import pytest
from scipy.sparse import csr_array, diags_array

from spatial.cells import cell_at, disk
from spatial.pattern import PatternError, local_moran, moran_i, study_area


def test_a_chessboard_of_four_in_a_row_is_as_unlike_as_can_be() -> None:
    # Values 1 0 1 0 in a line: deviations ±1/2, S0 = 6, Σ w z z = −6/4, Σ z² = 1: I = 4/6 · −1.5.
    line = csr_array(diags_array([1.0, 1.0], offsets=[-1, 1], shape=(4, 4)))
    assert moran_i([1, 0, 1, 0], line).value == pytest.approx(-1.0)


def test_the_map_of_sudden_infant_deaths_has_the_published_value() -> None:
    libpysal = pytest.importorskip("libpysal", reason="libpysal is not installed")
    with closing(libpysal.io.open(libpysal.examples.get_path("sids2.dbf"))) as table:
        rates = np.array(table.by_col("SIDR74"))
    with closing(libpysal.io.open(libpysal.examples.get_path("sids2.gal"))) as neighbours:
        weights = neighbours.read()
    weights.transform = "r"
    assert moran_i(rates, csr_array(weights.sparse)).value == pytest.approx(0.247725193, abs=5e-10)


def test_esda_finds_the_same_moments_and_local_values() -> None:
    esda = pytest.importorskip("esda", reason="esda is not installed")
    graph = pytest.importorskip("libpysal.weights", reason="libpysal is not installed")
    area = study_area(disk(cell_at(114.3, 30.6, 9), 6))
    counts = np.random.default_rng(7).poisson(3.0, len(area)).astype(float)
    weights = graph.WSP(area.first_ring.tocsr()).to_W(silence_warnings=True)
    weights.transform = "B"
    own = moran_i(counts, area.first_ring)
    second = esda.Moran(counts, weights, transformation="B", permutations=0, two_tailed=True)
    assert own.value == pytest.approx(second.I, abs=1e-12)
    assert own.variance == pytest.approx(second.VI_rand, rel=1e-9)
    assert own.z == pytest.approx(second.z_rand, rel=1e-9)
    assert own.chance == pytest.approx(second.p_rand, rel=1e-6)


def test_local_values_sum_up_to_the_whole() -> None:
    area = study_area(disk(cell_at(114.3, 30.6, 9), 4))
    counts = np.random.default_rng(9).poisson(2.0, len(area))
    weights = area.first_ring
    whole = moran_i(counts, weights).value * weights.sum()
    assert local_moran(counts, weights).sum() == pytest.approx(whole, rel=1e-12)


def test_a_map_where_nothing_differs_is_refused() -> None:
    area = study_area(disk(cell_at(114.3, 30.6, 9), 2))
    with pytest.raises(PatternError, match="alike"):
        moran_i(np.ones(len(area)), area.first_ring)
    with pytest.raises(PatternError, match="neighbours"):
        moran_i([1, 2, 3, 4], csr_array((4, 4)))
