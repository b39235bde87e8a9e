"""A closure that begins and runs out by the clock comes and goes on a screen that stays open."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from tests.journeys.desks import desk

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

BRIDGE = [[114.2787, 30.5522], [114.2811, 30.5554]]
FOLLOWS_MS = 60_000


def test_a_closure_is_planned_shown_to_all_and_called_off_before_it_begins(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Yang Liu")) as yang,
        desk(browser, instance.new_link(city, "Zhu Qi")) as zhu,
    ):
        zhu.page.keyboard.press("c")
        yang.page.keyboard.press("c")
        form = yang.page.locator("desk-closure form")
        text = "; ".join(f"{lon},{lat}" for lon, lat in BRIDGE)
        form.locator("#closure-points").fill(text)
        form.locator("#closure-points").press("Enter")
        expect(form.locator("[role=status]")).to_contain_text("条路")
        form.get_by_text("稍后").click()
        tomorrow = datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(days=1)
        form.locator("#closure-start").fill(f"{tomorrow:%m-%d} 08:00")
        form.get_by_text("定时").click()
        form.locator("#closure-until").fill("11:30")
        form.get_by_role("button", name="预定封路").click()

        planned = zhu.page.locator("desk-closure .coming li")
        expect(planned).to_contain_text(f"{tomorrow:%m-%d} 08:00 起 · 至 {tomorrow:%m-%d} 11:30")
        assert zhu.get("/closures")["items"][0]["starts_at"] > datetime.now(UTC).isoformat()
        planned.get_by_role("button", name="取消").click()
        expect(yang.page.locator("desk-closure .coming")).to_have_count(0)
        for person in (yang, zhu):
            assert person.errors == []


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
