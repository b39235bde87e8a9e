"""Who belongs to a department."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import (
    AfterId,
    Asked,
    CleanText,
    Limit,
    Moment,
    NothingMore,
    PathId,
    RowId,
    ShortText,
)
from data.access.actions import Action
from data.access.errors import ForbiddenError
from data.codes.book import code_book
from dispatch.tasks.departments import (
    NewMembership,
    departments_of,
    get_membership,
    join_department,
    leave_department,
    list_candidates,
    list_department_members,
)
from dispatch.tasks.views import Candidate, DepartmentMemberPage, DepartmentMemberView

router = APIRouter(prefix="/departments/{code}/members", tags=["departments"])
own = APIRouter(prefix="/departments", tags=["departments"])

Code = Annotated[str, Path(min_length=1, max_length=40), CleanText]


class MembershipRequest(Asked):
    """Who is to belong to a department, from now on where nothing else is said."""

    account_id: RowId
    leads: bool = False
    starts_at: Moment | None = None
    ends_at: Moment | None = None


class OwnDepartment(BaseModel):
    """A department that one belongs to; whether one leads it."""

    model_config = ConfigDict(frozen=True)

    code: str
    name_zh: str
    name_en: str
    leads: bool


class OwnDepartments(BaseModel):
    """One's own departments, by code."""

    model_config = ConfigDict(frozen=True)

    items: list[OwnDepartment]


class Candidates(BaseModel):
    """Accounts that may join a department, by name; the first of them."""

    model_config = ConfigDict(frozen=True)

    items: list[Candidate]


@own.get("/mine", summary="One's own departments")
def read_own_departments(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.TASKS_READ)]
) -> OwnDepartments:
    """Return the departments that the caller belongs to now."""
    with services.store.reading(caller.actor) as session:
        mine = departments_of(session, caller.account.id, datetime.now(UTC))
        known = code_book(session).departments
    return OwnDepartments(
        items=[
            OwnDepartment(
                code=code,
                name_zh=known[code].name_zh if code in known else code,
                name_en=known[code].name_en if code in known else code,
                leads=leads,
            )
            for code, leads in sorted(mine.items())
        ]
    )


@own.get("/{code}/candidates", summary="Who may join a department")
def read_candidates(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_READ)],
    code: Code,
    q: Annotated[ShortText, Query()] = "",
) -> Candidates:
    """Return accounts of people who handle things and are not in the department, by name."""
    now = datetime.now(UTC)
    with services.store.reading(caller.actor) as session:
        check_changes_members(session, caller, code)
        return Candidates(items=list_candidates(session, code, q, now))


def check_changes_members(
    session: Session, caller: Caller, code: str, *, leading: bool = False
) -> None:
    """Let pass who may change members anywhere, or leads this department.

    Parameters
    ----------
    leading
        Whether it is about one who leads: that is not for those who lead to say.

    Raises
    ------
    ForbiddenError
    """
    if caller.permissions.may(Action.MEMBERS_CHANGE):
        return
    mine = departments_of(session, caller.account.id, datetime.now(UTC))
    if leading or not mine.get(code, False):
        raise ForbiddenError(
            "who leads the department, or may change members, does that",
            action=Action.MEMBERS_CHANGE.value,
        )


@router.get("", summary="Who belongs to a department")
def read_department_members(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_READ)],
    code: Code,
    limit: Limit = 100,
    after: AfterId = 0,
) -> DepartmentMemberPage:
    """Return a page of the accounts that belong to a department now."""
    now = datetime.now(UTC)
    with services.store.reading(caller.actor) as session:
        return list_department_members(session, code, at=now, limit=limit, after=after)


@router.post(
    "", status_code=201, response_model=DepartmentMemberView, summary="Add to a department"
)
def add_to_department(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_READ)],
    key: IdempotencyKey,
    code: Code,
    asked: MembershipRequest,
) -> Response:
    """Let an account belong to a department: by who may change members, or leads it."""
    new = NewMembership(asked.account_id, asked.leads, asked.starts_at, asked.ends_at)

    def command(session: Session) -> DepartmentMemberView:
        check_changes_members(session, caller, code, leading=new.leads)
        return join_department(session, code, new)

    answer = run_command(services, caller, key, (f"add to department {code}", asked), command)
    return json_response(answer, 201)


@router.delete(
    "/{membership_id}", response_model=DepartmentMemberView, summary="Remove from a department"
)
def remove_from_department(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_READ)],
    key: IdempotencyKey,
    code: Code,
    membership_id: PathId,
) -> Response:
    """End that an account belongs to a department: by who may change members, or leads it."""

    def command(session: Session) -> DepartmentMemberView:
        leading = get_membership(session, code, membership_id).leads
        check_changes_members(session, caller, code, leading=leading)
        return leave_department(session, code, membership_id)

    asked = (f"remove {membership_id} from department {code}", NothingMore())
    return json_response(run_command(services, caller, key, asked, command))
