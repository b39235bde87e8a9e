"""Tasks as the interface shows them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.privacy.clearance import Whereabouts, reader_sees, shown, shown_place
from dispatch.incidents.reasons import ReasonView
from dispatch.tasks.nearest import Unfit
from dispatch.tasks.rules import Doing
from dispatch.tasks.tables import TaskKind, TaskResult, TaskState, TaskStepKind


class TaskItemView(BaseModel):
    """One line of a checklist; `done_at` and `done_by` are None while it is not done."""

    model_config = ConfigDict(frozen=True)

    place: int
    title_zh: str
    title_en: str
    required: bool
    done_at: datetime | None
    done_by: str | None
    area: Whereabouts = None

    @field_serializer("done_by")
    def _shown_name(self, name: str | None) -> str | None:
        return None if name is None else shown("task_items.done_by", name, self.area)


class TaskView(BaseModel):
    """A task with its checklist, and where its incident is.

    `account_id` and `assignee` are whose it is, None where it is the department's or anybody's;
    `choice` says how the nearest was found (basis `road`, `straight`, `unknown` or `nobody`).
    `training` is practice; `drill` is a task of a plan that was started as a drill.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    incident_number: str
    category: str
    priority: int
    address: str | None
    lon: float
    lat: float
    cell: str
    area_code: str | None
    kind: TaskKind
    state: TaskState
    title_zh: str
    title_en: str
    note: str | None
    department_code: str | None
    account_id: int | None
    assignee: str | None
    choice: dict[str, Any] | None
    made_at: datetime
    made_by: str
    due_at: datetime | None
    taken_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    result: TaskResult | None
    end_reason: str | None
    supervised_at: datetime | None
    rework_of: int | None
    round: int
    plan_run_id: int | None
    training: bool
    drill: bool
    version: int
    items: list[TaskItemView]

    @field_serializer("note", "end_reason")
    def _shown_text(self, value: str | None, info: FieldSerializationInfo) -> str | None:
        return None if value is None else shown(f"tasks.{info.field_name}", value, self.area_code)

    @field_serializer("address")
    def _shown_address(self, address: str | None) -> str | None:
        return None if address is None else shown("incidents.address", address, self.area_code)

    @field_serializer("made_by")
    def _shown_maker(self, name: str) -> str:
        return shown("tasks.made_by", name, self.area_code)

    @field_serializer("assignee")
    def _shown_assignee(self, name: str | None) -> str | None:
        return None if name is None else shown("accounts.display_name", name, self.area_code)

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float, info: FieldSerializationInfo) -> float:
        if reader_sees("incidents.geom", self.area_code):
            return degrees
        lon, lat, _ = shown_place("incidents.geom", self.lon, self.lat, self.cell, self.area_code)
        return lon if info.field_name == "lon" else lat

    @field_serializer("cell")
    def _shown_cell(self, cell: str) -> str:
        return shown_place("incidents.geom", self.lon, self.lat, cell, self.area_code)[2]


class TaskStepView(BaseModel):
    """One thing that happened to a task."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    kind: TaskStepKind
    reason: str | None
    actor: str
    from_account: int | None
    to_account: int | None
    department_code: str | None
    area: Whereabouts = None

    @field_serializer("actor")
    def _shown_name(self, name: str) -> str:
        return shown("task_steps.actor_name", name, self.area)

    @field_serializer("reason")
    def _shown_reason(self, reason: str | None) -> str | None:
        return None if reason is None else shown("task_steps.reason", reason, self.area)


class TaskDetail(TaskView):
    """A task with its story, oldest first, and what the reader may do with it now.

    `reasons` are offered for what asks for one; any other text is as good.
    """

    steps: list[TaskStepView]
    allowed: list[Doing]
    reasons: dict[Doing, list[ReasonView]]


class TaskPage(BaseModel):
    """One page of tasks; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[TaskView]
    next: str | None


class DepartmentMemberView(BaseModel):
    """An account that belongs to a department; `ends_at` None for good."""

    model_config = ConfigDict(frozen=True)

    id: int
    department_code: str
    account_id: int
    name: str
    leads: bool
    starts_at: datetime
    ends_at: datetime | None

    @field_serializer("name")
    def _shown_name(self, name: str) -> str:
        return shown("accounts.display_name", name)


class DepartmentMemberPage(BaseModel):
    """One page of members of a department; `next` is the `after` of the following page."""

    model_config = ConfigDict(frozen=True)

    items: list[DepartmentMemberView]
    next: str | None


class CheckerView(BaseModel):
    """A member who may confirm or verify a thing; `unfit` is what speaks against asking now."""

    model_config = ConfigDict(frozen=True)

    account_id: int
    name: str
    unit_code: str
    unfit: Unfit | None
    travel_time_s: float | None
    distance_m: float | None
    open_tasks: int

    @field_serializer("name")
    def _shown_name(self, name: str) -> str:
        return shown("accounts.display_name", name)


class CheckerList(BaseModel):
    """Who may confirm or verify a thing, whom to ask first first."""

    model_config = ConfigDict(frozen=True)

    items: list[CheckerView]


class Candidate(BaseModel):
    """An account that may join a department."""

    model_config = ConfigDict(frozen=True)

    account_id: int
    name: str

    @field_serializer("name")
    def _shown_name(self, name: str) -> str:
        return shown("accounts.display_name", name)
