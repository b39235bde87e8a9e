"""The pictures in docs/screenshots: `muster screenshots [--link LINK]`.

Without a link of a running Muster, one is started for the purpose and stopped afterwards.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks import instance
from benchmarks.browser import READY, chromium, new_visitor
from benchmarks.figures import say

FOLDER = instance.ROOT / "docs" / "screenshots"
JPEG_QUALITY = 88
SLOW_MS = 120_000
"""A map of 3840 × 2160 drawn without a graphics card, on a machine that does other things."""
SETTLED = "() => window.__muster.updates >= %d"


def leave_as_it_is(_page: Page) -> None:
    """Show the page as it opens."""


def choose_an_incident(page: Page) -> None:
    """Choose the most urgent incident and pick the nearest unit, as a dispatcher would."""
    page.keyboard.press("j")
    page.locator("desk-recommendation .ranked > li").first.wait_for()
    page.keyboard.press("1")
    page.locator("desk-recommendation .picked").wait_for()


def open_the_form(page: Page) -> None:
    """Begin a new incident: place and category are known, and with them who would go."""
    page.keyboard.press("n")
    page.locator("#form-place").wait_for()
    chinese = _is_chinese(page)
    page.keyboard.type("江汉区" if chinese else "Jianghan")
    page.locator("#form-place-list [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.type("供水管爆裂" if chinese else "Water main")
    page.locator("#form-category-list [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("desk-form .preview li").first.wait_for()
    page.keyboard.type(
        "路口水管爆裂，水漫到人行道" if chinese else "Burst water main at the crossing"
    )


def ask_why_not(page: Page) -> None:
    """Ask why a unit without the skill is not recommended, and choose the reason to send it."""
    choose_an_incident(page)
    page.locator("desk-excluded summary").click()
    page.locator("desk-excluded input").fill("缺技能" if _is_chinese(page) else "lacks")
    page.keyboard.press("Enter")
    page.locator("desk-override .causes li").first.wait_for()
    page.keyboard.press("2")


def plan_for_many(page: Page) -> None:
    """Plan for all incidents, those whose units are on their way too."""
    page.keyboard.press("p")
    page.locator("desk-plan .plan-head input").check()
    page.locator("desk-plan .goes").first.wait_for()


def _is_chinese(page: Page) -> bool:
    return (page.locator("html").get_attribute("lang") or "").startswith("zh")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, path of the page, size in CSS pixels, and what is done first."""

    name: str
    path: str
    size: tuple[int, int]
    prepare: Callable[[Page], None] = leave_as_it_is


PICTURES = (
    Picture("desk", "/", (1920, 1080), choose_an_incident),
    Picture("desk-4k", "/", (3840, 2160), choose_an_incident),
    Picture("report", "/", (1920, 1080), open_the_form),
    Picture("override", "/", (1920, 1080), ask_why_not),
    Picture("plan", "/", (1920, 1080), plan_for_many),
    Picture("wall", "/wall", (1920, 1080)),
    Picture("wall-4k", "/wall", (3840, 2160)),
    Picture("phone", "/", (390, 844)),
)
LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}


def take(context: BrowserContext, address: str, picture: Picture, target: Path) -> None:
    """Take one picture when the page says that it lives and the map has drawn its tiles."""
    page = context.new_page()
    page.set_default_timeout(SLOW_MS)
    page.goto(address + picture.path)
    page.wait_for_function(READY)
    picture.prepare(page)
    page.wait_for_load_state("networkidle")
    page.wait_for_function("() => window.__muster.drawn")
    updates = int(page.evaluate("() => window.__muster.updates"))
    page.wait_for_function(SETTLED % (updates + 4))
    page.screenshot(path=target, type="jpeg", quality=JPEG_QUALITY)
    page.close()


def take_all(browser: Browser, link: str, folder: Path) -> None:
    """Take every picture in both languages into `folder`."""
    address = link.partition("/#")[0]
    cookies = cookies_of(browser, link)
    for language, locale in LANGUAGES.items():
        for picture in PICTURES:
            target = folder / f"{picture.name}-{language}.jpg"
            say(str(target.name))
            context = new_visitor(browser, address, cookies, picture.size, locale)
            take(context, address, picture, target)
            context.close()


def cookies_of(browser: Browser, link: str) -> dict[str, str]:
    """Return the cookies of a session begun with a one-time link."""
    context = new_visitor(browser)
    page = context.new_page()
    page.goto(link)
    page.wait_for_function(READY, timeout=60_000)
    cookies = {str(cookie["name"]): str(cookie["value"]) for cookie in context.cookies()}
    context.close()
    return cookies


def main(arguments: Sequence[str]) -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="muster screenshots", description=__doc__)
    parser.add_argument("--link", help="one-time sign-in link of a running Muster")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pictures go")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        if options.link:
            take_all(browser, options.link, options.folder)
            return 0
        with tempfile.TemporaryDirectory(prefix="muster-screenshots-") as name:
            Path(name).chmod(0o755)
            port = instance.free_port()
            with instance.running(instance.ROOT, port, Path(name) / "city") as running:
                take_all(browser, f"{running.address}/#sign-in={running.token}", options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
