"""Sends what waits to go outside: at least once, again after a while when it was not taken.

A parcel is claimed for `LEASE` before it is sent, in a transaction of its own: whoever is killed in
between leaves it to be sent again when that is over. Receivers know what they get twice by its key.
"""

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from data.privacy.errors import SealBrokenError
from data.privacy.vault import Place, Vault
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from dispatch.messages.notices import NewNotice, holders_anywhere, notify
from dispatch.messages.ports import DeliveryFaultError, Parcel, Port
from dispatch.messages.tables import Channel, Delivery, DeliveryState, NoticeContact

COURIER: Final = process_actor("courier")
LEASE: Final = timedelta(minutes=2)
ROUND_S: Final = 60.0
"""No parcel is begun later in a round: with the longest that one may take the lease holds still."""

FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(hours=1)
MOST_ATTEMPTS: Final = 12
"""Over some eight hours."""

AT_ONCE: Final = 50

_WAYS: Final[Mapping[Channel, tuple[str, str]]] = {
    Channel.WEBHOOK: ("回调接口", "the webhook"),
    Channel.EMAIL: ("电子邮件", "e-mail"),
    Channel.SMS: ("短信", "SMS"),
}

logger = logging.getLogger("muster.courier")


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round."""

    sent: int = 0
    failed: int = 0
    dead: int = 0
    put_off: int = 0


def wait_after(attempts: int, chance: Random) -> timedelta:
    """Return how long to wait after so many attempts: doubled each time, and never all at once.

    Examples
    --------
    >>> 15 <= wait_after(1, Random(1)).total_seconds() <= 45
    True
    >>> 1800 <= wait_after(40, Random(1)).total_seconds() <= 5400
    True
    """
    doubled = FIRST_WAIT.total_seconds() * 2 ** min(attempts - 1, 20)
    return timedelta(seconds=min(doubled, LONGEST_WAIT.total_seconds()) * chance.uniform(0.5, 1.5))


class Courier:
    """Sends what waits, through the ports of an installation.

    Parameters
    ----------
    ports
        By channel; what is for a channel without one is dead at once: nobody could send it.
    vault
        Opens addresses.
    chance
        Spreads attempts over time.
    clock
        Seconds of a clock that only goes on: how long a round takes.
    """

    def __init__(
        self,
        store: Store,
        ports: Mapping[Channel, Port],
        vault: Vault,
        chance: Random,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._ports, self._vault, self._chance = store, ports, vault, chance
        self._clock = clock
        self._down: set[Channel] = set()

    def deliver(self, now: datetime) -> Round:
        """Send what is due at a moment, some parcels at most; return what came of it.

        When a way does not work, its other parcels of this round are put off without having been
        tried, and that is said once, not with each. When receivers are slow the rest is left to the
        next round, before the lease is over and somebody else sends it too.
        """
        sent = failed = dead = put_off = 0
        silent: set[Channel] = set()
        began_s = self._clock()
        for row in self._claim(now):
            late = self._clock() - began_s > ROUND_S
            if late or row.channel in silent:
                self._put_off(row, now, at_once=late)
                put_off += 1
                continue
            fault = self._try(row)
            if fault is None:
                self._note(row, DeliveryState.SENT, now)
                sent += 1
                self._works(row.channel)
                continue
            if fault.down:
                silent.add(row.channel)
            if fault.down or fault.refuses_all:
                self._says_once(row.channel, fault, now)
            if fault.for_good or row.attempts >= MOST_ATTEMPTS:
                self._note(row, DeliveryState.DEAD, now, fault.fault)
                dead += 1
            else:
                self._note(row, DeliveryState.WAITING, now, fault.fault)
                failed += 1
        return Round(sent, failed, dead, put_off)

    def _claim(self, now: datetime) -> Sequence[Delivery]:
        with self._store.transaction(COURIER) as session:
            rows = session.scalars(
                select(Delivery)
                .where(Delivery.state == DeliveryState.WAITING, Delivery.next_at <= now)
                .order_by(Delivery.next_at, Delivery.id)
                .limit(AT_ONCE)
                .with_for_update(skip_locked=True)
            ).all()
            for row in rows:
                row.attempts += 1
                row.next_at = now + LEASE
            if rows:
                record_audit(session, "notices.claim", "notice_delivery", rows[0].id,
                             {"parcels": len(rows)})  # fmt: skip
        return rows

    def _try(self, row: Delivery) -> DeliveryFaultError | None:
        port = self._ports.get(row.channel)
        if port is None:
            return DeliveryFaultError("not_configured", for_good=True)
        try:
            address = self._address(row)
            port.send(Parcel(row.dedupe_key, address, row.payload, row.made_at))
        except DeliveryFaultError as fault:
            return fault
        return None

    def _address(self, row: Delivery) -> str:
        if row.account_id is None:
            return ""
        with self._store.reading(COURIER) as session:
            found = session.execute(
                select(NoticeContact.id, NoticeContact.address).where(
                    NoticeContact.account_id == row.account_id,
                    NoticeContact.channel == row.channel,
                )
            ).first()
        if found is None or found.address is None:
            raise DeliveryFaultError("no_address", for_good=True)
        try:
            place = Place("notice_contacts", "address", found.id)
            return self._vault.open_sealed(place, found.address)
        except SealBrokenError as error:
            raise DeliveryFaultError("seal_broken", for_good=True) from error

    def _note(
        self, row: Delivery, state: DeliveryState, now: datetime, fault: str | None = None
    ) -> None:
        waits = state is DeliveryState.WAITING
        values = {
            "state": state,
            "sent_at": now if state is DeliveryState.SENT else None,
            "next_at": now + wait_after(row.attempts, self._chance) if waits else None,
            "fault": fault,
        }
        with self._store.transaction(COURIER) as session:
            _write(session, row, values)
            record_audit(session, f"notices.{state}", "notice_delivery", row.id, {"fault": fault})

    def _put_off(self, row: Delivery, now: datetime, *, at_once: bool) -> None:
        wait = timedelta(0) if at_once else wait_after(max(row.attempts, 1), self._chance)
        values = {"attempts": row.attempts - 1, "next_at": now + wait}
        with self._store.transaction(COURIER) as session:
            _write(session, row, values)
            record_audit(session, "notices.put_off", "notice_delivery", row.id)

    def _says_once(self, channel: Channel, fault: DeliveryFaultError, now: datetime) -> None:
        """Say in the log that a way does not work, and to administrators once a day."""
        if channel in self._down:
            return
        self._down.add(channel)
        logger.warning("notices by %s are not taken at the moment: %s", channel, fault.fault)
        zh, en = _WAYS[channel]
        with self._store.transaction(COURIER) as session:
            recipients = holders_anywhere(session, ("system_administrator",), now)
            said = {"way_zh": zh, "way_en": en, "reason": fault.fault}
            key = f"way_down/{channel}/{now.date()}"
            notify(session, NewNotice("way_down", recipients, None, key, said), now=now)

    def _works(self, channel: Channel) -> None:
        if channel in self._down:
            self._down.discard(channel)
            logger.info("notices by %s are taken again", channel)


def _write(session: Session, row: Delivery, values: Mapping[str, object]) -> None:
    """Change a parcel that is still ours: another may have it when the lease was over."""
    session.execute(
        update(Delivery)
        .where(
            Delivery.id == row.id,
            Delivery.state == DeliveryState.WAITING,
            Delivery.attempts == row.attempts,
        )
        .values(**values)
    )
