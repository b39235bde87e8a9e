"""Where `&&` is not marked leakproof, points are found by their cells: the same ones."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from api.cli.scratch_server import scratch_database
from benchmarks.row_security import DISTRICT, dispatcher_scope, fill
from data.store import Store
from data.store.actors import AccountId, Actor, ActorKind
from layers.catalogue.definitions import LAYERS
from layers.features.boxes import Box
from layers.features.cells_first import BY_CELL, cell_ranges, ranges_of
from layers.features.queries import feature_collection
from layers.tiles.queries import TileAddress, layer_tile, tile_box, tile_sql, tile_values
from spatial.cells import FINE_RESOLUTION, cell_at, cells_at, parent

LAYER = LAYERS["facilities"]
DISPATCHER = Actor(AccountId(1), "dispatcher", ActorKind.PERSON, dispatcher_scope(DISTRICT))
TILE = TileAddress(14, 13386, 6723)
BOX = Box(114.31, 30.41, 114.36, 30.45)

places = st.tuples(st.floats(-179, 179), st.floats(-80, 80))


@pytest.fixture(scope="module")
def city_url(admin_url: str, template_database: str) -> Iterator[str]:
    """URL of a database with facilities, in which `&&` is not marked."""
    with scratch_database(admin_url, template=template_database) as url:
        fill(url, 100, units=10, facilities=30_000)
        write_cells(url)
        yield url


def write_cells(url: str) -> None:
    """Give the facilities the cells of their places."""
    with psycopg.connect(url) as owner:
        owner.execute("SET session_replication_role = replica")
        rows = owner.execute("SELECT id, ST_X(geom), ST_Y(geom) FROM facilities").fetchall()
        lon_lat = np.array([row[1:] for row in rows])
        owner.execute(
            "UPDATE facilities SET cell = placed.cell"
            " FROM unnest(%s::bigint[], %s::bigint[]) AS placed(id, cell)"
            " WHERE facilities.id = placed.id",
            [[row[0] for row in rows], cells_at(lon_lat, FINE_RESOLUTION).tolist()],
        )
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE facilities")


def found(url: str, *, marked: bool) -> tuple[bytes, list[dict[str, Any]]]:
    """Return a tile, and the features in a box, as a dispatcher gets them."""
    mark = "LEAKPROOF" if marked else "NOT LEAKPROOF"
    with psycopg.connect(url) as owner:
        owner.execute(f"ALTER FUNCTION geometry_overlaps(geometry, geometry) {mark}")
    store = Store.open(url, pool_size=1)
    try:
        with store.reading(DISPATCHER) as session:
            tile = layer_tile(session, LAYER, TILE)
            features = feature_collection(session, LAYER, box=BOX, limit=5_000)
        return tile, json.loads(features)["features"]
    finally:
        store.close()


def test_the_same_is_found_with_the_mark_and_without(city_url: str) -> None:
    marked, unmarked = found(city_url, marked=True), found(city_url, marked=False)
    assert marked == unmarked
    assert len(marked[1]) > 20


def test_without_the_mark_the_index_of_the_cells_serves(city_url: str) -> None:
    found(city_url, marked=False)
    ranges = cell_ranges(tile_box(TILE))
    assert ranges is not None
    values = {**tile_values(LAYER, TILE), "lows": ranges[0], "highs": ranges[1]}
    by_cell = tile_sql(LAYER, BY_CELL.format(table="facilities"))
    store = Store.open(city_url, pool_size=1)
    try:
        with store.reading(DISPATCHER) as session:
            plan = "\n".join(session.scalars(text(f"EXPLAIN {by_cell}"), values))
            alone = "\n".join(
                session.scalars(text(f"EXPLAIN {tile_sql(LAYER)}"), tile_values(LAYER, TILE))
            )
    finally:
        store.close()
    assert "ix_facilities_cell" in plan, plan
    assert "Seq Scan on facilities" not in plan
    assert "ix_facilities_geom" not in alone  # which is why


@given(places, st.integers(4, 9))
def test_a_cell_is_in_the_range_of_its_ancestor_and_in_no_other(
    place: tuple[float, float], resolution: int
) -> None:
    fine = cell_at(*place, 11)
    above = parent(fine, resolution)
    lows, highs = ranges_of(np.array([above], dtype=np.int64), resolution)
    assert lows[0] <= fine <= highs[0]
    other = parent(cell_at(-place[0], -place[1], 11), resolution)
    if other != above:
        lows, highs = ranges_of(np.array([other], dtype=np.int64), resolution)
        assert not lows[0] <= fine <= highs[0]


@given(places, st.floats(0.001, 0.5), st.floats(0, 1), st.floats(0, 1))
def test_every_point_of_a_box_is_in_one_of_its_ranges(
    corner: tuple[float, float], size: float, x: float, y: float
) -> None:
    box = Box(corner[0], corner[1], corner[0] + size, corner[1] + size)
    ranges = cell_ranges(box)
    assert ranges is not None
    fine = cell_at(box.west + x * size, box.south + y * size, 11)
    assert any(low <= fine <= high for low, high in zip(*ranges, strict=True))


def test_a_box_of_half_the_world_is_not_cut_into_cells() -> None:
    assert cell_ranges(Box(-90.0, -60.0, 90.0, 60.0)) is None


def test_a_tiles_box_is_that_of_the_web_map() -> None:
    """The tile 1/0/0 is the north-west quarter (OSM wiki); 85.0511° is where Mercator is square."""
    box = tile_box(TileAddress(1, 0, 0))
    assert box.west == -180.0
    assert box.north == pytest.approx(85.0511, abs=180 / 64 + 0.001)
    assert box.east == pytest.approx(180 / 64)
    assert box.south == pytest.approx(-180 / 64)
