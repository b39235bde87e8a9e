"""Cover by hour of the week as the interface shows it."""

from datetime import datetime, timedelta
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone, is_training_city
from data.codes import CoverageGroup
from data.store.errors import RefusedError
from dispatch.coverage.ground import Ground
from dispatch.coverage.hours import (
    RESOLUTION,
    Span,
    available,
    by_hour,
    hour_of_week,
    read_past_units,
    sample_times,
    station_cover,
)
from dispatch.roads import LiveNetwork

LONGEST: Final = timedelta(days=93)


class HourView(BaseModel):
    """An hour of the week: 0 begins on Monday at midnight of the city's clock.

    `share` of the planned cells is covered on average, `low` at worst and `high` at best; `units`
    could be sent on average.
    """

    model_config = ConfigDict(frozen=True)

    hour: int
    share: float
    low: float
    high: float
    units: float


class HoursWarning(BaseModel):
    """What to know before the hours are believed."""

    model_config = ConfigDict(frozen=True)

    code: str
    detail: str


class CoverageHours(BaseModel):
    """The cover of a group by hour of the week; hours that nothing is known of are left out.

    `planned` cells are reached by a station of the group on open roads, `samples` are moments that
    were looked at.
    """

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    group: str
    standard_s: int
    resolution: int
    from_: Annotated[datetime, Field(alias="from")]
    until: datetime
    known_since: datetime
    planned: int
    samples: int
    training: bool
    hours: list[HourView]
    warnings: list[HoursWarning]


def coverage_hours(
    session: Session,
    live: LiveNetwork,
    ground: Ground,
    group: CoverageGroup,
    period: Span,
    now: datetime,
) -> CoverageHours:
    """Return the cover of a group by hour of the week over a period of the past.

    Raises
    ------
    RefusedError
        For a period that is none, too long, or that lies ahead.
    """
    if period[1] <= period[0]:
        raise RefusedError("a period ends after it begins", field="until")
    if period[1] - period[0] > LONGEST:
        raise RefusedError(f"a period is at most {LONGEST.days} days long", field="until")
    if period[0] >= now:
        raise RefusedError("this period lies ahead: nothing is known of it yet", field="from")
    training = is_training_city(session)
    units = read_past_units(session, group, period, training=training)
    stations = list(dict.fromkeys(units.station.values()))
    ids = list(units.station)
    times = sample_times(period, units.known_since, now)
    cover = station_cover(session, live, ground, stations, group.standard_s)
    zone = ZoneInfo(city_timezone(session))
    hours = by_hour(
        available(units, ids, times),
        [stations.index(units.station[unit_id]) for unit_id in ids],
        cover,
        [hour_of_week(at, zone) for at in times],
    )
    return CoverageHours(
        group=group.key,
        standard_s=group.standard_s,
        resolution=RESOLUTION,
        from_=period[0],
        until=period[1],
        known_since=units.known_since,
        planned=int(cover.any(axis=0).sum()),
        samples=len(times),
        training=training,
        hours=[
            HourView(
                hour=one.hour,
                share=round(one.share, 4),
                low=round(one.low, 4),
                high=round(one.high, 4),
                units=round(one.units, 2),
            )
            for one in hours
        ],
        warnings=_warnings(period, units.known_since, len(ids), len(times)),
    )


def _warnings(period: Span, known_since: datetime, units: int, samples: int) -> list[HoursWarning]:
    told = []
    if not units:
        told.append(HoursWarning(code="no_stations", detail="no unit of this group has a station"))
    if not samples:
        told.append(HoursWarning(code="nothing_known", detail="nothing is known of this period"))
    elif known_since > period[0]:
        detail = f"what units were doing is kept since {known_since:%Y-%m-%d %H:%M} UTC"
        told.append(HoursWarning(code="known_later", detail=detail))
    return told
