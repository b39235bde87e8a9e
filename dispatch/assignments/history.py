"""Which units were on which incidents at a time that is over."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

_COLUMNS: Final = (
    "SELECT unit_id, incident_id, assigned_at, en_route_at, on_scene_at, ended_at FROM assignments"
    " WHERE unit_id = wanted.id AND assigned_at "
)
_THERE: Final = text(
    "SELECT a.* FROM unnest(CAST(:ids AS bigint[])) AS wanted (id) CROSS JOIN LATERAL ("  # noqa: S608 (our own text)
    f"  ({_COLUMNS} <= :since ORDER BY assigned_at DESC LIMIT 1)"
    f"  UNION ALL ({_COLUMNS} > :since AND assigned_at <= :until)"
    " ) AS a WHERE a.ended_at IS NULL OR a.ended_at > :since"
    " ORDER BY a.unit_id, a.assigned_at"
)


class PastAssignment(NamedTuple):
    """A unit that was sent to an incident, with its times."""

    unit_id: int
    incident_id: int
    assigned_at: datetime
    en_route_at: datetime | None
    on_scene_at: datetime | None
    ended_at: datetime | None


def assignments_between(
    session: Session, unit_ids: Collection[int], since: datetime, until: datetime
) -> list[PastAssignment]:
    """Return the assignments of units that were open at a moment or until another, by unit.

    A unit is on one assignment at a time, so the last that was made before counts.
    """
    values = {"ids": list(unit_ids), "since": since, "until": until}
    return [PastAssignment(*row) for row in session.execute(_THERE, values)]
