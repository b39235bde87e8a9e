"""A new law tried over 100,000 past incidents: a part of `muster bench loop`."""

import time
from pathlib import Path
from typing import Final

import psycopg

from benchmarks.figures import Figure, say
from benchmarks.served import BENCH, City
from dispatch.cases.trials import try_over_past
from dispatch.workflow.loading import read_definition, shipped_text

TRIED: Final = 100_000
_STEPS: Final = Path(__file__).with_suffix(".sql")
_LIMIT: Final = "limit: {minutes: 15, kind: urgent}"
_OTHER: Final = "limit: {minutes: 15, kind: working_hour}"


def trial_figures(city: City, url: str, *, archived: int) -> list[Figure]:
    """Give the newest incidents their stories, then run them through a law with other limits.

    `url` is that of the owner of the tables; incidents number at most `archived`. All is counted:
    reading, both laws, comparing.
    """
    most = min(TRIED, archived)
    say(f"a new law over {most:,} past incidents")
    with psycopg.connect(url) as owner:
        owner.execute(_STEPS.read_text("utf-8").replace(":most", str(most)).encode())
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE incident_steps")
    definition = read_definition(shipped_text("city_management").replace(_LIMIT, _OTHER))
    began_s = time.perf_counter()
    with city.store.reading(BENCH) as session:
        trial = try_over_past(session, definition, most=most)
    took_s = time.perf_counter() - began_s
    note = f"{trial.incidents:,} incidents, {trial.steps:,} steps, {trial.changed.count:,} changed"
    return [Figure("law_trial_s", took_s, "s", 60, note=note)]
