"""What can go wrong with a law or a calendar.

RefusedError
├── DefinitionUnreadableError   a file that is not a definition: says line and path
├── DefinitionFaultyError       a definition that does not pass the check: lists every fault
├── CalendarUnreadableError     a file that is not a calendar: says the line
└── CalendarGapError            working time on a day that no calendar has
ConflictError
├── DraftMissingError           there is nothing to publish
├── TrialMissingError           the draft was not run over past incidents as it is now
└── LawUnknownError             no version of that law is in force
"""

from data.store.errors import ConflictError, RefusedError


class DefinitionUnreadableError(RefusedError):
    """A file that is not a definition; `line` and `path` say where."""

    code = "definition_unreadable"


class DefinitionFaultyError(RefusedError):
    """A definition that does not pass the check; `faults` lists them all."""

    code = "definition_faulty"


class CalendarUnreadableError(RefusedError):
    """A file that is not a calendar; `line` says where."""

    code = "calendar_unreadable"


class CalendarGapError(RefusedError):
    """Working time on a day that no calendar has; `day` is the first of them."""

    code = "calendar_gap"


class DraftMissingError(ConflictError):
    """There is no draft of that law."""

    code = "draft_missing"


class TrialMissingError(ConflictError):
    """The draft, as it is now, was not run over past incidents: `digest` names it."""

    code = "trial_missing"


class LawUnknownError(ConflictError):
    """No version of that law is in force at the moment asked for."""

    code = "law_unknown"
