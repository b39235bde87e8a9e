"""Heads: what the chain was, signed and written to files outside the database, added to only.

Each line is JSON with its predecessor's digest (`prev`) and a signature. Kinds: `head` (places
`from` to `until`, the chain's digest, id and short leaf of each record), `key` (the next public
key), `drop` (a month that retention took), `break` (a restore lost the end of the chain).
"""

import fcntl
import hashlib
import os
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import orjson

from data.audit.chain import GENESIS, SHORT
from data.audit.errors import HeadsError
from data.audit.signing import SigningKey, find_key, is_signed, key_name, make_key

CHECK_EVERY: Final = 1_000
"""Lines between signatures that are checked: every line is authenticated by the next `prev`."""

_NO_LINE: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Book:
    """The folder of heads, and the folder of keys that sign them."""

    heads: Path
    keys: Path

    def key(self) -> SigningKey:
        """Return the key that signs, made when there is none and nothing was signed yet.

        Raises
        ------
        HeadsError
            When it is lost: heads are there that it signed.
        """
        key = find_key(self.keys)
        if key is None and any(lines_of(self.heads)):
            raise HeadsError("the key that signed the audit's heads is lost; restore it")
        return key or make_key(self.keys)

    def last(self) -> Mapping[str, Any] | None:
        """Return the newest line, None before the first."""
        return _last_line(self.heads)[0]

    def append(self, key: SigningKey, said: Mapping[str, Any]) -> None:
        """Sign a line and add it, on the disk when this returns."""
        with _locked(self.heads):
            _, previous = _last_line(self.heads)
            now = datetime.now(UTC)
            body = {**said, "at": now.isoformat(), "key": key.name, "prev": previous}
            signature = key.private.sign(_canonical(body)).hex()
            line = _canonical({**body, "signature": signature}) + b"\n"
            path = self.heads / f"heads-{now:%Y-%m}.jsonl"
            newest = _files(self.heads)[-1:]
            if newest and newest[0].name > path.name:  # the clock went back over a month's end
                path = newest[0]
            _append(path, line)

    def rotate(self) -> SigningKey:
        """Make a new key and let the old one name it; return the new one."""
        old = self.key()
        new = make_key(self.keys)
        self.append(old, {"kind": "key", "public": new.public.hex()})
        return new


@dataclass(slots=True)
class Truth:
    """What the heads say, once they are believed.

    Record ids and short leaves are by place from `first` on; `ends` has the chain's digest at the
    end of each head.
    """

    first: int = 1
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    leaves: bytearray = field(default_factory=bytearray)
    ends: dict[int, bytes] = field(default_factory=dict)
    start: int = 1
    before: bytes = GENESIS
    gaps: dict[int, tuple[bytes, str]] = field(default_factory=dict)
    breaks: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def until(self) -> int:
        """The last place that a head covers."""
        return self.first + len(self.ids) - 1

    def of(self, seq: int) -> tuple[int, bytes] | None:
        """Return id and short leaf of the record at a place, None where no head covers it."""
        index = seq - self.first
        if not 0 <= index < len(self.ids):
            return None
        return self.ids[index], bytes(self.leaves[index * SHORT : (index + 1) * SHORT])

    def cut(self, after: int) -> None:
        """Forget what comes after a place."""
        kept = max(0, after - self.first + 1)
        del self.ids[kept:], self.leaves[kept * SHORT :]
        self.ends = {seq: chain for seq, chain in self.ends.items() if seq <= after}


def lines_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every line of a folder of heads with the name of its file, oldest first."""
    for path in _files(folder):
        with path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):  # else it was never written whole, and nothing follows it
                    yield path.name, line


def read_truth(folder: Path, trusted: bytes) -> Truth:
    """Return what the heads say.

    Parameters
    ----------
    trusted
        The first public key; later ones must be named by lines that known ones signed.

    Raises
    ------
    HeadsError
        Naming the first line that is not what was signed, or is missing.
    """
    truth = Truth()
    public = trusted
    previous, number = _NO_LINE, 0
    where = ""
    last: tuple[bytes, dict[str, Any]] | None = None
    for number, (name, line) in enumerate(lines_of(folder), start=1):
        where = f"line {number} of the heads ({name})"
        said = _parsed(line, where)
        if said.get("prev") != previous:
            raise HeadsError(f"{where} does not follow the line before it")
        previous = hashlib.sha256(line.rstrip(b"\n")).hexdigest()
        if said.get("key") != key_name(public):
            raise HeadsError(f"{where} is signed by a key that is not known")
        if said["kind"] != "head" or number % CHECK_EVERY == 1:
            _check(public, said, where)
        last = (public, said)
        if said["kind"] == "key":
            public = bytes.fromhex(said["public"])
        else:
            _take(truth, said, where)
    if last is not None:
        _check(*last, where)
    return truth


def _take(truth: Truth, said: Mapping[str, Any], where: str) -> None:
    match said["kind"]:
        case "head":
            records = said["records"]
            if not truth.ids:
                truth.first = said["from"]
            if said["from"] != truth.until + 1 or len(records) != said["until"] + 1 - said["from"]:
                raise HeadsError(f"{where} does not begin where the head before it ends")
            truth.ids.extend(record_id for record_id, _ in records)
            truth.leaves += bytes.fromhex("".join(leaf for _, leaf in records))
            truth.ends[said["until"]] = bytes.fromhex(said["chain"])
        case "drop":
            truth.start = said["first_kept"]
            truth.before = bytes.fromhex(said["before"])
            truth.gaps = {
                seq: (bytes.fromhex(leaf), algorithm) for seq, leaf, algorithm in said["gaps"]
            }
        case "break":
            truth.breaks.append((said["after"], truth.until, said["reason"]))
            truth.cut(said["after"])


def _check(public: bytes, said: Mapping[str, Any], where: str) -> None:
    body = {key: value for key, value in said.items() if key != "signature"}
    try:
        signature = bytes.fromhex(said["signature"])
    except (KeyError, ValueError, TypeError):
        signature = b""
    if not is_signed(public, signature, _canonical(body)):
        raise HeadsError(f"{where} is not what was signed")


def _parsed(line: bytes, where: str) -> dict[str, Any]:
    try:
        said = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise HeadsError(f"{where} cannot be read") from error
    if not isinstance(said, dict) or "kind" not in said:
        raise HeadsError(f"{where} cannot be read")
    return said


def _canonical(said: Mapping[str, Any]) -> bytes:
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("heads-*.jsonl"))


def _last_line(folder: Path) -> tuple[Mapping[str, Any] | None, str]:
    """Return the newest line and its digest."""
    for path in reversed(_files(folder)):
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            block = b""
            while size > 0 and block.count(b"\n") < 2:
                step = min(size, 1 << 16)
                size -= step
                file.seek(size)
                block = file.read(step) + block
        whole = block.rpartition(b"\n")[0]
        if whole:
            line = whole.rpartition(b"\n")[2]
            return _parsed(line, f"the last line of {path.name}"), hashlib.sha256(line).hexdigest()
    return None, _NO_LINE


def _append(path: Path, line: bytes) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o640)
    try:
        _drop_torn_line(descriptor)
        if os.write(descriptor, line) != len(line):
            raise HeadsError("a head could not be written whole: is the disk full?")
        os.fsync(descriptor)
    except OSError as error:
        raise HeadsError(f"a head could not be written: {error.strerror}") from error
    finally:
        os.close(descriptor)


def _drop_torn_line(descriptor: int) -> None:
    """Remove what a crash left of a line that was never written whole."""
    size = whole = os.fstat(descriptor).st_size
    while whole > 0 and os.pread(descriptor, 1, whole - 1) != b"\n":
        whole -= 1
    if whole < size:
        os.ftruncate(descriptor, whole)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
