"""Keys that sign heads: Ed25519, in files outside the database; a new one is named by the old."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from data.audit.errors import HeadsError

_FILE = re.compile(r"audit-(\d{4})\.pem")


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that signs."""

    number: int
    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @property
    def name(self) -> str:
        """What lines call it."""
        return key_name(self.public)


def key_name(public: bytes) -> str:
    """Return the first 16 digits of a public key's SHA-256."""
    return hashlib.sha256(public).hexdigest()[:16]


def is_signed(public: bytes, signature: bytes, signed: bytes) -> bool:
    """Return whether a signature is that of the key's owner."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def find_key(folder: Path) -> SigningKey | None:
    """Return the newest key of a folder, None when there is none.

    Raises
    ------
    HeadsError
        When it cannot be read.
    """
    numbers = _numbers(folder, "pem")
    if not numbers:
        return None
    path = _path(folder, numbers[-1], "pem")
    try:
        private = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise HeadsError(f"the key {path.name} that signs the audit cannot be read") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise HeadsError(f"{path.name} is no Ed25519 key")
    return SigningKey(numbers[-1], private)


def make_key(folder: Path) -> SigningKey:
    """Make the next key of a folder, readable by its owner alone; its public half lies beside."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    known = _numbers(folder, "pub")
    made = SigningKey(known[-1] + 1 if known else 1, Ed25519PrivateKey.generate())
    pem = made.private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    _write(_path(folder, made.number, "pub"), made.public.hex().encode() + b"\n", 0o644)
    _write(_path(folder, made.number, "pem"), pem, 0o600)
    return made


def first_public(folder: Path) -> bytes | None:
    """Return the first public key of a folder: the one that all later ones follow from."""
    numbers = _numbers(folder, "pub")
    return read_public(_path(folder, numbers[0], "pub")) if numbers else None


def read_public(path: Path) -> bytes:
    """Return the public key in a file: 64 hexadecimal digits.

    Raises
    ------
    HeadsError
        When there is none in it.
    """
    try:
        public = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise HeadsError(f"there is no public key in {path.name}") from error
    if len(public) != 32:
        raise HeadsError(f"there is no public key in {path.name}")
    return public


def _numbers(folder: Path, ending: str) -> list[int]:
    found = (_FILE.fullmatch(f"{path.stem}.pem") for path in folder.glob(f"audit-*.{ending}"))
    return sorted(int(match[1]) for match in found if match)


def _path(folder: Path, number: int, ending: str) -> Path:
    return folder / f"audit-{number:04d}.{ending}"


def _write(path: Path, content: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
