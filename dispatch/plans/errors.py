"""What can go wrong with emergency plans.

PlanFaultError       the document of a plan is not whole; says where and why
PlanRunsError        the plan runs for this incident already
PlanStoppedError     the run was stopped already
DrillError           a drill on what is real
"""

from enum import StrEnum

from data.store.errors import ConflictError, RefusedError


class Fault(StrEnum):
    """What can be wrong with a plan."""

    TOO_LARGE = "too_large"
    NO_YAML = "no_yaml"
    NO_MAP = "no_map"
    MISSING = "missing"
    UNKNOWN_FIELD = "unknown_field"
    VALUE = "value"
    UNKNOWN_CATEGORY = "unknown_category"
    HOLDER = "holder"
    UNKNOWN_HOLDER = "unknown_holder"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_ROLE = "unknown_role"
    TWICE = "twice"


class PlanFaultError(RefusedError):
    """A plan that is not whole: `fault`, `where`, `line` and the message say what is wrong."""

    code = "plan_fault"


class PlanRunsError(ConflictError):
    """The plan runs for this incident: `run_id` says which run."""

    code = "plan_runs"


class PlanStoppedError(ConflictError):
    """The run was stopped: `stopped_at` says when."""

    code = "plan_stopped"


class DrillError(ConflictError):
    """A drill is for practice incidents only: nobody real is sent for one."""

    code = "drill_on_real"
