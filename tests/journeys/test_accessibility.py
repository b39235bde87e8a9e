"""No screen has a serious fault that axe-core finds, in either language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from benchmarks import instance
from benchmarks.browser import DESK_SIZE, READY, new_visitor
from benchmarks.screenshots import cookies_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

AXE = instance.ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
FAULTS = """() => axe.run(document, { resultTypes: ["violations"] }).then((result) =>
  result.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`))"""


def as_it_opens(_page: Page) -> None:
    """Leave the desk as it opens."""


def chosen_unit(page: Page) -> None:
    """Choose an incident and a unit, and look at those left out."""
    page.keyboard.press("j")
    page.locator("desk-recommendation .ranked > li").first.wait_for()
    page.keyboard.press("1")
    page.locator("desk-excluded summary").click()


def overriding(page: Page) -> None:
    """Ask why not the first of those left out."""
    chosen_unit(page)
    page.locator("desk-excluded li button").first.click()
    page.locator("desk-override .causes li").first.wait_for()


def open_form(page: Page) -> None:
    """Begin a report, with the list of places open."""
    page.keyboard.press("n")
    page.keyboard.type("114.27, 30.58")
    page.locator("#form-place-list [role=option]").first.wait_for()


def panel(key: str, name: str) -> Callable[[Page], None]:
    """Return what opens a panel by its key."""

    def prepare(page: Page) -> None:
        page.keyboard.press(key)
        page.locator(f"desk-{name} h2").wait_for()

    return prepare


def planned(page: Page) -> None:
    """Open the plan and wait for it."""
    panel("p", "plan")(page)
    page.locator("desk-plan .plan-summary, desk-plan .empty").first.wait_for()


def aid(page: Page) -> None:
    """Open mutual aid with its limits."""
    panel("m", "aid")(page)
    page.locator("desk-aid .limits summary").click()


def menu(page: Page) -> None:
    """Open the menu."""
    page.locator(".menu-button").click()


def one_unit(page: Page) -> None:
    """Choose a unit in the list."""
    page.keyboard.press("u")
    page.locator("desk-units .rows button").first.click()


SCREENS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "wall": ("/wall", as_it_opens),
    "desk": ("/", as_it_opens),
    "recommendation": ("/", chosen_unit),
    "override": ("/", overriding),
    "form": ("/", open_form),
    "closures": ("/", panel("c", "closure")),
    "alerts": ("/", panel("a", "alerts")),
    "plan": ("/", planned),
    "shifts": ("/", panel("s", "shifts")),
    "aid": ("/", aid),
    "unit": ("/", one_unit),
    "help": ("/", lambda page: page.keyboard.press("?")),
    "menu": ("/", menu),
}


def faults_of(page: Page) -> list[str]:
    """Return the serious and critical faults of a page as it is."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(FAULTS)
    return found


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_no_screen_has_a_serious_fault(
    city: instance.Running, browser: Browser, locale: str
) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    cookies = cookies_of(browser, instance.new_link(city, "Han Wu"))
    context = new_visitor(browser, city.address, cookies, DESK_SIZE, locale)
    faults = {}
    for name, (path, prepare) in SCREENS.items():
        page = context.new_page()
        page.goto(city.address + path)
        page.wait_for_function(READY, timeout=60_000)
        prepare(page)
        if found := faults_of(page):
            faults[name] = found
        page.close()
    context.close()
    assert faults == {}


def test_a_serious_fault_would_be_found(city: instance.Running, browser: Browser) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    context = new_visitor(browser)
    page = context.new_page()
    page.goto(city.address)
    page.locator("muster-sign-in input").first.wait_for()
    assert faults_of(page) == []
    page.evaluate("() => document.body.append(document.createElement('img'))")
    assert [fault.split(":")[0] for fault in faults_of(page)] == ["image-alt"]
    context.close()
