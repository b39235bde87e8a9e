"""Secrets: made here, shown once, kept only as digests."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from data.access.errors import TooManyAttemptsError

KEY_PREFIX = "mk_"
_SECRET_BYTES = 32  # 256 bits


def new_secret() -> str:
    """Return a fresh secret of 256 bits as URL-safe text."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret in hexadecimal.

    A plain hash is enough for secrets of 256 random bits; passwords go through `Passwords`.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def same_secret(given: str, kept: str) -> bool:
    """Compare two secrets in a time that does not tell where they differ."""
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), kept.encode())


@dataclass(frozen=True, slots=True)
class _Cost:
    """Cost of argon2id (OWASP Password Storage Cheat Sheet: 19 MiB, t = 2, p = 1)."""

    memory_kib: int = 19 * 1024
    time: int = 2
    lanes: int = 1


class Passwords:
    """Hashes and checks passwords with argon2id, a bounded number at a time.

    Parameters
    ----------
    concurrency
        How many may be worked on at once: each takes 19 MiB and a core for tens of milliseconds,
        so that a burst of sign-ins cannot take the machine from dispatch.
    waiting
        How many more may wait for that; beyond it one is told to come again.
    """

    def __init__(self, concurrency: int = 1, waiting: int = 3) -> None:
        cost = _Cost()
        self._hasher = PasswordHasher(
            time_cost=cost.time, memory_cost=cost.memory_kib, parallelism=cost.lanes
        )
        self._places = BoundedSemaphore(concurrency + waiting)
        self._slots = BoundedSemaphore(concurrency)
        self._decoy = self._hasher.hash(new_secret())

    def hash(self, password: str) -> str:
        """Return the encoded argon2id hash of `password`.

        Raises
        ------
        TooManyAttemptsError
            When too many wait already.
        """
        with self.admitted(), self._slots:
            return self._hasher.hash(password)

    def matches(self, encoded: str | None, password: str) -> bool:
        """Say whether `password` belongs to `encoded`.

        None (no such account, or one without a password) costs as much time as a wrong password
        and is always False.

        Raises
        ------
        TooManyAttemptsError
            When too many wait already.
        """
        with self.admitted():
            return self.check(encoded, password)

    def check(self, encoded: str | None, password: str) -> bool:
        """Say the same as `matches`, for who is `admitted` already."""
        with self._slots:
            try:
                self._hasher.verify(encoded or self._decoy, password)
            except (VerificationError, InvalidHashError):
                return False
        return encoded is not None

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """Hold one of the few places in which passwords are worked on or waited for.

        Raises
        ------
        TooManyAttemptsError
            When all are taken.
        """
        if not self._places.acquire(blocking=False):
            raise TooManyAttemptsError("too many sign-ins at once; try again", retry_after_s=1)
        try:
            yield
        finally:
            self._places.release()
