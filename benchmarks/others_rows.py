"""Whether the time of an answer tells rows of others from rows that do not exist."""

import statistics
import time

import httpx

from benchmarks.figures import Figure
from benchmarks.served import BENCH, City
from data.access.commands import ensure_account
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.store.actors import Grade

REQUESTS = 2_000
NAME = "other-district"
_FOREIGN = """
SELECT id FROM incidents
WHERE NOT leaf BETWEEN (SELECT leaf_from FROM areas WHERE code = %(area)s)
    AND (SELECT leaf_to FROM areas WHERE code = %(area)s)
ORDER BY id LIMIT 50"""


def others_rows_figures(city: City) -> list[Figure]:
    """Ask for incidents of other districts and for ids that are nobody's, in turn."""
    foreign, nobodys = _ids(city)
    took_ms: tuple[list[float], list[float]] = [], []
    with city.signed_in(NAME) as client:
        for number in range(20 + REQUESTS // 2):
            for times_ms, ids in zip(took_ms, (foreign, nobodys), strict=True):
                ms = _refused_ms(client, ids[number % len(ids)])
                if number >= 20:  # the first ones warm up
                    times_ms.append(ms)
    theirs, absent = map(statistics.median, took_ms)
    low, _, high = statistics.quantiles([*took_ms[0], *took_ms[1]], n=4)
    note = f"medians {theirs:.2f} and {absent:.2f} ms, half of all within {low:.2f}–{high:.2f} ms"
    share = abs(theirs - absent) / (high - low)
    return [Figure("others_row_median_shift_in_spreads", share, "", 1.0, note=note)]


def _ids(city: City) -> tuple[list[int], list[int]]:
    """Return ids outside the area of an account that is made, and as many that do not exist."""
    with city.store.transaction(BENCH) as session:
        driver = session.connection().exec_driver_sql
        area = driver("SELECT min(code) FROM areas WHERE level = 'district'").scalar_one()
        foreign = [row[0] for row in driver(_FOREIGN, {"area": area})]
        newest = driver("SELECT max(id) FROM incidents").scalar_one()
        account_id = ensure_account(session, NAME, NAME, AccountKind.PERSON)
        at = driver("SELECT now()").scalar_one()
        ensure_roles(session, account_id, ("dispatcher",), area_code=area, grade=Grade.L2, now=at)
    return foreign, [newest + 1_000 + number for number in range(len(foreign))]


def _refused_ms(client: httpx.Client, incident_id: int) -> float:
    began_s = time.perf_counter()
    answer = client.get(f"/incidents/{incident_id}")
    took_ms = (time.perf_counter() - began_s) * 1000
    if answer.status_code != 404:
        raise RuntimeError(f"incident {incident_id} was answered with {answer.status_code}")
    return took_ms
