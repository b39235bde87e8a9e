"""Whatever the audit records is told in both languages."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "web" / "src" / "shared" / "text"
RECORDERS = {"record_audit", "record_change", "record_incident_change"}
ACTION = re.compile(r"[a-z_]+\.[a-z_]+")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node


def recorded_actions() -> set[str]:
    """Return the actions that are written out where something is recorded."""
    found: set[str] = set()
    for room in ("api", "data", "dispatch", "layers"):
        for path in (ROOT / room).rglob("*.py"):
            for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
                if call.func.id not in RECORDERS or len(call.args) < 2:  # type: ignore[attr-defined]
                    continue
                said = [n.value for n in ast.walk(call.args[1]) if isinstance(n, ast.Constant)]
                found |= {one for one in said if isinstance(one, str) and ACTION.fullmatch(one)}
    return found


def test_every_recorded_action_has_words_in_both_languages() -> None:
    actions = recorded_actions()
    assert {"session.open", "personal.reveal", "incident.reported"} <= actions
    for language in ("zh", "en"):
        words = json.loads((TEXTS / f"{language}-office.json").read_text(encoding="utf-8"))
        silent = [one for one in sorted(actions) if f"audit.actions.{one}" not in words]
        assert silent == [], f"{language}-office.json lacks audit.actions.* for these"
