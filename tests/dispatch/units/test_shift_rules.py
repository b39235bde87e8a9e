"""Times of shifts on clocks that are put forward and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from data.store.errors import RefusedError
from dispatch.units.shift_rules import check_times, instant
from tests.dispatch.scenes import local

BERLIN = "Europe/Berlin"
# In 2026 the clocks of Berlin are put forward on 29 March at 02:00 to 03:00 and back on 25 October
# at 03:00 to 02:00 (Directive 2000/84/EC: the last Sundays, 01:00 UTC).
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_night_shift_over_the_change_of_clocks_has_its_true_length() -> None:
    begins, ends = local(2026, 3, 28, 22), local(2026, 3, 29, 6)
    length = instant(ends, BERLIN, field="e") - instant(begins, BERLIN, field="s")
    assert length == timedelta(hours=7)
    begins, ends = local(2026, 10, 24, 22), local(2026, 10, 25, 6)
    length = instant(ends, BERLIN, field="e") - instant(begins, BERLIN, field="s")
    assert length == timedelta(hours=9)


def test_a_time_that_the_clocks_never_show_is_refused() -> None:
    with pytest.raises(RefusedError, match="never show 2026-03-29 02:30") as caught:
        instant(local(2026, 3, 29, 2, 30), BERLIN, field="starts_at")
    assert caught.value.field == "starts_at"


def test_a_time_that_the_clocks_show_twice_needs_its_offset() -> None:
    twice = local(2026, 10, 25, 2, 30)
    with pytest.raises(RefusedError, match="twice"):
        instant(twice, BERLIN, field="ends_at")
    second = twice.replace(tzinfo=timezone(timedelta(hours=1)))
    assert instant(second, BERLIN, field="ends_at") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_time_beyond_all_calendars_is_refused() -> None:
    first = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    for told in (first, local(1, 1, 1), local(9999, 12, 31, 23, 59)):
        with pytest.raises(RefusedError):
            check_times(instant(told, "Asia/Shanghai", field="starts_at"), NOW, NOW)


@pytest.mark.parametrize(
    ("starts_h", "ends_h", "field"),
    [
        (8, 16, None),
        (-2, 1, None),
        (8, 8, "ends_at"),
        (8, 7, "ends_at"),
        (-8, 0, "ends_at"),
        (0, 7 * 24, None),
        (0, 7 * 24 + 0.1, "ends_at"),
        (400 * 24, 400 * 24 + 8, None),
        (400 * 24 + 0.1, 400 * 24 + 8, "starts_at"),
    ],
)
def test_a_shift_is_ahead_forwards_and_no_longer_than_a_week(
    starts_h: float, ends_h: float, field: str | None
) -> None:
    starts_at, ends_at = NOW + timedelta(hours=starts_h), NOW + timedelta(hours=ends_h)
    if field is None:
        check_times(starts_at, ends_at, NOW)
        return
    with pytest.raises(RefusedError) as caught:
        check_times(starts_at, ends_at, NOW)
    assert caught.value.field == field
