"""What can be wrong with a question about sites."""

from spatial.errors import SpatialError


class SitingError(SpatialError):
    """Sites that cannot be chosen from what is given; the message says why."""

    code = "siting_refused"
