"""How long a closure takes from its answer until an open recommendation shows its new times."""

import time
from collections.abc import Sequence
from typing import Any

import httpx
from playwright.sync_api import Page

from benchmarks.browser import READY, chromium, new_visitor
from benchmarks.two_browsers import IN_QUEUE, SHOWN, SHOWN_LIMIT_MS, SIZE, an_incident, post

REPETITIONS = 10
ALONG_DEGREES = 2e-4
"""About 20 m: how far a closure reaches to both sides of the way that it crosses."""

WATCH = """(reason) => {
  window.shownMs = null;
  const look = () => {
    const news = document.querySelector("desk-recommendation .news");
    if (!news?.textContent.includes(reason)) return void requestAnimationFrame(look);
    window.shownMs = Date.now();
  };
  look();
}"""
"""Looks before every frame whether the ranking says that it is new, and why."""

RANKED = "() => document.querySelector('desk-recommendation .ranked > li') !== null"


def closure_to_screen_s(
    client: httpx.Client, address: str, cookies: dict[str, str], repetitions: int = REPETITIONS
) -> list[float]:
    """Return seconds from a closure's answer to a browser showing the new recommendation.

    Each repetition files an incident, opens it in a browser, and closes the middle of the longest
    of the ways over HTTP. The clock begins when the answer has come and ends in the page
    before the frame in which the ranking says why it is new; page and client share the machine's
    clock. Less than nothing counts as zero. What was closed is opened again.

    Parameters
    ----------
    client
        Signed in, with the interface's root as its base.
    address, cookies
        Where the page is, and a session for it.
    repetitions
        How many closures are measured.
    """
    with chromium() as browser:
        page = new_visitor(browser, address, cookies, SIZE).new_page()
        page.goto(f"{address}/")
        page.wait_for_function(READY, timeout=60_000)
        return [_one(client, page, turn) for turn in range(repetitions)]


def _one(client: httpx.Client, page: Page, turn: int) -> float:
    with an_incident(client) as incident:
        number = incident["number"]
        page.wait_for_function(IN_QUEUE, arg=number, timeout=SHOWN_LIMIT_MS)
        page.locator(f"desk-queue [data-number='{number}'] button").click()
        page.wait_for_function(RANKED, timeout=SHOWN_LIMIT_MS)
        reason = f"measured {number} {turn}"
        page.evaluate(WATCH, reason)
        ranked = client.get(f"/incidents/{incident['id']}/recommendation").json()["units"]
        body = {"geometry": across_longest(ranked), "reason": reason}
        closure = post(client, "/closures", body).json()
        answered_s = time.time()
        page.wait_for_function(SHOWN, timeout=SHOWN_LIMIT_MS)
        shown_s = float(page.evaluate("() => window.shownMs")) / 1000
        post(client, f"/closures/{closure['id']}/end", {})
    return max(0.0, shown_s - answered_s)


def across_longest(units: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return a small cross over the middle of the longest way of ranked units."""
    way = max((unit["route"]["coordinates"] for unit in units), key=len)
    lon, lat = way[len(way) // 2]
    ends = [
        [
            [lon - ALONG_DEGREES, lat + sign * ALONG_DEGREES],
            [lon + ALONG_DEGREES, lat - sign * ALONG_DEGREES],
        ]
        for sign in (1, -1)
    ]
    return {"type": "MultiLineString", "coordinates": ends}
