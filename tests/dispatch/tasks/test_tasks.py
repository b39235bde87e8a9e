"""Tasks in the database: who gets them, races, returns, rework, checklists."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import AccountId, Actor, ActorKind, Grade, Scope, process_actor
from data.store.errors import MusterError, RefusedError
from dispatch.assignments.commands import Order, assign, progress
from dispatch.incidents.commands import close, lock_open_incident
from dispatch.incidents.errors import IncidentClosedError
from dispatch.incidents.views import AssignmentStatus
from dispatch.tasks.commands import Ending, Handover, finish, give_back, reassign, start, take, tick
from dispatch.tasks.departments import (
    NewMembership,
    departments_of,
    join_department,
    leave_department,
)
from dispatch.tasks.errors import (
    CheckOpenError,
    ItemsOpenError,
    MembershipError,
    NotYourTaskError,
    OwnWorkError,
    ReworkedError,
    TaskOverError,
    TaskTakenError,
)
from dispatch.tasks.making import NewItem, NewTask, close_tasks, create_task, do_over
from dispatch.tasks.queries import TaskList, Wanted, get_task, get_task_detail, list_tasks
from dispatch.tasks.rules import Doer, Doing
from dispatch.tasks.tables import TaskKind, TaskResult, TaskState
from dispatch.tasks.views import TaskView
from tests.dispatch.scenes import NOON, MakeIncident, person, write_trial_city
from tests.dispatch.tasks.field import add_account, add_department, add_patrol

DESK = person("Desk", 500)
pytestmark = pytest.mark.usefixtures("tracks")


def verify(store: Store, incident_id: int, **changes: object) -> TaskView:
    """Make a verify for an incident."""
    new = NewTask(incident_id, TaskKind.VERIFY, **changes)  # type: ignore[arg-type]
    with store.transaction(DESK) as session:
        return create_task(session, new, now=NOON)


def test_verify_goes_to_the_nearest_member_who_did_not_handle_it(
    store: Store, make_incident: MakeIncident
) -> None:
    handler = add_patrol(store, "handler", (114.3001, 30.6))
    far = add_patrol(store, "far", (114.38, 30.6))
    near = add_patrol(store, "near", (114.31, 30.6))
    add_patrol(store, "nobody-s", (114.3002, 30.6), role=None)
    incident = make_incident()
    with store.transaction(DESK) as session:
        order = Order(incident.id, handler.unit_id, override_reason="nobody_else")
        sent = assign(session, order, now=NOON)
        progress(session, sent.assignment.id, AssignmentStatus.ON_SCENE, now=NOON)
        progress(session, sent.assignment.id, AssignmentStatus.DONE, now=NOON)
        session.execute(text("UPDATE units SET status = 'available'"))
    task = verify(store, incident.id)
    assert task.account_id == near.account_id
    assert task.assignee == "Near"
    assert task.choice is not None
    assert (task.choice["basis"], task.choice["eligible"]) == ("straight", 2)
    assert task.choice["excluded"] == {"excluded": 1}
    with store.transaction(person("Near", near.account_id)) as session:
        after = give_back(session, task.id, near.doer(), reason="in hospital", now=NOON)
    assert (after.state, after.account_id) == (TaskState.OPEN, far.account_id)
    with store.transaction(person("Far", far.account_id)) as session:
        last = give_back(session, task.id, far.doer(), reason="too far", now=NOON)
    assert (last.account_id, last.choice and last.choice["basis"]) == (None, "nobody")


def test_who_may_check_in_another_area_only_is_not_asked(
    store: Store, make_incident: MakeIncident
) -> None:
    write_trial_city(store, training=False)
    add_patrol(store, "west", (114.3001, 30.6001), area="420101")
    east = add_patrol(store, "east", (114.35, 30.62), area="420102002")
    incident = make_incident()  # at 114.3, 30.6: on the border, which belongs to one of them
    assert incident.areas[-1].code is not None
    holds_it = incident.areas[-1].code.startswith("420102")
    task = verify(store, incident.id)
    assert (task.account_id == east.account_id) is (
        holds_it and incident.areas[-1].code == "420102002"
    )


def test_who_ends_the_work_in_one_grid_does_not_narrow_who_is_asked(
    store: Store, make_incident: MakeIncident
) -> None:
    write_trial_city(store, training=False)
    other = add_patrol(store, "elsewhere", (114.45, 30.8))
    incident = make_incident()
    with store.reading(process_actor("test")) as session:
        leaf = session.scalar(text("SELECT leaf FROM incidents"))
    narrow = Actor(
        AccountId(77), "Narrow", ActorKind.PERSON, Scope(((leaf, leaf),), grade=Grade.L2)
    )
    with store.transaction(narrow) as session:
        task = create_task(session, NewTask(incident.id, TaskKind.VERIFY), now=NOON)
        hidden = session.scalar(text("SELECT count(*) FROM role_grants"))
    assert task.account_id == other.account_id
    assert hidden == 0  # the reach of the look is over


def test_of_two_who_ask_for_a_verify_at_once_one_is_told_of_the_other(
    store: Store, make_incident: MakeIncident
) -> None:
    for _ in range(10):
        incident, together = make_incident(), threading.Barrier(2)

        def make(number: int) -> str:
            together.wait()  # noqa: B023 (used before the loop goes on)
            try:
                with store.transaction(person(f"Desk {number}")) as session:
                    create_task(session, NewTask(incident.id, TaskKind.VERIFY), now=NOON)  # noqa: B023
            except CheckOpenError as error:
                return "open" if error.details["task_id"] else "open, and nobody knows which"
            return "made"

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(make, [1, 2])) == ["made", "open"]


def test_of_two_who_take_a_task_one_has_it(store: Store, make_incident: MakeIncident) -> None:
    add_department(store)
    accounts = [add_account(store, name, None) for name in ("li", "wang")]
    incident = make_incident()
    with store.transaction(DESK) as session:
        new = NewTask(incident.id, TaskKind.HANDLE, department="water")
        task = create_task(session, new, now=NOON)
    together = threading.Barrier(2)

    def one(account_id: AccountId) -> AccountId | None:
        doer = Doer(account_id, departments=frozenset({"water"}))
        together.wait()
        try:
            with store.transaction(person("x", account_id)) as session:
                take(session, task.id, doer)
        except TaskTakenError:
            return None
        return account_id

    with ThreadPoolExecutor(2) as pool:
        (winner,) = [found for found in pool.map(one, accounts) if found is not None]
    with store.reading(DESK) as session:
        assert get_task(session, task.id).account_id == winner


def test_a_checklist_is_done_before_the_task_and_says_by_whom(
    store: Store, make_incident: MakeIncident
) -> None:
    me = add_account(store, "li", None)
    incident = make_incident()
    items = [NewItem("关阀", "Close the valve"), NewItem("拍照", "Photo", required=False)]
    new = NewTask(incident.id, TaskKind.HANDLE, account_id=me, items=items)
    with store.transaction(DESK) as session:
        task = create_task(session, new, now=NOON)
    with store.transaction(person("Li", me)) as session:
        start(session, task.id, Doer(me), now=NOON)
        with pytest.raises(ItemsOpenError) as refused:
            finish(session, task.id, Doer(me), Ending(), now=NOON)
        assert refused.value.details["items"] == [1]
        tick(session, task.id, 1, Doer(me), done=True, now=NOON + timedelta(minutes=3))
        done = finish(session, task.id, Doer(me), Ending(), now=NOON + timedelta(minutes=4))
    assert done.state is TaskState.DONE
    assert [(one.done_by, one.done_at) for one in done.items] == [
        ("Li", NOON + timedelta(minutes=3)),
        (None, None),
    ]
    with store.reading(DESK) as session:
        detail = get_task_detail(session, task.id, Doer(500, dispatches=True), NOON)
    kinds = [str(step.kind) for step in detail.steps]
    assert kinds == ["made", "taken", "started", "item", "done"]
    assert detail.allowed == [Doing.REWORK]


def test_what_was_done_is_done_over_once_by_the_same(
    store: Store, make_incident: MakeIncident
) -> None:
    me = add_account(store, "li", None)
    incident = make_incident()
    new = NewTask(incident.id, TaskKind.HANDLE, account_id=me, items=[NewItem("甲", "a")])
    with store.transaction(DESK) as session:
        task = create_task(session, new, now=NOON)
    with store.transaction(person("Li", me)) as session:
        tick(session, task.id, 1, Doer(me), done=True, now=NOON)
        finish(session, task.id, Doer(me), Ending(), now=NOON)
    with store.transaction(DESK) as session:
        with pytest.raises(RefusedError):
            do_over(session, task.id, reason="  ", now=NOON)
        again = do_over(session, task.id, reason="dirty still", now=NOON)
        with pytest.raises(ReworkedError):
            do_over(session, task.id, reason="dirty still", now=NOON)
    assert (again.rework_of, again.round, again.account_id) == (task.id, 2, me)
    assert [one.done_at for one in again.items] == [None]
    with store.reading(DESK) as session:
        assert get_task(session, task.id).state is TaskState.DONE


def test_a_handler_s_return_goes_to_the_department_and_the_department_s_ends(
    store: Store, make_incident: MakeIncident
) -> None:
    add_department(store)
    li = add_account(store, "li", None)
    doer = Doer(li, departments=frozenset({"water"}))
    lead = Doer(500, departments=frozenset({"water"}), leads=frozenset({"water"}))
    incident = make_incident()
    with store.transaction(DESK) as session:
        new = NewTask(incident.id, TaskKind.HANDLE, department="water")
        task = create_task(session, new, now=NOON)
    with store.transaction(person("Li", li)) as session:
        take(session, task.id, doer, now=NOON)
        with pytest.raises(RefusedError):
            give_back(session, task.id, doer, reason="", now=NOON)
        back = give_back(session, task.id, doer, reason="no pump", now=NOON)
    assert (back.state, back.account_id, back.department_code) == (TaskState.OPEN, None, "water")
    with store.transaction(DESK) as session:
        ended = give_back(session, task.id, lead, reason="not ours", now=NOON)
    assert (ended.state, ended.end_reason) == (TaskState.RETURNED, "not ours")


def test_a_verify_is_not_handed_to_who_handled_it(
    store: Store, make_incident: MakeIncident
) -> None:
    handler, other = add_account(store, "li", None), add_account(store, "wu", None)
    incident = make_incident()
    with store.transaction(DESK) as session:
        create_task(session, NewTask(incident.id, TaskKind.HANDLE, account_id=handler), now=NOON)
        own = NewTask(incident.id, TaskKind.VERIFY, account_id=handler)
        with pytest.raises(OwnWorkError):
            create_task(session, own, now=NOON)
        task = create_task(session, NewTask(incident.id, TaskKind.VERIFY), now=NOON)
        chief = Doer(500, dispatches=True)
        with pytest.raises(OwnWorkError):
            reassign(session, task.id, Handover(handler), chief, reason="x", now=NOON)
        with pytest.raises(RefusedError):
            reassign(session, task.id, Handover(999), chief, reason="x", now=NOON)
        moved = reassign(session, task.id, Handover(other), chief, reason="near", now=NOON)
    assert moved.account_id == other
    with store.transaction(person("Li", handler)) as session, pytest.raises(MusterError):
        finish(session, task.id, Doer(handler, checks=True), Ending(TaskResult.PASSED), now=NOON)
    with store.transaction(person("Wu", other)) as session:
        done = finish(session, task.id, Doer(other, checks=True), Ending(TaskResult.PASSED))
    assert done.result is TaskResult.PASSED


def test_tasks_that_are_not_needed_any_more_end_as_cancelled_but_for_the_one_at_work(
    store: Store, make_incident: MakeIncident
) -> None:
    me = add_account(store, "li", None)
    incident = make_incident()
    with store.transaction(DESK) as session:
        mine = create_task(session, NewTask(incident.id, TaskKind.HANDLE, account_id=me), now=NOON)
        other = create_task(session, NewTask(incident.id, TaskKind.HANDLE), now=NOON)

    def law(task: TaskView, result: TaskResult | None) -> bool:
        assert (task.state, result) == (TaskState.TAKEN, None)  # still open: guards may ask
        assert close_tasks(inner, incident.id, [TaskKind.HANDLE], now=NOON) == [other.id]
        return True

    with store.transaction(person("Li", me)) as inner:
        finish(inner, mine.id, Doer(me), Ending(law=law), now=NOON)
    with store.reading(DESK) as session:
        page = list_tasks(session, Wanted(state=TaskList.ENDED, incident_id=incident.id))
    assert [(one.id, str(one.state)) for one in page.items] == [
        (other.id, "cancelled"),
        (mine.id, "done"),
    ]


def test_an_archived_incident_gets_no_task(store: Store, make_incident: MakeIncident) -> None:
    incident = make_incident()
    with store.transaction(DESK) as session:
        close(session, incident.id, reason="done", now=NOON)
        with pytest.raises(IncidentClosedError):
            create_task(session, NewTask(incident.id, TaskKind.CHECK), now=NOON)


def test_open_tasks_come_by_deadline_page_by_page_those_without_one_last(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident()
    dues = [NOON + timedelta(hours=2), None, NOON + timedelta(hours=1), None]
    with store.transaction(DESK) as session:
        made = [
            create_task(session, NewTask(incident.id, TaskKind.CHECK, due_at=due), now=NOON).id
            for due in dues
        ]
    with store.reading(DESK) as session:
        found, after = [], None
        while True:
            page = list_tasks(session, Wanted(), limit=1, after=after)
            found += [one.id for one in page.items]
            after = page.next
            if after is None:
                break
    assert found == [made[2], made[0], made[1], made[3]]


def test_an_account_belongs_to_a_department_once_at_a_time(store: Store) -> None:
    add_department(store)
    me = add_account(store, "li", None)
    with store.transaction(DESK) as session:
        first = join_department(session, "water", NewMembership(me, leads=True), now=NOON)
        with pytest.raises(MembershipError):
            join_department(session, "water", NewMembership(me), now=NOON)
        assert departments_of(session, me, NOON) == {"water": True}
        later = NOON + timedelta(days=1)
        leave_department(session, "water", first.id, now=later)
        assert departments_of(session, me, later) == {}
        join_department(session, "water", NewMembership(me, starts_at=later), now=later)
        with pytest.raises(RefusedError):
            join_department(session, "fire", NewMembership(me), now=later)
        with pytest.raises(RefusedError):
            join_department(session, "water", NewMembership(999), now=later)


def test_my_list_has_mine_and_what_nobody_of_my_department_has_taken(
    store: Store, make_incident: MakeIncident
) -> None:
    add_department(store)
    me, other = add_account(store, "li", None), add_account(store, "wu", None)
    incident = make_incident()
    with store.transaction(DESK) as session:
        mine = create_task(session, NewTask(incident.id, TaskKind.CHECK, account_id=me), now=NOON)
        ours = create_task(
            session, NewTask(incident.id, TaskKind.HANDLE, department="water"), now=NOON
        )
        create_task(
            session,
            NewTask(incident.id, TaskKind.HANDLE, department="water", account_id=other),
            now=NOON,
        )
        wanted = Wanted(account_id=me, departments=frozenset({"water"}))
        assert [one.id for one in list_tasks(session, wanted).items] == [mine.id, ours.id]
        assert [one.id for one in list_tasks(session, Wanted(account_id=me)).items] == [mine.id]


def test_somebody_else_s_task_is_refused(store: Store, make_incident: MakeIncident) -> None:
    me = add_account(store, "li", None)
    incident = make_incident()
    with store.transaction(DESK) as session:
        task = create_task(session, NewTask(incident.id, TaskKind.CHECK, account_id=me), now=NOON)
        with pytest.raises(NotYourTaskError):
            finish(session, task.id, Doer(500), Ending(), now=NOON)


def test_a_task_and_its_incident_are_locked_in_one_order(
    store: Store, make_incident: MakeIncident
) -> None:
    me = add_account(store, "li", None)
    for _ in range(8):
        incident, together = make_incident(), threading.Barrier(2)
        with store.transaction(DESK) as session:
            new = NewTask(incident.id, TaskKind.HANDLE, account_id=me)
            task = create_task(session, new, now=NOON)

        def finishing(task_id: int = task.id) -> None:
            with store.transaction(person("Li", me)) as session:
                finish(session, task_id, Doer(me), Ending(), now=NOON)

        def closing(incident_id: int = incident.id) -> None:
            with store.transaction(DESK) as session:
                lock_open_incident(session, incident_id)
                close_tasks(session, incident_id, now=NOON)

        def together_with(work: Callable[[], None], barrier: threading.Barrier = together) -> None:
            barrier.wait(5)
            with suppress(TaskOverError):
                work()

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(together_with, work) for work in (finishing, closing)]:
                done.result()
        with store.reading(DESK) as session:
            assert get_task(session, task.id).ended_at is not None
