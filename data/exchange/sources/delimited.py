"""CSV: text with a line of headings, in UTF-8 or GBK, whichever program wrote it."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np
import pyarrow as pa
from pyarrow.csv import ConvertOptions, InvalidRow, ParseOptions, ReadOptions, open_csv

from data.exchange.errors import SourceRefusedError
from data.exchange.sources.values import Batch, Format, RowFault, check_columns, numbered

BLOCK_BYTES: Final = 2 * 1024 * 1024
LONGEST_HEADING: Final = 64 * 1024
_CODECS: Final = (("utf-8", "UTF-8"), ("gb18030", "GBK"))
_CODEC_OF: Final = {name: codec for codec, name in _CODECS}
_SEPARATORS: Final = ",;\t|"


@dataclass(frozen=True, slots=True)
class Delimited:
    """A CSV file; every value is text."""

    path: Path
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    rows: int | None = None
    layers: tuple[str, ...] = ()
    layer: str | None = None
    has_geometry: bool = False
    epsg: int | None = None
    format: Format = Format.CSV

    def batches(self) -> Iterator[Batch]:
        """Yield its rows; one with another number of cells than the heading is a fault.

        Lines without anything are no rows.

        Raises
        ------
        SourceRefusedError
            When a row is longer than a block, or there are too many.
        """
        broken: list[InvalidRow] = []

        def note(row: InvalidRow) -> Literal["skip", "error"]:
            broken.append(row)
            return "skip"

        reader = open_csv(
            str(self.path),
            read_options=ReadOptions(
                use_threads=False,  # with threads the rows at fault have no numbers
                block_size=BLOCK_BYTES,
                encoding=_CODEC_OF[self.encoding],
                column_names=list(self.columns),
                skip_rows=1,
            ),
            parse_options=ParseOptions(
                delimiter=self.delimiter, newlines_in_values=True, invalid_row_handler=note
            ),
            convert_options=ConvertOptions(
                column_types=dict.fromkeys(self.columns, pa.string()), strings_can_be_null=False
            ),
        )
        done = 0
        while True:
            try:
                read = reader.read_next_batch()
            except StopIteration:
                break
            except pa.ArrowInvalid as error:
                raise _unreadable(done, error) from error
            faults = tuple(self._fault(row) for row in broken)
            broken.clear()
            every = numbered(done + 1, read.num_rows + len(faults))
            sound = every[~np.isin(every, [fault.row for fault in faults])]
            done += len(every)
            yield Batch(
                sound[: read.num_rows],
                dict(zip(self.columns, read.columns, strict=True)),
                None,
                faults,
            )

    def _fault(self, row: InvalidRow) -> RowFault:
        """Return a row that cannot be read; pyarrow counts the heading as the first."""
        return RowFault((row.number or 2) - 1, row.actual_columns, row.expected_columns)


def open_delimited(path: Path) -> Delimited:
    """Return a CSV file with its encoding, separator and headings.

    Raises
    ------
    SourceRefusedError
        When it is no text, or has no line of headings.
    """
    codec, encoding = encoding_of(path)
    with path.open(encoding="utf-8-sig" if codec == "utf-8" else codec, newline="") as file:
        first = file.readline(LONGEST_HEADING)
    if not first.strip():
        raise SourceRefusedError("the first line names no columns", reason="no_heading")
    delimiter = max(_SEPARATORS, key=first.count)
    try:
        cells = next(csv.reader(io.StringIO(first, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise SourceRefusedError(
            f"the first line cannot be read as headings: {error}", reason="no_heading"
        ) from error
    return Delimited(path, encoding, delimiter, check_columns(unique_names(cells)))


def unique_names(cells: list[str]) -> tuple[str, ...]:
    """Return headings as names of columns, each once.

    Examples
    --------
    >>> unique_names([" 经度", "", "经度"])
    ('经度', 'column 2', '经度 (2)')
    """
    seen: Counter[str] = Counter()
    names = []
    for place, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {place}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def encoding_of(path: Path) -> tuple[str, str]:
    """Return the codec of a whole file of text and its name: UTF-8 is tried first, then GBK.

    GBK is read as GB 18030, which holds it.

    Raises
    ------
    SourceRefusedError
        When it is neither, or holds NUL.
    """
    broken_at = 0
    for codec, name in _CODECS:
        try:
            _decode(path, codec)
        except UnicodeDecodeError as error:
            broken_at = error.start
            continue
        return codec, name
    line = _line_of(path, broken_at)
    raise SourceRefusedError(
        f"line {line} is neither UTF-8 nor GBK: save the file as UTF-8",
        reason="not_text",
        line=line,
    )


def _decode(path: Path, codec: str) -> None:
    """Decode a file and throw it away; the error says where in the file it is."""
    decoder = codecs.getincrementaldecoder(codec)()
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(1024 * 1024):
            if b"\0" in chunk:
                raise SourceRefusedError(
                    "the file holds NUL, so it is no CSV in UTF-8 or GBK: save it as UTF-8",
                    reason="nul",
                )
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                error.start += done - held
                raise
            done += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        error.start += done
        raise


def _line_of(path: Path, place: int) -> int:
    with path.open("rb") as file:
        return file.read(max(place, 0)).count(b"\n") + 1


def _unreadable(done: int, error: pa.ArrowInvalid) -> SourceRefusedError:
    if "straddling" in str(error):
        return SourceRefusedError(
            f"a row after row {done} is longer than {BLOCK_BYTES} bytes: a quote is not closed",
            reason="row_too_long",
            row=done,
        )
    return SourceRefusedError(
        f"cannot be read after row {done}: {error}", reason="unreadable", row=done
    )
