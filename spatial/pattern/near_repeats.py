"""Whether what happened happens again nearby and soon: the table of Knox.

Knox 1964; the ratio and the random arrangement of times as in Ratcliffe 2009 (near repeats).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from spatial.pattern.errors import PatternError

FloatArray = NDArray[np.float64]

ARRANGEMENTS: Final = 999
MOST_PAIRS: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class KnoxTable:
    """Pairs of incidents by how far and how long they lie apart.

    Parameters
    ----------
    seen
        (distances, times) pairs in each band of distance and time.
    expected
        (distances, times) the mean of the random arrangements.
    ratio
        (distances, times) seen over expected; NaN where none is expected.
    chances
        (distances, times) one-sided upper p: the share of arrangements (what was seen among them)
        with no fewer pairs.
    """

    seen: NDArray[np.int64]
    expected: FloatArray
    ratio: FloatArray
    chances: FloatArray


def knox(
    places_m: ArrayLike,
    times_days: ArrayLike,
    distances_m: ArrayLike,
    spans_days: ArrayLike,
    *,
    seed: int,
) -> KnoxTable:
    """Return the table of Knox: are pairs that are close in space also close in time?

    Parameters
    ----------
    places_m
        (n, 2) metres in a projected system.
    times_days
        (n,) times in days since any moment.
    distances_m, spans_days
        Upper ends of the bands, rising; the first begins at 0, with it.
    seed
        Of the random arrangements of times over places.

    Raises
    ------
    PatternError
        Fewer than 30 incidents, bands that do not rise, or more than `MOST_PAIRS` close pairs.
    """
    places, times = np.asarray(places_m, np.float64), np.asarray(times_days, np.float64)
    far, long = np.asarray(distances_m, np.float64), np.asarray(spans_days, np.float64)
    _require_sound(places, times, far, long)
    tree = cKDTree(places)
    if tree.count_neighbors(tree, float(far[-1])) > 2 * MOST_PAIRS + len(places):
        raise PatternError(
            f"more than {MOST_PAIRS} pairs are so close: take shorter distances or a shorter"
            " period",
            field="distances",
        )
    pairs: NDArray[np.int64] = np.asarray(tree.query_pairs(float(far[-1]), output_type="ndarray"))
    apart = np.hypot(*(places[pairs[:, 0]] - places[pairs[:, 1]]).T)
    band = np.asarray(np.searchsorted(far, apart))

    def table(of_times: FloatArray) -> NDArray[np.int64]:
        between = np.abs(of_times[pairs[:, 0]] - of_times[pairs[:, 1]])
        span = np.asarray(np.searchsorted(long, between))
        soon = span < len(long)
        cells = np.bincount(band[soon] * len(long) + span[soon], minlength=len(far) * len(long))
        return cells.reshape(len(far), len(long)).astype(np.int64)

    seen = table(times)
    random = np.random.default_rng(seed)
    total, no_fewer = np.zeros(seen.shape), np.ones(seen.shape)
    for _ in range(ARRANGEMENTS):
        one = table(random.permutation(times))
        total += one
        no_fewer += one >= seen
    expected = total / ARRANGEMENTS
    ratio = np.divide(seen, expected, out=np.full(seen.shape, np.nan), where=expected > 0.0)
    return KnoxTable(seen, expected, ratio, no_fewer / (ARRANGEMENTS + 1))


def _require_sound(
    places: FloatArray, times: FloatArray, far: FloatArray, long: FloatArray
) -> None:
    if len(places) < 30 or places.shape != (len(times), 2):
        raise PatternError("near repeats need 30 incidents or more, each with a place and a time")
    if not (np.isfinite(places).all() and np.isfinite(times).all()):
        raise PatternError("a place or a time is not a finite number")
    for bands, field in ((far, "distances"), (long, "spans")):
        if bands.size == 0 or bands[0] <= 0.0 or (np.diff(bands) <= 0.0).any():
            raise PatternError("bands end at rising numbers above 0", field=field)
