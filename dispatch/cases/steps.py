"""The story of an incident, written step by step."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from data.store.engine import acting
from dispatch.cases.applying import Applied
from dispatch.cases.facts import Case
from dispatch.cases.tables import IncidentStep
from dispatch.cases.views import IncidentStepView, step_view
from dispatch.incidents.tables import Stage


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done when: `source` is the stage before it, None for the first step of all."""

    action: str
    source: Stage | None
    at: datetime
    reason: str | None = None
    on_time: bool | None = None


def write_step(session: Session, case: Case, deed: Deed, applied: Applied) -> IncidentStepView:
    """Add a step to a case's story, as of the case after it."""
    row, actor = case.row, acting(session)
    step = IncidentStep(
        incident_id=row.id,
        at=deed.at,
        action=deed.action,
        from_stage=Stage(row.stage if deed.source is None else deed.source).value,
        to_stage=Stage(row.stage).value,
        reason=deed.reason,
        account_id=actor.account_id,
        done_by=actor.name,
        law=row.law,
        law_version=row.law_version,
        version=row.version,
        department_code=row.department_code or applied.details.get("taken_from"),
        on_time=deed.on_time,
        details=applied.details,
    )
    session.add(step)
    session.flush()
    return step_view(step, case.definition, row.area_code)
