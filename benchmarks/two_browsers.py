"""How long an assignment takes from its answer until every open browser shows it."""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from playwright.sync_api import Browser, Page

from benchmarks.browser import READY, chromium, new_visitor

BROWSERS = 2
SIZE = (1280, 720)
"""Without a graphics card a frame of 1920 × 1080 alone takes longer than the feed."""

REPETITIONS = 20
CATEGORY = "emergency:medical"
SHOWN_LIMIT_MS = 30_000

WATCH = """(number) => {
  const shown = () => {
    const row = document.querySelector(`desk-queue [data-number='${number}']`);
    return row !== null && Number(row.dataset.units) > 0;
  };
  window.shownMs = null;
  const look = () => {
    if (!shown()) return void requestAnimationFrame(look);
    window.shownMs = Date.now();
  };
  look();
}"""
"""Looks before every frame whether the queue names a unit: what it finds is in that frame."""

SHOWN = "() => window.shownMs !== null"
IN_QUEUE = "(number) => document.querySelector(`desk-queue [data-number='${number}']`) !== null"


def assignment_to_screens_s(
    client: httpx.Client, address: str, cookies: dict[str, str], repetitions: int = REPETITIONS
) -> list[float]:
    """Return seconds from an assignment's answer to the last of two browsers showing it.

    Each repetition files an incident beside a free unit, waits until both browsers list it, and
    sends a unit over HTTP. The clock begins when the answer has come and ends in each page before
    the frame in which the queue names a unit; pages and client share the machine's clock. Less than
    nothing (the feed was faster than the answer) counts as zero. What was sent is recalled.

    Parameters
    ----------
    client
        Signed in, with the interface's root as its base.
    address, cookies
        Where the pages are, and a session for them.
    repetitions
        How many assignments are measured.
    """
    with chromium() as browser:
        pages = [_desk(browser, address, cookies) for _ in range(BROWSERS)]
        return [_one(client, pages) for _ in range(repetitions)]


def _desk(browser: Browser, address: str, cookies: dict[str, str]) -> Page:
    page = new_visitor(browser, address, cookies, SIZE).new_page()
    page.goto(f"{address}/")
    page.wait_for_function(READY, timeout=60_000)
    return page


def _one(client: httpx.Client, pages: list[Page]) -> float:
    with an_incident(client) as incident:
        number = incident["number"]
        for page in pages:
            page.wait_for_function(IN_QUEUE, arg=number, timeout=SHOWN_LIMIT_MS)
            page.evaluate(WATCH, number)
        answer, answered_s = _send_a_unit(client, incident["id"])
        shown_s = []
        for page in pages:
            page.wait_for_function(SHOWN, timeout=SHOWN_LIMIT_MS)
            shown_s.append(float(page.evaluate("() => window.shownMs")) / 1000)
        recall = {"status": "cancelled", "reason": "measured"}
        post(client, f"/assignments/{answer['assignment']['id']}/status", recall)
    return max(0.0, max(shown_s) - answered_s)


@contextmanager
def an_incident(client: httpx.Client) -> Iterator[dict[str, Any]]:
    """File an incident beside a free unit; close it afterwards."""
    units = client.get("/units", params={"limit": 500}).json()["items"]
    free = next(
        unit
        for unit in units
        if unit["status"] == "available" and unit["position"] and "medical" in unit["skills"]
    )
    place = {key: free["position"][key] for key in ("lon", "lat")}
    body = {"category": CATEGORY, "description": "two browsers", "training": True, **place}
    incident = post(client, "/incidents", body).json()["incident"]
    yield incident
    post(client, f"/incidents/{incident['id']}/close", {"reason": "measured"})


def _send_a_unit(client: httpx.Client, incident_id: int) -> tuple[dict[str, Any], float]:
    """Send the nearest unit that nobody else takes; return the answer and when it came, in s."""
    ranked = client.get(f"/incidents/{incident_id}/recommendation").json()["units"]
    for entry in ranked:
        body = {"unit_id": entry["unit"]["id"], "rank": entry["rank"]}
        answer = post(client, f"/incidents/{incident_id}/assignments", body, refusable=True)
        if answer.status_code == httpx.codes.CREATED:
            return answer.json(), time.time()
    raise RuntimeError("no recommended unit could be sent")


def post(
    client: httpx.Client, path: str, body: dict[str, Any], *, refusable: bool = False
) -> httpx.Response:
    """Send a command under a key of its own; raise when it is refused, unless it may be."""
    answer = client.post(path, json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    if not refusable:
        answer.raise_for_status()
    return answer
