"""Layers on real PostGIS: catalogue, GeoJSON, vector tiles, cells."""

import json
import math
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.commands import NewIncident, report
from layers.catalogue.definitions import LAYERS, Form, Layer, LayerKind, get_layer
from layers.catalogue.queries import data_version, list_layers
from layers.cells.queries import LoadCells, count_load
from layers.features.boxes import Box, read_box
from layers.features.queries import feature_collection
from layers.tiles.queries import TileAddress, check_tile, layer_tile, tile_sql, tile_values
from spatial.cells import cell_at, cell_text
from tests.api.small_city import CENTRE, EAST, NORTH, SOUTH, WEST, SmallCity, crossing
from tests.layers.protobuf import feature_count, layer_names
from tests.owner import as_owner

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def _tile_of(lon: float, lat: float, z: int) -> TileAddress:
    """By the definition of the web map's tiles (OSM wiki, slippy map tilenames)."""
    x = int((lon + 180) / 360 * 2**z)
    y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * 2**z)
    return TileAddress(z, x, y)


def _tile(store: Store, layer: str, z: int, place: tuple[float, float] = CENTRE) -> bytes:
    with store.reading(process_actor("test")) as session:
        return layer_tile(session, get_layer(layer, Form.TILES), _tile_of(*place, z))


def _features(
    store: Store, layer: str, box: Box | None = None, limit: int = 1000
) -> dict[str, Any]:
    with store.reading(process_actor("test")) as session:
        found = feature_collection(session, get_layer(layer, Form.FEATURES), box=box, limit=limit)
    collection: dict[str, Any] = json.loads(found)
    return collection


@pytest.mark.usefixtures("small_city")
@pytest.mark.parametrize("layer", [name for name in LAYERS if Form.TILES in LAYERS[name].forms])
def test_a_tile_names_its_layer_or_is_empty(store: Store, layer: str) -> None:
    names = layer_names(_tile(store, layer, 14))
    assert names == ([] if layer == "buildings" else [layer])


@pytest.mark.usefixtures("small_city")
def test_a_tile_has_what_lies_in_it_and_no_more(store: Store) -> None:
    assert feature_count(_tile(store, "facilities", 14)) == 1
    assert _tile(store, "facilities", 14, crossing(3, 3)) == b""
    assert feature_count(_tile(store, "roads", 16)) == 4  # a crossing has four arms


@pytest.mark.usefixtures("small_city")
@pytest.mark.parametrize("layer_id", ["areas", "roads", "buildings", "facilities"])
def test_a_tile_is_looked_up_in_the_spatial_index(store: Store, layer_id: str) -> None:
    layer, tile = get_layer(layer_id, Form.TILES), _tile_of(*CENTRE, 14)
    with as_owner(store) as connection:
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        asked = text(f"EXPLAIN {tile_sql(layer)}")
        plan = "\n".join(connection.scalars(asked, tile_values(layer, tile)))
    assert "Index Cond: (geom && " in plan
    assert f"ix_{layer_id}_geom" in plan


@pytest.mark.usefixtures("small_city")
def test_no_two_areas_have_one_number(store: Store) -> None:
    numbers = [feature["id"] for feature in _features(store, "areas")["features"]]
    assert len(set(numbers)) == len(numbers) == 2


@pytest.mark.usefixtures("small_city")
def test_below_its_zoom_a_layer_is_empty(store: Store) -> None:
    assert _tile(store, "facilities", 9) == b""
    assert _tile(store, "roads", 11) == b""
    assert feature_count(_tile(store, "areas", 6)) == 1  # the city alone; districts from 7
    assert feature_count(_tile(store, "areas", 8)) == 2


@pytest.mark.parametrize("lon", [-179.995, 179.995])
@pytest.mark.parametrize("z", [0, 3, 10, 14])
def test_a_tile_at_the_antimeridian_has_what_lies_in_it(store: Store, lon: float, z: int) -> None:
    rows = f"SELECT 1 AS id, ST_SetSRID(ST_MakePoint({lon}, -16.8), 4326) AS geom, 0 AS min_z,"
    layer = Layer(
        id="taveuni",
        kind=LayerKind.POINTS,
        title_zh="塔妙尼岛",
        title_en="Taveuni",
        forms=frozenset({Form.TILES}),
        rows=f"{rows} '{{}}'::jsonb AS properties",
    )
    with store.reading(process_actor("test")) as session:
        assert feature_count(layer_tile(session, layer, _tile_of(lon, -16.8, z))) == 1


@pytest.mark.parametrize(
    ("z", "x", "y", "field"),
    [(-1, 0, 0, "z"), (23, 0, 0, "z"), (3, 8, 0, "x"), (3, 0, -1, "y"), (3, 0, 8, "y")],
)
def test_a_tile_that_does_not_exist_is_refused(z: int, x: int, y: int, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        check_tile(z, x, y)
    assert refused.value.field == field


def test_features_come_as_geojson_with_the_place_as_stored(
    store: Store, small_city: SmallCity
) -> None:
    found = _features(store, "facilities")
    assert found["type"] == "FeatureCollection"
    assert found["truncated"] is False
    feature = found["features"][0]
    assert feature["id"] == small_city.facility_id
    assert feature["geometry"] == {
        "type": "Point",
        "coordinates": [pytest.approx(c) for c in CENTRE],
    }
    assert feature["properties"]["name_en"] == "Fire Station 1"


@pytest.mark.usefixtures("small_city")
def test_a_box_leaves_out_what_does_not_meet_it(store: Store) -> None:
    south_west = Box(WEST - 0.001, SOUTH - 0.001, WEST + 0.001, SOUTH + 0.001)
    assert len(_features(store, "roads", south_west)["features"]) == 2  # a corner has two arms
    assert len(_features(store, "roads")["features"]) == 24
    assert _features(store, "facilities", south_west)["features"] == []


@pytest.mark.usefixtures("small_city")
def test_a_limit_is_told_when_it_cuts(store: Store) -> None:
    found = _features(store, "roads", limit=5)
    assert (len(found["features"]), found["truncated"]) == (5, True)


@pytest.mark.parametrize(
    "text", ["", "1,2,3", "a,b,c,d", "nan,0,1,1", "0,0,inf,1", "2,0,1,1", "0,-91,1,1", "0,0,181,1"]
)
def test_a_box_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_box(text)
    assert refused.value.field == "bbox"


def test_a_layer_is_found_in_the_forms_it_has() -> None:
    with pytest.raises(NotFoundError):
        get_layer("none", Form.TILES)
    with pytest.raises(RefusedError):
        get_layer("load", Form.TILES)


@pytest.mark.usefixtures("small_city")
def test_the_catalogue_says_where_layers_come_from_and_what_is_practice(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        layers = {layer.id: layer for layer in list_layers(session)}
        before = data_version(session)
    assert list(layers) == list(LAYERS)
    assert layers["facilities"].source == ["trial"]
    assert layers["facilities"].attribution == ["© nobody"]
    assert layers["facilities"].training
    assert layers["units"].training
    assert not layers["buildings"].training
    assert before


def _report(store: Store, place: tuple[float, float], hours_ago: float) -> None:
    new = NewIncident("emergency:fire", "x", *place)
    with store.transaction(process_actor("test")) as session:
        report(session, new, now=NOW - timedelta(hours=hours_ago))


def _count(store: Store, resolution: int, hours: int, box: Box | None = None) -> LoadCells:
    with store.reading(process_actor("test")) as session:
        return count_load(session, resolution=resolution, hours=hours, until=NOW, box=box)


@pytest.mark.usefixtures("small_city")
@pytest.mark.parametrize("resolution", [6, 7, 8, 9])
def test_incidents_are_counted_by_the_cell_that_holds_them(store: Store, resolution: int) -> None:
    """Where the parent by index and the cell by geometry agree: at the places chosen here."""
    for hours_ago in (1, 2, 30):
        _report(store, CENTRE, hours_ago)
    _report(store, crossing(3, 3), 1)
    day, week = _count(store, resolution, 24), _count(store, resolution, 168)
    assert sum(count for _, count in day.cells) == 3
    assert sum(count for _, count in week.cells) == 4
    cells = {cell_text(cell_at(*place, resolution)) for place in (CENTRE, crossing(3, 3))}
    if resolution >= 8:
        assert {cell for cell, _ in day.cells} == cells
    assert day.until - day.since == timedelta(hours=24)


@pytest.mark.usefixtures("small_city")
def test_a_box_keeps_the_cells_that_may_touch_it(store: Store) -> None:
    _report(store, CENTRE, 1)
    _report(store, (EAST, NORTH), 1)
    around = Box(CENTRE[0] - 0.002, CENTRE[1] - 0.002, CENTRE[0] + 0.002, CENTRE[1] + 0.002)
    near = _count(store, 9, 24, around)
    assert [cell for cell, _ in near.cells] == [cell_text(cell_at(*CENTRE, 9))]


def test_a_resolution_that_is_not_kept_is_refused(store: Store) -> None:
    with pytest.raises(RefusedError) as refused:
        _count(store, 5, 24)
    assert refused.value.field == "resolution"
