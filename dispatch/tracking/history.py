"""Where units were at a time that is over.

The index of a day's tracks is by unit and time, so the last fix of each unit before a moment is one
look into it, whatever the moment: no frames are kept beside the tracks
(docs/adr/0066-replay-from-history.md).
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import RefusedError

LONGEST_SILENCE: Final = timedelta(minutes=10)
"""A unit that has told nothing for so long is shown nowhere."""

FIRST_MOMENT: Final = datetime(1970, 1, 1, tzinfo=UTC)
LAST_MOMENT: Final = datetime(3000, 1, 1, tzinfo=UTC)

_COLUMNS: Final = "ST_X(t.geom), ST_Y(t.geom), t.heading_deg, t.speed_mps, t.fix_at"
_AT: Final = text(
    f"SELECT wanted.id, {_COLUMNS}"  # noqa: S608 (our own text)
    " FROM unnest(CAST(:ids AS bigint[])) AS wanted (id) CROSS JOIN LATERAL ("
    "  SELECT geom, heading_deg, speed_mps, fix_at FROM unit_tracks"
    "   WHERE unit_id = wanted.id AND fix_at <= :at AND fix_at > :oldest"
    "   ORDER BY fix_at DESC LIMIT 1) AS t ORDER BY wanted.id"
)
_BETWEEN: Final = text(
    f"SELECT t.unit_id, {_COLUMNS} FROM unit_tracks t"  # noqa: S608 (our own text)
    " WHERE t.fix_at > :since AND t.fix_at <= :until AND t.unit_id = ANY(:ids)"
    " ORDER BY t.fix_at, t.unit_id LIMIT :limit"
)
_THINNED: Final = text(
    "SELECT * FROM (SELECT DISTINCT ON (t.unit_id, part)"  # noqa: S608 (our own text)
    f" t.unit_id, {_COLUMNS}, floor(extract(epoch FROM t.fix_at - :since) / :step_s) AS part"
    " FROM unit_tracks t"
    " WHERE t.fix_at > :since AND t.fix_at <= :until AND t.unit_id = ANY(:ids)"
    " ORDER BY t.unit_id, part, t.fix_at DESC) AS newest ORDER BY fix_at, unit_id LIMIT :limit"
)


class PastFix(NamedTuple):
    """Where a unit was: EPSG:4326 degrees, heading clockwise from north."""

    unit_id: int
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    fix_at: datetime


def check_moment(at: datetime, *, field: str) -> None:
    """Refuse a moment of which no history is kept anywhere.

    Raises
    ------
    RefusedError
        When it is before 1970 or after 2999.
    """
    if not FIRST_MOMENT <= at < LAST_MOMENT:
        raise RefusedError("the past that is kept begins with 1970", field=field)


def positions_at(session: Session, unit_ids: Collection[int], at: datetime) -> list[PastFix]:
    """Return the last fix of each unit at a moment, of the `LONGEST_SILENCE` before it, by unit.

    One look into an index for each unit.
    """
    values = {"ids": list(unit_ids), "at": at, "oldest": at - LONGEST_SILENCE}
    return [PastFix(*row) for row in session.execute(_AT, values)]


def positions_between(
    session: Session,
    unit_ids: Collection[int],
    span: tuple[datetime, datetime],
    *,
    step_s: float,
    limit: int,
) -> list[PastFix]:
    """Return the fixes of units after a moment until another, oldest first.

    Parameters
    ----------
    span
        From (not included) until (included).
    step_s
        Of a unit only the last fix of each so many seconds; 0 for all.
    limit
        At most so many.
    """
    values: dict[str, object] = {
        "ids": list(unit_ids),
        "since": span[0],
        "until": span[1],
        "limit": limit,
    }
    if step_s <= 0:
        return [PastFix(*row) for row in session.execute(_BETWEEN, values)]
    values["step_s"] = step_s
    return [PastFix(*row[:6]) for row in session.execute(_THINNED, values)]
