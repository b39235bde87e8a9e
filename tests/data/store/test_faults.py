"""Every fault of a text that people write has a code that is listed, and screens have words for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store.faults import fault_kinds, wrong

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("data", "dispatch")
NAMING = {"wrong", "fail", "_wrong_value"}
"""Functions whose first argument is the code of a fault."""


def _calls() -> Iterator[ast.Call]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield node


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _named() -> set[str]:
    """Return the codes that the sources name, where they make a fault or in a table of such."""
    found = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            if "data.store.faults" in source or path.name in {"loading.py", "faults.py"}:
                found |= {
                    node.value
                    for node in ast.walk(ast.parse(source))
                    if isinstance(node, ast.Constant) and isinstance(node.value, str)
                }
    return found


def test_every_fault_that_is_made_is_listed_with_its_parameters() -> None:
    made = 0
    for call in _calls():
        if _called(call) not in NAMING or not call.args:
            continue
        code = call.args[0]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            made += 1
            given = {word.arg for word in call.keywords}
            assert given == set(fault_kinds()[code.value].parameters), code.value
    assert made > 50


def test_every_fault_that_is_listed_is_made_somewhere() -> None:
    assert set(fault_kinds()) <= _named()


@pytest.mark.parametrize("code", fault_kinds())
def test_a_sentence_says_what_its_parameters_are(code: str) -> None:
    kind = fault_kinds()[code]
    assert set(re.findall(r"\{(\w+)\}", kind.sentence)) == set(kind.parameters)
    assert kind.of
    assert set(kind.of) <= {"law", "plan", "sheet", "calendar", "identifier"}


def test_a_fault_without_its_parameters_is_not_made() -> None:
    with pytest.raises(KeyError):
        wrong("range", least=1)
    with pytest.raises(KeyError):
        wrong("no_such_fault")
    listed = wrong("none_of", known=("a", "b"))
    assert (str(listed), listed.as_details()) == (
        "is none of a, b",
        {"fault": "none_of", "parameters": {"known": ("a", "b")}},
    )
