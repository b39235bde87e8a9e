"""What can be wrong with a question about a pattern."""

from spatial.errors import SpatialError


class PatternError(SpatialError):
    """A pattern that cannot be judged from what is given; the message says what to do instead."""

    code = "pattern_refused"
