"""Who may only look is offered nothing to fill in, to press or to type."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks import instance
from benchmarks.browser import READY
from tests.journeys.desks import desk
from tests.journeys.office import link_for, visitor

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]


def a_shift_and_some_aid(city: instance.Running, browser: Browser) -> str:
    """Have a planner plan a shift of a unit and grant aid between two districts; name the unit."""
    with desk(browser, instance.new_link(city, "Gui Hua")) as planner:
        unit = planner.get("/units", limit=500)["items"][-1]
        starts = datetime.now(UTC) + timedelta(minutes=10)
        shift = {
            "starts_at": starts.isoformat(),
            "ends_at": (starts + timedelta(hours=1)).isoformat(),
        }
        planner.post(f"/units/{unit['id']}/shifts", shift)
        first, second = (
            one["code"] for one in planner.get("/areas", level="district")["items"][:2]
        )
        aid = {"from_area": first, "to_area": second, "reason": "flood"}
        planner.post("/mutual-aid", aid)
    return str(unit["code"])


def buttons_of(page: Page, part: str) -> list[str]:
    """Return what can be pressed or filled in in a panel, but for looking."""
    found: list[str] = page.locator(
        f"{part} :is(form, .told button, .steps button, button.go, textarea)"
    ).evaluate_all("(found) => found.map((one) => one.outerHTML)")
    return found


def test_an_operator_reads_shifts_closures_aid_and_ranking_and_changes_none(
    city: instance.Running, browser: Browser
) -> None:
    code = a_shift_and_some_aid(city, browser)
    with visitor(browser, "en-GB") as page:
        page.goto(link_for(city, "Jie Xian", "operator"))
        page.wait_for_function(READY, timeout=90_000)
        page.keyboard.press("s")
        expect(page.locator("desk-shifts .told li", has_text=code).first).to_be_visible()
        assert buttons_of(page, "desk-shifts") == []
        page.keyboard.press("m")
        expect(page.locator("desk-aid .told li").first).to_be_visible()
        assert buttons_of(page, "desk-aid") == []
        page.keyboard.press("c")
        expect(page.locator("desk-closure h3").first).to_be_visible()
        assert buttons_of(page, "desk-closure") == []
        page.keyboard.press("Escape")
        page.keyboard.press("u")
        page.locator("desk-units .rows button").first.click()
        expect(page.locator("desk-unit .facts")).to_be_visible()
        assert buttons_of(page, "desk-unit") == []
        page.keyboard.press("j")
        ranked = page.locator("desk-recommendation .ranked > li")
        expect(ranked.first).to_be_visible()
        assert page.locator("desk-recommendation .ranked button").count() == 0
        page.keyboard.press("1")
        page.keyboard.press("Enter")
        expect(page.locator("desk-recommendation .picked")).to_have_count(0)
        page.keyboard.press("/")
        offered = page.locator("#command-list [role=option]")
        expect(offered.first).to_be_visible()
        assert [text for text in offered.all_inner_texts() if "/send" in text] == []
        page.keyboard.type(f"st {code} off")
        page.keyboard.press("Enter")
        expect(page.locator(".toast.bad")).to_contain_text("None of your roles")
