"""The cells of a report as files for other programs: GeoPackage, GeoParquet, CSV.

Each holds what the page was made from, cell by cell, and says by which method and over which area.
"""

import csv
import io
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from numpy.typing import NDArray

from data.codes.decoding import neutral
from layers.reports.contents import DEGREES, Contents, HotCells, SimulatedRun
from layers.reports.drawing import cover_pairs, kind_of_cover
from layers.reports.errors import ReportEmptyError
from spatial.cells import CellArray, cell_int, cell_text
from spatial.cells.indexing import outlines

Columns = dict[str, NDArray[Any]]


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """Cells with columns of equal length (n,); `about` says what they are."""

    name: str
    cells: CellArray
    columns: Columns
    about: Mapping[str, str]


def layers_of(contents: Contents) -> list[Layer]:
    """Return the layers of a report: hot cells first, then the cover of each run that has one.

    Raises
    ------
    ReportEmptyError
        When there is none.
    """
    found = [] if contents.hot is None else [_hot_layer(contents.hot)]
    found += [_cover_layer(run) for run in contents.runs if run.coverage is not None]
    if not found:
        raise ReportEmptyError(
            "none of this has cells: take the page, or add a result of hot cells", field="hotspots"
        )
    return found


def as_geopackage(contents: Contents) -> bytes:
    """Return all layers and a table `about` as one GeoPackage (OGC 12-128), EPSG:4326."""
    import pyogrio.raw  # noqa: PLC0415 (slow to import; most processes never write one)

    with tempfile.TemporaryDirectory(prefix="muster-report-") as folder:
        path = Path(folder) / "report.gpkg"
        for number, layer in enumerate(layers_of(contents)):
            pyogrio.raw.write(
                path,
                geometry=np.array(shapely.to_wkb(outlines(layer.cells)), dtype=object),
                field_data=list(layer.columns.values()),
                fields=list(layer.columns),
                layer=layer.name,
                driver="GPKG",
                geometry_type="Polygon",
                crs="EPSG:4326",
                append=number > 0,
                layer_metadata=dict(layer.about),
            )
        return path.read_bytes()


def as_geoparquet(contents: Contents) -> bytes:
    """Return the first layer as GeoParquet 1.1.0: WKB, OGC:CRS84, with the boxes as covering."""
    layer = layers_of(contents)[0]
    shapes = outlines(layer.cells)
    boxes = shapely.bounds(shapes).reshape(-1, 4)
    corners = ("xmin", "ymin", "xmax", "ymax")
    box = pa.StructArray.from_arrays(
        [pa.array(boxes[:, place]) for place in range(4)], names=list(corners)
    )
    table = pa.table(
        {
            **{name: pa.array(values) for name, values in layer.columns.items()},
            "bbox": box,
            "geometry": pa.array(list(shapely.to_wkb(shapes)), type=pa.binary()),
        }
    )
    geo = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["Polygon"],
                "orientation": "counterclockwise",
                "edges": "planar",
                "bbox": shapely.total_bounds(shapes).tolist(),
                "covering": {"bbox": {corner: ["bbox", corner] for corner in corners}},
            }
        },
    }
    about = {f"muster:{key}".encode(): value.encode() for key, value in layer.about.items()}
    table = table.replace_schema_metadata({b"geo": orjson.dumps(geo), **about})
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def as_csv(contents: Contents) -> bytes:
    """Return the first layer as CSV (UTF-8 with its mark), no cell of which is a formula."""
    layer = layers_of(contents)[0]
    out = io.StringIO()
    writer = csv.writer(out)
    for key, value in layer.about.items():
        writer.writerow([f"# {key}", neutral(value)])
    writer.writerow(layer.columns)
    columns = [values.tolist() for values in layer.columns.values()]
    for row in zip(*columns, strict=True):
        writer.writerow([_plain(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return "" if np.isnan(value) else repr(value)
    return neutral(value) if isinstance(value, str) else str(value)


def _hot_layer(hot: HotCells) -> Layer:
    view = hot.view
    columns: Columns = {
        "cell": _texts(map(cell_text, hot.cells.tolist())),
        "count": hot.count,
        "disk": hot.disk,
        "expected": hot.expected,
        "z": hot.z,
        "p": hot.p,
        "significance": _texts(DEGREES[degree] for degree in hot.degree.tolist()),
    }
    if view.hidden:
        for name in ("disk", "expected", "z", "p"):
            del columns[name]
    about = {
        "result": str(view.id),
        "method": view.method,
        "version": str(view.version),
        "area": view.area.code,
        "study_area_sha256": view.study_area,
        "inputs_sha256": view.inputs.sha256,
        "resolution": str(view.resolution),
        "k": str(view.k),
        "from": view.since.isoformat(),
        "until": view.until.isoformat(),
        "categories": " ".join(view.categories) or "all",
        "denominator": view.denominator,
        "training": "yes" if view.training else "no",
    }
    return Layer("hot_cells", hot.cells, columns, about)


def _cover_layer(run: SimulatedRun) -> Layer:
    found = run.coverage or {}
    cells = np.array([cell_int(cell) for cell in found["cells"]], dtype=np.int64)
    columns: Columns = {
        "cell": _texts(found["cells"]),
        "base_s": _seconds(found["base_s"]),
        "scenario_s": _seconds(found["scenario_s"]),
        "cover": _texts(kind_of_cover(*pair) for pair in cover_pairs(found)),
    }
    about = {
        "scenario": run.name_en,
        "scenario_zh": run.name_zh,
        "scenario_version": str(run.version),
        "run": str(run.id),
        "method": run.method,
        "inputs_sha256": run.inputs_sha256,
        "standard_s": str(found.get("standard_s", "")),
        "training": "yes" if run.training else "no",
    }
    return Layer(f"cover_of_run_{run.id}", cells, columns, about)


def _texts(values: Any) -> NDArray[Any]:
    return np.array(list(values), dtype=object)


def _seconds(values: Sequence[float | None]) -> NDArray[np.float64]:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
