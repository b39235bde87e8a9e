"""Writing the pool: data sets and the many rows that belong to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson
import shapely
from sqlalchemy import Text, all_, bindparam, delete, func, text
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.orm import Session

from data.areas.index import AreaIndex
from data.pool.names import fold_all, name_grams
from data.pool.tables import (
    Address,
    Building,
    DataSet,
    Facility,
    LandCover,
    PlaceName,
    Road,
    TurnRestriction,
)
from data.store.base import Base
from data.store.bulk import copy_rows, hex_geometries
from data.store.georeferenced import FINE_RESOLUTION
from data.store.outbox import record_change
from spatial.cells import cells_at

DATA_LOADED = "data.loaded"
_BATCH = 2000
# A GIN index keeps new entries in a list that every search walks, until they are sorted in.
_SORT_IN_GRAMS = text("SELECT muster_sort_in_names()")
_REPLACED: tuple[type[Base], ...] = (
    Road,
    TurnRestriction,
    Building,
    LandCover,
    Address,
    PlaceName,
)
Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NewDataSet:
    """What is said of one load of data."""

    name: str
    title_zh: str
    title_en: str
    licence: str
    attribution: str
    source_sha256: str
    training: bool
    report: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewFacility:
    """A facility to be written; `lon`, `lat` in EPSG:4326 degrees."""

    source_key: str
    category: str
    name_zh: str
    name_en: str
    lon: float
    lat: float
    tags: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewPlaceName:
    """A name to be found; `spellings` are further ways to write it, not shown."""

    kind: str
    entity_key: str
    name_zh: str
    name_en: str
    lon: float
    lat: float
    rank: int
    spellings: tuple[str, ...] = ()
    bbox: tuple[float, float, float, float] | None = None  # west, south, east, north


def write_data_set(session: Session, data_set: NewDataSet) -> int:
    """Write the row of a data set, clear what was loaded under its name before, return its id.

    Facilities stay until `write_facilities` replaces them, because units may have them as stations.
    """
    values = {name: getattr(data_set, name) for name in NewDataSet.__slots__}
    statement = insert(DataSet).values(values)
    found = session.execute(
        statement.on_conflict_do_update(
            index_elements=[DataSet.name], set_=values | {"loaded_at": func.now()}
        ).returning(DataSet.id)
    ).scalar_one()
    for table in _REPLACED:
        session.execute(delete(table).where(table.__table__.c.data_set_id == found))
    return int(found)


def write_placed(
    session: Session,
    table: type[Base],
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    geometries: Sequence[shapely.Geometry] | npt.NDArray[np.object_],
    areas: AreaIndex,
) -> int:
    """Write many georeferenced rows with COPY and return how many.

    Parameters
    ----------
    columns, rows
        The columns that every row gives, and the rows; JSON as text.
    geometries
        One per row, EPSG:4326 lon/lat. The cell and the area are those of the point, of the middle
        of a line, of an inner point of a polygon.
    areas
        Finds the area of each row.
    """
    if not len(rows):
        return 0
    shapes = np.asarray(geometries, dtype=object)
    points = representative_points(shapes)
    placed = zip(
        rows,
        hex_geometries(shapes),
        cells_at(points, FINE_RESOLUTION).tolist(),
        areas.codes_at(points),
        strict=True,
    )
    return copy_rows(
        session,
        table,
        [*columns, "geom", "cell", "area_code"],
        ((*row, geom, cell, area) for row, geom, cell, area in placed),
    )


def representative_points(geometries: npt.NDArray[np.object_]) -> Points:
    """Return a point on each geometry as `(n, 2)` lon/lat: itself, middle of a line, inside."""
    kinds = shapely.get_type_id(geometries)
    points = geometries.copy()
    lines = kinds == shapely.GeometryType.LINESTRING
    polygons = kinds >= shapely.GeometryType.POLYGON
    points[lines] = shapely.line_interpolate_point(geometries[lines], 0.5, normalized=True)
    points[polygons] = shapely.point_on_surface(geometries[polygons])
    return shapely.get_coordinates(points)


def bounds_of(
    geometries: Sequence[shapely.Geometry] | npt.NDArray[np.object_],
) -> tuple[float, float, float, float]:
    """Return west, south, east, north of all the geometries together; NaN when all are empty."""
    west, south, east, north = shapely.total_bounds(geometries).tolist()
    return west, south, east, north


def write_facilities(
    session: Session, data_set_id: int, facilities: Sequence[NewFacility], areas: AreaIndex
) -> dict[str, int]:
    """Write the facilities of a data set and return their ids by source key.

    One already there under its source key keeps its id; one no longer given is removed.
    """
    keys = [facility.source_key for facility in facilities]
    ours = delete(Facility).where(Facility.data_set_id == data_set_id)
    session.execute(ours.where(Facility.source_key != all_(bindparam("keys", keys, ARRAY(Text)))))
    if not facilities:
        return {}
    training = session.get_one(DataSet, data_set_id).training
    own = {"data_set_id": data_set_id, "training": training}
    rows = [own | row for row in _facility_rows(facilities, areas)]
    statement = insert(Facility)
    changed = {name: statement.excluded[name] for name in rows[0]}
    statement = statement.on_conflict_do_update(
        index_elements=[Facility.data_set_id, Facility.source_key], set_=changed
    )
    ids: dict[str, int] = {}
    for start in range(0, len(rows), _BATCH):
        written = session.execute(
            statement.returning(Facility.source_key, Facility.id), rows[start : start + _BATCH]
        )
        ids.update((key, found) for key, found in written)
    return ids


def _facility_rows(facilities: Sequence[NewFacility], areas: AreaIndex) -> list[dict[str, Any]]:
    points = np.array([(f.lon, f.lat) for f in facilities], dtype=np.float64)
    return [
        {
            "source_key": facility.source_key,
            "category": facility.category,
            "name_zh": facility.name_zh,
            "name_en": facility.name_en,
            "tags": facility.tags,
            "geom": geom,
            "cell": cell,
            "area_code": area,
        }
        for facility, geom, cell, area in zip(
            facilities,
            hex_geometries(_point_shapes(points)),
            cells_at(points, FINE_RESOLUTION).tolist(),
            areas.codes_at(points),
            strict=True,
        )
    ]


def write_place_names(
    session: Session, data_set_id: int, names: Sequence[NewPlaceName], areas: AreaIndex
) -> int:
    """Write names by which places are found and return how many."""
    rows: list[tuple[object, ...]] = []
    for name in names:
        folded = fold_all((name.name_zh, name.name_en, *name.spellings))
        shown = (name.kind, name.entity_key, name.name_zh, name.name_en)
        marks = name_grams(folded, name.rank)
        bbox = None if name.bbox is None else list(name.bbox)
        rows.append((data_set_id, *shown, " | ".join(folded), marks, name.rank, bbox))
    columns = (
        "data_set_id", "kind", "entity_key", "name_zh", "name_en", "folded", "grams", "rank",
        "bbox",
    )  # fmt: skip
    points = np.array([(name.lon, name.lat) for name in names], dtype=np.float64)
    count = write_placed(session, PlaceName, columns, rows, _point_shapes(points), areas)
    session.execute(_SORT_IN_GRAMS)
    return count


def _point_shapes(points: Points) -> npt.NDArray[np.object_]:
    return np.asarray(shapely.points(points.reshape(-1, 2)), dtype=object)


def finish_load(session: Session, name: str) -> None:
    """Say in the change feed that the data set `name` is new, and let the planner know of it.

    The last step of a load: whoever holds roads or areas in memory reads them again after it.
    """
    record_change(session, DATA_LOADED, entity_id=name, body={})
    tables = ["areas", Facility.__tablename__, *(t.__tablename__ for t in _REPLACED)]
    session.execute(text("SELECT muster_analyze(:tables)"), {"tables": tables})


def json_text(value: object) -> str:
    """Return a value as JSON text, for `write_placed`."""
    return orjson.dumps(value).decode()
