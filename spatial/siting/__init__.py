"""Where stations and units stand best, on times along roads; every answer says how good it is."""

from spatial.siting.covering import covered_share, covers, most_covered, most_expected
from spatial.siting.errors import SitingError
from spatial.siting.medians import p_median
from spatial.siting.solving import LIMIT_S, Siting

__all__ = [
    "LIMIT_S",
    "Siting",
    "SitingError",
    "covered_share",
    "covers",
    "most_covered",
    "most_expected",
    "p_median",
]
