"""A law from its first fault to the first incident under it; a file of codes whole or not."""

from collections.abc import Iterator

import psycopg
import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from api.cli.database import running_database
from benchmarks import instance
from tests.journeys.desks import desk, free_units
from tests.journeys.office import link_for, set_up_factor, visitor
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

LAW = "city_management"
SOUND = "accept: {zh: 受理时限, en: Acceptance, limit: {minutes: 15, kind: urgent}"
LONGER = SOUND.replace("minutes: 15", "minutes: 20")
ROLES = "roles: [acceptor, dispatcher]"
HEADING = "单位编码,中文名称,英文名称,辖区,生效日期,失效日期\n"
LAMPS = "lamps,路灯管理所,Street lamp office,,,\n"
NOWHERE = "bridges,桥梁管理所,Bridge office,999999,,\n"
CHOSEN = """() => {
  const { value, selectionStart, selectionEnd } = document.activeElement;
  return value.slice(selectionStart, selectionEnd);
}"""
SCREENS = {
    "/rules/laws": "rules-laws tbody tr",
    f"/rules/laws/{LAW}/1/diagram": "law-diagram svg",
    f"/rules/laws/{LAW}/1/table": ".stage-table tbody tr",
    f"/rules/laws/{LAW}/draft": "yaml-editor textarea",
    "/rules/calendar/2026": "rules-calendar .month",
    "/rules/codes/lists/gb47678-5-2026/item%3A06010": ".code-details",
    "/rules/codes/standards": "sheet-table tbody tr",
    "/rules/codes/identifiers": "identifier-check .chip",
}


def signed_in(page: Page, city: instance.Running, name: str, role: str) -> None:
    """Open a one-time link and wait until somebody is in."""
    page.goto(link_for(city, name, role))
    page.locator("desk-view, .office").first.wait_for()


def rewrite(page: Page, old: str, new: str) -> None:
    """Write something else in place of a passage of the draft."""
    editor = page.locator("yaml-editor textarea")
    text = editor.input_value()
    assert old in text
    editor.fill(text.replace(old, new, 1))


def owner_of(city: instance.Running) -> psycopg.Connection:
    """Return a connection to the city's database as its owner."""
    return psycopg.connect(running_database(city.data).replace("+psycopg", ""))


@pytest.fixture
def law_as_found(city: instance.Running) -> Iterator[None]:
    """Take away what a journey publishes: what was opened under it goes on under what was before.

    The city is shared: other journeys expect its acceptance to take 15 minutes.
    """
    highest = "SELECT coalesce(max(version), 1) FROM law_versions WHERE law = %s"
    with owner_of(city) as owner:
        (before,) = owner.execute(highest, (LAW,)).fetchone() or (1,)
    yield
    with owner_of(city) as owner:
        owner.execute(
            "UPDATE incidents SET law_version = %s WHERE law = %s AND law_version > %s",
            (before, LAW, before),
        )
        owner.execute(
            "DELETE FROM law_versions WHERE law = %s AND (version IS NULL OR version > %s)",
            (LAW, before),
        )


def age_proofs(city: instance.Running) -> None:
    """Let ten minutes pass over every proof of a second factor."""
    with owner_of(city) as owner:
        owner.execute(
            "UPDATE sign_in_sessions "
            "SET second_factor_at = second_factor_at - interval '10 minutes'"
        )


@pytest.mark.usefixtures("law_as_found")
def test_a_draft_with_a_fault_is_mended_tried_and_published_and_holds_for_what_is_new(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser) as page:
        signed_in(page, city, "Gui Hua", "planner")
        page.goto(f"{city.address}/rules/laws")
        page.locator(f"[data-law={LAW}] .card-head a").click()
        expect(page.locator(".check .sound")).to_be_visible()

        rewrite(page, SOUND, LONGER)
        rewrite(page, ROLES, "roles: [acceptor, dispacher]")
        fault = page.locator(".faults button")
        expect(fault).to_have_count(1)
        expect(fault).to_contain_text("dispacher")
        line = fault.get_attribute("data-line")
        expect(page.locator(".gutter .faulty")).to_have_text(str(line))
        fault.click()
        assert "dispacher" in page.evaluate(CHOSEN)
        rewrite(page, "dispacher", "dispatcher")
        expect(page.locator(".check .sound")).to_be_visible()

        page.fill("law-draft textarea[name=note]", "受理时限放宽到二十分钟")
        page.locator("law-draft button.go").click()
        page.locator("[data-tab=changes]").click()
        change = page.locator("[data-change='clocks.accept']")
        expect(change.locator("del")).to_contain_text("15 分钟")
        expect(change.locator("ins")).to_contain_text("20 分钟")
        page.locator("[data-tab=release]").click()
        page.locator("[data-act=try]").click()
        expect(page.locator("[data-trial] .verdict")).to_be_visible()
        expect(page.locator("[data-act=publish]")).to_have_count(0)

    with visitor(browser) as page:
        app = set_up_factor(page, link_for(city, "Fa Bu", "system_administrator"))
        page.goto(f"{city.address}/rules/laws/{LAW}/draft/release")
        expect(page.locator("[data-trial] .verdict")).to_be_visible()
        age_proofs(city)
        page.locator("[data-act=publish]").click()
        page.locator("factor-prove input[name=code]").fill(app.code())
        expect(page.locator("rules-law h1")).to_contain_text("第 2 版")
        expect(page.locator(".law-standing")).to_contain_text("现行")

    with desk(browser, instance.new_link(city, "Jie Bao")) as sitting:
        at = free_units(sitting.page, "sanitation")[0]["position"]
        report = {"category": "item:06010", "description": "路边暴露垃圾"}
        filed = sitting.post("/incidents", {**report, "lon": at["lon"], "lat": at["lat"]})
        incident = sitting.get(f"/incidents/{filed['incident']['id']}")
        assert (incident["law"], incident["law_version"]) == (LAW, 2)


def choose(page: Page, text: str) -> None:
    """Choose a file of departments as a Chinese spreadsheet writes it."""
    file: FilePayload = {
        "name": "departments.csv",
        "mimeType": "text/csv",
        "buffer": text.encode("gbk"),
    }
    page.locator("sheet-import input[type=file]").set_input_files(file)


def test_a_file_in_gbk_with_one_bad_row_is_refused_with_the_row_and_then_taken_whole(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser) as page:
        signed_in(page, city, "Bian Ma", "planner")
        page.goto(f"{city.address}/rules/codes/departments")
        rows = page.locator("sheet-table tbody tr")
        expect(rows.filter(has_text="water").first).to_be_visible()
        page.locator("[data-act=import]").click()
        choose(page, HEADING + LAMPS + NOWHERE)
        bad = page.locator("sheet-import [data-faults] tbody tr")
        expect(bad).to_have_count(1)
        expect(bad).to_have_attribute("data-row", "3")
        expect(bad).to_contain_text("没有辖区 999999")
        expect(page.locator("sheet-import button.go")).to_be_disabled()

        choose(page, HEADING + LAMPS)
        report = page.locator("sheet-import [data-report]")
        expect(report).to_contain_text("GBK")
        expect(report.locator("tr.new")).to_have_count(1)
        page.locator("sheet-import button.go").click()
        expect(rows.filter(has_text="路灯管理所")).to_have_count(1)
        expect(rows.filter(has_text="桥梁管理所")).to_have_count(0)


def test_no_screen_of_the_rules_has_a_serious_fault_or_runs_over_the_edge_of_a_phone(
    city: instance.Running, browser: Browser
) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    faults = {}
    with visitor(browser, "en-GB") as page:
        signed_in(page, city, "Axe Rules", "planner")
        for path, sign in SCREENS.items():
            page.goto(city.address + path)
            page.locator(sign).first.wait_for()
            for width, height in ((390, 844), (1920, 1080)):
                page.set_viewport_size({"width": width, "height": height})
                if found := faults_of(page):
                    faults[f"{path} {width}"] = found
                wide = "() => document.querySelector('main').scrollWidth - innerWidth"
                assert page.evaluate(wide) <= 0, path
    assert faults == {}
