"""What stands for a value before those who may not see it: pure, one function for each mask."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from data.codes.elements import Mask
from spatial.cells import cell_at, centre

HIDDEN: Final = "***"
PLACE_RESOLUTION: Final = 8
"""Of the cell whose middle stands for a place: 0.74 km² on average (h3geo.org, table of cell
statistics), so that a city block is not told apart from its neighbours."""

_COMPOUND: Final = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙"
    "慕容仲孙钟离长孙宇文司徒鲜于司空闾丘令狐司寇第五呼延拓跋轩辕"
)
_COMPOUND_SURNAMES: Final = frozenset(
    map("".join, zip(_COMPOUND[::2], _COMPOUND[1::2], strict=True))
)
"""Surnames of two characters; of a name that begins with one both are shown."""

_COMMUNITY: Final = re.compile(r"^.*?(?:社区|居委会|村委会)")
_WIDER: Final = re.compile(r"^.*?(?:街道|镇|乡)")


def mask_name(name: str) -> str:
    """Return the surname and one star, whatever the length of what it stands for.

    Of a Latin name the first letter is left, of a single character nothing.

    Examples
    --------
    >>> [mask_name(name) for name in ("张三", "张三丰", "欧阳娜娜", "John Smith", "张")]
    ['张*', '张*', '欧阳*', 'J*', '*']
    """
    plain = name.strip()
    if len(plain) < 2:
        return "*"
    if len(plain) > 2 and plain[:2] in _COMPOUND_SURNAMES:
        return f"{plain[:2]}*"
    return f"{plain[0]}*"


def mask_phone(phone: str) -> str:
    """Return the first three and last four of eleven digits; of fewer the last two, or nothing.

    Examples
    --------
    >>> [mask_phone(phone) for phone in ("13812345678", "+442079460958", "82345678", "110")]
    ['138****5678', '+**********58', '******78', '***']
    """
    digits = phone.removeprefix("+")
    if digits == phone and len(digits) == 11:
        return f"{digits[:3]}****{digits[7:]}"
    if len(digits) < 7:
        return HIDDEN
    return f"{phone[: len(phone) - len(digits)]}{'*' * (len(digits) - 2)}{digits[-2:]}"


def mask_citizen_id(number: str) -> str:
    """Return the first three and last four characters of eighteen.

    Examples
    --------
    >>> mask_citizen_id("110105194912311234")
    '110***********1234'
    """
    return f"{number[:3]}{'*' * 11}{number[14:]}" if len(number) == 18 else HIDDEN


def mask_address(address: str) -> str:
    """Return an address up to its community, or its street or town; nothing when it names none.

    Examples
    --------
    >>> mask_address("江岸区球场街道球场社区解放大道1177号3栋502室")
    '江岸区球场街道球场社区***'
    >>> mask_address("解放大道1177号")
    '***'
    """
    wide = _COMMUNITY.match(address) or _WIDER.match(address)
    return f"{wide[0]}{HIDDEN}" if wide else HIDDEN


def mask_place(lon: float, lat: float) -> tuple[float, float, int]:
    """Return the middle of the cell at `PLACE_RESOLUTION` that holds a place, and the cell.

    Parameters
    ----------
    lon, lat
        EPSG:4326 degrees.
    """
    cell = cell_at(lon, lat, PLACE_RESOLUTION)
    east, north = centre(cell)
    return east, north, cell


_TEXTS: Final[Mapping[Mask, Callable[[str], str]]] = MappingProxyType(
    {
        Mask.NAME: mask_name,
        Mask.PHONE: mask_phone,
        Mask.CITIZEN_ID: mask_citizen_id,
        Mask.ADDRESS: mask_address,
        Mask.TEXT: lambda _: HIDDEN,
        Mask.PLACE: lambda _: HIDDEN,
        Mask.NEVER: lambda _: HIDDEN,
    }
)


def mask_text(mask: Mask, value: str) -> str:
    """Return what stands for a text; for an empty one, which cannot be read, the plainest mask."""
    return _TEXTS[mask](value) if value else HIDDEN
