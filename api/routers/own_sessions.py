"""One's own sessions: which there are, and ending them."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict

from api.deps import CallerDep, ServicesDep
from api.deps.signing import OwnSession
from api.routers.fields import LARGEST_ID
from data.access.commands import end_other_sessions
from data.access.own_sessions import end_own_session, list_own_sessions
from data.access.tables import SignInMethod

router = APIRouter(tags=["session"])

SessionId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


class OwnSessionAnswer(BaseModel):
    """A session of one's own; `device` is what the browser said it is."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: int
    method: SignInMethod
    device: str | None
    address: str | None
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    second_factor_at: datetime | None
    current: bool = False


class OwnSessions(BaseModel):
    """All open sessions of one's own."""

    items: list[OwnSessionAnswer]


@router.get("/sessions", summary="One's own sessions")
def read_sessions(response: Response, services: ServicesDep, own: OwnSession) -> OwnSessions:
    """Return one's open sessions, the last used first."""
    response.headers["Cache-Control"] = "no-store"
    at, idle_s = services.steady(), services.settings.session_idle_s
    with services.store.reading(own.account.acting()) as session:
        found = list_own_sessions(session, own.account.id, at=at, idle_s=idle_s)
    shown = [OwnSessionAnswer.model_validate(one) for one in found]
    return OwnSessions(
        items=[one.model_copy(update={"current": one.id == own.id}) for one in shown]
    )


@router.delete("/sessions/{session_id}", status_code=204, summary="End one of one's sessions")
def end_one(services: ServicesDep, own: OwnSession, session_id: SessionId) -> None:
    """End a session of one's own, its live feed with it; another's answers like none."""
    with services.store.transaction(own.account.acting()) as session:
        end_own_session(session, own.account.id, session_id, at=services.steady())
    services.sessions.forget(own.account.id)


@router.delete("/sessions", status_code=204, summary="End all other sessions")
def end_others(services: ServicesDep, caller: CallerDep, own: OwnSession) -> None:
    """End all sessions of one's own but this one."""
    with services.store.transaction(caller.actor) as session:
        end_other_sessions(session, own.account.id, own.token_sha256, at=services.steady())
    services.sessions.forget(own.account.id)
