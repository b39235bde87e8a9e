"""The basemap of a small town, built by the real tile maker and read back."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from data.exchange.osm import import_osm
from data.store import Store
from layers.basemap import BasemapError, build
from layers.basemap.build import find_tippecanoe

TOWN = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" lon="8.000" lat="50.000"/><node id="2" lon="8.001" lat="50.000"/>
  <node id="3" lon="8.002" lat="50.000"/><node id="4" lon="8.001" lat="50.001"/>
  <node id="31" lon="8.0002" lat="50.0003"/><node id="32" lon="8.0004" lat="50.0003"/>
  <node id="33" lon="8.0004" lat="50.0005"/><node id="34" lon="8.0002" lat="50.0005"/>
  <way id="10"><nd ref="3"/><nd ref="2"/><nd ref="1"/><tag k="highway" v="primary"/>
    <tag k="name" v="Ring"/><tag k="name:zh" v="环路"/><tag k="ref" v="B 1"/>
    <tag k="oneway" v="-1"/></way>
  <way id="11"><nd ref="4"/><nd ref="2"/><tag k="highway" v="living_street"/></way>
  <way id="30"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/>
    <tag k="building" v="house"/></way>
  <way id="40"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/>
    <tag k="natural" v="water"/></way>
  <way id="41"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/>
    <tag k="leisure" v="park"/></way>
</osm>
"""
# Slippy-map tile of (8.0°, 50.0°) at zoom 14, n = 2^14: x = ⌊(180 + 8)/360 · n⌋ = ⌊8556.09⌋,
# y = ⌊(1 − asinh(tan 50°)/π)/2 · n⌋ = ⌊5556.55⌋.
TILE = ("14", "8556", "5556")


@pytest.fixture
def town(store: Store, tmp_path: Path) -> Store:
    path = tmp_path / "town.osm"
    path.write_text(TOWN)
    import_osm(store, path)
    return store


def decoded(path: Path, tile: tuple[str, str, str]) -> dict[str, list[dict[str, object]]]:
    program = find_tippecanoe().with_name("tippecanoe-decode")
    done = subprocess.run(
        [str(program), "-c", str(path), *tile], capture_output=True, text=True, check=True
    )
    layers: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for line in done.stdout.splitlines():
        feature = json.loads(line.rstrip(","))
        layers[feature["tippecanoe"]["layer"]].append(feature)
    return layers


def test_the_file_has_the_layers_and_fields_that_are_promised(town: Store, tmp_path: Path) -> None:
    out = tmp_path / "basemap" / "city.pmtiles"
    report = build(town, out)
    assert report.built
    assert report.size_bytes == out.stat().st_size
    assert out.read_bytes()[:8] == b"PMTiles\x03"  # PMTiles version 3 specification, header
    layers = decoded(out, TILE)
    assert set(layers) == {"roads", "areas", "area_labels", "buildings", "water", "green"}
    roads = {str(road["properties"]["class"]): road for road in layers["roads"]}  # type: ignore[index]
    assert roads["primary"]["properties"] == {
        "class": "primary", "name_zh": "环路", "name_en": "Ring", "ref": "B 1", "oneway": True,
    }  # fmt: skip
    assert roads["minor"]["properties"] == {"class": "minor", "oneway": False}
    assert [water["properties"] for water in layers["water"]] == [{"kind": "water"}]
    assert [green["properties"] for green in layers["green"]] == [{"kind": "park"}]
    assert [house["properties"] for house in layers["buildings"]] == [{"kind": "house"}]
    (label,) = layers["area_labels"]
    assert label["properties"] == {
        "level": "city", "code": "osm-town", "name_zh": "town", "name_en": "town",
    }  # fmt: skip


def test_pieces_of_one_road_are_drawn_as_one_line_in_driving_direction(
    town: Store, tmp_path: Path
) -> None:
    out = tmp_path / "city.pmtiles"
    build(town, out)
    primary = [
        road
        for road in decoded(out, TILE)["roads"]
        if road["properties"]["class"] == "primary"  # type: ignore[index]
    ]
    (line,) = [road["geometry"]["coordinates"] for road in primary]  # type: ignore[index]
    # The way is written 3 → 2 → 1 with oneway=-1: traffic goes from 1 to 3, west to east.
    assert line[0][0] < line[-1][0]


def test_an_unchanged_city_is_not_built_again_and_a_changed_one_is(
    town: Store, tmp_path: Path
) -> None:
    out = tmp_path / "city.pmtiles"
    assert build(town, out).built
    assert not build(town, out).built
    path = tmp_path / "town.osm"
    import_osm(town, path)
    assert build(town, out).built


def test_a_lost_file_is_built_again(town: Store, tmp_path: Path) -> None:
    out = tmp_path / "city.pmtiles"
    build(town, out)
    out.unlink()
    assert build(town, out).built


def test_nothing_to_draw_is_said_and_leaves_no_file(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BasemapError, match="load a city first"):
        build(store, tmp_path / "map" / "city.pmtiles")
    assert list((tmp_path / "map").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(town: Store, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(BasemapError, match="cannot write the basemap to"):
        build(town, blocked / "city.pmtiles")
