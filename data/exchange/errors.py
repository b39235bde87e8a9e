"""What can go wrong as data comes in.

ImportRefusedError      a file cannot be imported; nothing of it was written
└── SourceRefusedError      it cannot be read at all; `reason` says why, for programs
ImportNotReadyError     what is asked of an import does not follow from its present state
RowsRefusedError        all rows were wanted, and some are refused
"""

from data.store.errors import ConflictError, MusterError


class ImportRefusedError(MusterError):
    """A file cannot be imported; nothing of it was written."""

    code = "import_refused"


class SourceRefusedError(ImportRefusedError):
    """A file that cannot be read.

    Parameters
    ----------
    message
        What is wrong and what to do, in one line.
    reason
        The same for programs: `not_text`, `too_large`, …
    """

    code = "source_refused"

    def __init__(self, message: str, *, reason: str, **details: object) -> None:
        super().__init__(message, reason=reason, **details)
        self.reason = reason


class ImportNotReadyError(ConflictError):
    """What is asked does not follow from the present state: `state` names it."""

    code = "import_not_ready"


class RowsRefusedError(ConflictError):
    """All rows or none were wanted, and `refused` of them are refused."""

    code = "rows_refused"
