"""A dispatcher who knows better sends a unit that the rules leave out, and says why."""

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from tests.journeys.desks import desk, free_units, place_near_a_unit

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]


def test_a_unit_without_the_skill_is_sent_for_a_reason_that_everybody_reads(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Zheng Shi")) as zheng,
        desk(browser, instance.new_link(city, "Feng Yi")) as feng,
    ):
        place = place_near_a_unit(zheng.page, "water_supply")
        number = zheng.report("水管爆裂，需要人先去封路", "供水管爆裂", place)
        expect(zheng.ranked()).to_have_count(5)
        feng.choose(number)
        code = free_units(zheng.page, "police")[0]["code"]

        keyboard = zheng.page.keyboard
        keyboard.press("/")
        keyboard.type(f"send {code}")
        keyboard.press("Enter")
        panel = zheng.page.locator("desk-override")
        expect(panel.locator(".causes")).to_contain_text("缺技能：给水抢修")
        expect(panel.locator("input[type=radio]").first).to_be_focused()
        keyboard.press("Enter")
        expect(panel.get_by_role("alert")).to_have_text("请选一条理由，或写明理由。")
        keyboard.press("2")
        keyboard.press("Tab")
        keyboard.type("带路障")
        keyboard.press("Enter")

        for person in (zheng, feng):
            sent = person.page.locator("desk-incident .on-it")
            expect(sent).to_contain_text(code)
            expect(sent.locator(".overridden")).to_have_text(
                "Zheng Shi 越规派遣：现场指挥点名要求 · 带路障"
            )
            assert person.errors == []


def test_why_not_a_unit_is_found_in_the_list_of_those_left_out(
    city: instance.Running, browser: Browser
) -> None:
    with desk(browser, instance.new_link(city, "Wei Er")) as wei:
        wei.report("燃气味道", "燃气泄漏", "114.3050,30.5930")
        expect(wei.ranked()).to_have_count(5)
        code = free_units(wei.page, "sanitation")[0]["code"]
        wei.page.locator("desk-excluded summary").click()
        wei.page.locator("desk-excluded input").fill(code)
        expect(wei.page.locator("desk-excluded li")).to_have_count(1)
        wei.page.keyboard.press("Enter")
        causes = wei.page.locator("desk-override .causes")
        expect(causes).to_contain_text("缺技能：燃气抢修")
        wei.page.keyboard.press("Escape")
        expect(wei.ranked()).to_have_count(5)
        assert wei.errors == []
