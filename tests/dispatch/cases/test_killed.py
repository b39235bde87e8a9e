"""Killed at every boundary of a step, and asked again with the same key: the same state."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import IO, Any

import orjson
import pytest
from sqlalchemy import text

from data.store import Actor, Store
from data.store.actors import process_actor
from dispatch.cases.commands import begin
from dispatch.incidents.commands import NewIncident, report
from tests.dispatch.cases.dying import AFTER_BEGIN, AFTER_COMMIT, BEFORE_COMMIT, NEVER
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import NOON

WAY = (
    ("accept", "accept"),
    ("open", "assign"),
    ("supervise", "assign"),
    ("escalate", "assign"),
    ("force_close", "archive"),
)
"""Steps and the stages that they lead to."""

STATE = text(
    "SELECT stage, version, law_version, outcome, closed_at, due_at, paused_at,"
    " (SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(marks) AS key) AS marks,"
    " (SELECT array_agg(s.action || ' ' || s.from_stage || '>' || s.to_stage || ' ' || s.version"
    "   ORDER BY s.id) FROM incident_steps s WHERE s.incident_id = i.id) AS steps,"
    " (SELECT array_agg(c.clock || ' ' || c.due_at || ' ' || coalesce(c.stopped_at::text, '')"
    "   ORDER BY c.id) FROM incident_clocks c WHERE c.incident_id = i.id) AS clocks,"
    " (SELECT count(*) FROM outbox o WHERE o.entity = 'incident' AND o.entity_id = i.id::text)"
    "   AS changes"
    " FROM incidents i WHERE id = :id"
)


@pytest.fixture
def mortal(database_url: str) -> Iterator["subprocess.Popen[str]"]:
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-m", "tests.dispatch.cases.dying", database_url]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as process:
        yield process
        process.kill()


def ask(process: "subprocess.Popen[str]", **job: str) -> str:
    answers: IO[str] | None = process.stdout
    questions: IO[str] | None = process.stdin
    assert answers is not None
    assert questions is not None
    questions.write(orjson.dumps(job).decode() + "\n")
    questions.flush()
    return answers.readline().strip()


def file(store: Store, actor: Actor) -> int:
    new = NewIncident(category="item:06010", description="暴露垃圾", lon=114.3, lat=30.6)
    with store.transaction(actor) as session:
        return report(session, new, begin=begin, now=NOON).id


def state(store: Store, incident_id: int) -> tuple[Any, ...]:
    with store.reading(process_actor("test")) as session:
        return tuple(session.execute(STATE, {"id": incident_id}).one())


def test_killed_at_every_boundary_of_every_step_the_state_is_the_same(
    store: Store, mortal: "subprocess.Popen[str]"
) -> None:
    acceptor = somebody(store, "acceptor", "acceptor", "dispatcher")
    spared, killed = file(store, acceptor), file(store, acceptor)

    def step(incident_id: int, place: int, point: str) -> str:
        action, _ = WAY[place]
        return ask(
            mortal,
            account=str(acceptor.account_id),
            incident=str(incident_id),
            action=action,
            reason="现场已恢复",
            key=f"{incident_id}-{place}",
            point=point,
            at=(NOON + timedelta(minutes=place)).isoformat(),
        )

    for place, (_, leads_to) in enumerate(WAY):
        assert step(spared, place, NEVER) == leads_to
        for point in (AFTER_BEGIN, BEFORE_COMMIT, AFTER_COMMIT):
            assert step(killed, place, point) == ("killed")
        assert step(killed, place, NEVER) == leads_to
        assert state(store, killed) == state(store, spared)


def test_a_worker_that_is_killed_says_what_is_due_once_all_the_same(
    store: Store, mortal: "subprocess.Popen[str]"
) -> None:
    acceptor = somebody(store, "acceptor", "acceptor")
    for _ in range(5):
        file(store, acceptor)

    def fire_at(point: str) -> str:
        return ask(
            mortal, action="fire", point=point, at=(NOON + timedelta(minutes=20)).isoformat()
        )

    def said() -> list[int]:
        with store.reading(process_actor("test")) as session:
            counts = "SELECT count(*) FROM incident_steps WHERE action = 'overdue'"
            return list(session.scalars(text(f"{counts} GROUP BY incident_id")))

    for point in (AFTER_BEGIN, BEFORE_COMMIT):
        assert fire_at(point) == "killed"
        assert said() == []
    assert fire_at(AFTER_COMMIT) == "killed"
    assert said() == [1] * 5
    assert fire_at(NEVER) == "0"
    assert said() == [1] * 5
