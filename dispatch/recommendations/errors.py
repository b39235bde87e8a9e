"""What can be wrong with what a recommendation is asked for."""

from data.store.errors import RefusedError


class UnknownCategoryError(RefusedError):
    """A category of incident that is not in the code list."""

    code = "unknown_category"
