"""What accounts may do, looked up at most once a second each."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from data.access.grant_queries import read_held_roles
from data.access.permissions import NOBODY, Loan, Permissions
from data.access.remembered import Remembered
from data.store.actors import AccountId, process_actor
from data.store.engine import Store


class PermissionCache:
    """Remembers what an account may do for a moment.

    A grant that begins or ends by its time takes effect after `ttl_s`; one that somebody makes or
    ends, as soon as the change feed says so and `forget` is called.

    Parameters
    ----------
    loans
        Returns the mutual aid that is in force at a moment.
    """

    def __init__(
        self,
        loans: Callable[[Session, datetime], Sequence[Loan]],
        ttl_s: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._loans = loans
        self._known = Remembered[tuple[AccountId, Permissions]](lambda one: one[0], ttl_s, clock)

    def recall(self, account_id: AccountId) -> Permissions | None:
        """Return what is remembered of an account; the database is not asked."""
        known = self._known.recall(str(account_id))
        return None if known is None else known[1]

    def find(self, store: Store, account_id: AccountId, *, at: datetime) -> Permissions:
        """Return what an account may do at `at`."""

        def find() -> tuple[AccountId, Permissions]:
            with store.reading(process_actor("permissions")) as session:
                return account_id, self.read(session, account_id, at=at)

        known = self.recall(account_id)
        if known is not None:
            return known
        found = self._known.look_up(str(account_id), find)
        return NOBODY if found is None else found[1]

    def read(self, session: Session, account_id: AccountId, *, at: datetime) -> Permissions:
        """Return what an account may do at `at`, from the database."""
        held = read_held_roles(session, account_id, at=at)
        return Permissions(held, tuple(self._loans(session, at)) if held else ())

    def forget(self, account_id: AccountId) -> None:
        """Look up what an account may do again the next time."""
        self._known.forget(account_id)
