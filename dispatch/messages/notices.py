"""Notices: written with what they tell of, in its transaction; read by those whom they are for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

import orjson
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from data.access.roles import roles
from data.store.actors import process_actor
from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from data.store.trail import record_audit
from dispatch.incidents.sites import Site, get_site
from dispatch.incidents.tables import Incident
from dispatch.messages.notice_rules import NoticeRule, notice_rules
from dispatch.messages.tables import Channel, DeliveryState, Notice, NoticeContact
from dispatch.messages.views import NoticePage, NoticeView

NOTIFIER: Final = process_actor("notices")
WEBHOOK: Final = "webhook"
"""The target of what goes to the webhook of the installation."""

_HOLDERS = text(
    "SELECT DISTINCT g.account_id FROM role_grants g LEFT JOIN areas r ON r.code = g.area_code"
    " JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL AND a.kind = 'person'"
    " WHERE g.role = :role AND g.starts_at <= :now AND (g.ends_at IS NULL OR g.ends_at > :now)"
    " AND (g.area_code IS NULL OR :leaf BETWEEN r.leaf_from AND r.leaf_to)"
)
_HOLDERS_ANYWHERE = text(
    "SELECT DISTINCT g.account_id FROM role_grants g"
    " JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL AND a.kind = 'person'"
    " WHERE g.role = ANY(:roles) AND g.starts_at <= :now"
    " AND (g.ends_at IS NULL OR g.ends_at > :now)"
)
_DEPARTMENT = text(
    "SELECT DISTINCT m.account_id FROM department_members m"
    " JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL"
    " WHERE m.department_code = :code AND m.starts_at <= :now"
    " AND (m.ends_at IS NULL OR m.ends_at > :now)"
)
# Whom it is told already takes no number: a number of its own makes a transaction one that wrote.
_TELL = text(
    "INSERT INTO notices (account_id, rule, title_zh, title_en, body_zh, body_en, incident_id,"
    " dedupe_key, made_at)"
    " SELECT told.account_id, :rule, :title_zh, :title_en, :body_zh, :body_en,"
    " CAST(:incident_id AS bigint), :dedupe_key, :made_at"
    " FROM unnest(CAST(:accounts AS bigint[])) AS told(account_id)"
    " WHERE NOT EXISTS (SELECT FROM notices n"
    " WHERE n.account_id = told.account_id AND n.dedupe_key = :dedupe_key)"
    " ON CONFLICT (account_id, dedupe_key) DO NOTHING RETURNING id, account_id"
)
_SEND = text(
    "INSERT INTO notice_deliveries (channel, account_id, target, dedupe_key, payload, state,"
    " made_at, next_at)"
    " SELECT way.channel, way.account_id, way.target, :dedupe_key, CAST(:payload AS jsonb),"
    " :state, :at, :at FROM unnest(CAST(:channels AS text[]), CAST(:accounts AS bigint[]),"
    " CAST(:targets AS text[])) AS way(channel, account_id, target)"
    " WHERE NOT EXISTS (SELECT FROM notice_deliveries d WHERE d.channel = way.channel"
    " AND d.target = way.target AND d.dedupe_key = :dedupe_key)"
    " ON CONFLICT (channel, target, dedupe_key) DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to send.

    Parameters
    ----------
    rule
        Key of the rule that has its words and ways.
    recipients
        Accounts.
    incident_id
        What it is about; None for what is about no incident.
    dedupe_key
        The same key is told to an account, or sent to a target, once.
    values
        What is filled into the words (`dispatch.messages.notice_rules.KNOWN_NAMES`).
    """

    rule: str
    recipients: Collection[int]
    incident_id: int | None
    dedupe_key: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def notify(session: Session, new: NewNotice, *, now: datetime | None = None) -> list[int]:
    """Tell accounts something, in the caller's transaction; return the ids of what is new.

    Ways outside are rows that the worker sends: if the transaction fails, nobody hears of it.

    Raises
    ------
    RefusedError
        When there is no such rule.
    NotFoundError
        When there is no such incident that the actor may see.
    """
    at = now or datetime.now(UTC)
    rule = notice_rules().get(new.rule)
    if rule is None:
        raise RefusedError(f"there is no rule of notices {new.rule!r}", field="rule")
    site = None if new.incident_id is None else get_site(session, new.incident_id)
    area_code = None if site is None else site.area_code
    session.flush()
    with reaching(session, NOTIFIER):
        made = _tell(session, rule, new, at)
        _send_outside(session, rule, new, site, at)
    for notice_id, account_id in made:
        told = {"id": notice_id, "account_id": account_id, "rule": rule.key}
        record_change(
            session,
            "notice.made",
            entity_id=notice_id,
            body={"notice": {**told, "area_code": area_code}},
            area_code=area_code,
        )
    return [notice_id for notice_id, _ in made]


def holders_of(session: Session, role: str, site: Site, at: datetime) -> list[int]:
    """Return the accounts of people that hold a role where an incident is, by id."""
    if role not in roles():
        return []
    with reaching(session, NOTIFIER):
        found = session.scalars(_HOLDERS, {"role": role, "leaf": site.leaf, "now": at})
        return sorted(found)


def holders_anywhere(session: Session, roles_held: Collection[str], at: datetime) -> list[int]:
    """Return the accounts of people that hold one of some roles, wherever, by id."""
    named = {"roles": list(roles_held), "now": at}
    with reaching(session, NOTIFIER):
        return sorted(session.scalars(_HOLDERS_ANYWHERE, named))


def department_of(session: Session, code: str, at: datetime) -> list[int]:
    """Return the accounts that belong to a department at a moment, by id."""
    with reaching(session, NOTIFIER):
        return sorted(session.scalars(_DEPARTMENT, {"code": code, "now": at}))


def list_notices(
    session: Session, account_id: int, *, limit: int = 100, after: int | None = None
) -> NoticePage:
    """Return one page of an account's notices, newest first."""
    wanted = (
        select(Notice, Incident.area_code)
        .outerjoin(Incident, Incident.id == Notice.incident_id)
        .where(Notice.account_id == account_id)
    )
    if after:
        wanted = wanted.where(Notice.id < after)
    rows = session.execute(wanted.order_by(Notice.id.desc()).limit(limit + 1)).all()
    unread = session.scalar(
        select(func.count())
        .select_from(Notice)
        .where(Notice.account_id == account_id, Notice.read_at.is_(None))
    )
    items = [
        NoticeView.model_validate(row).model_copy(update={"area": area})
        for row, area in rows[:limit]
    ]
    return NoticePage(
        items=items,
        next=str(items[-1].id) if len(rows) > limit else None,
        unread=unread or 0,
    )


def read_notices(session: Session, up_to: int, *, now: datetime | None = None) -> int:
    """Note that the one who acts has read their notices up to one; return how many were new.

    Raises
    ------
    NotFoundError
        For who is no account.
    """
    account_id = acting(session).account_id
    if account_id is None:
        raise NotFoundError("there are no notices for this")
    done = session.scalars(
        update(Notice)
        .where(Notice.account_id == account_id, Notice.id <= up_to, Notice.read_at.is_(None))
        .values(read_at=now or datetime.now(UTC))
        .returning(Notice.id)
    ).all()
    record_audit(session, "notices.read", "account", account_id, {"up_to": up_to})
    return len(done)


def _tell(
    session: Session, rule: NoticeRule, new: NewNotice, at: datetime
) -> list[tuple[int, int]]:
    if not new.recipients:
        return []
    body_zh, body_en = rule.bodies(new.values)
    said = {
        "rule": rule.key,
        "title_zh": rule.title_zh,
        "title_en": rule.title_en,
        "body_zh": body_zh,
        "body_en": body_en,
        "incident_id": new.incident_id,
        "dedupe_key": new.dedupe_key,
        "made_at": at,
    }
    made = session.execute(_TELL, {"accounts": sorted(set(new.recipients)), **said})
    return [(row.id, row.account_id) for row in made]


def _send_outside(
    session: Session, rule: NoticeRule, new: NewNotice, site: Site | None, at: datetime
) -> None:
    rows: list[tuple[Channel, int | None, str]] = [
        (channel, account_id, f"account:{account_id}")
        for channel, account_id in _contacts(session, rule, new.recipients)
    ]
    if Channel.WEBHOOK in rule.channels:
        rows.append((Channel.WEBHOOK, None, WEBHOOK))
    if not rows:
        return
    payload = _payload(rule, new, site, at)
    channels, accounts, targets = zip(*rows, strict=True)
    ways = {"channels": [*channels], "accounts": [*accounts], "targets": [*targets]}
    sent = {"dedupe_key": new.dedupe_key, "state": DeliveryState.WAITING, "at": at}
    session.execute(_SEND, {**ways, **sent, "payload": orjson.dumps(payload).decode()})


def _contacts(
    session: Session, rule: NoticeRule, recipients: Collection[int]
) -> list[tuple[Channel, int]]:
    wanted = rule.channels - {Channel.WEBHOOK}
    if not wanted or not recipients:
        return []
    rows = session.execute(
        select(NoticeContact.channel, NoticeContact.account_id)
        .where(
            NoticeContact.account_id.in_(list(recipients)),
            NoticeContact.channel.in_(list(wanted)),
            NoticeContact.address.is_not(None),
        )
        .order_by(NoticeContact.id)
    )
    return [(row.channel, row.account_id) for row in rows]


def _payload(rule: NoticeRule, new: NewNotice, site: Site | None, at: datetime) -> dict[str, Any]:
    body_zh, body_en = rule.bodies(new.values)
    return {
        "rule": rule.key,
        "incident_number": None if site is None else site.number,
        "title_zh": rule.title_zh,
        "title_en": rule.title_en,
        "body_zh": body_zh,
        "body_en": body_en,
        "at": at.isoformat(),
        "training": site is not None and site.training,
    }
