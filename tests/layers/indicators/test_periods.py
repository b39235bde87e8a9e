"""Periods: days of the city, the period before, the same a year ago."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.store.errors import RefusedError
from layers.indicators.periods import LONGEST_DAYS, Period, PeriodKind, custom_period, period_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAYS = st.dates(date(2002, 1, 1), date(2198, 12, 31))
KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.CUSTOM])


@given(kind=KINDS, day=DAYS)
def test_a_period_holds_its_day_and_follows_the_one_before_without_a_gap(
    kind: PeriodKind, day: date
) -> None:
    period = period_of(kind, day)
    assert period.first <= day <= period.last
    assert period.before().last + timedelta(days=1) == period.first
    assert period_of(kind, period.last) == period


@given(kind=KINDS, day=DAYS)
def test_the_same_period_a_year_ago_is_of_the_same_kind_and_does_not_overlap(
    kind: PeriodKind, day: date
) -> None:
    period = period_of(kind, day)
    ago = period.year_before()
    assert period_of(kind, ago.first) == ago
    assert 358 <= (period.first - ago.first).days <= 371


def test_a_week_is_compared_with_the_week_of_the_same_number() -> None:
    # ISO week 1 of 2026 begins on Monday 29 December 2025, that of 2025 on 30 December 2024.
    assert period_of(PeriodKind.WEEK, date(2026, 1, 1)).year_before().first == date(2024, 12, 30)


def test_the_leap_day_is_compared_with_the_28th() -> None:
    day = period_of(PeriodKind.DAY, date(2028, 2, 29)).year_before()
    assert (day.first, day.last) == (date(2027, 2, 28), date(2027, 2, 28))


def test_a_custom_period_is_compared_with_as_many_days_before_it() -> None:
    period = custom_period(date(2026, 3, 3), date(2026, 3, 12))
    assert period.before() == Period(PeriodKind.CUSTOM, date(2026, 2, 21), date(2026, 3, 2))
    assert period.year_before().first == date(2025, 3, 3)


def test_a_day_on_which_clocks_change_is_as_long_as_it_is() -> None:
    # New York, 8 March 2026: 02:00 is 03:00, the day has 23 hours.
    since, until = period_of(PeriodKind.DAY, date(2026, 3, 8)).bounds(ZoneInfo("America/New_York"))
    assert until - since == timedelta(hours=23)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 3, 2), date(2026, 3, 1)),
        (date(2020, 1, 1), date(2020, 1, 1) + timedelta(days=LONGEST_DAYS)),
        (date(1, 1, 1), date(1, 1, 2)),
        (date(9999, 12, 30), date(9999, 12, 31)),
    ],
)
def test_days_out_of_order_too_many_or_out_of_range_are_refused(first: date, last: date) -> None:
    with pytest.raises(RefusedError):
        custom_period(first, last)


def test_a_year_that_no_city_has_is_refused() -> None:
    with pytest.raises(RefusedError):
        period_of(PeriodKind.MONTH, date(9999, 12, 31))
