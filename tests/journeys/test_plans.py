"""Emergency plans: started from the desk in one act, followed, stopped, reported; drills; texts."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from benchmarks import instance
from tests.journeys.desks import Desk, address_of, desk, free_units, room
from tests.journeys.office import link_for
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1920, "height": 1080}
PLAN = """key: journey_plan
title: {zh: 试验预案, en: Trial}
trigger: {categories: ["emergency:fire"], priorities: [1]}
roles:
  lead: {zh: 指挥, en: Lead, holder: dispatcher}
resources:
  - {kind: KIND, count: 1, within_min: 10}
tasks:
  - {key: first, role: lead, title: {zh: 报告, en: Report}, due_min: 30}
"""


def incident_with_plans(sitting: Desk, category: str, description: str) -> int:
    """File an incident beside a free unit and open its plans at the desk; return its id."""
    position = free_units(sitting.page, "fire")[0]["position"]
    filed = sitting.post(
        "/incidents",
        {
            "category": category,
            "description": description,
            "lon": position["lon"],
            "lat": position["lat"],
            "source": "phone",
        },
    )["incident"]
    sitting.page.goto(f"{address_of(sitting.page)}/?incident={filed['id']}&tab=plans")
    expect(sitting.page.locator("desk-incident .number").first).to_have_text(filed["number"])
    return int(filed["id"])


def start(page: Page, plan: str, how: str) -> None:
    """Look at a plan, then start it, really (`start`) or as a `drill`."""
    card = page.locator(f"desk-plans [data-plan={plan}]")
    card.locator(".plan-head").dispatch_event("click")
    expect(card.locator(".would").first.locator("li")).to_have_count(4)
    card.locator(f"[data-do={how}]").dispatch_event("click")


def test_a_plan_is_started_followed_stopped_and_reported(
    city: instance.Running, browser: Browser
) -> None:
    with desk(browser, instance.new_link(city, "Yu An")) as sitting:
        page = sitting.page
        incident_id = incident_with_plans(sitting, "emergency:gas_leak", "楼道里有燃气味")
        start(page, "gas_leak", "start")
        run = page.locator("desk-plans .run")
        expect(run.locator("[data-task]")).to_have_count(4)
        expect(page.locator(".drill-mark, .drill-banner")).to_have_count(0)
        (told,) = sitting.get("/plan-runs", incident_id=incident_id)["items"]
        sent = [one["unit_code"] for one in told["made"]["units"]]
        assert sent
        shown = run.locator("[data-unit]").evaluate_all("rows => rows.map(r => r.dataset.unit)")
        assert shown == sent
        tasks = sitting.get("/tasks", incident_id=incident_id)["items"]
        assert {one["plan_run_id"] for one in tasks if one["kind"] == "plan"} == {told["id"]}
        made = {one["key"]: one["task_id"] for one in told["made"]["tasks"]}
        for step in ("take", "start", "done"):
            sitting.post(f"/tasks/{made['report']}/{step}", {})
        expect(run.locator("[data-task=report]")).to_have_class("done")

        run.locator("[data-do=stop]").dispatch_event("click")
        page.fill("#stop-reason", "险情解除")
        page.keyboard.press("Enter")
        past = page.locator("desk-plans .past-runs a")
        expect(past).to_have_count(1)
        expect(run).to_have_count(0)
        page.goto(f"{city.address}{past.get_attribute('href')}")
        expect(page.locator("plan-report .run-timeline .task_done")).to_have_count(1)
        expect(page.locator("plan-report [data-gap=task_not_done]")).to_have_count(3)
        expect(page.locator("plan-report .report-tasks tbody tr")).to_have_count(4)
        expect(page.locator("plan-report .record")).to_contain_text("险情解除")
        assert sitting.errors == []


def test_a_drill_is_marked_wherever_it_is_shown(city: instance.Running, browser: Browser) -> None:
    with desk(browser, instance.new_link(city, "Yu Lian")) as sitting:
        page = sitting.page
        incident_id = incident_with_plans(sitting, "emergency:flooding", "地下通道积水")
        start(page, "urban_flooding", "drill")
        run = page.locator("desk-plans .run")
        expect(run).to_have_class(re.compile("drill"))
        expect(run.locator(".drill-banner")).to_be_visible()
        (told,) = sitting.get("/plan-runs", incident_id=incident_id)["items"]
        assert told["drill"] is True
        page.goto(f"{city.address}/plans/runs")
        row = page.locator(f"plan-runs tr[data-run='{told['id']}']")
        expect(row.locator(".drill-mark")).to_be_visible()
        page.locator("plan-runs .segments button").nth(1).click()
        expect(row).to_have_count(0)
        page.locator("plan-runs .segments button").nth(2).click()
        row.locator("a").click()
        expect(page.locator("plan-report .drill-banner")).to_be_visible()
        expect(page.locator("plan-report h1 .drill-mark")).to_be_visible()


def test_a_plan_is_published_when_its_text_has_no_fault(
    city: instance.Running, browser: Browser
) -> None:
    with room(browser, link_for(city, "Bian Zhi", "planner"), "/plans/publish") as sitting:
        page = sitting.page
        text = page.locator("plan-publish textarea")
        publish = page.locator("plan-publish .page-head button.go")
        text.fill(PLAN.replace("KIND", "dragon"))
        expect(page.locator("plan-publish .gutter .faulty")).to_have_text("7")
        expect(page.locator("#plan-state")).to_contain_text("resources.0.kind")
        expect(publish).to_be_disabled()
        text.fill(PLAN.replace("KIND", "fire_engine"))
        expect(page.locator("plan-publish .gutter .faulty")).to_have_count(0)
        publish.click()
        expect(page.locator("plan-document .versions li")).to_have_count(1)
        expect(page.locator("plan-document h1")).to_contain_text("试验预案")


def test_no_page_of_plans_and_indicators_has_a_serious_fault(
    city: instance.Running, browser: Browser
) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    faults = {}
    pages = [
        ("/plans", "plan-library tbody tr"),
        ("/plans/library/gas_leak", "plan-document .versions li"),
        ("/plans/publish/gas_leak", "plan-publish .found .note"),
        ("/plans/runs", "plan-runs .note, plan-runs .empty, plan-runs tbody tr"),
        ("/indicators", "indicator-numbers .ind-whole tbody tr"),
        ("/indicators?by=district", "indicator-numbers .ind-parts tbody tr"),
        ("/indicators/scores", "indicator-scores .scores tbody tr"),
        ("/indicators/incidents?key=closed", "indicator-counted .counted tbody tr"),
    ]
    with room(browser, link_for(city, "Axe planner", "planner"), "/plans") as sitting:
        page = sitting.page
        for path, sign in pages:
            page.goto(city.address + path)
            page.locator(sign).first.wait_for()
            for size in (PHONE, DESK):
                page.set_viewport_size(size)
                if found := faults_of(page):
                    faults[f"{path} {size['width']}"] = found
                wide = "() => document.querySelector('main').scrollWidth - innerWidth"
                assert page.evaluate(wide) <= 0, path
    assert faults == {}
