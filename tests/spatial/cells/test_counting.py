"""Counts by cell against counting one by one."""

from collections import Counter

import h3.api.basic_int as h3
import numpy as np
import pytest

from spatial.cells import cells_at, counts_by_cell
from spatial.errors import CellError

FINE = np.sort(cells_at(np.random.default_rng(2).normal((114.3, 30.6), 0.05, (2_000, 2)), 11))


@pytest.mark.parametrize("resolution", [0, 5, 8, 10, 11])
def test_every_resolution_is_that_of_counting_one_by_one(resolution: int) -> None:
    cells, counts = counts_by_cell(FINE, resolution)
    one_by_one = Counter(h3.cell_to_parent(cell, resolution) for cell in FINE.tolist())
    assert dict(zip(cells.tolist(), counts.tolist(), strict=True)) == one_by_one
    assert cells.tolist() == sorted(one_by_one)


def test_no_incident_lies_in_no_cell() -> None:
    cells, counts = counts_by_cell(np.empty(0, dtype=np.int64), 5)
    assert cells.size == counts.size == 0


def test_a_finer_resolution_is_refused() -> None:
    with pytest.raises(CellError):
        counts_by_cell(FINE, 12)
