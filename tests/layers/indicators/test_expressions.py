"""Formulas: what they mean, and where they are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.indicators.errors import FormulaError
from layers.indicators.expressions import LONGEST, names_in, read_formula, work_out


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("8 - 3 - 2", 3.0),
        ("8 / 4 / 2", 1.0),
        ("-2 * 3", -6.0),
        ("2 * -3", -6.0),
        ("max(1, a, min(9, 5 + 1))", 6.0),
        ("100 * (1 - a)", 75.0),
        (" 1.5 ", 1.5),
    ],
)
def test_formulas_are_worked_out_as_on_paper(source: str, value: float) -> None:
    assert work_out(read_formula(source), {"a": 0.25}) == value


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("", 1),
        ("1 +", 4),
        ("1 + * 2", 5),
        ("(1 + 2", 7),
        ("1 2", 3),
        ("min 1", 5),
        ("min()", 5),
        ("a.b", 2),
        ("__import__('os')", 1),
        ("2 ** 3", 4),
        ("a; b", 2),
        ("1e9", 2),
        ("x" * (LONGEST + 1), LONGEST + 1),
    ],
)
def test_a_wrong_formula_is_refused_at_its_place(source: str, place: int) -> None:
    with pytest.raises(FormulaError) as refused:
        read_formula(source)
    assert refused.value.place == place


def test_parts_that_lie_too_deep_are_refused_and_exhaust_nothing() -> None:
    with pytest.raises(FormulaError):
        read_formula("(" * 400 + "1" + ")" * 400)


def test_what_divides_by_nothing_or_misses_a_value_has_none() -> None:
    assert work_out(read_formula("1 / (a - a)"), {"a": 2.0}) is None
    assert work_out(read_formula("1 + b"), {"b": None}) is None
    assert work_out(read_formula("min(1, b)"), {"b": None}) is None


def test_a_name_that_there_is_not_is_refused_at_its_place() -> None:
    with pytest.raises(FormulaError) as refused:
        work_out(read_formula("1 + nothing"), {})
    assert refused.value.place == 5
    assert [name.key for name in names_in(read_formula("a + min(b, c)"))] == ["a", "b", "c"]


NUMBERS = st.integers(0, 99)
SUMS = st.recursive(
    NUMBERS.map(str),
    lambda part: st.tuples(part, st.sampled_from("+-*"), part).map(
        lambda said: f"({said[0]} {said[1]} {said[2]})"
    ),
    max_leaves=12,
)


@given(source=SUMS)
def test_sums_and_products_are_those_of_python(source: str) -> None:
    assert work_out(read_formula(source), {}) == float(eval(source))  # noqa: S307 (digits and signs)


def place_of_fault(source: str) -> int | None:
    """Return where a formula is wrong, None when it can be read."""
    try:
        read_formula(source)
    except FormulaError as refused:
        return refused.place
    return None


@given(source=st.text(max_size=40))
def test_any_text_is_read_or_refused_at_a_place_in_it(source: str) -> None:
    assert place_of_fault(source) in {None, *range(1, len(source) + 2)}
