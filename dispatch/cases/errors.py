"""What the law, or somebody who was quicker, refuses; each says why and what is allowed instead.

ConflictError
├── ActionRefusedError           not from this stage, not under this mark, not past this guard
└── VersionConflictError
    └── IncidentChangedError     somebody else was quicker
ForbiddenError
└── ActionForbiddenError         none of the account's roles may do it here
RefusedError
├── ActionIncompleteError        its reason or a field is missing or wrong
└── MergeTargetError             the other incident is archived, or merged itself
"""

from data.access.errors import ForbiddenError
from data.store.errors import ConflictError, RefusedError, VersionConflictError


class ActionRefusedError(ConflictError):
    """The law does not allow it now: `cause` is the law's own word."""

    code = "action_refused"


class IncidentChangedError(VersionConflictError):
    """Somebody else was quicker; `allowed` is what may be done now."""


class ActionForbiddenError(ForbiddenError):
    """None of the account's roles may do it where the incident is."""

    code = "action_forbidden"


class ActionIncompleteError(RefusedError):
    """The reason or a field is missing or wrong; `field` names it."""

    code = "action_incomplete"


class MergeTargetError(RefusedError):
    """What another is to be merged into is archived or merged: `incident_number` says which."""

    code = "merge_target_over"
