"""The register of data elements: which columns are personal, what for, and how long they are kept.

`files/elements.csv` has a line for each personal column, `files/not_personal.csv` says of every
other column that it is not, and why. `check_elements` holds both against the tables: a column that
is in neither fails, and one that looks personal must be named.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from geoalchemy2 import Geometry
from sqlalchemy import Column, MetaData
from sqlalchemy.dialects.postgresql import JSONB

from data.store.actors import Grade


class Mask(StrEnum):
    """What stands for a value before those who may not see it."""

    NAME = "name"  # 张*
    PHONE = "phone"  # 138****5678
    CITIZEN_ID = "citizen_id"  # 110***********1234
    ADDRESS = "address"  # the community
    PLACE = "place"  # the middle of a cell
    TEXT = "text"  # ***
    NEVER = "never"  # is in no answer at all, or only in one to its owner


class AtEnd(StrEnum):
    """What becomes of a value when its time is over."""

    CLEAR = "clear"  # the field is emptied, the row stays
    ROW = "row"  # the row is deleted
    PARTITION = "partition"  # a day of history is dropped
    ERASED = "erased"  # kept until the person is erased
    ELSEWHERE = "elsewhere"  # goes with its row, which another job removes


@dataclass(frozen=True, slots=True)
class Term:
    """A legal basis or an owner, by name in both languages."""

    key: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Element:
    """A personal column.

    Parameters
    ----------
    table, column
        Which.
    title_zh, title_en, purpose_zh, purpose_en
        What it is and what for.
    basis, owner
        Why it may be kept, and who answers for it.
    grade
        Who reads below it sees the mask; from L3 on everybody does, and asks for a reveal.
    keep
        How long after the time in `keep_after`; None without such a limit.
    at_end
        What becomes of it then.
    mask
        What stands for it.
    sealed
        Whether it is stored sealed (`data.privacy.vault`).
    """

    table: str
    column: str
    title_zh: str
    title_en: str
    purpose_zh: str
    purpose_en: str
    basis: Term
    owner: Term
    grade: Grade
    keep: timedelta | None
    keep_after: str | None
    at_end: AtEnd
    mask: Mask
    sealed: bool

    @property
    def key(self) -> str:
        """`table.column`."""
        return f"{self.table}.{self.column}"


@dataclass(frozen=True, slots=True)
class NotPersonal:
    """Columns of a table that are not personal; `rest` covers those that do not look so either."""

    table: str
    named: frozenset[str]
    rest: bool
    reason: str


def _rows(name: str) -> Iterable[dict[str, str]]:
    text = files("data.codes").joinpath("files", name).read_text(encoding="utf-8")
    return csv.DictReader(text.split("\n"))


@cache
def element_terms() -> Mapping[tuple[str, str], Term]:
    """Return legal bases and owners by kind (`basis`, `owner`) and key."""
    return MappingProxyType(
        {
            (row["kind"], row["key"]): Term(row["key"], row["name_zh"], row["name_en"])
            for row in _rows("element_terms.csv")
        }
    )


@cache
def reveal_purposes() -> Mapping[str, Term]:
    """Return what masked values may be looked at for, by key, in the order of the list."""
    return _terms("reveal_purposes.csv")


@cache
def erasure_purposes() -> Mapping[str, Term]:
    """Return what somebody may be forgotten for, by key, in the order of the list.

    They are the grounds of article 47 of the Personal Information Protection Law of China.
    """
    return _terms("erasure_purposes.csv")


def _terms(name: str) -> Mapping[str, Term]:
    return MappingProxyType(
        {row["key"]: Term(row["key"], row["name_zh"], row["name_en"]) for row in _rows(name)}
    )


@cache
def elements() -> Mapping[str, Element]:
    """Return the register by `table.column`, in the order of the file."""
    found = [_element(row) for row in _rows("elements.csv")]
    by_key = {element.key: element for element in found}
    if len(by_key) != len(found):
        raise ValueError("elements.csv: a column occurs twice")
    return MappingProxyType(by_key)


@cache
def not_personal() -> Mapping[str, NotPersonal]:
    """Return the columns that are not personal, by table."""
    found = {}
    for row in _rows("not_personal.csv"):
        said = row["columns"].split()
        found[row["table"]] = NotPersonal(
            table=row["table"],
            named=frozenset(said) - {"*"},
            rest="*" in said,
            reason=row["reason"],
        )
    return MappingProxyType(found)


def _element(row: Mapping[str, str]) -> Element:
    table, _, column = row["element"].partition(".")
    return Element(
        table=table,
        column=column,
        title_zh=row["title_zh"],
        title_en=row["title_en"],
        purpose_zh=row["purpose_zh"],
        purpose_en=row["purpose_en"],
        basis=element_terms()["basis", row["basis"]],
        owner=element_terms()["owner", row["owner"]],
        grade=Grade[row["grade"]],
        keep=timedelta(days=int(row["keep_days"])) if row["keep_days"] else None,
        keep_after=row["keep_after"] or None,
        at_end=AtEnd(row["at_end"]),
        mask=Mask(row["mask"]),
        sealed={"yes": True, "no": False}[row["sealed"]],
    )


_LOOKS_PERSONAL: Final = re.compile(
    r"(^|_)(name|phone|mobile|tel|telephone|e?mail|address|street|birth|born|age|sex|gender|citizen"
    r"|identity|idcard|passport|licence_plate|plate|photo|face|voice|health|blood|description|note"
    r"|text|comment|message|reason|subject|subjects|body|details|answer|device|secret|password"
    r"|by|person|resident|reporter|contact|household|house|wechat|bank|salary)(_|$)"
)


def looks_personal(column: "Column[object]") -> bool:
    """Tell whether a column's name or type is one that personal data has.

    Any geometry (people live there), any JSON (nobody sees what is in it), and names that speak.
    """
    if isinstance(column.type, Geometry | JSONB):
        return True
    return bool(_LOOKS_PERSONAL.search(column.name)) and not column.name.endswith("_account")


def check_elements(
    metadata: MetaData,
    register: Mapping[str, Element] | None = None,
    declared: Mapping[str, NotPersonal] | None = None,
) -> list[str]:
    """Return what is wrong between the register and the tables, one line each; empty when nothing.

    Parameters
    ----------
    metadata
        With every table imported (`api.tables`).
    register, declared
        Those of the files when None.
    """
    known = elements() if register is None else register
    plain = not_personal() if declared is None else declared
    columns = {
        f"{table.name}.{column.name}": column
        for table in metadata.tables.values()
        for column in table.columns
    }
    faults = [f"elements.csv: there is no column {key}" for key in known if key not in columns]
    faults += [
        f"elements.csv: {element.key}: {fault}"
        for element in known.values()
        for fault in _faults(element, columns)
    ]
    for one in plain.values():
        if one.table not in metadata.tables:
            faults.append(f"not_personal.csv: there is no table {one.table}")
        keys = {f"{one.table}.{name}" for name in one.named}
        faults += [f"not_personal.csv: there is no column {key}" for key in keys - set(columns)]
        faults += [f"{key} is in elements.csv and in not_personal.csv" for key in keys & set(known)]
        if not one.reason.strip():
            faults.append(f"not_personal.csv: {one.table}: no reason")
    for key, column in columns.items():
        if key not in known and not _declared(column, plain.get(column.table.name)):
            how = "looks personal" if looks_personal(column) else "is"
            faults.append(f"{key} {how} and is neither in elements.csv nor in not_personal.csv")
    return sorted(faults)


def _declared(column: "Column[object]", said: NotPersonal | None) -> bool:
    if said is None:
        return False
    return column.name in said.named or (said.rest and not looks_personal(column))


def _faults(element: Element, columns: Mapping[str, "Column[object]"]) -> list[str]:
    faults = []
    timed = element.at_end in {AtEnd.CLEAR, AtEnd.ROW, AtEnd.PARTITION}
    if timed and (element.keep is None or element.keep_after is None):
        faults.append("says what becomes of it and not when")
    if element.keep_after and f"{element.table}.{element.keep_after}" not in columns:
        faults.append(f"is kept after {element.keep_after}, which is no column")
    if element.sealed and element.grade < Grade.L3:
        faults.append("is sealed below L3")
    texts = (element.title_zh, element.title_en, element.purpose_zh, element.purpose_en)
    if not all(text.strip() for text in texts):
        faults.append("has no title or purpose")
    return faults
