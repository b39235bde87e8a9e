"""Parquet, with the geometry of GeoParquet where it has one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from data.exchange.errors import SourceRefusedError
from data.exchange.sources.values import (
    BATCH_ROWS,
    MOST_ROWS,
    Batch,
    Format,
    Places,
    check_columns,
    check_size,
    is_plain,
    numbered,
    plain_columns,
    points_of,
)
from spatial.crs import epsg_of
from spatial.errors import UnknownCrsError

MOST_UNPACKED: Final = 4 * 1024**3
MOST_GROUP: Final = 512 * 1024**2
_WKB, _POINT = "WKB", "point"


@dataclass(frozen=True, slots=True)
class Columnar:
    """A Parquet file."""

    path: Path
    columns: tuple[str, ...]
    rows: int
    has_geometry: bool
    epsg: int | None
    geometry: str | None
    packed_as: str
    encoding: str | None = None
    delimiter: str | None = None
    layers: tuple[str, ...] = ()
    layer: str | None = None
    format: Format = Format.PARQUET

    def batches(self) -> Iterator[Batch]:
        """Yield its rows, of the columns that hold plain values.

        Raises
        ------
        SourceRefusedError
            When it cannot be read on, or a batch unpacks to too much.
        """
        done = 0
        wanted = [*self.columns, *([self.geometry] if self.geometry else [])]
        try:
            with pq.ParquetFile(self.path) as file:
                for read in file.iter_batches(batch_size=BATCH_ROWS, columns=wanted):
                    batch = check_size(read)
                    rows = numbered(done + 1, batch.num_rows)
                    done += batch.num_rows
                    yield Batch(rows, plain_columns(batch, self.geometry), self._places(batch))
        except (pa.ArrowException, OSError) as error:
            raise SourceRefusedError(
                f"cannot be read after row {done}: {error}", reason="unreadable", row=done
            ) from error

    def _places(self, batch: pa.RecordBatch) -> Places | None:
        if self.geometry is None:
            return None
        column: Any = batch.column(self.geometry)
        if self.packed_as == _WKB:
            return points_of(column)
        return _numbers(column.field("x")), _numbers(column.field("y"))


def open_parquet(path: Path) -> Columnar:
    """Return a Parquet file, held against what it says it unpacks to.

    Raises
    ------
    SourceRefusedError
        When it is none, or too large.
    """
    try:
        with pq.ParquetFile(path) as file:
            metadata, schema = file.metadata, file.schema_arrow
    except (pa.ArrowException, OSError) as error:
        raise SourceRefusedError(f"no sound Parquet: {error}", reason="unreadable") from error
    if metadata.num_rows > MOST_ROWS:
        raise SourceRefusedError(
            f"the file has {metadata.num_rows} rows; the most is {MOST_ROWS}: import it in parts",
            reason="too_many_rows",
        )
    groups = [metadata.row_group(at).total_byte_size for at in range(metadata.num_row_groups)]
    if sum(groups) > MOST_UNPACKED or max(groups, default=0) > MOST_GROUP:
        raise SourceRefusedError(
            f"the file unpacks to {sum(groups)} bytes; the most is {MOST_UNPACKED}, and"
            f" {MOST_GROUP} for one row group",
            reason="unpacks",
        )
    geometry, packed_as, epsg = _geometry(schema)
    names = tuple(one.name for one in schema if is_plain(one.type) and one.name != geometry)
    return Columnar(
        path,
        check_columns(names),
        metadata.num_rows,
        geometry is not None,
        epsg,
        geometry,
        packed_as,
    )


def _geometry(schema: pa.Schema) -> tuple[str | None, str, int | None]:
    """Return the column of points, how they are packed, and their system (GeoParquet 1.1)."""
    said = (schema.metadata or {}).get(b"geo")
    if said is None:
        return None, _WKB, None
    try:
        geo: dict[str, Any] = orjson.loads(said)
        name = str(geo["primary_column"])
        column = geo["columns"][name]
        packed_as = str(column["encoding"])
        crs = column.get("crs", "OGC:CRS84")
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise SourceRefusedError(
            f"what the file says of its geometry cannot be read: {error}", reason="unreadable"
        ) from error
    if name not in schema.names or packed_as not in (_WKB, _POINT):
        raise SourceRefusedError(
            f"geometry packed as {packed_as!r} is not read: write it as WKB", reason="no_points"
        )
    return name, packed_as, None if crs is None else _epsg_if_any(crs)


def _epsg_if_any(crs: object) -> int | None:
    try:
        return epsg_of(crs if isinstance(crs, str) else orjson.dumps(crs).decode())
    except UnknownCrsError:
        return None


def _numbers(column: "pa.Array[Any]") -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.asarray(column.cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)
