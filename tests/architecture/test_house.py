"""Rules of the house that no linter checks."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("spatial", "data", "dispatch", "layers", "web", "api")
LONGEST_MODULE_LINES = 400
VAGUE_NAMES = {"service", "services", "utils", "util", "helpers", "common", "manager", "misc"}


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return every file that git tracks and that still exists."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def sources() -> list[Path]:
    """Return Python and TypeScript sources that are written by hand."""
    return [
        path
        for path in tracked_files()
        if path.suffix in {".py", ".ts"}
        and not path.name.endswith(".d.ts")
        and not {"versions", "dist"} & set(path.parts)
    ]


def test_no_module_is_longer_than_its_limit() -> None:
    too_long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE_LINES
    }
    assert too_long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in sources() if path.stem in VAGUE_NAMES] == []


def test_every_room_says_in_one_docstring_what_belongs_in_it() -> None:
    for room in ROOMS:
        for package in (ROOT / room).rglob("__init__.py"):
            if "node_modules" in package.parts:
                continue
            assert package.read_text("utf-8").startswith('"""'), package


def test_locks_carry_a_hash_for_every_pin_and_no_address() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.lock")):
        text = lock.read_text("utf-8")
        pins = re.findall(r"^[A-Za-z0-9][\w.\-\[\]]*==", text, re.MULTILINE)
        blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
        hashed = [block for block in blocks if "==" in block and "--hash=sha256:" in block]
        assert len(pins) > 20
        assert len(hashed) == len(pins)
        assert "://" not in text


def test_node_lock_carries_integrity_and_no_address() -> None:
    text = (ROOT / "web" / "package-lock.json").read_text("utf-8")
    assert '"integrity"' in text
    assert '"resolved"' not in text


def test_no_tracked_text_names_a_path_of_some_machine() -> None:
    pattern = re.compile(r"(?<![\w.])/(?:work|root|home)/[\w.]")
    found = [
        str(path.relative_to(ROOT))
        for path in tracked_files()
        if path.suffix in {".py", ".ts", ".md", ".toml", ".sh", ".yaml", ".yml"}
        and "dist" not in path.parts
        and pattern.search(path.read_text("utf-8"))
    ]
    assert found == []
