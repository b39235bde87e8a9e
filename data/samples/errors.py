"""What can go wrong with samples."""

from data.store.errors import MusterError


class SampleUnavailableError(MusterError):
    """The data of a sample city cannot be fetched or is not what was expected."""

    code = "sample_unavailable"
