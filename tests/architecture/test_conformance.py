"""docs/conformance.toml is complete, honest about its proofs, and the page is made from it."""

import ast
import re
from pathlib import Path

import pytest

from api.cli.conformance import PAGE, ROOT, Status, read_clauses, render

SPECIFICATION = ROOT.parent / "shared" / "design" / "SPEC.md"


def test_every_clause_of_the_specification_is_listed_and_nothing_else() -> None:
    if not SPECIFICATION.exists():
        pytest.skip("the specification is not beside the repository")
    rows = re.findall(r"^\| (\d[\w.]*) \|", SPECIFICATION.read_text("utf-8"), re.MULTILINE)
    assert [clause.id for clause in read_clauses()] == rows


def _has_tests(path: Path) -> bool:
    return path.is_dir() and any(path.rglob("test_*.py"))


def _names_a_test(path: Path, name: str) -> bool:
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text("utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in ast.walk(tree))


def test_every_proof_names_tests_that_exist() -> None:
    missing = []
    for clause in read_clauses():
        for proof in clause.proof:
            file, _, name = proof.partition("::")
            path = ROOT / file
            found = _names_a_test(path, name) if name else path.is_file() or _has_tests(path)
            if not found:
                missing.append((clause.id, proof))
    assert missing == []


def test_a_done_clause_has_a_proof() -> None:
    assert [c.id for c in read_clauses() if c.status is Status.DONE and not c.proof] == []


def test_the_page_is_made_from_the_file_as_it_is() -> None:
    assert PAGE.read_text("utf-8") == render(read_clauses())
