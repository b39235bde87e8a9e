"""What can go wrong with incidents.

IncidentClosedError    the incident is archived; nothing more is sent or changed
IncidentHasUnitsError  units are on the incident, so it cannot be closed
IllegalStageError      the stage may not follow the present one
"""

from data.store.errors import ConflictError


class IncidentClosedError(ConflictError):
    """The incident is archived."""

    code = "incident_closed"


class IncidentHasUnitsError(ConflictError):
    """Units are on the incident: `units` names them."""

    code = "incident_has_units"


class IllegalStageError(ConflictError):
    """A stage that may not follow the present one."""

    code = "illegal_stage"
