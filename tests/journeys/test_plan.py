"""Several incidents at once: one plan, one command, and a word for each item of it."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from benchmarks import instance
from tests.journeys.desks import Desk, desk, free_units

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

FILED = 3


def file_beside_engines(sitting: Desk) -> list[str]:
    """File fires beside engines that are free; return the numbers of the incidents."""
    numbers = []
    for unit in free_units(sitting.page, "fire")[:FILED]:
        at = {"lon": unit["position"]["lon"], "lat": unit["position"]["lat"]}
        filed = sitting.post(
            "/incidents", {"category": "emergency:fire", "description": "楼道冒烟", **at}
        )
        numbers.append(str(filed["incident"]["number"]))
    return numbers


def row(sitting: Desk, number: str) -> Locator:
    """Return the line of the plan for an incident."""
    return sitting.page.locator(f"desk-plan [data-incident='{number}']")


def test_a_plan_is_carried_out_in_one_command_and_says_of_each_what_became_of_it(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Jiang San")) as jiang,
        desk(browser, instance.new_link(city, "Shen Si")) as shen,
    ):
        first, second, third = file_beside_engines(jiang)
        for number in (first, second, third):
            expect(jiang.page.locator(f"desk-queue [data-number='{number}']")).to_be_visible()
        jiang.page.keyboard.press("p")
        expect(row(jiang, first).locator(".eta")).to_be_visible()
        go = jiang.page.locator("desk-plan button.go")
        expect(go).to_be_focused()

        row(jiang, third).locator("input").first.uncheck()
        expect(row(jiang, third).locator(".eta")).to_have_count(0)
        taken = row(jiang, second).locator(".goes b").first.inner_text()
        expect(go).to_be_enabled()
        everyone = {unit["code"]: unit["id"] for unit in free_units(jiang.page, "fire")}
        wanted = {one["number"]: one["id"] for one in shen.get("/incidents", limit=500)["items"]}
        shen.post(f"/incidents/{wanted[third]}/assignments", {"unit_id": everyone[taken]})

        go.click()
        expect(row(jiang, first).locator(".outcome")).to_contain_text("已派出")
        refused = row(jiang, second).locator(".outcome")
        for word in (taken, third, "Shen Si"):
            expect(refused).to_contain_text(word)
        expect(jiang.page.locator(".toast")).to_contain_text("1 支被拒")
        on_first = jiang.get(f"/incidents/{wanted[first]}")["units"]
        assert len(on_first) == 1
        assert jiang.errors == []
