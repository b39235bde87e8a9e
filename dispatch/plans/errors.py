"""What can go wrong with emergency plans.

PlanFaultError       the document of a plan is not whole; says where and why
PlanRunsError        the plan runs for this incident already
PlanStoppedError     the run was stopped already
DrillError           a drill on what is real
"""

from data.store.errors import ConflictError, RefusedError


class PlanFaultError(RefusedError):
    """A plan that is not whole: `where` and `line` say where, `fault` and `parameters` what.

    Codes of faults are those of `data/store/faults.csv`.
    """

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
