"""Who confirms or verifies: the nearest eligible member who did not handle the incident.

Pure but for `Ways`, which finds travel times; `dispatch.tasks.candidates` reads who there is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import ArrayLike

from data.codes import unit_kinds
from dispatch.roads import Fleet
from dispatch.roads.rules import CAR
from dispatch.units.rules import WORKING
from dispatch.units.tables import UnitStatus
from spatial.crs import air_distance_m
from spatial.errors import SpatialError
from spatial.network import NEVER_MS, TravelTimes

FIX_KEPT: Final = timedelta(minutes=30)
"""An older position says nothing of where somebody is now: a member on foot or motorcycle crosses a
duty grid in less."""


class Member(NamedTuple):
    """A member who signs in, with the unit and where it was last (EPSG:4326; None: unknown)."""

    account_id: int
    member_id: int
    unit_id: int
    unit_code: str
    unit_kind: str
    on_duty: bool
    status: UnitStatus
    by_roster: bool
    shift_from: datetime | None
    fix_at: datetime | None
    lon: float | None
    lat: float | None
    open_tasks: int


class Unfit(StrEnum):
    """Why a member is not asked."""

    EXCLUDED = "excluded"  # handled the incident, or gave the task back
    OFF_DUTY = "off_duty"
    OFF_SHIFT = "off_shift"
    BUSY = "busy"


class Basis(StrEnum):
    """What nearness was told by."""

    ROAD = "road"
    STRAIGHT = "straight"  # no way along roads was known: through the air
    UNKNOWN = "unknown"  # nobody eligible has said where they are
    NOBODY = "nobody"  # nobody is eligible


class Ways(Protocol):
    """What knows travel times along roads."""

    def matrix(self, fleet: Fleet, lon: ArrayLike, lat: ArrayLike) -> TravelTimes:
        """Return (n, m) travel times from units to places."""


WAYS: Final = "ways"
"""Under this name a session carries the `Ways` that its process knows, where it knows some."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is asked, None for nobody, and how that was found.

    `excluded` counts those who were not asked, by why.
    """

    member: Member | None
    basis: Basis
    travel_time_s: float | None
    distance_m: float | None
    fix_age_s: float | None
    eligible: int
    excluded: dict[Unfit, int]

    def told(self) -> dict[str, Any]:
        """Return it as plain values, to be kept with the task."""
        member = self.member
        return {
            "basis": self.basis.value,
            "unit_id": None if member is None else member.unit_id,
            "unit_code": None if member is None else member.unit_code,
            "travel_time_s": self.travel_time_s,
            "distance_m": self.distance_m,
            "fix_age_s": self.fix_age_s,
            "eligible": self.eligible,
            "excluded": {why.value: count for why, count in sorted(self.excluded.items())},
        }


def unfit(member: Member, excluded: frozenset[int], at: datetime) -> Unfit | None:
    """Return why a member is not asked at a moment, None when nothing speaks against it."""
    if member.account_id in excluded:
        return Unfit.EXCLUDED
    if not member.on_duty:
        return Unfit.OFF_DUTY
    if member.by_roster and (member.shift_from is None or member.shift_from > at):
        return Unfit.OFF_SHIFT
    if member.status in {UnitStatus.OFF_DUTY, UnitStatus.OUT_OF_SERVICE}:
        return Unfit.OFF_DUTY
    return Unfit.BUSY if member.status in WORKING else None


def choose(
    members: Iterable[Member],
    place: tuple[float, float],
    at: datetime,
    *,
    excluded: frozenset[int] = frozenset(),
    ways: Ways | None = None,
) -> Choice:
    """Return the nearest of the members who may be asked.

    By travel time along roads where `ways` knows one; those whom no road leads from come after, by
    distance through the air; then those who have not said where they are. Equals are ordered by how
    many open tasks they have, then by account: the same question has the same answer.

    Parameters
    ----------
    place
        Longitude and latitude of the incident, EPSG:4326.
    """
    asked = [(one, unfit(one, excluded, at)) for one in members]
    why = Counter(reason for _, reason in asked if reason is not None)
    able = [one for one, reason in asked if reason is None]
    if not able:
        return Choice(None, Basis.NOBODY, None, None, None, 0, dict(why))
    known = [one for one in able if _is_known(one, at)]
    times = _travel_times(known, place, ways)
    ranked = sorted(
        ((_rank(one, time, place), one, time) for one, time in zip(known, times, strict=True)),
        key=lambda found: found[0],
    )
    if not ranked:
        first = min(able, key=lambda one: (one.open_tasks, one.account_id))
        return Choice(first, Basis.UNKNOWN, None, None, None, len(able), dict(why))
    _, nearest, time_s = ranked[0]
    return Choice(
        member=nearest,
        basis=Basis.STRAIGHT if time_s is None else Basis.ROAD,
        travel_time_s=time_s,
        distance_m=round(_distance_m(nearest, place), 1),
        fix_age_s=None if nearest.fix_at is None else (at - nearest.fix_at).total_seconds(),
        eligible=len(able),
        excluded=dict(why),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A member as one who could be asked: what speaks against it, and how far away it is."""

    member: Member
    unfit: Unfit | None
    travel_time_s: float | None
    distance_m: float | None


def standings(
    members: Iterable[Member],
    place: tuple[float, float],
    at: datetime,
    *,
    excluded: frozenset[int] = frozenset(),
    ways: Ways | None = None,
) -> list[Standing]:
    """Return all members but the excluded, whom to ask first first.

    Those whom nothing speaks against come before the others; each by nearness as `choose` has it.
    """
    able = [one for one in members if one.account_id not in excluded]
    known = [one for one in able if _is_known(one, at)]
    times = dict(zip(known, _travel_times(known, place, ways), strict=True))

    def order(one: Member) -> tuple[bool, bool, bool, float, int, int]:
        why = unfit(one, frozenset(), at)
        if one not in times:
            return why is not None, True, False, 0.0, one.open_tasks, one.account_id
        return why is not None, False, *_rank(one, times[one], place)

    return [
        Standing(
            member=one,
            unfit=unfit(one, frozenset(), at),
            travel_time_s=times.get(one),
            distance_m=round(_distance_m(one, place), 1) if one in times else None,
        )
        for one in sorted(able, key=order)
    ]


def _is_known(member: Member, at: datetime) -> bool:
    return member.fix_at is not None and member.lon is not None and at - member.fix_at <= FIX_KEPT


def _rank(
    member: Member, time_s: float | None, place: tuple[float, float]
) -> tuple[bool, float, int, int]:
    far = _distance_m(member, place) if time_s is None else time_s
    return time_s is None, far, member.open_tasks, member.account_id


def _distance_m(member: Member, place: tuple[float, float]) -> float:
    if member.lon is None or member.lat is None:
        raise ValueError("a member without a position is not measured")
    return float(air_distance_m(member.lon, member.lat, *place))


def _travel_times(
    members: Sequence[Member], place: tuple[float, float], ways: Ways | None
) -> list[float | None]:
    """Return the travel time in seconds of each, None where no way is known."""
    if ways is None or not members:
        return [None] * len(members)
    units = {one.unit_id: one for one in members}
    unknown = np.full(len(units), np.nan)
    fleet = Fleet(
        ids=np.array(list(units), dtype=np.int64),
        lon=np.array([one.lon for one in units.values()], dtype=np.float64),
        lat=np.array([one.lat for one in units.values()], dtype=np.float64),
        heading_deg=unknown,
        speed_mps=unknown,
        profile=tuple(_profile(one.unit_kind) for one in units.values()),
    )
    try:
        found = ways.matrix(fleet, [place[0]], [place[1]]).time_ms[:, 0]
    except SpatialError:
        return [None] * len(members)
    by_unit = {
        unit_id: None if ms >= NEVER_MS else ms / 1000
        for unit_id, ms in zip(units, found.tolist(), strict=True)
    }
    return [by_unit[one.unit_id] for one in members]


def _profile(kind: str) -> str:
    known = unit_kinds().get(kind)
    return CAR if known is None else known.profile
