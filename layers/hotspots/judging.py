"""Counts judged: which cells are hot, by which method, with what must be said of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from layers.hotspots.asking import Denominator
from layers.hotspots.errors import AllInOneCellError, TooFewCellsError, TooFewIncidentsError
from spatial.cells import cell_text
from spatial.pattern import (
    DiskRates,
    Significance,
    StudyArea,
    gi_star,
    moran_i,
    rates_of_all,
    rates_of_exposure,
    significance,
    upper_chances,
)
from spatial.pattern.hot_cells import FEWEST_INCIDENTS, SPARSE_PER_CELL

VERSION: Final = 1
"""Of the methods: another one where the same counts may give another answer."""

FEWEST_CELLS: Final = 14
MANY_BY_PATROL: Final = 0.2

METHODS: Final[Mapping[Denominator, str]] = {
    Denominator.NONE: "gi_star_exact",
    Denominator.ROAD_KM: "disk_binomial",
    Denominator.ALL_INCIDENTS: "disk_hypergeometric",
}

RECORD: Final = np.dtype(
    [
        ("count", "<i4"),
        ("disk", "<i4"),
        ("expected", "<f4"),
        ("z", "<f4"),
        ("p", "<f8"),
        ("degree", "i1"),
    ]
)
"""Of one cell; `degree` is a `Significance`."""

Values = dict[str, float | int | str | None]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must be said beside an answer."""

    code: str
    message: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Inputs:
    """What is judged.

    Parameters
    ----------
    counts
        (n,) incidents by cell of `area`.
    road_m
        (n,) metres of road.
    everything
        (n,) incidents of all categories, for that denominator.
    """

    area: StudyArea
    counts: NDArray[np.int64]
    road_m: NDArray[np.float64]
    k: int
    denominator: Denominator
    everything: NDArray[np.int64] | None = None

    @property
    def sha256(self) -> str:
        """Digest of all that the answer depends on, the method included."""
        digest = hashlib.sha256(self.area.sha256.encode())
        digest.update(f" {METHODS[self.denominator]} {VERSION} {self.k} ".encode())
        digest.update(self.counts.astype("<i8").tobytes())
        if self.denominator is Denominator.ROAD_KM:
            digest.update(self.road_m.astype("<f4").tobytes())
        if self.everything is not None:
            digest.update(self.everything.astype("<i8").tobytes())
        return digest.hexdigest()


@dataclass(frozen=True, eq=False, slots=True)
class Judged:
    """The answer: a record for each cell, in order, and what is said of all."""

    cells: NDArray[Any]
    summary: dict[str, Any]
    notices: tuple[Notice, ...]


def check_enough(area: StudyArea, counts: NDArray[np.int64], *, practice: int = 0) -> None:
    """Refuse counts that say nothing.

    Parameters
    ----------
    practice
        Training incidents of the same period that were not asked for.

    Raises
    ------
    TooFewIncidentsError, AllInOneCellError, TooFewCellsError
    """
    total = int(counts.sum())
    if total < FEWEST_INCIDENTS:
        known = {"practice": practice} if practice else {}
        raise TooFewIncidentsError(
            f"{total} incidents lie in the area and period; {FEWEST_INCIDENTS} are the fewest that"
            " a map can be judged by: take a longer period or a larger area"
            + (f"; {practice} training incidents were not asked for" if practice else ""),
            field="since",
            incidents=total,
            fewest=FEWEST_INCIDENTS,
            **known,
        )
    if np.count_nonzero(counts) == 1:
        cell = cell_text(int(area.cells[int(np.argmax(counts))]))
        raise AllInOneCellError(
            f"all {total} incidents lie in the cell {cell}: look whether they were all placed at"
            " one address, or take a finer resolution",
            field="resolution",
            cell=cell,
            incidents=total,
        )
    if len(area) < FEWEST_CELLS:
        raise TooFewCellsError(
            f"{len(area)} cells are too few to be compared: take a finer resolution or a larger"
            " area",
            field="resolution",
            cells=len(area),
            fewest=FEWEST_CELLS,
        )


def judge(inputs: Inputs) -> Judged:
    """Return which cells are hot.

    Raises
    ------
    TooFewIncidentsError, AllInOneCellError, TooFewCellsError
    PatternError
        Counts too large to be judged exactly.
    """
    area, counts = inputs.area, inputs.counts
    check_enough(area, counts)
    rings = area.rings(inputs.k)
    found = gi_star(counts, rings)
    disks = np.rint(found.sums).astype(np.int64)
    notices: list[Notice] = []
    if inputs.denominator is Denominator.NONE:
        chances = upper_chances(counts, disks, found.sizes)
        expected, z = found.sizes * counts.mean(), found.z
    else:
        rates, seen = _rates(inputs, notices)
        expected, chances = rates.expected, rates.chances
        disks = np.rint(rings @ seen).astype(np.int64) + seen
        spread = np.sqrt(expected)
        z = np.divide(disks - expected, spread, out=np.zeros_like(spread), where=spread > 0.0)
    degrees = significance(chances)
    cells = np.zeros(len(area), dtype=RECORD)
    for name, column in (
        ("count", counts), ("disk", disks), ("expected", expected), ("z", z), ("p", chances),
        ("degree", degrees),
    ):  # fmt: skip
        cells[name] = column
    return Judged(cells, _summary(inputs, cells), tuple(notices))


def _rates(inputs: Inputs, notices: list[Notice]) -> tuple[DiskRates, NDArray[np.int64]]:
    """Return the rates of disks and the incidents that were judged."""
    rings = inputs.area.rings(inputs.k)
    if inputs.denominator is Denominator.ALL_INCIDENTS:
        if inputs.everything is None:
            raise ValueError("all incidents are missing")
        return rates_of_all(inputs.counts, inputs.everything, rings), inputs.counts
    seen = np.where(inputs.road_m > 0.0, inputs.counts, 0)
    off = int(inputs.counts.sum() - seen.sum())
    if off:
        notices.append(
            Notice("off_road", f"{off} incidents lie in cells without a road: they have no rate",
                   {"incidents": off})
        )  # fmt: skip
    return rates_of_exposure(seen, inputs.road_m, rings), seen


def _summary(inputs: Inputs, cells: NDArray[Any]) -> dict[str, Any]:
    counts = inputs.counts
    return {
        "incidents": int(counts.sum()),
        "cells": len(inputs.area),
        "cells_with": int(np.count_nonzero(counts)),
        "hot": tally(cells["degree"]),
        "z_max": round(float(cells["z"].max()), 4),
        "moran_i": round(moran_i(counts, inputs.area.first_ring).value, 6),
    }


def tally(degrees: NDArray[np.int8]) -> dict[str, int]:
    """Return how many places are of each degree or above."""
    return {
        degree.name.lower(): int((degrees >= degree).sum())
        for degree in Significance
        if degree is not Significance.NONE
    }


def notices_of(
    counts: NDArray[np.int64], *, merged: int, by_patrol: int, resolution: int
) -> list[Notice]:
    """Return what must be said of counts before anything is judged."""
    total = int(counts.sum())
    per_cell = total / max(len(counts), 1)
    found = []
    if per_cell < SPARSE_PER_CELL:
        coarser = resolution
        while coarser > 6 and per_cell * 7 ** (resolution - coarser) < 1.0:
            coarser -= 1
        found.append(
            Notice(
                "sparse",
                f"{per_cell:.2f} incidents for each cell: coarser cells or a longer period say"
                " more",
                {"per_cell": round(per_cell, 3), "suggested": coarser},
            )
        )
    if merged:
        said = f"{merged} reports that were merged into another are counted with it"
        found.append(Notice("merged_left_out", said, {"incidents": merged}))
    if total and by_patrol / total >= MANY_BY_PATROL:
        share = by_patrol / total
        said = f"patrols found {share:.0%} of them: where they go, more is found"
        found.append(Notice("by_patrol", said, {"share": round(share, 3)}))
    return found
