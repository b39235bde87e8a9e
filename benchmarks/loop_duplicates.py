"""What may be the same thing, offered among a million incidents: a part of `muster bench loop`."""

import random
import statistics
import time
from typing import Final

from benchmarks.figures import Figure, percentile, say
from benchmarks.served import BENCH, City

ASKED: Final = 300
SEED: Final = 20261124

_OPEN: Final = (
    "SELECT id FROM incidents WHERE number LIKE 'L%%' AND closed_at IS NULL ORDER BY id LIMIT 50000"
)


def duplicate_figures(city: City, name: str) -> list[Figure]:
    """Ask over HTTP what may be the same as incidents drawn from those that are open.

    `name` is the account that asks: one that may see all of them.
    """
    say(f"duplicates of {ASKED} incidents over HTTP")
    with city.store.reading(BENCH) as session:
        ids = [row[0] for row in session.connection().exec_driver_sql(_OPEN)]
    times_ms, offered = [], []
    with city.signed_in(name) as client:
        for incident_id in random.Random(SEED).choices(ids, k=ASKED):
            began_s = time.perf_counter()
            answer = client.get(f"/incidents/{incident_id}/duplicates")
            times_ms.append((time.perf_counter() - began_s) * 1000)
            answer.raise_for_status()
            offered.append(len(answer.json()["items"]))
    note = (
        f"median {statistics.median(times_ms):.1f} ms, worst {max(times_ms):.1f} ms;"
        f" {statistics.mean(offered):.1f} offered on the average"
    )
    return [Figure("duplicates_p99_ms", percentile(times_ms, 0.99), "ms", 100, note=note)]
