"""When closures and speeds hold, by the calendar."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dispatch.roads.holds import Hold, HoldKey, Hours, RoadState

WUHAN = ZoneInfo("Asia/Shanghai")  # UTC+8 all year
BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 11, 2, 0, 0, tzinfo=WUHAN)  # a Monday
HOUR = timedelta(hours=1)


def hold(hours: Hours | None = None, *, ends_at: datetime | None = None, number: int = 1) -> Hold:
    """Return a slow road."""
    return Hold(HoldKey("speed", number, 1), 0.5, START, ends_at, hours)


def test_it_holds_from_its_start_until_its_end() -> None:
    one = hold(ends_at=START + 2 * HOUR)
    moments = [START - HOUR, START, START + HOUR, START + 2 * HOUR]
    assert [one.holds_at(at, WUHAN) for at in moments] == [False, True, True, False]
    assert one.next_boundary(START - HOUR, WUHAN) == START
    assert one.next_boundary(START, WUHAN) == START + 2 * HOUR
    assert one.next_boundary(START + 2 * HOUR, WUHAN) is None


def test_it_holds_at_its_hours_of_the_citys_clock() -> None:
    rush = hold(Hours(frozenset({1, 2, 3, 4, 5}), 7.5, 9.0))
    # Half past seven in Wuhan is half past eleven in the evening before in UTC.
    begin = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert not rush.holds_at(begin - timedelta(seconds=1), WUHAN)
    assert rush.holds_at(begin, WUHAN)
    assert not rush.holds_at(begin + 1.5 * HOUR, WUHAN)
    assert rush.next_boundary(begin, WUHAN) == begin + 1.5 * HOUR


def test_after_fridays_hours_come_mondays() -> None:
    rush = hold(Hours(frozenset({1, 2, 3, 4, 5}), 7.0, 9.0))
    friday_ten = datetime(2026, 11, 6, 10, 0, tzinfo=WUHAN)
    assert rush.next_boundary(friday_ten, WUHAN) == datetime(2026, 11, 9, 7, 0, tzinfo=WUHAN)


def test_window_over_midnight_belongs_to_the_day_on_which_it_begins() -> None:
    night = hold(Hours(frozenset({5}), 22.0, 6.0))
    saturday_five = datetime(2026, 11, 7, 5, 0, tzinfo=WUHAN)
    friday_five = datetime(2026, 11, 6, 5, 0, tzinfo=WUHAN)
    assert night.holds_at(saturday_five, WUHAN)
    assert not night.holds_at(friday_five, WUHAN)
    assert night.next_boundary(saturday_five, WUHAN) == saturday_five + HOUR


def test_hours_are_those_that_the_clock_shows_when_it_is_set_back() -> None:
    # On 25 October 2026 clocks in Germany go from 03:00 back to 02:00: 1 to 5 lasts five hours.
    early = Hold(HoldKey("speed", 1, 1), 0.5, datetime(2026, 10, 1, tzinfo=UTC), None,
                 Hours(frozenset({7}), 1.0, 5.0))  # fmt: skip
    begin = datetime(2026, 10, 24, 23, 0, tzinfo=UTC)
    assert early.holds_at(begin, BERLIN)
    assert early.holds_at(begin + 4.9 * HOUR, BERLIN)
    assert not early.holds_at(begin + 5 * HOUR, BERLIN)
    assert early.next_boundary(begin, BERLIN) == begin + 5 * HOUR


@pytest.mark.parametrize("offset_h", range(0, 24 * 9, 7))
def test_nothing_changes_between_a_moment_and_the_next_boundary(offset_h: int) -> None:
    state = RoadState(
        change=1,
        holds=(
            hold(Hours(frozenset({1, 3}), 22.0, 4.0), number=1),
            hold(Hours(frozenset(), 11.5, 12.25), ends_at=START + 70 * HOUR, number=2),
            hold(ends_at=START + 33 * HOUR, number=3),
        ),
        zone=WUHAN,
    )
    at = START + offset_h * HOUR
    boundary = state.next_boundary(at)
    assert boundary is not None
    step = (boundary - at) / 50
    for number in range(50):
        assert state.in_force(at + number * step) == state.in_force(at)
