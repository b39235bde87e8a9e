"""Looking up where all units of one's areas were for some hours: for a purpose, told to the crews.

As a look-up of one unit's track (`dispatch.tracking.lookups`): a row for each unit, which its
members see. Whoever made a look may read the positions of its units for its time, for an hour.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.privacy.reveals import Purpose, check_purpose
from data.store.actors import AccountId, Grade, process_actor
from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.tracking.history import check_moment
from dispatch.tracking.lookup_tables import TrackLookup
from dispatch.units.tables import Unit

LONGEST_LOOK: Final = timedelta(hours=6)
LOOK_LASTS: Final = timedelta(hours=1)

_READER: Final = process_actor("replay")
_PERSONS: Final = text(
    "SELECT unit_id, account_id FROM members WHERE unit_id = ANY(:ids)"
    "  AND account_id IS NOT NULL AND joined_at < :until"
    " UNION SELECT unit_id, account_id FROM former_members WHERE unit_id = ANY(:ids)"
    "  AND joined_at < :until AND left_at > :since"
)
_TRACKED: Final = text(
    "SELECT unit_id, count(*) AS points FROM unit_tracks"
    " WHERE fix_at >= :since AND fix_at < :until GROUP BY unit_id ORDER BY unit_id"
)


class ReplayLook(BaseModel):
    """A look that was made: `look` is how it is named, good until `valid_until`.

    `units` is how many units it shows that are shown to nobody without a look.
    """

    model_config = ConfigDict(frozen=True)

    look: int
    since: datetime
    until: datetime
    valid_until: datetime
    units: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a look lets its maker read: these units, from a time until another (not included)."""

    since: datetime
    until: datetime
    unit_ids: frozenset[int]

    def shows(self, at: datetime) -> bool:
        """Tell whether a moment lies in the time that was looked up."""
        return self.since <= at < self.until


def look_up_all(
    session: Session, since: datetime, until: datetime, purpose: Purpose, *, now: datetime
) -> ReplayLook:
    """Look up where all units of one's own areas were; recorded for those whom it concerns.

    Raises
    ------
    RefusedError
        When the purpose is none, the time is backwards or longer than `LONGEST_LOOK`, or no unit
        was tracked in it whose positions need a look.
    """
    check_purpose(purpose)
    check_moment(since, field="since")
    if not since < until <= since + LONGEST_LOOK:
        raise RefusedError("a look is of a time of at most 6 h", field="until")
    times = {"since": since, "until": until}
    points = {row.unit_id: row.points for row in session.execute(_TRACKED, times)}
    open_to_all = nobodys(session, points, since, until)
    persons = _persons(session, points, since, until)
    actor = acting(session)
    rows = [
        TrackLookup(
            looked_at=now,
            account_id=actor.account_id or 0,
            account_name=actor.name,
            unit_id=unit_id,
            since=since,
            until=until,
            purpose=purpose.key,
            note=purpose.note.strip(),
            points=count,
            subjects=sorted(persons.get(unit_id, ())),
        )
        for unit_id, count in points.items()
        if unit_id not in open_to_all
    ]
    if not rows:
        raise RefusedError("no unit was tracked then whose positions need a look", field="since")
    session.add_all(rows)
    session.flush()
    look = min(row.id for row in rows)
    record_audit(
        session,
        "tracks.look_up",
        "track_lookup",
        look,
        {"purpose": purpose.key, "points": sum(row.points for row in rows), "units": len(rows)},
        grade=Grade.L3,
    )
    return ReplayLook(
        look=look, since=since, until=until, valid_until=now + LOOK_LASTS, units=len(rows)
    )


def find_look(session: Session, account_id: AccountId, look: int, *, now: datetime) -> Look:
    """Return what a look lets an account read.

    Raises
    ------
    NotFoundError
        When there is none, another made it, or it is over.
    """
    mine = (TrackLookup.account_id == account_id, TrackLookup.looked_at > now - LOOK_LASTS)
    row = session.scalar(select(TrackLookup).where(TrackLookup.id == look, *mine))
    if row is None:
        raise NotFoundError("there is no such look, or it is over", field="look")
    same = (TrackLookup.looked_at == row.looked_at, TrackLookup.since == row.since)
    ids = session.scalars(
        select(TrackLookup.unit_id).where(*mine, *same, TrackLookup.until == row.until)
    )
    return Look(row.since, row.until, frozenset(ids))


def nobodys(
    session: Session, unit_ids: Collection[int], since: datetime, until: datetime
) -> frozenset[int]:
    """Return the units whose positions are of nobody: practice units without anybody who signs in.

    What such a unit reports is made up by the training driver.
    """
    with reaching(session, _READER):
        practice = session.scalars(select(Unit.id).where(Unit.id.in_(unit_ids), Unit.training))
        found = frozenset(practice)
    return found - _persons(session, found, since, until).keys()


def _persons(
    session: Session, unit_ids: Collection[int], since: datetime, until: datetime
) -> Mapping[int, frozenset[int]]:
    """Return the accounts of those who were with each unit at some time, by unit."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    with reaching(session, _READER):
        values = {"ids": list(unit_ids), "since": since, "until": until}
        for row in session.execute(_PERSONS, values):
            found[row.unit_id].add(row.account_id)
    return {unit_id: frozenset(accounts) for unit_id, accounts in found.items()}
