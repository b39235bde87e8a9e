"""Hot cells and incidents to cells: `muster bench planner [--json] [--quick]`."""

import argparse
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import Bound, Figure, report, say
from benchmarks.planner_hot import hot_layer_figures
from benchmarks.planner_replay import replay_figures
from benchmarks.planner_simulation import simulation_figures
from spatial.cells import FINE_RESOLUTION, cell_at, cells_at, counts_by_cell, disk
from spatial.pattern import StudyArea, gi_star, significance, study_area, upper_chances

CELLS: Final = 200_000
QUICK_CELLS: Final = 20_000
POINTS: Final = 1_000_000
ROUNDS: Final = 5
PERMUTATIONS: Final = 999
SEED: Final = 20261123
CENTRE: Final = (114.3, 30.6)


def main(arguments: Sequence[str]) -> int:
    """Measure and report; return the exit code."""
    parser = argparse.ArgumentParser(prog="muster bench planner", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--quick", action="store_true", help="a tenth of the cells")
    asked = parser.parse_args(arguments)
    many = QUICK_CELLS if asked.quick else CELLS
    figures = [*placing_figures(), *hot_cell_figures(many)]
    figures += simulation_figures(quick=asked.quick)
    figures += hot_layer_figures(quick=asked.quick)
    figures += replay_figures(quick=asked.quick)
    return report(figures, {"cells": many, "points": POINTS}, as_json=asked.json)


def placing_figures() -> list[Figure]:
    """Measure a million places to fine cells, and those to each coarser resolution."""
    say(f"{POINTS:,} incidents to cells")
    random = np.random.default_rng(SEED)
    places = random.normal(CENTRE, (0.2, 0.15), (POINTS, 2))
    fine_s, fine = best_s(lambda: cells_at(places, FINE_RESOLUTION), rounds=3)
    kept = np.sort(fine)
    coarser_s = max(
        best_s(partial(counts_by_cell, kept, coarser), rounds=3)[0]
        for coarser in range(FINE_RESOLUTION)
    )
    coarser_ms = coarser_s * 1000
    note = "the slowest of resolutions 0 to 10, from the sorted list"
    return [
        Figure("million_to_cells_s", fine_s, "s", 1.5),
        Figure("million_to_coarser_ms", coarser_ms, "ms", 50, note=note),
    ]


def hot_cell_figures(many: int) -> list[Figure]:
    """Measure counts to corrected hot cells, beside esda with 999 permutations."""
    say(f"hot cells among {many:,}")
    counts, area = negative_binomial_map(many)
    before_mb = highest_mb()
    times_s = []
    for _ in range(ROUNDS):
        fresh = StudyArea(area.cells)  # nothing kept of the round before
        times_s.append(timed(partial(corrected, fresh, counts))[0])
    over_mb = highest_mb() - before_mb
    own_s = statistics.median(times_s)
    say(f"esda with {PERMUTATIONS} permutations")
    esda_s, z = by_esda(area, counts)
    apart = float(np.abs(z - gi_star(counts, area.first_ring).z).max())
    return [
        Figure("hot_cells_s", own_s, "s", 0.4),
        Figure("hot_cells_over_imports_mb", over_mb, "MB", 200),
        Figure(
            "times_esda",
            esda_s / own_s,
            "×",
            50,
            Bound.AT_LEAST,
            gate=True,
            note=f"esda {esda_s:.1f} s, weights and numba's compiling included",
        ),
        Figure("z_apart_from_esda", apart, "", 1e-9, gate=True),
    ]


def negative_binomial_map(many: int) -> tuple[NDArray[np.int64], StudyArea]:
    """Return counts as cities have them, most of them 0, over a round area of `many` cells."""
    around = disk(cell_at(*CENTRE, 9), int((many / 3) ** 0.5) + 1)
    random = np.random.default_rng(SEED)
    area = study_area(random.choice(around, many, replace=False))
    return random.negative_binomial(0.3, 0.15, many).astype(np.int64), area


def corrected(area: StudyArea, counts: NDArray[np.int64]) -> NDArray[np.int8]:
    """Return the degrees of all cells: neighbours, scores, exact chances, correction."""
    found = gi_star(counts, area.first_ring)
    return significance(upper_chances(counts, np.rint(found.sums), found.sizes))


def by_esda(area: StudyArea, counts: NDArray[np.int64]) -> tuple[float, NDArray[np.float64]]:
    """Return seconds of the usual route from cells to simulated chances, and its scores."""
    import esda  # noqa: PLC0415 (for tests and benchmarks only; slow to import)
    from libpysal.weights import WSP  # noqa: PLC0415

    def usual() -> Any:
        weights = WSP(area.first_ring.tocsr()).to_W(silence_warnings=True)
        weights.transform = "B"
        return esda.G_Local(
            counts.astype(float), weights, transform="B", star=True, permutations=PERMUTATIONS
        )

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        took_s, found = timed(usual)
    return took_s, np.asarray(found.Zs)


def best_s(work: Callable[[], Any], *, rounds: int) -> tuple[float, Any]:
    """Return the least seconds of some rounds, and the last result."""
    taken = [timed(work) for _ in range(rounds)]
    return min(took for took, _ in taken), taken[-1][1]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds something took, and what it gave."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def highest_mb() -> float:
    """Return the most memory that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
