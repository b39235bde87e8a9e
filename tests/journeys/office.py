"""Administrators before their screens: second factors computed, passkeys by a virtual device."""

import base64
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from playwright.sync_api import Browser, Page, expect

from benchmarks import instance
from benchmarks.browser import DESK_SIZE, new_visitor

STEP_S = 30
"""Of the codes of an authenticator app (RFC 6238)."""

_LINK = re.compile(r"https?://\S+/#sign-in=\S+")


class Authenticator:
    """An authenticator app: what it shows for a secret; no code twice, as the server wants it."""

    def __init__(self, secret: str) -> None:
        self._totp = TOTP(base64.b32decode(secret.replace(" ", "")), 6, SHA1(), STEP_S)  # noqa: S303 (RFC 6238)
        self._step = 0

    def code(self) -> str:
        """Return a code that is good now; the next one when that of now was shown before.

        The server takes the code of the step after its own too: clocks differ.
        """
        self._step = max(int(time.time()) // STEP_S, self._step + 1)
        return self._totp.generate(self._step * STEP_S).decode()


def link_for(city: instance.Running, name: str, role: str) -> str:
    """Return a one-time link for a person with a role, as the console prints it."""
    command = ["./muster", "sign-in", name, "--role", role, "--data", str(city.data)]
    printed = subprocess.run(
        command, cwd=instance.ROOT, capture_output=True, text=True, check=True
    ).stdout
    match = _LINK.search(printed)
    assert match, printed
    return match[0]


@contextmanager
def visitor(browser: Browser, locale: str = "zh-CN") -> Iterator[Page]:
    """Yield a page in a profile of its own; an error of the page fails the journey."""
    context = new_visitor(browser, size=DESK_SIZE, locale=locale)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def set_up_factor(page: Page, link: str) -> Authenticator:
    """Open a link of who needs a second factor, set up an app, keep the recovery codes."""
    page.goto(link)
    secret = page.locator("totp-setup .secret")
    expect(secret).to_be_visible()
    app = Authenticator(secret.inner_text())
    page.fill("totp-setup input[name=code]", app.code())
    page.locator("totp-setup button.go").click()
    expect(page.locator("recovery-codes li")).to_have_count(10)
    page.locator("recovery-codes input[type=checkbox]").check()
    page.locator("recovery-codes button.go").click()
    expect(page.locator(".office")).to_be_visible()
    return app


def virtual_passkeys(page: Page) -> None:
    """Give the page's browser a device that makes passkeys and says that it knows its owner."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
