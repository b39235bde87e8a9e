"""Secrets: made here, shown once, kept only as digests."""

import hashlib
import secrets

KEY_PREFIX = "mk_"
_SECRET_BYTES = 32  # 256 bits


def new_secret() -> str:
    """Return a fresh secret of 256 bits as URL-safe text."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret in hexadecimal.

    A plain hash is enough for secrets of 256 random bits; for passwords see
    `data.access.passwords`.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def same_secret(given: str, kept: str) -> bool:
    """Compare two secrets in a time that does not tell where they differ."""
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), kept.encode())
