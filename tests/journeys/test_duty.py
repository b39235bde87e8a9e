"""A member's own screen, on a phone: unit, shifts, track, who looked it up."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from tests.journeys.desks import address_of, desk, free_units
from tests.journeys.office import link_for, visitor
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]


def join_a_unit(city: instance.Running, browser: Browser, account_id: int) -> str:
    """Have a planner make an account a member of a unit that has a shift to come; name the unit."""
    with desk(browser, instance.new_link(city, "Pai Ban")) as planner:
        unit = free_units(planner.page, "greening")[-1]
        planner.post(f"/units/{unit['id']}/members", {"name": "王强", "account_id": account_id})
        starts = datetime.now(UTC) + timedelta(hours=30)
        ends = starts + timedelta(hours=8)
        shift = {"starts_at": starts.isoformat(), "ends_at": ends.isoformat()}
        planner.post(f"/units/{unit['id']}/shifts", shift)
    return str(unit["code"])


def test_a_member_sees_their_unit_shifts_track_and_who_looked(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser, "en-GB") as phone:
        phone.set_viewport_size({"width": 390, "height": 844})
        phone.goto(link_for(city, "Wang Qiang", "member"))
        expect(phone.locator("duty-list .empty")).to_be_visible()
        here = address_of(phone)
        phone.goto(f"{here}/duty/me")
        expect(phone.locator("duty-me .slab .empty").first).to_contain_text("no member")
        account = phone.request.get(f"{here}/api/v1/session").json()["account"]
        code = join_a_unit(city, browser, account["id"])
        phone.reload()
        expect(phone.locator(".own-unit")).to_contain_text(code)
        expect(phone.locator(".shifts [data-shift]").last).to_contain_text("in 1 day")
        expect(phone.locator("own-track .legs li").first).to_be_visible(timeout=90_000)
        expect(phone.locator("own-look-ups .empty")).to_be_visible()
        expect(phone.locator("own-sessions [data-session]")).to_have_count(1)
        wide = phone.evaluate("() => document.querySelector('main').scrollWidth - innerWidth")
        assert wide <= 0
        if AXE.is_file():
            assert faults_of(phone) == []
