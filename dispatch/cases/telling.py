"""The notices that a decision or a clock sends."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from data.areas.queries import find_city
from dispatch.cases.facts import Case
from dispatch.cases.tables import IncidentClock
from dispatch.incidents.queries import category_names
from dispatch.incidents.sites import get_site
from dispatch.incidents.tables import Stage
from dispatch.messages.notice_rules import notice_rules
from dispatch.messages.notices import NewNotice, department_of, holders_of, notify
from dispatch.workflow.effects import Notify

_ACCEPTING: Final = frozenset({Stage.REPORT, Stage.ACCEPT})


def tell(
    session: Session, case: Case, effect: Notify, assignees: Sequence[int], at: datetime
) -> None:
    """Send the notice of an effect, in the transaction of the decision.

    Reporters without an account are answered by `dispatch.intake`; what has no words of its own in
    the rules of notices tells nobody.
    """
    session.flush()
    row, rule, to = case.row, str(effect.rule), str(effect.to)
    recipients = list(assignees) if to == "assignees" else _recipients(session, case, to, at)
    if rule in notice_rules():
        _send(session, case, rule, recipients, f"{row.id}/{rule}/{to}/{row.version}", at)


def tell_of_clock(
    session: Session, case: Case, clock: IncidentClock, saying: str, at: datetime
) -> None:
    """Send the notice of a clock that has something to say to who has the incident now.

    That is its department, and beside it, or without one, who accepts or dispatches where it is.
    """
    session.flush()
    if saying not in notice_rules():
        return
    row = case.row
    desk = "acceptor" if row.stage in _ACCEPTING else "dispatcher"
    recipients = [
        *_recipients(session, case, "department", at),
        *_recipients(session, case, desk, at),
    ]
    due = "" if clock.due_at is None else clock.due_at.isoformat()
    _send(session, case, saying, recipients, f"{row.id}/{saying}/{clock.id}/{due}", at)


def _recipients(session: Session, case: Case, to: str, at: datetime) -> list[int]:
    row = case.row
    if to == "handlers":
        return list(row.handlers)
    if to == "department":
        code = row.department_code or case.taken_from
        return [] if code is None else department_of(session, code, at)
    return holders_of(session, to, get_site(session, row.id), at)


def _send(
    session: Session, case: Case, rule: str, recipients: Sequence[int], key: str, at: datetime
) -> None:
    row = case.row
    category_zh, category_en = category_names(session, row.category)
    due_zh, due_en = _due(session, row.due_at if row.closed_at is None else None)
    values = {
        "number": row.number,
        "category_zh": category_zh,
        "category_en": category_en,
        "reason": case.reason or "",
        "due_zh": due_zh,
        "due_en": due_en,
    }
    notify(session, NewNotice(rule, recipients, row.id, key, values), now=at)


def _due(session: Session, due_at: datetime | None) -> tuple[str, str]:
    """Return until when something is due by the city's clock; nothing where nothing is."""
    if due_at is None:
        return "", ""
    city = find_city(session)
    there = due_at.astimezone(ZoneInfo("UTC" if city is None else city.timezone))
    return f"，时限 {there:%m-%d %H:%M}", f", due {there:%Y-%m-%d %H:%M}"
