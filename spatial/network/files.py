"""Arrays kept in a file that is believed only when it is whole and ours.

A mark, a SHA-256 of all that follows, the key, an index (JSON: name, dtype and shape of each array)
and the arrays themselves: each is read once, straight to where it stays.
"""

import hashlib
import json
import logging
import math
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

_MAGIC: Final = b"muster arrays 2\n"
_DIGEST_BYTES: Final = 32
_INDEX_BYTES: Final = 100_000  # an index is no longer
_KINDS: Final = "biufU"

Array = NDArray[np.generic]

logger = logging.getLogger("muster.network")


def write_arrays(path: Path, key: str, arrays: Mapping[str, Array]) -> None:
    """Write named arrays to `path` in one step: a reader sees the old file or the whole new one.

    `key` says what they are made from; only who asks with the same key gets them back. Arrays are
    of numbers, truth values or text. Where they cannot be kept, because the disk is full or the
    folder not ours, the log says so: they are found anew the next time.
    """
    try:
        _write(path, key, arrays)
    except OSError as cause:
        logger.warning("cannot keep %s: %s", path, cause.strerror or cause)


def _write(path: Path, key: str, arrays: Mapping[str, Array]) -> None:
    parts = [*_parts(key, arrays)]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines((_MAGIC, digest.digest(), *parts))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_arrays(path: Path, key: str) -> dict[str, Array] | None:
    """Return the arrays in `path`, None when it is absent, damaged or made from something else."""
    try:
        with path.open("rb") as file:
            return _read(file, key)
    except (OSError, ValueError, TypeError):
        return None


def _parts(key: str, arrays: Mapping[str, Array]) -> Iterator[bytes | memoryview]:
    laid = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    index = [(name, laid[name].dtype.str, array.shape) for name, array in arrays.items()]
    yield key.encode() + b"\n"
    yield json.dumps(index).encode() + b"\n"
    for array in laid.values():
        yield array.reshape(-1).view(np.uint8).data


def _read(file: BinaryIO, key: str) -> dict[str, Array] | None:
    """Return the arrays of a file; ValueError or TypeError when it is none of ours."""
    prefix = key.encode() + b"\n"
    head = file.read(len(_MAGIC) + _DIGEST_BYTES)
    if not head.startswith(_MAGIC) or file.read(len(prefix)) != prefix:
        return None
    line = file.readline(_INDEX_BYTES)
    index = [(name, np.dtype(dtype), tuple(shape)) for name, dtype, shape in json.loads(line)]
    sizes = [dtype.itemsize * math.prod(shape) for _, dtype, shape in index]
    whole = file.tell() + sum(sizes) == os.fstat(file.fileno()).st_size
    ours = all(dtype.kind in _KINDS for _, dtype, _ in index)
    if not (whole and ours and min(sizes, default=0) >= 0):
        return None
    digest = hashlib.sha256(prefix + line)
    arrays: dict[str, Array] = {}
    for (name, dtype, shape), size in zip(index, sizes, strict=True):
        content = np.empty(size, dtype=np.uint8)
        file.readinto(content)  # type: ignore[attr-defined]  # a buffered file has it
        digest.update(content.data)
        arrays[name] = content.view(dtype).reshape(shape)
    return arrays if head[len(_MAGIC) :] == digest.digest() else None
