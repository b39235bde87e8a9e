"""Assignments in the database: what follows what, and what is refused."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import read_changes, sequence_changes
from dispatch.assignments.commands import Offer, Order, assign, progress
from dispatch.assignments.errors import (
    IllegalProgressError,
    TrainingMismatchError,
    UnitNotAvailableError,
    UnitNotEligibleError,
    UnitTakenError,
)
from dispatch.assignments.invariants import find_violations
from dispatch.assignments.queries import get_assignment, incident_assignments
from dispatch.incidents.commands import close
from dispatch.incidents.errors import IncidentClosedError
from dispatch.incidents.tables import Stage
from dispatch.incidents.views import AssignmentStatus
from dispatch.units.queries import get_unit
from dispatch.units.shift_commands import NewShift, plan_shift
from dispatch.units.tables import UnitStatus
from tests.dispatch.scenes import (
    NOON,
    MakeIncident,
    MakeUnit,
    person,
    sending,
    write_trial_city,
)

OFFER = Offer(
    travel_time_s=95.5,
    distance_m=812.0,
    line=[(114.301, 30.601), (114.3, 30.6)],
    network_version="n1",
)


def test_an_assignment_moves_unit_and_incident_and_is_one_change(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("Zhao", 7)) as session:
        answer = assign(session, sending(incident.id, unit.id, offer=OFFER, rank=1), now=NOON)
    assert answer.unit.status is UnitStatus.ASSIGNED
    assert answer.incident.stage is Stage.ASSIGN
    assert answer.incident.due_at == NOON + timedelta(seconds=7200)  # limit of a blocked fire lane
    assert answer.assignment.assigned_by == "Zhao"
    assert answer.assignment.eta == NOON + timedelta(seconds=95.5)
    assert answer.assignment.route is not None
    assert answer.assignment.route.coordinates == [(114.301, 30.601), (114.3, 30.6)]
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        change = read_changes(session, after=0)[-1]
    assert change.topic == "assignment.created"
    assert change.body == answer.model_dump(mode="json")


def test_from_assigned_to_done_unit_and_stage_follow(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(incident.id, unit.id), now=NOON).assignment
    answers = []
    for minutes, status in enumerate(("en_route", "on_scene", "done"), start=1):
        at = NOON + timedelta(minutes=minutes)
        with store.transaction(person("Driver")) as session:
            answers.append(progress(session, assignment.id, AssignmentStatus(status), now=at))
    assert [(str(answer.unit.status), str(answer.incident.stage)) for answer in answers] == [
        ("en_route", "assign"),
        ("on_scene", "handle"),
        ("returning", "feedback"),
    ]
    answer = answers[-1]
    assert answer.unit.assignment is None
    assert answer.incident.units == []
    assert answer.assignment.ended_at == NOON + timedelta(minutes=3)
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []


def test_saying_it_again_changes_nothing(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(incident.id, unit.id)).assignment
        first = progress(session, assignment.id, AssignmentStatus.EN_ROUTE)
    with store.transaction(person("D")) as session:
        again = progress(session, assignment.id, AssignmentStatus.EN_ROUTE)
    assert again == first
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []


def test_all_cancelled_puts_the_incident_back_to_the_report_with_a_new_clock(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident(priority=1)
    later = NOON + timedelta(minutes=3)
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(incident.id, unit.id), now=NOON).assignment
        answer = progress(
            session, assignment.id, AssignmentStatus.CANCELLED, reason="更近的队伍", now=later
        )
    assert answer.incident.stage is Stage.REPORT
    assert answer.incident.due_at == later + timedelta(seconds=60)
    assert answer.unit.status is UnitStatus.AVAILABLE


def test_cancelling_needs_a_reason(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(incident.id, unit.id)).assignment
    with pytest.raises(RefusedError) as error, store.transaction(person("D")) as session:
        progress(session, assignment.id, AssignmentStatus.CANCELLED)
    assert error.value.field == "reason"


def test_two_units_of_which_one_is_done_leave_the_incident_in_handling(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    first, second, incident = make_unit("江岸-01"), make_unit("江岸-02"), make_incident()
    with store.transaction(person("D")) as session:
        one = assign(session, sending(incident.id, first.id)).assignment
        two = assign(session, sending(incident.id, second.id)).assignment
        progress(session, one.id, AssignmentStatus.ON_SCENE)
        answer = progress(session, one.id, AssignmentStatus.DONE)
        assert answer.incident.stage is Stage.HANDLE
        progress(session, two.id, AssignmentStatus.ON_SCENE)
        answer = progress(session, two.id, AssignmentStatus.DONE)
        assert answer.incident.stage is Stage.FEEDBACK
    with store.reading(process_actor("test")) as session:
        assert [row.id for row in incident_assignments(session, incident.id)] == [one.id, two.id]


def test_a_returning_unit_may_be_sent_again(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, first, second = make_unit(), make_incident(), make_incident()
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(first.id, unit.id)).assignment
        progress(session, assignment.id, AssignmentStatus.ON_SCENE)
        progress(session, assignment.id, AssignmentStatus.DONE)
        answer = assign(session, sending(second.id, unit.id))
    assert answer.unit.assignment is not None
    assert answer.unit.assignment.incident_number == second.number


def test_an_unit_already_assigned_cannot_be_assigned_again(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, first, second = make_unit(), make_incident(), make_incident()
    with store.transaction(person("Zhao")) as session:
        assign(session, sending(first.id, unit.id), now=NOON)
    with pytest.raises(UnitTakenError) as error, store.transaction(person("Qian")) as session:
        assign(session, sending(second.id, unit.id))
    assert error.value.details == {
        "unit_code": unit.code,
        "incident_id": first.id,
        "incident_number": first.number,
        "assigned_by": "Zhao",
        "assigned_at": NOON.isoformat(),
    }


@pytest.mark.parametrize("status", [UnitStatus.OFF_DUTY, UnitStatus.OUT_OF_SERVICE])
def test_a_unit_that_is_not_there_to_be_sent_is_refused_and_nothing_stays(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident, status: UnitStatus
) -> None:
    unit, incident = make_unit(status=status), make_incident()
    with pytest.raises(UnitNotAvailableError) as error, store.transaction(person("D")) as session:
        assign(session, sending(incident.id, unit.id))
    assert error.value.details["status"] == status
    with store.reading(process_actor("test")) as session:
        assert get_unit(session, unit.id) == unit
        assert incident_assignments(session, incident.id) == []
        assert find_violations(session) == []


def test_a_closed_incident_an_unknown_one_and_an_unknown_unit_are_refused(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, closed, is_open = make_unit(), make_incident(), make_incident()
    with store.transaction(person("D")) as session:
        close(session, closed.id, reason="误报")
    with pytest.raises(IncidentClosedError), store.transaction(person("D")) as session:
        assign(session, sending(closed.id, unit.id))
    with pytest.raises(NotFoundError), store.transaction(person("D")) as session:
        assign(session, sending(4711, unit.id))
    with pytest.raises(NotFoundError) as error, store.transaction(person("D")) as session:
        assign(session, sending(is_open.id, 4711))
    assert error.value.details["field"] == "unit_id"


def test_progress_backwards_or_after_the_end_is_refused(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("D")) as session:
        assignment = assign(session, sending(incident.id, unit.id)).assignment
        progress(session, assignment.id, AssignmentStatus.ON_SCENE)
    with pytest.raises(IllegalProgressError), store.transaction(person("D")) as session:
        progress(session, assignment.id, AssignmentStatus.EN_ROUTE)
    with store.transaction(person("D")) as session:
        progress(session, assignment.id, AssignmentStatus.DONE)
    with pytest.raises(IllegalProgressError), store.transaction(person("D")) as session:
        progress(session, assignment.id, AssignmentStatus.CANCELLED, reason="late")


def test_an_unknown_assignment_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError), store.transaction(person("D")) as session:
        progress(session, 4711, AssignmentStatus.DONE)
    with store.reading(process_actor("test")) as session, pytest.raises(NotFoundError):
        get_assignment(session, 4711)


def test_a_route_of_one_point_is_kept_as_none(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    here = Offer(0.0, 0.0, [(114.3, 30.6)], "n1")
    with store.transaction(person("D")) as session:
        answer = assign(session, sending(incident.id, unit.id, offer=here))
    assert answer.assignment.route is None


def test_what_a_unit_did_today_is_found_without_reading_what_all_units_ever_did(
    store: Store,
) -> None:
    """The question of a recommendation, asked of a table that is too large to read whole."""
    question = (
        "EXPLAIN SELECT unit_id, count(*) FROM assignments"
        " WHERE unit_id = ANY(ARRAY[1, 2, 3]) AND assigned_at >= now() - interval '1 day'"
        " GROUP BY unit_id"
    )
    with store.transaction(person("D")) as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = "\n".join(session.scalars(text(question)))
    assert "ix_assignments_unit_id_assigned_at" in plan
    assert "unit_id = ANY" in plan
    assert "assigned_at >=" in plan.partition("Filter")[0]


def test_unit_that_the_rules_speak_against_needs_a_reason_which_is_kept(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(kind="grid_patrol"), make_incident()
    with store.transaction(person("Dispatcher")) as session:
        for silence in (None, "", "  "):
            order = Order(incident.id, unit.id, override_reason=silence)
            with pytest.raises(UnitNotEligibleError) as error, session.begin_nested():
                assign(session, order, now=NOON)
            assert error.value.details["field"] == "override_reason"
            assert error.value.details["causes"] == [
                {"cause": "lacks_skill", "detail": {"skills": ["enforcement"]}},
                {"cause": "crew_too_small", "detail": {"crew": 1, "needed": 2}},
                {"cause": "no_fix", "detail": {}},
            ]
        assert get_unit(session, unit.id).version == unit.version
        order = Order(incident.id, unit.id, override_reason="stands beside it")
        kept = assign(session, order, now=NOON).assignment
    assert kept.override_reason == "stands beside it"


def test_unit_outside_its_shift_and_area_needs_a_reason(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    write_trial_city(store, training=False)
    unit, incident = make_unit(kind="enforcement_car"), make_incident()
    assert [area.code for area in incident.areas][:2] == ["4201", "420101"]
    with store.transaction(person("Planner")) as session:
        session.execute(text("UPDATE units SET area_code = '420102'"))
        hour = timedelta(hours=1)
        plan_shift(session, NewShift(unit.id, NOON + hour, NOON + 2 * hour), now=NOON)
        with pytest.raises(UnitNotEligibleError) as error:
            assign(session, Order(incident.id, unit.id), now=NOON)
    causes = error.value.details["causes"]
    assert causes == [
        {"cause": "off_shift", "detail": {"starts_at": "2026-11-22T05:00:00Z"}},
        {"cause": "outside_area", "detail": {"area": "420102"}},
        {"cause": "no_fix", "detail": {}},
    ]


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("status = 'off_duty'", UnitNotAvailableError),
        ("status = 'out_of_service'", UnitNotAvailableError),
        ("training = true", TrainingMismatchError),
    ],
)
def test_what_no_reason_overrides(
    store: Store,
    make_unit: MakeUnit,
    make_incident: MakeIncident,
    change: str,
    refusal: type[Exception],
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("Dispatcher")) as session:
        session.execute(text(f"UPDATE units SET {change}"))
        with pytest.raises(refusal):
            assign(session, sending(incident.id, unit.id), now=NOON)
