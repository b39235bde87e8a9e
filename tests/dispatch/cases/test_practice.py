"""The training driver plays everybody in practice, and nobody in what is real."""

import pytest
from sqlalchemy import select

from data.access.tables import AccountKind
from data.store import Actor, Store
from dispatch.assignments.commands import assign, progress
from dispatch.cases.commands import act, begin, close_incident, moved, sent
from dispatch.cases.errors import ActionForbiddenError
from dispatch.cases.tables import IncidentStep
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.views import AssignmentStatus
from dispatch.proofs.queries import get_proof
from dispatch.tasks.tables import Task, TaskResult
from dispatch.workflow.values import Command
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import NOON, MakeUnit, sending


@pytest.fixture
def driver(store: Store) -> Actor:
    return somebody(store, "driver", "training_driver", kind=AccountKind.SYSTEM)


def handled(store: Store, driver: Actor, make_unit: MakeUnit, *, training: bool) -> int:
    unit = make_unit(training=training)
    new = NewIncident("item:09012", "消防通道被占", 114.3, 30.6, training=training)
    with store.transaction(driver) as session:
        filed = report(session, new, begin=begin, now=NOON)
        sending_it = sending(filed.id, unit.id)
        made = assign(session, sending_it, follow=sent, now=NOON).assignment
    for status in (AssignmentStatus.EN_ROUTE, AssignmentStatus.ON_SCENE, AssignmentStatus.DONE):
        with store.transaction(driver) as session:
            progress(session, made.id, status, follow=moved, now=NOON)
    return filed.id


def test_practice_goes_through_verification_to_the_archive(
    store: Store, driver: Actor, make_unit: MakeUnit
) -> None:
    incident_id = handled(store, driver, make_unit, training=True)
    for action in ("request_verification", "verify_passed"):
        with store.transaction(driver) as session:
            act(session, incident_id, Command(action), now=NOON)
    with store.transaction(driver) as session:
        closed = close_incident(session, incident_id, reason="训练 · training", now=NOON)
    assert (closed.step.action, closed.incident.outcome) == ("archive", "done")
    with store.reading(driver) as session:
        actions = session.scalars(
            select(IncidentStep.action)
            .where(IncidentStep.incident_id == incident_id)
            .order_by(IncidentStep.id)
        ).all()
        result = session.scalars(select(Task.result)).all()
        proof = get_proof(session, incident_id)
    assert actions == [
        *("report", "send_units", "follow_units", "follow_units"),
        *("request_verification", "verify_passed", "archive"),
    ]
    assert result == [TaskResult.PASSED]
    # Archived without a photo: its proof says that practice needs none, and claims none.
    assert (proof.met, proof.shown["practice"]) == (False, True)
    photo = next(one for one in proof.shown["items"] if one["item"] == "photo_after")
    assert (photo["met"], photo["needed"], photo["reason"]) == (False, False, "no_photo")
    assert "照片" in proof.shown["practice_zh"]


def test_what_is_real_is_not_the_drivers_to_verify(
    store: Store, driver: Actor, make_unit: MakeUnit
) -> None:
    incident_id = handled(store, driver, make_unit, training=False)
    with pytest.raises(ActionForbiddenError), store.transaction(driver) as session:
        act(session, incident_id, Command("request_verification"), now=NOON)
