"""A matter of city management from report to archive, by four people with a role each."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from benchmarks import instance
from tests.dispatch.attachments.shots import jpeg
from tests.journeys.closing import incident_of, person
from tests.journeys.desks import Desk, desk
from tests.journeys.office import link_for, visitor
from tests.journeys.test_accessibility import AXE, faults_of
from tests.journeys.test_phone import phone_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

NOT_OURS = "不属于本部门职责"


def stands_at(page: Page, stage: str) -> None:
    """Wait until the incident before somebody is at a stage."""
    expect(page.locator("desk-incident .stages .now")).to_have_text(stage)


def act(page: Page, action: str) -> None:
    """Press the button of an action; a form opens where it asks for something."""
    page.locator(f"desk-actions [data-action={action}]").dispatch_event("click")


def send(page: Page) -> None:
    """Send the form that is open."""
    page.locator("desk-action-form button.go").dispatch_event("click")


def turn_to(page: Page, tab: str) -> None:
    """Open a tab of the incident."""
    page.locator(f"#incident-tab-{tab}").dispatch_event("click")


def accept_at_two_desks(acceptor: Desk, dispatcher: Desk, number: str) -> None:
    """Let both accept at once: one does, the other is told who did and what is allowed now."""
    dispatcher.choose(number)
    expect(dispatcher.page.locator("[data-action=accept]")).to_be_visible()
    held: list[Route] = []
    dispatcher.page.route("**/actions", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
    with dispatcher.page.expect_request(lambda asked: asked.method == "POST"):
        act(dispatcher.page, "accept")
    act(acceptor.page, "accept")
    stands_at(acceptor.page, "受理立案")
    with dispatcher.page.expect_response(lambda answer: answer.request.method == "POST") as told:
        for route in held:
            route.continue_()
    assert told.value.status == 409
    dispatcher.page.unroute("**/actions")
    refusal = dispatcher.page.locator("desk-actions .refusal")
    expect(refusal).to_contain_text("Shou Li")
    expect(refusal).to_contain_text("现在可以")
    expect(refusal).to_contain_text("立案")
    stands_at(dispatcher.page, "受理立案")


def give_to_proposed(dispatcher: Desk, crew_id: int) -> None:
    """Assign to the department that is proposed first, which somebody belongs to."""
    dispatcher.page.keyboard.press("d")
    expect(dispatcher.page.locator("[role=toolbar] button").first).to_be_focused()
    act(dispatcher.page, "assign")
    chosen = dispatcher.page.locator("desk-action-form select[name=department]")
    expect(chosen).to_be_focused()
    department = chosen.input_value()
    proposed = chosen.locator("optgroup").first.locator("option").first
    assert proposed.get_attribute("value") == department
    known = dispatcher.get(f"/departments/{department}/members")["items"]
    if crew_id not in {one["account_id"] for one in known}:
        dispatcher.post(f"/departments/{department}/members", {"account_id": crew_id})
    send(dispatcher.page)
    stands_at(dispatcher.page, "处置")


def open_task(crew: Page, address: str, number: str) -> None:
    """Open the task of an incident at the department's own screen."""
    crew.goto(f"{address}/tasks")
    crew.locator(".task-row", has_text=number).locator("a").click()


def end_task(crew: Page, doing: str, words: str) -> None:
    """Finish the open task, or give it back, with something said."""
    crew.locator(f"[data-doing={doing}]").click()
    crew.locator("task-doing textarea").fill(words)
    crew.locator("task-doing button.go").click()


def deal_with(crew: Page, dispatcher: Page, incident: dict[str, Any]) -> None:
    """Show that it was dealt with by a photo that the camera placed there; the desk sees it."""
    turn_to(dispatcher, "proof")
    expect(dispatcher.locator("desk-proof [data-item=photo_after].lacking")).to_be_visible()
    crew.locator("[data-doing=take]").click()
    at = datetime.now(UTC) - timedelta(seconds=1)
    shot = jpeg((640, 480), place=(incident["lon"], incident["lat"]), at=at, offset="+00:00")
    file = {"name": "after.jpg", "mimeType": "image/jpeg", "buffer": shot}
    crew.set_input_files("input[data-kind=after]", file)  # type: ignore[arg-type]
    expect(crew.locator("work-photos .photos li")).to_have_count(1)
    end_task(crew, "finish", "已清运")
    stands_at(dispatcher, "反馈")
    expect(dispatcher.locator("desk-proof [data-item=photo_after].met")).to_be_visible()
    expect(dispatcher.locator("desk-proof .after .held li.good")).to_have_count(2)
    if AXE.is_file():
        assert faults_of(dispatcher) == []
    turn_to(dispatcher, "handling")


def verify(dispatcher: Desk, phone: Page, incident_id: int) -> None:
    """Ask for a verification; the member verifies on the phone."""
    act(dispatcher.page, "request_verification")
    stands_at(dispatcher.page, "核查")
    (check,) = dispatcher.get("/tasks", incident_id=incident_id, kind="verify")["items"]
    member_id = Desk(phone).get("/session")["account"]["id"]
    if check["account_id"] != member_id:
        to = {"reason": "就近", "account_id": member_id}
        dispatcher.post(f"/tasks/{check['id']}/reassign", to)
    phone.locator(f"duty-list li[data-task='{check['id']}'] a").tap()
    phone.locator("duty-ending .next.yes").tap()
    phone.locator("duty-ending form .next").tap()
    expect(phone.locator(".task-state")).to_contain_text("已完成")


def read_the_whole(page: Page, number: str) -> None:
    """Read what was kept: the story as sentences, and the proof that anybody may check."""
    turn_to(page, "story")
    story = page.locator("desk-story")
    for sentence in (
        "Shou Li上报了此事。",
        "Shou Li受理了此案。",
        "Diao Du派遣给",
        "不归本部门",
        f"理由：{NOT_OURS}",
        "反馈处置结果。",
        "Mao Shi到现场核查：通过。",
        "Shou Li结案归档。",
    ):
        expect(story).to_contain_text(sentence)
    expect(story.locator("img[src*=thumbnail]")).to_have_count(1)
    if AXE.is_file():
        assert faults_of(page) == []
    turn_to(page, "proof")
    expect(page.locator("desk-proof .kept")).to_be_visible()
    code = page.locator("desk-proof .code-out").inner_text()
    found = Desk(page).get(f"/public/proofs/{number}", code=code)
    assert (found["number"], found["met"]) == (number, True)


def test_four_people_bring_a_matter_from_report_to_archive(
    city: instance.Running, browser: Browser
) -> None:
    with (
        desk(browser, link_for(city, "Shou Li", "acceptor")) as acceptor,
        desk(browser, link_for(city, "Diao Du", "dispatcher")) as dispatcher,
        visitor(browser) as crew,
        phone_of(browser, "zh-CN") as pocket,
    ):
        phone = pocket.new_page()
        phone.goto(link_for(city, "Mao Shi", "member"))
        expect(phone.locator("duty-list")).to_be_visible()
        _, crew_id = person(city, crew, "Zhi Fa", "department")
        lon, lat = acceptor.get("/session")["city"]["center"]
        number = acceptor.report("人行道上堆了一大堆垃圾", "暴露垃圾", f"{lon:.5f},{lat:.5f}")
        accept_at_two_desks(acceptor, dispatcher, number)
        act(acceptor.page, "open")
        stands_at(acceptor.page, "派遣")
        give_to_proposed(dispatcher, crew_id)

        open_task(crew, city.address, number)
        end_task(crew, "give_back", NOT_OURS)
        stands_at(dispatcher.page, "派遣")
        still = dispatcher.page.locator("desk-handling [data-clock=handle].still")
        expect(still).to_contain_text("停走")
        give_to_proposed(dispatcher, crew_id)

        incident = incident_of(dispatcher, number)
        open_task(crew, city.address, number)
        deal_with(crew, dispatcher.page, incident)
        verify(dispatcher, phone, incident["id"])
        act(acceptor.page, "archive")
        stands_at(acceptor.page, "结案归档")
        expect(acceptor.page.locator("desk-incident .outcome")).to_have_text("已办结")
        read_the_whole(acceptor.page, number)
        assert acceptor.errors + dispatcher.errors == []
