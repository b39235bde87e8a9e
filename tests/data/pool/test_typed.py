"""Places typed as numbers."""

import pytest

from data.pool.typed import TypedPoint, parse_cell, parse_point
from data.store.errors import RefusedError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("114.3,30.6", TypedPoint(114.3, 30.6, swapped=False)),
        (" 114.3 , 30.6 ", TypedPoint(114.3, 30.6, swapped=False)),
        ("114.3 30.6", TypedPoint(114.3, 30.6, swapped=False)),
        ("114,30", TypedPoint(114.0, 30.0, swapped=False)),
        ("\uff11\uff11\uff14.3\uff0c30.6", TypedPoint(114.3, 30.6, swapped=False)),  # full width
        ("114.3°,30.6°", TypedPoint(114.3, 30.6, swapped=False)),
        ("-71.3;-30.0", TypedPoint(-71.3, -30.0, swapped=False)),
        ("7.77,49.44", TypedPoint(7.77, 49.44, swapped=False)),
        ("30.6,114.3", TypedPoint(114.3, 30.6, swapped=True)),
        ("180,90", TypedPoint(180.0, 90.0, swapped=False)),
    ],
)
def test_two_numbers_are_a_point(text: str, expected: TypedPoint) -> None:
    assert parse_point(text) == expected


@pytest.mark.parametrize("text", ["", "12 45", "45", "1,2,3", "Main Street 5", "abc,def", "江汉"])
def test_other_texts_are_no_point(text: str) -> None:
    assert parse_point(text) is None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("540,30", "lon"),
        ("114.3,91", "lat"),
        ("nan,30", "lon"),
        ("114.3,nan", "lat"),
        ("114.3,-inf", "lat"),
        ("30.6,200", "lat"),
        ("1" * 400 + ".0,5", "lon"),
    ],
)
def test_numbers_that_are_no_place_name_the_field(text: str, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_point(text)
    assert refused.value.field == field


def test_a_cell_is_known_by_its_fifteen_digits() -> None:
    # The example cell of the H3 documentation, resolution 9, in San Francisco.
    assert parse_cell("8928308280fffff") == 0x8928308280FFFFF
    assert parse_cell(" 8928308280FFFFF ") == 0x8928308280FFFFF


@pytest.mark.parametrize("text", ["", "8928308280ffff", "ffffffffffffffff", "000000000000000", "x"])
def test_other_digits_are_no_cell(text: str) -> None:
    assert parse_cell(text) is None
