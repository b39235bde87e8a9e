"""Which fixes are sound, and which are newer than what is known: decided on arrays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from dispatch.tracking.views import RefusedFix
from spatial.shapes import ServiceArea

MAX_BATCH = 2_000
MAX_AHEAD = timedelta(seconds=30)
MAX_AGE = timedelta(hours=24)
"""Older fixes have no partition of history that is sure to exist."""

MAX_SPEED_MPS = 150.0
"""540 km/h: above any vehicle on the ground, below a fix that jumped."""

Interval = tuple[datetime, datetime]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fix:
    """Where a unit was at a moment: EPSG:4326 degrees, heading clockwise from north.

    Numbers may be anything a program can send, NaN included: `refuse` sorts them out.
    """

    unit_id: int
    lon: float
    lat: float
    fix_at: datetime
    heading_deg: float | None = None
    speed_mps: float | None = None
    accuracy_m: float | None = None


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """What is known of a unit before a batch.

    Parameters
    ----------
    training
        Whether it is for practice.
    fix_at
        Its newest fix.
    on_duty
        Its shifts of the last day and to come, beginnings included and ends not; None when it may
        be tracked at any time (no roster, practice, or on an open assignment).
    """

    training: bool
    fix_at: datetime | None
    on_duty: tuple[Interval, ...] | None = None

    def tracked_at(self, at: datetime) -> bool:
        """Tell whether the unit's position at a moment may be taken in."""
        return self.on_duty is None or any(first <= at < last for first, last in self.on_duty)


@dataclass(frozen=True, slots=True)
class Sorted:
    """A batch sorted out: indexes into it.

    `newest` has one fix per unit, the newest accepted one, in the order of unit ids; `accepted` has
    every fix newer than what was known before the batch.
    """

    accepted: list[int]
    newest: list[int]
    stale: int
    refused: list[RefusedFix]


def sort_out(
    fixes: Sequence[Fix],
    known: Mapping[int, KnownUnit],
    *,
    now: datetime,
    service_area: ServiceArea | None,
) -> Sorted:
    """Decide what becomes of each fix of a batch.

    Parameters
    ----------
    fixes
        At most `MAX_BATCH`, in any order, several per unit allowed.
    known
        The units that exist, by id.
    now
        A timezone-aware moment; later than it by more than `MAX_AHEAD` is refused, and earlier by
        more than `MAX_AGE` too.
    service_area
        Where positions are taken; None takes any place on Earth.
    """
    refused = refuse(fixes, known, now=now, service_area=service_area)
    bad = {row.index for row in refused}
    accepted: list[int] = []
    newest: dict[int, int] = {}
    stale = 0
    for index, fix in enumerate(fixes):
        if index in bad:
            continue
        before = known[fix.unit_id].fix_at
        if before is not None and fix.fix_at <= before:
            stale += 1
            continue
        accepted.append(index)
        best = newest.get(fix.unit_id)
        if best is None or fixes[best].fix_at < fix.fix_at:
            newest[fix.unit_id] = index
    order = [newest[unit_id] for unit_id in sorted(newest)]
    return Sorted(accepted=accepted, newest=order, stale=stale, refused=refused)


def refuse(
    fixes: Sequence[Fix],
    known: Mapping[int, KnownUnit],
    *,
    now: datetime,
    service_area: ServiceArea | None,
) -> list[RefusedFix]:
    """Return the fixes that cannot be taken, each with the first field at fault, by index."""
    lon = np.array([fix.lon for fix in fixes], dtype=np.float64)
    lat = np.array([fix.lat for fix in fixes], dtype=np.float64)
    faults: dict[int, tuple[str, str]] = {}

    def note(mask: Mask, field: str, message: str) -> None:
        for index in np.flatnonzero(mask).tolist():
            faults.setdefault(index, (field, message))

    note(~_mask(fix.unit_id in known for fix in fixes), "unit_id", "there is no such unit")
    note(~_within(lon, -180, 180), "lon", "not a longitude in degrees, -180 to 180")
    note(~_within(lat, -90, 90), "lat", "not a latitude in degrees, -90 to 90")
    if service_area is not None:
        sound = _within(lon, -180, 180) & _within(lat, -90, 90)
        outside = np.zeros(len(fixes), dtype=np.bool_)
        outside[sound] = ~service_area.holds(np.column_stack((lon[sound], lat[sound])))
        note(outside, "lon", "outside the service area")
    naive = _mask(fix.fix_at.tzinfo is None for fix in fixes)
    note(naive, "fix_at", "a time needs its offset from UTC")
    latest, earliest = now + MAX_AHEAD, now - MAX_AGE
    aware = [fix.fix_at if fix.fix_at.tzinfo is not None else now for fix in fixes]
    note(_mask(at > latest for at in aware), "fix_at", "more than 30 s in the future")
    note(_mask(at < earliest for at in aware), "fix_at", "more than 24 h old")
    off_duty = _mask(
        fix.unit_id in known and not known[fix.unit_id].tracked_at(at)
        for fix, at in zip(fixes, aware, strict=True)
    )
    note(off_duty, "fix_at", "outside the shifts of this unit: staff off duty are not tracked")
    for field, low, high in (
        ("heading_deg", 0.0, 360.0),
        ("speed_mps", 0.0, MAX_SPEED_MPS),
        ("accuracy_m", 0.0, 100_000.0),
    ):
        values = [getattr(fix, field) for fix in fixes]
        numbers = np.array([0.0 if value is None else value for value in values], dtype=np.float64)
        note(~_within(numbers, low, high), field, f"not between {low:g} and {high:g}")
    return [RefusedFix(index=i, field=f, message=m) for i, (f, m) in sorted(faults.items())]


def _within(values: NDArray[np.float64], low: float, high: float) -> Mask:
    """Tell which values are within the bounds; NaN and infinities are not."""
    return (values >= low) & (values <= high)


def _mask(flags: Iterable[bool]) -> Mask:
    return np.fromiter(flags, dtype=np.bool_)
