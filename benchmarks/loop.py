"""The closed loop under load: `muster bench loop [--json] [--open N] [--archived N]`."""

import argparse
import itertools
import random
import statistics
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx

from benchmarks.figures import Figure, percentile, report, say
from benchmarks.loop_data import ARCHIVED, OPEN, fill
from benchmarks.loop_duplicates import duplicate_figures
from benchmarks.loop_indicators import indicator_figures
from benchmarks.loop_trial import trial_figures
from benchmarks.served import BENCH, City, served_city
from data.access.commands import ensure_account
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from data.store.trail import Unrecorded
from dispatch.cases.deadlines import AT_ONCE, FIND_DUE, fire_all

TRANSITIONS: Final = 1_000
WARM_UP: Final = 20
LOOKS: Final = 30
NAME: Final = "loop"
SEED: Final = 20261123

WAY: Final = (
    {"action": "accept"},
    {"action": "open"},
    {"action": "return_to_acceptor", "reason": "位置不清"},
    {"action": "open_again", "reason": "已补充位置与照片"},
    {"action": "supervise", "reason": "群众反映强烈"},
)
"""What is done with each incident: five transitions, through three stages and back."""

_FRESH: Final = (
    "SELECT id FROM incidents WHERE number LIKE 'L%%' AND closed_at IS NULL AND stage = 'report'"
    " AND law = 'city_management' ORDER BY id LIMIT %(limit)s"
)
_BRING_FORWARD: Final = (
    "UPDATE incident_clocks SET next_at = %(at)s, due_at = %(at)s WHERE id IN ("
    "SELECT id FROM incident_clocks WHERE next_at > %(at)s ORDER BY next_at LIMIT %(count)s)"
)


def main(arguments: Sequence[str]) -> int:
    """Fill a city, measure and report; return the exit code."""
    parser = argparse.ArgumentParser(prog="muster bench loop", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--open", type=int, default=OPEN, help="incidents that are open")
    parser.add_argument("--archived", type=int, default=ARCHIVED, help="incidents that are over")
    asked = parser.parse_args(arguments)
    with served_city() as city:
        url = city.store.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
        fill(url, open_count=asked.open, archived=asked.archived)
        figures = [
            *transition_figures(city),
            *worker_figures(city.store),
            *duplicate_figures(city, NAME),
            *trial_figures(city, url, archived=asked.archived),
        ]
    figures += indicator_figures(asked.open, asked.archived)
    sizes = {"open": asked.open, "archived": asked.archived, "transitions": TRANSITIONS}
    return report(figures, sizes, as_json=asked.json)


def transition_figures(city: City) -> list[Figure]:
    """Measure transitions over HTTP, one after another by one who acts."""
    say(f"{TRANSITIONS} transitions over HTTP")
    with city.store.transaction(BENCH) as session:
        account_id = ensure_account(session, NAME, NAME, AccountKind.PERSON)
        roles = ("dispatcher", "acceptor")
        now = datetime.now(UTC)
        ensure_roles(session, account_id, roles, area_code=None, grade=Grade.L2, now=now)
    with city.signed_in(NAME) as client:
        times_ms = list(itertools.islice(_transitions_ms(city, client), TRANSITIONS + WARM_UP))
    kept = times_ms[WARM_UP:]
    note = f"median {statistics.median(kept):.1f} ms, worst {max(kept):.1f} ms"
    return [Figure("transition_p99_ms", percentile(kept, 0.99), "ms", 60, note=note)]


def _transitions_ms(city: City, client: httpx.Client) -> Iterator[float]:
    count = (TRANSITIONS + WARM_UP) // len(WAY) + 1
    with city.store.reading(BENCH) as session:
        rows = session.connection().exec_driver_sql(_FRESH, {"limit": 10 * count})
        ids = [row[0] for row in rows]
    for incident_id in random.Random(SEED).sample(ids, count):
        for body in WAY:
            yield _one_ms(client, incident_id, body)


def _one_ms(client: httpx.Client, incident_id: int, body: dict[str, Any]) -> float:
    headers = {"Idempotency-Key": uuid.uuid4().hex}
    while True:
        began_s = time.perf_counter()
        answer = client.post(f"/incidents/{incident_id}/actions", json=body, headers=headers)
        took_ms = (time.perf_counter() - began_s) * 1000
        if answer.status_code == 429:  # the guard against floods is not what is measured
            time.sleep(float(answer.headers.get("Retry-After", "1")))
            continue
        answer.raise_for_status()
        return took_ms


def worker_figures(store: Store) -> list[Figure]:
    """Measure how long the worker takes to find what is due, and to say it."""
    say("what is due, found among all clocks that run")
    at = datetime.now(UTC)
    fire_all(store, BENCH, at)
    with store.transaction(BENCH, Unrecorded.HOUSEKEEPING) as session:
        session.connection().exec_driver_sql(_BRING_FORWARD, {"at": at, "count": AT_ONCE})
    later = at + timedelta(milliseconds=1)
    times_ms: list[float] = []
    found: Sequence[int] = ()
    for _ in range(LOOKS):
        with store.transaction(BENCH, Unrecorded.HOUSEKEEPING) as session:
            began_s = time.perf_counter()
            found = session.scalars(FIND_DUE, {"at": later, "limit": AT_ONCE}).all()
            times_ms.append((time.perf_counter() - began_s) * 1000)
    began_s = time.perf_counter()
    fired = fire_all(store, BENCH, later)
    said_ms = (time.perf_counter() - began_s) * 1000
    note = f"{len(found)} due; to say them all takes {said_ms:.0f} ms for {fired}"
    return [Figure("deadlines_found_p99_ms", percentile(times_ms, 0.99), "ms", 200, note=note)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
