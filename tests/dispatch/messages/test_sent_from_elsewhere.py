"""Talk of an incident for who was sent to it from elsewhere: as long as they are, and no longer."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from data.store import Actor, ActorKind, Store
from data.store.actors import Grade, Scope
from data.store.errors import NotFoundError
from dispatch.assignments.commands import assign, progress
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.views import AssignmentStatus
from dispatch.messages.tables import Side
from dispatch.messages.talk import NewMessage, read_up_to, send_message, talk_of
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import NOON, sending, write_trial_city
from tests.dispatch.tasks.field import Patrol, add_patrol


@pytest.fixture
def desk(store: Store) -> Actor:
    """A dispatcher of the whole city."""
    return somebody(store, "desk", "dispatcher")


@pytest.fixture
def patrol(store: Store) -> Patrol:
    """A member of the eastern district."""
    write_trial_city(store, training=False)
    return add_patrol(store, "zhao", None, area="420102")


@pytest.fixture
def member(store: Store, patrol: Patrol, desk: Actor) -> Actor:
    """The member as they act: within their own district."""
    with store.reading(desk) as session:
        sql = text("SELECT leaf_from, leaf_to FROM areas WHERE code = '420102'")
        low, high = session.execute(sql).one()
    scope = Scope(areas=((low, high),), grade=Grade.L2)
    return Actor(patrol.account_id, "Zhao", ActorKind.PERSON, scope)


@pytest.fixture
def incident_id(store: Store, desk: Actor, patrol: Patrol) -> int:
    """An incident of the western district."""
    assert patrol.account_id
    new = NewIncident("item:09012", "消防通道被占", 114.2, 30.6)
    with store.transaction(desk) as session:
        return report(session, new, now=NOON).id


def send(store: Store, desk: Actor, incident_id: int, patrol: Patrol) -> int:
    with store.transaction(desk) as session:
        return assign(session, sending(incident_id, patrol.unit_id), now=NOON).assignment.id


def say(store: Store, actor: Actor, incident_id: int, words: str) -> int:
    with store.transaction(actor) as session:
        return send_message(session, NewMessage(incident_id, Side.FIELD, words), now=NOON).id


def heard(store: Store, actor: Actor, incident_id: int) -> list[str | None]:
    with store.reading(actor) as session:
        return [one.text for one in talk_of(session, incident_id).items]


def test_who_was_sent_from_elsewhere_reads_and_says_and_marks(
    store: Store, desk: Actor, patrol: Patrol, member: Actor, incident_id: int
) -> None:
    assignment_id = send(store, desk, incident_id, patrol)
    said = say(store, desk, incident_id, "到达后请报告")
    assert heard(store, member, incident_id) == ["到达后请报告"]
    with store.transaction(member) as session:
        assert read_up_to(session, incident_id, said, now=NOON).account_id == patrol.account_id
    say(store, member, incident_id, "已到现场")
    assert heard(store, desk, incident_id) == ["到达后请报告", "已到现场"]
    with store.transaction(desk) as session:
        progress(session, assignment_id, AssignmentStatus.CANCELLED, reason="误派", now=NOON)
    with pytest.raises(NotFoundError):
        heard(store, member, incident_id)
    with pytest.raises(NotFoundError):
        say(store, member, incident_id, "还在吗")


def test_who_was_not_sent_hears_nothing_and_of_no_other_incident(
    store: Store, desk: Actor, patrol: Patrol, member: Actor, incident_id: int
) -> None:
    with pytest.raises(NotFoundError):
        heard(store, member, incident_id)
    send(store, desk, incident_id, patrol)
    with store.transaction(desk) as session:
        new = NewIncident("item:09012", "另一处", 114.2, 30.6)
        other = report(session, new, now=NOON).id
    with pytest.raises(NotFoundError):
        heard(store, member, other)


def test_nobody_hears_above_their_own_grade(
    store: Store, desk: Actor, patrol: Patrol, member: Actor, incident_id: int
) -> None:
    send(store, desk, incident_id, patrol)
    say(store, desk, incident_id, "内部")
    low = replace(member, scope=replace(member.scope, grade=Grade.L1))
    with pytest.raises(NotFoundError):
        heard(store, low, incident_id)
    # Talking joins for the statements of the talk alone: the row itself stays out of reach.
    with store.reading(member) as session:
        talk_of(session, incident_id)
        assert session.scalar(text("SELECT count(*) FROM incidents")) == 0
