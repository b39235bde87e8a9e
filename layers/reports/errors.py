"""Why a report is not made."""

from data.store.errors import ConflictError, RefusedError, StoreUnavailableError


class ReportTooLargeError(RefusedError):
    """More cells than a browser opens in one page; the message says what to take instead."""

    code = "report_too_large"


class RunNotDoneError(ConflictError):
    """A run that has no result."""

    code = "run_not_done"


class ReportAssetsMissingError(StoreUnavailableError):
    """The built screens lack what a page of maps needs."""

    code = "report_assets_missing"


class ReachesOutsideError(RuntimeError):
    """A page that would load something from another host: it is not handed out."""


class ReportEmptyError(RefusedError):
    """A file of data of something that has no cells."""

    code = "report_empty"
