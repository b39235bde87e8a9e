"""In which stages incidents were at a time that is over."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

_STAGES: Final = text(
    "SELECT s.incident_id, s.at, s.to_stage"
    " FROM unnest(CAST(:ids AS bigint[])) AS wanted (id) CROSS JOIN LATERAL ("
    "  (SELECT incident_id, at, to_stage, id FROM incident_steps"
    "    WHERE incident_id = wanted.id AND at <= :since"
    "      AND (from_stage <> to_stage OR action = 'report') ORDER BY id DESC LIMIT 1)"
    "  UNION ALL"
    "  (SELECT incident_id, at, to_stage, id FROM incident_steps"
    "    WHERE incident_id = wanted.id AND at > :since AND at <= :until"
    "      AND (from_stage <> to_stage OR action = 'report'))"
    " ) AS s ORDER BY s.incident_id, s.id"
)


class StageChange(NamedTuple):
    """A stage that an incident came to."""

    incident_id: int
    at: datetime
    stage: str


def stages_between(
    session: Session, incident_ids: Collection[int], since: datetime, until: datetime
) -> list[StageChange]:
    """Return the stage in which each incident was at a moment and those it came to until another.

    By incident, oldest first; nothing of one that was reported later.
    """
    values = {"ids": list(incident_ids), "since": since, "until": until}
    return [StageChange(*row) for row in session.execute(_STAGES, values)]
