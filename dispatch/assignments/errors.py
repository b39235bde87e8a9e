"""What can go wrong with assignments.

UnitTakenError             another open assignment has the unit; says which, whose and since when
UnitNotAvailableError      the unit is off duty or out of service
UnitNotEligibleError       rules speak against the unit, and no reason was given to override them
TrainingMismatchError      a training unit for what is real, or a real one for practice
IllegalProgressError       the assignment may not go from its present status to the one asked for
"""

from data.store.errors import ConflictError


class UnitTakenError(ConflictError):
    """The unit is on another incident: `unit_code`, `incident_id`, `incident_number`,
    `assigned_by` and `assigned_at` say who has it."""

    code = "unit_taken"


class UnitNotAvailableError(ConflictError):
    """The unit cannot be sent in its present status: `status` says which."""

    code = "unit_not_available"


class UnitNotEligibleError(ConflictError):
    """What speaks against the unit could be overridden with a reason: `causes` says what it is."""

    code = "unit_not_eligible"


class TrainingMismatchError(ConflictError):
    """Training units serve training incidents and nothing else, real ones real incidents:
    `unit_code` and `unit_training`, `incident_number` and `incident_training` say which is what."""

    code = "training_mismatch"


class IllegalProgressError(ConflictError):
    """A status of an assignment that may not follow the present one."""

    code = "illegal_progress"
