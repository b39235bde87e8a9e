"""People at desks, each in a browser of their own."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.browser import READY, new_visitor


class Desk:
    """A person at a desk: what the page shows, and which hosts it asked and errors it met."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hosts: set[str] = set()
        self.errors: list[str] = []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or ""))
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def sign_in(self, link: str) -> None:
        """Open a one-time link and wait until the feed has come."""
        self.page.goto(link)
        self.page.wait_for_function(READY, timeout=60_000)

    def report(self, description: str, category: str, place: str) -> str:
        """File an incident with the keyboard alone; return its number."""
        keyboard = self.page.keyboard
        keyboard.press("n")
        expect(self.page.locator("#form-place")).to_be_focused()
        keyboard.type(place)
        keyboard.press("Enter")
        category_field = self.page.locator("#form-category")
        expect(category_field).to_be_focused()
        keyboard.type(category)
        expect(self.page.locator("#form-category-list [role=option]").first).to_contain_text(
            category
        )
        keyboard.press("Enter")
        expect(self.page.locator("desk-form textarea")).to_be_focused()
        keyboard.type(description)
        keyboard.press("Enter")
        number = self.page.locator("desk-incident .number")
        expect(self.page.locator("desk-incident .said")).to_have_text(description)
        return number.inner_text()

    def get(self, path: str, **query: str | float | bool) -> dict[str, Any]:
        """Return what the interface answers to this person."""
        answer = self.page.request.get(f"{address_of(self.page)}/api/v1{path}", params=query)
        assert answer.ok, answer.text()
        read: dict[str, Any] = answer.json()
        return read

    def post(self, path: str, body: object) -> dict[str, Any]:
        """Write through the interface in this person's name, past the screen."""
        headers = {
            "X-CSRF-Token": str(self.get("/session")["csrf_token"]),
            "Idempotency-Key": uuid.uuid4().hex,
        }
        answer = self.page.request.post(
            f"{address_of(self.page)}/api/v1{path}", data=body, headers=headers
        )
        assert answer.ok, answer.text()
        read: dict[str, Any] = answer.json()
        return read

    def ranked(self) -> Locator:
        """Return the ranked units."""
        return self.page.locator("desk-recommendation .ranked > li")

    def first_unit(self) -> str:
        """Return the code of the first of the ranked units."""
        return self.ranked().first.locator(".what b").inner_text().split()[0]

    def choose(self, number: str) -> None:
        """Choose an incident in the queue by its number."""
        row = self.page.locator(f"desk-queue [data-number='{number}'] button")
        row.dispatch_event("click")  # rows move by time left: on a slow machine none stands still
        expect(self.page.locator("desk-incident .number")).to_have_text(number)


def address_of(page: Page) -> str:
    """Return scheme, host and port of the page."""
    parts = urlsplit(page.url)
    return f"{parts.scheme}://{parts.netloc}"


def free_units(page: Page, skill: str) -> list[dict[str, Any]]:
    """Return the available units that have a skill and a position."""
    answer = page.request.get(f"{address_of(page)}/api/v1/units", params={"limit": 500})
    return [
        unit
        for unit in answer.json()["items"]
        if skill in unit["skills"] and unit["status"] == "available" and unit["position"]
    ]


def place_near_a_unit(page: Page, skill: str) -> str:
    """Return `lon,lat` of an available unit that has a skill, so that nobody drives for long."""
    position = free_units(page, skill)[0]["position"]
    return f"{position['lon']:.5f},{position['lat']:.5f}"


@contextmanager
def desk(browser: Browser, link: str) -> Iterator[Desk]:
    """Yield a person's desk in a profile of its own."""
    context = new_visitor(browser)
    sitting = Desk(context.new_page())
    sitting.sign_in(link)
    yield sitting
    context.close()


@contextmanager
def room(browser: Browser, link: str, path: str) -> Iterator[Desk]:
    """Yield a person in a room beside the map, entered by a one-time link at its address."""
    context = new_visitor(browser)
    sitting = Desk(context.new_page())
    address, _, token = link.partition("/#")
    sitting.page.goto(f"{address}{path}#{token}")
    sitting.page.locator(".office").wait_for()
    yield sitting
    context.close()
