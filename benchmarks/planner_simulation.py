"""A simulated month on real roads, and p-medians to their published optima; for `planner`."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import floyd_warshall

from api.cli.places import HOME
from benchmarks.figures import Bound, Figure, say
from benchmarks.instance import ROOT
from benchmarks.road_networks import wuhan
from dispatch.roads import LiveNetwork, LiveRoads
from dispatch.roads.rules import CAR
from dispatch.scenarios.simulating import simulation_of
from spatial.network import RoadNetwork
from spatial.siting import p_median

PMED: Final = ROOT.parent / "shared" / "data" / "pmed"
OPTIMA: Final = {1: 5819, 2: 4093, 3: 4250, 4: 3034, 5: 1355}
"""Beasley 1985, as OR-Library gives them."""

CALLS, UNITS, STATIONS, REPLICATIONS = 10_000, 60, 40, 20
QUICK_CALLS, QUICK_REPLICATIONS = 500, 3
MONTH: Final = timedelta(days=30)
BEGAN: Final = datetime(2026, 10, 1, tzinfo=UTC)
SEED: Final = 20261123


def simulation_figures(folder: Path = HOME / "bench", *, quick: bool = False) -> list[Figure]:
    """Measure a month of calls against two fleets: all tables of times and all replications.

    Parameters
    ----------
    folder
        Where the roads and what is built of them are kept.
    quick
        A twentieth of the calls.
    """
    calls, replications = (QUICK_CALLS, QUICK_REPLICATIONS) if quick else (CALLS, REPLICATIONS)
    say(f"a month of {calls:,} calls for {UNITS} units, {replications} replications of two sides")
    live = LiveNetwork.over(wuhan(folder), folder)
    roads = LiveRoads({CAR: live})
    inputs, asked = month(live.network, calls, replications)
    marks: list[tuple[str, float]] = []

    def tell(doing: str, _: float) -> None:
        if not marks or marks[-1][0] != doing:
            marks.append((doing, time.perf_counter()))

    began_s, began_cpu_s = time.perf_counter(), time.process_time()
    found = simulation_of(inputs, asked, roads, tell)
    took_s, cpu_s = time.perf_counter() - began_s, time.process_time() - began_cpu_s
    roads.close()
    within = found["difference"]["within"]
    tables_s = marks[-1][1] - began_s
    note = (
        f"{replications} replications of two fleets, tables of times included ({tables_s:.1f} s);"
        f" {cpu_s:.1f} s of CPU; a unit more answers"
        f" {within['value']:+.2%} ({within['low']:+.2%} to {within['high']:+.2%}) in time"
    )
    return [
        Figure("simulated_month_s", took_s, "s", 60, note=note),
        *pmed_figures(),
    ]


def month(
    network: RoadNetwork, calls: int, replications: int
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the inputs of a month of calls at places of a network, and how they are played.

    The scenario has one station with a unit more than its base. Work of an hour and a half on
    average keeps units busy about a third of the time.
    """
    random = np.random.default_rng(SEED)
    node = random.integers(0, len(network.node_key), calls)
    station = random.choice(len(network.node_key), STATIONS + 1, replace=False)
    units = [unit(row, row % STATIONS) for row in range(UNITS)]
    plan = {
        "stations": [
            {"lon": lon, "lat": lat}
            for lon, lat in zip(
                network.node_lon[station].tolist(), network.node_lat[station].tolist(), strict=True
            )
        ],
        "closures": [],
        "team": [0] * calls,
    }
    inputs: dict[str, Any] = {
        "starts_at": BEGAN.isoformat(),
        "ends_at": (BEGAN + MONTH).isoformat(),
        "calls": {
            "at_s": np.sort(random.uniform(0, MONTH.total_seconds(), calls)).tolist(),
            "lon": network.node_lon[node].tolist(),
            "lat": network.node_lat[node].tolist(),
            "kind": random.integers(0, 5, calls).tolist(),
            "priority": random.integers(1, 4, calls).tolist(),
            "district": random.integers(0, 13, calls).tolist(),
        },
        "kinds": [
            {
                "key": str(kind),
                "source": "own",
                "observed": 200,
                "ready_s": random.uniform(30, 120, 200).tolist(),
                "work_s": random.gamma(2.0, 1800.0 * (1 + kind) / 2, 200).tolist(),
            }
            for kind in range(5)
        ],
        "districts": [{"code": str(row), "name_zh": "", "name_en": ""} for row in range(13)],
        "base": {**plan, "units": units, "teams": [list(range(UNITS))]},
        "scenario": {
            **plan,
            "units": [*units, unit(UNITS, STATIONS)],
            "teams": [list(range(UNITS + 1))],
        },
    }
    asked = {"calls": "drawn", "replications": replications, "seed": SEED, "standard_s": 600}
    return inputs, asked


def unit(row: int, station: int) -> dict[str, Any]:
    """Return a unit that is always on duty at a station."""
    named = {"ref": row + 1, "code": f"{row + 1}", "kind": "ambulance"}
    return {**named, "profile": CAR, "speed": 1.0, "station": station, "duty": None}


def pmed_figures() -> list[Figure]:
    """Solve the first five p-medians of OR-Library; none where they are not beside the checkout."""
    if not PMED.is_dir():
        say("the instances of OR-Library are not beside the repository: not measured")
        return [Figure("pmed_optima", None, "of 5", 5, Bound.AT_LEAST)]
    say("p-medians 1 to 5 of OR-Library")
    began_s = time.perf_counter()
    right = 0
    for number, optimum in OPTIMA.items():
        costs, count = pmed(number)
        found = p_median(costs, np.ones(len(costs)), count)
        right += found.optimal and round(found.value) == optimum
    took_s = time.perf_counter() - began_s
    note = f"proved best, {took_s:.1f} s in all"
    return [Figure("pmed_optima", right, "of 5", 5, Bound.AT_LEAST, gate=True, note=note)]


def pmed(number: int) -> tuple[NDArray[np.float64], int]:
    """Return the costs between all pairs of an instance, and how many sites are opened."""
    words = [int(word) for word in (PMED / f"pmed{number}.txt").read_text("ascii").split()]
    (size, edges, count), rest = words[:3], words[3:]
    graph = np.full((size, size), np.inf)
    for tail, head, cost in np.array(rest[: 3 * edges]).reshape(-1, 3).tolist():
        graph[tail - 1, head - 1] = graph[head - 1, tail - 1] = cost  # the last of a pair holds
    np.fill_diagonal(graph, 0.0)
    return floyd_warshall(graph), count
