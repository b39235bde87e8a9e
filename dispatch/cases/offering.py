"""What may be done with an incident now, by who asks, with all that a screen needs for it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.cases.facts import Case, facts_of, open_case
from dispatch.cases.views import ActionsView, AllowedView, FieldView, RequestView
from dispatch.incidents.reasons import ReasonView, offered_reasons
from dispatch.incidents.tables import Incident
from dispatch.workflow.deciding import allowed
from dispatch.workflow.definitions import Definition
from dispatch.workflow.values import Allowed, Facts
from dispatch.workflow.words import FieldKind, TimeKind

SENDS_UNITS: Final = frozenset({"send_units"})
"""Offered by the desk as a recommendation, not as a button of its own."""

_FIELDS: Final[Mapping[FieldKind, tuple[str, str]]] = MappingProxyType(
    {
        FieldKind.DEPARTMENT: ("部门", "Department"),
        FieldKind.ACCOUNT: ("人员", "Member"),
        FieldKind.INCIDENT: ("并入的案件", "Incident to merge into"),
        FieldKind.AMOUNT: ("延长时间", "How much longer"),
        FieldKind.LEVEL: ("响应等级", "Alarm level"),
    }
)
_UNITS: Final[Mapping[TimeKind, tuple[str, str]]] = MappingProxyType(
    {
        TimeKind.URGENT: ("小时", "hours"),
        TimeKind.WORKING_HOUR: ("工作时", "working hours"),
        TimeKind.WORKING_DAY: ("工作日", "working days"),
        TimeKind.CALENDAR_DAY: ("天", "days"),
    }
)


def list_actions(session: Session, incident_id: int, at: datetime) -> ActionsView:
    """Return what who asks may do with an incident at a moment, and what waits for approval.

    Raises
    ------
    NotFoundError
    """
    row = session.scalar(select(Incident).where(Incident.id == incident_id))
    if row is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    case = open_case(session, row)
    facts = facts_of(session, case, at)
    open_to = [one for one in allowed(case.definition, facts, at) if one.action not in SENDS_UNITS]
    reasons = offered_reasons(session, [one.action for one in open_to if one.reason], now=at)
    items = [_view(one, case, facts, reasons.get(one.action, [])) for one in open_to]
    return ActionsView(
        incident_id=row.id,
        version=row.version,
        stage=row.stage,
        law=row.law,
        law_version=row.law_version,
        items=items,
        requests=_requests(case.definition, facts),
    )


def _view(one: Allowed, case: Case, facts: Facts, reasons: list[ReasonView]) -> AllowedView:
    rule = case.definition.actions[one.action]
    return AllowedView(
        action=one.action,
        title_zh=one.label.zh,
        title_en=one.label.en,
        reason_needed=one.reason,
        reasons=reasons,
        fields=[_field(kind, facts) for kind in one.fields],
        to_stage=None if rule.to is None else rule.to.value,
    )


def _field(kind: FieldKind, facts: Facts) -> FieldView:
    zh, en = _FIELDS[kind]
    if kind is not FieldKind.AMOUNT:
        return FieldView(field=kind, title_zh=zh, title_en=en)
    handle = facts.clocks.get("handle")
    unit = _UNITS[facts.handling.kind if handle is None else handle.limit.kind]
    return FieldView(field=kind, title_zh=zh, title_en=en, unit_zh=unit[0], unit_en=unit[1])


def _requests(definition: Definition, facts: Facts) -> list[RequestView]:
    return [
        RequestView(
            kind=kind.value,
            title_zh=rule.label.zh,
            title_en=rule.label.en,
            asked_by=one.asked_by,
            approved_by=list(one.approved_by),
            approvals=rule.approvals,
            amount=one.amount,
        )
        for kind, one in facts.requests.items()
        for rule in [definition.requests[kind]]
    ]
