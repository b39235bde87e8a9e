"""Tasks: one's own, a department's, an incident's; taken, done, given back."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import (
    LARGEST_ID,
    After,
    Asked,
    CleanText,
    Limit,
    Moment,
    NothingMore,
    PathId,
    RowId,
    ShortText,
)
from api.routers.task_ends import doer_at, doer_of, law_when_done, law_when_given_back
from data.access.actions import Action
from dispatch.tasks.commands import (
    Ending,
    Handover,
    finish,
    give_back,
    reassign,
    start,
    supervise,
    take,
    tick,
)
from dispatch.tasks.departments import departments_of
from dispatch.tasks.making import MOST_ITEMS, NewItem, NewTask, create_task, do_over
from dispatch.tasks.queries import (
    TaskList,
    Wanted,
    get_task,
    get_task_detail,
    list_checkers,
    list_tasks,
)
from dispatch.tasks.tables import TaskKind, TaskResult
from dispatch.tasks.views import CheckerList, TaskDetail, TaskPage, TaskView

router = APIRouter(prefix="/tasks", tags=["tasks"])

Reason = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S"), CleanText]
Remark = Annotated[str, Field(max_length=1000), CleanText]
Title = Annotated[str, Field(max_length=100), CleanText]
Department = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^\S+$"), CleanText]
Place = Annotated[int, Path(ge=1, le=MOST_ITEMS)]


class ItemRequest(Asked):
    """A line of a checklist; one language is enough."""

    title_zh: Title = ""
    title_en: Title = ""
    required: bool = True


class TaskRequest(Asked):
    """A task for an incident: for an account, a department, or whoever is nearest to look."""

    incident_id: RowId
    kind: TaskKind
    title_zh: Title = ""
    title_en: Title = ""
    note: Remark | None = None
    department: Department | None = None
    account_id: RowId | None = None
    due_at: Moment | None = None
    items: Annotated[tuple[ItemRequest, ...], Field(max_length=MOST_ITEMS)] = ()


class TaskEnding(Asked):
    """What came of a task: a confirm is `real` or `unreal`, a verify `passed` or `failed`."""

    result: TaskResult | None = None
    remark: Remark | None = None


class WithReason(Asked):
    """Why."""

    reason: Reason


class TaskHandover(WithReason):
    """To whom a task goes, and why."""

    account_id: RowId | None = None
    department: Department | None = None


class ReworkRequest(WithReason):
    """Why a task is done over, and by when."""

    due_at: Moment | None = None


class ItemDone(Asked):
    """Whether an item of a checklist is done."""

    done: bool


@router.get("", summary="List tasks")
def read_tasks(  # noqa: PLR0913, PLR0917 (what can be asked for)
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_READ)],
    state: TaskList = TaskList.OPEN,
    kind: TaskKind | None = None,
    department: Annotated[ShortText | None, Query()] = None,
    incident_id: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None,
    limit: Limit = 100,
    after: After = None,
) -> TaskPage:
    """Return a page of tasks: open ones by deadline, others newest first."""
    wanted = Wanted(state=state, department=department, incident_id=incident_id, kind=kind)
    with services.store.reading(caller.actor) as session:
        return list_tasks(session, wanted, limit=limit, after=after)


@router.get("/mine", summary="One's own tasks")
def read_my_tasks(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_READ)],
    state: TaskList = TaskList.OPEN,
    limit: Limit = 100,
    after: After = None,
) -> TaskPage:
    """Return a page of one's own tasks, and of one's departments' that nobody has taken."""
    with services.store.reading(caller.actor) as session:
        mine = departments_of(session, caller.account.id, datetime.now(UTC))
        wanted = Wanted(state=state, account_id=caller.account.id, departments=frozenset(mine))
        return list_tasks(session, wanted, limit=limit, after=after)


@router.get("/{task_id}", summary="One task")
def read_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_READ)],
    task_id: PathId,
) -> TaskDetail:
    """Return a task with its story, and what the caller may do with it now."""
    with services.store.reading(caller.actor) as session:
        doer = doer_of(session, caller, task_id)
        return get_task_detail(session, task_id, doer, datetime.now(UTC))


@router.get("/{task_id}/candidates", summary="Who could look instead")
def read_checkers(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_ASSIGN)],
    task_id: PathId,
) -> CheckerList:
    """Return the members to whom a field check may be handed, whom to ask first first."""
    with services.store.reading(caller.actor) as session:
        ways = services.roads.find_live()
        return list_checkers(session, task_id, datetime.now(UTC), ways=ways)


@router.post("", status_code=201, response_model=TaskView, summary="Make a task")
def make_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_ASSIGN)],
    key: IdempotencyKey,
    asked: TaskRequest,
) -> Response:
    """Give a task to an account, a department or, to confirm or verify, the nearest member."""
    new = NewTask(
        incident_id=asked.incident_id,
        kind=asked.kind,
        title_zh=asked.title_zh,
        title_en=asked.title_en,
        note=asked.note,
        department=asked.department,
        account_id=asked.account_id,
        due_at=asked.due_at,
        items=[
            NewItem(one.title_zh or one.title_en, one.title_en or one.title_zh, one.required)
            for one in asked.items
        ],
    )
    answer = run_command(
        services, caller, key, ("make a task", asked), lambda session: create_task(session, new)
    )
    return json_response(answer, 201)


@router.post("/{task_id}/take", response_model=TaskView, summary="Take a task")
def take_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: NothingMore,
) -> Response:
    """Take a task; of two who do, the second is told who has it."""
    return json_response(
        run_command(
            services,
            caller,
            key,
            (f"take task {task_id}", asked),
            lambda session: take(session, task_id, doer_of(session, caller, task_id)),
        )
    )


@router.post("/{task_id}/start", response_model=TaskView, summary="Begin a task")
def start_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: NothingMore,
) -> Response:
    """Begin a task, and take it where nobody has."""
    return json_response(
        run_command(
            services,
            caller,
            key,
            (f"start task {task_id}", asked),
            lambda session: start(session, task_id, doer_of(session, caller, task_id)),
        )
    )


@router.put("/{task_id}/items/{place}", response_model=TaskView, summary="Tick off an item")
def tick_item(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    place: Place,
    asked: ItemDone,
) -> Response:
    """Say that an item of the checklist is done, or is not after all."""
    return json_response(
        run_command(
            services,
            caller,
            key,
            (f"item {place} of task {task_id}", asked),
            lambda session: tick(
                session, task_id, place, doer_of(session, caller, task_id), done=asked.done
            ),
        )
    )


@router.post("/{task_id}/done", response_model=TaskView, summary="End a task as done")
def finish_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: TaskEnding,
) -> Response:
    """Say that a task is done; the incident goes on as its law has it."""

    def command(session: Session) -> TaskView:
        ending = Ending(asked.result, asked.remark, law_when_done(session, asked.remark))
        return finish(session, task_id, doer_of(session, caller, task_id), ending)

    return json_response(
        run_command(services, caller, key, (f"finish task {task_id}", asked), command)
    )


@router.post("/{task_id}/return", response_model=TaskView, summary="Give a task back")
def return_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: WithReason,
) -> Response:
    """Give a task back, with a reason: to the department, or the next nearest."""

    def command(session: Session) -> TaskView:
        law = law_when_given_back(session, asked.reason)
        doer = doer_of(session, caller, task_id)
        return give_back(session, task_id, doer, reason=asked.reason, law=law)

    return json_response(
        run_command(services, caller, key, (f"return task {task_id}", asked), command)
    )


@router.post("/{task_id}/reassign", response_model=TaskView, summary="Hand a task on")
def reassign_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.TASKS_CHANGE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: TaskHandover,
) -> Response:
    """Hand a task to another account or department; who leads a department, within it."""
    to = Handover(asked.account_id, asked.department)
    return json_response(
        run_command(
            services,
            caller,
            key,
            (f"reassign task {task_id}", asked),
            lambda session: reassign(
                session, task_id, to, doer_of(session, caller, task_id), reason=asked.reason
            ),
        )
    )


@router.post(
    "/{task_id}/rework", status_code=201, response_model=TaskView, summary="Have a task done over"
)
def rework_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_ASSIGN)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: ReworkRequest,
) -> Response:
    """Let what was done be done over, by the same; returns the new task."""
    answer = run_command(
        services,
        caller,
        key,
        (f"rework task {task_id}", asked),
        lambda session: do_over(session, task_id, reason=asked.reason, due_at=asked.due_at),
    )
    return json_response(answer, 201)


@router.post("/{task_id}/supervise", response_model=TaskView, summary="Supervise a task")
def supervise_task(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_SUPERVISE)],
    key: IdempotencyKey,
    task_id: PathId,
    asked: WithReason,
) -> Response:
    """Put a task under supervision, with a reason."""

    def command(session: Session) -> TaskView:
        doer = doer_at(session, caller, get_task(session, task_id).incident_id)
        return supervise(session, task_id, doer, reason=asked.reason)

    return json_response(
        run_command(services, caller, key, (f"supervise task {task_id}", asked), command)
    )
