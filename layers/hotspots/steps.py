"""Lengths of the periods that trends and forecasts go by."""

from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class Step(StrEnum):
    """How long a period is; a month is four weeks, so that weekdays weigh the same in each."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def length(self) -> timedelta:
        """Its length."""
        return timedelta(days=_DAYS[self])


_DAYS = MappingProxyType({Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 28})
