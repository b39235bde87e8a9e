"""What can go wrong in storing.

StoreError
├── StoreUnavailableError    the database cannot be reached or started
│   └── UnknownSchemaError         another release made its tables
├── NotFoundError            no such row (or none that the asker may see)
├── ConflictError            the write loses against another or against the present state
│   ├── IdempotencyConflictError   a key was repeated with another body
│   └── VersionConflictError       the row has changed since it was read
└── RefusedError             the input is understood and refused; names the field
"""

from collections.abc import Mapping


class MusterError(Exception):
    """Any error that Muster raises on purpose.

    Parameters
    ----------
    message
        One line that says what is wrong and, where it helps, what to do.
    details
        Plain values for programs: they become members of the problem document.
    """

    code: str = "error"

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.message = message
        self.details: Mapping[str, object] = details


class StoreError(MusterError):
    """Something about the database."""

    code = "store"


class StoreUnavailableError(StoreError):
    """The database cannot be reached or started."""

    code = "store_unavailable"


class UnknownSchemaError(StoreUnavailableError):
    """The tables are at a revision that this release does not know."""

    code = "unknown_schema"


class NotFoundError(StoreError):
    """No such row, or none that the asker may see: the two answer alike."""

    code = "not_found"


class ConflictError(StoreError):
    """The write loses against another write or against the present state."""

    code = "conflict"


class IdempotencyConflictError(ConflictError):
    """An idempotency key was repeated with another body."""

    code = "idempotency_conflict"


class VersionConflictError(ConflictError):
    """The row has changed since it was read."""

    code = "version_conflict"


class RefusedError(StoreError):
    """The input is understood and refused.

    Parameters
    ----------
    message
        What is wrong, in one line.
    field
        The field at fault, as the caller named it.
    """

    code = "refused"

    def __init__(self, message: str, *, field: str, **details: object) -> None:
        super().__init__(message, field=field, **details)
        self.field = field
