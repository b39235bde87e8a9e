"""What can go wrong with scenarios.

ScenarioFaultError      a change names what there is not, or leaves units without a station
StationOffRoadError     a station stands where no unit can drive
ScenarioInUseError      others are based on it
ScenarioVersionError    somebody has replaced it meanwhile
NoCallsError            the period holds no call that is asked for
NoUnitsError            no unit could be sent to any call
TooManyCallsError       more calls than a run takes
RunOverError            the run has ended
CutOffError             closures cut every station off every call; found by the run itself
"""

from data.store.errors import ConflictError, RefusedError, VersionConflictError


class ScenarioFaultError(RefusedError):
    """A change that cannot be made; `field` says which."""

    code = "scenario_fault"


class StationOffRoadError(RefusedError):
    """A station too far from any road; `field` and `distance_m` say which and how far."""

    code = "station_off_road"


class StationHasUnitsError(RefusedError):
    """A closed station at which units are left; `units` are their codes."""

    code = "station_has_units"


class ScenarioInUseError(ConflictError):
    """Other scenarios are based on it; `scenarios` are their ids."""

    code = "scenario_in_use"


class ScenarioVersionError(VersionConflictError):
    """The scenario is another by now: `version`, `changed_by` and `changed_at` say which."""


class NoCallsError(RefusedError):
    """There is no call in the period."""

    code = "no_calls"


class NoUnitsError(RefusedError):
    """No unit has the skills of any call."""

    code = "no_units"


class TooManyCallsError(RefusedError):
    """More calls than one run takes."""

    code = "too_many_calls"


class RunOverError(ConflictError):
    """The run has ended; `state` says how."""

    code = "run_over"


class CutOffError(RefusedError):
    """No call can be reached from any station."""

    code = "all_cut_off"
