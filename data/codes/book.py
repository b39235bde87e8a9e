"""The book of codes: what is shipped, what a database holds, kept in memory by its version."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from threading import Lock
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from data.codes.decoding import read_rows
from data.codes.sheets import SHEETS, Entry, entry_of, read_entries
from data.codes.values import (
    Code,
    CodeBook,
    CodeList,
    Crosswalk,
    Department,
    PriorityRule,
    Responsibility,
    Standard,
)

AT_LEAST_EVERY_S: Final = 5.0
"""How old what `recalled_book` returns may be."""

_VERSION = text("SELECT version FROM code_state WHERE id = 1")
SHIPPED: Final = ("code_lists", "codes", "crosswalks", "standards", "priority_rules")
SAMPLES: Final = MappingProxyType(
    {"departments": "sample_departments.csv", "responsibilities": "sample_responsibilities.csv"}
)


class _Kept(NamedTuple):
    book: CodeBook
    looked_at_s: float


_kept: WeakKeyDictionary[Engine, _Kept] = WeakKeyDictionary()
_lock = Lock()
T = TypeVar("T")


def code_book(session: Session) -> CodeBook:
    """Return the book as the session's database has it; the shipped one before anything is there.

    One short query; everything is read again only when its version is another.
    """
    version: int | None = session.scalar(_VERSION)
    engine = _engine(session)
    kept = _kept.get(engine)
    if kept is not None and kept.book.version == (version or 0):
        book = kept.book
    elif version is None:
        book = shipped_book()
    else:
        book = load_book(session, version)
    with _lock:
        _kept[engine] = _Kept(book, time.monotonic())
    return book


def recalled_book(session: Session) -> CodeBook:
    """Return the same, at most five seconds old: no query where one was made meanwhile.

    For answers that no query may slow. What is filed under a category is filed by `code_book`.
    """
    kept = _kept.get(_engine(session))
    if kept is not None and time.monotonic() - kept.looked_at_s < AT_LEAST_EVERY_S:
        return kept.book
    return code_book(session)


def _engine(session: Session) -> Engine:
    bind = session.get_bind()
    return bind if isinstance(bind, Engine) else bind.engine


def load_book(session: Session, version: int) -> CodeBook:
    """Read all lists from the database."""
    return assemble(version, {name: stored_entries(session, name) for name in SHEETS})


def entries_now(session: Session, sheet: str) -> list[Entry]:
    """Return the entries of a sheet: those stored, or shipped where nothing is stored yet."""
    if code_book(session).version:
        return stored_entries(session, sheet)
    return shipped_entries(f"{sheet}.csv", sheet) if sheet in SHIPPED else []


def stored_entries(session: Session, sheet: str) -> list[Entry]:
    """Return the entries of a sheet that are in the database, in their order."""
    found = SHEETS[sheet]
    table = found.table.__table__
    rows = session.execute(select(table).order_by(table.c.id)).mappings()
    return [entry_of(found, dict(row)) for row in rows]


@cache
def category_examples() -> tuple[tuple[str, str], ...]:
    """Return what people write of things of a category: pairs of key and text."""
    source = files("data.codes").joinpath("files/category_examples.csv").read_text(encoding="utf-8")
    _, rows, _ = read_rows(source)
    return tuple((row.cells["category"], row.cells["text"]) for row in rows)


@cache
def shipped_book() -> CodeBook:
    """Return the book of the shipped files: version 0, without departments."""
    return assemble(0, {name: shipped_entries(f"{name}.csv", name) for name in SHIPPED})


def shipped_entries(file: str, sheet: str) -> list[Entry]:
    """Return the entries of a shipped file.

    Raises
    ------
    ValueError
        When the file is not sound: with its first fault.
    """
    source = files("data.codes").joinpath("files", file).read_text(encoding="utf-8")
    headings, rows, faults = read_rows(source)
    entries, more = read_entries(SHEETS[sheet], headings, rows)
    if faults or more:
        raise ValueError(f"{file}: {[*faults, *more][0]}")
    return list(entries.values())


def assemble(version: int, entries: Mapping[str, Iterable[Entry]]) -> CodeBook:
    """Return a book of the entries of each sheet; sheets that are left out are empty."""
    by_type: defaultdict[type[Any], list[Any]] = defaultdict(list)
    for some in entries.values():
        for entry in some:
            by_type[type(entry)].append(entry)
    lists: list[CodeList] = by_type[CodeList]
    codes: list[Code] = by_type[Code]
    departments: list[Department] = by_type[Department]
    crosswalks: list[Crosswalk] = by_type[Crosswalk]
    standards: list[Standard] = by_type[Standard]
    responsibilities: list[Responsibility] = by_type[Responsibility]
    rules: list[PriorityRule] = by_type[PriorityRule]
    return CodeBook(
        version=version,
        lists=MappingProxyType({one.key: one for one in lists}),
        codes=MappingProxyType({(one.list_key, one.key): one for one in codes}),
        crosswalks=tuple(crosswalks),
        standards=tuple(standards),
        departments=MappingProxyType({one.code: one for one in departments}),
        responsibilities=tuple(responsibilities),
        priority_rules=tuple(rules),
    )
