"""A bridge over the Yangtze is closed at one desk; the ranking at another follows, and says why."""

import re
from math import cos, radians

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks import instance
from tests.journeys.desks import Desk, address_of, desk

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

MIDSTREAM = (114.28238, 30.55239)
"""On the first Yangtze bridge, lon/lat in EPSG:4326."""

BRIDGE = {"west": (114.27990, 30.55380), "east": (114.28520, 30.55080)}
"""On the bridge, left and right of the place midstream."""

ACROSS = (0.00123, 0.00163)
"""From the bridge's axis to beyond its side, at right angles, in degrees."""

ZOOM = 15
TILE_PX = 512
FOLLOWS_MS = 60_000


def click_on_the_map(page: Page, at: tuple[float, float], middle: tuple[float, float]) -> None:
    """Click a place (lon/lat) on a map that shows `middle` in its middle at zoom 15."""
    canvas = page.locator("desk-map canvas")
    box = canvas.bounding_box()
    assert box is not None
    px_per_degree = TILE_PX * 2**ZOOM / 360
    x = (at[0] - middle[0]) * px_per_degree
    y = (middle[1] - at[1]) * px_per_degree / cos(radians(middle[1]))
    canvas.click(position={"x": box["width"] / 2 + x, "y": box["height"] / 2 + y})


def draw_a_closure(page: Page, at: tuple[float, float]) -> None:
    """Look at a place on the bridge, and draw a line across it."""
    page.emulate_media(reduced_motion="reduce")
    page.keyboard.press("/")
    page.locator("#command").fill(f"/go {at[0]},{at[1]}")
    page.keyboard.press("Enter")
    expect(page.locator("desk-map .card")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    points = page.locator("#closure-points")
    click_on_the_map(page, (at[0] - ACROSS[0], at[1] - ACROSS[1]), at)
    expect(points).to_have_value(re.compile(r"^[\d.]+,[\d.]+$"))
    click_on_the_map(page, (at[0] + ACROSS[0], at[1] + ACROSS[1]), at)
    expect(points).to_have_value(re.compile(";"))
    expect(page.locator("desk-closure [role=status]")).to_contain_text("条路")


def side_of_the_first(sitting: Desk) -> str:
    """Return on which side of the place the way of the first unit reaches the bridge."""
    number = sitting.page.locator("desk-incident .number").inner_text()
    root = f"{address_of(sitting.page)}/api/v1"
    incidents = sitting.page.request.get(f"{root}/incidents", params={"limit": 500}).json()["items"]
    incident = next(one for one in incidents if one["number"] == number)
    answer = sitting.page.request.get(f"{root}/incidents/{incident['id']}/recommendation").json()
    lons = [lon for lon, _ in answer["units"][0]["route"]["coordinates"]]
    return "west" if min(lons) < BRIDGE["west"][0] else "east"


def test_when_a_bridge_is_closed_the_ranking_across_the_river_changes_and_says_why(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Chen Jiu")) as chen,
        desk(browser, instance.new_link(city, "Wu Shi")) as wu,
    ):
        wu.report("桥上燃气味道", "燃气泄漏", f"{MIDSTREAM[0]},{MIDSTREAM[1]}")
        expect(wu.ranked()).to_have_count(5)

        draw_a_closure(chen.page, BRIDGE[side_of_the_first(wu)])
        chen.page.keyboard.press("Enter")
        closed = chen.page.locator("desk-closure .told li")
        expect(closed).to_have_count(1)
        expect(closed).to_contain_text("Chen Jiu")

        news = wu.page.locator("desk-recommendation .news")
        expect(news).to_contain_text("已封路：交通事故", timeout=FOLLOWS_MS)
        expect(news).to_contain_text("行程时间已更新")
        expect(wu.page.locator("desk-recommendation")).to_contain_text("封路 1 处已计入")

        closed.get_by_role("button").click()
        expect(news).to_contain_text("已解除封路：交通事故", timeout=FOLLOWS_MS)
        expect(wu.page.locator("desk-recommendation")).not_to_contain_text("处已计入")
        for person in (chen, wu):
            assert person.errors == []
