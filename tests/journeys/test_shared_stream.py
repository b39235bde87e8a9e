"""Several windows of one browser share one connection, and lose nothing when its holder closes."""

import uuid

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from benchmarks import instance
from benchmarks.browser import READY, new_visitor

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

GOES_ON = "(updates) => window.__muster.updates > updates"
PLACE = {"lon": 114.305, "lat": 30.593}


class Windows:
    """The windows of one browser, and the connections to the feed that they have opened."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.feeds: list[Page] = []
        context.on("request", self._note)

    def _note(self, request: Request) -> None:
        if request.url.endswith("/api/v1/stream"):
            self.feeds.append(request.frame.page)

    def open(self, address: str) -> Page:
        """Open a window and wait until it shows the city."""
        page = self.context.new_page()
        page.goto(address)
        page.wait_for_function(READY, timeout=60_000)
        return page


def updates(page: Page) -> int:
    """Return how many messages of the feed a window has taken in."""
    return int(page.evaluate("() => window.__muster.updates"))


def goes_on(page: Page) -> None:
    """Wait until a window takes in more news."""
    page.wait_for_function(GOES_ON, arg=updates(page), timeout=30_000)


def file_incident(page: Page, address: str) -> str:
    """File an incident through the interface with a window's session; return its number."""
    session = page.request.get(f"{address}/api/v1/session").json()
    answer = page.request.post(
        f"{address}/api/v1/incidents",
        data={"category": "item:06010", "description": "shared stream", **PLACE},
        headers={"X-CSRF-Token": session["csrf_token"], "Idempotency-Key": uuid.uuid4().hex},
    )
    assert answer.status == 201, answer.text()
    return str(answer.json()["incident"]["number"])


def shows(page: Page, number: str) -> None:
    """Wait until the queue of a window lists an incident."""
    expect(page.locator(f"desk-queue [data-number='{number}']")).to_have_count(1)


def test_windows_share_one_connection_and_the_next_takes_over_without_loss(
    city: instance.Running, browser: Browser
) -> None:
    windows = Windows(new_visitor(browser))
    first = windows.open(instance.new_link(city, "Qian Yi"))
    second = windows.open(city.address)
    third = windows.open(city.address)
    assert windows.feeds == [first]
    for page in (first, second, third):
        goes_on(page)

    seen = file_incident(first, city.address)
    for page in (first, second, third):
        shows(page, seen)

    first.close()
    meanwhile = file_incident(second, city.address)
    for page in (second, third):
        shows(page, meanwhile)
        shows(page, seen)
        goes_on(page)
    assert len(windows.feeds) == 2
    assert windows.feeds[1] in (second, third)
    windows.context.close()


def test_when_one_window_signs_out_the_others_ask_to_sign_in(
    city: instance.Running, browser: Browser
) -> None:
    windows = Windows(new_visitor(browser))
    first = windows.open(instance.new_link(city, "Zhou Ba"))
    second = windows.open(city.address)
    session = first.request.get(f"{city.address}/api/v1/session").json()
    answer = first.request.delete(
        f"{city.address}/api/v1/session",
        headers={"X-CSRF-Token": session["csrf_token"], "Idempotency-Key": uuid.uuid4().hex},
    )
    assert answer.ok
    for page in (first, second):
        expect(page.locator("muster-sign-in")).to_be_visible(timeout=30_000)
    windows.context.close()
