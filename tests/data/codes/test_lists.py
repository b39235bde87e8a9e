"""The shipped lists hold together: every key that one list names exists in the other."""

import pytest

from data.codes import (
    facility_categories,
    incident_categories,
    incident_majors,
    road_classes,
    skills,
    unit_kinds,
)


def test_every_category_belongs_to_a_major_and_needs_known_skills() -> None:
    for category in incident_categories().values():
        assert category.major in incident_majors()
        assert set(category.skills) <= set(skills())
        assert 1 <= category.priority <= 3
        assert category.limit_s > 0


def test_every_skill_that_an_incident_needs_is_given_by_some_kind_of_unit() -> None:
    needed = {skill for category in incident_categories().values() for skill in category.skills}
    given = {skill for kind in unit_kinds().values() for skill in kind.skills}
    assert needed <= given


def test_shares_of_the_sample_fleet_add_up_to_one() -> None:
    assert sum(kind.share for kind in unit_kinds().values()) == pytest.approx(1.0)


def test_category_keys_follow_the_edition_of_2026_with_two_and_three_digits() -> None:
    # GB/T 47678.5-2026 as reported: 2 digits for the major, 3 for the minor.
    coded = [key.split(":") for key in incident_categories() if not key.startswith("emergency:")]
    assert all(kind in {"component", "item"} and len(code) in {2, 5} for kind, code in coded)


def test_names_exist_in_both_languages() -> None:
    for entries in (skills(), unit_kinds(), incident_categories(), facility_categories()):
        for entry in entries.values():
            assert entry.name_zh
            assert entry.name_en


def test_a_wider_class_of_road_is_never_slower_for_a_car() -> None:
    order = ["motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service"]
    speeds = [road_classes()[key].car_kmh for key in order]
    assert speeds == sorted(speeds, key=lambda speed: -(speed or 0))


def test_lists_cannot_be_changed_by_their_readers() -> None:
    with pytest.raises(TypeError):
        skills()["new"] = None  # type: ignore[index]
