"""What can be wrong with a road network or a place on it.

NetworkError (a SpatialError)
├── NetworkInputError       a road piece that cannot be built from; names the column and the row
├── EmptyNetworkError       no road that this profile may use
├── TooFarFromRoadError     a place farther from every usable road than the profile's limit
└── NoRouteError            no way along the network between two places
"""

from spatial.errors import SpatialError


class NetworkError(SpatialError):
    """Anything that is refused about a road network."""

    code = "network"


class NetworkInputError(NetworkError):
    """A road piece that cannot be built from: `field` is its column and `index` its row."""

    code = "network_input_invalid"


class EmptyNetworkError(NetworkError):
    """No road that this profile may use."""

    code = "network_empty"

    def __init__(self, message: str) -> None:
        super().__init__(message, field="roads")


class TooFarFromRoadError(NetworkError):
    """A place farther from every usable road than the profile's limit.

    Parameters
    ----------
    distance_m
        How far the nearest usable road is, None when there is none nearer than the search looks.
    limit_m
        The largest distance that is travelled off road.
    """

    code = "too_far_from_road"

    def __init__(self, *, distance_m: float | None, limit_m: float, field: str = "place") -> None:
        found = "no road near" if distance_m is None else f"nearest road {distance_m:.0f} m away"
        super().__init__(f"too far from a road: {found}, limit {limit_m:.0f} m", field=field)
        self.distance_m = distance_m
        self.limit_m = limit_m


class NoRouteError(NetworkError):
    """No way along the network between two places."""

    code = "no_route"

    def __init__(self, message: str = "no way along roads between these places") -> None:
        super().__init__(message, field="to")
