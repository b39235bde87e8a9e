"""The keys of an installation: one file in a folder of its own, for its owner alone.

The folder is apart from the database, so that no copy of the database carries what opens it. The
file is replaced as a whole and never changed in place; processes that hold it read it again when it
has been replaced.
"""

import base64
import binascii
import fcntl
import json
import os
import secrets
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from data.privacy.errors import KeyExhaustedError, KeyMissingError, KeysUnusableError
from data.privacy.providers import provider_named

DEFAULT_PROVIDER: Final = "aes-256-gcm"
RING_FILE: Final = "ring.json"
MOST_SEALS: Final = 2**32
"""Seals of one key with random nonces of 96 bits (NIST SP 800-38D, 8.3): the chance that two of
them have the same nonce is then below 2⁻³²."""

SEALS_AT_A_TIME: Final = 2**20
"""A process reserves so many at once; those that it does not use count as used."""

_VERSION: Final = 1
_OPEN_TO_OTHERS: Final = 0o077


class KeyUse(StrEnum):
    """What a key is for."""

    SEAL = "seal"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Key:
    """A key; `reserved` is how many seals processes have taken for themselves so far."""

    id: str
    use: KeyUse
    provider: str
    made_at: str
    material: str
    reserved: int = 0

    def __repr__(self) -> str:
        return f"Key({self.id}, {self.use}, {self.provider})"

    @property
    def secret(self) -> bytes:
        """The key itself."""
        return base64.b64decode(self.material)


def new_key(use: KeyUse, provider: str, at: datetime) -> Key:
    """Return a fresh key; an index key has 32 bytes whatever the cipher's has."""
    size = provider_named(provider).key_bytes if use is KeyUse.SEAL else 32
    return Key(
        id=f"{use[0]}{at:%y%m%d}{secrets.token_hex(3)}",
        use=use,
        provider=provider,
        made_at=at.isoformat(),
        material=base64.b64encode(secrets.token_bytes(size)).decode(),
    )


class KeyRing:
    """The keys in a folder: read when asked for, and again when another process replaced them.

    Parameters
    ----------
    folder
        Exists, is nobody else's to read, and holds `ring.json`: `KeyRing.open` sees to both.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / RING_FILE
        self._lock = threading.Lock()
        self._seen: tuple[int, int, int] | None = None
        self._keys: dict[str, Key] = {}
        self._left: dict[str, int] = {}
        self._read()

    @classmethod
    def open(cls, folder: Path, *, provider: str = DEFAULT_PROVIDER) -> Self:
        """Return the ring in `folder`; folder and keys are made when there are none.

        Raises
        ------
        KeysUnusableError
            When it cannot be read or written, or is open to others.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _exclusive(folder):
                if not (folder / RING_FILE).exists():
                    now = datetime.now(UTC)
                    _write(folder, [new_key(use, provider, now) for use in KeyUse])
        except OSError as error:
            raise KeysUnusableError(f"keys cannot be kept in {folder}: {error}") from error
        return cls(folder)

    def list_keys(self) -> tuple[Key, ...]:
        """Return all keys, oldest first; of each use the last is the present one."""
        with self._lock:
            self._read()
            return tuple(self._keys.values())

    def find(self, key_id: str) -> Key | None:
        """Return a key by its id, None when it is not there."""
        with self._lock:
            if key_id not in self._keys:
                self._read()
            return self._keys.get(key_id)

    def get(self, key_id: str) -> Key:
        """Return a key by its id.

        Raises
        ------
        KeyMissingError
            When it is not there.
        """
        found = self.find(key_id)
        if found is None:
            raise KeyMissingError(f"the key {key_id} is not among the keys", keys=[key_id])
        return found

    def present(self, use: KeyUse) -> Key:
        """Return the key that is used for what is new."""
        with self._lock:
            self._read()
            return self._present(use)

    def take_seal(self) -> Key:
        """Return the present sealing key, and count one seal of it.

        Raises
        ------
        KeyExhaustedError
            When it has sealed `MOST_SEALS` values.
        """
        with self._lock:
            self._read()
            key = self._present(KeyUse.SEAL)
            if self._left.get(key.id, 0) <= 0:
                self._reserve(key.id)
            self._left[key.id] -= 1
            return key

    def rotate(self, use: KeyUse, *, provider: str | None = None) -> Key:
        """Make a new key the present one and return it; the others stay for what they sealed."""
        with self._lock, _exclusive(self.folder):
            self._read()
            key = new_key(use, provider or self._present(use).provider, datetime.now(UTC))
            _write(self.folder, [*self._keys.values(), key])
            self._read()
            return key

    def remove(self, key_id: str) -> None:
        """Destroy a key that is not a present one: what it sealed can never be read again.

        Raises
        ------
        KeysUnusableError
            For a present key.
        """
        with self._lock, _exclusive(self.folder):
            self._read()
            if key_id in {self._present(use).id for use in KeyUse}:
                raise KeysUnusableError(f"{key_id} is in use: rotate first", keys=[key_id])
            _write(self.folder, [key for key in self._keys.values() if key.id != key_id])
            self._read()

    def _present(self, use: KeyUse) -> Key:
        found = [key for key in self._keys.values() if key.use is use]
        if not found:
            raise KeysUnusableError(f"{self._path} has no key to {use} with")
        return found[-1]

    def _reserve(self, key_id: str) -> None:
        with _exclusive(self.folder):
            self._read()
            key = self._keys[key_id]
            if key.reserved + SEALS_AT_A_TIME > MOST_SEALS:
                raise KeyExhaustedError(
                    f"the key {key_id} has sealed as much as is safe: ./muster keys rotate",
                    keys=[key_id],
                )
            taken = replace(key, reserved=key.reserved + SEALS_AT_A_TIME)
            _write(self.folder, [taken if k.id == key_id else k for k in self._keys.values()])
            self._read()
        self._left[key_id] = SEALS_AT_A_TIME

    def _read(self) -> None:
        try:
            found = self._path.stat()
            seen = (found.st_ino, found.st_mtime_ns, found.st_size)
            if seen == self._seen:
                return
            for path, state in ((self._path, found), (self.folder, self.folder.stat())):
                if stat.S_IMODE(state.st_mode) & _OPEN_TO_OTHERS:
                    raise KeysUnusableError(f"{path} is open to others: take their rights away")
            self._keys = _parsed(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise KeysUnusableError(f"there are no keys in {self.folder}") from error
        except OSError as error:
            raise KeysUnusableError(f"the keys cannot be read: {error}") from error
        except (ValueError, KeyError, TypeError, binascii.Error) as error:
            raise KeysUnusableError(f"{self._path} is not a file of keys") from error
        self._seen = seen


def _parsed(text: str) -> dict[str, Key]:
    document = json.loads(text)
    if document["version"] != _VERSION:
        raise ValueError(document["version"])
    keys = [Key(**{**one, "use": KeyUse(one["use"])}) for one in document["keys"]]
    for key in keys:
        if key.use is KeyUse.SEAL and len(key.secret) != provider_named(key.provider).key_bytes:
            raise ValueError(key.id)
    return {key.id: key for key in keys}


def _write(folder: Path, keys: list[Key]) -> None:
    text = json.dumps({"version": _VERSION, "keys": [asdict(key) for key in keys]}, indent=1)
    path = folder / f".{RING_FILE}.new"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    path.replace(folder / RING_FILE)
    directory = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


@contextmanager
def _exclusive(folder: Path) -> Iterator[None]:
    """Let one process at a time replace the keys."""
    descriptor = os.open(folder / "ring.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
