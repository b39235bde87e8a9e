"""A department at its work screen: a task comes at once, is taken, photographed and finished."""

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from benchmarks import instance
from tests.dispatch.attachments.shots import jpeg
from tests.journeys.closing import DEPARTMENT, give_to_department, person
from tests.journeys.desks import desk
from tests.journeys.office import visitor
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]


def test_a_department_takes_and_finishes_what_it_is_given(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, instance.new_link(city, "Pai Qian")) as dispatcher,
        visitor(browser, "en-GB") as page,
    ):
        crew, account_id = person(city, page, "Dao Lu", "department")
        assert page.url == f"{city.address}/tasks"
        dispatcher.post(
            f"/departments/{DEPARTMENT}/members", {"account_id": account_id, "leads": True}
        )
        page.reload()
        expect(page.locator("tasks-view h1 small")).to_have_text("Roads and bridges office")
        lon, lat = dispatcher.get("/session")["city"]["center"]
        body = {"category": "item:06013", "description": "路面塌陷约两米", "lon": lon, "lat": lat}
        incident = dispatcher.post("/incidents", body)["incident"]
        give_to_department(dispatcher, incident["id"])
        row = page.locator(".task-row", has_text=incident["number"])
        expect(row).to_be_visible()
        row.locator("a").click()
        expect(page.locator(".work-task .said")).to_have_text("路面塌陷约两米")
        page.locator("[data-doing=take]").click()
        expect(row).to_contain_text("mine")
        picture = FilePayload(name="a.jpg", mimeType="image/jpeg", buffer=jpeg((640, 480)))
        page.set_input_files("input[data-kind=after]", picture)
        expect(page.locator("work-photos .photos li")).to_have_count(1)
        if AXE.is_file():
            assert faults_of(page) == []
        page.locator("[data-doing=finish]").click()
        page.locator("task-doing textarea[name=remark]").fill("已修复")
        page.locator("task-doing button.go").click()
        expect(page.locator(".work-task .record")).to_contain_text("Done")
        assert crew.get(f"/incidents/{incident['id']}")["stage"] == "feedback"
        page.locator(".page-head button").click()
        expect(page.locator(f"work-members [data-account='{account_id}']")).to_contain_text(
            "Dao Lu"
        )
