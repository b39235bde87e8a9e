"""Layers as Mapbox vector tiles, made by PostGIS."""

import math
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import RefusedError
from layers.catalogue.definitions import Layer
from layers.features.boxes import Box
from layers.features.cells_first import BY_CELL, cell_ranges, needs_cells

DEEPEST_ZOOM = 22
EXTENT = 4096
BUFFER = 64
MOST_FEATURES = 50_000

_TILE = (
    "WITH drawn AS (SELECT r.id, ST_AsMVTGeom(ST_Transform(r.geom, 3857),"
    " ST_TileEnvelope(:z, :x, :y), :extent, :buffer, true) AS geom, r.properties"
    " FROM ({rows}) AS r WHERE r.geom &&"
    " ST_Expand(ST_Transform(ST_TileEnvelope(:z, :x, :y), 4326), :margin_deg)"
    "{by_cell} AND r.min_z <= :z ORDER BY r.id LIMIT :most)"
    " SELECT ST_AsMVT(drawn, CAST(:layer AS text), :extent, 'geom', 'id')"
    " FROM drawn WHERE geom IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class TileAddress:
    """A tile of the web map (XYZ scheme, EPSG:3857)."""

    z: int
    x: int
    y: int


def check_tile(z: int, x: int, y: int) -> TileAddress:
    """Return a tile's address.

    Raises
    ------
    RefusedError
        When there is no such tile: zoom 0 to 22, x and y from 0 to 2^z - 1.
    """
    if not 0 <= z <= DEEPEST_ZOOM:
        raise RefusedError(f"zoom is 0 to {DEEPEST_ZOOM}", field="z")
    for field, value in (("x", x), ("y", y)):
        if not 0 <= value < 2**z:
            raise RefusedError(f"at zoom {z} it is 0 to {2**z - 1}", field=field)
    return TileAddress(z, x, y)


def layer_tile(session: Session, layer: Layer, tile: TileAddress) -> bytes:
    """Return a layer's tile, empty where nothing is; the envelope is transformed, not the rows.

    The layer in the tile has the layer's id as its name. The buffer is added in degrees, after the
    envelope was transformed: beyond 180° east or west a place would come out on the other side.
    """
    if tile.z < layer.min_zoom:
        return b""
    sql, values = tile_sql(layer), tile_values(layer, tile)
    if needs_cells(session, layer) and (ranges := cell_ranges(tile_box(tile))) is not None:
        sql = tile_sql(layer, BY_CELL.format(table=layer.table))
        values["lows"], values["highs"] = ranges
    made = session.scalar(text(sql), values)
    return b"" if made is None else bytes(made)


def tile_sql(layer: Layer, by_cell: str = "") -> str:
    """Return the statement that makes a layer's tile, with the parameters of `tile_values`."""
    return _TILE.format(rows=layer.rows, by_cell=by_cell)


def tile_box(tile: TileAddress) -> Box:
    """Return a tile's box with its buffer in degrees, EPSG:4326; cut at the antimeridian."""
    across, margin = 360.0 / 2**tile.z, 360.0 / 2**tile.z * BUFFER / EXTENT
    west = tile.x * across - 180.0
    north, south = (
        math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * row / 2**tile.z))))
        for row in (tile.y, tile.y + 1)
    )
    return Box(
        max(west - margin, -180.0),
        max(south - margin, -90.0),
        min(west + across + margin, 180.0),
        min(north + margin, 90.0),
    )


def tile_values(layer: Layer, tile: TileAddress) -> dict[str, object]:
    """Return the parameters of `tile_sql` for one tile."""
    return {
        "z": tile.z,
        "x": tile.x,
        "y": tile.y,
        "layer": layer.id,
        "extent": EXTENT,
        "buffer": BUFFER,
        "margin_deg": 360.0 / 2**tile.z * BUFFER / EXTENT,  # wider in latitude than is needed
        "most": MOST_FEATURES,
    }
