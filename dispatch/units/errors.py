"""What can go wrong with units.

IllegalStatusError    the unit may not go from its present status to the one asked for
UnitOnAssignmentError the unit is on an open assignment, whose progress sets its status
ShiftOverlapError     the unit has another shift in that time
ShiftOverError        the shift has ended or was cancelled already
GrantOverError        the mutual aid is over already
SameGrantError        the same mutual aid is granted already for some of that time
CityInTrainingError   a real unit would end the city's training, and nobody said that it may
"""

from data.store.errors import ConflictError


class IllegalStatusError(ConflictError):
    """A status that may not follow the present one; `allowed` says what may."""

    code = "illegal_status"


class UnitOnAssignmentError(ConflictError):
    """The unit is on an open assignment: end that first, its status follows."""

    code = "unit_on_assignment"


class ShiftOverlapError(ConflictError):
    """Another shift of the unit lies in that time: `shift_id`, `starts_at`, `ends_at` say which."""

    code = "shift_overlap"


class ShiftOverError(ConflictError):
    """The shift has ended or was cancelled: `ends_at`, `cancelled_at` and `ended_by` say when."""

    code = "shift_over"


class GrantOverError(ConflictError):
    """The mutual aid is over: `ended_at` and `ended_by` say since when, and by whom if anybody."""

    code = "grant_over"


class SameGrantError(ConflictError):
    """A grant of the same areas, kinds and skills: `grant_id`, `starts_at`, `ends_at` say which."""

    code = "grant_exists"


class CityInTrainingError(ConflictError):
    """The city is in training; a real unit would end that, which must be said."""

    code = "city_in_training"
