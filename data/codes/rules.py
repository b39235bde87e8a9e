"""Pure questions to a book of codes: what is in force, what follows it, who is responsible."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from data.codes.errors import CategoryNotInForceError
from data.codes.lists import IncidentCategory
from data.codes.values import (
    ANYTHING,
    Code,
    CodeBook,
    CodeKey,
    Crosswalk,
    Dated,
    Department,
    PriorityRule,
    Relation,
    Responsibility,
    Standard,
)
from data.store.errors import RefusedError

MOST_URGENT = 1
REASONS = "reasons"
"""The family of the lists of reasons."""
_NEVER = date.min


@dataclass(frozen=True, slots=True)
class Successor:
    """What follows a code that is not in force, and whether it means the same."""

    code: Code
    relation: Relation


def in_force(book: CodeBook, code: Code, day: date) -> bool:
    """Tell whether a code and its list are in force on a day of the city."""
    return code.holds_on(day) and book.lists[code.list_key].holds_on(day)


def reasons_for(book: CodeBook, action: str, day: date) -> list[Code]:
    """Return the reasons that are offered for an action on a day of the city, in their order.

    They stand below `reason:KEY` in the lists of the family `reasons`.
    """
    return [
        code
        for code in book.codes.values()
        if code.parent_key == f"reason:{action}"
        and book.lists[code.list_key].family == REASONS
        and in_force(book, code, day)
    ]


def codes_named(book: CodeBook, key: str) -> list[Code]:
    """Return the codes of that key in all lists that may be used, the latest list first."""
    found = [code for code in book.codes.values() if code.key == key and code.usable]
    return sorted(found, key=lambda one: book.lists[one.list_key].starts_on or _NEVER, reverse=True)


def find_code(book: CodeBook, key: str, day: date) -> Code | None:
    """Return the usable code of a key: that in force, else the latest; None when there is none.

    What was opened under an edition that is over is still read by its key.
    """
    found = codes_named(book, key)
    return next((code for code in found if in_force(book, code, day)), next(iter(found), None))


def category_to_file(book: CodeBook, key: str, day: date) -> IncidentCategory:
    """Return the category under which something may be filed on a day of the city.

    Raises
    ------
    RefusedError
        When there is no such category.
    CategoryNotInForceError
        When its edition is not in force on that day, or not any more; with `list`, `edition`,
        `starts_on`, `ends_on` and, by the crosswalk, `replaced_by`.
    """
    code = find_code(book, key, day)
    if code is None:
        raise RefusedError(f"there is no incident category {key!r}", field="category")
    if in_force(book, code, day):
        return as_category(code)
    edition = book.lists[code.list_key]
    begins = max(code.starts_on or _NEVER, edition.starts_on or _NEVER)
    ends = min(code.ends_on or date.max, edition.ends_on or date.max)
    after = successors(book, code, day)
    named = ", ".join(f"{one.code.key} ({one.code.name_en})" for one in after)
    when = f"begins on {begins}" if day < begins else f"ended on {ends}"
    raise CategoryNotInForceError(
        f"{key} is a category of {edition.edition}, which {when}"
        + (f"; use {named}" if named else ""),
        field="category",
        list=edition.key,
        edition=edition.edition,
        starts_on=None if begins == _NEVER else begins.isoformat(),
        ends_on=None if ends == date.max else ends.isoformat(),
        replaced_by=[
            {
                "key": one.code.key,
                "name_zh": one.code.name_zh,
                "name_en": one.code.name_en,
                "relation": one.relation.value,
            }
            for one in after
        ],
    )


def successors(book: CodeBook, code: Code, day: date) -> list[Successor]:
    """Return the usable codes in force that follow a code by the crosswalk, the same first.

    Where none follows the code itself, those that follow the one above it are told.
    """
    order = list(Relation)
    found = [
        Successor(there, link.relation)
        for link, there in _linked(book, (code.list_key, code.key))
        if there.usable and in_force(book, there, day)
    ]
    return sorted(found, key=lambda one: order.index(one.relation))


def _linked(book: CodeBook, key: CodeKey) -> Iterable[tuple[Crosswalk, Code]]:
    for link in book.crosswalks:
        if (link.from_list, link.from_key) == key:
            yield link, book.codes[link.to_list, link.to_key]
        elif (link.to_list, link.to_key) == key:
            yield link, book.codes[link.from_list, link.from_key]


def alike(book: CodeBook, key: str) -> list[str]:
    """Return a category's key and those that lead to it or follow it by any crosswalk, sorted.

    A report under one of them may be the same thing as a report under another.
    """
    found = {key}
    for code in codes_named(book, key):
        found |= {there.key for _, there in _linked(book, (code.list_key, code.key))}
    return sorted(found)


def as_category(code: Code) -> IncidentCategory:
    """Return a usable code as the category of incidents.

    Raises
    ------
    ValueError
        When it is not usable.
    """
    if code.priority is None or code.crew is None or code.limit_s is None:
        raise ValueError(f"{code.key} only orders others")
    return IncidentCategory(
        key=code.key,
        name_zh=code.name_zh,
        name_en=code.name_en,
        major=code.parent_key or code.key,
        priority=code.priority,
        skills=code.skills,
        crew=code.crew,
        limit_s=code.limit_s,
        law=code.law,
    )


def categories_in_force(book: CodeBook, day: date) -> list[IncidentCategory]:
    """Return what may be filed on a day of the city, in the order of the lists."""
    return [
        as_category(code)
        for code in book.codes.values()
        if code.usable and in_force(book, code, day)
    ]


def categories_to_come(book: CodeBook, day: date) -> frozenset[str]:
    """Return the keys of categories under which something may be filed on a day or later."""
    return frozenset(
        code.key
        for code in book.codes.values()
        if code.usable and not _is_over(code, day) and not _is_over(book.lists[code.list_key], day)
    )


def _is_over(one: Dated, day: date) -> bool:
    return one.ends_on is not None and one.ends_on < day


def standards_for(book: CodeBook, category: str, day: date) -> list[Standard]:
    """Return the standards of a category in force on a day of the city, by step and key.

    Of each the highest version that holds on that day.
    """
    held = [one for one in book.standards if one.category == category and one.holds_on(day)]
    by_key = groupby(sorted(held, key=lambda one: (one.key, one.version)), lambda one: one.key)
    newest = [list(versions)[-1] for _, versions in by_key]
    return sorted(newest, key=lambda one: (one.step, one.key))


def standard_of(book: CodeBook, key: str, version: int) -> Standard | None:
    """Return one version of a standard, in force or not; None when there is none."""
    return next((one for one in book.standards if (one.key, one.version) == (key, version)), None)


def _lineage(book: CodeBook, category: str) -> list[str]:
    """Return what stands for a category in rules: itself, what is above it, and anything."""
    found = [category]
    for code in codes_named(book, category):
        parent = code.parent_key
        while parent and parent not in found:
            found.append(parent)
            above = book.codes.get((code.list_key, parent))
            parent = above.parent_key if above else ""
    return [*found, ANYTHING]


def responsible(
    book: CodeBook,
    category: str,
    areas: Sequence[str],
    day: date,
    standards: Collection[str] = (),
) -> list[tuple[Responsibility, Department]]:
    """Return who is responsible for a category in a place, whom to give it to first.

    Parameters
    ----------
    areas
        Codes of the areas that hold the place, the widest first; empty where none does.
    standards
        Keys of the opening conditions that are met; lines that name another do not hold.

    Returns
    -------
    list
        By priority, then by how closely a line fits: opening condition, category, area. Lines of
        departments that are not in force are left out.
    """
    lineage = _lineage(book, category)
    found = []
    for line in book.responsibilities:
        department = book.departments.get(line.department_code)
        fits = (
            line.category in lineage
            and (not line.area_code or line.area_code in areas)
            and (not line.standard_key or line.standard_key in standards)
        )
        if fits and department and line.holds_on(day) and department.holds_on(day):
            closeness = (
                not line.standard_key,
                lineage.index(line.category),
                -areas.index(line.area_code) if line.area_code else 1,
            )
            found.append((line.priority, closeness, line.key, line, department))
    found.sort(key=lambda one: one[:3])
    return [(line, department) for *_, line, department in found]


def priority_of(
    book: CodeBook, category: IncidentCategory, source: str, text: str, day: date
) -> tuple[int, list[PriorityRule]]:
    """Return the priority of a report, and the rules that made it more urgent than its category.

    Rules only raise it; several do no more than the most urgent of them.
    """
    lineage = _lineage(book, category.key)
    plain = text.casefold()
    met = [
        rule
        for rule in book.priority_rules
        if rule.priority < category.priority
        and rule.category in lineage
        and rule.holds_on(day)
        and rule.source in ("", source)
        and (not rule.words or any(word.casefold() in plain for word in rule.words))
    ]
    return min((rule.priority for rule in met), default=category.priority), met
