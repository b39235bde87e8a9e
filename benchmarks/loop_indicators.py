"""Indicators of a month over a million incidents: `muster bench loop_indicators [--json] [--plan]`.

The statement that counts all indicators, as the application sends it: in its role, under row-level
security, for a city of 200 grids.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from benchmarks.figures import Figure, report, say
from benchmarks.loop_data import ARCHIVED, OPEN, fill
from benchmarks.served import BENCH, served_city
from data.store import Store
from layers.indicators.answers import answer_indicators, compare_indicators
from layers.indicators.asking import Asked, Dimension
from layers.indicators.counting import explain
from layers.indicators.periods import Period, PeriodKind, period_of
from layers.indicators.rows import list_counted

ROUNDS: Final = 7


def main(arguments: Sequence[str]) -> int:
    """Fill a city with incidents and their steps, measure and report; return the exit code."""
    parser = argparse.ArgumentParser(prog="muster bench loop_indicators", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--plan", action="store_true", help="print the plan of the statement")
    parser.add_argument("--open", type=int, default=OPEN, help="incidents that are open")
    parser.add_argument("--archived", type=int, default=ARCHIVED, help="incidents that are over")
    asked = parser.parse_args(arguments)
    figures = indicator_figures(asked.open, asked.archived, with_plan=asked.plan)
    sizes = {"open": asked.open, "archived": asked.archived, "steps": asked.archived * 7}
    return report(figures, sizes, as_json=asked.json)


def indicator_figures(open_count: int, archived: int, *, with_plan: bool = False) -> list[Figure]:
    """Fill a city of its own with incidents and their steps, and measure in it."""
    with served_city() as city:
        url = city.store.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
        fill(url, open_count=open_count, archived=archived, steps=True)
        figures = _figures(city.store)
        if with_plan:
            say(plan(city.store))
    return figures


def _figures(store: Store) -> list[Figure]:
    """Measure all indicators of last month, once for each grid, and the incidents behind one."""
    say(f"indicators of a month, {ROUNDS} times")
    month = last_month(datetime.now(UTC).date())
    whole, grids = Asked(month), Asked(month, Dimension.GRID)
    return [
        Figure("indicators_month_s", *_counting(store, whole), note=_note(store, whole)),
        Figure("indicators_month_by_grid_s", *_counting(store, grids), note=_note(store, grids)),
        Figure("indicators_month_compared_s", *_comparing(store, whole)),
        Figure("indicators_month_by_grid_compared_s", *_comparing(store, grids)),
        Figure("indicators_rows_s", _listing(store, whole), "s", 1.0),
    ]


def last_month(today: date) -> Period:
    """Return the month before that of a day."""
    return period_of(PeriodKind.MONTH, today.replace(day=1) - timedelta(days=1))


def plan(store: Store) -> str:
    """Return how the database counts the indicators of last month."""
    with store.reading(BENCH) as session:
        now = datetime.now(UTC)
        return explain(session, Asked(last_month(now.date())), now)


def _counting(store: Store, asked: Asked) -> tuple[float, str, float]:
    """Return the median time to count and name all parts, its unit and its goal."""
    times_s = []
    for _ in range(ROUNDS):
        with store.reading(BENCH) as session:
            began_s = time.perf_counter()
            answer_indicators(session, asked, datetime.now(UTC))
            times_s.append(time.perf_counter() - began_s)
    return statistics.median(times_s), "s", 1.0


def _comparing(store: Store, asked: Asked) -> tuple[float, str, float]:
    """Return the same for a period beside the one before and the same a year ago."""
    times_s = []
    for _ in range(ROUNDS):
        began_s = time.perf_counter()
        compare_indicators(store, BENCH, asked, datetime.now(UTC))
        times_s.append(time.perf_counter() - began_s)
    return statistics.median(times_s), "s", 1.0


def _note(store: Store, asked: Asked) -> str:
    with store.reading(BENCH) as session:
        found = answer_indicators(session, asked, datetime.now(UTC))
    reported = sum(part.numbers["reported"].counted or 0 for part in found.parts)
    return f"{reported:,} reports in {len(found.parts)} parts"


def _listing(store: Store, asked: Asked) -> float:
    times_s = []
    for _ in range(ROUNDS):
        with store.reading(BENCH) as session:
            began_s = time.perf_counter()
            list_counted(session, "handled_on_time", asked, datetime.now(UTC))
            times_s.append(time.perf_counter() - began_s)
    return statistics.median(times_s)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
