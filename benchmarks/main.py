"""The figures of the main job, on an instance started from a fresh clone: `muster bench main`.

Everything is measured from outside, through the commands of the README and the public interface.
"""

import argparse
import itertools
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx

from benchmarks import closures, instance, page, stream, two_browsers
from benchmarks.figures import Bound, Figure, percentile, report, say

KAISERSLAUTERN = instance.ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"
CATEGORIES = ("emergency:fire", "emergency:medical", "emergency:pipe_burst", "item:06010")
RECOMMENDATIONS = 400
SILENT = frozenset({"off_duty", "out_of_service"})
WARM_UP = 20


def recommendation_times_ms(client: httpx.Client) -> list[float]:
    """Return times in ms of recommendations over HTTP, for seeded places and categories."""
    places = instance.facility_places(client)
    generator = random.Random(20261122)
    times_ms: list[float] = []
    for count, category in zip(
        range(WARM_UP + RECOMMENDATIONS), itertools.cycle(CATEGORIES), strict=False
    ):
        lon, lat = generator.choice(places)
        body = {"lon": lon, "lat": lat, "category": category, "k": 5}
        began = time.perf_counter()
        answer = client.post("/recommendations", json=body)
        elapsed_ms = (time.perf_counter() - began) * 1000
        answer.raise_for_status()
        if not answer.json()["certificate"]["exact"]:
            raise RuntimeError("a recommendation came without its certificate")
        if count >= WARM_UP:
            times_ms.append(elapsed_ms)
    return times_ms


def import_time_s(checkout: Path, data_dir: Path) -> float | None:
    """Return how long `muster import osm` takes for Kaiserslautern; None where it is absent."""
    if not KAISERSLAUTERN.exists():
        say("Kaiserslautern's extract is not beside the repository: not measured")
        return None
    began = time.perf_counter()
    command = ["./muster", "import", "osm", str(KAISERSLAUTERN), "--data", str(data_dir)]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def live_figures(running: instance.Running) -> tuple[list[Figure], dict[str, Any]]:
    """Measure what a running instance answers: recommendations, feed, page, memory."""
    with instance.signed_in(running) as client:
        cookies = dict(client.cookies)
        fleet = client.get("/units", params={"limit": 500}).json()["items"]
        units, reporting = len(fleet), sum(unit["status"] not in SILENT for unit in fleet)
        say("recommendations over HTTP")
        times_ms = recommendation_times_ms(client)
        say("an assignment in two browsers")
        shown_s = two_browsers.assignment_to_screens_s(client, running.address, cookies)
        say("a closure and the recommendation in a browser")
        closed_s = closures.closure_to_screen_s(client, running.address, cookies)
    say(f"position reports to {stream.CLIENTS} readers of the feed")
    ages_s, rate = stream.position_ages_s(running.address, cookies)
    say("the desk in a browser")
    opened = page.measure(running.address, cookies)
    outside = opened.outside_requests + instance.outside_connections(running.process)
    figures = [
        Figure("recommendation_p50_ms", percentile(times_ms, 0.50), "ms", 15),
        Figure("recommendation_p99_ms", percentile(times_ms, 0.99), "ms", 60),
        Figure("position_to_stream_p95_s", percentile(ages_s, 0.95), "s", 1.2),
        Figure("assignment_to_screens_p95_s", percentile(shown_s, 0.95), "s", 1.0),
        Figure("closure_to_screen_p95_s", percentile(closed_s, 0.95), "s", 1.0),
        Figure("resident_memory_mb", instance.resident_mb(running.process), "MB", 1500),
        Figure("page_usable_s", opened.usable_s, "s", 3),
        Figure("outside_requests", outside, "", 0, gate=True),
        Figure(
            "positions_delivered_share",
            rate / reporting,
            "",
            0.9,
            bound=Bound.AT_LEAST,
            gate=True,
            note="positions per second and reader, as a share of the units on duty",
        ),
    ]
    sizes = {
        "units": units,
        "recommendations": len(times_ms),
        "assignments": len(shown_s),
        "closures": len(closed_s),
        "stream_clients": stream.CLIENTS,
        "positions_per_s": round(rate, 1),
        "page_requests": opened.requests,
    }
    return figures, sizes


def measure(folder: Path) -> tuple[list[Figure], dict[str, Any]]:
    """Run the whole benchmark in `folder`, a folder of its own."""
    checkout = instance.clone(folder)
    port = instance.free_port()
    say("first ./muster up in a fresh clone")
    with instance.running(checkout, port, folder / "city") as first:
        first_s = first.start_s
    say("second ./muster up")
    with instance.running(checkout, port, folder / "city") as later:
        live, sizes = live_figures(later)
        later_s = later.start_s
    say("import of Kaiserslautern")
    import_s = import_time_s(checkout, folder / "kaiserslautern")
    figures = [
        Figure("first_up_s", first_s, "s", 360),
        Figure("later_up_s", later_s, "s", 15),
        Figure("import_kaiserslautern_s", import_s, "s", 60),
        Figure(
            "first_over_later_up",
            first_s / later_s,
            "×",
            2,
            bound=Bound.AT_LEAST,
            gate=True,
            note="what is set up once is not set up again",
        ),
        *live,
    ]
    return figures, sizes


def main(arguments: Sequence[str]) -> int:
    """Measure and print; the exit code is 1 when a gate is missed."""
    parser = argparse.ArgumentParser(prog="muster bench main", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        figures, sizes = measure(folder)
    return report(figures, sizes, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
