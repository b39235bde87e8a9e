"""Who may do what with a task, enumerated from the one table."""

from itertools import product

import pytest

from data.store.errors import MusterError, RefusedError
from dispatch.tasks.errors import NotYourTaskError, OwnWorkError, TaskOverError, TaskTakenError
from dispatch.tasks.rules import FROM, Doer, Doing, TaskFacts, check_doing, check_result, may_do
from dispatch.tasks.tables import TaskKind, TaskResult, TaskState

ME, OTHER = Doer(1), Doer(2)
CHIEF = Doer(9, dispatches=True)


def task(state: TaskState, account: int | None = 1, **changes: object) -> TaskFacts:
    return TaskFacts(TaskKind.HANDLE, state, account, None, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("doing", "state"), list(product(Doing, TaskState)))
def test_what_is_in_no_row_of_the_table_is_refused(doing: Doing, state: TaskState) -> None:
    doer = CHIEF if doing in {Doing.REASSIGN, Doing.REWORK, Doing.SUPERVISE} else ME
    if state in FROM[doing]:
        check_doing(task(state), doing, doer)
    else:
        with pytest.raises((TaskOverError, TaskTakenError)):
            check_doing(task(state), doing, doer)


def test_what_another_has_is_not_mine_to_begin_or_end() -> None:
    for doing in (Doing.START, Doing.FINISH, Doing.GIVE_BACK, Doing.TICK):
        with pytest.raises(NotYourTaskError):
            check_doing(task(TaskState.TAKEN), doing, OTHER)
    with pytest.raises(TaskTakenError):
        check_doing(task(TaskState.TAKEN), Doing.TAKE, OTHER)


def test_a_department_s_task_is_for_its_own() -> None:
    facts = TaskFacts(TaskKind.HANDLE, TaskState.OPEN, None, "water")
    check_doing(facts, Doing.TAKE, Doer(1, departments=frozenset({"water"})))
    with pytest.raises(NotYourTaskError):
        check_doing(facts, Doing.TAKE, Doer(1, departments=frozenset({"gas"})))


def test_who_leads_hands_on_within_the_department_and_supervises_nothing() -> None:
    facts = TaskFacts(TaskKind.HANDLE, TaskState.TAKEN, 5, "water")
    lead = Doer(1, departments=frozenset({"water"}), leads=frozenset({"water"}))
    assert may_do(facts, lead) == [Doing.REASSIGN]
    assert Doing.SUPERVISE in may_do(facts, CHIEF)


@pytest.mark.parametrize("kind", [TaskKind.CONFIRM, TaskKind.VERIFY])
def test_who_handled_it_never_looks_whether_it_is_so(kind: TaskKind) -> None:
    facts = TaskFacts(kind, TaskState.OPEN, None, None, excluded=frozenset({1}))
    with pytest.raises(OwnWorkError):
        check_doing(facts, Doing.TAKE, Doer(1, checks=True))
    check_doing(facts, Doing.TAKE, Doer(2, checks=True))
    with pytest.raises(NotYourTaskError):
        check_doing(facts, Doing.TAKE, Doer(3))


@pytest.mark.parametrize(("kind", "result"), list(product(TaskKind, [None, *TaskResult])))
def test_only_field_checks_have_a_result_and_only_their_own(
    kind: TaskKind, result: TaskResult | None
) -> None:
    fits = {
        TaskKind.CONFIRM: {TaskResult.REAL, TaskResult.UNREAL},
        TaskKind.VERIFY: {TaskResult.PASSED, TaskResult.FAILED},
    }.get(kind, {None})
    if result in fits:
        check_result(kind, result)
    else:
        with pytest.raises(RefusedError):
            check_result(kind, result)


def test_what_is_offered_is_what_is_let_pass() -> None:
    for state, doer in product(TaskState, (ME, OTHER, CHIEF)):
        offered = may_do(task(state), doer)
        for doing in Doing:
            try:
                check_doing(task(state), doing, doer)
            except MusterError:
                assert doing not in offered
            else:
                assert doing in offered
