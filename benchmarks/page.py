"""How long the desk takes to be usable in a real browser, and whether it asks other hosts."""

import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Request, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)


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

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            context = browser.new_context(viewport={"width": 1920, "height": 1080})
            context.add_cookies(
                [{"name": name, "value": value, "url": address} for name, value in cookies.items()]
            )
            page = context.new_page()
            page.on("request", note)
            began = time.perf_counter()
            page.goto(f"{address}/", wait_until="commit")
            page.wait_for_function("window.__muster && window.__muster.ready", timeout=60_000)
            usable_s = time.perf_counter() - began
        finally:
            browser.close()
    own = urlsplit(address).hostname
    foreign = [host for host in requests if host and host != own]
    return PageFigures(usable_s, len(foreign), len(requests))
