"""Ciphers that seal fields: AES-256-GCM and SM4-GCM, each with the hash of its family.

Both are those of the `cryptography` package; a hardware module is one more `Provider`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hmac import HMAC

from data.privacy.errors import KeysUnusableError, SealBrokenError

NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


class Provider(Protocol):
    """An authenticated cipher and a keyed hash.

    `seal` returns the ciphertext with its tag of 16 bytes behind; `unseal` raises `SealBrokenError`
    when text, nonce, key or bound place are not those that it was sealed with.
    """

    @property
    def name(self) -> str: ...
    @property
    def key_bytes(self) -> int: ...
    def seal(self, key: bytes, nonce: bytes, clear: bytes, bound: bytes) -> bytes: ...
    def unseal(self, key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes: ...
    def keyed_hash(self, key: bytes, value: bytes) -> bytes: ...


@dataclass(frozen=True, slots=True)
class AesGcm:
    """AES-256 in Galois/Counter Mode (NIST SP 800-38D) and HMAC-SHA-256."""

    name: str = "aes-256-gcm"
    key_bytes: int = 32

    def seal(self, key: bytes, nonce: bytes, clear: bytes, bound: bytes) -> bytes:
        """Return the ciphertext and its tag."""
        return AESGCM(key).encrypt(nonce, clear, bound)

    def unseal(self, key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        """Return the clear text."""
        try:
            return AESGCM(key).decrypt(nonce, sealed, bound)
        except (InvalidTag, ValueError) as error:
            raise SealBrokenError("a sealed value does not open here") from error

    def keyed_hash(self, key: bytes, value: bytes) -> bytes:
        """Return the HMAC-SHA-256 of a value."""
        return _hmac(hashes.SHA256(), key, value)


@dataclass(frozen=True, slots=True)
class Sm4Gcm:
    """SM4 (GB/T 32907) in Galois/Counter Mode (RFC 8998) and HMAC-SM3 (GB/T 32905)."""

    name: str = "sm4-gcm"
    key_bytes: int = 16

    def seal(self, key: bytes, nonce: bytes, clear: bytes, bound: bytes) -> bytes:
        """Return the ciphertext and its tag."""
        encryptor = Cipher(_sm4(key), GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(bound)
        return encryptor.update(clear) + encryptor.finalize() + encryptor.tag

    def unseal(self, key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        """Return the clear text."""
        text, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
        try:
            decryptor = Cipher(_sm4(key), GCM(nonce, tag)).decryptor()
            decryptor.authenticate_additional_data(bound)
            return decryptor.update(text) + decryptor.finalize()
        except (InvalidTag, ValueError) as error:
            raise SealBrokenError("a sealed value does not open here") from error

    def keyed_hash(self, key: bytes, value: bytes) -> bytes:
        """Return the HMAC-SM3 of a value."""
        return _hmac(hashes.SM3(), key, value)


def _sm4(key: bytes) -> BlockCipherAlgorithm:
    return SM4(key)


def _hmac(algorithm: hashes.HashAlgorithm, key: bytes, value: bytes) -> bytes:
    keyed = HMAC(key, algorithm)
    keyed.update(value)
    return keyed.finalize()


PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {one.name: one for one in (AesGcm(), Sm4Gcm())}
)


def provider_named(name: str) -> Provider:
    """Return a provider by its name.

    Raises
    ------
    KeysUnusableError
        When there is none of that name.
    """
    found = PROVIDERS.get(name)
    if found is None:
        known = ", ".join(PROVIDERS)
        raise KeysUnusableError(f"there is no cipher {name!r}; there are {known}", provider=name)
    return found
