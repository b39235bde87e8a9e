"""Signing in step by step, one's own security, and the administrators' work, in a browser."""

import secrets

import httpx
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from benchmarks import instance
from tests.journeys.office import (
    Authenticator,
    link_for,
    set_up_factor,
    virtual_passkeys,
    visitor,
)
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

PASSWORD = "dawn over the long river 7"
SECURITY = ("/security", "own-sessions [data-session]")
SECTIONS: dict[str, list[tuple[str, str]]] = {
    "security_administrator": [
        SECURITY,
        ("/admin/accounts", "admin-accounts tbody tr"),
        ("/admin/accounts/1", "admin-account [data-grant]"),
        ("/admin/roles", "admin-roles tbody tr"),
        ("/admin/areas", "admin-areas [role=treeitem]"),
        ("/admin/elements", "admin-elements tbody tr"),
    ],
    "system_administrator": [("/admin/accounts/2", "admin-keys .card-head button")],
    "audit_administrator": [
        SECURITY,
        ("/admin/audit", "admin-audit tbody tr"),
        ("/admin/audit/1", "admin-record .record"),
    ],
}
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1920, "height": 1080}


def test_an_administrator_sets_up_a_second_factor_and_signs_in_with_it(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser) as page:
        app = set_up_factor(page, link_for(city, "Shen Jing", "system_administrator"))
        page.goto(f"{city.address}/security")
        page.locator("security-view .card-head button").first.click()
        page.fill("new-password input[name=fresh]", PASSWORD)
        page.fill("new-password input[name=again]", PASSWORD)
        page.locator("new-password button.go").click()
        expect(page.locator("new-password")).to_have_count(0)
        page.locator(".office-top button").last.click()
        expect(page.locator("muster-sign-in")).to_be_visible()
        page.goto(f"{city.address}/admin/accounts")
        page.fill("muster-sign-in input[name=name]", "Shen Jing")
        page.fill("muster-sign-in input[name=password]", "not my password at all")
        page.keyboard.press("Enter")
        expect(page.locator("muster-sign-in [role=alert]")).to_be_visible()
        page.fill("muster-sign-in input[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.locator("factor-prove input[name=code]").fill(app.code())
        expect(page.locator("admin-accounts tbody tr").first).to_be_visible()


def test_a_passkey_is_added_and_signs_in_alone(city: instance.Running, browser: Browser) -> None:
    with visitor(browser) as page:
        virtual_passkeys(page)
        link = link_for(city, "Xu Mi", "audit_administrator")
        page.goto(link)
        page.locator("muster-sign-in button.link").first.click()
        page.fill("passkey-setup input[name=name]", "duty room")
        page.locator("passkey-setup button.go").click()
        expect(page.locator("recovery-codes li")).to_have_count(10)
        page.locator("recovery-codes input[type=checkbox]").check()
        page.locator("recovery-codes button.go").click()
        to_audit = page.locator(".office > nav a[href='/admin/audit']")
        expect(to_audit).to_be_visible()
        page.locator(".office-top button").last.click()
        page.locator(".other-ways button").click()
        to_audit.click()
        expect(page.locator("admin-audit tbody tr").first).to_be_visible()


def test_roles_are_given_and_ended_by_tree_and_grade(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser) as page:
        maker = set_up_factor(page, link_for(city, "Qi Xitong", "system_administrator"))
        page.locator("admin-accounts .page-head button").click()
        page.fill("admin-accounts input[name=display_name]", "Lu Jin")
        page.fill("admin-accounts input[name=name]", "lu.jin")
        page.locator("admin-accounts dialog button.go").click()
        expect(page.locator("admin-account h1")).to_contain_text("Lu Jin")
        path = page.url
        assert maker.code()
    with visitor(browser) as page:
        set_up_factor(page, link_for(city, "An Quan", "security_administrator"))
        page.goto(path)
        page.locator("admin-account .card-head button.go").click()
        page.locator("grant-form input[value=dispatcher]").check()
        page.locator("grant-form .where input").last.check()
        page.locator("grant-form [role=treeitem]").nth(1).click()
        page.locator("grant-form button.go").click()
        grant = page.locator("admin-account li.running")
        expect(grant).to_have_count(1)
        grant.locator("button").click()
        grant.locator("button.danger").click()
        expect(grant).to_have_count(0)


def test_what_one_may_not_do_is_not_offered_and_not_shown(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser) as page:
        page.goto(instance.new_link(city, "Ren Shou"))
        page.locator("desk-view").wait_for()
        page.goto(f"{city.address}/admin/accounts")
        expect(page.locator(".absent")).to_be_visible()
        expect(page.locator(".office > nav a[href='/security']")).to_be_visible()
        expect(page.locator(".office > nav a[href^='/admin/']")).to_have_count(0)


@pytest.mark.parametrize("role", sorted(SECTIONS))
def test_no_section_has_a_serious_fault_at_a_desk_or_on_a_phone(
    city: instance.Running, browser: Browser, role: str
) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    faults = {}
    with visitor(browser, "en-GB") as page:
        set_up_factor(page, link_for(city, f"Axe {role}", role))
        for path, sign in SECTIONS[role]:
            page.goto(city.address + path)
            page.locator(sign).first.wait_for()
            for size in (PHONE, DESK):
                page.set_viewport_size(size)
                if found := faults_of(page):
                    faults[f"{path} {size['width']}"] = found
                wide = "() => document.querySelector('main').scrollWidth - innerWidth"
                assert page.evaluate(wide) <= 0, path
    assert faults == {}


def test_no_step_of_a_first_sign_in_has_a_serious_fault(
    city: instance.Running, browser: Browser
) -> None:
    if not AXE.is_file():
        pytest.skip("web/node_modules has no axe-core: npm ci was not run")
    faults = {}
    with visitor(browser, "en-GB") as page:
        page.set_viewport_size(PHONE)
        page.goto(city.address)
        page.locator("muster-sign-in input").first.wait_for()
        faults["sign-in"] = faults_of(page)
        page.goto(link_for(city, "Xin Ren", "system_administrator"))
        secret = page.locator("totp-setup .secret")
        secret.wait_for()
        faults["app"] = faults_of(page)
        page.fill("totp-setup input[name=code]", Authenticator(secret.inner_text()).code())
        page.locator("totp-setup button.go").click()
        page.locator("recovery-codes li").first.wait_for()
        faults["codes"] = faults_of(page)
    assert faults == {"sign-in": [], "app": [], "codes": []}


def test_where_passkeys_cannot_work_the_screen_says_where_they_do(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser, "en-GB") as page:
        page.goto(city.address.replace("localhost", "127.0.0.1"))
        told = page.locator("muster-sign-in .lack")
        expect(told).to_contain_text("address of digits")
        there = told.locator("a").get_attribute("href")
        assert there == f"{city.address}/"
        page.goto(there)
        expect(page.locator(".other-ways button")).to_be_visible()
        expect(told).to_have_count(0)


def units_seen_with(city: instance.Running, key: str) -> int:
    """Return the status of a look at the units with a system's key."""
    header = {"Authorization": f"Bearer {key}"}
    return httpx.get(f"{city.address}/api/v1/units", headers=header, timeout=30).status_code


def kept_secret(page: Page) -> str:
    """Return the key that is shown this once, and say that it is kept."""
    secret = page.locator("admin-keys .secret.once").inner_text()
    page.locator("admin-keys dialog button.go").click()
    expect(page.locator("admin-keys .secret.once")).to_have_count(0)
    return secret


def test_a_key_is_made_for_one_action_turned_over_and_revoked(
    city: instance.Running, browser: Browser
) -> None:
    with visitor(browser, "en-GB") as page:
        set_up_factor(page, link_for(city, "Mi Yao", "system_administrator"))
        page.goto(f"{city.address}/admin/accounts")
        page.locator("admin-accounts .page-head button").click()
        page.locator("admin-accounts input[value=system]").check()
        page.fill("admin-accounts input[name=display_name]", "Gateway")
        page.fill("admin-accounts input[name=name]", f"gateway-{secrets.token_hex(3)}")
        page.locator("admin-accounts dialog button.go").click()
        expect(page.locator("admin-account h1")).to_contain_text("Gateway")
        path = page.url
        with visitor(browser, "en-GB") as other:
            set_up_factor(other, link_for(city, "Shou Quan", "security_administrator"))
            other.goto(path)
            other.locator("admin-account .card-head button.go").click()
            other.locator("grant-form input[value=position_source]").check()
            other.locator("grant-form button.go").click()
            expect(other.locator("admin-account li.running")).to_have_count(1)
        page.reload()
        page.locator("admin-keys button.make").click()
        page.fill("key-form input[name=label]", "main link")
        page.locator("key-form input[name=which]").last.check()
        expect(page.locator("key-form button.go")).to_be_disabled()
        page.locator("key-form input[value='units.read']").check()
        page.locator("key-form button.go").click()
        first = kept_secret(page)
        line = page.locator("admin-keys li[data-key]")
        expect(line).to_contain_text("See units")
        assert units_seen_with(city, first) == 200
        line.locator("button.turn-over").click()
        page.locator("key-form input[value=now]").check()
        page.locator("key-form button.go").click()
        second = kept_secret(page)
        expect(page.locator("admin-keys li.over")).to_have_count(1)
        assert second != first
        assert [units_seen_with(city, key) for key in (first, second)] == [401, 200]
        page.locator("admin-keys button.revoke").click()
        page.locator("admin-keys button.danger").click()
        expect(page.locator("admin-keys li.over")).to_have_count(2)
        assert units_seen_with(city, second) == 401
