"""What can be wrong with what an allocation is asked for.

TooManySlotsError        more units are asked for than one plan may send
"""

from data.store.errors import RefusedError


class TooManySlotsError(RefusedError):
    """More units are asked for than one plan may send: `slots` and `most` say how many."""

    code = "too_many_slots"
