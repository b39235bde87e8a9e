"""Numbering of the tree of areas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.areas.rules import leaf_numbers
from data.store.errors import RefusedError


def test_areas_are_numbered_depth_first_in_order_of_codes() -> None:
    # city ─ a ─ a1, a2;  city ─ b (a leaf);  city ─ c ─ c1 ─ c11
    parents = {
        "city": None,
        "a": "city",
        "b": "city",
        "c": "city",
        "a2": "a",
        "a1": "a",
        "c1": "c",
        "c11": "c1",
    }
    assert leaf_numbers(parents) == {
        "city": (1, 8),
        "a": (2, 4),
        "a1": (3, 3),
        "a2": (4, 4),
        "b": (5, 5),
        "c": (6, 8),
        "c1": (7, 8),
        "c11": (8, 8),
    }


def test_numbers_go_on_from_the_first_that_is_free() -> None:
    assert leaf_numbers({"x": None, "y": "x"}, first=8) == {"x": (8, 9), "y": (9, 9)}


def test_an_empty_tree_has_no_numbers() -> None:
    assert leaf_numbers({}) == {}


def test_a_parent_that_is_not_there_is_refused() -> None:
    with pytest.raises(RefusedError, match="nowhere"):
        leaf_numbers({"a": "nowhere"})


def test_areas_that_are_each_others_parents_are_refused() -> None:
    with pytest.raises(RefusedError, match="each other's parents"):
        leaf_numbers({"root": None, "a": "b", "b": "a"})


@given(st.lists(st.integers(0, 30), max_size=30))
def test_an_area_is_inside_another_exactly_when_its_range_is(choices: list[int]) -> None:
    # Area i hangs below one of the areas before it; an only child too is told from its parent.
    parents: dict[str, str | None] = {"0": None}
    for i, choice in enumerate(choices, start=1):
        parents[str(i)] = str(choice % i)
    ranges = leaf_numbers(parents)

    def ancestors(code: str) -> set[str]:
        above = parents[code]
        return {code} | (ancestors(above) if above is not None else set())

    for code, (own, _) in ranges.items():
        holding = {other for other, (low, high) in ranges.items() if low <= own <= high}
        assert holding == ancestors(code)
