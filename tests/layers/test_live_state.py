"""What the feed knows, and what it keeps for readers that come back."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.store import Change
from dispatch.tracking.queries import Position
from layers.live.state import History, LiveState
from layers.live.subscriptions import Subscription

AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def _incident(number: int, version: int = 1, *, closed: bool = False) -> dict[str, Any]:
    closed_at = "2026-11-22T04:00:00Z" if closed else None
    return {"id": number, "version": version, "closed_at": closed_at}


def _alert(number: int, version: int = 1, *, cleared: bool = False) -> dict[str, Any]:
    cleared_at = "2026-11-22T04:00:00Z" if cleared else None
    return {"id": number, "version": version, "cleared_at": cleared_at}


def _unit(number: int, version: int = 1, fix_at: datetime | None = None) -> dict[str, Any]:
    position = None if fix_at is None else {"lon": 114.0, "lat": 30.0, "fix_at": fix_at.isoformat()}
    return {"id": number, "version": version, "position": position}


def _change(seq: int, **body: Any) -> Change:
    return Change(seq, AT, "incident.stage", "incident", "1", None, body)


def _told(state: LiveState) -> dict[str, Any]:
    data = state.snapshot().split(b"data: ", 1)[1]
    told: dict[str, Any] = json.loads(data)
    return told


def test_a_closed_incident_leaves_and_an_open_one_replaces() -> None:
    state = LiveState()
    state.load(3, [], [_incident(1), _incident(2)])
    state.apply(_change(4, incident=_incident(1, 2, closed=True)))
    state.apply(_change(5, incident=_incident(2, 7)))
    told = _told(state)
    assert told["seq"] == 5
    assert told["incidents"] == [_incident(2, 7)]


def test_times_of_arrival_are_told_while_units_are_on_their_way() -> None:
    state = LiveState()
    state.arrive([(7, 2000, 120.5), (8, None, None)], {7, 8})
    assert _told(state)["etas"] == [[7, 2000, 120.5], [8, None, None]]
    state.arrive([(7, 3000, 80.0)], {7})
    assert _told(state)["etas"] == [[7, 3000, 80.0]]


def test_an_alert_is_told_until_it_is_cleared() -> None:
    state = LiveState()
    state.load(0, [], [], [_alert(1)])
    state.apply(_change(1, alert=_alert(2)))
    assert _told(state)["alerts"] == [_alert(1), _alert(2)]
    state.apply(_change(2, alert=_alert(1, 2, cleared=True)))
    assert _told(state)["alerts"] == [_alert(2)]


def test_a_view_older_than_the_known_one_is_left_out() -> None:
    state = LiveState()
    state.load(3, [], [_incident(1, 5)])
    state.apply(_change(4, incident=_incident(1, 4)))
    assert _told(state)["incidents"] == [_incident(1, 5)]


def test_a_change_does_not_set_a_unit_back_to_an_older_position() -> None:
    state = LiveState()
    state.load(0, [_unit(1)], [])
    state.move([Position(1, 114.5, 30.5, None, None, AT, AT)])
    earlier = datetime(2026, 11, 22, 3, 59, tzinfo=UTC)
    state.apply(_change(1, unit=_unit(1, 2, earlier)))
    assert state.units[1]["version"] == 2
    assert state.units[1]["position"]["lon"] == 114.5


def test_a_position_of_a_unit_that_is_not_known_is_left_out() -> None:
    state = LiveState()
    state.move([Position(9, 114.5, 30.5, None, None, AT, AT)])
    assert _told(state)["units"] == []


def test_a_snapshot_is_encoded_once_until_something_changes() -> None:
    state = LiveState()
    state.load(0, [_unit(1)], [])
    first = state.snapshot()
    assert state.snapshot() is first
    state.apply(_change(1, incident=_incident(1)))
    assert state.snapshot() is not first


@given(st.integers(0, 100), st.integers(1, 20), st.lists(st.integers(1, 5), max_size=60), st.data())
def test_history_gives_exactly_the_later_changes_or_says_that_it_cannot(
    start: int, most: int, steps: list[int], data: st.DataObject
) -> None:
    """Numbers have gaps: a transaction undone leaves one."""
    history = History(most_changes=most, most_bytes=10**6)
    history.restart(start)
    numbers = [start]
    for step in steps:
        numbers.append(numbers[-1] + step)
        history.add(numbers[-1], b"%d" % numbers[-1])
    asked = data.draw(st.sampled_from(numbers))
    missed = history.since(asked)
    expected = [b"%d" % number for number in numbers[1:] if number > asked]
    assert missed == expected if len(expected) <= most else missed is None
    assert history.since(numbers[-1] + 1) is None
    assert history.since(start - 1) is None


def test_history_keeps_no_more_bytes_than_it_may() -> None:
    history = History(most_changes=100, most_bytes=10)
    history.restart(0)
    for seq in range(1, 5):
        history.add(seq, b"1234")
    assert history.since(2) == [b"1234", b"1234"]
    assert history.since(1) is None


def _read(subscription: Subscription) -> bytes:
    async def next_piece() -> bytes:
        return await anext(subscription)

    return asyncio.run(next_piece())


def test_a_reader_that_keeps_up_gets_every_event_in_order() -> None:
    subscription = Subscription(LiveState().snapshot)
    for frame in (b"a", b"b", b"c"):
        subscription.push(frame)
    assert _read(subscription) == b"abc"


@pytest.mark.parametrize(("most_frames", "most_bytes"), [(2, 99), (99, 2)])
def test_a_reader_that_falls_behind_gets_a_snapshot_in_place_of_its_queue(
    most_frames: int, most_bytes: int
) -> None:
    state = LiveState()
    state.load(7, [], [])
    subscription = Subscription(state.snapshot, most_frames=most_frames, most_bytes=most_bytes)
    for frame in (b"a", b"b", b"c", b"d"):
        subscription.push(frame)
    assert _read(subscription) == state.snapshot()
    subscription.push(b"e")
    assert _read(subscription) == b"e"


def test_a_closed_feed_gives_what_waits_and_ends() -> None:
    subscription = Subscription(LiveState().snapshot)
    subscription.push(b"a")
    subscription.close()
    subscription.push(b"b")
    assert _read(subscription) == b"a"
    with pytest.raises(StopAsyncIteration):
        _read(subscription)


def _closure(number: int, ends_at: str | None = None, *, ended: bool = False) -> dict[str, Any]:
    ended_at = "2026-11-22T04:00:00Z" if ended else None
    version = 2 if ended else 1
    return {"id": number, "version": version, "ends_at": ends_at, "ended_at": ended_at}


def test_a_snapshot_carries_the_closures_that_are_not_over() -> None:
    state = LiveState()
    kept, past = _closure(1, "2126-01-01T00:00:00Z"), _closure(2, "2020-01-01T00:00:00Z")
    state.load(1, [], [], [], [kept, past])
    assert _told(state)["closures"] == [kept]
    state.apply(_change(2, closure=_closure(3)))
    assert [one["id"] for one in _told(state)["closures"]] == [1, 3]
    state.apply(_change(3, closure=_closure(1, ended=True)))
    assert [one["id"] for one in _told(state)["closures"]] == [3]
