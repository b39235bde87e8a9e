"""A citizen on a phone: reports, is seen at the desk at once, reads the answer, disputes."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from benchmarks import instance
from benchmarks.browser import new_visitor
from tests.dispatch.attachments.shots import jpeg, png_header
from tests.journeys.closing import deal_with, incident_of
from tests.journeys.desks import desk
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

PHONE = (390, 844)
FAR = (114.2865, 30.9476)
"""Where a photo says that it was taken: 40 km north of the middle of the city."""

AWAY = re.compile(r"Arrived.*taken about \d+ km from the place", re.DOTALL)


@pytest.fixture
def phone(city: instance.Running, browser: Browser) -> Iterator[Page]:
    """A citizen's phone, in English: no session, no host but ours, no error on the page."""
    context = new_visitor(browser, size=PHONE, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(90_000)
    hosts: set[str | None] = set()
    errors: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert context.cookies() == []
    assert hosts - {None} == {urlsplit(city.address).hostname}
    assert errors == []


def report(city: instance.Running, phone: Page, description: str) -> tuple[str, str]:
    """Report something with a photo by tapping the map; return its number and code."""
    loaded: list[str] = []
    phone.on("request", lambda request: loaded.append(request.url))
    phone.goto(f"{city.address}/report")
    phone.fill("#description", description)
    suggested = phone.locator(".chips label").first
    expect(suggested).to_be_visible()
    suggested.click()
    expect(phone.locator(".spot-map canvas")).to_have_count(0)  # the heaviest part comes when seen
    phone.locator(".spot-map").scroll_into_view_if_needed()
    phone.locator(".spot-map canvas").click()
    expect(phone.locator(".spot.set")).to_be_visible()
    phone.reload()  # as a phone does that has no room for the page beside its camera
    expect(phone.locator("#description")).to_have_value(description)
    expect(phone.locator(".spot.set")).to_be_visible()
    files = (jpeg((640, 480), place=FAR), b"PK\x03\x04" + bytes(40), png_header(50_000, 50_000))
    phone.set_input_files(
        "portal-report input[type=file]",
        [FilePayload(name="a.jpg", mimeType="image/jpeg", buffer=one) for one in files],
    )
    whole_and_legible(phone)
    phone.locator("portal-report form > button.go").click()
    expect(phone.locator("portal-receipt [data-state=sent]")).to_have_text(AWAY)
    expect(phone.locator("portal-receipt [data-state=refused]")).to_contain_text(
        ["This file is no photo", "too many pixels"]
    )
    assert not [address for address in loaded if "desk-view" in address]
    number, code = phone.locator(".receipt dd").all_inner_texts()
    return number, code


def whole_and_legible(phone: Page) -> None:
    """Expect that nothing is beside the screen, and no fault that axe-core finds."""
    wide = phone.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    if AXE.is_file():
        assert faults_of(phone) == []


def look_up(city: instance.Running, phone: Page, number: str, code: str) -> None:
    """Ask what became of a report."""
    phone.goto(f"{city.address}/report/check")
    phone.fill("#number", number)
    phone.fill("#code", code.lower())
    phone.locator("portal-check button.go").first.click()


def guess(city: instance.Running, phone: Page) -> None:
    """Guess codes: told in words that none is right, and from the eleventh on for how long to wait.

    Last, for an address that asks too often waits with all that it asks.
    """
    refusal = phone.locator("portal-check .note.bad")
    look_up(city, phone, "261122-9999", "0000000000")
    expect(refusal).to_contain_text("check number and code")
    button = phone.locator("portal-check button.go")
    for _ in range(10):
        with phone.expect_response("**/public/reports/**"):
            button.click()
        expect(button).to_be_enabled()
    expect(refusal).to_contain_text("Please wait")


def test_a_citizen_reports_reads_the_answer_checks_the_proof_and_disputes(
    city: instance.Running, browser: Browser, phone: Page
) -> None:
    with desk(browser, instance.new_link(city, "Jie Fang")) as dispatcher:
        number, code = report(city, phone, "road surface broken 路面破损,电动车容易摔倒")
        row = dispatcher.page.locator(f"desk-queue [data-number='{number}']")
        expect(row).to_be_attached()
        incident = incident_of(dispatcher, number)
        assert incident["source"] == "citizen"
        dispatcher.post(f"/incidents/{incident['id']}/answer", {"answer": "We are on our way."})
        phone.locator("portal-receipt > .buttons button").first.click()
        expect(phone.locator(".answer .said")).to_have_text("We are on our way.")
        expect(phone.locator("portal-proof")).to_have_count(0)
        deal_with(city, browser, dispatcher, incident)
        look_up(city, phone, number, code)
        expect(phone.locator(".story .now")).to_have_text("Closed")
        expect(phone.locator("portal-proof .items li.met")).to_have_count(3)
        whole_and_legible(phone)
        phone.fill("#dispute-reason", "the hole is still there")
        phone.locator(".objection button.go").click()
        expect(phone.locator(".story .now")).to_have_text("Being checked")
        expect(phone.locator(".objection")).to_have_count(0)
        assert incident_of(dispatcher, number)["stage"] == "verify"
    guess(city, phone)
