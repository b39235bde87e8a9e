"""CSV files read as columns, with every fault named by file and line.

Reading is done by pyarrow, fast. Only when something is wrong is the file read again, record by
record, to say on which line it is.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pyarrow.csv import ConvertOptions, ParseOptions, ReadOptions, read_csv

from api.cli.errors import CommandError

Texts: TypeAlias = "pa.ChunkedArray[pa.StringScalar]"

_LONGEST_SHOWN = 80


class BadFileError(CommandError):
    """A file that cannot be worked with; the message names it, and the line at fault."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class CsvFile:
    """Columns of a CSV file as text, without spaces around; rows count from 0."""

    path: Path
    content: bytes
    columns: dict[str, Texts]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def has(self, *names: str) -> bool:
        """Tell whether the file has all of these columns."""
        return set(names) <= set(self.columns)

    def texts(self, name: str) -> Texts:
        """Return a column of names.

        Raises
        ------
        BadFileError
            When a name is empty.
        """
        column = self.columns[name]
        empty = np.flatnonzero(pc.equal(column, pa.scalar("")).to_numpy())
        if len(empty):
            raise self.fault(int(empty[0]), f"{name} is empty")
        return column

    def distinct(self, name: str) -> Texts:
        """Return a column of names of which none comes twice.

        Raises
        ------
        BadFileError
            When one is empty or comes again.
        """
        column = self.texts(name)
        if pc.count_distinct(column).as_py() == len(column):
            return column
        seen: set[str] = set()
        for row, value in enumerate(map(str, column.to_pylist())):
            if value in seen:
                raise self.fault(row, f"{name} {_shown(value)} is there twice")
            seen.add(value)
        raise AssertionError("fewer distinct values than rows, and none twice")

    def numbers(self, name: str) -> NDArray[np.float64]:
        """Return a column of numbers; NaN and infinity are left to those who know better.

        Raises
        ------
        BadFileError
            When one is no number.
        """
        column = self.columns[name]
        try:
            return np.asarray(column.cast(pa.float64()).to_numpy())
        except pa.ArrowInvalid:
            row = _first_refused(column)
            raise self.fault(row, f"{name} {_shown(column[row].as_py())} is not a number") from None

    def rows_of(self, name: str, known: Texts, what: str) -> NDArray[np.int64]:
        """Return where each name of a column stands among those that are known.

        Raises
        ------
        BadFileError
            When one is not among them; `what` says what they are.
        """
        column = self.texts(name)
        place = pc.index_in(column, value_set=known.combine_chunks())
        missing = np.flatnonzero(pc.is_null(place).to_numpy())
        if len(missing):
            row = int(missing[0])
            raise self.fault(row, f"{name} {_shown(column[row].as_py())} is not {what}")
        return np.asarray(place.to_numpy(), dtype=np.int64)

    def fault(self, row: int, what: str) -> BadFileError:
        """Return the error that says what is wrong in a row."""
        for number, (line, _) in enumerate(_records(self.content)):
            if number == row:
                return BadFileError(f"{self.path} line {line}: {what}")
        return BadFileError(f"{self.path}: {what}")


def read_columns(path: Path, needed: Sequence[str], also: Sequence[str] = ()) -> CsvFile:
    """Return columns of a CSV file (UTF-8, with or without a byte order mark, LF or CRLF).

    The first line names the columns. Those `needed` must be there, those in `also` may be, others
    are passed over, as are empty lines.

    Raises
    ------
    BadFileError
        When the file cannot be read, lacks a column, or has a line of another shape.
    """
    content = _read(path)
    names = _header(path, content)
    for name in needed:
        if name not in names:
            raise BadFileError(f"{path}: no column {name}; it has {_cut(', '.join(names))}")
    wanted = [name for name in names if name in {*needed, *also}]
    for name in wanted:
        if names.count(name) > 1:
            raise BadFileError(f"{path}: column {name} is there twice")
    unique = [name if name in wanted else f"{at} {name}" for at, name in enumerate(names)]
    try:
        table = read_csv(
            # No Python file: a thread that waits for the interpreter while it ends aborts the
            # process (apache/arrow#34314).
            pa.BufferReader(content),  # type: ignore[arg-type]  # the stub omits Arrow's files
            read_options=ReadOptions(column_names=unique, skip_rows=1),
            parse_options=ParseOptions(newlines_in_values=True),
            convert_options=ConvertOptions(
                include_columns=wanted,
                column_types=dict.fromkeys(wanted, pa.string()),
                strings_can_be_null=False,
            ),
        )
    except pa.ArrowInvalid as refused:
        _explain(path, content, len(names))
        if any(_records(content)):
            raise BadFileError(f"{path}: {refused}") from refused
        table = pa.table({name: pa.array([], pa.string()) for name in wanted})
    trimmed = {name: pc.utf8_trim_whitespace(table[name]) for name in wanted}
    return CsvFile(path, content, trimmed)


def _read(path: Path) -> bytes:
    """Return the whole file, read once: it may be a pipe."""
    try:
        return path.read_bytes()
    except OSError as cause:
        raise BadFileError(f"cannot read {path}: {cause.strerror or cause}") from cause


def _header(path: Path, content: bytes) -> list[str]:
    first = content[: content.find(b"\n") + 1] or content
    if not first.strip():
        raise BadFileError(f"{path}: the first line is empty; it should name the columns")
    try:
        return [name.strip() for name in next(csv.reader([first.decode("utf-8-sig")]))]
    except UnicodeDecodeError:
        raise BadFileError(f"{path} line 1: not UTF-8 text") from None
    except csv.Error as cause:
        raise BadFileError(f"{path} line 1: {cause}") from None


def _records(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the records after the first line, each with the line that it begins on, from 1."""
    text = io.TextIOWrapper(io.BytesIO(content), "utf-8-sig", errors="replace", newline="")
    csv.field_size_limit(max(csv.field_size_limit(), len(content)))
    lines = csv.reader(text)
    next(lines, None)
    begins = lines.line_num + 1
    for record in lines:
        if record:
            yield begins, record
        begins = lines.line_num + 1


def _explain(path: Path, content: bytes, width: int) -> None:
    """Raise what is wrong with the first line that is not UTF-8 or not `width` values."""
    for line, raw in enumerate(io.BytesIO(content), start=1):
        try:
            raw.decode()
        except UnicodeDecodeError:
            raise BadFileError(f"{path} line {line}: not UTF-8 text") from None
    try:
        for line, record in _records(content):
            if len(record) != width:
                raise BadFileError(f"{path} line {line}: {len(record)} values, not {width}")
    except csv.Error as cause:
        raise BadFileError(f"{path}: {cause}") from cause


def _shown(value: object) -> str:
    """Return a value as a message shows it.

    >>> _shown("n1"), len(_shown("n" * 1000))
    ("'n1'", 80)
    """
    return _cut(repr(value))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _first_refused(column: Texts) -> int:
    """Return the first row that is no number, found by halving."""
    good, bad = 0, len(column)
    while bad - good > 1:
        middle = (good + bad) // 2
        try:
            column.slice(good, middle - good).cast(pa.float64())
            good = middle
        except pa.ArrowInvalid:
            bad = middle
    return good


def to_csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV with a line that names the columns; values are quoted where they must be.

    >>> to_csv(("unit", "rank"), [("a, b", 1)])
    'unit,rank\\n"a, b",1\\n'
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return out.getvalue()
