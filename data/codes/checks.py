"""Whether the lists hold together: every code that one entry names exists in another."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from data.codes.lists import skills
from data.codes.sheets import Entry, changed_fields
from data.codes.values import (
    ANYTHING,
    DOORS,
    Code,
    CodeBook,
    CodeList,
    Crosswalk,
    Department,
    PriorityRule,
    Responsibility,
    Standard,
)
from data.store.faults import Wrong, wrong


@dataclass(frozen=True, slots=True)
class Flaw:
    """What does not hold: of which entry, in which column."""

    entry: Entry
    column: str
    wrong: Wrong


Check = Callable[[Entry, CodeBook], Iterator[Flaw]]


def list_flaws(_one: CodeList, _book: CodeBook) -> Iterator[Flaw]:
    """Yield nothing: an edition stands by itself."""
    return iter(())


def code_flaws(one: Code, book: CodeBook) -> Iterator[Flaw]:
    """Yield what is wrong with a code."""
    if one.list_key not in book.lists:
        yield Flaw(one, "list_key", wrong("no_list", list=one.list_key))
        return
    if one.parent_key and (one.list_key, one.parent_key) not in book.codes:
        yield Flaw(one, "parent_key", _not_in(one.parent_key, one.list_key))
    elif _in_a_circle(one, book):
        yield Flaw(one, "parent_key", wrong("circle"))
    if one.usable:
        yield from _unusable(one)
        for other in book.codes.values():
            if other.key == one.key and other.usable and _both_hold(one, other, book):
                yield Flaw(one, "key", wrong("both_in_force", list=other.list_key))


def _unusable(one: Code) -> Iterator[Flaw]:
    for column in ("law", "priority", "crew", "limit_s"):
        if getattr(one, column) in ("", None):
            yield Flaw(one, column, wrong("needed"))
    for skill in one.skills:
        if skill not in skills():
            yield Flaw(one, "skills", wrong("no_skill", skill=skill))


def _in_a_circle(one: Code, book: CodeBook) -> bool:
    seen = {one.key}
    parent = one.parent_key
    while parent:
        if parent in seen:
            return True
        seen.add(parent)
        above = book.codes.get((one.list_key, parent))
        parent = above.parent_key if above else ""
    return False


def _both_hold(one: Code, other: Code, book: CodeBook) -> bool:
    if one.list_key == other.list_key:
        return False
    lists = book.lists[one.list_key], book.lists.get(other.list_key)
    if lists[1] is None or not lists[0].overlaps(lists[1]):
        return False
    return one.overlaps(other) and one.overlaps(lists[1]) and other.overlaps(lists[0])


def _not_in(code: str, in_list: str) -> Wrong:
    return wrong("not_in", code=code, list=in_list)


def crosswalk_flaws(one: Crosswalk, book: CodeBook) -> Iterator[Flaw]:
    """Yield what is wrong with a line of the crosswalk."""
    if (one.from_list, one.from_key) not in book.codes:
        yield Flaw(one, "from_key", _not_in(one.from_key, one.from_list))
    if (one.to_list, one.to_key) not in book.codes:
        yield Flaw(one, "to_key", _not_in(one.to_key, one.to_list))
    if one.from_list == one.to_list:
        yield Flaw(one, "to_list", wrong("same_list"))


def standard_flaws(one: Standard, book: CodeBook) -> Iterator[Flaw]:
    """Yield what is wrong with a standard."""
    if not any(code.key == one.category and code.usable for code in book.codes.values()):
        yield Flaw(one, "category", wrong("no_category", category=one.category))
    yield from _department_flaws(one, one.department_code, book)


def department_flaws(_one: Department, _book: CodeBook) -> Iterator[Flaw]:
    """Yield nothing: its area is looked at by `area_flaws`."""
    return iter(())


def responsibility_flaws(one: Responsibility, book: CodeBook) -> Iterator[Flaw]:
    """Yield what is wrong with a line of the responsibility list."""
    yield from _category_flaws(one, one.category, book)
    yield from _department_flaws(one, one.department_code, book)
    if one.standard_key and all(known.key != one.standard_key for known in book.standards):
        yield Flaw(one, "standard_key", wrong("no_standard", standard=one.standard_key))


def priority_rule_flaws(one: PriorityRule, book: CodeBook) -> Iterator[Flaw]:
    """Yield what is wrong with a rule of priority."""
    yield from _category_flaws(one, one.category, book)
    if one.source and one.source not in DOORS:
        yield Flaw(one, "source", wrong("none_of", known=tuple(DOORS)))


def _category_flaws(
    one: Responsibility | PriorityRule, category: str, book: CodeBook
) -> Iterator[Flaw]:
    if category != ANYTHING and all(code.key != category for code in book.codes.values()):
        yield Flaw(one, "category", wrong("no_category", category=category))


def _department_flaws(one: Standard | Responsibility, code: str, book: CodeBook) -> Iterator[Flaw]:
    if code and code not in book.departments:
        yield Flaw(one, "department_code", wrong("no_department", department=code))


_CHECKS: Final[Mapping[type[Entry], Callable[..., Iterator[Flaw]]]] = MappingProxyType(
    {
        CodeList: list_flaws,
        Code: code_flaws,
        Crosswalk: crosswalk_flaws,
        Standard: standard_flaws,
        Department: department_flaws,
        Responsibility: responsibility_flaws,
        PriorityRule: priority_rule_flaws,
    }
)


def flaws(book: CodeBook) -> Iterator[Flaw]:
    """Yield everything in a book that does not hold together."""
    entries: list[Entry] = [
        *book.lists.values(),
        *book.codes.values(),
        *book.crosswalks,
        *book.standards,
        *book.departments.values(),
        *book.responsibilities,
        *book.priority_rules,
    ]
    for entry in entries:
        yield from _CHECKS[type(entry)](entry, book)


def area_flaws(entry: Entry, areas: Collection[str]) -> Iterator[Flaw]:
    """Yield that an entry names an area that there is not; nothing before a city is loaded."""
    if not isinstance(entry, Department | Responsibility) or not areas:
        return
    if entry.area_code and entry.area_code not in areas:
        yield Flaw(entry, "area_code", wrong("no_area", area=entry.area_code))


def version_flaws(old: Entry, new: Entry, today: date) -> Iterator[Flaw]:
    """Yield that a version of a standard which has come into force is changed but for its end.

    Incidents were opened under it and stay so: what is new is another version, from its own day on.
    """
    if not isinstance(old, Standard) or (old.starts_on is not None and old.starts_on > today):
        return
    for column in changed_fields(old, new):
        if column not in {"ends_on", "verified"}:
            yield Flaw(new, column, wrong("version_in_force"))
