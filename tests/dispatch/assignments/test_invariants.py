"""The checker finds what it is for: each rule is broken on purpose, once."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.assignments.commands import assign
from dispatch.assignments.invariants import find_violations
from dispatch.incidents.commands import close
from dispatch.units.member_commands import NewMember, add_member
from dispatch.units.shift_commands import NewShift, plan_shift
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending
from tests.owner import as_owner


@pytest.fixture
def scene(store: Store, make_unit: MakeUnit, make_incident: MakeIncident) -> Store:
    """Return a store with one unit on one incident, one free unit and one closed incident."""
    unit, incident, closed = make_unit("江岸-01"), make_incident(), make_incident()
    free = make_unit("江岸-02")
    with store.transaction(person("D")) as session:
        plan_shift(session, NewShift(free.id, NOON, NOON + timedelta(hours=8)), now=NOON)
        add_member(session, free.id, NewMember("李"))
        assign(session, sending(incident.id, unit.id))
        close(session, closed.id, reason="误报")
    return store


def test_a_sound_state_has_no_violations(scene: Store) -> None:
    with scene.reading(process_actor("test")) as session:
        assert find_violations(session) == []


@pytest.mark.parametrize(
    ("damage", "rules"),
    [
        (
            "UPDATE units SET status = 'available' WHERE code = '江岸-01'",
            {"unit_status_follows_assignment"},
        ),
        (
            "UPDATE units SET status = 'on_scene' WHERE code = '江岸-02'",
            {"unit_status_follows_assignment"},
        ),
        (
            "UPDATE incidents SET stage = 'handle' WHERE stage = 'assign'",
            {"stage_follows_units"},
        ),
        (
            "UPDATE incidents SET stage = 'archive', closed_at = now() WHERE stage = 'assign'",
            {"stage_follows_units"},
        ),
        (
            "DELETE FROM outbox WHERE topic = 'incident.closed'",
            {"one_change_per_version"},
        ),
        (
            "DELETE FROM outbox WHERE topic = 'incident.reported'",
            {"one_change_per_version"},
        ),
        (
            (
                "INSERT INTO outbox (topic, entity, entity_id, body) SELECT topic, entity,"
                " entity_id, body FROM outbox WHERE topic = 'assignment.created'"
            ),
            {"one_change_per_version"},
        ),
        ("UPDATE units SET training = true WHERE code = '江岸-01'", {"practice_is_apart"}),
        ("UPDATE incidents SET training = true WHERE stage = 'assign'", {"practice_is_apart"}),
        ("UPDATE assignments SET training = true", {"practice_is_apart"}),
        ("UPDATE members SET training = true", {"practice_is_apart"}),
        ("UPDATE shifts SET training = true", {"practice_is_apart"}),
    ],
)
def test_damage_is_found_by_its_rule(scene: Store, damage: str, rules: set[str]) -> None:
    with as_owner(scene) as connection:
        connection.execute(text(damage))
    with scene.reading(process_actor("test")) as session:
        assert {found.rule for found in find_violations(session)} == rules
