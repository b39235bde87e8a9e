"""What administrators see of accounts."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from data.access.grant_views import GrantView
from data.access.tables import AccountKind


class AccountRow(BaseModel):
    """An account with the roles that it has now; `disabled_at` is there when it cannot sign in."""

    model_config = ConfigDict(frozen=True)

    id: int
    sign_in_name: str
    display_name: str
    kind: AccountKind
    locale: Literal["zh", "en"]
    created_at: datetime
    disabled_at: datetime | None
    grants: list[GrantView]


class AccountPage(BaseModel):
    """One page of accounts; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[AccountRow]
    next: str | None
