"""Which format a file is, by what it begins with; never by its name."""

from pathlib import Path
from typing import Final

from data.exchange.errors import SourceRefusedError
from data.exchange.sources.columnar import open_parquet
from data.exchange.sources.delimited import open_delimited
from data.exchange.sources.layered import open_geojson, open_geopackage
from data.exchange.sources.values import Format, Source

_SQLITE: Final = b"SQLite format 3\0"
_APPLICATION: Final = slice(68, 72)
_GEOPACKAGES: Final = (b"GPKG", b"GP10", b"GP11")
_SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARK: Final = b"\xef\xbb\xbf"
_SUFFIXES: Final = {
    Format.CSV: ".csv",
    Format.GEOJSON: ".geojson",
    Format.GEOPACKAGE: ".gpkg",
    Format.PARQUET: ".parquet",
}


def format_of(head: bytes) -> Format:
    """Return the format of a file that begins with these bytes (100 or more, if it has them).

    Raises
    ------
    SourceRefusedError
        For an empty file, and for one that is known and not read.

    Examples
    --------
    >>> format_of(b"PAR1...").value, format_of(b' {"type":').value, format_of(b"lon,lat").value
    ('parquet', 'geojson', 'csv')
    """
    if not head.strip():
        raise SourceRefusedError("the file is empty", reason="empty")
    if head.startswith(b"PAR1"):
        return Format.PARQUET
    if head.startswith(_SQLITE):
        if head[_APPLICATION] in _GEOPACKAGES:
            return Format.GEOPACKAGE
        raise SourceRefusedError(
            "the file is a database, and no GeoPackage", reason="other_database"
        )
    if head.startswith(_SPREADSHEETS):
        raise SourceRefusedError(
            "the file is a spreadsheet or an archive: save the sheet as CSV", reason="spreadsheet"
        )
    if head.removeprefix(_MARK).lstrip().startswith(b"{"):
        return Format.GEOJSON
    return Format.CSV


def named_by_format(path: Path) -> Path:
    """Rename a file by what it is, and return it: GDAL warns of a GeoPackage of another name.

    Raises
    ------
    SourceRefusedError
        For what is none of the formats.
    """
    return path.rename(path.with_suffix(_SUFFIXES[_format_of_file(path)]))


def open_source(path: Path, layer: str | None = None) -> Source:
    """Return a file as rows, whichever of the formats it is.

    Parameters
    ----------
    path
        The file. One in GBK may have a copy in UTF-8 written beside it.
    layer
        Which layer of a GeoPackage; the first where none is named.

    Raises
    ------
    SourceRefusedError
        When it cannot be read as what it is.
    """
    match _format_of_file(path):
        case Format.PARQUET:
            return open_parquet(path)
        case Format.GEOPACKAGE:
            return open_geopackage(path, layer)
        case Format.GEOJSON:
            return open_geojson(path)
        case Format.CSV:
            return open_delimited(path)


def _format_of_file(path: Path) -> Format:
    with path.open("rb") as file:
        return format_of(file.read(4096))
