"""Who belongs to a department."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import AfterId, Asked, CleanText, Limit, Moment, NothingMore, PathId, RowId
from data.access.actions import Action
from dispatch.tasks.departments import (
    NewMembership,
    join_department,
    leave_department,
    list_department_members,
)
from dispatch.tasks.views import DepartmentMemberPage, DepartmentMemberView

router = APIRouter(prefix="/departments/{code}/members", tags=["departments"])

Code = Annotated[str, Path(min_length=1, max_length=40), CleanText]


class MembershipRequest(Asked):
    """Who is to belong to a department, from now on where nothing else is said."""

    account_id: RowId
    leads: bool = False
    starts_at: Moment | None = None
    ends_at: Moment | None = None


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
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    code: Code,
    asked: MembershipRequest,
) -> Response:
    """Let an account belong to a department."""
    new = NewMembership(asked.account_id, asked.leads, asked.starts_at, asked.ends_at)
    answer = run_command(
        services,
        caller,
        key,
        (f"add to department {code}", asked),
        lambda session: join_department(session, code, new),
    )
    return json_response(answer, 201)


@router.delete(
    "/{membership_id}", response_model=DepartmentMemberView, summary="Remove from a department"
)
def remove_from_department(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    code: Code,
    membership_id: PathId,
) -> Response:
    """End that an account belongs to a department."""
    answer = run_command(
        services,
        caller,
        key,
        (f"remove {membership_id} from department {code}", NothingMore()),
        lambda session: leave_department(session, code, membership_id),
    )
    return json_response(answer)
