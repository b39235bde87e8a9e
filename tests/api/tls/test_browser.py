"""A real browser over HTTPS: it refuses who it does not trust, and runs nothing inline."""

import base64
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Browser, ConsoleMessage, Error, sync_playwright

from api.settings import Settings
from api.tls.authority import Authority, ensure_authority, ensure_leaf
from api.tls.files import read_chain
from benchmarks.browser import CHROMIUM, FLAGS, READY
from data.access.commands import issue_sign_in
from data.access.roles import DAILY_ROLES
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import process_actor
from tests.api.conftest import give_roles
from tests.api.serving import Serving, serving

NAMES = ["localhost", "127.0.0.1"]
VIOLATIONS = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""

pytestmark = pytest.mark.browser


@contextmanager
def trusting(authority: Authority | None) -> Iterator[Browser]:
    """Yield a browser that takes the server's certificate as signed by somebody it trusts."""
    flags = list(FLAGS)
    if authority is not None:
        key = read_chain(authority.server)[0].public_key()
        spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        pin = base64.b64encode(hashlib.sha256(spki).digest()).decode()
        flags.append(f"--ignore-certificate-errors-spki-list={pin}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip("Debian's chromium is not installed")
    made = ensure_authority(tmp_path / "tls", NAMES, datetime.now(UTC))
    ensure_leaf(made, NAMES, datetime.now(UTC))
    return made


@pytest.fixture
def secure(settings: Settings, authority: Authority) -> Iterator[Serving]:
    pair = {"tls_cert": authority.server, "tls_key": authority.server}
    with serving(settings.model_copy(update={**pair, "secure_cookies": True})) as running:
        yield running


def test_a_browser_that_has_not_taken_the_authority_refuses(
    secure: Serving, authority: Authority, tmp_path: Path
) -> None:
    other = ensure_authority(tmp_path / "other", NAMES, datetime.now(UTC))
    ensure_leaf(other, NAMES, datetime.now(UTC))
    for trusted in (None, other):
        with trusting(trusted) as browser, pytest.raises(Error, match="ERR_CERT_AUTHORITY"):
            browser.new_page().goto(secure.address.replace("http:", "https:"))


def test_screens_and_the_page_of_the_interface_keep_to_the_policy(
    secure: Serving, authority: Authority, store: Store
) -> None:
    address = secure.address.replace("http:", "https:")
    give_roles(store, "chen", AccountKind.PERSON, DAILY_ROLES)
    with store.transaction(process_actor("test")) as session:
        token = issue_sign_in(session, "chen", "Chen", timedelta(hours=1))
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Refused to" in message.text:
            said.append(message.text)

    with trusting(authority) as browser:
        page = browser.new_page()
        page.add_init_script(VIOLATIONS)
        page.on("console", listen)
        page.on("pageerror", lambda error: said.append(str(error)))
        with page.expect_response(lambda answer: answer.request.method == "POST") as signed_in:
            page.goto(f"{address}/#sign-in={token}")
        assert signed_in.value.status == 200
        assert page.evaluate("window.isSecureContext") is True
        for path, shown in (
            ("/desk", READY),
            ("/wall", READY),
            ("/api/docs", "() => document.querySelectorAll('.opblock').length > 10"),
        ):
            page.goto(f"{address}{path}")
            page.wait_for_function(shown)
            assert page.evaluate("window.__violations") == [], path
        cookies = page.context.cookies()
    assert said == []
    assert [(cookie["secure"], cookie["httpOnly"]) for cookie in cookies] == [(True, True)]
