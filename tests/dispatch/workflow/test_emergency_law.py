"""The law of emergencies as it ships: units lead, run cards add up."""

from datetime import timedelta

import pytest

from dispatch.incidents.rules import UnitsOnIncident, stage_for
from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.run_cards import still_to_send
from dispatch.workflow.words import FieldKind
from tests.dispatch.workflow.cases import DISPATCHER, EMERGENCY_LAW, ROADS, Incident


def fire(priority: int = 1) -> Incident:
    return Incident(EMERGENCY_LAW, "emergency:fire", priority)


@pytest.mark.parametrize(("priority", "seconds"), [(1, 60), (2, 300), (3, 900)])
def test_the_first_unit_is_due_by_priority(priority: int, seconds: int) -> None:
    incident = fire(priority)
    assert incident.clock("accept").due_at == incident.at + timedelta(seconds=seconds)


def test_the_run_card_is_sent_with_the_report() -> None:
    (card,) = fire().sent
    assert card == done.SendUnits(1, {"fire_engine": 2, "ambulance": 1, "police_patrol": 1})


@pytest.mark.parametrize(
    "units",
    [
        UnitsOnIncident(open, on_scene, done)
        for open in range(3)  # noqa: A001 (its name in the value)
        for on_scene in range(open + 1)
        for done in range(2)
    ],
)
def test_the_stage_is_the_one_that_the_units_lead_to(units: UnitsOnIncident) -> None:
    incident = fire()
    incident.units(open=units.open, on_scene=units.on_scene, done=units.done)
    assert incident.is_in(stage_for(units))


def test_the_way_to_the_scene_counts_in_the_handling_time() -> None:
    incident = fire()
    incident.units(open=1)
    due = incident.clock("handle").due_at
    incident.wait(minutes=5)
    incident.units(open=1, on_scene=1)
    assert incident.clock("handle").due_at == due == incident.at + timedelta(minutes=115)


def test_a_higher_alarm_adds_its_card_less_what_is_there() -> None:
    # level 1: 2 engines, 1 ambulance, 1 patrol; level 2 adds 2 engines, 1 ambulance, gas, power
    sends = still_to_send(
        EMERGENCY_LAW, "emergency:fire", 1, 2, {"fire_engine": 2, "police_patrol": 3}
    )
    assert sends == {"fire_engine": 2, "ambulance": 2, "gas_repair": 1, "power_repair": 1}


def test_raising_the_alarm_needs_a_higher_level_and_a_reason() -> None:
    incident = fire()
    assert incident.refused(DISPATCHER, "raise_alarm", None, {FieldKind.LEVEL: 2}) == (
        "reason_missing"
    )
    assert incident.refused(DISPATCHER, "raise_alarm", "worse", {FieldKind.LEVEL: 1}) == (
        "higher_level"
    )
    incident.did(DISPATCHER, "raise_alarm", "worse", {FieldKind.LEVEL: 2})
    assert incident.facts.alarm_level == 2
    assert incident.sent[-1].sends["fire_engine"] == 4  # none is there yet
    incident.did(DISPATCHER, "lower_alarm", "under control", {FieldKind.LEVEL: 1})
    assert incident.refused(DISPATCHER, "lower_alarm", "x", {FieldKind.LEVEL: 1}) == "lower_level"


def test_what_is_there_already_is_not_sent_again() -> None:
    there = {"fire_engine": 9, "ambulance": 9, "police_patrol": 9}
    assert still_to_send(EMERGENCY_LAW, "emergency:fire", 1, 1, there) == {}
    assert still_to_send(EMERGENCY_LAW, "item:06013", 1, 1, {}) == {}


def test_an_emergency_is_archived_after_its_units_are_done() -> None:
    incident = fire()
    assert incident.refused(DISPATCHER, "archive", "done") == "stage"
    incident.units(open=1)
    incident.units(done=1)
    assert incident.clock("verify").due_at == incident.at + timedelta(minutes=30)
    assert incident.refused(DISPATCHER, "archive") == "reason_missing"
    assert incident.refused(ROADS, "archive", "done") == "role"
    incident.did(DISPATCHER, "archive", "fire is out")
    assert incident.is_in(Stage.ARCHIVE)
