"""Seals and opens single fields, each bound to its table, column and row."""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NewType, Self

from data.privacy.errors import SealBrokenError
from data.privacy.key_ring import DEFAULT_PROVIDER, Key, KeyRing, KeyUse
from data.privacy.providers import NONCE_BYTES, TAG_BYTES, provider_named
from data.privacy.self_test import check_ciphers

Sealed = NewType("Sealed", str)
"""`m1.<provider>.<key id>.<nonce, ciphertext and tag in URL-safe base64>`: what is stored."""

_FORMAT: Final = re.compile(r"m1\.([a-z0-9-]{1,40})\.([a-z0-9]{1,40})\.([A-Za-z0-9_-]+=*)")
_INDEX_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value stands: it opens nowhere else.

    `row` is the primary key as text. A new row therefore has its key before its fields are sealed.
    """

    table: str
    column: str
    row: int | str

    def bound(self, provider: str, key_id: str) -> bytes:
        """Return what the cipher authenticates beside the value; no two places give the same."""
        parts = (provider, key_id, self.table, self.column, str(self.row))
        return b"".join(len(part.encode()).to_bytes(4) + part.encode() for part in parts)


class Vault:
    """Seals, opens and indexes values with the keys of an installation.

    Parameters
    ----------
    ring
        The keys. `Vault.open` proves the ciphers first.
    """

    def __init__(self, ring: KeyRing) -> None:
        self.ring = ring

    @classmethod
    def open(cls, folder: Path, *, provider: str = DEFAULT_PROVIDER) -> Self:
        """Prove the ciphers and return a vault on the keys in `folder`, made when there are none.

        Raises
        ------
        CipherSelfTestError
            When a cipher is not what it should be.
        KeysUnusableError
            When the keys cannot be read, written or trusted.
        """
        check_ciphers()
        return cls(KeyRing.open(folder, provider=provider))

    def seal(self, place: Place, value: str) -> Sealed:
        """Return `value` sealed for its place, with the present key and a fresh random nonce.

        Raises
        ------
        KeyExhaustedError
            When the key has sealed as much as is safe.
        """
        return self.seal_with(self.ring.take_seal(), place, value)

    def seal_with(self, key: Key, place: Place, value: str) -> Sealed:
        """Do the same with a key that is given: whoever gives it has counted the seal."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        text = provider_named(key.provider).seal(
            key.secret, nonce, value.encode(), place.bound(key.provider, key.id)
        )
        body = base64.urlsafe_b64encode(nonce + text).decode()
        return Sealed(f"m1.{key.provider}.{key.id}.{body}")

    def open_sealed(self, place: Place, sealed: str) -> str:
        """Return what was sealed for this place.

        Raises
        ------
        SealBrokenError
            When it was sealed for another place, was changed, or is no sealed value.
        KeyMissingError
            When its key is not there.
        """
        provider, key_id, body = _parts(place, sealed)
        key = self.ring.get(key_id)
        if key.provider != provider:
            raise _broken(place)
        try:
            raw = base64.b64decode(body, altchars=b"-_", validate=True)
        except binascii.Error as error:
            raise _broken(place) from error
        written = base64.urlsafe_b64encode(raw).decode()
        if len(raw) < NONCE_BYTES + TAG_BYTES or written != body:
            raise _broken(place)
        try:
            clear = provider_named(provider).unseal(
                key.secret, raw[:NONCE_BYTES], raw[NONCE_BYTES:], place.bound(provider, key_id)
            )
            return clear.decode()
        except (SealBrokenError, UnicodeDecodeError) as error:
            raise _broken(place) from error

    def index(self, table: str, column: str, value: str) -> str:
        """Return the blind index of a value: equal values of a column have the same, and no other.

        `value` is normalised by the caller (`data.privacy.normal`).
        """
        return self.index_with(self.ring.present(KeyUse.INDEX), table, column, value)

    def index_with(self, key: Key, table: str, column: str, value: str) -> str:
        """Do the same with a key that is given."""
        return _indexed(key, table, column, value)

    def indexes(self, table: str, column: str, value: str) -> list[str]:
        """Return the blind indexes of a value under every key: what a search looks for."""
        keys = [key for key in self.ring.list_keys() if key.use is KeyUse.INDEX]
        return [_indexed(key, table, column, value) for key in keys]


def key_id_of(sealed: str) -> str | None:
    """Return the id of the key of a sealed value, None when it is no sealed value."""
    found = _FORMAT.fullmatch(sealed)
    return None if found is None else found[2]


def _parts(place: Place, sealed: str) -> tuple[str, str, str]:
    found = _FORMAT.fullmatch(sealed)
    if found is None:
        raise _broken(place)
    return found[1], found[2], found[3]


def _broken(place: Place) -> SealBrokenError:
    return SealBrokenError(
        f"the value of {place.table}.{place.column} in row {place.row} was sealed for another"
        " place, or was changed: it is not shown",
        table=place.table,
        column=place.column,
        row=str(place.row),
    )


def _indexed(key: Key, table: str, column: str, value: str) -> str:
    text = f"{table}\x1f{column}\x1f{value}".encode()
    digest = provider_named(key.provider).keyed_hash(key.secret, text)[:_INDEX_BYTES]
    return f"{key.id}.{digest.hex()}"
