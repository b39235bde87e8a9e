"""GeoJSON and GeoPackage, read by GDAL as a stream of Arrow batches.

GDAL looks at what a file holds to choose its driver, and some drivers open other files or run what
they are told. So the driver is named for JSON, and a GeoPackage is held against its own tables
before it is opened.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data.exchange.errors import SourceRefusedError
from data.exchange.sources.delimited import encoding_of
from data.exchange.sources.values import (
    BATCH_ROWS,
    Batch,
    Format,
    check_columns,
    check_size,
    numbered,
    plain_columns,
    points_of,
)
from spatial.crs import epsg_of
from spatial.errors import UnknownCrsError

_PREFIX: Final = {Format.GEOJSON: "GeoJSON:", Format.GEOPACKAGE: ""}
_OPENING: Final = (RuntimeError, ValueError, OSError)
"""What pyogrio raises: its own errors are RuntimeErrors."""


@dataclass(frozen=True, slots=True)
class Layered:
    """A layer of a GeoJSON or GeoPackage file."""

    path: Path
    format: Format
    layers: tuple[str, ...]
    layer: str | None
    columns: tuple[str, ...]
    rows: int | None
    has_geometry: bool
    epsg: int | None
    encoding: str | None = None
    delimiter: str | None = None

    @property
    def _name(self) -> str:
        return f"{_PREFIX[self.format]}{self.path}"

    def batches(self) -> Iterator[Batch]:
        """Yield the rows of the layer, times as text.

        Raises
        ------
        SourceRefusedError
            When it cannot be read on, or has too many rows.
        """
        from pyogrio.raw import open_arrow  # noqa: PLC0415 (slow to import; CSV needs none of it)

        done = 0
        try:
            with open_arrow(
                self._name,
                layer=self.layer,
                batch_size=BATCH_ROWS,
                use_pyarrow=True,
                datetime_as_string=True,
            ) as (meta, reader):
                geometry = meta["geometry_name"] or "wkb_geometry"
                for read in reader:
                    batch = check_size(read)
                    rows = numbered(done + 1, batch.num_rows)
                    done += batch.num_rows
                    places = points_of(batch.column(geometry)) if self.has_geometry else None
                    yield Batch(rows, plain_columns(batch, geometry), places)
        except _OPENING as error:
            raise SourceRefusedError(
                f"cannot be read after row {done}: {error}", reason="unreadable", row=done
            ) from error


def open_geojson(path: Path) -> Layered:
    """Return a GeoJSON file; one in GBK is first written anew in UTF-8 beside it.

    Raises
    ------
    SourceRefusedError
        When it is no GeoJSON.
    """
    codec, encoding = encoding_of(path)
    if codec != "utf-8":
        path = _in_utf8(path, codec)
    return _opened(path, Format.GEOJSON, (), None, encoding)


def open_geopackage(path: Path, layer: str | None) -> Layered:
    """Return a layer of a GeoPackage, the first unless one is named.

    Raises
    ------
    SourceRefusedError
        When it has no such layer, or one that is not a plain table.
    """
    layers = _checked_layers(path)
    if layer is not None and layer not in layers:
        raise SourceRefusedError(
            f"there is no layer {layer!r}; there are {', '.join(layers)}", reason="no_layer"
        )
    return _opened(path, Format.GEOPACKAGE, layers, layer or layers[0], None)


def _opened(
    path: Path, kind: Format, layers: tuple[str, ...], layer: str | None, encoding: str | None
) -> Layered:
    import pyogrio  # noqa: PLC0415 (slow to import; CSV needs none of it)

    try:
        info = pyogrio.read_info(f"{_PREFIX[kind]}{path}", layer=layer)
    except _OPENING as error:
        raise SourceRefusedError(f"cannot be read: {error}", reason="unreadable") from error
    crs, rows = info["crs"], int(info["features"])
    try:
        epsg = None if crs is None else epsg_of(crs)
    except UnknownCrsError:
        epsg = None
    return Layered(
        path,
        kind,
        layers,
        layer,
        check_columns(tuple(map(str, info["fields"]))),
        rows if rows >= 0 else None,
        info["geometry_type"] is not None,
        epsg,
        encoding,
    )


def _checked_layers(path: Path) -> tuple[str, ...]:
    """Return the layers of a GeoPackage that are plain tables.

    A view or a virtual table works something out as it is read: rows without end, or another file.
    """
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as db:
            virtual = db.execute(
                "SELECT count(*) FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
                " AND sql NOT LIKE '%USING rtree%'"
            ).fetchone()[0]
            found = db.execute(
                "SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m"
                " ON m.name = c.table_name AND m.type = 'table'"
                " WHERE c.data_type IN ('features', 'attributes') ORDER BY c.rowid"
            ).fetchall()
    except sqlite3.DatabaseError as error:
        raise SourceRefusedError(f"no sound GeoPackage: {error}", reason="unreadable") from error
    if virtual or not found:
        raise SourceRefusedError(
            "the GeoPackage has no layer that is a plain table", reason="no_layer"
        )
    return tuple(str(name) for (name,) in found)


def _in_utf8(path: Path, codec: str) -> Path:
    written = path.with_name(f"{path.stem}.utf8.geojson")
    with (
        path.open(encoding=codec, newline="") as text,
        written.open("w", encoding="utf-8", newline="") as out,
    ):
        while chunk := text.read(1024 * 1024):
            out.write(chunk)
    return written
