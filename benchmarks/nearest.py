"""Who is nearest, on the same graph with the same questions as others: `muster bench nearest`.

Everybody is asked the same in one run, one question after the other, and the answers are compared
to the millisecond. Ratios and mismatches may fail a check, times only report.
"""

import argparse
import gc
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from api.app.server import GC_THRESHOLDS, SWITCH_S
from api.cli.places import HOME
from benchmarks import started
from benchmarks.asking import Ask, Asked
from benchmarks.coverage import cover_figures
from benchmarks.figures import Bound, Figure, percentile, report, say
from benchmarks.peers import HeapSearch, NetworkxSearch, Peer, ScipySearch
from benchmarks.peers_osm import osm_peer_figures
from benchmarks.pgrouting import PgRouting, pgrouting
from benchmarks.road_networks import Measured, kaiserslautern, million, million_file, wuhan
from benchmarks.two_processes import closure_to_other_process_ms
from data.store.embedded import choose_folder
from dispatch.roads import Fleet, LiveNetwork
from spatial.network import Places, contraction_order
from spatial.network.allocation import Demand, allocate

K = 5
QUERIES = 10_000
FREE_SHARE = 0.4  # of the compared questions are asked in free flow, the rest as roads change
ROUND = 200  # questions between two changes
WARM_UP = 50

Result = TypeVar("Result")


@dataclass(slots=True)
class Compared:
    """Times in ms by who was asked, and how often an answer was another than Muster's."""

    times_ms: dict[str, list[float]] = field(default_factory=dict)
    mismatches: int = 0
    questions: int = 0

    def p(self, name: str, share: float) -> float | None:
        """Return a percentile of somebody's times, None for who was not asked."""
        times = self.times_ms.get(name)
        return percentile(times, share) if times else None

    def ratio(self, name: str) -> float | None:
        """Return how many times Muster's median somebody's is."""
        theirs, ours = self.p(name, 0.5), self.p("muster", 0.5)
        return None if theirs is None or ours is None else theirs / ours


def timed(question: Callable[[], Result]) -> tuple[Result, float]:
    """Return an answer and how many milliseconds it took."""
    began = time.perf_counter()
    answer = question()
    return answer, (time.perf_counter() - began) * 1000.0


def compare(
    ask: Ask, fleet: Places, peers: Sequence[tuple[Peer, int]], places: Iterable[int]
) -> Compared:
    """Ask Muster about each place, and each peer after it for its first so many."""
    found = Compared()
    for number, place in enumerate(places):
        answer, ms = timed(partial(ask, fleet, place, K))
        found.times_ms.setdefault("muster", []).append(ms)
        for peer, most in peers:
            if number < most:
                theirs, ms = timed(partial(peer.nearest_ms, fleet, answer.destination, K))
                found.times_ms.setdefault(peer.name, []).append(ms)
                found.mismatches += theirs != answer.times_ms
        found.questions += 1
    return found


def compare_twice(
    asked: Asked, fleet: Places, peers: Sequence[tuple[Peer, int]], queries: int
) -> tuple[Compared, Compared]:
    """Compare in the thread that asks, then by way of the engine's thread, without peers.

    A question to another thread waits for it to wake: on a machine with an idle core that may take
    as long as the search.
    """
    places = range(min(queries, 2_000))
    with asked.in_this_thread() as ask:
        compare(ask, fleet, [], range(WARM_UP))
        settle()
        found = compare(ask, fleet, peers, places)
    return found, compare(asked.nearest, fleet, [], places)


def settle() -> None:
    """Keep what is there now from the collector of garbage, as a server that has opened its roads.

    The graphs of peers are millions of objects.
    """
    gc.collect()
    gc.freeze()


def mismatches(asked: Asked, size: int, queries: int) -> tuple[int, int]:
    """Return how many answers differ from a plain search's in free flow, and as roads change."""
    free = int(queries * FREE_SHARE)
    fleet = asked.fleet(size, 11)
    plain = HeapSearch(asked.engine.metric)
    wrong = compare(asked.nearest, fleet, [(plain, free)], range(free)).mismatches
    changed = 0
    for number, first in enumerate(range(free, queries, ROUND)):
        arcs = asked.measured.network.base_arcs
        slowed = arcs if number % 3 == 2 else 40 * (number % 3)
        asked.reweighting.put_in_force(asked.conditions(1 + 7 * number % 300, slowed, number))
        fleet = asked.fleet(size, number)
        plain = HeapSearch(asked.engine.metric)
        places = range(first, min(first + ROUND, queries))
        changed += compare(asked.nearest, fleet, [(plain, ROUND)], places).mismatches
    asked.reweighting.put_in_force(asked.conditions(0, 0, 0))
    return wrong, changed


def mismatch_figures(asked: Asked, size: int, queries: int) -> list[Figure]:
    """Return the mismatches on one network as gates."""
    name = asked.measured.name
    say(f"{name}: {queries:,} answers beside a plain search")
    wrong, changed = mismatches(asked, size, queries)
    return [
        Figure(f"mismatches_{name}", wrong, "", 0, gate=True),
        Figure(
            f"mismatches_{name}_as_roads_change",
            changed,
            "",
            0,
            gate=True,
            note="after closures, slowed arcs and full re-weights",
        ),
    ]


def wuhan_figures(folder: Path, queries: int) -> list[Figure]:
    """Measure the sample city: questions beside others, closures, routes, many at once."""
    with opened(Measured.of("wuhan", wuhan(folder), 1), folder) as asked:
        figures = mismatch_figures(asked, 1_000, queries)
        say("wuhan: beside others")
        metric, fleet = asked.engine.metric, asked.fleet(1_000, 5)
        peers: list[tuple[Peer, int]] = [
            (HeapSearch(metric), 500),
            (ScipySearch(metric), 50),
            (NetworkxSearch(metric), 5),
        ]
        with pgrouting(folder) as connection:
            if connection is not None:
                peers.append((PgRouting(metric, connection), 5))
            found, by_engine = compare_twice(asked, fleet, peers, queries)
        figures += [
            Figure("nearest_wuhan_p50_ms", found.p("muster", 0.5), "ms", 0.6),
            Figure("nearest_wuhan_p99_ms", found.p("muster", 0.99), "ms", 2),
            Figure("nearest_wuhan_by_engine_p50_ms", by_engine.p("muster", 0.5), "ms", 0.6),
            Figure("mismatches_beside_others", found.mismatches, "", 0, gate=True),
            _times_faster(found, "heap", "wuhan", 1),
            _times_faster(found, "scipy", "wuhan", 10),
            _times_faster(found, "networkx", "wuhan", 100),
            _times_faster(found, "pgrouting", "wuhan", 200, gate=True),
            Figure("closure_in_force_p50_ms", closure_ms(asked), "ms", 5),
            *cover_figures(asked),
        ]
    return figures + live_figures(asked.measured, folder)


def _times_faster(
    found: Compared, peer: str, network: str, goal: float, *, gate: bool = False
) -> Figure:
    ms = found.p(peer, 0.5)
    note = f"{peer} cannot be had here" if ms is None else f"{peer}: median {ms:.3g} ms"
    name = f"{peer}_over_muster_{network}"
    return Figure(name, found.ratio(peer), "×", goal, bound=Bound.AT_LEAST, gate=gate, note=note)


def closure_ms(asked: Asked) -> float:
    """Return the median milliseconds until one closed arc is in force."""
    times: list[float] = []
    for seed in range(100):
        closed = asked.conditions(1, 0, seed)
        _, ms = timed(partial(asked.reweighting.put_in_force, closed))
        times.append(ms)
    asked.reweighting.put_in_force(asked.conditions(0, 0, 0))
    return percentile(times, 0.5)


def live_figures(measured: Measured, folder: Path) -> list[Figure]:
    """Measure the live network as the product asks it: with routes, and 1,000 × 1,000."""
    live = LiveNetwork.over(measured.network, folder)
    try:
        say("wuhan: with routes, and 1,000 × 1,000")
        standing = fleet_of(measured, 1_000, 5)
        times = [
            timed(partial(live.nearest, standing, *at(measured, place), K))[1]
            for place in range(WARM_UP + 500)
            if _reached(live, measured, place)
        ]
        rows = np.random.default_rng(7).choice(len(measured.lon), 1_000, replace=False)
        began = time.perf_counter()
        table = live.matrix(standing, measured.lon[rows], measured.lat[rows])
        matrix_s = time.perf_counter() - began
        demand = Demand(np.ones(1_000, np.int64), np.full(1_000, 3_600_000))
        allocate(np.ascontiguousarray(table.time_ms.T), demand)
        both_s = time.perf_counter() - began
    finally:
        live.close()
    routed = percentile(times[WARM_UP:], 0.5)
    return [
        Figure("nearest_with_snapping_and_routes_p50_ms", routed, "ms", 5),
        Figure("matrix_1000x1000_s", matrix_s, "s", 1.5),
        Figure("matrix_and_assignment_s", both_s, "s", 2),
    ]


def at(measured: Measured, place: int) -> tuple[float, float]:
    """Return lon, lat of one of the places."""
    return float(measured.lon[place]), float(measured.lat[place])


def _reached(live: LiveNetwork, measured: Measured, place: int) -> bool:
    road = live.nearest_road(*at(measured, place))
    return road is not None and road.distance_m <= measured.network.profile.off_road_limit_m


def fleet_of(measured: Measured, size: int, seed: int) -> Fleet:
    """Return units at places of the network, standing."""
    rows = np.random.default_rng(seed).choice(len(measured.lon), size, replace=False)
    unknown = np.full(size, np.nan)
    return Fleet(np.arange(size), measured.lon[rows], measured.lat[rows], unknown, unknown)


def million_figures(folder: Path, queries: int) -> list[Figure]:
    """Measure a million nodes: questions beside scipy, a full re-weight under load, a start."""
    network = million(folder)
    say(f"a million: {len(network.node_key):,} nodes, {network.base_arcs:,} arcs; contracting")
    contraction_order(network, folder)
    path, key = million_file(folder)
    say("a million: start from the cache")
    begun = started.start(path, key, folder)
    with opened(Measured.of("million", network, 3), folder) as asked:
        figures = mismatch_figures(asked, 5_000, queries)
        say("a million: beside scipy, then re-weighting")
        fleet = asked.fleet(5_000, 5)
        peers: list[tuple[Peer, int]] = [(ScipySearch(asked.engine.metric), 20)]
        found, by_engine = compare_twice(asked, fleet, peers, queries)
        took_s, worst_ms = reweight_under_load(asked, fleet)
    return [
        *figures,
        Figure("nearest_million_p50_ms", found.p("muster", 0.5), "ms", 1),
        Figure("nearest_million_p99_ms", found.p("muster", 0.99), "ms", 3),
        Figure("nearest_million_by_engine_p99_ms", by_engine.p("muster", 0.99), "ms", 3),
        Figure("mismatches_million_beside_scipy", found.mismatches, "", 0, gate=True),
        _times_faster(found, "scipy", "million", 100, gate=True),
        Figure("full_reweight_million_s", took_s, "s", 3),
        Figure("worst_query_during_reweight_ms", worst_ms, "ms", 50),
        Figure("memory_million_mb", begun["resident_mb"], "MB", 1_200),
        Figure("highest_memory_million_mb", begun["highest_mb"], "MB", 2_400),
        Figure("start_million_s", begun["start_s"], "s", 10),
    ]


def other_process_figures() -> list[Figure]:
    """Measure a closure over HTTP, from its filing to the next answer of another process."""
    say("a closure in another process, on an instance from a fresh clone")
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        times_ms, missed = closure_to_other_process_ms(folder)
    return [
        Figure("closure_to_other_process_p95_ms", percentile(times_ms, 0.95), "ms", 300),
        Figure("closures_not_in_the_next_answer", missed, "", 0, gate=True),
    ]


def reweight_under_load(asked: Asked, fleet: Places) -> tuple[float, float]:
    """Return seconds of a full re-weight, and the slowest question in ms while it went on."""
    everything = asked.conditions(100, asked.measured.network.base_arcs, 1)
    done = threading.Event()
    took_s: list[float] = []

    def reweight() -> None:
        began = time.perf_counter()
        asked.reweighting.put_in_force(everything)
        took_s.append(time.perf_counter() - began)
        done.set()

    worker = threading.Thread(target=reweight)
    worker.start()
    times: list[float] = []
    place = 0
    while not done.is_set():
        times.append(timed(partial(asked.nearest, fleet, place, K))[1])
        place = (place + 1) % len(asked.measured.lon)
    worker.join()
    return took_s[0], max(times)


@contextmanager
def opened(measured: Measured, folder: Path) -> Iterator[Asked]:
    """Yield the network, answering."""
    asked = Asked(measured, folder)
    try:
        yield asked
    finally:
        asked.close()


def measure(folder: Path, queries: int, *, quick: bool) -> tuple[list[Figure], dict[str, Any]]:
    """Run the benchmark; `folder` keeps networks and orders for the next time."""
    gc.set_threshold(*GC_THRESHOLDS)
    sys.setswitchinterval(SWITCH_S)
    folder.mkdir(parents=True, exist_ok=True)
    figures: list[Figure] = []
    sizes: dict[str, Any] = {"queries": queries, "k": K}
    town = kaiserslautern()
    if town is not None:
        sizes["kaiserslautern_arcs"] = town.base_arcs
        with opened(Measured.of("kaiserslautern", town, 2), folder) as asked:
            figures += mismatch_figures(asked, 100, queries)
            figures += osm_peer_figures(asked, folder, min(queries, 1_000))
    figures += wuhan_figures(folder, queries)
    if not quick:
        figures += million_figures(folder, queries)
        figures += other_process_figures()
    return figures, sizes


def main(arguments: Sequence[str]) -> int:
    """Measure and print; the exit code is 1 when a gate is missed."""
    parser = argparse.ArgumentParser(prog="muster bench nearest", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--quick", action="store_true", help="leave out the million nodes and HTTP")
    parser.add_argument("--queries", type=int, default=QUERIES, help="compared on each network")
    parser.add_argument("--folder", type=Path, help="keeps what was built")
    options = parser.parse_args(arguments)
    folder = choose_folder(options.folder, HOME / "bench")
    figures, sizes = measure(folder, options.queries, quick=options.quick)
    return report(figures, sizes, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
