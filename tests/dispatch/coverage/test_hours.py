"""Cover by hour of the week, from what units were doing, on the road of thirty blocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from sqlalchemy import text

from data.codes import CoverageGroup
from data.store import Store
from data.store.actors import process_actor
from dispatch.coverage.ground import Ground
from dispatch.coverage.hours import (
    PastUnits,
    available,
    by_hour,
    hour_of_week,
    read_past_units,
    sample_times,
    station_cover,
)
from dispatch.roads import LiveNetwork
from tests.dispatch.coverage.scenes import Stand, write_stations
from tests.spatial.network.towns import at

FIRE = CoverageGroup("fire", "消防", "Fire", "fire", "car", 60, "test")
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)


def hours(count: float) -> timedelta:
    """Return so many hours."""
    return timedelta(hours=count)


def test_the_hour_of_the_week_is_that_of_the_citys_clock() -> None:
    shanghai = ZoneInfo("Asia/Shanghai")  # eight hours ahead
    assert hour_of_week(MONDAY, ZoneInfo("UTC")) == 0
    assert hour_of_week(MONDAY, shanghai) == 8
    assert hour_of_week(MONDAY - hours(8), shanghai) == 0
    assert hour_of_week(MONDAY - hours(8.5), shanghai) == 167


def test_it_is_looked_at_twice_an_hour_from_when_something_is_known() -> None:
    known = MONDAY + timedelta(minutes=40)
    times = sample_times((MONDAY, MONDAY + hours(24)), known, MONDAY + hours(3))
    assert [at - MONDAY for at in times] == [
        timedelta(minutes=minutes) for minutes in (75, 105, 135, 165)
    ]
    assert sample_times((MONDAY, MONDAY + hours(1)), MONDAY + hours(2), MONDAY + hours(9)) == []


def test_a_unit_counts_while_its_status_lets_it_and_on_shift_where_it_has_shifts() -> None:
    def span(begin: float, end: float) -> tuple[datetime, datetime]:
        return MONDAY + hours(begin), MONDAY + hours(end)

    units = PastUnits(
        station={},
        able={1: [span(0, 2), span(3, 6)], 2: [span(0, 6)]},
        shifts={2: [span(1, 2), span(4, 5)]},
        known_since=MONDAY,
    )
    times = [MONDAY + hours(count + 0.5) for count in range(6)]
    found = available(units, [1, 2, 3], times)
    assert found[:, 0].tolist() == [True, True, False, True, True, True]
    assert found[:, 1].tolist() == [False, True, False, False, True, False]
    assert not found[:, 2].any()


def test_shares_are_of_the_cells_that_any_station_covers() -> None:
    # two stations of 3 and 2 cells, one of them shared, and a cell that nobody covers: 4 planned
    cover = np.array([[1, 1, 1, 0, 0], [0, 0, 1, 1, 0]], dtype=np.bool_)
    present = np.array([[1, 0], [1, 1], [0, 0], [0, 1]], dtype=np.bool_)
    found = by_hour(present, [0, 1], cover, [5, 5, 6, 6])
    told = [(one.hour, one.share, one.low, one.high, one.units) for one in found]
    assert told == [(5, 0.875, 0.75, 1.0, 1.5), (6, 0.25, 0.0, 0.5, 0.5)]


def test_the_past_is_read_from_statuses_and_counted_at_stations(
    store: Store, live: LiveNetwork, stand: Stand
) -> None:
    stations = write_stations(store, [500, 2500])
    units = [
        stand(f"车-{row}", 500 + 2000 * row, station_id=station)
        for row, station in enumerate(stations)
    ]
    with store.reading(process_actor("test")) as session:
        known = session.execute(text("SELECT muster_history_since()")).scalar_one()
    begin = known.astimezone(UTC).replace(minute=0, second=0, microsecond=0) + hours(1)
    # the first is sent out for the second hour, the second out of service from the third on
    became = [
        (units[0].id, "available", 0),
        (units[1].id, "available", 0),
        (units[0].id, "en_route", 1),
        (units[0].id, "available", 2),
        (units[1].id, "out_of_service", 2),
    ]
    with store.transaction(process_actor("test")) as session:
        for unit_id, status, after in became:
            session.execute(
                text("UPDATE units SET status = :status, status_at = :at WHERE id = :id"),
                {"status": status, "at": begin + hours(after), "id": unit_id},
            )
    period = begin, begin + hours(3)
    with store.reading(process_actor("test")) as session:
        past = read_past_units(session, FIRE, period, training=False)
        places = [past.station[unit.id] for unit in units]
        cover = station_cover(session, live, Ground(), places, FIRE.standard_s)
    assert places[0] == pytest.approx(at(500, 0))
    # 60 s at 10 m/s: 600 m to either side of 500 and 2,500 m along the road of 3,000 m
    assert not (cover[0] & cover[1]).any()
    times = sample_times(period, past.known_since, period[1])
    found = by_hour(
        available(past, [unit.id for unit in units], times),
        [0, 1],
        cover,
        [int((at - begin) / hours(1)) for at in times],
    )
    first = cover[0].sum() / cover.any(axis=0).sum()
    assert [one.share for one in found] == pytest.approx([1.0, 1.0 - first, first])
    assert [one.units for one in found] == [2.0, 1.0, 1.0]
