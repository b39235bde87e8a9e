"""Roles: what each lets an account do."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import requires
from data.access.actions import Action, action_rows
from data.access.grant_views import GradeName, grade_name
from data.access.roles import Role, roles
from data.access.tables import AccountKind

router = APIRouter(prefix="/roles", tags=["accounts"])


class RoleAction(BaseModel):
    """An action of a role, and up to which grade."""

    model_config = ConfigDict(frozen=True)

    key: Action
    name_zh: str
    name_en: str
    grade: GradeName


class RoleView(BaseModel):
    """A role; `alone` goes with no other role of an account at the same time."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    kinds: list[AccountKind]
    highest_grade: GradeName
    alone: bool
    actions: list[RoleAction]


class RoleList(BaseModel):
    """All roles."""

    model_config = ConfigDict(frozen=True)

    items: list[RoleView]
    next: None = None


@router.get("", dependencies=[requires(Action.ROLES_READ)], summary="Roles")
def read_roles() -> RoleList:
    """Return all roles with what they let an account do."""
    return RoleList(items=[_view(role) for role in roles().values()])


def _view(role: Role) -> RoleView:
    rows = action_rows()
    return RoleView(
        key=role.key,
        name_zh=role.name_zh,
        name_en=role.name_en,
        kinds=sorted(role.kinds),
        highest_grade=grade_name(role.highest_grade),
        alone=role.alone,
        actions=[
            RoleAction(
                key=action,
                name_zh=rows[action].name_zh,
                name_en=rows[action].name_en,
                grade=grade_name(grade),
            )
            for action, grade in role.grades.items()
        ],
    )
