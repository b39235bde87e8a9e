"""Layers of the map: catalogue, GeoJSON, vector tiles, cells."""

import hashlib
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response
from pydantic import BaseModel, ConfigDict

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from data.access.actions import Action
from data.store.actors import Grade, Scope
from layers.catalogue.definitions import Form, get_layer
from layers.catalogue.queries import LayerView, data_version, list_layers
from layers.cells.queries import LoadCells, count_load
from layers.features.boxes import read_box
from layers.features.queries import MOST_FEATURES, feature_collection
from layers.tiles.queries import TileAddress, check_tile, layer_tile

router = APIRouter(prefix="/layers", tags=["layers"])

GEOJSON = "application/geo+json"
VECTOR_TILE = "application/vnd.mapbox-vector-tile"
TILE_CACHING = "private, max-age=60"
HOURS_OF_A_YEAR = 8760
COUNTED = Grade.L2
"""What incidents are: whoever is cleared for less gets their counts without the small ones."""


BoxText = Annotated[
    str | None, Query(max_length=120, description="west,south,east,north in degrees")
]


async def asked_tile(z: int, x: int, y: int) -> TileAddress:
    """Return the tile that a path names."""
    return check_tile(z, x, y)


AskedTile = Annotated[TileAddress, Depends(asked_tile)]


class LayerList(BaseModel):
    """All layers, lowest first."""

    model_config = ConfigDict(frozen=True)

    items: list[LayerView]


@router.get("", summary="The catalogue of layers")
def read_layers(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.LAYERS_READ)]
) -> LayerList:
    """Return all layers with their sources and what they can be served as."""
    with services.store.reading(caller.actor) as session:
        return LayerList(items=list_layers(session))


@router.get("/load/cells", summary="Incidents by cell")
def read_load(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.LOAD_READ)],
    resolution: Annotated[int, Query(ge=6, le=9)] = 8,
    hours: Annotated[int, Query(ge=1, le=HOURS_OF_A_YEAR)] = 24,
    bbox: BoxText = None,
) -> LoadCells:
    """Return how many incidents were reported in each cell in the last hours.

    Who may not read the incidents themselves gets whole days without small counts.
    """
    box = None if bbox is None else read_box(bbox)
    actor = caller.actor
    lowest = actor.scope.lowest
    hiding = lowest is not None and lowest < COUNTED
    if hiding:
        actor = replace(actor, scope=replace(actor.scope, grade=COUNTED, parts=()))
    with services.store.reading(actor) as session:
        return count_load(
            session,
            resolution=resolution,
            hours=hours,
            until=services.clock(),
            box=box,
            hiding=hiding,
        )


@router.get(
    "/{layer_id}/features",
    summary="A layer as GeoJSON",
    response_class=Response,
    responses={200: {"content": {GEOJSON: {}}}},
)
def read_features(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.LAYERS_READ)],
    layer_id: str,
    bbox: BoxText = None,
    limit: Annotated[int, Query(ge=1, le=MOST_FEATURES)] = 1000,
) -> Response:
    """Return a layer's features, all or those in a box."""
    layer = get_layer(layer_id, Form.FEATURES)
    box = None if bbox is None else read_box(bbox)
    with services.store.reading(caller.actor) as session:
        body = feature_collection(session, layer, box=box, limit=limit)
    return Response(body, media_type=GEOJSON)


@router.get(
    "/{layer_id}/tiles/{z}/{x}/{y}",
    summary="A layer as a vector tile",
    response_class=Response,
    responses={200: {"content": {VECTOR_TILE: {}}}, 204: {"description": "Nothing is there"}},
)
def read_tile(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.LAYERS_READ)],
    layer_id: str,
    tile: AskedTile,
    if_none_match: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """Return a tile; one whose data has not changed is not made again."""
    layer = get_layer(layer_id, Form.TILES)
    with services.store.reading(caller.actor) as session:
        etag = f'"{data_version(session)}-{audience_tag(caller.scope)}"'
        headers = {"ETag": etag, "Cache-Control": TILE_CACHING, "Vary": "Cookie, Authorization"}
        if if_none_match == etag:
            return Response(status_code=304, headers=headers)
        body = layer_tile(session, layer, tile)
    if not body:
        return Response(status_code=204, headers=headers)
    return Response(body, media_type=VECTOR_TILE, headers=headers)


def audience_tag(scope: Scope) -> str:
    """Return what tells the answers to one scope from those to another."""
    said = repr((scope.areas, scope.lent, scope.grade and int(scope.grade), scope.parts))
    return hashlib.sha256(said.encode()).hexdigest()[:16]
