"""Identifiers: published examples, what is wrong named by its part, laws of check characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes.identifiers import (
    CREDIT_SIGNS,
    KINDS,
    check_identifier,
    division_chain,
    divisions,
    make_identifier,
    mod11_2,
    mod31_3,
    templates,
)
from data.privacy.normal import check_digit
from data.store.errors import RefusedError


@pytest.mark.parametrize(
    "published",
    [
        "11010519491231002X",  # GB 11643-1999, appendix: 北京市朝阳区, 1949-12-31
        "440524188001010014",  # GB 11643-1999, appendix: 广东省汕头市潮阳县, 1880-01-01
    ],
)
def test_citizen_ids_of_the_standard_are_valid(published: str) -> None:
    assert check_identifier("citizen_id", published).valid


def test_the_example_of_the_standard_for_credit_codes_is_valid_and_others_are_not() -> None:
    assert check_identifier("credit_code", "91350100M000100Y43").valid
    for sign in set(CREDIT_SIGNS) - {"3"}:
        assert not check_identifier("credit_code", "91350100M000100Y4" + sign).valid


@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_of_citizen_ids_agrees_with_the_table_of_weights(digits: str) -> None:
    # GB 11643 gives the weights, ISO 7064 the recursion: two ways to the same character.
    assert mod11_2(digits) == check_digit(digits)


@given(st.text(CREDIT_SIGNS, min_size=17, max_size=17), st.integers(0, 16), st.data())
def test_one_wrong_sign_of_a_credit_code_is_always_found(
    signs: str, at: int, data: st.DataObject
) -> None:
    other = data.draw(st.sampled_from([sign for sign in CREDIT_SIGNS if sign != signs[at]]))
    assert mod31_3(signs[:at] + other + signs[at + 1 :]) != mod31_3(signs)


@given(st.text("0123456789", min_size=17, max_size=17), st.integers(0, 15))
def test_two_neighbours_of_a_citizen_id_that_change_places_are_found(digits: str, at: int) -> None:
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert (mod11_2(swapped) == mod11_2(digits)) is (digits[at] == digits[at + 1])


def test_an_id_of_a_component_has_seventeen_digits_by_its_template() -> None:
    assert templates()["component_id"].length == 17
    assert templates()["grid_id"].length == 15
    found = check_identifier("component_id", "420106 01001 000123")
    assert dict(found.parts) == {"division": "420106", "code": "01001", "serial": "000123"}
    assert found.valid


def test_faults_name_the_part_and_never_repeat_the_value() -> None:
    found = check_identifier("citizen_id", "99010519491331002X")
    assert {fault.part for fault in found.faults} == {"division", "birthday", "check"}
    assert all("1949" not in fault.message for fault in found.faults)


@pytest.mark.parametrize(
    "text", ["", "1", "42010601001000001" * 2, "４２０１０６０１００１００００００"]
)
def test_another_length_or_a_serial_of_nothing_is_a_fault(text: str) -> None:
    assert not check_identifier("component_id", text).valid


def test_full_width_digits_and_blanks_are_the_same_identifier() -> None:
    wide = "１１０１０５ 19491231 002ｘ"
    assert check_identifier("citizen_id", wide).value == "11010519491231002X"
    assert check_identifier("citizen_id", wide).valid


def test_an_identifier_is_put_together_with_its_check_character() -> None:
    made = make_identifier("citizen_id", division="110105", birthday="19491231", serial="002")
    assert made == "11010519491231002X"


def test_what_cannot_be_put_together_is_refused_by_its_part() -> None:
    with pytest.raises(RefusedError) as refused:
        make_identifier("component_id", division="420106", code="1001", serial="000001")
    assert refused.value.field == "code"
    with pytest.raises(RefusedError, match="no template"):
        check_identifier("none", "1")


def test_divisions_follow_their_structure() -> None:
    # GB/T 2260: two digits province, two prefecture, two county; each is below one that is named.
    assert len([code for code in divisions() if code.endswith("0000")]) == 34
    assert [one.name_zh for one in division_chain("420106")] == ["湖北省", "武汉市", "武昌区"]
    for code in divisions():
        assert code[:2] + "0000" in divisions()


def test_every_part_of_every_template_is_of_a_kind_that_there_is() -> None:
    assert {part.kind for one in templates().values() for part in one.parts} <= set(KINDS)
