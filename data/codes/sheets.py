"""The sheets that code lists are read from and written to: columns, and what each cell may hold."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from data.codes.decoding import Fault, TextRow
from data.codes.tables import (
    CodeListRow,
    CodeRow,
    CrosswalkRow,
    DepartmentRow,
    PriorityRuleRow,
    ResponsibilityRow,
    StandardRow,
)
from data.codes.values import (
    Code,
    CodeList,
    Crosswalk,
    Department,
    LimitKind,
    PriorityRule,
    Relation,
    Responsibility,
    Standard,
)
from data.store.base import Base
from data.store.faults import Value, WrongValueError, wrong

Entry = CodeList | Code | Crosswalk | Standard | Department | Responsibility | PriorityRule
Cell = str | int | bool | date | tuple[str, ...] | None
Identity = tuple[Cell, ...]

_KEY: Final = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_.\-:]{0,79}")
_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YES: Final = MappingProxyType(
    {"yes": True, "是": True, "1": True, "no": False, "否": False, "0": False}
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the same in Chinese, and how a cell is read.

    `read` raises WrongValueError with what is wrong.
    """

    name: str
    title_zh: str
    read: Callable[[str], Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of list: `identity` are the columns that tell its rows apart."""

    key: str
    title_zh: str
    title_en: str
    table: type[Base]
    entry: Callable[..., Entry]
    identity: tuple[str, ...]
    columns: tuple[Column, ...]

    def identity_of(self, entry: Entry) -> Identity:
        """Return what tells an entry from others."""
        return tuple(getattr(entry, name) for name in self.identity)


def _wrong_value(code: str, /, **parameters: Value) -> WrongValueError:
    return WrongValueError(wrong(code, **parameters))


def text(*, need: bool = True, longest: int = 400) -> Callable[[str], str]:
    """Return a reader of text."""

    def read(cell: str) -> str:
        if need and not cell:
            raise _wrong_value("empty")
        if len(cell) > longest:
            raise _wrong_value("long", most=longest)
        return cell

    return read


def key(*, need: bool = True, also: str = "") -> Callable[[str], str]:
    """Return a reader of keys: letters, digits, `_ . - :`, or the one sign `also`."""

    def read(cell: str) -> str:
        if (not cell and not need) or (also and cell == also):
            return cell
        if not _KEY.fullmatch(cell):
            raise _wrong_value("key", most=80)
        return cell

    return read


def number(low: int, high: int, *, need: bool = True) -> Callable[[str], int | None]:
    """Return a reader of whole numbers."""

    def read(cell: str) -> int | None:
        if not cell and not need:
            return None
        if not re.fullmatch(r"[0-9]{1,9}", cell, re.ASCII) or not low <= int(cell) <= high:
            raise _wrong_value("range", least=low, most=high)
        return int(cell)

    return read


def day(cell: str) -> date | None:
    """Read a day: `2026-07-01`, also with slashes or dots as spreadsheets write it; or none.

    Examples
    --------
    >>> day("2026/7/1")
    datetime.date(2026, 7, 1)
    """
    if not cell:
        return None
    found = _DAY.fullmatch(cell)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError as error:
        raise _wrong_value("no_day", day=cell) from error
    raise _wrong_value("day")


def yes(cell: str) -> bool:
    """Read yes or no, 是 or 否."""
    if cell.casefold() not in _YES:
        raise _wrong_value("yes")
    return _YES[cell.casefold()]


def words(separator: str | None) -> Callable[[str], tuple[str, ...]]:
    """Return a reader of several words."""
    return lambda cell: tuple(part.strip() for part in cell.split(separator) if part.strip())


def one_of(members: type[Enum]) -> Callable[[str], Any]:
    """Return a reader of a closed set."""

    def read(cell: str) -> Any:
        try:
            return members(cell)
        except ValueError as error:
            known = tuple(str(member.value) for member in members)
            raise _wrong_value("none_of", known=known) from error

    return read


_NAMES = (Column("name_zh", "中文名称", text()), Column("name_en", "英文名称", text()))
_DAYS = (Column("starts_on", "生效日期", day), Column("ends_on", "失效日期", day))
_VERIFIED = Column("verified", "已核对正式文本", yes)
_KEY_COLUMN = Column("key", "编码", key())

SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType(
    {
        sheet.key: sheet
        for sheet in (
            Sheet(
                *("code_lists", "类别标准", "Editions of code lists", CodeListRow, CodeList),
                ("key",),
                (
                    _KEY_COLUMN,
                    Column("family", "体系", key()),
                    Column("edition", "版本", text()),
                    Column("title_zh", "中文标题", text()),
                    Column("title_en", "英文标题", text()),
                    *_DAYS,
                    _VERIFIED,
                    Column("note", "说明", text(need=False)),
                ),
            ),
            Sheet(
                *("codes", "类别编码", "Codes", CodeRow, Code),
                ("list_key", "key"),
                (
                    Column("list_key", "类别标准", key()),
                    _KEY_COLUMN,
                    Column("parent_key", "上级编码", key(need=False)),
                    *_NAMES,
                    Column("usable", "可上报", yes),
                    Column("law", "流程", key(need=False)),
                    Column("priority", "优先级", number(1, 3, need=False)),
                    Column("skills", "所需能力", words(None)),
                    Column("crew", "最少人数", number(1, 99, need=False)),
                    Column("limit_s", "处置时限(秒)", number(1, 999_999_999, need=False)),
                    _VERIFIED,
                    *_DAYS,
                ),
            ),
            Sheet(
                *("crosswalks", "类别对照", "Crosswalk of editions", CrosswalkRow, Crosswalk),
                ("from_list", "from_key", "to_list", "to_key"),
                (
                    Column("from_list", "原类别标准", key()),
                    Column("from_key", "原编码", key()),
                    Column("to_list", "新类别标准", key()),
                    Column("to_key", "新编码", key()),
                    Column("relation", "关系", one_of(Relation)),
                    Column("note", "说明", text(need=False)),
                ),
            ),
            Sheet(
                *(
                    "standards",
                    "立结案标准",
                    "Opening and closing standards",
                    StandardRow,
                    Standard,
                ),
                ("key", "version"),
                (
                    _KEY_COLUMN,
                    Column("version", "版本号", number(1, 99_999)),
                    Column("category", "类别", key()),
                    Column("step", "步骤", number(1, 99)),
                    Column("opening_zh", "立案条件", text()),
                    Column("opening_en", "立案条件(英文)", text()),
                    Column("limit_amount", "处置时限", number(1, 9_999)),
                    Column("limit_kind", "时限类型", one_of(LimitKind)),
                    Column("closing_zh", "结案条件", text()),
                    Column("closing_en", "结案条件(英文)", text()),
                    Column("department_code", "责任单位", key(need=False)),
                    Column("basis", "依据", text()),
                    _VERIFIED,
                    *_DAYS,
                ),
            ),
            Sheet(
                *("departments", "责任单位", "Departments", DepartmentRow, Department),
                ("code",),
                (
                    Column("code", "单位编码", key()),
                    *_NAMES,
                    Column("area_code", "辖区", key(need=False)),
                    *_DAYS,
                ),
            ),
            Sheet(
                *("responsibilities", "权责清单", "Responsibility list", ResponsibilityRow),
                Responsibility,
                ("key",),
                (
                    _KEY_COLUMN,
                    Column("category", "类别", key(also="*")),
                    Column("standard_key", "立案条件编码", key(need=False)),
                    Column("area_code", "辖区", key(need=False)),
                    Column("department_code", "责任单位", key()),
                    Column("priority", "顺序", number(1, 999)),
                    *_DAYS,
                ),
            ),
            Sheet(
                *("priority_rules", "优先级规则", "Rules of priority", PriorityRuleRow),
                PriorityRule,
                ("key",),
                (
                    _KEY_COLUMN,
                    Column("category", "类别", key(also="*")),
                    Column("source", "来源", key(need=False)),
                    Column("words", "关键词", words("|")),
                    Column("priority", "优先级", number(1, 3)),
                    *_DAYS,
                ),
            ),
        )
    }
)
"""Every sheet, in the order in which they build on each other."""


def match_headings(sheet: Sheet, headings: list[str]) -> tuple[dict[str, Column], list[Fault]]:
    """Return the column of each heading, in either language, and what is wrong with them."""
    by_title = {one.title_zh: one for one in sheet.columns} | {
        one.name: one for one in sheet.columns
    }
    found = {title: by_title[title] for title in headings if title in by_title}
    named = [by_title[title].name for title in headings if title in by_title]
    faults = [
        Fault(1, title, wrong("column_unknown")) for title in headings if title not in by_title
    ]
    twice = sorted({name for name in named if named.count(name) > 1})
    missing = [one.name for one in sheet.columns if one.name not in named]
    faults += [Fault(1, name, wrong("column_twice")) for name in twice]
    faults += [Fault(1, name, wrong("column_missing")) for name in missing]
    return found, faults


def read_entries(
    sheet: Sheet, headings: list[str], rows: Iterable[TextRow]
) -> tuple[dict[int, Entry], list[Fault]]:
    """Return the entries of a sheet by row number, and every fault of single cells and rows."""
    columns, faults = match_headings(sheet, headings)
    if faults:
        return {}, faults
    entries: dict[int, Entry] = {}
    seen: dict[Identity, int] = {}
    for row in rows:
        cells, unfit = _read_cells(columns, row)
        faults += unfit
        if unfit or len(cells) != len(sheet.columns):
            continue
        entry = sheet.entry(**cells)
        faults += _order_faults(entry, row.number)
        identity = sheet.identity_of(entry)
        if identity in seen:
            same = wrong("same_entry", row=seen[identity])
            faults.append(Fault(row.number, sheet.identity[-1], same))
        seen.setdefault(identity, row.number)
        entries[row.number] = entry
    return entries, faults


def _read_cells(columns: Mapping[str, Column], row: TextRow) -> tuple[dict[str, Cell], list[Fault]]:
    cells: dict[str, Cell] = {}
    faults = []
    for title, column in columns.items():
        try:
            cells[column.name] = column.read(row.cells.get(title, ""))
        except WrongValueError as error:
            faults.append(Fault(row.number, column.name, error.wrong))
    return cells, faults


def _order_faults(entry: Entry, row: int) -> list[Fault]:
    if isinstance(entry, Crosswalk) or entry.starts_on is None or entry.ends_on is None:
        return []
    if entry.ends_on < entry.starts_on:
        return [Fault(row, "ends_on", wrong("before_start"))]
    return []


def cell_of(value: object) -> str:
    """Return a value as the text of its cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    return str(value)


def texts_of(sheet: Sheet, entry: Entry) -> list[str]:
    """Return an entry as the cells of its row."""
    cells = []
    for column in sheet.columns:
        value = getattr(entry, column.name)
        if isinstance(value, tuple):
            cells.append(("|" if sheet.key == "priority_rules" else " ").join(value))
        else:
            cells.append(cell_of(value))
    return cells


def columns_of(entry: Entry) -> dict[str, object]:
    """Return an entry as the columns of its table."""
    found = asdict(entry)
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in found.items()
    }


def entry_of(sheet: Sheet, row: Mapping[str, Any]) -> Entry:
    """Return an entry from the columns of its table."""
    names = {column.name for column in sheet.columns}
    values = {name: row[name] for name in names}
    return sheet.entry(
        **{name: tuple(one) if isinstance(one, list) else one for name, one in values.items()}
    )


def changed_fields(old: Entry, new: Entry) -> list[str]:
    """Return the names of the fields in which two entries differ, in their order."""
    return [one.name for one in fields(new) if getattr(old, one.name) != getattr(new, one.name)]
