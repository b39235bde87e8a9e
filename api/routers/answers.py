"""What is said of a session, by several routes."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import Services
from data.access.assurance import STEP_UP_LASTS, Assurance, Need
from data.access.errors import NotSignedInError
from data.access.permission_views import PermissionsView, permissions_view
from data.access.queries import find_session
from data.access.tables import AccountKind, SignInMethod
from data.access.views import AccountView, OpenedSession, SessionView
from layers.catalogue.city import ServedCity, find_served_city


class AccountAnswer(BaseModel):
    """An account."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    kind: AccountKind
    locale: str


class AssuranceAnswer(BaseModel):
    """How surely one knows whose session it is; `need` is what must be done before all else."""

    model_config = ConfigDict(frozen=True)

    method: SignInMethod
    need: Need | None
    has_second_factor: bool
    second_factor_at: datetime | None
    stepped_up_until: datetime | None


class SessionAnswer(BaseModel):
    """Who is signed in and how, the token for writes by cookie, the city, and what one may do."""

    model_config = ConfigDict(frozen=True)

    account: AccountAnswer
    csrf_token: str | None
    assurance: AssuranceAnswer | None
    city: ServedCity | None
    permissions: PermissionsView


def session_answer(
    services: Services, session: Session, account: AccountView, own: SessionView | None
) -> SessionAnswer:
    """Return what is said of a session, or with None of a key."""
    at = services.clock()
    found = services.permissions.read(session, account.id, at=at)
    return SessionAnswer(
        account=AccountAnswer(
            id=account.id, name=account.display_name, kind=account.kind, locale=account.locale
        ),
        csrf_token=own.csrf_token if own else None,
        assurance=_assurance(own.assurance, services.steady()) if own else None,
        city=find_served_city(session, approval_number=services.settings.map_approval_number),
        permissions=permissions_view(session, account.id, found, at=at),
    )


def opened_answer(services: Services, session: Session, opened: OpenedSession) -> SessionAnswer:
    """Return what is said of a session that was just opened or renewed.

    Raises
    ------
    NotSignedInError
        When it is over already: the account was disabled meanwhile.
    """
    idle_s = services.settings.session_idle_s
    own = find_session(session, opened.secret, at=services.steady(), idle_s=idle_s)
    if own is None:
        raise NotSignedInError("the session is over; sign in again")
    return session_answer(services, session, own.account, own)


def _assurance(found: Assurance, at: datetime) -> AssuranceAnswer:
    proved = found.second_factor_at
    return AssuranceAnswer(
        method=found.method,
        need=found.need,
        has_second_factor=found.has_factor,
        second_factor_at=proved,
        stepped_up_until=proved + STEP_UP_LASTS if proved and found.stepped_up(at) else None,
    )
