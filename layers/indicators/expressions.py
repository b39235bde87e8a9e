"""Formulas of scores: numbers, names, + − × ÷, min and max, read and worked out without `eval`.

sum     = product { ("+" | "-") product }
product = signed { ("*" | "/") signed }
signed  = ["-"] atom
atom    = number | name | ("min" | "max") "(" sum { "," sum } ")" | "(" sum ")"
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from layers.indicators.errors import FormulaError, FormulaFault

LONGEST: Final = 1000
DEEPEST: Final = 20

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_]*)|(?P<sign>[-+*/(),]))", re.ASCII
)
_CHOICES: Final = {"min": min, "max": max}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: float


@dataclass(frozen=True, slots=True)
class Name:
    """The value of an indicator; `place` is where it stands, from 1."""

    key: str
    place: int


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts with a sign between them."""

    sign: str
    left: "Part"
    right: "Part"


@dataclass(frozen=True, slots=True)
class Choice:
    """The least (`min`) or greatest (`max`) of its parts."""

    which: str
    parts: tuple["Part", ...]


Part = Number | Name | Operation | Choice


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: int


def read_formula(source: str) -> Part:
    """Return what a formula says.

    Raises
    ------
    FormulaError
        With the place of the first character that cannot be read.

    Examples
    --------
    >>> work_out(read_formula("100 * min(a, 1) - 2 * (b + 3)"), {"a": 0.5, "b": 4})
    36.0
    """
    if len(source) > LONGEST:
        message = f"a formula has {LONGEST} characters at most"
        raise FormulaError(message, FormulaFault.TOO_LONG, place=LONGEST + 1, said=str(LONGEST))
    reader = _Reader(list(_tokens(source)))
    part = reader.sum(0)
    last = reader.next()
    if last.kind != "end":
        message = f"“{last.text}” is not expected here"
        raise FormulaError(message, FormulaFault.UNEXPECTED, place=last.place, said=last.text)
    return part


def work_out(part: Part, values: Mapping[str, float | None]) -> float | None:
    """Return the value of a formula; None where one that it needs is missing, or it divides by 0.

    Raises
    ------
    FormulaError
        For a name without an entry in `values`.
    """
    match part:
        case Number(value=value):
            return value
        case Name(key=key, place=place):
            if key not in values:
                raise no_indicator(key, place)
            return values[key]
        case Choice(which=which, parts=parts):
            found = [work_out(one, values) for one in parts]
            known = [one for one in found if one is not None]
            return _CHOICES[which](known) if len(known) == len(found) else None
        case Operation(sign=sign, left=left, right=right):
            first, second = work_out(left, values), work_out(right, values)
            return None if first is None or second is None else _combine(sign, first, second)


def no_indicator(key: str, place: int) -> FormulaError:
    """Return the error of a name that is no indicator's."""
    message = f"there is no indicator {key}"
    return FormulaError(message, FormulaFault.NO_INDICATOR, place=place, said=key)


def names_in(part: Part) -> Iterator[Name]:
    """Yield the names of a formula, from left to right."""
    match part:
        case Name():
            yield part
        case Operation(left=left, right=right):
            yield from names_in(left)
            yield from names_in(right)
        case Choice(parts=parts):
            for one in parts:
                yield from names_in(one)


def _combine(sign: str, first: float, second: float) -> float | None:
    if sign == "/" and second == 0:
        return None
    value = {
        "+": lambda: first + second,
        "-": lambda: first - second,
        "*": lambda: first * second,
        "/": lambda: first / second,
    }[sign]()
    return value if math.isfinite(value) else None


def _tokens(source: str) -> Iterator[_Token]:
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            rest = source[at:]
            if not rest.strip():
                break
            wrong = at + len(rest) - len(rest.lstrip())
            sign = source[wrong]
            message = f"“{sign}” cannot be read"
            raise FormulaError(message, FormulaFault.UNREADABLE, place=wrong + 1, said=sign)
        kind = found.lastgroup or ""
        yield _Token(kind, found[kind], found.start(kind) + 1)
        at = found.end()
    yield _Token("end", "the end", len(source) + 1)


class _Reader:
    """Reads tokens from left to right, one function for each line of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def next(self) -> _Token:
        return self._tokens[self._at]

    def take(self, *signs: str) -> str | None:
        token = self.next()
        if token.kind != "sign" or token.text not in signs:
            return None
        self._at += 1
        return token.text

    def need(self, sign: str) -> None:
        if self.take(sign) is None:
            token = self.next()
            message = f"“{sign}” is missing before {token.text}"
            raise FormulaError(message, FormulaFault.MISSING_SIGN, place=token.place, said=sign)

    def sum(self, depth: int) -> Part:
        if depth > DEEPEST:
            message = f"parts lie in each other {DEEPEST} deep at most"
            raise FormulaError(message, FormulaFault.TOO_DEEP, place=self._place, said=str(DEEPEST))
        part = self._product(depth)
        while (sign := self.take("+", "-")) is not None:
            part = Operation(sign, part, self._product(depth))
        return part

    @property
    def _place(self) -> int:
        return self.next().place

    def _product(self, depth: int) -> Part:
        part = self._signed(depth)
        while (sign := self.take("*", "/")) is not None:
            part = Operation(sign, part, self._signed(depth))
        return part

    def _signed(self, depth: int) -> Part:
        if self.take("-"):
            return Operation("-", Number(0.0), self._atom(depth))
        return self._atom(depth)

    def _atom(self, depth: int) -> Part:
        if self.take("("):
            part = self.sum(depth + 1)
            self.need(")")
            return part
        token = self.next()
        if token.kind == "number":
            self._at += 1
            return Number(float(token.text))
        if token.kind != "name":
            message = f"a number, a name or “(” is missing before {token.text}"
            said = "" if token.kind == "end" else token.text
            raise FormulaError(message, FormulaFault.MISSING_VALUE, place=token.place, said=said)
        self._at += 1
        if token.text in _CHOICES:
            return self._choice(token.text, depth)
        return Name(token.text, token.place)

    def _choice(self, which: str, depth: int) -> Part:
        self.need("(")
        parts = [self.sum(depth + 1)]
        while self.take(","):
            parts.append(self.sum(depth + 1))
        self.need(")")
        return Choice(which, tuple(parts))
