"""What a file is, and a batch of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Protocol, TypeAlias

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from data.exchange.errors import SourceRefusedError

MOST_ROWS: Final = 5_000_000
"""More rows than this are refused: a city of ten million reports a year of about two."""

BATCH_ROWS: Final = 20_000
MOST_COLUMNS: Final = 500
MOST_BATCH_BYTES: Final = 256 * 1024 * 1024

Column: TypeAlias = "pa.Array[Any]"
Places: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]


class Format(StrEnum):
    """Formats that are read."""

    CSV = "csv"
    GEOJSON = "geojson"
    GEOPACKAGE = "geopackage"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that cannot be read: its number from 1, and how many cells it has."""

    row: int
    cells: int
    expected: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a file.

    Parameters
    ----------
    rows
        (n,) int64, their numbers: rows of data count from 1, those that cannot be read included.
    columns
        Each (n,), as the file has them.
    places
        x and y of the file's own geometry, (n,) float64 in its own system, NaN where a row has no
        point; None for a file without geometry.
    faults
        Rows among these that cannot be read; they are not in `columns`.
    """

    rows: NDArray[np.int64]
    columns: Mapping[str, Column]
    places: Places | None = None
    faults: tuple[RowFault, ...] = ()

    @property
    def last(self) -> int:
        """The number of the last row, 0 without any."""
        numbers = [*self.rows[-1:].tolist(), *(fault.row for fault in self.faults)]
        return max(numbers, default=0)


class Source(Protocol):
    """A file that was opened: what it holds, and its rows."""

    @property
    def format(self) -> Format: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def rows(self) -> int | None:
        """How many rows it says it has; None where only reading tells."""
        ...

    @property
    def encoding(self) -> str | None: ...
    @property
    def delimiter(self) -> str | None: ...
    @property
    def layers(self) -> tuple[str, ...]: ...
    @property
    def layer(self) -> str | None: ...
    @property
    def has_geometry(self) -> bool: ...
    @property
    def epsg(self) -> int | None:
        """The system of its geometry, None where there is none or it says nothing."""
        ...

    def batches(self) -> Iterator[Batch]:
        """Yield its rows in order, in the same batches each time.

        Raises
        ------
        SourceRefusedError
            When it cannot be read on, or has more than `MOST_ROWS`.
        """
        ...


def numbered(first: int, count: int) -> NDArray[np.int64]:
    """Return the numbers of `count` rows from `first` on.

    Raises
    ------
    SourceRefusedError
        When they are too many.
    """
    if first - 1 + count > MOST_ROWS:
        raise SourceRefusedError(
            f"the file has more than {MOST_ROWS} rows: import it in parts", reason="too_many_rows"
        )
    return np.arange(first, first + count, dtype=np.int64)


def check_columns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of columns when they are not too many; else SourceRefusedError."""
    if len(names) > MOST_COLUMNS:
        raise SourceRefusedError(
            f"the file has {len(names)} columns; the most is {MOST_COLUMNS}",
            reason="too_many_columns",
        )
    return names


def check_size(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return a batch unless its rows unpack to more than memory is there for."""
    if batch.nbytes > MOST_BATCH_BYTES:
        raise SourceRefusedError(
            f"{batch.num_rows} rows of the file unpack to {batch.nbytes} bytes", reason="unpacks"
        )
    return batch


def plain_columns(batch: pa.RecordBatch, leave_out: str | None) -> dict[str, Column]:
    """Return the columns of a batch that hold plain values."""
    return {
        field.name: column
        for field, column in zip(batch.schema, batch.columns, strict=True)
        if field.name != leave_out and is_plain(field.type)
    }


def is_plain(kind: pa.DataType) -> bool:
    """Return whether values of a type are text, numbers or times."""
    return not (
        pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind)
    )


def points_of(geometries: Column) -> Places:
    """Return x and y of points in WKB, NaN where there is none, or something else than a point."""
    found = shapely.from_wkb(geometries.to_numpy(zero_copy_only=False), on_invalid="ignore")
    return shapely.get_x(found), shapely.get_y(found)
