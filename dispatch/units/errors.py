"""What can go wrong with units.

IllegalStatusError    the unit may not go from its present status to the one asked for
UnitOnAssignmentError the unit is on an open assignment, whose progress sets its status
"""

from data.store.errors import ConflictError


class IllegalStatusError(ConflictError):
    """A status that may not follow the present one; `allowed` says what may."""

    code = "illegal_status"


class UnitOnAssignmentError(ConflictError):
    """The unit is on an open assignment: end that first, its status follows."""

    code = "unit_on_assignment"
