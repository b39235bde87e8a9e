"""Small maps whose answers are published or can be counted out."""

import csv
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_array

from spatial.pattern import Weights

DATA = Path(__file__).parents[4] / "shared" / "data"


def getis_ord_grid() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places and values of the 16 × 16 grid of Getis and Ord (spdata, CC0)."""
    path = DATA / "getisord_xyz.csv"
    if not path.exists():
        pytest.skip("the grid of Getis and Ord is not beside this checkout")
    with path.open(encoding="utf-8") as lines:
        rows = [
            (float(row["x"]), float(row["y"]), float(row["val"])) for row in csv.DictReader(lines)
        ]
    table = np.array(rows)
    return table[:, :2], table[:, 2]


def within(places: NDArray[np.float64], distance: float) -> Weights:
    """Return weights 1 between places no farther apart than a distance."""
    apart = np.hypot(*(places[:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    near = (apart <= distance * (1 + 1e-9)) & (apart > 0)
    return csr_array(near.astype(np.float64))
