"""Bytes of a CSV file as rows of text, whichever program wrote it."""

import csv
import io
from dataclasses import dataclass
from typing import Final

from data.codes.errors import SheetRefusedError
from data.store.faults import Wrong, wrong

MOST_BYTES: Final = 4 * 1024 * 1024
MOST_ROWS: Final = 20_000
LONGEST_CELL: Final = 1_000
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_ENCODINGS: Final = (("utf-8-sig", "UTF-8"), ("gb18030", "GBK"))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a sheet: the row as a spreadsheet counts it (the heading is 1), the column.

    Parameters
    ----------
    row
        None where it is no row of the file that is wrong.
    column
        Empty where it is the whole row, or file.
    sheet, entry
        Of a fault that the file brings about in an entry which it does not hold: which entry.
    """

    row: int | None
    column: str
    wrong: Wrong
    sheet: str = ""
    entry: str = ""

    @property
    def message(self) -> str:
        """What is wrong, as a sentence."""
        elsewhere = f"with this, in {self.sheet} of {self.entry}: " if self.sheet else ""
        return f"{elsewhere}{self.wrong}"

    def as_details(self) -> dict[str, object]:
        """Return it as plain values."""
        return {
            "row": self.row,
            "column": self.column,
            "message": self.message,
            "sheet": self.sheet,
            "entry": self.entry,
            **self.wrong.as_details(),
        }

    def __str__(self) -> str:
        where = [] if self.row is None else [f"row {self.row}"]
        where += [self.column] if self.column else []
        return f"{', '.join(where)}: {self.message}" if where else self.message


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of a file by its headings, with its number."""

    number: int
    cells: dict[str, str]


def decode(content: bytes) -> tuple[str, str]:
    """Return a file's text and the name of its encoding: UTF-8, with or without a mark, or GBK.

    UTF-8 is tried first: Chinese text in GBK is not valid UTF-8 but by a rare accident of a few
    bytes. GBK is read as GB 18030, which holds it.

    Raises
    ------
    SheetRefusedError
        When it is too large, neither, or holds NUL.

    Examples
    --------
    >>> decode("井盖".encode("gbk")), decode("井盖".encode("utf-8-sig"))
    (('井盖', 'GBK'), ('井盖', 'UTF-8'))
    """
    if len(content) > MOST_BYTES:
        raise refused_whole(wrong("bytes", most=MOST_BYTES))
    broken_at = 0
    for codec, name in _ENCODINGS:
        try:
            text = content.decode(codec)
        except UnicodeDecodeError as error:
            broken_at = error.start
            continue
        if "\0" in text:
            raise refused_whole(wrong("nul"))
        return text, name
    line = content[:broken_at].count(b"\n") + 1
    raise refused_whole(wrong("encoding"), line)


def refused_whole(cause: Wrong, row: int | None = None) -> SheetRefusedError:
    """Return the error of a file that cannot be taken as a sheet at all."""
    fault = Fault(row, "", cause)
    return SheetRefusedError(str(fault), [fault.as_details()], fault_count=1)


def read_rows(text: str) -> tuple[list[str], list[TextRow], list[Fault]]:
    """Return headings, rows and faults of CSV text; rows without any text are left out.

    The separator is a comma, a semicolon or a tab, whichever the heading has most of. An apostrophe
    before a sign that a spreadsheet would take for a formula goes (see `neutral`).
    """
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[TextRow] = []
    faults: list[Fault] = []
    headings: list[str] = []
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number == 1:
                headings = [cell.strip() for cell in cells]
            elif any(cell.strip() for cell in cells):
                faults += _shape_faults(number, headings, cells)
                rows.append(TextRow(number, dict(zip(headings, map(_plain, cells), strict=False))))
            if len(rows) > MOST_ROWS:
                raise refused_whole(wrong("rows", most=MOST_ROWS))
    except csv.Error as error:
        faults.append(Fault(number + 1, "", wrong("csv", cause=str(error))))
    return headings, rows, faults


def _shape_faults(number: int, headings: list[str], cells: list[str]) -> list[Fault]:
    faults = []
    if len(cells) != len(headings):
        shape = wrong("cells", cells=len(cells), headings=len(headings))
        faults.append(Fault(number, "", shape))
    faults += [
        Fault(number, heading, wrong("long", most=LONGEST_CELL))
        for heading, cell in zip(headings, cells, strict=False)
        if len(cell) > LONGEST_CELL
    ]
    return faults


def _plain(cell: str) -> str:
    plain = cell.strip()
    return plain[1:] if plain.startswith("'") and plain[1:].startswith(_FORMULA) else plain


def neutral(cell: str) -> str:
    """Return a cell as a spreadsheet shows it and never computes it: formulas get an apostrophe.

    Examples
    --------
    >>> neutral("=1+1"), neutral("井盖")
    ("'=1+1", '井盖')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
