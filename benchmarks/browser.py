"""Debian's Chromium, driven without a screen and without a word to the outside."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
DESK_SIZE = (1920, 1080)
READY = "() => window.__muster?.ready === true"
"""The page's own signal that the feed has come, as a function: the policy forbids evaluation."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield a browser that is closed afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def new_visitor(
    browser: Browser,
    address: str = "",
    cookies: Mapping[str, str] | None = None,
    size: tuple[int, int] = DESK_SIZE,
    locale: str = "zh-CN",
) -> BrowserContext:
    """Return a fresh profile, signed in when `cookies` of `address` are given.

    `size` is width and height in CSS pixels.
    """
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale=locale, timezone_id="Asia/Shanghai"
    )
    context.add_cookies(
        [{"name": name, "value": value, "url": address} for name, value in (cookies or {}).items()]
    )
    return context
