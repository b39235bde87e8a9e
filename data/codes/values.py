"""Code lists, standards and responsibilities as frozen values, and the book that holds them all.

Days of force are days of the city, both ends included; None leaves an end open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ANYTHING = "*"
"""Stands for every category in rules and responsibilities."""


class LimitKind(StrEnum):
    """In which kind of time a limit is counted: those of `dispatch.workflow.words.TimeKind`."""

    URGENT = "urgent"  # 紧急工作时
    WORKING_HOUR = "working_hour"  # 工作时
    WORKING_DAY = "working_day"  # 工作日
    CALENDAR_DAY = "calendar_day"  # 自然日


class Relation(StrEnum):
    """What a code of one edition is to a code of another."""

    SAME = "same"  # it means the same
    WIDER = "wider"  # the one that it leads from holds more
    NARROWER = "narrower"  # it is a part of the one that it leads to
    RELATED = "related"  # much the same, not to be taken for it unseen


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that holds from one day until another."""

    starts_on: date | None
    ends_on: date | None

    def holds_on(self, day: date) -> bool:
        """Tell whether it is in force on a day of the city."""
        begun = self.starts_on is None or self.starts_on <= day
        return begun and (self.ends_on is None or day <= self.ends_on)

    def overlaps(self, other: "Dated") -> bool:
        """Tell whether there is a day on which both are in force."""
        return _before(self.starts_on, other.ends_on) and _before(other.starts_on, self.ends_on)


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


@dataclass(frozen=True, slots=True)
class CodeList(Dated):
    """An edition of a list of codes; `verified` says whether it was held against the official text.

    Examples
    --------
    >>> days = date(2014, 8, 15), date(2026, 6, 30)
    >>> old = CodeList(*days, "old", "f", "e", "旧", "Old", verified=False, note="")
    >>> old.holds_on(date(2026, 6, 30)), old.holds_on(date(2026, 7, 1))
    (True, False)
    """

    key: str
    family: str
    edition: str
    title_zh: str
    title_en: str
    verified: bool
    note: str


@dataclass(frozen=True, slots=True)
class Code(Dated):
    """A code of a list.

    `key` holds the kind as well as the digits (`item:06010`); `parent_key` is the code above it,
    empty at the top. What is not `usable` only orders others; of what is, `law`, `priority`,
    `skills`, `crew` and `limit_s` say how such an incident is dealt with. Its own days narrow those
    of its list.
    """

    list_key: str
    key: str
    parent_key: str
    name_zh: str
    name_en: str
    usable: bool
    law: str
    priority: int | None
    skills: tuple[str, ...]
    crew: int | None
    limit_s: int | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Which code of one list follows a code of another."""

    from_list: str
    from_key: str
    to_list: str
    to_key: str
    relation: Relation
    note: str


@dataclass(frozen=True, slots=True)
class Standard(Dated):
    """When an incident of a category is opened, how long it may take and when it is closed.

    `limit_amount` is counted in `limit_kind`. Of several steps (stop the water, then repair the
    surface) each is a standard with its own `step`. Of the versions in force the highest holds.
    """

    key: str
    version: int
    category: str
    step: int
    opening_zh: str
    opening_en: str
    limit_amount: int
    limit_kind: LimitKind
    closing_zh: str
    closing_en: str
    department_code: str
    basis: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Department(Dated):
    """Who is responsible for a kind of incident, in an area or (empty) in the whole city."""

    code: str
    name_zh: str
    name_en: str
    area_code: str


@dataclass(frozen=True, slots=True)
class Responsibility(Dated):
    """A line of the responsibility list: which department has what, where.

    `category` is a code, one above it, or `*`; `standard_key` narrows it to one opening condition
    and `area_code` to an area with all below it, where they are not empty. The lowest `priority`
    goes first.
    """

    key: str
    category: str
    standard_key: str
    area_code: str
    department_code: str
    priority: int


@dataclass(frozen=True, slots=True)
class PriorityRule(Dated):
    """What makes an incident more urgent than its category: words in its description.

    `category` is a code, one above it, or `*`; `source` a door or empty; any of `words` is enough,
    and none are needed where there are none.
    """

    key: str
    category: str
    source: str
    words: tuple[str, ...]
    priority: int


CodeKey = tuple[str, str]
"""List and key."""


@dataclass(frozen=True, slots=True)
class CodeBook:
    """All lists as they are at one version; never changed.

    Parameters
    ----------
    version
        0 for what is shipped, before anything was written to the database.
    """

    version: int
    lists: Mapping[str, CodeList]
    codes: Mapping[CodeKey, Code]
    crosswalks: tuple[Crosswalk, ...]
    standards: tuple[Standard, ...]
    departments: Mapping[str, Department]
    responsibilities: tuple[Responsibility, ...]
    priority_rules: tuple[PriorityRule, ...]


DOORS = ("desk", "phone", "citizen", "patrol", "sensor", "system")
"""Through which a report may come: those of `dispatch.incidents.tables.Source`."""
