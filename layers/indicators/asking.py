"""What is asked of indicators: which incidents, in which period, told apart by what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.areas.queries import find_city, is_training_city
from data.areas.tables import AreaLevel
from data.codes.book import code_book
from data.codes.values import CodeBook
from data.store.errors import NotFoundError
from dispatch.incidents.tables import Source
from layers.indicators.periods import Period
from layers.indicators.statements import Shape, facts_sql

NOWHERE = ""
"""The part of incidents that stand in no area of the level, or have no department."""

_AREA = text("SELECT leaf_from, leaf_to FROM areas WHERE code = :code")


class Dimension(StrEnum):
    """What incidents are told apart by."""

    NONE = "none"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"
    DEPARTMENT = "department"
    MAJOR = "major"
    CATEGORY = "category"
    SOURCE = "source"

    @property
    def level(self) -> AreaLevel | None:
        """The level of areas that it is, None for others."""
        return AreaLevel(self.value) if self.value in set(AreaLevel) else None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which incidents, and how they are told apart.

    Parameters
    ----------
    area
        Code of an area: it and all below it.
    category
        Key of a category, or of a major with all below it.
    raw
        Whether incidents that a granted appeal exempted count in everything.
    """

    period: Period
    by: Dimension = Dimension.NONE
    area: str | None = None
    department: str | None = None
    category: str | None = None
    source: Source | None = None
    raw: bool = False

    @property
    def of_departments(self) -> bool:
        """Whether incidents count for the departments that did something with them."""
        return self.by is Dimension.DEPARTMENT or self.department is not None

    def in_period(self, period: Period) -> "Asked":
        """Return the same of another period."""
        return replace(self, period=period)


@dataclass(frozen=True, slots=True)
class Facts:
    """The beginning of a statement that defines `facts`, and its values."""

    sql: str
    values: Mapping[str, object] = field(repr=False)


def facts_for(session: Session, asked: Asked, now: datetime, actions: Sequence[str]) -> Facts:
    """Return the statement that finds what is asked.

    Raises
    ------
    NotFoundError
        When an area or a category is named that there is not.
    """
    since, until = asked.period.bounds(city_zone(session))
    values: dict[str, object] = {
        "since": since,
        "until": until,
        "now": now,
        "actions": list(actions),
        "training": is_training_city(session),
    }
    filters = set()
    if asked.area is not None:
        values["leaf_from"], values["leaf_to"] = _area_range(session, asked.area)
    if asked.category is not None:
        values["categories"] = categories_below(code_book(session), asked.category)
        filters.add("categories")
    for name, value in (("department", asked.department), ("source", asked.source)):
        if value is not None:
            values[name] = str(value)
            filters.add(name)
    shape = Shape(asked.of_departments, asked.area is not None, frozenset(filters))
    return Facts(facts_sql(shape), values)


def city_zone(session: Session) -> ZoneInfo:
    """Return the zone of the city; UTC before one is loaded."""
    city = find_city(session)
    return ZoneInfo("UTC" if city is None else city.timezone)


def categories_below(book: CodeBook, key: str) -> list[str]:
    """Return a code and all codes below it, in any list.

    Raises
    ------
    NotFoundError
        When no list has it.
    """
    children: dict[str, set[str]] = {}
    for code in book.codes.values():
        children.setdefault(code.parent_key, set()).add(code.key)
    known = {code.key for code in book.codes.values()}
    if key not in known:
        raise NotFoundError(f"there is no category {key}", category=key)
    found, waiting = {key}, [key]
    while waiting:
        below = children.get(waiting.pop(), set()) - found
        found |= below
        waiting += below
    return sorted(found)


def majors_of(book: CodeBook) -> dict[str, str]:
    """Return the code at the top above each code; of one that several lists have, the last's."""
    parents = {code.key: code.parent_key for code in book.codes.values()}
    found = {}
    for key in parents:
        top = key
        while parents.get(top):
            top = parents[top]
        found[key] = top
    return found


def _area_range(session: Session, code: str) -> tuple[int, int]:
    found = session.execute(_AREA, {"code": code}).one_or_none()
    if found is None:
        raise NotFoundError(f"there is no area {code}", area=code)
    return found.leaf_from, found.leaf_to
