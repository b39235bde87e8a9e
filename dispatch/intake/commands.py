"""Writes of reports: one command behind every door, and the answer to who reported."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.privacy.vault import Vault
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.incidents.commands import Follow, NewIncident, report
from dispatch.incidents.queries import get_incident
from dispatch.incidents.reporters import Reporter, keep_reporter
from dispatch.incidents.tables import Incident
from dispatch.incidents.views import IncidentView
from dispatch.intake.queries import list_reporters
from dispatch.intake.tables import IncidentReport
from dispatch.intake.views import ReporterList

NOBODY: Final = Reporter()
"""Who reported is not said."""

CODE_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of Crockford's base 32: no letter that is taken for another."""

CODE_LENGTH: Final = 10
"""50 bits: with ten tries a minute at most for each number, none is guessed."""

LONGEST_ANSWER: Final = 1_000
_TAKE_TURNS = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")


@dataclass(frozen=True, slots=True)
class Door:
    """Through which door a report comes, beyond what it says.

    Parameters
    ----------
    reporter
        Who reported, as far as they said: sealed.
    foreign_id
        The sender's own id: the same again is the same report.
    with_code
        Whether the reporter gets a code by which to ask what became of it.
    """

    reporter: Reporter = NOBODY
    foreign_id: str | None = None
    with_code: bool = False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The incident as filed or, where the same report came before, as it is now.

    `code` is told once and kept nowhere.
    """

    incident: IncidentView
    repeated: bool = False
    code: str | None = None


def take_in(
    session: Session,
    vault: Vault,
    new: NewIncident,
    door: Door,
    *,
    begin: Follow | None = None,
    now: datetime | None = None,
) -> TakenIn:
    """Take a report in, through whichever door: file it, seal who reported, note whence it came.

    A report with a `foreign_id` is taken in once for each account: two at once wait for each other.
    `begin` puts the incident under its law.

    Raises
    ------
    RefusedError, CategoryNotInForceError
        When category, priority, description, name or number are not acceptable: `field` says which.
    spatial.errors.SpatialError
        When the place is not one that is served.
    """
    at = now or datetime.now(UTC)
    account_id = acting(session).account_id
    if door.foreign_id is not None:
        known = _find_repeated(session, account_id, door.foreign_id)
        if known is not None:
            return TakenIn(get_incident(session, known), repeated=True)
    filed = report(session, new, begin=begin, now=at)
    keep_reporter(session, vault, filed.id, door.reporter, at=at)
    code = new_code() if door.with_code else None
    if door.foreign_id is not None or code is not None:
        session.add(
            IncidentReport(
                incident_id=filed.id,
                account_id=account_id,
                foreign_id=door.foreign_id,
                code_index=None if code is None else _index(vault, filed.number, code),
            )
        )
        session.flush()
    return TakenIn(filed, code=code)


def new_code() -> str:
    """Return a code that nobody guesses."""
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


def _index(vault: Vault, number: str, code: str) -> str:
    return vault.index("incident_reports", "code", f"{number}:{code}")


def _find_repeated(session: Session, account_id: int | None, foreign_id: str) -> int | None:
    """Return the incident that the same report made before; others of that id wait for us."""
    session.execute(_TAKE_TURNS, {"key": f"report/{account_id}/{foreign_id}"})
    incident_id: int | None = session.scalar(
        select(IncidentReport.incident_id).where(
            IncidentReport.account_id == account_id, IncidentReport.foreign_id == foreign_id
        )
    )
    return incident_id


def answer_reporter(
    session: Session,
    vault: Vault,
    incident_id: int,
    answer: str,
    *,
    everybody: bool = False,
    now: datetime | None = None,
) -> ReporterList:
    """Note what the reporter of an incident was told, or (`everybody`) all who reported the thing.

    Who asks by a code reads it there; whoever left a number was called.

    Raises
    ------
    RefusedError
        When there is no answer, or too long a one.
    NotFoundError
    """
    if not answer.strip() or len(answer) > LONGEST_ANSWER:
        raise RefusedError(f"an answer has 1 to {LONGEST_ANSWER} characters", field="answer")
    at, actor = now or datetime.now(UTC), acting(session)
    told = [incident_id]
    if everybody:
        told = [one.incident_id for one in list_reporters(session, vault, incident_id).items]
    elif session.get(Incident, incident_id) is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    values = {"answer": answer.strip(), "answered_at": at, "answered_by": actor.name}
    for one in told:
        statement = insert(IncidentReport).values(incident_id=one, **values)
        session.execute(
            statement.on_conflict_do_update(
                index_elements=[IncidentReport.incident_id], set_=values
            )
        )
    details = {"reports": len(told)}
    record_audit(session, "incidents.answer", "incident", incident_id, details)
    return list_reporters(session, vault, incident_id)
