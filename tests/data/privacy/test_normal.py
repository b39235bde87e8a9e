"""Telephone and citizen identity numbers have one way of writing."""

from datetime import date

import pytest

from data.privacy.normal import check_digit, normal_citizen_id, normal_phone
from data.store.errors import RefusedError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "written",
    [
        "13812345678",
        "+86 138-1234-5678",
        "0086 13812345678",
        "(138)1234 5678",
        "１３８１２３４５６７８",
    ],
)
def test_a_number_written_in_any_way_is_one_number(written: str) -> None:
    assert normal_phone(written) == "13812345678"


def test_a_foreign_number_keeps_its_country() -> None:
    assert normal_phone("0044 20 7946 0958") == normal_phone("+44 20 7946 0958") == "+442079460958"


def test_a_short_number_is_a_number() -> None:
    assert normal_phone("110") == "110"


@pytest.mark.parametrize(
    "written", ["", "12", "1" * 16, "call me", "138\x001234567", "++8613812345678"]
)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(RefusedError):
        normal_phone(written)


@pytest.mark.parametrize(
    ("number", "check"),
    [("11010519491231002", "X"), ("44052418800101001", "4")],  # GB 11643-1999, 4.2.1: its examples
)
def test_the_check_character_is_that_of_the_standards_examples(number: str, check: str) -> None:
    assert check_digit(number) == check
    assert normal_citizen_id(f" {number}{check.lower()} ", TODAY) == number + check


@pytest.mark.parametrize(
    "number",
    [
        "110105194912310021",  # a wrong check character
        "11010519491331002X",  # the 31st of a 13th month
        "11010519490229002X",  # no 29 February in 1949
        "110105202711230022",  # not born yet
        "110105491231002",  # fifteen digits: out of use since 2013
        "11010519491231002Y",
        "",
    ],
)
def test_a_citizen_id_that_cannot_be_is_refused_without_being_repeated(number: str) -> None:
    with pytest.raises(RefusedError) as caught:
        normal_citizen_id(number, TODAY)
    assert not number or number not in str(caught.value)
    assert caught.value.field == "citizen_id"


def test_every_single_wrong_digit_is_found() -> None:
    good = "11010519491231002X"
    for at in range(17):
        for digit in "0123456789":
            if digit != good[at]:
                assert check_digit(good[:at] + digit + good[at + 1 : 17]) != "X"
