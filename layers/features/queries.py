"""Layers as GeoJSON, made by PostGIS."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from layers.catalogue.definitions import Layer
from layers.features.boxes import Box
from layers.features.cells_first import BY_CELL, cell_ranges, needs_cells

COORDINATE_DECIMALS = 6
MOST_FEATURES = 5_000

_FEATURES = (
    "SELECT json_build_object('type', 'Feature', 'id', id, 'geometry',"
    " CAST(ST_AsGeoJSON(geom, {decimals}) AS json), 'properties', properties)::text"
    " FROM ({rows}) AS r {where} ORDER BY id LIMIT :limit"
)
_INSIDE = "WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)"


def feature_collection(session: Session, layer: Layer, *, box: Box | None, limit: int) -> bytes:
    """Return a layer's features (EPSG:4326) as a GeoJSON FeatureCollection, by id.

    Parameters
    ----------
    box
        Only features whose own boxes meet it; None for all.
    limit
        At most so many; a member `truncated` says whether there are more.
    """
    where, values = "", dict[str, object](limit=limit + 1)
    if box is not None:
        where, values = _INSIDE, {**values, **box._asdict()}
        if needs_cells(session, layer) and (ranges := cell_ranges(box)) is not None:
            where += BY_CELL.format(table=layer.table)
            values["lows"], values["highs"] = ranges
    statement = _FEATURES.format(decimals=COORDINATE_DECIMALS, rows=layer.rows, where=where)
    features: list[str] = list(session.scalars(text(statement), values))
    truncated = b"true" if len(features) > limit else b"false"
    return (
        b'{"type":"FeatureCollection","truncated":'
        + truncated
        + b',"features":['
        + ",".join(features[:limit]).encode()
        + b"]}"
    )
