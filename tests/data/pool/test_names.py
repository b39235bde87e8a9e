"""How names are folded and cut."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.pool import names
from data.pool.names import PROMINENT, fold, fold_all, name_grams, query_grams, start_grams


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(names).failed == 0


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Straße", "strasse"),
        ("Eisenbahnstr.", "eisenbahnstrasse"),
        ("Eisenbahnstr. 45", "eisenbahnstrasse 45"),
        ("CAFÉ  Ängström", "cafe angstrom"),
        ("\uff11\uff12\uff13\uff21\uff22\uff23", "123abc"),
        ("江汉区消防站03", "江汉区消防站 3"),
        ("江汉区 消防站 3", "江汉区 消防站 3"),
        ("Jiang'an", "jiangan"),
        ("Rütlistraße", "rutlistrasse"),
        ("RU\u0308TLISTRASSE", "rutlistrasse"),  # the mark typed as a sign of its own
        ("Łódź", "lodz"),
        ("Ærøskøbing", "aeroskobing"),
        ("St.-Martins-Platz", "st martins platz"),
        ("", ""),
        ("%_", ""),
    ],
)
def test_names_are_folded(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_letters_with_marks_are_also_found_as_keyboards_without_them_write_them() -> None:
    assert fold_all(["Mühlstraße", "Mühlstraße"]) == ["muhlstrasse", "muehlstrasse"]
    assert fold_all(["Mu\u0308hlstraße"]) == ["muhlstrasse", "muehlstrasse"]
    assert fold_all(["ÖLWEG", ""]) == ["olweg", "oelweg"]
    assert fold_all(["江汉区", "Jianghan"]) == ["江汉区", "jianghan"]


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


@given(st.text(alphabet="ab江汉 12", max_size=12), st.text(alphabet="ab江汉 12", max_size=12))
def test_a_name_has_the_grams_of_every_text_whose_words_it_holds(name: str, typed: str) -> None:
    folded_name, folded = fold(name), fold(typed)
    if folded and all(word in folded_name for word in folded.split()):
        held = set(name_grams([folded_name], rank=1))
        assert set(query_grams(folded)) <= held
        if folded_name.startswith(folded):
            assert set(start_grams(folded)) <= held


def test_only_prominent_names_carry_the_mark() -> None:
    assert PROMINENT in name_grams(["a"], rank=6)
    assert PROMINENT not in name_grams(["a"], rank=7)
    assert fold(PROMINENT) == ""  # so no name can bring it itself
