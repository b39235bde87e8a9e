"""Plans as the interface shows them."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dispatch.allocations.rules import Change
from dispatch.assignments.views import AssignmentView
from dispatch.recommendations.rules import Cause
from dispatch.recommendations.views import SkillsMet
from dispatch.roads.views import LineView


class _View(BaseModel):
    model_config = ConfigDict(frozen=True)


class IsNearest(_View):
    """No unit that could be sent would be there sooner."""

    code: Literal["nearest"] = "nearest"


class NearestElsewhere(_View):
    """A unit that would be there sooner is needed more at another incident."""

    code: Literal["nearest_elsewhere"] = "nearest_elsewhere"
    unit_code: str
    incident_number: str
    sooner_s: float


class NearestStays(_View):
    """A unit that would be there sooner is on its way to another incident and stays on it."""

    code: Literal["nearest_stays"] = "nearest_stays"
    unit_code: str
    incident_number: str
    sooner_s: float


class OnItsWay(_View):
    """The unit is on its way to this incident and goes on."""

    code: Literal["on_its_way"] = "on_its_way"
    since: datetime


class TakenOff(_View):
    """The unit would be taken off its way to another incident: the dispatcher must agree."""

    code: Literal["taken_off"] = "taken_off"
    incident_number: str
    assignment_id: int


class NobodyEligible(_View):
    """No unit that may be sent has the skills and can arrive."""

    code: Literal["nobody_eligible"] = "nobody_eligible"
    skills: list[str]


class NobodyInTime(_View):
    """Who has the skills would take longer than the plan allows for this priority."""

    code: Literal["nobody_in_time"] = "nobody_in_time"
    limit_s: float


class AllNeeded(_View):
    """Everybody who could be sent is needed more elsewhere."""

    code: Literal["all_needed_elsewhere"] = "all_needed_elsewhere"


PlanReason = Annotated[
    SkillsMet
    | IsNearest
    | NearestElsewhere
    | NearestStays
    | OnItsWay
    | TakenOff
    | NobodyEligible
    | NobodyInTime
    | AllNeeded,
    Field(discriminator="code"),
]


class UnitTime(_View):
    """A unit and how long it would take."""

    unit_id: int
    unit_code: str
    travel_time_s: float


class PlannedSlot(_View):
    """One unit at one incident, or nobody.

    `nearest` is who would be there soonest of all that could be sent, `one_by_one` who would come
    if each incident in turn took the nearest that is still free. `takes_off` are assignments that
    end if the slot is filled as planned; `override_reason` is what to send with a unit that was
    asked for although the category needs others: a code with the skills. `route` is the way of
    a unit that would be sent, None for one that stays on its own.
    """

    incident_id: int
    incident_number: str
    priority: int
    skills: list[str]
    change: Change
    unit_id: int | None
    unit_code: str | None
    travel_time_s: float | None
    eta: datetime | None
    rank: int | None
    takes_off: list[int]
    override_reason: str | None
    route: LineView | None
    nearest: UnitTime | None
    one_by_one: UnitTime | None
    reasons: list[PlanReason]


class Waiting(_View):
    """Waiting of the slots of one priority: as planned, and one by one.

    Seconds are travel times; those of slots that nobody is sent to are not in them.
    """

    priority: int
    slots: int
    served: int
    travel_time_s: float
    longest_s: float | None
    one_by_one_served: int
    one_by_one_s: float


class AllocationView(_View):
    """A plan; nothing of it is done. `gain_s` is in weighted seconds, against one by one."""

    asked_at: datetime
    network_version: str
    items: list[PlannedSlot]
    waiting: list[Waiting]
    weighted_s: float
    one_by_one_weighted_s: float
    gain_s: float
    weights: dict[int, int]
    unassigned_s: dict[int, float]
    stay_s: float
    reconsider: bool
    filled: int
    left_out: int
    candidates: int
    excluded_counts: dict[Cause, int]
    exact: bool = True


class Refusal(_View):
    """Why one errand was not done: the same code and facts as when it is asked for alone."""

    code: str
    message: str
    details: dict[str, object]


class ErrandResult(_View):
    """What became of one errand."""

    incident_id: int
    unit_id: int
    outcome: Literal["done", "refused"]
    assignment: AssignmentView | None
    refusal: Refusal | None


class CommitView(_View):
    """What became of each errand, in the order they were given."""

    items: list[ErrandResult]
    done: int
    refused: int
