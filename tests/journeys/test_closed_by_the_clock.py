"""A closure that begins and runs out by the clock comes and goes on a screen that stays open."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from tests.journeys.desks import desk

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

BRIDGE = [[114.2787, 30.5522], [114.2811, 30.5554]]
FOLLOWS_MS = 60_000


def test_a_closure_comes_and_goes_by_its_own_times(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Yang Liu")) as yang,
        desk(browser, instance.new_link(city, "Zhu Qi")) as zhu,
    ):
        zhu.report("桥上燃气味道", "燃气泄漏", "114.28238,30.55239")
        expect(zhu.ranked()).to_have_count(5)
        yang.page.keyboard.press("c")
        now = datetime.now(UTC)
        yang.post(
            "/closures",
            {
                "geometry": {"type": "LineString", "coordinates": BRIDGE},
                "reason": "定时封桥",
                "starts_at": (now + timedelta(seconds=8)).isoformat(),
                "ends_at": (now + timedelta(seconds=20)).isoformat(),
            },
        )
        listed = yang.page.locator("desk-closure .told")
        expect(yang.page.locator("desk-closure .coming")).to_contain_text("定时封桥")
        news = zhu.page.locator("desk-recommendation .news")
        expect(news).to_contain_text("已封路：定时封桥", timeout=FOLLOWS_MS)
        expect(news).to_contain_text("已解除封路：定时封桥", timeout=FOLLOWS_MS)
        expect(listed).to_have_count(0, timeout=FOLLOWS_MS)
        for person in (yang, zhu):
            assert person.errors == []
