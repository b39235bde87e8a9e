"""Where stations and units of a scenario stand best: MCLP, p-median and MEXCLP on road times."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dispatch.roads import LiveNetwork
from dispatch.scenarios.ground_cover import CellGround
from dispatch.scenarios.simulating import Tell
from dispatch.scenarios.travelling import Spread, table_s
from dispatch.simulation.forces import FloatArray
from spatial.cells import FINE_RESOLUTION, cell_at, cell_text, cells_at, parent
from spatial.siting import (
    Siting,
    SitingError,
    covered_share,
    covers,
    most_covered,
    most_expected,
    p_median,
)

MOST_CANDIDATES: Final = 400
MOST_PLACES: Final = 2000
COARSEST_DEMAND: Final = 6
BUSY: Final = 0.3
"""The share of time a unit is busy where nobody says it: an ambulance's (Daskin 1983)."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where something may stand, EPSG:4326."""

    lon: float
    lat: float
    facility_id: int | None = None
    name_zh: str = ""
    name_en: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """Where somebody is to be in time, and how much that weighs."""

    places: Spread
    weight: FloatArray


def demand_of_calls(lon: Sequence[float], lat: Sequence[float]) -> Demand:
    """Return calls by the finest cells of which there are not too many, each at its first call."""
    points = np.column_stack((lon, lat)).astype(np.float64)
    fine = cells_at(points, FINE_RESOLUTION)
    resolution = FINE_RESOLUTION
    cells = fine
    while len(np.unique(cells)) > MOST_PLACES and resolution > COARSEST_DEMAND:
        resolution -= 1
        cells = parent(fine, resolution)
    _, first, count = np.unique(cells, return_index=True, return_counts=True)
    spread = Spread(points[first, 0].copy(), points[first, 1].copy(), np.arange(len(first)))
    return Demand(spread, count.astype(np.float64))


def demand_of_cells(ground: CellGround) -> Demand:
    """Return the cells of the city with a road, each as much as another."""
    if len(ground.cells) > 2 * MOST_PLACES:
        raise SitingError("there are too many cells: ask for an area, or for calls", field="demand")
    spread = Spread(ground.lon, ground.lat, np.arange(len(ground.cells)))
    return Demand(spread, np.ones(len(ground.cells)))


def cell_sites(ground: CellGround) -> list[Site]:
    """Return the road points of cells as sites."""
    return [
        Site(lon, lat, name_zh=cell_text(cell), name_en=cell_text(cell))
        for cell, lon, lat in zip(
            ground.cells.tolist(), ground.lon.tolist(), ground.lat.tolist(), strict=True
        )
    ]


def place(
    live: LiveNetwork,
    sites: Sequence[Site],
    demand: Demand,
    asked: Mapping[str, Any],
    tell: Tell,
) -> dict[str, Any]:
    """Return the best sites found, and how good they are for sure.

    Parameters
    ----------
    sites
        Candidates, the stations that there are among them (`kept`).
    asked
        `problem`, `count` (sites beside those kept; of MEXCLP units in all), `keep`, `busy`,
        `standard_s`, `limit_s`.

    Raises
    ------
    SitingError
        When nothing fits.
    """
    if not sites:
        raise SitingError("there is no candidate site", field="candidates")
    tell("roads", 0.0)
    origins = Spread(
        np.array([site.lon for site in sites]),
        np.array([site.lat for site in sites]),
        np.arange(len(sites)),
    )
    times = table_s(live, origins, demand.places)
    tell("sites", 0.0)
    began = time.monotonic()
    present = np.array([site.kept for site in sites], dtype=np.bool_)
    kept = np.flatnonzero(present) if asked["keep"] else np.empty(0, dtype=np.int64)
    there = np.isfinite(times).any(axis=0)
    if not there.any():
        raise SitingError("no candidate leads to any demand: look at the closures", field="demand")
    found = _solved(times[:, there], demand.weight[there], kept, asked)
    tell("sites", 1.0)
    return {
        "problem": asked["problem"],
        "optimal": bool(found.optimal),
        "gap": round(float(found.gap), 6),
        "value": round(float(found.value), 3),
        "bound": round(float(found.bound), 3),
        "took_s": round(time.monotonic() - began, 2),
        "candidates": len(sites),
        "places": len(demand.weight),
        "demand": float(demand.weight.sum()),
        "left_out": float(demand.weight[~there].sum()),
        **_before_after(times, demand.weight, present, found.units > 0, asked["standard_s"]),
        "busy": asked["busy"] if asked["problem"] == "mexclp" else None,
        "standard_s": asked["standard_s"],
        "sites": [_site(sites[row], int(found.units[row])) for row in found.open.tolist()],
        "network_version": live.version,
    }


def _solved(
    times: FloatArray,
    weight: FloatArray,
    kept: NDArray[np.int64],
    asked: Mapping[str, Any],
) -> Siting:
    count, limit_s = asked["count"], asked["limit_s"]
    if asked["problem"] == "p_median":
        finite = np.isfinite(times)
        far_s = 2.0 * float(times[finite].max())
        costs = np.where(finite, times, far_s)
        return p_median(costs, weight, count + len(kept), kept=kept, limit_s=limit_s)
    reached = covers(times, asked["standard_s"])
    if not reached.any():
        raise SitingError("no candidate reaches any demand within the standard", field="standard_s")
    if asked["problem"] == "mclp":
        return most_covered(reached, weight, count + len(kept), kept=kept, limit_s=limit_s)
    return most_expected(reached, weight, count, busy=asked["busy"], kept=kept, limit_s=limit_s)


def _before_after(
    times: FloatArray,
    weight: FloatArray,
    before: NDArray[np.bool_],
    after: NDArray[np.bool_],
    standard_s: float,
) -> dict[str, float | None]:
    reached = covers(times, standard_s)
    told: dict[str, float | None] = {}
    for name, chosen in (("before", before), ("after", after)):
        told[f"covered_{name}"] = round(float(covered_share(reached, weight, chosen)), 6)
        nearest = times[chosen].min(axis=0) if chosen.any() else np.full(len(weight), np.inf)
        near = np.isfinite(nearest)
        mean = float(np.average(nearest[near], weights=weight[near])) if near.any() else None
        told[f"mean_{name}_s"] = None if mean is None else round(mean, 1)
    return told


def _site(site: Site, units: int) -> dict[str, Any]:
    return {
        "lon": round(site.lon, 6),
        "lat": round(site.lat, 6),
        "cell": cell_text(cell_at(site.lon, site.lat, 9)),
        "facility_id": site.facility_id,
        "name_zh": site.name_zh,
        "name_en": site.name_en,
        "units": units,
        "kept": site.kept,
    }
