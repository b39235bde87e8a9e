"""Writes of code lists: a sheet is taken whole or not at all, looked at first if one likes."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.codes.book import (
    SAMPLES,
    SHIPPED,
    assemble,
    entries_now,
    shipped_entries,
    stored_entries,
)
from data.codes.checks import Flaw, area_flaws, flaws, version_flaws
from data.codes.decoding import Fault, TextRow, decode, read_rows
from data.codes.errors import SheetRefusedError
from data.codes.sheets import (
    SHEETS,
    Entry,
    Identity,
    Sheet,
    changed_fields,
    columns_of,
    read_entries,
)
from data.codes.tables import CodeState, code_version
from data.codes.values import Code, CodeList
from data.store.errors import NotFoundError
from data.store.faults import wrong
from data.store.trail import Details, record_audit

MOST_FAULTS: Final = 20
MOST_SHOWN: Final = 50
_LOCK: Final = text("SELECT pg_advisory_xact_lock(1668244595)")  # "code"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that a sheet changes: the row, what tells it apart, the fields that differ."""

    row: int
    identity: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What a sheet does, or would do: `changed` and `added` tell the first of them."""

    sheet: str
    encoding: str
    rows: int
    new: int
    same: int
    differing: int
    added: tuple[EntryChange, ...]
    changed: tuple[EntryChange, ...]
    applied: bool


def import_sheet(
    session: Session, sheet: str, content: bytes, *, today: date, dry_run: bool = False
) -> SheetReport:
    """Take a CSV file into a list: new entries are added, known ones changed, none taken away.

    Parameters
    ----------
    content
        UTF-8 or GBK, with a heading of the sheet's columns in either language.
    today
        The day of the city: versions of standards in force are not changed.
    dry_run
        Say what it would do and write nothing.

    Raises
    ------
    SheetRefusedError
        When anything is wrong: with row, column and cause of each fault. Nothing is written then.
    NotFoundError
        When there is no such sheet.
    """
    found = _sheet(sheet)
    plain, encoding = decode(content)
    headings, rows, faults = read_rows(plain)
    if faults:
        raise _refused(faults)
    digest = hashlib.sha256(content).hexdigest()
    taking = _Taking(found, encoding, digest, today, dry_run=dry_run)
    return _take(session, taking, headings, rows)


def change_rows(
    session: Session,
    sheet: str,
    rows: Sequence[Mapping[str, str]],
    *,
    today: date,
    dry_run: bool = False,
) -> SheetReport:
    """Take single rows into a list, by the names of its columns; rows count from 2 as in a file.

    Columns that are left out are empty.

    Raises
    ------
    SheetRefusedError, NotFoundError
        See `import_sheet`.
    """
    found = _sheet(sheet)
    names = [column.name for column in found.columns]
    unknown = {name for row in rows for name in row} - set(names)
    if unknown:
        raise _refused([Fault(1, name, wrong("column_unknown")) for name in sorted(unknown)])
    numbered = [
        TextRow(number, {name: row.get(name, "").strip() for name in names})
        for number, row in enumerate(rows, start=2)
    ]
    return _take(session, _Taking(found, "", "", today, dry_run=dry_run), names, numbered)


def ensure_codes(session: Session, *, samples: bool) -> int:
    """Write what is shipped where nothing is yet, and kinds of lists that a newer release brought.

    What a city made of its lists stays. With `samples` the departments of the sample city come
    where there are none. Returns how many entries were written.
    """
    session.execute(_LOCK)
    wanted = {name: shipped_entries(f"{name}.csv", name) for name in SHIPPED}
    if samples:
        wanted |= {name: shipped_entries(file, name) for name, file in SAMPLES.items()}
    written = 0
    if _version(session) is None:
        written = sum(_write(session, SHEETS[name], some) for name, some in wanted.items())
    else:
        written = _write_new_lists(session, wanted)
        if samples and not stored_entries(session, "departments"):
            written += sum(_write(session, SHEETS[name], wanted[name]) for name in SAMPLES)
    if written:
        _turn_version(session)
        record_audit(session, "codes.load", "codes", "shipped", {"entries": written})
    return written


def _write_new_lists(session: Session, wanted: Mapping[str, Sequence[Entry]]) -> int:
    """Write the shipped lists of whose family the city has none, with their codes."""
    kept = {
        one.family for one in stored_entries(session, "code_lists") if isinstance(one, CodeList)
    }
    lists = [
        one for one in wanted["code_lists"] if isinstance(one, CodeList) and one.family not in kept
    ]
    keys = {one.key for one in lists}
    codes = [one for one in wanted["codes"] if isinstance(one, Code) and one.list_key in keys]
    return _write(session, SHEETS["code_lists"], lists) + _write(session, SHEETS["codes"], codes)


@dataclass(frozen=True, slots=True)
class _Taking:
    """How a sheet is taken."""

    sheet: Sheet
    encoding: str
    digest: str
    today: date
    dry_run: bool


def _take(
    session: Session, taking: _Taking, headings: list[str], rows: Iterable[TextRow]
) -> SheetReport:
    entries, faults = read_entries(taking.sheet, headings, rows)
    if faults:
        raise _refused(faults)
    if not entries:
        raise _refused([Fault(None, "", wrong("no_row"))])
    if not taking.dry_run:
        session.execute(_LOCK)
    stored = {name: entries_now(session, name) for name in SHEETS}
    before = {taking.sheet.identity_of(one): one for one in stored[taking.sheet.key]}
    after = before | {taking.sheet.identity_of(one): one for one in entries.values()}
    stored[taking.sheet.key] = list(after.values())
    found = list(flaws(assemble(0, stored)))
    areas = set(session.scalars(select(Area.code)))
    for entry in entries.values():
        old = before.get(taking.sheet.identity_of(entry))
        if old != entry:
            found += area_flaws(entry, areas)
            found += [] if old is None else version_flaws(old, entry, taking.today)
    if found:
        raise _refused(_placed(found, entries))
    report = _compare(taking, entries, before)
    if not taking.dry_run and report.new + report.differing:
        _apply(session, taking, [*entries.values()], report)
    return report


def _placed(found: Iterable[Flaw], entries: Mapping[int, Entry]) -> list[Fault]:
    """Return flaws with the rows that they are of; only where there are none, those of others."""
    rows = {id(entry): number for number, entry in entries.items()}
    faults = []
    for flaw in found:
        row = rows.get(id(flaw.entry))
        fault = Fault(row, flaw.column, flaw.wrong)
        if row is None:
            other = next(one for one in SHEETS.values() if one.entry is type(flaw.entry))
            named = " ".join(map(str, other.identity_of(flaw.entry)))
            fault = replace(fault, sheet=other.key, entry=named)
        faults.append(fault)
    of_rows = [fault for fault in faults if fault.row is not None]
    return sorted(of_rows, key=lambda one: one.row or 0) or faults


def _compare(
    taking: _Taking, entries: Mapping[int, Entry], before: Mapping[Identity, Entry]
) -> SheetReport:
    added, changed, same = [], [], 0
    for row, entry in entries.items():
        identity = taking.sheet.identity_of(entry)
        old = before.get(identity)
        differing = () if old is None else tuple(changed_fields(old, entry))
        one = EntryChange(row, tuple(map(str, identity)), differing)
        if old is None:
            added.append(one)
        elif differing:
            changed.append(one)
        else:
            same += 1
    return SheetReport(
        sheet=taking.sheet.key,
        encoding=taking.encoding,
        rows=len(entries),
        new=len(added),
        same=same,
        differing=len(changed),
        added=tuple(added[:MOST_SHOWN]),
        changed=tuple(changed[:MOST_SHOWN]),
        applied=not taking.dry_run and bool(added or changed),
    )


def _apply(
    session: Session, taking: _Taking, entries: Sequence[Entry], report: SheetReport
) -> None:
    if _version(session) is None:
        ensure_codes(session, samples=False)
    _write(session, taking.sheet, entries)
    _turn_version(session)
    details: Details = {
        "rows": report.rows,
        "new": report.new,
        "changed": report.differing,
        "encoding": taking.encoding,
        "file_sha256": taking.digest,
    }
    record_audit(session, "codes.import", "codes", taking.sheet.key, details)


def _write(session: Session, sheet: Sheet, entries: Sequence[Entry]) -> int:
    table = sheet.table.__table__
    statement = insert(sheet.table)
    columns = [column.name for column in sheet.columns if column.name not in sheet.identity]
    statement = statement.on_conflict_do_update(
        index_elements=[table.c[name] for name in sheet.identity],
        set_={name: statement.excluded[name] for name in columns},
    )
    if entries:
        session.execute(statement, [columns_of(entry) for entry in entries])
    return len(entries)


def _version(session: Session) -> int | None:
    version: int | None = session.scalar(select(CodeState.version))
    return version


def _turn_version(session: Session) -> None:
    """Give all lists together a number that they never had, whether this is committed or not."""
    number = session.scalar(code_version.next_value())
    statement = insert(CodeState).values(id=1, version=number)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=[CodeState.id],
            set_={"version": number, "changed_at": statement.excluded.changed_at},
        )
    )


def _sheet(key: str) -> Sheet:
    found = SHEETS.get(key)
    if found is None:
        raise NotFoundError(f"there is no sheet {key!r}", sheet=key)
    return found


def _refused(faults: Sequence[Fault]) -> SheetRefusedError:
    more = f", and {len(faults) - 1} more" if len(faults) > 1 else ""
    return SheetRefusedError(
        f"nothing was taken: {faults[0]}{more}",
        [fault.as_details() for fault in faults[:MOST_FAULTS]],
        fault_count=len(faults),
    )
