"""Questions to the book of codes, on the shipped lists and on small ones made by hand."""

from datetime import date

import pytest

from data.codes.book import SAMPLES, SHIPPED, assemble, shipped_book, shipped_entries
from data.codes.checks import flaws
from data.codes.errors import CategoryNotInForceError
from data.codes.lists import incident_categories
from data.codes.rules import (
    alike,
    categories_in_force,
    category_to_file,
    find_code,
    priority_of,
    responsible,
    standards_for,
)
from data.codes.sheets import Entry
from data.codes.values import CodeBook, LimitKind, Standard
from data.store.errors import RefusedError

BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 1)
WUCHANG = ["420100", "420106"]


OURS = {"emergency", "reasons"}
"""Lists that Muster makes itself: no official text says what they are."""


def sample_book() -> CodeBook:
    """Return what is shipped, with the departments of the sample city."""
    entries: dict[str, list[Entry]] = {
        name: shipped_entries(f"{name}.csv", name) for name in SHIPPED
    }
    entries |= {name: shipped_entries(file, name) for name, file in SAMPLES.items()}
    return assemble(1, entries)


def test_what_is_shipped_holds_together() -> None:
    assert list(flaws(sample_book())) == []


def test_the_editions_have_their_majors_and_their_lengths() -> None:
    # GB/T 30428.2-2013: 5 components, 6 incidents, 2 + 2 digits; GB/T 47678.5: 5 and 10, 2 + 3.
    codes = shipped_book().codes.values()

    def majors(edition: str, kind: str) -> list[str]:
        return [
            one.key.partition(":")[2]
            for one in codes
            if one.list_key == edition and one.key.startswith(f"{kind}:") and not one.parent_key
        ]

    assert majors("gb30428-2-2013", "component") == [f"{n:02}" for n in range(1, 6)]
    assert majors("gb30428-2-2013", "incident") == [f"{n:02}" for n in range(1, 7)]
    assert majors("gb47678-5-2026", "component") == [f"{n:02}" for n in range(1, 6)]
    assert majors("gb47678-5-2026", "item") == [f"{n:02}" for n in range(1, 11)]
    for one in codes:
        digits = one.key.partition(":")[2]
        if one.parent_key and one.list_key not in OURS:
            assert len(digits) == (4 if one.list_key == "gb30428-2-2013" else 5)
            assert digits.startswith(one.parent_key.partition(":")[2])


def test_nothing_that_was_not_held_against_its_official_text_says_so() -> None:
    for one in shipped_book().codes.values():
        assert one.verified is (one.list_key in OURS)


def test_a_category_of_the_edition_that_has_ended_is_refused_with_what_replaces_it() -> None:
    with pytest.raises(CategoryNotInForceError) as refused:
        category_to_file(shipped_book(), "incident:0102", AFTER)
    assert refused.value.field == "category"
    assert refused.value.details["edition"] == "GB/T 30428.2-2013"
    assert refused.value.details["ends_on"] == "2026-06-30"
    replaced = refused.value.details["replaced_by"]
    assert replaced == [
        {
            "key": "item:06010",
            "name_zh": "暴露垃圾",
            "name_en": "Exposed rubbish",
            "relation": "same",
        }
    ]
    assert category_to_file(shipped_book(), "incident:0102", BEFORE).name_zh == "暴露垃圾"


def test_a_category_of_the_edition_to_come_is_refused_until_its_day() -> None:
    with pytest.raises(CategoryNotInForceError, match="begins on 2026-07-01"):
        category_to_file(shipped_book(), "item:06010", BEFORE)
    assert category_to_file(shipped_book(), "item:06010", AFTER).key == "item:06010"


def test_a_category_that_there_is_not_is_refused_otherwise() -> None:
    with pytest.raises(RefusedError) as refused:
        category_to_file(shipped_book(), "item:99999", AFTER)
    assert not isinstance(refused.value, CategoryNotInForceError)


def test_what_was_filed_under_an_edition_that_is_over_is_still_read() -> None:
    found = find_code(shipped_book(), "incident:0201", AFTER)
    assert found is not None
    assert found.name_zh == "非法小广告"


def test_what_may_be_filed_now_are_the_categories_that_always_were() -> None:
    now = {one.key: one for one in categories_in_force(shipped_book(), AFTER)}
    assert now == dict(incident_categories())


def test_categories_that_the_crosswalk_joins_may_be_the_same_thing() -> None:
    assert alike(shipped_book(), "item:06010") == ["incident:0102", "incident:0103", "item:06010"]
    assert alike(shipped_book(), "emergency:fire") == ["emergency:fire"]


def test_of_the_versions_of_a_standard_the_highest_in_force_holds() -> None:
    def version(number: int, starts: date, hours: int) -> Standard:
        return Standard(
            *(starts, None, "cover", number, "component:01001", 1, "缺失", "Missing"),
            *(hours, LimitKind.URGENT, "恢复", "Restored", "", "§1", True),
        )

    versions = [version(1, date(2026, 7, 1), 2), version(2, date(2027, 1, 1), 4)]
    book = assemble(1, {"standards": versions})
    limits = {
        day: [one.limit_amount for one in standards_for(book, "component:01001", day)]
        for day in (date(2026, 6, 30), date(2026, 12, 31), date(2027, 1, 1))
    }
    assert list(limits.values()) == [[], [2], [4]]


def test_a_burst_pipe_has_a_limit_to_stop_the_water_and_one_to_repair_the_road() -> None:
    steps = standards_for(shipped_book(), "emergency:pipe_burst", AFTER)
    assert [(one.step, one.limit_amount, one.limit_kind) for one in steps] == [
        (1, 1, LimitKind.URGENT),
        (2, 5, LimitKind.WORKING_DAY),
    ]


def test_the_department_of_the_district_comes_before_that_of_the_city() -> None:
    found = responsible(sample_book(), "item:09005", WUCHANG, AFTER)
    assert [department.code for _, department in found] == ["420106-enforcement", "command"]
    elsewhere = responsible(sample_book(), "item:09005", ["420100"], AFTER)
    assert [department.code for _, department in elsewhere] == ["command"]


def test_an_opening_condition_can_have_a_department_of_its_own() -> None:
    water = responsible(sample_book(), "emergency:pipe_burst", WUCHANG, AFTER)
    road = responsible(sample_book(), "emergency:pipe_burst", WUCHANG, AFTER, ["pipe-burst-repair"])
    assert [water[0][1].code, road[0][1].code] == ["water", "roads"]


def test_words_of_danger_make_a_report_urgent_and_nothing_makes_it_less_so() -> None:
    book = shipped_book()
    categories = incident_categories()

    def priority(key: str, text: str) -> int:
        return priority_of(book, categories[key], "phone", text, AFTER)[0]

    assert priority("item:06010", "路边有一堆垃圾") == 3
    assert priority("item:06010", "垃圾堆着火了") == 1
    assert priority("component:01001", "井盖不见了，有人受伤") == 1
    assert priority("item:09005", "学校门口店外经营") == 2
    assert priority("emergency:fire", "学校门口") == 1
