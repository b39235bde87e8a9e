"""`muster hot`: which cells are hot, of incidents and an area in files; no database."""

import json
from pathlib import Path
from typing import Annotated, Any, Final

import numpy as np
import shapely
import typer
from shapely.geometry.base import BaseGeometry

from api.cli.csv_columns import BadFileError, CsvFile, read_columns, to_csv
from api.cli.errors import complain
from spatial.cells import FINE_RESOLUTION, CellArray, cell_int, cell_text, cells_at
from spatial.cells import resolution as own_resolution
from spatial.crs import to_wgs84
from spatial.errors import SpatialError
from spatial.pattern import (
    HotCells,
    Significance,
    StudyArea,
    area_within,
    hot_cells,
    is_sparse,
    study_area,
)
from spatial.pattern.study_area import Counts
from spatial.shapes import parse_geojson

MOST_VERTICES: Final = 1_000_000
_POLYGONS: Final = ("Polygon", "MultiPolygon")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("hot")(hot)


def hot(  # noqa: PLR0913, PLR0917 (its options)
    incidents: Annotated[Path, typer.Option(help="CSV with a line for each incident")],
    area: Annotated[Path, typer.Option(help="GeoJSON polygon, or CSV with a column `cell`")],
    lon: Annotated[str, typer.Option(help="Column of longitudes")] = "lon",
    lat: Annotated[str, typer.Option(help="Column of latitudes")] = "lat",
    crs: Annotated[str, typer.Option(help="WGS84, CGCS2000, GCJ02 or BD09")] = "WGS84",
    res: Annotated[int, typer.Option(min=0, max=FINE_RESOLUTION, help="H3 resolution")] = 9,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, not CSV")] = False,
) -> None:
    """Hot cells of incidents in a file, judged exactly · 热点分析."""
    over = read_area(area, res)
    file = read_columns(incidents, (lon, lat))
    counts = over.count(_placed(file, lon, lat, crs))
    _require_some_inside(counts, incidents, area)
    found = hot_cells(over, counts)
    for warning in [*_repeats(file), *_warnings(over, counts)]:
        complain(warning)
    cells = _rows(over, counts, found)
    if as_json:
        typer.echo(json.dumps({"summary": _summary(over, counts, found), "cells": cells}))
    else:
        names = ("cell", "count", "z", "p", "significance")
        typer.echo(to_csv(names, ([row[name] for name in names] for row in cells)), nl=False)


def read_area(path: Path, resolution: int) -> StudyArea:
    """Return the study area that a file holds: the cells of a CSV, or those within polygons.

    Raises
    ------
    BadFileError
        A file that is neither, or cells that are none or of another resolution.
    """
    try:
        content = path.read_bytes()
    except OSError as cause:
        raise BadFileError(f"cannot read {path}: {cause.strerror or cause}") from cause
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return area_within(_polygons(json.loads(content)), resolution)
        return study_area(_cells(read_columns(path, ("cell",)), resolution))
    except (json.JSONDecodeError, UnicodeDecodeError) as cause:
        raise BadFileError(f"{path}: not JSON: {cause}") from None
    except SpatialError as refused:
        raise BadFileError(f"{path}: {refused.message}") from refused


def _polygons(document: Any) -> BaseGeometry:
    members = document.get("features") if document.get("type") == "FeatureCollection" else None
    if members is None:
        return parse_geojson(document, max_vertices=MOST_VERTICES, kinds=_POLYGONS, field="area")
    if not isinstance(members, list) or not members:
        raise BadFileError("the feature collection of the area has no features")
    parts = [
        parse_geojson(one, max_vertices=MOST_VERTICES, kinds=_POLYGONS, field="area")
        for one in members
    ]
    return shapely.union_all(parts)


def _cells(file: CsvFile, resolution: int) -> list[int]:
    cells = []
    for row, text in enumerate(map(str, file.texts("cell").to_pylist())):
        try:
            cell = cell_int(text)
        except SpatialError as refused:
            raise file.fault(row, refused.message) from refused
        if own_resolution(cell) != resolution:
            raise file.fault(row, f"cell {text} is not of resolution {resolution}")
        cells.append(cell)
    return cells


def _placed(file: CsvFile, lon: str, lat: str, crs: str) -> CellArray:
    """Return the fine cell of each incident."""
    try:
        places = to_wgs84(file.numbers(lon), file.numbers(lat), crs)
    except SpatialError as refused:
        if refused.index is None:
            raise
        swapped = "; are longitude and latitude swapped?" if "lat" in refused.field else ""
        raise file.fault(refused.index, f"{refused.message}{swapped}") from refused
    return cells_at(np.column_stack(places), FINE_RESOLUTION)


def _require_some_inside(counts: Counts, incidents: Path, area: Path) -> None:
    if counts.outside and not counts.inside.any():
        raise BadFileError(
            f"none of the {counts.outside} incidents of {incidents} lies in the area of {area}:"
            " look at the columns of longitude and latitude, and at --crs"
        )


def _repeats(file: CsvFile) -> list[str]:
    lines = [line for line in file.content.splitlines()[1:] if line.strip()]
    again = len(lines) - len(set(lines))
    if not again:
        return []
    return [f"{again} lines of {file.path} repeat another, letter by letter; all were counted"]


def _warnings(over: StudyArea, counts: Counts) -> list[str]:
    inside = int(counts.inside.sum())
    warnings = []
    if is_sparse(counts):
        warnings.append(
            f"{inside} incidents in {len(over)} cells, {inside / len(over):.2f} for each:"
            " a coarser resolution says more"
        )
    if counts.outside > inside:
        warnings.append(f"{counts.outside} incidents lie outside the area, more than inside")
    return warnings


def _summary(over: StudyArea, counts: Counts, found: HotCells) -> dict[str, Any]:
    return {
        "resolution": over.resolution,
        "cells": len(over),
        "incidents": int(counts.inside.sum()),
        "outside": counts.outside,
        "z_max": float(found.z.max()),
        "hot_raw": found.at_least(Significance.RAW),
        "hot_fdr": found.at_least(Significance.FDR),
        "hot_bonferroni": found.at_least(Significance.BONFERRONI),
        "moran_i": found.moran,
        "area_sha256": over.sha256,
    }


def _rows(over: StudyArea, counts: Counts, found: HotCells) -> list[dict[str, Any]]:
    columns = zip(
        map(cell_text, over.cells.tolist()),
        counts.inside.tolist(),
        found.z.tolist(),
        found.chances.tolist(),
        (Significance(degree).name.lower() for degree in found.degrees.tolist()),
        strict=True,
    )
    names = ("cell", "count", "z", "p", "significance")
    return [dict(zip(names, row, strict=True)) for row in columns]
