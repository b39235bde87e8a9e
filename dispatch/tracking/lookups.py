"""Where a unit has been: told to its own members, and to others for a purpose they answer for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select, text, union
from sqlalchemy.orm import Session

from data.privacy.reveals import Purpose, check_purpose
from data.store.actors import AccountId, Grade
from data.store.engine import acting
from data.store.errors import RefusedError
from data.store.trail import record_audit
from dispatch.tracking.lookup_tables import TrackLookup
from dispatch.units.queries import get_unit
from dispatch.units.tables import FormerMember, Member

LONGEST_TRACK: Final = timedelta(hours=24)
MOST_POINTS: Final = 5_000

_POINTS = text(
    "SELECT fix_at, ST_X(geom) AS lon, ST_Y(geom) AS lat, heading_deg, speed_mps FROM unit_tracks"
    " WHERE unit_id = :unit_id AND fix_at >= :since AND fix_at < :until"
    " ORDER BY fix_at LIMIT :limit"
)


class TrackPointView(BaseModel):
    """Where a unit was at a moment: EPSG:4326 degrees, heading clockwise from north."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None


class TrackView(BaseModel):
    """A unit's track, oldest first; `truncated` says that more followed."""

    model_config = ConfigDict(frozen=True)

    unit_id: int
    unit_code: str
    since: datetime
    until: datetime
    points: list[TrackPointView]
    truncated: bool


class LookupView(BaseModel):
    """Who looked up the track of one's unit, when and what for."""

    model_config = ConfigDict(frozen=True)

    id: int
    looked_at: datetime
    looked_by: str
    unit_id: int
    since: datetime
    until: datetime
    purpose: str
    note: str
    points: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A track to look up: of a unit, from a time until another (not included)."""

    unit_id: int
    since: datetime
    until: datetime


def look_up(session: Session, wanted: Wanted, purpose: Purpose, *, now: datetime) -> TrackView:
    """Return somebody else's track, recorded with its purpose for those whom it concerns.

    Those are the members with an account who were with the unit before `until`.

    Raises
    ------
    RefusedError
        When the purpose is none, or the time is backwards or longer than `LONGEST_TRACK`.
    NotFoundError
        When there is no such unit for this reader.
    """
    check_purpose(purpose)
    _check_times(wanted)
    view = _track(session, wanted)
    actor = acting(session)
    row = TrackLookup(
        looked_at=now,
        account_id=actor.account_id or 0,
        account_name=actor.name,
        unit_id=wanted.unit_id,
        since=wanted.since,
        until=wanted.until,
        purpose=purpose.key,
        note=purpose.note.strip(),
        points=len(view.points),
        subjects=list(_subjects(session, wanted)),
    )
    session.add(row)
    session.flush()
    record_audit(
        session,
        "tracks.look_up",
        "unit",
        wanted.unit_id,
        {"purpose": purpose.key, "points": len(view.points), "lookup": row.id},
        grade=Grade.L3,
    )
    return view


def own_track(
    session: Session, account_id: AccountId, since: datetime, until: datetime
) -> TrackView | None:
    """Return the track of the unit that an account's member is with, from when they joined it.

    None for an account that is no member's, or whose member is with no unit.
    """
    found = session.execute(
        select(Member.unit_id, Member.joined_at).where(
            Member.account_id == account_id, Member.unit_id.is_not(None)
        )
    ).one_or_none()
    if found is None or found.unit_id is None:
        return None
    wanted = Wanted(found.unit_id, max(since, found.joined_at), until)
    _check_times(Wanted(found.unit_id, since, until))
    return _track(session, wanted)


def lookups_of(
    session: Session, account_id: AccountId, *, limit: int = 100, after: int | None = None
) -> tuple[list[LookupView], int | None]:
    """Return one page of the look-ups that concern an account, newest first, and the next page."""
    found = select(TrackLookup).where(TrackLookup.subjects.contains([account_id]))
    if after is not None:
        found = found.where(TrackLookup.id < after)
    rows = session.scalars(found.order_by(TrackLookup.id.desc()).limit(limit + 1)).all()
    views = [
        LookupView(
            id=row.id,
            looked_at=row.looked_at,
            looked_by=row.account_name,
            unit_id=row.unit_id,
            since=row.since,
            until=row.until,
            purpose=row.purpose,
            note=row.note,
            points=row.points,
        )
        for row in rows[:limit]
    ]
    return views, views[-1].id if len(rows) > limit else None


def _track(session: Session, wanted: Wanted) -> TrackView:
    unit = get_unit(session, wanted.unit_id)
    rows = session.execute(
        _POINTS,
        {
            "unit_id": wanted.unit_id,
            "since": wanted.since,
            "until": wanted.until,
            "limit": MOST_POINTS + 1,
        },
    ).all()
    return TrackView(
        unit_id=unit.id,
        unit_code=unit.code,
        since=wanted.since,
        until=wanted.until,
        points=[
            TrackPointView(
                at=row.fix_at,
                lon=row.lon,
                lat=row.lat,
                heading_deg=row.heading_deg,
                speed_mps=row.speed_mps,
            )
            for row in rows[:MOST_POINTS]
        ],
        truncated=len(rows) > MOST_POINTS,
    )


def _subjects(session: Session, wanted: Wanted) -> list[int]:
    """Return the accounts of those who were with the unit at some time of the track."""
    present = select(Member.account_id).where(
        Member.unit_id == wanted.unit_id,
        Member.account_id.is_not(None),
        Member.joined_at < wanted.until,
    )
    former = select(FormerMember.account_id).where(
        FormerMember.unit_id == wanted.unit_id,
        FormerMember.joined_at < wanted.until,
        FormerMember.left_at > wanted.since,
    )
    found = session.scalars(union(present, former))
    return sorted(account_id for account_id in found if account_id is not None)


def _check_times(wanted: Wanted) -> None:
    if wanted.until <= wanted.since:
        raise RefusedError("a track ends after it begins", field="until")
    if wanted.until - wanted.since > LONGEST_TRACK:
        raise RefusedError("a track is at most 24 h long", field="until")
