"""Reports at the desk: reported twice, merged, split; talk and notices, in real browsers."""

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks import instance
from tests.journeys.desks import Desk, desk, place_near_a_unit

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(600)]


def begin_report(sitting: Desk, place: str, category: str, words: str) -> None:
    """Write a report with the keyboard, up to where it would be filed."""
    keyboard = sitting.page.keyboard
    keyboard.press("n")
    expect(sitting.page.locator("#form-place")).to_be_focused()
    keyboard.type(place)
    keyboard.press("Enter")
    expect(sitting.page.locator("#form-category")).to_be_focused()
    keyboard.type(category)
    expect(sitting.page.locator("#form-category-list [role=option]").first).to_contain_text(
        category
    )
    keyboard.press("Enter")
    keyboard.type(words)


def open_tab(page: Page, key: str) -> None:
    """Turn to a tab of the chosen incident."""
    page.locator(f"#incident-tab-{key}").click()
    expect(page.locator(f"#incident-tab-{key}")).to_have_attribute("aria-selected", "true")


def test_what_is_reported_twice_is_compared_merged_with_its_reporter_and_split_again(
    city: instance.Running, browser: Browser
) -> None:
    with desk(browser, instance.new_link(city, "Sun Li")) as sun:
        place = place_near_a_unit(sun.page, "sanitation")
        first = sun.report("小区门口堆了很多垃圾", "暴露垃圾", place)
        sun.page.keyboard.press("Escape")

        begin_report(sun, place, "暴露垃圾", "门口一堆垃圾没人清")
        twin = sun.page.locator(f"desk-same [data-duplicate='{first}']")
        expect(twin).to_contain_text("文字相似")
        expect(sun.page.locator(".proposal")).to_contain_text("责任网格")
        sun.page.get_by_label("来电").check(force=True)
        sun.page.fill("#form-reporter-name", "王芳")
        sun.page.locator("desk-form textarea").focus()
        sun.page.keyboard.press("F2")
        expect(twin.locator(".columns mark").first).to_be_visible()
        expect(twin.locator("pair-map .credit")).to_be_visible()
        twin.locator("button.go").click()

        panel = sun.page.locator("desk-incident")
        expect(panel.locator(".number")).to_have_text(first)
        reporters = panel.locator(".reporters li")
        expect(reporters).to_have_count(2)
        expect(reporters.nth(1)).to_contain_text("王*")
        expect(reporters.nth(1)).to_contain_text("来电")

        panel.locator(".answering textarea").fill("已派人清运")
        panel.locator(".answering button[type=submit]").click()
        expect(reporters.locator(".answered")).to_have_count(2)

        reporters.nth(1).get_by_role("button", name="拆分").click()
        expect(reporters).to_have_count(1)
        apart = panel.locator(".duplicates > li").filter(has_text="门口一堆垃圾没人清")
        expect(apart).to_have_count(1)  # practice nearby may be alike too
        assert sun.errors == []


def test_two_browsers_talk_about_an_incident_and_see_what_is_read(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Gao Fei")) as gao,
        desk(browser, instance.new_link(city, "Luo Min")) as luo,
    ):
        number = gao.report("阀门井冒水", "供水管爆裂", place_near_a_unit(gao.page, "water_supply"))
        open_tab(gao.page, "talk")
        gao.page.locator("talk-composer textarea").fill("到场后先关阀门")
        gao.page.keyboard.press("Enter")
        said = gao.page.locator(".said-by.own")
        expect(said).to_contain_text("未读")

        row = luo.page.locator(f"desk-queue [data-number='{number}']")
        expect(row.locator(".unread")).to_contain_text("1")
        luo.choose(number)
        expect(luo.page.locator("#incident-tab-talk .count")).to_have_text("1")
        open_tab(luo.page, "talk")
        expect(luo.page.locator(".said-by")).to_contain_text("到场后先关阀门")
        expect(said).to_contain_text("已读：Luo Min")
        expect(row.locator(".unread")).to_have_count(0)

        luo.page.context.set_offline(True)
        luo.page.locator("talk-composer textarea").fill("已关，水停了")
        luo.page.keyboard.press("Enter")
        failed = luo.page.locator(".said-by.failed")
        expect(failed).to_be_visible()
        luo.page.context.set_offline(False)
        failed.get_by_role("button", name="再发").click()
        expect(gao.page.locator(".said-by:not(.own)")).to_contain_text("已关，水停了")
        expect(gao.page.locator(".said-by")).to_have_count(2)
        assert (gao.errors, luo.errors) == ([], [])


def test_a_notice_rings_the_bell_and_leads_to_its_incident(
    city: instance.Running, browser: Browser
) -> None:
    with desk(browser, instance.new_link(city, "Tan Yi")) as tan:
        bell = tan.page.locator("notice-bell")
        number = tan.report("仓库起火", "火灾", place_near_a_unit(tan.page, "fire"))
        open_incidents = tan.get("/incidents", text=number)["items"]
        escalate = {"action": "raise_alarm", "level": 2, "reason": "火势蔓延"}
        tan.post(f"/incidents/{open_incidents[0]['id']}/actions", escalate)
        expect(bell.locator(".bell > button b")).to_be_visible()

        tan.page.keyboard.press("Escape")
        bell.locator("button").first.click()
        notice = bell.locator(".notices li.fresh").filter(has_text=number)
        expect(notice).to_have_count(1)
        bell.get_by_role("button", name="全部标为已读").click()
        expect(bell.locator(".notices li.fresh")).to_have_count(0)
        expect(bell.locator(".bell > button b")).to_have_count(0)
        bell.locator(".notices li").filter(has_text=number).locator("button").click()
        expect(tan.page.locator("desk-incident .number")).to_have_text(number)
        assert tan.errors == []
