"""Times as people write them, many at once, to UTC."""

import re
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from data.exchange.texts import trimmed

_CLOCK: Final = (
    r"(?:[T\s]*(?P<hour>\d{1,2})\s*[:时点]\s*(?P<minute>\d{1,2})"
    r"(?:\s*[:分]\s*(?P<second>\d{1,2})(?:[.,](?P<part>\d{1,9}))?)?\s*[秒分]?)?"
    r"\s*(?P<zone>[Zz]|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
)
_YEAR_FIRST: Final = (
    r"^(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    f"{_CLOCK}$"
)
_YEAR_LAST: Final = rf"^(?P<one>\d{{1,2}})[-/.](?P<two>\d{{1,2}})[-/.](?P<year>\d{{4}}){_CLOCK}$"
_COMPACT: Final = (
    r"^(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:[T\s]?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?(?P<zone>[Zz]|[+-]\d{2}:?\d{2})?$"
)
_MONTH_DAYS: Final = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_ZONE: Final = re.compile(r"([+-])(\d{2}):?(\d{2})?")
NOT_A_TIME: Final = np.datetime64("NaT", "us")

Moments = NDArray[np.datetime64]


def moments_of(
    column: "pa.Array[Any]", timezone: str, *, day_first: bool | None = None
) -> tuple[Moments, NDArray[np.bool_]]:
    """Return a column of times as UTC, and which of them could be two days.

    Read are `2026-03-01 08:15:30`, with `/`, `.`, `T`, 年月日 or nothing between, with fractions of
    seconds, with `Z` or an offset; a day alone is its midnight; and `31/12/2026` where `day_first`
    says which comes first, or only one of them can be.

    Parameters
    ----------
    column
        (n,) text, times or days. A time without a zone is of the clocks of `timezone`; one that
        they show twice is taken as the first.
    timezone
        IANA name.

    Returns
    -------
    moments
        (n,) datetime64[us], UTC; NaT for what is empty or no time.
    two_ways
        (n,) bool: NaT because either number may be the day.

    Examples
    --------
    >>> moments_of(pa.array(["2026-03-01 08:15", "2026年3月1日8时15分", "x"]), "Asia/Shanghai")[0]
    array(['2026-03-01T00:15:00.000000', '2026-03-01T00:15:00.000000',
                                  'NaT'], dtype='datetime64[us]')
    """
    if pa.types.is_temporal(column.type):
        return _typed(column, timezone), np.zeros(len(column), dtype=np.bool_)
    texts = trimmed(column)
    found = np.full(len(column), NOT_A_TIME)
    two_ways = np.zeros(len(column), dtype=np.bool_)
    for pattern in (_YEAR_FIRST, _COMPACT, _YEAR_LAST):
        open_rows = np.flatnonzero(np.isnat(found))
        if not len(open_rows):
            break
        parts = pc.extract_regex(texts.take(pa.array(open_rows)), pattern)
        matched = np.asarray(pc.is_valid(parts).to_numpy(zero_copy_only=False))
        if not matched.any():
            continue
        at = open_rows[matched]
        read, doubtful = _read(parts.filter(pa.array(matched)), timezone, day_first=day_first)
        found[at] = read
        two_ways[at] = doubtful
    return found, two_ways


def _read(
    parts: Any, timezone: str, *, day_first: bool | None
) -> tuple[Moments, NDArray[np.bool_]]:
    names = {one.name for one in parts.type}
    numbers = {name: _whole(parts.field(name)) for name in names - {"part", "zone"}}
    doubtful = np.zeros(len(parts), dtype=np.bool_)
    if "one" in numbers:
        one, two = numbers["one"], numbers["two"]
        doubtful = (one <= 12) & (two <= 12) & (one != two) & np.full(len(one), day_first is None)
        first = (one > 12) if day_first is None else np.full(len(one), day_first)
        numbers["day"], numbers["month"] = np.where(first, one, two), np.where(first, two, one)
    clock = _on_the_clock(numbers)
    if "part" in names:
        digits = pc.utf8_slice_codeunits(pc.utf8_rpad(parts.field("part"), 6, "0"), 0, 6)
        clock = clock + _whole(digits).astype("timedelta64[us]")
    moments = _to_utc(clock, parts.field("zone"), timezone)
    moments[doubtful] = NOT_A_TIME
    return moments, doubtful


def _whole(column: Any) -> NDArray[np.int64]:
    filled = pc.if_else(pc.equal(column, pa.scalar("")), pa.scalar("0"), column)
    return np.asarray(filled.cast(pa.int64()).to_numpy(zero_copy_only=False), dtype=np.int64)


def _on_the_clock(numbers: dict[str, NDArray[np.int64]]) -> Moments:
    """Return what calendar and clock show; NaT for a day or an hour that there is not."""
    year, month, day = numbers["year"], numbers["month"], numbers["day"]
    none = np.zeros_like(year)
    hour, minute, second = (numbers.get(name, none) for name in ("hour", "minute", "second"))
    sound = (month >= 1) & (month <= 12) & (year >= 1900) & (day >= 1)
    within = np.clip(month, 1, 12)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    sound &= day <= _MONTH_DAYS[within - 1] + (leap & (within == 2))
    sound &= (hour <= 23) & (minute <= 59) & (second <= 59)
    months = ((year - 1970) * 12 + within - 1).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (day - 1).astype("timedelta64[D]")
    seconds = (hour * 3600 + minute * 60 + second).astype("timedelta64[s]")
    shown = days.astype("datetime64[us]") + seconds
    return np.where(sound, shown, NOT_A_TIME)


def _to_utc(shown: Moments, zones: Any, timezone: str) -> Moments:
    """Return what clocks show as UTC, by the offset that stands there or the zone's own."""
    said = np.asarray(zones.to_numpy(zero_copy_only=False), dtype=object)
    own = said == ""
    moments = shown.copy()
    moments[own] = _zoned(shown[own], timezone)
    for text in set(said[~own].tolist()):
        these = said == text
        moments[these] = shown[these] - np.timedelta64(_offset_s(text), "s")
    return moments


def _offset_s(text: str) -> int:
    found = _ZONE.fullmatch(text)
    if found is None:  # Z
        return 0
    seconds = int(found[2]) * 3600 + int(found[3] or 0) * 60
    return -seconds if found[1] == "-" else seconds


def _zoned(shown: Moments, timezone: str) -> Moments:
    """Return what the clocks of a zone show as UTC: its offset is asked once for each hour."""
    zone = ZoneInfo(timezone)
    hours, place = np.unique(shown.astype("datetime64[h]"), return_inverse=True)
    offsets = np.array(
        [0 if hour is None else _offset_at(hour, zone) for hour in hours.tolist()],
        dtype="timedelta64[us]",
    )
    return shown - offsets[place.reshape(-1)] if len(hours) else shown


def _offset_at(hour: datetime, zone: ZoneInfo) -> int:
    offset = hour.replace(tzinfo=zone).utcoffset()
    return (offset or timedelta(0)) // timedelta(microseconds=1)


def _typed(column: Any, timezone: str) -> Moments:
    """Return times or days that are stored as such; NaT for times of day alone."""
    kind: Any = column.type
    if not (pa.types.is_timestamp(kind) or pa.types.is_date(kind)):
        return np.full(len(column), NOT_A_TIME)
    zone = kind.tz if pa.types.is_timestamp(kind) else None
    plain = column.cast(pa.timestamp("us", zone), safe=False)
    moments: Moments = np.asarray(plain.to_numpy(zero_copy_only=False)).astype("datetime64[us]")
    return moments if zone is not None else _zoned(moments, timezone)
