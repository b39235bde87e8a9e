"""What can go wrong with the basemap."""

from data.store.errors import MusterError


class BasemapError(MusterError):
    """The basemap cannot be built."""

    code = "basemap"
