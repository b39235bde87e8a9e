"""Identifiers by templates that are data: their parts, their check characters, what is wrong.

A template (`files/identifier_templates.csv`) is a row of parts, each `name:kind:length`. The kinds
are the validators below; a city that numbers its components otherwise writes another template.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from data.store.errors import RefusedError
from data.store.faults import Value, Wrong, wrong

_WIDE: Final = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789XX")
CREDIT_SIGNS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The 31 signs of a unified social credit code (GB 32100-2015, table 2): no I, O, S, V, Z."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a template: `length` signs of a kind."""

    name: str
    kind: str
    length: int


@dataclass(frozen=True, slots=True)
class Template:
    """How an identifier is put together."""

    key: str
    name_zh: str
    name_en: str
    parts: tuple[Part, ...]
    basis: str

    @property
    def length(self) -> int:
        """How many signs it has."""
        return sum(part.length for part in self.parts)


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division of the country (GB/T 2260)."""

    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class PartFault:
    """What is wrong with a part of an identifier; the part is not repeated, for it may be personal.

    `part` is empty where the whole is wrong.
    """

    part: str
    wrong: Wrong

    @property
    def message(self) -> str:
        """What is wrong, as a sentence."""
        return str(self.wrong)

    @property
    def fault(self) -> str:
        """The code of what is wrong (`data/store/faults.csv`)."""
        return self.wrong.code

    @property
    def parameters(self) -> Mapping[str, Value]:
        """What the sentence is about."""
        return self.wrong.parameters


@dataclass(frozen=True, slots=True)
class Checked:
    """An identifier in its one form, by its parts, and what is wrong with it."""

    value: str
    parts: Mapping[str, str]
    faults: tuple[PartFault, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("data.codes").joinpath("files", name).read_text(encoding="utf-8")
    return iter(csv.DictReader(text.splitlines()))


@cache
def templates() -> Mapping[str, Template]:
    """Return the templates by key, in the order of the file.

    Raises
    ------
    ValueError
        When a part is of a kind that there is not.
    """
    found = {}
    for row in _rows("identifier_templates.csv"):
        parts = []
        for said in row["segments"].split():
            name, kind, length = said.split(":")
            if kind not in KINDS:
                raise ValueError(f"{row['key']}: there is no kind of part {kind}")
            parts.append(Part(name, kind, int(length)))
        names = row["key"], row["name_zh"], row["name_en"]
        found[row["key"]] = Template(*names, tuple(parts), row["basis"])
    return MappingProxyType(found)


@cache
def divisions() -> Mapping[str, Division]:
    """Return the divisions that are known by name: the provinces, and those of the sample city."""
    found = (
        Division(row["code"], row["name_zh"], row["name_en"]) for row in _rows("divisions.csv")
    )
    return MappingProxyType({one.code: one for one in found})


def division_chain(code: str) -> list[Division]:
    """Return the named divisions that a six-digit code belongs to, province first.

    Two digits each are the province, the prefecture and the county (GB/T 2260-2007).

    Examples
    --------
    >>> [one.name_zh for one in division_chain("420106")]
    ['湖北省', '武汉市', '武昌区']
    """
    codes = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code))
    return [divisions()[one] for one in codes if one in divisions()]


def mod11_2(digits: str) -> str:
    """Return the check character of ISO 7064 MOD 11-2 for a row of digits, `X` for ten.

    From the left: add the digit, double, all modulo 11; the check makes the sum congruent to 1.

    Examples
    --------
    >>> mod11_2("11010519491231002")
    'X'
    """
    product = 0
    for digit in digits:
        product = (product + int(digit)) * 2 % 11
    return "0123456789X"[(12 - product) % 11]


def mod31_3(signs: str) -> str:
    """Return the check character of the first 17 signs of a social credit code (GB 32100-2015).

    The signs' values weighted by powers of 3 modulo 31; the check is what is left to 31.

    Examples
    --------
    >>> mod31_3("91350100M000100Y4")
    '3'
    """
    total = sum(CREDIT_SIGNS.index(sign) * pow(3, at, 31) for at, sign in enumerate(signs))
    return CREDIT_SIGNS[-total % 31]


def _digits(part: str, _before: str) -> str | None:
    return None if re.fullmatch("[0-9]+", part, re.ASCII) else "digits"


def _serial(part: str, before: str) -> str | None:
    return _digits(part, before) or ("serial" if int(part) == 0 else None)


def _division(part: str, before: str) -> str | None:
    if _digits(part, before):
        return "digits"
    if part[:2] + "0000" not in divisions():
        return "province"
    return None


def _date(part: str, before: str) -> str | None:
    if _digits(part, before):
        return "digits"
    try:
        date(int(part[:4]), int(part[4:6]), int(part[6:8]))
    except ValueError:
        return "no_date"
    return None


def _credit(part: str, _before: str) -> str | None:
    return "sign" if set(part) - set(CREDIT_SIGNS) else None


def _mod11_2(part: str, before: str) -> str | None:
    if _digits(before, ""):
        return "unchecked"
    return None if mod11_2(before) == part else "check_sign"


def _mod31_3(part: str, before: str) -> str | None:
    if _credit(before, ""):
        return "unchecked"
    return None if mod31_3(before) == part else "check_sign"


KINDS: Final[Mapping[str, Callable[[str, str], str | None]]] = MappingProxyType(
    {
        "digits": _digits,
        "serial": _serial,
        "division": _division,
        "date": _date,
        "credit": _credit,
        "mod11_2": _mod11_2,
        "mod31_3": _mod31_3,
    }
)
"""Validators of parts: given the part and all before it, the code of what is wrong, or None."""


def check_identifier(template: str, value: str) -> Checked:
    """Return an identifier in its one form, its parts, and everything that is wrong with it.

    Blanks and dashes go, full-width digits become digits, letters large.

    Raises
    ------
    RefusedError
        When there is no such template.

    Examples
    --------
    >>> check_identifier("component_id", "420106 01001 000001").valid
    True
    """
    found = templates().get(template)
    if found is None:
        raise RefusedError(f"there is no template {template!r}", field="template")
    plain = re.sub(r"[\s\-]", "", value.translate(_WIDE)).upper()
    if len(plain) != found.length:
        fault = PartFault("", wrong("length", signs=len(plain), needed=found.length))
        return Checked(plain, MappingProxyType({}), (fault,))
    parts: dict[str, str] = {}
    faults = []
    at = 0
    for part in found.parts:
        taken = plain[at : at + part.length]
        parts[part.name] = taken
        code = KINDS[part.kind](taken, plain[:at])
        if code:
            faults.append(PartFault(part.name, wrong(code)))
        at += part.length
    return Checked(plain, MappingProxyType(parts), tuple(faults))


def make_identifier(template: str, **parts: str) -> str:
    """Return an identifier put together from its parts; check characters are worked out.

    Raises
    ------
    RefusedError
        When a part is missing, of another length or not of its kind.

    Examples
    --------
    >>> make_identifier("component_id", division="420106", code="01001", serial="000007")
    '42010601001000007'
    """
    found = templates().get(template)
    if found is None:
        raise RefusedError(f"there is no template {template!r}", field="template")
    text = ""
    for part in found.parts:
        worked_out = {"mod11_2": mod11_2, "mod31_3": mod31_3}.get(part.kind)
        given = worked_out(text) if worked_out else parts.get(part.name, "")
        if len(given) != part.length:
            raise RefusedError(f"{part.name} has another length", field=part.name)
        if code := KINDS[part.kind](given, text):
            raise RefusedError(f"{part.name} {wrong(code)}", field=part.name)
        text += given
    return text
