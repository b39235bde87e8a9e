"""What a camera wrote into a picture: when it was taken, and where (EXIF 3.0, CIPA DC-008)."""

import math
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final
from zoneinfo import ZoneInfo

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from spatial.crs import CoordinateSystem, to_wgs84

_TIME: Final = re.compile(r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d):(\d\d)")
_DAY: Final = re.compile(r"(\d{4}):(\d\d):(\d\d)")
_OFFSET: Final = re.compile(r"([+-])(\d\d):(\d\d)")
_SYSTEMS: Final = {
    "WGS84": CoordinateSystem.WGS84,
    "GCJ02": CoordinateSystem.GCJ02,
    "BD09": CoordinateSystem.BD09,
    "CGCS2000": CoordinateSystem.CGCS2000,
}


@dataclass(frozen=True, slots=True)
class CameraWords:
    """What a picture says of itself; None where it says nothing that can be understood.

    Parameters
    ----------
    taken_at
        In UTC, where the file says the offset of its clock or the time of a satellite.
    local_time
        The clock of the camera without its offset, where that is all.
    lon, lat
        EPSG:4326. EXIF positions are WGS 84 unless the file names another system.
    """

    taken_at: datetime | None = None
    local_time: datetime | None = None
    lon: float | None = None
    lat: float | None = None

    def moment(self, zone: ZoneInfo) -> datetime | None:
        """Return when it was taken in UTC; a clock without its offset is one of the city's."""
        if self.taken_at is not None or self.local_time is None:
            return self.taken_at
        with suppress(OverflowError, ValueError):
            return self.local_time.replace(tzinfo=zone).astimezone(UTC)
        return None


def camera_words(image: Image.Image) -> CameraWords:
    """Return what an opened picture says of when and where it was taken."""
    try:
        exif = image.getexif()
        details, place = exif.get_ifd(IFD.Exif), exif.get_ifd(IFD.GPSInfo)
    except Exception:  # noqa: BLE001 (a camera's words are read for what they are worth)
        return CameraWords()
    local = _time(details.get(Base.DateTimeOriginal) or exif.get(Base.DateTime))
    lon, lat = _position(place)
    return CameraWords(
        taken_at=_satellite_time(place) or _with_offset(local, details),
        local_time=local,
        lon=lon,
        lat=lat,
    )


def _time(said: Any) -> datetime | None:
    found = _TIME.match(str(said)) if said else None
    if found is None:
        return None
    with suppress(ValueError):
        return datetime(*map(int, found.groups()))  # type: ignore[arg-type] # noqa: DTZ001 (a camera's clock)
    return None


def _with_offset(local: datetime | None, details: dict[int, Any]) -> datetime | None:
    said = details.get(Base.OffsetTimeOriginal) or details.get(Base.OffsetTime)
    found = _OFFSET.match(str(said)) if said else None
    if local is None or found is None:
        return None
    sign, hours, minutes = found.groups()
    ahead = timedelta(hours=int(hours), minutes=int(minutes))
    with suppress(ValueError, OverflowError):
        zone = timezone(ahead if sign == "+" else -ahead)
        return local.replace(tzinfo=zone).astimezone(UTC)
    return None


def _satellite_time(place: dict[int, Any]) -> datetime | None:
    """Return the time that the satellites told, which is UTC."""
    day = _DAY.match(str(place.get(GPS.GPSDateStamp) or ""))
    clock = _numbers(place.get(GPS.GPSTimeStamp))
    if day is None or clock is None:
        return None
    with suppress(ValueError, OverflowError):
        midnight = datetime(*map(int, day.groups()), tzinfo=UTC)  # type: ignore[arg-type, misc]
        return midnight + timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2])
    return None


def _position(place: dict[int, Any]) -> tuple[float, float] | tuple[None, None]:
    lat = _degrees(place.get(GPS.GPSLatitude), place.get(GPS.GPSLatitudeRef), "S")
    lon = _degrees(place.get(GPS.GPSLongitude), place.get(GPS.GPSLongitudeRef), "W")
    system = _system(place.get(GPS.GPSMapDatum))
    if lat is None or lon is None or system is None or (lat == 0 and lon == 0):
        return None, None
    if abs(lat) > 90 or abs(lon) > 180:
        return None, None
    return to_wgs84(lon, lat, system)


def _system(said: Any) -> CoordinateSystem | None:
    name = re.sub(r"[^A-Z0-9]", "", str(said or "WGS84").upper())
    return _SYSTEMS.get(name or "WGS84")


def _degrees(said: Any, reference: Any, negative: str) -> float | None:
    parts = _numbers(said)
    if parts is None:
        return None
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    return -degrees if str(reference or "").strip().upper().startswith(negative) else degrees


def _numbers(said: Any) -> tuple[float, float, float] | None:
    """Return three finite numbers, none below 0; None where a camera wrote anything else."""
    with suppress(TypeError, ValueError, ZeroDivisionError, OverflowError):
        first, second, third = (float(part) for part in said)
        if all(math.isfinite(part) and part >= 0 for part in (first, second, third)):
            return first, second, third
    return None
