"""Layers as GeoJSON, made by PostGIS."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from layers.catalogue.definitions import Layer
from layers.features.boxes import Box

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
    where = "" if box is None else _INSIDE
    statement = _FEATURES.format(decimals=COORDINATE_DECIMALS, rows=layer.rows, where=where)
    values = {"limit": limit + 1, **({} if box is None else box._asdict())}
    features: list[str] = list(session.scalars(text(statement), values))
    truncated = b"true" if len(features) > limit else b"false"
    return (
        b'{"type":"FeatureCollection","truncated":'
        + truncated
        + b',"features":['
        + ",".join(features[:limit]).encode()
        + b"]}"
    )
