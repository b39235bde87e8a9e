"""A database from before the laws: its incidents get a law, a clock and a story that go on."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, create_engine, select, text

from api import tables
from data.store import Actor, Store
from data.store.actors import process_actor
from data.store.engine import sqlalchemy_url
from data.store.migrate import alembic_config, migrate
from dispatch.assignments.commands import progress
from dispatch.cases.commands import close_incident, moved
from dispatch.cases.deadlines import fire_all
from dispatch.cases.offering import list_actions
from dispatch.cases.queries import incident_story
from dispatch.incidents.tables import Incident, Stage
from dispatch.incidents.views import AssignmentStatus
from dispatch.workflow.queries import law_of
from spatial.cells import cell_at
from tests.data.store.row_matrix import insertion
from tests.data.store.test_upgrade import BOX
from tests.dispatch.cases.people import somebody

BEFORE = "a015"
NOW = datetime.now(UTC)
AGO = NOW - timedelta(hours=2)

FIRE, ROAD = "emergency:fire", "item:06013"
"""One under each law; the names of categories are those of the time."""

INCIDENTS: list[tuple[str, str, str, timedelta]] = [
    ("0001", FIRE, "report", timedelta(hours=1)),
    ("0002", FIRE, "assign", timedelta(hours=1)),
    ("0003", FIRE, "handle", timedelta(hours=1)),
    ("0004", FIRE, "feedback", timedelta(hours=1)),
    ("0005", FIRE, "archive", timedelta(hours=1)),
    ("0006", ROAD, "report", timedelta(hours=-1)),
    ("0007", ROAD, "assign", timedelta(hours=1)),
    ("0008", ROAD, "feedback", timedelta(hours=1)),
    ("0009", ROAD, "archive", timedelta(hours=1)),
    ("0010", "component:04", "report", timedelta(hours=1)),
]
"""Number, category, stage, and when it is due from now."""

SENT = {2: "assign", 3: "handle", 4: "feedback", 5: "feedback", 7: "assign", 8: "feedback"}
"""By incident how far its unit came; those of what waits for feedback are done."""

PATHS = {
    1: ["report"],
    2: ["report", "send_units"],
    3: ["report", "send_units", "follow_units"],
    4: ["report", "send_units", "follow_units", "follow_units"],
    5: ["report", "send_units", "follow_units", "follow_units", "archive"],
    6: ["report"],
    7: ["report", "send_units"],
    8: ["report", "send_units", "follow_units", "follow_units"],
    9: ["report", "archive"],
    10: ["report"],
}


def rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    area = {"level": "city", "leaf_from": 1, "leaf_to": 1, "geom": BOX}
    yield "areas", {"code": "42", **area}
    for serial, category, stage, due in INCIDENTS:
        yield (
            "incidents",
            {
                "number": f"20261122-{serial}",
                "category": category,
                "description": "旧案",
                "priority": 1,
                "stage": stage,
                "source": "desk",
                "area_code": "42",
                "geom": "SRID=4326;POINT(114.3 30.6)",
                "cell": cell_at(114.3, 30.6),
                "reported_at": AGO - timedelta(hours=1),
                "reported_by": "Li",
                "stage_at": AGO,
                "due_at": NOW + due,
                "closed_at": NOW if stage == "archive" else None,
                "closed_reason": "处置完毕" if stage == "archive" else None,
            },
        )
    for unit, (incident, reached) in enumerate(SENT.items(), start=1):
        status = {"assign": "en_route", "handle": "on_scene"}.get(reached, "available")
        yield "units", {"code": f"U{unit}", "kind": "fire_engine", "status": status}
        done = reached == "feedback"
        arrived = reached != "assign"
        yield (
            "assignments",
            {
                "incident_id": incident,
                "unit_id": unit,
                "assigned_at": AGO - timedelta(minutes=50),
                "assigned_by": "Wang",
                "en_route_at": AGO - timedelta(minutes=45),
                "on_scene_at": AGO - timedelta(minutes=40) if arrived else None,
                "ended_at": AGO if done else None,
                "outcome": "done" if done else None,
            },
        )


def fill(connection: Connection) -> None:
    for table, values in rows():
        kept = {name: value for name, value in values.items() if value is not None}
        connection.execute(*insertion(connection, table, kept, identity="USER"))


@pytest.fixture
def upgraded(blank_database_url: str) -> Iterator[Store]:
    """A database of the release before the laws, with incidents in every stage, upgraded."""
    engine = create_engine(sqlalchemy_url(blank_database_url))
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), BEFORE)
        with engine.begin() as connection:
            fill(connection)
    finally:
        engine.dispose()
    migrate(blank_database_url)
    assert tables.metadata.tables
    store = Store.open(blank_database_url)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def dispatcher(upgraded: Store) -> Actor:
    return somebody(upgraded, "dispatcher", "dispatcher", "acceptor")


def test_each_has_a_story_that_leads_to_where_it_is_and_a_clock_of_its_law(
    upgraded: Store, dispatcher: Actor
) -> None:
    with upgraded.reading(dispatcher) as session:
        for row in session.scalars(select(Incident).order_by(Incident.id)).all():
            story = incident_story(session, row.id, NOW)
            steps = [one.step for one in story.moments if one.step is not None]
            assert [one.action for one in steps] == PATHS[row.id], row.number
            assert all(
                before.to_stage == after.from_stage and before.at <= after.at
                for before, after in pairwise(steps)
            )
            assert steps[-1].to_stage == row.stage
            assert (steps[0].done_by, steps[0].at) == ("Li", row.reported_at)
            law = law_of(session, row.law, row.law_version)
            assert row.law == ("emergency" if row.category == FIRE else "city_management")
            assert set(row.marks) <= {str(mark) for mark in law.marks}
            clocks = {one.clock for one in story.clocks}
            assert clocks <= set(law.clocks)
            expected = law.units.clock if row.stage is Stage.ASSIGN else law.stages[row.stage].clock
            assert clocks == (set() if expected is None else {expected}), row.number


def test_each_open_one_can_be_dealt_with_and_nothing_is_said_twice(
    upgraded: Store, dispatcher: Actor
) -> None:
    with upgraded.reading(dispatcher) as session:
        ids = session.scalars(select(Incident.id).order_by(Incident.id)).all()
        offered = {one: list_actions(session, one, NOW).items for one in ids}
    assert all(offered[one] for one in ids if INCIDENTS[one - 1][2] != "archive")
    # That which was overdue when it was upgraded had been said by the release before.
    worker = process_actor("worker")
    assert fire_all(upgraded, worker, NOW) == 0
    # After an hour those open are overdue: all but the one that was already, and the two archived.
    assert fire_all(upgraded, worker, NOW + timedelta(hours=1, minutes=1)) == len(ids) - 3
    assert fire_all(upgraded, worker, NOW + timedelta(hours=1, minutes=1)) == 0


def test_work_that_was_under_way_goes_on_to_its_end(upgraded: Store, dispatcher: Actor) -> None:
    on_scene = 2  # the second assignment, of incident 3
    with upgraded.transaction(dispatcher) as session:
        progress(session, on_scene, AssignmentStatus.DONE, follow=moved, now=NOW)
    with upgraded.transaction(dispatcher) as session:
        closed = close_incident(session, 3, reason="处置完毕", now=NOW)
    assert (closed.incident.stage, closed.step.action) == (Stage.ARCHIVE, "archive")
    with upgraded.reading(dispatcher) as session:
        late = session.scalars(
            text("SELECT since FROM incident_steps WHERE incident_id = 3 ORDER BY id")
        ).all()
    # The stage that each step leaves began with the step before it; the report leaves none.
    assert late[0] is None
    assert late[1] == AGO - timedelta(hours=1)
    assert late[2] == AGO - timedelta(minutes=50)
