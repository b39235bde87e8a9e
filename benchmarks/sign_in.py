"""What signing in costs, and what it costs others: a part of `muster bench trust`.

`python -m benchmarks.sign_in [--json]` measures it alone, on a city of its own.
"""

import argparse
import itertools
import random
import time
from collections import Counter
from datetime import UTC, datetime

import httpx

from benchmarks.figures import Figure, percentile, report, say
from benchmarks.guessing import AT_ONCE, guessing
from benchmarks.instance import facility_places
from benchmarks.others_rows import REQUESTS, others_rows_figures
from benchmarks.served import BENCH, City, served_city
from data.access.commands import end_session, ensure_account
from data.access.grant_commands import ensure_roles
from data.access.password_commands import set_password
from data.access.passwords import Passwords
from data.access.profiles import ProfileName, get_profile
from data.access.roles import DAILY_ROLES
from data.access.secrets import digest
from data.access.tables import AccountKind
from data.store.actors import Grade

NAME, PASSWORD = "benchmark", "correct horse battery"
ALONE, ENDS = 15, 5
ROUNDS, ASKED = 5, 100
"""Recommendations in a row without and with guesses, in turn, so that other load meets both."""

WARM_UP = 40
CATEGORIES = ("emergency:fire", "emergency:medical", "emergency:pipe_burst", "item:06010")
COOKIE = "muster_session"
SIZES = {
    "sign_ins": ALONE,
    "guessing_at_once": AT_ONCE,
    "recommendations": 2 * ROUNDS * ASKED,
    "others_rows": REQUESTS,
}


def sign_in_figures() -> list[Figure]:
    """Measure signing in alone, recommendations while fifty guess, and how soon a feed ends."""
    say("signing in: the sample city")
    with served_city() as city:
        _account(city)
        say("signing in alone")
        alone_ms = [_sign_in_ms(city.address) for _ in range(ALONE + 1)][1:]
        say(f"recommendations, while {AT_ONCE} guess passwords and while nobody does")
        quiet_ms, busy_ms, answered = _recommendations_ms(city)
        say("an open feed whose session ends")
        ends_ms = [_end_ms(city) for _ in range(ENDS)]
        say("rows of others")
        others = others_rows_figures(city)
    quiet, busy = percentile(quiet_ms, 0.99), percentile(busy_ms, 0.99)
    guesses = ", ".join(f"{times} × {status}" for status, times in sorted(answered.items()))
    note = f"{busy:.0f} and {quiet:.0f} ms; guesses: {guesses}"
    return [
        Figure("sign_in_alone_p50_ms", percentile(alone_ms, 0.50), "ms", 250),
        Figure("sign_in_alone_max_ms", max(alone_ms), "ms", 250),
        Figure("recommendation_p99_50_attempts_ratio", busy / quiet, "", 2.0, note=note),
        Figure("feed_ends_after_revocation_ms", max(ends_ms), "ms", 1000),
        *others,
    ]


def _account(city: City) -> None:
    with Passwords() as passwords:
        encoded = passwords.hash(PASSWORD)
    now = datetime.now(UTC)
    with city.store.transaction(BENCH) as session:
        account_id = ensure_account(session, NAME, NAME, AccountKind.PERSON)
        ensure_roles(session, account_id, DAILY_ROLES, area_code=None, grade=Grade.L2, now=now)
        profile = get_profile(ProfileName.STANDARD)
        set_password(session, account_id, encoded, profile, temporary=False, at=now)


def _sign_in_ms(address: str) -> float:
    with httpx.Client(base_url=f"{address}/api/v1", timeout=20) as client:
        began_s = time.perf_counter()
        answer = client.post("/session", json={"name": NAME, "password": PASSWORD})
        took_ms = (time.perf_counter() - began_s) * 1000
        answer.raise_for_status()
        return took_ms


def _recommendations_ms(city: City) -> tuple[list[float], list[float], Counter[int]]:
    """Return times without and with guesses, and what the guesses were answered."""
    quiet: list[float] = []
    busy: list[float] = []
    answered: Counter[int] = Counter()
    with city.signed_in(NAME) as client:
        questions = _questions(client)
        for _ in range(WARM_UP):
            _recommendation_ms(client, next(questions))
        for _ in range(ROUNDS):
            quiet += [_recommendation_ms(client, next(questions)) for _ in range(ASKED)]
            with guessing(city.address) as told:
                busy += [_recommendation_ms(client, next(questions)) for _ in range(ASKED)]
            answered.update(told)
    return quiet, busy, answered


def _questions(client: httpx.Client) -> "itertools.cycle[dict[str, object]]":
    places = facility_places(client)
    random.Random(20261122).shuffle(places)
    return itertools.cycle(
        {"lon": lon, "lat": lat, "category": category, "k": 5}
        for (lon, lat), category in zip(places, itertools.cycle(CATEGORIES), strict=False)
    )


def _recommendation_ms(client: httpx.Client, question: dict[str, object]) -> float:
    began_s = time.perf_counter()
    client.post("/recommendations", json=question).raise_for_status()
    return (time.perf_counter() - began_s) * 1000


def _end_ms(city: City) -> float:
    """Return how long an open feed goes on after its session was ended elsewhere."""
    with city.signed_in(NAME) as client:
        secret = client.cookies[COOKIE]
        with client.stream("GET", "/stream") as feed:
            chunks = feed.iter_raw()
            next(chunks)
            with city.store.transaction(BENCH) as session:
                end_session(session, digest(secret), at=datetime.now(UTC))
            began_s = time.perf_counter()
            for _ in chunks:
                pass
            return (time.perf_counter() - began_s) * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    raise SystemExit(report(sign_in_figures(), dict(SIZES), as_json=given.json))


if __name__ == "__main__":
    main()
