"""Gathers what proves a closure, and reads the proofs that are kept."""

from collections.abc import Iterable
from datetime import datetime
from importlib.resources import files
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.actors import process_actor
from data.store.engine import reaching
from data.store.errors import NotFoundError
from dispatch.incidents.sites import Site, get_site
from dispatch.proofs.rules import ClosureFacts, PhotoFact, Proof, VerifyFact, Visit, prove
from dispatch.proofs.views import ClosureProofView
from dispatch.tasks.candidates import handlers_of
from spatial.cells import disk

NEAR_RINGS: Final = 2
"""Rings of cells about the incident's that count as it: their centres are 50 m apart (H3,
resolution 11), so this is some 120 m, for the error of a fix in a street and the way from where one
may stop."""

_LOOKING: Final = process_actor("proofs")
_VISITS = text(files("dispatch.proofs").joinpath("visits.sql").read_text(encoding="utf-8"))
_PHOTOS = text(
    "SELECT kind, in_place, in_time, place_source, account_id, taken_at, sha256,"
    " jsonb_path_query_array(doubts, '$[*].code') AS doubts FROM attachments"
    " WHERE incident_id = :incident_id AND kind IN ('before', 'after') ORDER BY id"
)
_VERIFIES = text(
    "SELECT ended_at, ended_by_account FROM tasks WHERE incident_id = :incident_id"
    " AND kind = 'verify' AND state = 'done' AND result = 'passed' ORDER BY id"
)
_HANDLED = text(
    "SELECT max(at) FROM (SELECT ended_at AS at FROM tasks WHERE incident_id = :incident_id"
    " AND kind = 'handle' AND state = 'done' UNION ALL SELECT ended_at FROM assignments"
    " WHERE incident_id = :incident_id AND outcome = 'done') AS worked"
)
_KEPT = text(
    "SELECT * FROM closure_proofs WHERE incident_id = :incident_id ORDER BY round DESC LIMIT 1"
)


def proof_of(
    session: Session, incident_id: int, at: datetime, *, handlers: Iterable[int] = ()
) -> Proof:
    """Return what is shown of an incident's closure so far.

    Parameters
    ----------
    handlers
        Accounts that handled it, beside those that tasks and units tell of.

    Raises
    ------
    NotFoundError
        When there is no such incident that the reader may see.
    """
    site = get_site(session, incident_id)
    handled = handlers_of(session, incident_id, at) | frozenset(handlers)
    with reaching(session, _LOOKING):
        return prove(_facts(session, site, at, handled))


def find_proof(session: Session, incident_id: int) -> ClosureProofView | None:
    """Return the newest proof that is kept of an incident, None when there is none."""
    row = session.execute(_KEPT, {"incident_id": incident_id}).one_or_none()
    return None if row is None else ClosureProofView.of(row)


def get_proof(session: Session, incident_id: int) -> ClosureProofView:
    """Return the newest proof that is kept of an incident.

    Raises
    ------
    NotFoundError
        When there is none: it was not archived, or not under this release.
    """
    found = find_proof(session, incident_id)
    if found is None:
        raise NotFoundError(
            f"incident {incident_id} has no proof of closure", incident_id=incident_id
        )
    return found


def _facts(session: Session, site: Site, at: datetime, handled: frozenset[int]) -> ClosureFacts:
    named = {"incident_id": site.id}
    near = {"now": at, "cells": disk([site.cell], NEAR_RINGS).tolist()}
    visits = session.execute(_VISITS, {**named, **near})
    return ClosureFacts(
        visits=[Visit(row.said_at, row.near_at, row.tracked) for row in visits],
        photos=[
            PhotoFact(
                after=row.kind == "after",
                in_place=row.in_place,
                in_time=row.in_time,
                by_camera=row.place_source == "exif",
                handler=row.account_id in handled,
                taken_at=row.taken_at,
                sha256=row.sha256,
                doubts=tuple(row.doubts),
            )
            for row in session.execute(_PHOTOS, named)
        ],
        verifies=[
            VerifyFact(row.ended_at, row.ended_by_account, row.ended_by_account in handled)
            for row in session.execute(_VERIFIES, named)
        ],
        handled_until=session.scalar(_HANDLED, named),
    )
