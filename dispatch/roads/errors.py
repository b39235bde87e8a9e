"""What can go wrong with the live network, and with what is said of the roads."""

from data.store.errors import ConflictError, RefusedError, StoreUnavailableError


class NoRoadsError(StoreUnavailableError):
    """No roads are loaded, so there is nothing to route on."""

    code = "no_roads"


class NetworkNotReadyError(StoreUnavailableError):
    """The road network is still being opened, or there are no roads."""

    code = "network_not_ready"


class ClosureTooLargeError(ConflictError):
    """It covers so large a share of the arcs that somebody must say that this is meant."""

    code = "closure_too_large"


class ClosureCoversNothingError(RefusedError):
    """There is no road where the shape was drawn, or none of the kind that was named."""

    code = "closure_covers_nothing"
