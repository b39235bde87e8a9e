"""What can go wrong with code lists.

CategoryNotInForceError    the category belongs to an edition that is not in force on that day
SheetRefusedError          a file or rows are refused whole; every fault is named
"""

from collections.abc import Sequence

from data.store.errors import RefusedError


class CategoryNotInForceError(RefusedError):
    """The category is known and not in force: `replaced_by` names what follows it."""

    code = "category_not_in_force"


class SheetRefusedError(RefusedError):
    """A sheet is refused whole: `faults` has row, column and message of the first ones."""

    code = "sheet_refused"

    def __init__(self, message: str, faults: Sequence[object] = (), **details: object) -> None:
        super().__init__(message, field="content", faults=list(faults), **details)
