"""What people are told of their own permissions, so that screens show only what one may do."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from data.access.actions import Action
from data.access.grant_queries import grants_in_force
from data.access.grant_views import GradeName, GrantView, grade_name
from data.access.permissions import Permissions
from data.access.roles import roles
from data.store.actors import AccountId


class OwnRole(BaseModel):
    """A role that one has now; `area_code` None is the whole city, `ends_at` None for good."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    area_code: str | None
    area_zh: str | None
    area_en: str | None
    grade: GradeName
    ends_at: datetime | None


class PermissionsView(BaseModel):
    """What one may do now; `grade` is the highest of any action, None without a role."""

    model_config = ConfigDict(frozen=True)

    roles: list[OwnRole]
    actions: list[Action]
    grade: GradeName | None


def permissions_view(
    session: Session, account_id: AccountId, permissions: Permissions, *, at: datetime
) -> PermissionsView:
    """Return what an account may do at a moment, with the names of roles and areas."""
    actions = permissions.actions()
    grades = [grade for action in actions if (grade := permissions.scope(action).grade)]
    return PermissionsView(
        roles=[_own_role(grant) for grant in grants_in_force(session, [account_id], at=at)],
        actions=actions,
        grade=grade_name(max(grades)) if grades else None,
    )


def _own_role(grant: GrantView) -> OwnRole:
    role = roles().get(grant.role)
    return OwnRole(
        key=grant.role,
        name_zh=role.name_zh if role else grant.role,
        name_en=role.name_en if role else grant.role,
        area_code=grant.area_code,
        area_zh=grant.area_zh,
        area_en=grant.area_en,
        grade=grant.grade,
        ends_at=grant.ends_at,
    )
