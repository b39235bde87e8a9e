"""How long the cover of a whole city takes, and whether it is right; for `muster bench nearest`."""

import time

import numpy as np

from benchmarks.asking import Asked
from benchmarks.figures import Figure, percentile, say
from spatial.network import NEVER_MS, Places, Queries
from spatial.network.cell_points import CellPoints, cell_points, sample_roads
from spatial.network.reach import Reach

UNITS = 300
STANDARD_MS = 480_000
RESOLUTION = 8
ROUNDS = 9
COMPARED = 200

_ROUNDING_MS = 3.0  # a point that is put on its road anew lies a millimetre off, and is off road


def cover_figures(asked: Asked) -> list[Figure]:
    """Measure the cover of 300 units over all cells, and compare it with single questions."""
    say(f"{asked.measured.name}: cover of {UNITS} units")
    reach, fleet = Reach.over(asked.engine.metric), asked.fleet(UNITS, 11)
    network = asked.measured.network
    points = cell_points(network, sample_roads(network, RESOLUTION), reach.open_arcs)
    note = f"{len(points)} cells within {STANDARD_MS // 1000} s"
    return [
        Figure("cover_300_units_ms", _median_ms(reach, fleet, points, 1), "ms", 100, note=note),
        Figure(
            "cover_300_units_and_second_nearest_ms", _median_ms(reach, fleet, points, 2), "ms", 200
        ),
        Figure("mismatches_cover", _mismatches(asked, reach, fleet, points), "", 0, gate=True),
    ]


def _median_ms(reach: Reach, fleet: Places, points: CellPoints, k: int) -> float:
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        reach.times(fleet, points.spots, limit_ms=STANDARD_MS, k=k)
        times.append((time.perf_counter() - began) * 1000.0)
    return percentile(times, 0.5)


def _mismatches(asked: Asked, reach: Reach, fleet: Places, points: CellPoints) -> int:
    """Return how many of some cells have other two nearest times by questions from each unit."""
    found = reach.times(fleet, points.spots, limit_ms=STANDARD_MS, k=2)
    rows = np.sort(np.random.default_rng(3).choice(len(points), COMPARED, replace=False))
    ends = asked.snapper.snap(points.lon[rows], points.lat[rows])

    def ask(queries: Queries) -> np.ndarray:
        return queries.times_between(fleet, ends)

    each = asked.engine.ask(ask).astype(np.float64)
    each[(each > STANDARD_MS) | (each >= NEVER_MS)] = np.inf
    best = np.sort(each, axis=0)[:2]
    theirs = found.time_ms[:, rows]
    both = np.isfinite(best) & np.isfinite(theirs)
    edge = np.abs(np.where(np.isfinite(best), best, theirs) - STANDARD_MS) <= _ROUNDING_MS
    same = np.isfinite(best) == np.isfinite(theirs)
    off_ms = np.where(both, best, 0.0) - np.where(both, theirs, 0.0)
    near = np.abs(off_ms) <= _ROUNDING_MS
    return int((~(near & (same | edge))).any(axis=0).sum())
