"""The map stands what happens around it."""

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from benchmarks.browser import READY, new_visitor

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

COMES_BACK_MS = 60_000


def test_roads_are_drawn_when_the_basemap_comes_back(
    city: instance.Running, browser: Browser
) -> None:
    context = new_visitor(browser)
    page = context.new_page()
    page.route("**/basemap/**", lambda route: route.abort())
    page.goto(instance.new_link(city, "Sun Qi"))
    page.wait_for_function(READY, timeout=60_000)
    note = page.locator("desk-map .map-note")
    expect(note).to_be_visible(timeout=COMES_BACK_MS)
    page.unroute_all()
    expect(note).to_be_hidden(timeout=COMES_BACK_MS)
    context.close()
