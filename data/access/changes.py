"""The change that says somebody's access has ended: for our own processes, never for screens."""

from sqlalchemy.orm import Session

from data.store.outbox import record_change

ACCESS_ENDED = "access.ended"


def record_ends(session: Session, account_ids: set[int]) -> None:
    """Record, once for each account, that sessions or keys of it have ended.

    Whoever remembers sessions or keeps a feed open for one looks again when it reads this.
    """
    for account_id in sorted(account_ids):
        record_change(session, ACCESS_ENDED, entity_id=account_id, body={})
