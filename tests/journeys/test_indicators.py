"""Indicators on the screen: the numbers of the interface, compared, led back to their incidents."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks import instance
from tests.journeys.desks import Desk, room
from tests.journeys.office import link_for

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(900)]

CITY_ZONE = ZoneInfo("Asia/Shanghai")


def yesterday() -> date:
    """Return the day of the city whose numbers do not change any more."""
    return datetime.now(CITY_ZONE).date() - timedelta(days=1)


def whole(sitting: Desk, day: date) -> dict[str, dict[str, Any]]:
    """Return the numbers of a day as the interface tells them."""
    query = {"period": "day", "day": day.isoformat()}
    (part,) = sitting.get("/indicators/values", **query)["parts"]
    numbers: dict[str, dict[str, Any]] = part["numbers"]
    return numbers


def cells(page: Page, indicator: str) -> Locator:
    """Return the cells of an indicator, from its number on."""
    return page.locator(f"tr[data-indicator={indicator}] td")


def test_numbers_are_those_of_the_interface_and_lead_to_their_incidents(
    city: instance.Running, browser: Browser
) -> None:
    day = yesterday()
    at = f"/indicators?period=day&day={day}"
    with room(browser, instance.new_link(city, "Ji Shu"), at) as sitting:
        page = sitting.page
        numbers, before = whole(sitting, day), whole(sitting, day - timedelta(days=1))
        for key in ("reported", "closed", "handled"):
            value = cells(page, key).nth(0).locator("b")
            expect(value).to_have_text(f"{numbers[key]['value']:,.0f} 件")
            expect(cells(page, key).nth(2)).to_have_text(f"{before[key]['value']:,.0f} 件")
        rate = numbers["closing_on_time_rate"]
        expect(cells(page, "closing_on_time_rate").nth(0)).to_contain_text(
            f"{rate['value'] * 100:.1f}%"
        )
        expect(cells(page, "closing_on_time_rate").nth(1)).to_have_text(
            f"{rate['counted']} ÷ {rate['whole']}"
        )

        change = rate["value"] - before["closing_on_time_rate"]["value"]
        compared = cells(page, "closing_on_time_rate").nth(3)
        if abs(change) >= 0.001:
            expect(compared).to_contain_text("▲" if change > 0 else "▼")
            expect(compared).to_contain_text("变好" if change > 0 else "变差")

        page.goto(f"{city.address}/indicators?period=day&day={day}&by=district&group=report")
        parts = page.locator("indicator-numbers tr[data-part]")
        expect(parts.first).to_be_visible()
        told = sitting.get("/indicators/values", period="day", day=str(day), by="district")
        counts = {one["key"]: one["numbers"]["reported"]["value"] for one in told["parts"]}
        assert sum(counts.values()) == numbers["reported"]["value"]
        least = min((key for key in counts if key), key=lambda key: counts[key])
        page.locator(f"tr[data-part='{least}'] td[data-indicator=reported] a").click()
        rows = page.locator("indicator-counted tbody tr")
        expect(rows).to_have_count(int(min(100, counts[least])))
        expect(page.locator("indicator-counted .count")).to_contain_text(f"{counts[least]:.0f}")

        number = rows.first.locator("th").inner_text()
        rows.first.locator("th a").click()
        expect(page.locator("desk-incident .number").first).to_have_text(number)
        assert sitting.errors == []


def test_the_arrow_keys_go_from_number_to_number_and_the_export_says_the_same(
    city: instance.Running, browser: Browser
) -> None:
    day = yesterday()
    at = f"/indicators?period=day&day={day}"
    with room(browser, instance.new_link(city, "Jian Pan"), at) as sitting:
        page = sitting.page
        stops = page.locator("indicator-numbers a.cell[tabindex='0']")
        expect(stops).to_have_count(1)
        stops.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        expect(
            page.locator("tr[data-indicator=report_valid_rate] td").nth(1).locator("a")
        ).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("indicator-counted [data-of=whole]")).to_have_attribute(
            "aria-pressed", "true"
        )
        page.go_back()
        export = page.locator("indicator-numbers a[download]")
        sheet = page.request.get(f"{city.address}{export.get_attribute('href')}").text()
        (line,) = (one for one in sheet.splitlines() if ",reported," in one)
        assert line.split(",")[10] == str(whole(sitting, day)["reported"]["value"])


def test_a_score_says_its_formula_and_leads_to_its_numbers(
    city: instance.Running, browser: Browser
) -> None:
    at = f"/indicators/scores?period=month&day={yesterday()}&by=district&score=area"
    with room(browser, instance.new_link(city, "Ping Jia"), at) as sitting:
        page = sitting.page
        query = {"period": "month", "day": str(yesterday()), "by": "district"}
        told = sitting.get("/indicators/scores/area", **query)
        page.goto(
            f"{city.address}/indicators/scores?period=month&day={yesterday()}&by=district&score=area"
        )
        rows = page.locator("indicator-scores .scores tbody tr")
        expect(rows).to_have_count(len(told["scores"]))
        shown = page.locator("indicator-scores .score-rule")
        expect(shown).to_contain_text("结案率")
        expect(shown).to_contain_text(told["rule"]["starts_on"])
        page.locator(".score-rule summary").click()
        expect(shown.locator("code")).to_have_text(told["rule"]["formula"].strip())
        expect(rows.first.locator(".band")).to_have_text(told["scores"][0]["band"])
        rows.first.locator("th a").click()
        expect(page.locator("indicator-numbers .ind-said b")).to_have_text(
            told["scores"][0]["name_zh"]
        )


def test_a_formula_with_a_fault_is_shown_where_mended_tried_and_published_for_later(
    city: instance.Running, browser: Browser
) -> None:
    tomorrow = datetime.now(CITY_ZONE).date() + timedelta(days=1)
    draft = "/indicators/formulas/new"
    with room(browser, link_for(city, "Ping Jia", "planner"), draft) as sitting:
        page = sitting.page
        formula = page.locator("score-draft textarea[name=formula]")
        publish = page.locator("score-draft button.go")
        formula.fill("100 * closing_rte")
        expect(page.locator(".faulty-formula mark")).to_have_text("closing_rte")
        expect(publish).to_be_disabled()
        formula.fill("100 * closing_rate")
        expect(page.locator(".trial tbody tr").first).to_be_visible()
        for name, value in {
            "key": "journey_score",
            "name_zh": "试评",
            "name_en": "Trial score",
            "starts_on": tomorrow.isoformat(),
            "note": "旅程试验",
        }.items():
            page.fill(f"score-draft [name={name}]", value)
        publish.click()
        expect(page.locator("[data-version='1'] .state")).to_have_text("待施行")
        (version,) = sitting.get("/indicators/scores/journey_score/versions")["items"]
        assert (version["formula"], version["starts_on"]) == (
            "100 * closing_rate",
            tomorrow.isoformat(),
        )
        assert sitting.errors == []
    with room(browser, link_for(city, "Kan Shu", "dispatcher"), "/indicators/formulas") as sitting:
        expect(sitting.page.locator("score-formulas .slab").first).to_be_visible()
        expect(sitting.page.locator("score-formulas .page-head .button")).to_have_count(0)
        expect(sitting.page.locator(".office-top notice-bell button")).to_be_visible()
