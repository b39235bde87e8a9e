"""How long the desk takes to be usable in a real browser, and whether it asks other hosts."""

import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Request

from benchmarks.browser import READY, chromium, new_visitor


@dataclass(frozen=True, slots=True)
class PageFigures:
    """Seconds from opening to usable (units on the map, feed live), and foreign requests."""

    usable_s: float
    outside_requests: int
    requests: int


def measure(address: str, cookies: dict[str, str]) -> PageFigures:
    """Open the desk with an empty profile and wait for its own signal that it is usable."""
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(urlsplit(request.url).hostname or "")

    with chromium() as browser:
        page = new_visitor(browser, address, cookies).new_page()
        page.on("request", note)
        began = time.perf_counter()
        page.goto(f"{address}/", wait_until="commit")
        page.wait_for_function(READY, timeout=60_000)
        usable_s = time.perf_counter() - began
    own = urlsplit(address).hostname
    foreign = [host for host in requests if host and host != own]
    return PageFigures(usable_s, len(foreign), len(requests))
