"""Two dispatchers, one unit, the same moment; and proof that the test could fail."""

import random
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import MusterError
from dispatch.assignments.commands import Order, assign, progress
from dispatch.assignments.errors import UnitTakenError
from dispatch.assignments.invariants import Violation, find_violations
from dispatch.assignments.queries import incident_assignments
from dispatch.assignments.tables import Assignment
from dispatch.incidents.commands import close, edit
from dispatch.incidents.errors import IncidentClosedError, IncidentHasUnitsError
from dispatch.incidents.queries import get_incident
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.units.commands import NewUnit, create_unit, set_status
from dispatch.units.queries import get_unit
from dispatch.units.tables import Unit, UnitStatus
from tests.dispatch.scenes import MakeIncident, person, sending
from tests.owner import as_owner

ROUNDS = 40
Outcome = str | UnitTakenError
Assign = Callable[[Session, Order, threading.Barrier], None]


def assign_for_real(session: Session, order: Order, together: threading.Barrier) -> None:
    """Assign as the product does, both sides starting together."""
    together.wait()
    assign(session, order)


def check_then_insert(session: Session, order: Order, together: threading.Barrier) -> None:
    """Assign as it must not be done: look first, then write, with no index to decide."""
    free = get_unit(session, order.unit_id).status is UnitStatus.AVAILABLE
    together.wait()
    if not free:
        raise UnitTakenError("taken")
    session.add(
        Assignment(
            incident_id=order.incident_id,
            unit_id=order.unit_id,
            assigned_at=datetime.now(UTC),
            assigned_by="nobody",
            training=False,
        )
    )
    row = session.get_one(Unit, order.unit_id)
    row.status = UnitStatus.ASSIGNED
    session.flush()


def race(store: Store, unit_id: int, incidents: list[IncidentView], way: Assign) -> list[Outcome]:
    """Send one unit to two incidents at once; return for each side its name or its refusal."""
    together = threading.Barrier(2, timeout=30)

    def side(incident: IncidentView, name: str) -> Outcome:
        try:
            with store.transaction(person(name)) as session:
                way(session, sending(incident.id, unit_id), together)
        except UnitTakenError as refused:
            return refused
        return name

    with ThreadPoolExecutor(2) as pool:
        sides = [
            pool.submit(side, incident, name)
            for incident, name in zip(incidents, ("Zhao", "Qian"), strict=True)
        ]
        return [future.result() for future in sides]


def units_of(store: Store, count: int) -> list[int]:
    """Create available units and return their ids."""
    with store.transaction(person("Setter")) as session:
        return [
            create_unit(
                session,
                NewUnit(f"R-{n:03d}", "police_patrol", "r", "r", status=UnitStatus.AVAILABLE),
            ).id
            for n in range(count)
        ]


def violations_of(store: Store, rule: str) -> list[Violation]:
    """Return what breaks one rule now."""
    with store.reading(process_actor("test")) as session:
        return [found for found in find_violations(session) if found.rule == rule]


def test_of_two_dispatchers_one_gets_the_unit_and_the_other_is_told_who_has_it(
    store: Store, make_incident: MakeIncident
) -> None:
    incidents = [make_incident(), make_incident()]
    for unit_id in units_of(store, ROUNDS):
        outcomes = race(store, unit_id, incidents, assign_for_real)
        winners = [outcome for outcome in outcomes if isinstance(outcome, str)]
        losers = [outcome for outcome in outcomes if isinstance(outcome, UnitTakenError)]
        assert (len(winners), len(losers)) == (1, 1)
        held = incidents[outcomes.index(winners[0])]
        assert losers[0].details["assigned_by"] == winners[0]
        assert losers[0].details["incident_number"] == held.number
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []


def test_without_the_index_checking_first_makes_double_assignments_and_they_are_found(
    store: Store, make_incident: MakeIncident
) -> None:
    incidents = [make_incident(), make_incident()]
    with as_owner(store) as connection:
        connection.execute(text("DROP INDEX ix_assignments_one_open_per_unit"))
    units = units_of(store, 3)
    for unit_id in units:
        outcomes = race(store, unit_id, incidents, check_then_insert)
        assert [isinstance(outcome, MusterError) for outcome in outcomes] == [False, False]
    doubles = violations_of(store, "one_open_assignment_per_unit")
    assert [found.id for found in doubles] == units
    assert len(violations_of(store, "one_change_per_version")) == 0  # it bumped no version
    assert violations_of(store, "stage_follows_units")  # nor did it move the incident


def test_with_the_index_checking_first_is_caught_by_the_database(
    store: Store, make_incident: MakeIncident
) -> None:
    incidents = [make_incident(), make_incident()]
    (unit_id,) = units_of(store, 1)

    def guarded(session: Session, order: Order, together: threading.Barrier) -> None:
        try:
            check_then_insert(session, order, together)
        except Exception as error:
            raise UnitTakenError(str(error)) from error

    outcomes = race(store, unit_id, incidents, guarded)
    assert sorted(isinstance(outcome, str) for outcome in outcomes) == [False, True]
    assert violations_of(store, "one_open_assignment_per_unit") == []


def random_command(session: Session, dice: random.Random, units: list[int], ids: list[int]) -> None:
    """Do something that dispatchers and units do, sound or not."""
    incident_id, unit_id = dice.choice(ids), dice.choice(units)
    match dice.randrange(5):
        case 0 | 1:
            assign(session, sending(incident_id, unit_id))
        case 2:
            on_it = incident_assignments(session, incident_id)
            if on_it:
                wanted = dice.choice(list(AssignmentStatus)[1:])
                progress(session, dice.choice(on_it).id, wanted, reason="训练")
        case 3:
            set_status(session, unit_id, dice.choice(list(UnitStatus)))
        case 4:
            view = get_incident(session, incident_id)
            edit(session, incident_id, version=view.version, description=str(dice.random()))


def test_whatever_four_threads_do_at_once_no_rule_is_broken(
    store: Store, make_incident: MakeIncident
) -> None:
    units, incidents = units_of(store, 5), [make_incident().id for _ in range(4)]
    refused: Counter[str] = Counter()

    def work(seed: int) -> int:
        dice = random.Random(seed)
        done = 0
        for _ in range(80):
            try:
                with store.transaction(person(f"D{seed}")) as session:
                    random_command(session, dice, units, incidents)
                done += 1
            except MusterError as error:
                refused[error.code] += 1
        return done

    with ThreadPoolExecutor(4) as pool:
        done = sum(pool.map(work, range(4)))
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []
    assert done > 40  # it was not all refused,
    assert refused["unit_taken"] > 0  # nor all sound


def test_closing_and_sending_at_once_never_leave_a_unit_on_a_closed_incident(
    store: Store, make_incident: MakeIncident
) -> None:
    for unit_id in units_of(store, 15):
        incident, together = make_incident(), threading.Barrier(2, timeout=30)

        def closing(incident_id: int = incident.id, gate: threading.Barrier = together) -> None:
            gate.wait()
            with store.transaction(person("Closer")) as session:
                close(session, incident_id, reason="误报")

        def dispatching(
            incident_id: int = incident.id,
            unit: int = unit_id,
            gate: threading.Barrier = together,
        ) -> None:
            gate.wait()
            with store.transaction(person("Sender")) as session:
                assign(session, sending(incident_id, unit))

        with ThreadPoolExecutor(2) as pool:
            sides = [pool.submit(closing), pool.submit(dispatching)]
            outcomes = [side.exception() for side in sides]
        assert sum(outcome is None for outcome in outcomes) == 1
        assert isinstance(outcomes[0] or outcomes[1], IncidentHasUnitsError | IncidentClosedError)
    with store.reading(process_actor("test")) as session:
        assert find_violations(session) == []
