"""Commands over HTTP: once per idempotency key, in one transaction, answered after the commit."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import orjson
from fastapi import Header, Response
from pydantic import BaseModel
from sqlalchemy.orm import Session

from api.deps.callers import Caller
from api.deps.running import Services
from data.store.idempotency import request_fingerprint, run_once
from data.store.trail import is_recorded, record_audit
from dispatch.tasks.nearest import WAYS

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=100,
        description="The same key with the same body gives the same answer.",
    ),
]


def run_command(
    services: Services,
    caller: Caller,
    key: str,
    asked: tuple[str, BaseModel],
    command: Callable[[Session], BaseModel],
) -> dict[str, Any]:
    """Run a command once for its idempotency key, in one transaction with it; return its answer.

    Parameters
    ----------
    asked
        The call with its path parameters (`close incident 5`) and its body: what must be the same
        when the key comes again.
    command
        Does the work and returns the answer, which is kept as JSON.
    """
    name, body = asked
    fingerprint = request_fingerprint(name, body.model_dump(mode="json"))
    with services.store.transaction(caller.actor) as session:
        session.info[WAYS] = services.roads.find_live()
        return run_once(
            session,
            account_id=caller.account.id,
            key=key,
            fingerprint=fingerprint,
            command=lambda: _recorded(session, name, command),
        )


def _recorded(
    session: Session, name: str, command: Callable[[Session], BaseModel]
) -> dict[str, Any]:
    """Run a command and return its answer; one that changed nothing is recorded as such.

    Its key is kept, and nothing is written without a record.
    """
    answer = command(session).model_dump(mode="json")
    if not is_recorded(session):
        record_audit(session, "commands.change_nothing", "command", name)
    return answer


def json_response(value: object, status: int = 200) -> Response:
    """Return plain values as a JSON answer, as they are."""
    return Response(orjson.dumps(value), status_code=status, media_type="application/json")


def model_response(value: BaseModel, headers: Mapping[str, str] | None = None) -> Response:
    """Return a view as a JSON answer, encoded here and not checked again on its way out."""
    body = value.model_dump_json(by_alias=True)
    return Response(body, media_type="application/json", headers=headers)
