"""A plan after the changes of a scenario, worked out from values."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dispatch.scenarios.changes import Changes, Hours
from dispatch.scenarios.errors import ScenarioFaultError, StationHasUnitsError
from dispatch.scenarios.fleets import Plan, PlannedUnit, Ref, Station, changed, duty_s

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")
NORTH = {"key": "north", "name_zh": "北", "name_en": "North", "lon": 114.3, "lat": 30.7}


def unit(ref: int, station: int) -> PlannedUnit:
    """Return a fire engine at a station."""
    return PlannedUnit(ref, f"车-{ref}", "fire_engine", ("fire",), 6, station, (0, 9))


def plan() -> Plan:
    """Return two units at two stations, and a third station that may be named."""
    stations: dict[Ref, Station] = {
        ref: Station(ref, "站", "Station", 114.0 + ref / 100, 30.6) for ref in (1, 2, 3)
    }
    return Plan({11: unit(11, 1), 12: unit(12, 2)}, stations)


def after(**changes: Any) -> Plan:
    """Return the plan after changes."""
    return changed(plan(), Changes.model_validate(changes))


def test_a_plan_without_changes_is_the_same() -> None:
    assert after() == plan()


def test_units_are_added_in_numbers_moved_and_taken_away() -> None:
    found = after(
        stations={"added": [NORTH]},
        units={
            "added": [{"key": "e", "kind": "ambulance", "station": "north", "count": 2}],
            "moved": [{"unit": 11, "station": "north"}],
            "removed": [12],
        },
    )
    assert list(found.units) == [11, "e", "e_2"]
    assert {found.units[ref].station for ref in found.units} == {"north"}
    assert found.units["e_2"].skills == ("medical",)
    assert [station.ref for station in found.stations] == ["north"]


def test_a_moved_station_takes_its_units_with_it() -> None:
    found = after(stations={"moved": [{"station": 1, "lon": 114.5, "lat": 30.5}]})
    assert (found.stations[0].lon, found.stations[0].lat) == (114.5, 30.5)
    assert found.units == plan().units


def test_a_scenario_stands_on_the_changes_of_its_base() -> None:
    base = after(stations={"added": [NORTH]}, standard_s=300)
    moved = {"units": {"moved": [{"unit": 12, "station": "north"}]}}
    found = changed(base, Changes.model_validate(moved))
    assert found.units[12].station == "north"
    assert found.standard_s == 300


def test_the_last_that_is_said_of_a_kinds_speed_holds() -> None:
    found = after(speeds=[{"factor": 0.8}, {"kind": "ambulance", "factor": 1.2}])
    assert (found.speed_of("ambulance"), found.speed_of("fire_engine")) == (1.2, 0.8)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stations": {"added": [NORTH, NORTH]}}, "changes.stations.added.1.key"),
        (
            {"stations": {"moved": [{"station": 9, "lon": 0, "lat": 0}]}},
            "changes.stations.moved.0.station",
        ),
        (
            {"units": {"moved": [{"unit": 11, "station": "south"}]}},
            "changes.units.moved.0.station",
        ),
        ({"units": {"removed": [11, 11]}}, "changes.units.removed.1"),
        (
            {
                "stations": {"closed": [3]},
                "units": {"moved": [{"unit": 11, "station": 3}]},
            },
            "changes.units.moved.0.station",
        ),
        ({"shifts": [{"unit": "x", "hours": [{}]}]}, "changes.shifts.0.unit"),
        ({"speeds": [{"kind": "tank", "factor": 1.0}]}, "changes.speeds.0.kind"),
    ],
)
def test_what_there_is_not_is_refused_with_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ScenarioFaultError) as told:
        after(**changes)
    assert told.value.details["field"] == field


def test_a_closed_station_must_be_left_by_its_units() -> None:
    with pytest.raises(StationHasUnitsError) as told:
        after(stations={"closed": [1]})
    assert told.value.details["units"] == ["车-11"]
    empty = after(stations={"closed": [1]}, units={"moved": [{"unit": 11, "station": 2}]})
    assert empty.units[11].station == 2


def hours_of(**hours: Any) -> list[tuple[float, float]] | None:
    """Return on duty from Monday to Thursday, in hours."""
    own = PlannedUnit(1, "", "", (), 1, 1, None, hours=(Hours(**hours),))
    found = duty_s(own, MONDAY, MONDAY + timedelta(days=3), UTC_ZONE)
    return None if found is None else [(begin / 3600, end / 3600) for begin, end in found]


def test_hours_are_of_the_citys_clock_and_go_over_midnight() -> None:
    assert hours_of(from_hour=8, to_hour=20) == [(8, 20), (32, 44), (56, 68)]
    assert hours_of(weekdays=[2], from_hour=8, to_hour=20) == [(32, 44)]
    # the night that began on Sunday reaches into Monday, that of Wednesday to the end
    assert hours_of(from_hour=20, to_hour=8) == [(0, 8), (20, 32), (44, 56), (68, 72)]
    assert hours_of() == [(0, 72)]
    shanghai = PlannedUnit(1, "", "", (), 1, 1, None, hours=(Hours(from_hour=8, to_hour=20),))
    found = duty_s(shanghai, MONDAY, MONDAY + timedelta(days=1), ZoneInfo("Asia/Shanghai"))
    assert found == [(0.0, 12 * 3600.0)]


def test_a_unit_has_its_shifts_of_the_period_or_is_on_duty_all_the_time() -> None:
    always = unit(1, 1)
    period = MONDAY, MONDAY + timedelta(days=1)
    assert duty_s(always, *period, UTC_ZONE) is None
    shift = MONDAY - timedelta(hours=4), MONDAY + timedelta(hours=4)
    late = MONDAY + timedelta(hours=20), MONDAY + timedelta(hours=30)
    on_shift = PlannedUnit(1, "", "", (), 1, 1, None, shifts=(shift, late))
    assert duty_s(on_shift, *period, UTC_ZONE) == [(0, 4 * 3600), (20 * 3600, 24 * 3600)]
