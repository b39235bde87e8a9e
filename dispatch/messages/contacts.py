"""Where accounts are reached outside: sealed addresses; and what was sent there."""

import re
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.privacy.fields import masked_field
from data.privacy.vault import Place, Vault
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.messages.tables import Channel, Delivery, DeliveryState, NoticeContact
from dispatch.messages.views import ContactView, DeliveryPage, DeliveryView

_FORMS: Final = {
    Channel.EMAIL: re.compile(
        r"[^@\s<>,;:\"()\[\]\\]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z0-9-]{2,60}"
    ),
    Channel.SMS: re.compile(r"\+?[0-9]{5,15}"),
}


def list_contacts(session: Session, account_id: int, vault: Vault) -> list[ContactView]:
    """Return where an account is reached, by channel; addresses are masks."""
    rows = session.scalars(
        select(NoticeContact)
        .where(NoticeContact.account_id == account_id)
        .order_by(NoticeContact.channel)
    )
    return [_view(row, vault) for row in rows]


def set_contact(
    session: Session, account_id: int, channel: Channel, address: str | None, vault: Vault
) -> ContactView:
    """Set where an account is reached by a channel; None takes the address away.

    Raises
    ------
    RefusedError
        When the address is none of the channel, or the channel has none.
    """
    form = _FORMS.get(channel)
    if form is None:
        raise RefusedError(f"{channel} has no address of accounts", field="channel")
    if address is not None and not form.fullmatch(address):
        raise RefusedError(f"this is no address for {channel}", field="address")
    session.execute(
        insert(NoticeContact)
        .values(account_id=account_id, channel=channel)
        .on_conflict_do_nothing(index_elements=[NoticeContact.account_id, NoticeContact.channel])
    )
    row = session.scalars(
        select(NoticeContact)
        .where(NoticeContact.account_id == account_id, NoticeContact.channel == channel)
        .with_for_update()
    ).one()
    place = Place("notice_contacts", "address", row.id)
    row.address = None if address is None else vault.seal(place, address)
    row.changed_at = datetime.now(UTC)
    session.flush()
    record_audit(
        session,
        "contacts.change",
        "notice_contact",
        row.id,
        {"account": account_id, "channel": channel.value, "there": address is not None},
    )
    return _view(row, vault)


def list_deliveries(
    session: Session, *, state: DeliveryState | None, limit: int = 100, after: int | None = None
) -> DeliveryPage:
    """Return one page of what went or goes outside, newest first."""
    wanted = select(Delivery)
    if state is not None:
        wanted = wanted.where(Delivery.state == state)
    if after:
        wanted = wanted.where(Delivery.id < after)
    rows = session.scalars(wanted.order_by(Delivery.id.desc()).limit(limit + 1)).all()
    items = [delivery_view(row) for row in rows[:limit]]
    return DeliveryPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def send_again(session: Session, delivery_id: int, *, now: datetime | None = None) -> DeliveryView:
    """Let a dead delivery be tried anew.

    Raises
    ------
    NotFoundError
        When there is no dead delivery of that id.
    """
    row = session.scalar(
        select(Delivery)
        .where(Delivery.id == delivery_id, Delivery.state == DeliveryState.DEAD)
        .with_for_update()
    )
    if row is None:
        raise NotFoundError(f"there is no dead delivery {delivery_id}", delivery_id=delivery_id)
    row.state, row.attempts = DeliveryState.WAITING, 0
    row.next_at, row.fault = now or datetime.now(UTC), None
    session.flush()
    record_audit(session, "notices.send_again", "notice_delivery", row.id)
    return delivery_view(row)


def delivery_view(row: Delivery) -> DeliveryView:
    """Return a delivery without what it says and to whom."""
    return DeliveryView(
        id=row.id,
        channel=row.channel,
        state=row.state,
        rule=str(row.payload.get("rule", "")),
        attempts=row.attempts,
        made_at=row.made_at,
        next_at=row.next_at,
        sent_at=row.sent_at,
        fault=row.fault,
    )


def _view(row: NoticeContact, vault: Vault) -> ContactView:
    return ContactView(
        channel=row.channel,
        address=masked_field(vault, "notice_contacts.address", row.id, row.address),
        changed_at=row.changed_at,
    )
