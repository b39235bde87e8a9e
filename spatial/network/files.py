"""Arrays kept in a file that is believed only when it is whole and ours."""

import hashlib
import io
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"muster arrays 1\n"
_DIGEST_BYTES = 32

Array = NDArray[np.generic]


def write_arrays(path: Path, key: str, arrays: Mapping[str, Array]) -> None:
    """Write named arrays to `path` in one step: a reader sees the old file or the whole new one.

    `key` says what they are made from; only who asks with the same key gets them back.
    """
    body = io.BytesIO()
    np.savez(body, allow_pickle=False, **arrays)
    payload = key.encode() + b"\n" + body.getvalue()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + hashlib.sha256(payload).digest() + payload)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_arrays(path: Path, key: str) -> dict[str, Array] | None:
    """Return the arrays in `path`, None when it is absent, damaged or made from something else."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    header = len(_MAGIC) + _DIGEST_BYTES
    payload = memoryview(content)[header:]
    expected = _MAGIC + hashlib.sha256(payload).digest()
    prefix = key.encode() + b"\n"
    if content[:header] != expected or payload[: len(prefix)] != prefix:
        return None
    with np.load(io.BytesIO(payload[len(prefix) :]), allow_pickle=False) as loaded:
        return {name: loaded[name] for name in loaded.files}
