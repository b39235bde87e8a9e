"""Which column is which field, guessed by how columns are called in Chinese and English."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from data.exchange.targets import Field, TargetFieldKind

_SIGNS: Final = re.compile(r"[\s_\-./\\()（）【】\[\]:：#*]+")
_NAMES: Final[Mapping[TargetFieldKind, tuple[str, ...]]] = {
    TargetFieldKind.LON: (
        "lon",
        "lng",
        "long",
        "longitude",
        "x",
        "经度",
        "东经",
        "坐标x",
        "x坐标",
        "lonwgs84",
        "pointx",
    ),
    TargetFieldKind.LAT: (
        "lat",
        "latitude",
        "y",
        "纬度",
        "北纬",
        "坐标y",
        "y坐标",
        "latwgs84",
        "pointy",
    ),
}


def plain(name: str) -> str:
    """Return a name in small letters without signs and blanks.

    Examples
    --------
    >>> plain("Reported_At"), plain("经度（WGS84）")
    ('reportedat', '经度wgs84')
    """
    return _SIGNS.sub("", name).casefold()


def guess_mapping(fields: Sequence[Field], columns: Sequence[str]) -> dict[str, str]:
    """Return a column for each field that one is called like: by its whole name, else by a part.

    No column is taken twice; fields for which nothing speaks are left out.

    Examples
    --------
    >>> lon = Field("lon", TargetFieldKind.LON, True, "经度", "Longitude")
    >>> when = Field("reported_at", TargetFieldKind.MOMENT, True, "上报时间", "Reported", ("时间",))
    >>> guess_mapping((when, lon), ["报警时间", "X", "备注"])
    {'lon': 'X', 'reported_at': '报警时间'}
    """
    known = {column: plain(column) for column in columns}
    found: dict[str, str] = {}
    for whole in (True, False):
        for field in fields:
            if field.key in found:
                continue
            free = [column for column in columns if column not in found.values()]
            column = next((one for one in free if _like(field, known[one], whole=whole)), None)
            if column is not None:
                found[field.key] = column
    return found


def _like(field: Field, name: str, *, whole: bool) -> bool:
    own = (plain(field.key), plain(field.name_zh), plain(field.name_en))
    names = (*own, *field.names, *_NAMES.get(field.kind, ()))
    if whole:
        return name in names
    return any(
        len(one) >= 2 and (not one.isascii() or len(one) >= 3) and one in name for one in names
    )
