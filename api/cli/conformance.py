"""The page that shows how far Muster meets its specification, made from `docs/conformance.toml`."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "docs" / "conformance.toml"
PAGE = ROOT / "docs" / "conformance.md"


class Status(StrEnum):
    """How far a clause is met."""

    DONE = "done"
    PARTIAL = "partial"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the specification and what proves it.

    `proof` names tests: a path, or `path::function`.
    """

    id: str
    clause: str
    status: Status
    where: str
    proof: tuple[str, ...]
    note: str


def read_clauses(source: Path = SOURCE) -> list[Clause]:
    """Return the clauses of `source` in its order.

    Raises
    ------
    ValueError
        When an entry has an unknown field or status, or an id occurs twice.
    """
    entries = tomllib.loads(source.read_text(encoding="utf-8"))["clause"]
    clauses = []
    for entry in entries:
        if unknown := set(entry) - set(Clause.__dataclass_fields__):
            raise ValueError(f"{entry.get('id')}: unknown fields {sorted(unknown)}")
        clauses.append(
            Clause(**{**entry, "status": Status(entry["status"]), "proof": tuple(entry["proof"])})
        )
    if len({clause.id for clause in clauses}) != len(clauses):
        raise ValueError("an id occurs twice")
    return clauses


def render(clauses: list[Clause]) -> str:
    """Return the page as Markdown."""
    counts = ", ".join(
        f"{sum(clause.status is status for clause in clauses)} {status}" for status in Status
    )
    lines = [
        "# Conformance",
        "",
        "Made from `docs/conformance.toml` by `./muster conformance`; do not edit.",
        "",
        f"{len(clauses)} clauses: {counts}.",
        "",
        "| id | clause | status | where | proof | note |",
        "|---|---|---|---|---|---|",
    ]
    for clause in clauses:
        proof = "<br>".join(f"`{test}`" for test in clause.proof)
        lines.append(
            f"| {clause.id} | {clause.clause} | {clause.status} | {clause.where} "
            f"| {proof} | {clause.note} |"
        )
    return "\n".join(lines) + "\n"


def write_page() -> Path:
    """Write the page and return its path."""
    PAGE.write_text(render(read_clauses()), encoding="utf-8")
    return PAGE
