"""The main job, as a newcomer does it: two people, two browsers, one city on real roads."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from benchmarks import instance
from benchmarks.browser import READY, new_visitor

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

ARRIVAL_LIMIT_MS = 420_000


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

    def ranked(self) -> Locator:
        """Return the ranked units."""
        return self.page.locator("desk-recommendation .ranked > li")

    def first_unit(self) -> str:
        """Return the code of the first of the ranked units."""
        return self.ranked().first.locator(".what b").inner_text().split()[0]

    def choose(self, number: str) -> None:
        """Choose an incident in the queue by its number."""
        self.page.locator(f"desk-queue [data-number='{number}']").click()
        expect(self.page.locator("desk-incident .number")).to_have_text(number)


def address_of(page: Page) -> str:
    """Return scheme, host and port of the page."""
    parts = urlsplit(page.url)
    return f"{parts.scheme}://{parts.netloc}"


def place_near_a_unit(page: Page, skill: str) -> str:
    """Return `lon,lat` of an available unit that has a skill, so that nobody drives for long."""
    answer = page.request.get(f"{address_of(page)}/api/v1/units", params={"limit": 500})
    units = [
        unit
        for unit in answer.json()["items"]
        if skill in unit["skills"] and unit["status"] == "available" and unit["position"]
    ]
    position = units[0]["position"]
    return f"{position['lon']:.5f},{position['lat']:.5f}"


@contextmanager
def desk(browser: Browser, link: str) -> Iterator[Desk]:
    """Yield a person's desk in a profile of its own."""
    context = new_visitor(browser)
    sitting = Desk(context.new_page())
    sitting.sign_in(link)
    yield sitting
    context.close()


def test_a_newcomer_sends_the_nearest_team_and_everybody_sees_it(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Zhang San")) as zhang,
        desk(browser, instance.new_link(city, "Li Si")) as li,
    ):
        place = place_near_a_unit(zhang.page, "water_supply")
        number = zhang.report("中山大道水管爆裂", "供水管爆裂", place)
        expect(zhang.ranked()).to_have_count(5)
        expect(zhang.ranked().first.locator(".eta")).to_have_text(re.compile(r"\d+:\d\d"))
        expect(zhang.page.locator("desk-recommendation h3")).to_contain_text("精确到路网")

        li.choose(number)
        expect(li.ranked()).to_have_count(5)
        code = zhang.first_unit()

        zhang.page.keyboard.press("1")
        expect(zhang.page.locator("desk-recommendation .picked")).to_have_count(1)
        zhang.page.keyboard.press("Enter")
        expect(zhang.page.locator("desk-incident .on-it")).to_contain_text(code)
        expect(li.page.locator("desk-incident .on-it")).to_contain_text(code)

        for person in (zhang, li):
            expect(person.page.locator("desk-incident .on-it")).to_contain_text(
                "现场", timeout=ARRIVAL_LIMIT_MS
            )
            assert person.errors == []
            assert person.hosts == {urlsplit(city.address).hostname}


def test_of_two_who_send_the_same_unit_one_is_told_who_has_it(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Wang Wu")) as wang,
        desk(browser, instance.new_link(city, "Zhao Liu")) as zhao,
    ):
        place = "114.3050,30.5930"
        first = wang.report("燃气味道很重", "燃气泄漏", place)
        zhao.report("楼道燃气泄漏", "燃气泄漏", place)
        for person in (wang, zhao):
            expect(person.ranked()).to_have_count(5)
            person.page.keyboard.press("1")
            expect(person.page.locator("desk-recommendation .picked")).to_have_count(1)
        code = wang.first_unit()
        assert zhao.first_unit() == code

        held: list[Route] = []
        zhao.page.route("**/assignments", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
        with zhao.page.expect_request("**/assignments"):
            zhao.page.keyboard.press("Enter")
        wang.page.keyboard.press("Enter")
        expect(wang.page.locator("desk-incident .on-it")).to_contain_text(code)
        with zhao.page.expect_response("**/assignments") as refused:
            held[0].continue_()
        assert refused.value.status == 409
        told = zhao.page.locator(".toast")
        expect(told).to_contain_text(code)
        expect(told).to_contain_text(first)
        expect(told).to_contain_text("Wang Wu")
