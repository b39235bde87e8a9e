"""The roads of the sample: 92,667 straight pieces between 82,365 nodes."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow.parquet
import shapely
from pyproj import Transformer
from sqlalchemy.orm import Session

from data.areas.index import AreaIndex
from data.pool.commands import write_placed
from data.pool.lines import geodesic_lengths, middles
from data.pool.tables import Road

Floats = npt.NDArray[np.float64]
_SOURCE_CRS = "EPSG:32650"  # WGS 84 / UTM zone 50N, as the file's own metadata says


@dataclass(frozen=True, slots=True)
class SampleRoads:
    """Road pieces as parallel arrays.

    `node_from`, `node_to` are `(n,)` int64 OSM node ids, `road_class` `(n,)` OSM highway values,
    `lines` `(n,)` shapely LineStrings, `middles` `(n, 2)` lon/lat, `length_m` `(n,)` geodesic.
    Everything is EPSG:4326.
    """

    node_from: npt.NDArray[np.int64]
    node_to: npt.NDArray[np.int64]
    road_class: npt.NDArray[np.str_]
    lines: npt.NDArray[np.object_]
    middles: Floats
    length_m: Floats


def read_roads(path: Path) -> SampleRoads:
    """Return the roads in the parquet file at `path`, from EPSG:32650 to EPSG:4326."""
    table = pyarrow.parquet.read_table(path, columns=["u", "v", "highway", "geometry"])
    projected = shapely.from_wkb(table["geometry"].to_numpy())
    to_wgs84 = Transformer.from_crs(_SOURCE_CRS, "EPSG:4326", always_xy=True)
    lines = shapely.transform(
        projected, lambda xy: np.column_stack(to_wgs84.transform(xy[:, 0], xy[:, 1]))
    )
    lines = drawn_from_start(lines, table["u"].to_numpy(), table["v"].to_numpy())
    return SampleRoads(
        node_from=table["u"].to_numpy(),
        node_to=table["v"].to_numpy(),
        road_class=table["highway"].to_numpy().astype(str),
        lines=lines,
        middles=middles(lines),
        length_m=geodesic_lengths(lines),
    )


def drawn_from_start(
    lines: npt.NDArray[np.object_], start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]
) -> npt.NDArray[np.object_]:
    """Return the lines, each drawn from its start node to its end node.

    The source draws three of five from end to start. A node lies where most of the lines that name
    it have an end; where that cannot tell (a line that meets no other), the smaller key is put at
    the western end, for all lines alike.
    """
    count = len(lines)
    ends = np.concatenate(
        [shapely.get_coordinates(shapely.get_point(lines, at)).round(8) for at in (0, -1)]
    )
    _, place = np.unique(ends, axis=0, return_inverse=True)
    first, last = place.reshape(2, count)
    _, key = np.unique(np.concatenate((start, end)), return_inverse=True)
    start_key, end_key = key.reshape(2, count)
    named = np.concatenate((start_key, start_key, end_key, end_key)) * (2 * count)
    named += np.concatenate((first, last, first, last))
    _, pair, times = np.unique(named, return_inverse=True, return_counts=True)
    start_first, start_last, end_first, end_last = times[pair].reshape(4, count)
    lead = (start_first + end_last) - (start_last + end_first)
    tied = (first < last) != (start < end)
    return np.where((lead < 0) | ((lead == 0) & tied), shapely.reverse(lines), lines)


def write_roads(session: Session, data_set_id: int, roads: SampleRoads, areas: AreaIndex) -> int:
    """Write the roads, two-way and without names and speeds, and return how many."""
    columns = (
        "data_set_id", "node_from", "node_to", "road_class", "oneway", "length_m",
        "roundabout", "layer", "access",
    )  # fmt: skip
    rows = [
        (data_set_id, start, end, kind, "no", length, False, 0, "{}")
        for start, end, kind, length in zip(
            roads.node_from.tolist(),
            roads.node_to.tolist(),
            roads.road_class.tolist(),
            roads.length_m.tolist(),
            strict=True,
        )
    ]
    return write_placed(session, Road, columns, rows, roads.lines, areas)
