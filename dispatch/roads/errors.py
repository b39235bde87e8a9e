"""What can go wrong with the live network."""

from data.store.errors import StoreUnavailableError


class NoRoadsError(StoreUnavailableError):
    """No roads are loaded, so there is nothing to route on."""

    code = "no_roads"
