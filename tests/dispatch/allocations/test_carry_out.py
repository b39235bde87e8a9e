"""Plans that are carried out: each errand by itself, in one transaction, also against others."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from data.store import Store
from data.store.actors import process_actor
from dispatch.allocations import CommitView, Errand, carry_out
from dispatch.assignments.commands import assign, progress
from dispatch.assignments.invariants import find_violations
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.tables import Assignment
from dispatch.incidents.commands import close
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Stage
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.units.queries import get_unit
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending


def errand(incident: IncidentView, unit: UnitView, *takes_off: int) -> Errand:
    return Errand(sending(incident_id=incident.id, unit_id=unit.id), takes_off)


def run(store: Store, errands: Sequence[Errand], by: str = "Chen") -> CommitView:
    with store.transaction(person(by)) as session:
        return carry_out(session, errands, now=NOON)


def send(store: Store, unit: UnitView, incident: IncidentView, *steps: AssignmentStatus) -> int:
    """Send a unit and let its assignment go so far; return the assignment's id."""
    with store.transaction(person("Li")) as session:
        order = sending(incident_id=incident.id, unit_id=unit.id)
        assignment_id = assign(session, order, now=NOON).assignment.id
        for step in steps:
            progress(session, assignment_id, step, now=NOON)
    return assignment_id


def outcome_of(store: Store, assignment_id: int) -> str | None:
    with store.reading(process_actor("test")) as session:
        return get_assignment(session, assignment_id).outcome


def check_invariants(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []


def test_each_errand_is_an_assignment_of_its_own(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    units, incidents = (
        [make_unit(f"警-0{n}") for n in range(3)],
        [make_incident() for _ in range(2)],
    )
    plan = [
        errand(incidents[1], units[2]),
        errand(incidents[0], units[0]),
        errand(incidents[0], units[1]),
    ]
    answer = run(store, plan)
    assert (answer.done, answer.refused) == (3, 0)
    assert [(item.incident_id, item.unit_id) for item in answer.items] == [
        (one.order.incident_id, one.order.unit_id) for one in plan
    ]
    assert all(item.assignment and item.assignment.assigned_by == "Chen" for item in answer.items)
    with store.reading(process_actor("test")) as session:
        assert get_incident(session, incidents[0].id).stage is Stage.ASSIGN
        assert len(get_incident(session, incidents[0].id).units) == 2
        assert get_unit(session, units[2].id).status is UnitStatus.ASSIGNED
    check_invariants(store)


def test_errand_that_loses_is_refused_with_who_has_the_unit_and_the_others_are_done(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    taken, free, resting = (
        make_unit("警-01"),
        make_unit("警-02"),
        make_unit("警-03", status=UnitStatus.OFF_DUTY),
    )
    other, incident, over = make_incident(), make_incident(), make_incident()
    send(store, taken, other)
    with store.transaction(person("Li")) as session:
        close(session, over.id, reason="over")
    plan = [
        errand(incident, taken),
        errand(over, free),
        errand(incident, resting),
        errand(incident, free),
    ]
    answer = run(store, plan)
    assert [item.outcome for item in answer.items] == ["refused", "refused", "refused", "done"]
    refusals = [item.refusal for item in answer.items[:3] if item.refusal is not None]
    assert [refusal.code for refusal in refusals] == [
        "unit_taken", "incident_closed", "unit_not_available",
    ]  # fmt: skip
    assert refusals[0].details["incident_number"] == other.number
    assert refusals[0].details["assigned_by"] == "Li"
    check_invariants(store)


def test_same_unit_twice_in_a_plan_gets_the_first(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, first, second = make_unit(), make_incident(), make_incident()
    answer = run(store, [errand(first, unit), errand(second, unit)])
    assert [item.outcome for item in answer.items] == ["done", "refused"]
    check_invariants(store)


def test_unit_on_its_way_is_moved_when_its_assignment_is_named(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, before, after = make_unit(), make_incident(), make_incident()
    assignment_id = send(store, unit, before, AssignmentStatus.EN_ROUTE)
    assert run(store, [errand(after, unit)]).refused == 1
    answer = run(store, [errand(after, unit, assignment_id)])
    assert answer.done == 1
    assert outcome_of(store, assignment_id) == "cancelled"
    with store.reading(process_actor("test")) as session:
        ended = get_assignment(session, assignment_id)
        assert ended.end_reason == f"taken_off: {after.number}"
        assert get_incident(session, before.id).units == []
        assert [one.unit_id for one in get_incident(session, after.id).units] == [unit.id]
    check_invariants(store)


def test_unit_that_replaces_another_lets_it_go(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    slow, quick, incident = make_unit("警-01"), make_unit("警-02"), make_incident()
    assignment_id = send(store, slow, incident, AssignmentStatus.EN_ROUTE)
    assert run(store, [errand(incident, quick, assignment_id)]).done == 1
    with store.reading(process_actor("test")) as session:
        assert get_unit(session, slow.id).status is UnitStatus.AVAILABLE
        assert [one.unit_id for one in get_incident(session, incident.id).units] == [quick.id]
    check_invariants(store)


def test_nothing_is_taken_off_that_has_arrived_or_belongs_elsewhere(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    there, other = make_unit("警-01"), make_unit("警-02")
    incident, elsewhere = make_incident(), make_incident()
    arrived = send(store, there, incident, AssignmentStatus.ON_SCENE)
    foreign = send(store, other, elsewhere)
    free = make_unit("警-03")
    plan = [
        errand(incident, free, arrived),
        errand(incident, free, foreign),
        errand(incident, free, 10**6),
    ]
    answer = run(store, plan)
    assert [item.refusal and item.refusal.code for item in answer.items] == [
        "illegal_progress", "refused", "not_found",
    ]  # fmt: skip
    assert (outcome_of(store, arrived), outcome_of(store, foreign)) == (None, None)
    check_invariants(store)


def test_errand_that_fails_after_taking_off_takes_nothing_off(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, before, over = make_unit(), make_incident(), make_incident()
    assignment_id = send(store, unit, before, AssignmentStatus.EN_ROUTE)
    with store.transaction(person("Li")) as session:
        close(session, over.id, reason="over")
    assert run(store, [errand(over, unit, assignment_id)]).refused == 1
    assert outcome_of(store, assignment_id) is None
    check_invariants(store)


def test_two_plans_over_the_same_units_never_wait_for_each_other_in_a_ring(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    units = [make_unit(f"警-{n:02}") for n in range(6)]
    ours, theirs = [make_incident() for _ in units], [make_incident() for _ in units]
    plans = {
        "Chen": [errand(i, u) for i, u in zip(ours, units, strict=True)],
        "Li": [errand(i, u) for i, u in zip(theirs, units, strict=True)][::-1],
    }
    together = threading.Barrier(2)

    def go(name: str) -> CommitView:
        together.wait(10)
        return run(store, plans[name], name)

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(go, plans))
    assert sum(answer.done for answer in answers) == len(units)
    assert sum(answer.refused for answer in answers) == len(units)
    with store.reading(process_actor("test")) as session:
        sent = session.scalars(select(Assignment.unit_id).order_by(Assignment.unit_id)).all()
    assert sent == [unit.id for unit in units]
    check_invariants(store)
