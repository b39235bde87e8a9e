"""An incident's case as the interface shows it: what may be done, its story, its clocks."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_serializer

from data.privacy.clearance import Whereabouts, shown
from dispatch.cases.tables import IncidentStep
from dispatch.incidents.reasons import ReasonView
from dispatch.incidents.views import IncidentView
from dispatch.workflow.definitions import Definition
from dispatch.workflow.words import FieldKind

_OWN = {
    "report": ("上报", "Reported"),
    "merged_in": ("并入另一案件", "Another incident was merged into it"),
    "split_off": ("拆分出一案件", "An incident was split off"),
    "overdue": ("超时", "Overdue"),
    "warned": ("临近超时", "Nearly overdue"),
    "escalated": ("超时提级", "Overdue for long"),
    "carried_over": ("延续升级前的环节", "As it was before stories were kept"),
    "recounted": ("工作日历变更，时限重新计算", "Deadline counted anew: the calendar changed"),
}
"""Titles of steps that no law names."""


class IncidentStepView(BaseModel):
    """One thing that was done with an incident; `details` are codes, numbers and ids."""

    model_config = ConfigDict(frozen=True)

    id: int
    at: datetime
    action: str
    title_zh: str
    title_en: str
    from_stage: str
    to_stage: str
    reason: str | None
    account_id: int | None
    done_by: str
    law: str
    law_version: int
    version: int
    department_code: str | None
    on_time: bool | None
    details: dict[str, Any]
    area: Whereabouts = None

    @field_serializer("reason")
    def _shown_reason(self, reason: str | None) -> str | None:
        return None if reason is None else shown("incident_steps.reason", reason, self.area)

    @field_serializer("done_by")
    def _shown_name(self, name: str) -> str:
        return shown("incident_steps.done_by", name, self.area)


class ActAnswer(BaseModel):
    """What an action did: the incident as it is now, and the step that was added to its story."""

    model_config = ConfigDict(frozen=True)

    incident: IncidentView
    step: IncidentStepView


class FieldView(BaseModel):
    """What an action needs, with its unit where it is an amount."""

    model_config = ConfigDict(frozen=True)

    field: FieldKind
    title_zh: str
    title_en: str
    unit_zh: str | None = None
    unit_en: str | None = None


class AllowedView(BaseModel):
    """An action that is open to the asker now; `reasons` are offered, any other text is as good."""

    model_config = ConfigDict(frozen=True)

    action: str
    title_zh: str
    title_en: str
    reason_needed: bool
    reasons: list[ReasonView]
    fields: list[FieldView]
    to_stage: str | None


class RequestView(BaseModel):
    """A request that waits for approvals."""

    model_config = ConfigDict(frozen=True)

    kind: str
    title_zh: str
    title_en: str
    asked_by: int
    approved_by: list[int]
    approvals: int
    amount: float | None


class ActionsView(BaseModel):
    """What may be done with an incident now, by who asks."""

    model_config = ConfigDict(frozen=True)

    incident_id: int
    version: int
    stage: str
    law: str
    law_version: int
    items: list[AllowedView]
    requests: list[RequestView]


class ClockView(BaseModel):
    """A clock of an incident; `minutes_left` is below 0 once it is too late, null once it is over.

    Of one that stands still the minutes are of its own kind of time.
    """

    model_config = ConfigDict(frozen=True)

    clock: str
    title_zh: str
    title_en: str
    kind: str
    limit: float
    state: Literal["running", "paused", "stopped"]
    started_at: datetime
    due_at: datetime | None
    paused_at: datetime | None
    stopped_at: datetime | None
    warned_at: datetime | None
    overdue_at: datetime | None
    escalated_at: datetime | None
    minutes_left: float | None
    department_code: str | None


class MomentView(BaseModel):
    """One line of a story: a step, or something else that happened to the incident.

    Of a message, `said_by` and `text` say who said what; its text is null where it is a photo or a
    voice note alone.
    """

    model_config = ConfigDict(frozen=True)

    at: datetime
    kind: Literal["step", "assignment", "task", "message", "photo", "voice"]
    title_zh: str
    title_en: str
    ids: dict[str, int]
    step: IncidentStepView | None = None
    said_by: str | None = None
    text: str | None = None
    area: Whereabouts = None

    @field_serializer("said_by")
    def _shown_name(self, name: str | None) -> str | None:
        return None if name is None else shown("messages.sent_by", name, self.area)

    @field_serializer("text")
    def _shown_text(self, text: str | None) -> str | None:
        return None if text is None else shown("messages.text", text, self.area)


class StoryView(BaseModel):
    """What happened to an incident, oldest first, and its clocks."""

    model_config = ConfigDict(frozen=True)

    incident: IncidentView
    moments: list[MomentView]
    clocks: list[ClockView]


def step_view(
    step: IncidentStep, definition: Definition, area: str | None = None
) -> IncidentStepView:
    """Return a step as it is shown, with the title that its law gives the action.

    `area` is the code of the incident's area.
    """
    rule = definition.actions.get(step.action)
    zh, en = _OWN.get(step.action, (step.action, step.action))
    if rule is not None:
        zh, en = rule.label.zh, rule.label.en
    same = {
        name: getattr(step, name)
        for name in IncidentStepView.model_fields
        if name not in {"title_zh", "title_en", "area"}
    }
    return IncidentStepView(title_zh=zh, title_en=en, area=area, **same)
