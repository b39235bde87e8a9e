"""The main job, as a newcomer does it: two people, two browsers, one city on real roads."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from benchmarks import instance
from tests.journeys.desks import desk, place_near_a_unit

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

ARRIVAL_LIMIT_MS = 420_000


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
