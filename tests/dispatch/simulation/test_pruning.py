"""Practice that is long over is removed, and nothing else is."""

from datetime import timedelta

from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from dispatch.assignments.commands import assign, progress
from dispatch.assignments.invariants import find_violations
from dispatch.incidents.commands import close
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.simulation.pruning import KEEP_PRACTICE, prune_practice
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending

SECOND = timedelta(seconds=1)


def handled(store: Store, incident: IncidentView, unit_id: int) -> None:
    """Send a unit, let it be done, and archive the incident at `NOON`."""
    with store.transaction(person("Chen")) as session:
        sent = assign(session, sending(incident.id, unit_id), now=NOON).assignment
        for status in (AssignmentStatus.ON_SCENE, AssignmentStatus.DONE):
            progress(session, sent.id, status, now=NOON)
        close(session, incident.id, reason="done", now=NOON)


def test_archived_practice_goes_with_its_assignments_after_a_month(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    trainee, real = make_unit("训-01", training=True), make_unit("江岸-01")
    practised, still_open = make_incident(training=True), make_incident(training=True)
    happened = make_incident()
    handled(store, practised, trainee.id)
    handled(store, happened, real.id)
    for later, gone in ((KEEP_PRACTICE, 0), (KEEP_PRACTICE + SECOND, 1), (3 * KEEP_PRACTICE, 0)):
        with store.transaction(person("Worker")) as session:
            assert prune_practice(session, NOON + later) == gone
    with store.reading(process_actor("test")) as session:
        left = session.scalars(text("SELECT id FROM incidents ORDER BY id")).all()
        sent = session.scalars(text("SELECT incident_id FROM assignments")).all()
        assert (left, sent) == ([still_open.id, happened.id], [happened.id])
        assert find_violations(session) == []
