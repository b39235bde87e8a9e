"""How much of the city was covered in each hour of the week, from what units were doing then.

Units that could be sent are counted at their stations, as these are now, on open roads.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes import CoverageGroup
from dispatch.coverage.ground import Ground, open_roads
from dispatch.coverage.queries import city_cells
from dispatch.roads import Fleet, LiveNetwork
from dispatch.units.rules import ASSIGNABLE
from spatial.network.reach import Reach, Spots

BoolArray = NDArray[np.bool_]
FloatArray = NDArray[np.float64]
Span = tuple[datetime, datetime]

EVERY: Final = timedelta(minutes=30)
"""How often it is looked at: in the middle of each half hour."""

HOURS_OF_WEEK: Final = 168
RESOLUTION: Final = 8
_AT_ONCE: Final = 200

_SPANS = text(files("dispatch.coverage").joinpath("past_spans.sql").read_text(encoding="utf-8"))
_SHIFTS = text(
    "SELECT unit_id, starts_at, ends_at FROM shifts WHERE cancelled_at IS NULL"
    " AND ends_at > :starts_at AND starts_at < :ends_at ORDER BY unit_id, starts_at"
)
_STATIONS = text(
    "SELECT u.id, ST_X(f.geom) AS lon, ST_Y(f.geom) AS lat FROM units u"
    " JOIN facilities f ON f.id = u.station_id"
    " WHERE u.training = :training AND :skill = ANY(u.skills) ORDER BY u.id"
)
_KNOWN_SINCE = text("SELECT muster_history_since()")


@dataclass(frozen=True, slots=True)
class PastUnits:
    """Units of a group with what is known of a period.

    Parameters
    ----------
    station
        Of each unit that has one: lon, lat in EPSG:4326 degrees.
    able
        When each could be sent, by its status.
    shifts
        When each was on duty; those that are not in it had none in the period.
    known_since
        From when on statuses are kept.
    """

    station: Mapping[int, tuple[float, float]]
    able: Mapping[int, Sequence[Span]]
    shifts: Mapping[int, Sequence[Span]]
    known_since: datetime


@dataclass(frozen=True, slots=True)
class HourOfWeek:
    """The cover in an hour of the week: mean, least and greatest share, mean of available units."""

    hour: int
    share: float
    low: float
    high: float
    units: float


def read_past_units(
    session: Session, group: CoverageGroup, period: Span, *, training: bool
) -> PastUnits:
    """Return the units of a group as far as who asks may see them."""
    asked: dict[str, Any] = {
        "training": training,
        "skill": group.skill,
        "statuses": [status.value for status in ASSIGNABLE],
        "starts_at": period[0],
        "ends_at": period[1],
    }
    able: defaultdict[int, list[Span]] = defaultdict(list)
    for unit_id, since, until in session.execute(_SPANS, asked):
        able[unit_id].append((since, until or period[1]))
    shifts: defaultdict[int, list[Span]] = defaultdict(list)
    for unit_id, starts_at, ends_at in session.execute(
        _SHIFTS, {"starts_at": period[0], "ends_at": period[1]}
    ):
        shifts[unit_id].append((starts_at, ends_at))
    stations = session.execute(_STATIONS, {"training": training, "skill": group.skill})
    return PastUnits(
        station={row.id: (row.lon, row.lat) for row in stations},
        able=able,
        shifts=shifts,
        known_since=session.execute(_KNOWN_SINCE).scalar_one(),
    )


def sample_times(period: Span, known_since: datetime, now: datetime) -> list[datetime]:
    """Return the moments at which a period is looked at: none before anything is known."""
    at = max(period[0], known_since.astimezone(UTC))
    at = (
        datetime.fromtimestamp(
            np.ceil(at.timestamp() / EVERY.total_seconds()) * EVERY.total_seconds(), UTC
        )
        + EVERY / 2
    )
    times = []
    while at < min(period[1], now):
        times.append(at)
        at += EVERY
    return times


def available(units: PastUnits, ids: Sequence[int], times: Sequence[datetime]) -> BoolArray:
    """Return (t, u) which units could be sent at each moment: by status, and on shift if they had
    any.
    """
    moments = np.array([at.timestamp() for at in times])
    found = np.zeros((len(times), len(ids)), dtype=np.bool_)
    for column, unit_id in enumerate(ids):
        found[:, column] = _within(moments, units.able.get(unit_id, ()))
        if unit_id in units.shifts:
            found[:, column] &= _within(moments, units.shifts[unit_id])
    return found


def station_cover(
    session: Session,
    live: LiveNetwork,
    ground: Ground,
    stations: Sequence[tuple[float, float]],
    standard_s: float,
) -> BoolArray:
    """Return (s, c) which cells of the city each station reaches in time on open roads."""
    reach = ground.reach(live)
    points = ground.free_points(reach, RESOLUTION)
    city = city_cells(session, points)
    free = open_roads(reach)
    spots = points.take(city.rows).spots
    cover = np.zeros((len(stations), len(city)), dtype=np.bool_)
    for row, (lon, lat) in enumerate(stations):
        cover[row] = _reached(live, free, (lon, lat), spots, standard_s, len(city))
    return cover


def by_hour(
    present: BoolArray, station: Sequence[int], cover: BoolArray, hours: Sequence[int]
) -> list[HourOfWeek]:
    """Return the cover of the cells that any station covers, by hour of the week.

    Parameters
    ----------
    present
        (t, u) which units could be sent at each moment.
    station
        (u,) rows of `cover`.
    cover
        (s, c) as `station_cover` gives it.
    hours
        (t,) which hour of the week each moment is in.
    """
    planned = cover[:, cover.any(axis=0)].astype(np.float32)
    held = np.zeros((present.shape[1], len(cover)), dtype=np.float32)
    held[np.arange(present.shape[1]), list(station)] = 1.0
    shares = np.zeros(len(present))
    for first in range(0, len(present), _AT_ONCE):
        part = present[first : first + _AT_ONCE].astype(np.float32)
        reached = ((part @ held) > 0).astype(np.float32) @ planned
        shares[first : first + _AT_ONCE] = (reached > 0).mean(axis=1) if planned.size else 0.0
    counts, of = present.sum(axis=1), np.asarray(hours)
    found = []
    for hour in range(HOURS_OF_WEEK):
        own = of == hour
        if own.any():
            some = shares[own]
            mean = float(some.mean())
            low, high = float(some.min()), float(some.max())
            found.append(HourOfWeek(hour, mean, low, high, float(counts[own].mean())))
    return found


def hour_of_week(at: datetime, zone: ZoneInfo) -> int:
    """Return which hour of the week the city's clock shows: 0 begins on Monday at midnight.

    Examples
    --------
    >>> hour_of_week(datetime(2026, 11, 22, 16, 30, tzinfo=UTC), ZoneInfo("Asia/Shanghai"))
    0
    """
    shown = at.astimezone(zone)
    return shown.weekday() * 24 + shown.hour


def _within(moments: FloatArray, spans: Sequence[Span]) -> BoolArray:
    found = np.zeros(len(moments), dtype=np.bool_)
    for since, until in spans:
        found |= (moments >= since.timestamp()) & (moments < until.timestamp())
    return found


def _reached(
    live: LiveNetwork,
    free: Reach,
    place: tuple[float, float],
    spots: Spots,
    standard_s: float,
    cells: int,
) -> BoolArray:
    unknown = np.full(1, np.nan)
    fleet = Fleet(
        np.zeros(1, np.int64), np.array([place[0]]), np.array([place[1]]), unknown, unknown
    )
    places = live.stand(fleet, free.metric.conditions)
    found = free.times(places, spots, limit_ms=round(standard_s * 1000))
    reached = np.zeros(cells, dtype=np.bool_)
    reached[: found.time_ms.shape[1]] = np.isfinite(found.time_ms[0])
    return reached
