"""Waits after failed sign-ins: by name and by address, growing, the same in every process.

An attempt is counted before the password is looked at, so that many at once are not all the first.
A name that is nobody's is counted like any other. Only signing in with a password waits: one-time
sign-ins, passkeys and outside providers do not, so nobody can be shut out for good, and
`muster unlock` at the console ends all waits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import case, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.access.addresses import network_of
from data.access.errors import TooManyAttemptsError
from data.access.profiles import SignInProfile
from data.access.secrets import digest
from data.access.tables import AttemptKind, SignInFailure

FIRST_WAIT: Final = timedelta(seconds=5)
"""After the first failure too many; twice as long after each more."""

FORGOTTEN_AFTER: Final = timedelta(hours=24)
"""Failures are in a row while none of them is followed by so long a rest."""

MOST_KEPT: Final = 50_000
"""Names and addresses that are counted (some 8 MB); beyond it the oldest are forgotten."""

_CLEARS_UP: Final = "00"
"""One key in 256 begins so: its attempts forget what is old, beside the housekeeping."""


@dataclass(frozen=True, slots=True)
class AttemptKey:
    """What an attempt is counted by: a digest, so that no name or address is kept."""

    kind: AttemptKind
    sha256: str
    most: int


def attempt_keys(name: str, address: str | None, profile: SignInProfile) -> list[AttemptKey]:
    """Return what an attempt with `name` from `address` is counted by; None for no address."""
    keys = [_key(AttemptKind.ACCOUNT, name.casefold(), profile.account_failures)]
    if address is not None:
        keys.append(_key(AttemptKind.ADDRESS, network_of(address), profile.address_failures))
    return sorted(keys, key=lambda key: key.sha256)  # one order, so that two never wait crosswise


def wait_after(failures: int, most: int, longest: timedelta) -> timedelta:
    """Return how long to wait after so many failures of which `most` are free.

    Examples
    --------
    >>> [wait_after(n, 3, timedelta(seconds=60)).seconds for n in (2, 3, 4, 5, 9, 1000)]
    [0, 5, 10, 20, 60, 60]
    """
    if failures < most:
        return timedelta(0)
    doublings: int = min(failures - most, 20)
    return min(longest, FIRST_WAIT * (1 << doublings))


def begin_attempt(
    session: Session, keys: Sequence[AttemptKey], profile: SignInProfile, *, at: datetime
) -> None:
    """Count one attempt, as failed until it is known better.

    Raises
    ------
    TooManyAttemptsError
        When one must wait still; nothing is counted then, for the transaction is undone.
    """
    for key in keys:
        failures = _count(session, key, profile, at)
        if failures is None:
            _refuse(session, key, at)
            return
        session.execute(
            update(SignInFailure)
            .where(SignInFailure.key_sha256 == key.sha256)
            .values(waits_until=at + wait_after(failures, key.most, profile.longest_wait))
        )
    if any(key.sha256.startswith(_CLEARS_UP) for key in keys):
        prune_failures(session, at)


def forgive_attempt(session: Session, keys: Sequence[AttemptKey], *, succeeded: bool) -> None:
    """Take back what `begin_attempt` counted.

    After a success a name begins anew; an address only loses this one attempt, or whoever has an
    account could guess at others for ever. An attempt that was not looked at counts for neither.
    """
    for key in keys:
        mine = SignInFailure.key_sha256 == key.sha256
        if succeeded and key.kind is AttemptKind.ACCOUNT:
            session.execute(delete(SignInFailure).where(mine))
        else:
            session.execute(
                update(SignInFailure)
                .where(mine)
                .values(
                    failures=func.greatest(SignInFailure.failures - 1, 0),
                    waits_until=case(
                        (SignInFailure.failures > key.most, SignInFailure.waits_until),
                        else_=None,
                    ),
                )
            )


def unlock(session: Session, name: str | None = None) -> int:
    """End the wait of a name, or with None all waits; return how many were kept."""
    ended = delete(SignInFailure)
    if name is not None:
        ended = ended.where(
            SignInFailure.key_sha256 == _digest(AttemptKind.ACCOUNT, name.casefold())
        )
    return session.connection().execute(ended).rowcount


def prune_failures(session: Session, now: datetime) -> int:
    """Forget failures that are no longer in a row, and the oldest beyond `MOST_KEPT`."""
    newest_beyond = (
        select(SignInFailure.last_at)
        .order_by(SignInFailure.last_at.desc())
        .offset(MOST_KEPT)
        .limit(1)
        .scalar_subquery()
    )
    gone = delete(SignInFailure).where(
        (SignInFailure.last_at < now - FORGOTTEN_AFTER) | (SignInFailure.last_at <= newest_beyond)
    )
    return session.connection().execute(gone).rowcount


def _count(session: Session, key: AttemptKey, profile: SignInProfile, at: datetime) -> int | None:
    """Count one failure and return how many there are in a row; None while one must wait.

    The row is locked from here to the end: of many at once each sees the wait of the one before.
    """
    in_a_row = case((SignInFailure.last_at > at - FORGOTTEN_AFTER, SignInFailure.failures), else_=0)
    return session.scalars(
        insert(SignInFailure)
        .values(key_sha256=key.sha256, kind=key.kind, failures=1, last_at=at)
        .on_conflict_do_update(
            index_elements=[SignInFailure.key_sha256],
            set_={"failures": in_a_row + 1, "last_at": at},
            where=or_(
                SignInFailure.waits_until.is_(None),
                SignInFailure.waits_until <= at,
                SignInFailure.waits_until > at + profile.longest_wait,  # the clock was put back
            ),
        )
        .returning(SignInFailure.failures)
    ).first()


def _refuse(session: Session, key: AttemptKey, at: datetime) -> None:
    until = session.scalars(
        select(SignInFailure.waits_until).where(SignInFailure.key_sha256 == key.sha256)
    ).one()
    wait_s = int((until - at).total_seconds()) + 1 if until is not None else 1
    raise TooManyAttemptsError(
        f"too many failed sign-ins; try again in {wait_s} s", retry_after_s=wait_s
    )


def _key(kind: AttemptKind, what: str, most: int) -> AttemptKey:
    return AttemptKey(kind, _digest(kind, what), most)


def _digest(kind: AttemptKind, what: str) -> str:
    return digest(f"{kind.value}:{what}")
