"""Importing a small town."""

from pathlib import Path

import pytest
import shapely
from sqlalchemy import func, select, text

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.queries import areas_at, find_city, service_area
from data.areas.tables import Area, AreaLevel
from data.exchange.errors import ImportRefusedError
from data.exchange.osm import import_osm
from data.pool.queries import find_data_set, list_facilities
from data.pool.search import find_places
from data.pool.tables import Address, Building, LandCover, PlaceName, Road, TurnRestriction
from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import OutboxRow
from tests.owner import as_owner

ACTOR = process_actor("test")
COUNTED = (Area, Road, TurnRestriction, Building, LandCover, Address, PlaceName)


def counts(store: Store) -> dict[str, int]:
    with store.reading(process_actor("test")) as session:
        return {
            table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0
            for table in COUNTED
        }


def test_a_town_comes_in_whole(store: Store, town_file: Path) -> None:
    report = import_osm(store, town_file)
    assert (report.roads, report.road_ways) == (4, 3)  # two streets in two pieces each
    assert (report.ways_cut, report.ways_dropped, report.nodes_missing) == (1, 1, 1)
    assert (report.restrictions, report.restrictions_left_out) == (1, {"clipped": 1})
    assert (report.facilities, report.buildings, report.land_covers) == (3, 1, 1)
    assert (report.addresses, report.areas, report.city) == (2, 1, "Kleinstadt")
    with store.reading(process_actor("test")) as session:
        data_set = find_data_set(session, "osm:kleinstadt")
        assert data_set is not None
        assert data_set.report["roads"] == 4
        assert (data_set.licence, data_set.training) == ("ODbL-1.0", False)


def test_roads_keep_direction_limit_names_and_way(store: Store, town_file: Path) -> None:
    import_osm(store, town_file)
    with store.reading(process_actor("test")) as session:
        road = session.scalars(select(Road).where(Road.node_from == 1)).one()
        line = session.scalar(select(func.ST_AsText(Road.geom)).where(Road.id == road.id))
    assert (road.source_way, road.node_to, road.road_class) == (10, 2, "primary")
    assert (road.oneway, road.maxspeed_forward_kmh, road.name_en) == (
        "forward",
        50.0,
        "Hauptstraße",
    )
    # 0.001° of longitude at 50° N on WGS 84: 71.70 m.
    assert road.length_m == pytest.approx(71.70, abs=0.01)
    assert line == "LINESTRING(8 50,8.001 50)"


def test_everything_has_its_area_and_cell(store: Store, town_file: Path) -> None:
    import_osm(store, town_file)
    with store.reading(process_actor("test")) as session:
        for table in COUNTED[1:]:
            areas = session.scalars(select(table.area_code).distinct()).all()
            cells = session.scalars(select(table.cell)).all()
            assert areas == ["osm-kleinstadt"]
            assert {(cell >> 52) & 15 for cell in cells} == {11}


def test_the_extract_becomes_the_city(store: Store, town_file: Path) -> None:
    import_osm(store, town_file, timezone="Europe/Berlin")
    with store.reading(process_actor("test")) as session:
        city = find_city(session)
        assert city is not None
        assert (city.name_en, city.timezone, city.training) == (
            "Kleinstadt",
            "Europe/Berlin",
            False,
        )
        # The roads' own box, 8.000 … 8.002 and 49.999 … 50.001, and 0.002° around it.
        assert city.bbox == pytest.approx((7.998, 49.997, 8.004, 50.003))
        lines = session.scalars(select(func.ST_AsBinary(Road.geom))).all()
        assert service_area(session).contains(shapely.from_wkb(lines)).all()
        assert [area.name_en for area in areas_at(session, 8.001, 50.0)] == ["Kleinstadt"]


def test_streets_addresses_facilities_and_the_town_are_found(store: Store, town_file: Path) -> None:
    import_osm(store, town_file)
    with store.reading(process_actor("test")) as session:
        found = {
            typed: [(place.kind, place.name_en) for place in find_places(session, typed)]
            for typed in ("seitenstr 7a", "1 Hauptstrasse", "中心", "stadtpark", "Kleinstadt")
        }
        street = find_places(session, "Seitenstraße")[0]
    assert found["seitenstr 7a"] == [("address", "Seitenstraße 7a")]
    assert found["1 Hauptstrasse"] == [("address", "Hauptstraße 1")]
    assert found["中心"] == [("facility", "Wache Mitte")]
    assert found["stadtpark"] == [("facility", "Stadtpark")]
    assert found["Kleinstadt"] == [("area", "Kleinstadt")]
    assert street.bbox == pytest.approx((8.001, 49.999, 8.001, 50.001))


def test_importing_again_replaces_and_facilities_keep_their_ids(
    store: Store, town_file: Path
) -> None:
    import_osm(store, town_file)
    before = counts(store)
    with store.reading(process_actor("test")) as session:
        ids = [facility.id for facility in list_facilities(session)]
    import_osm(store, town_file)
    assert counts(store) == before
    with store.reading(process_actor("test")) as session:
        assert [facility.id for facility in list_facilities(session)] == ids


def test_a_load_is_told_in_the_change_feed(store: Store, town_file: Path) -> None:
    import_osm(store, town_file)
    with store.reading(process_actor("test")) as session:
        told = session.execute(select(OutboxRow.topic, OutboxRow.entity_id)).all()
    assert [tuple(row) for row in told] == [("data.loaded", "osm:kleinstadt")]


def test_when_writing_fails_nothing_is_left_half_written(store: Store, town_file: Path) -> None:
    import_osm(store, town_file)
    before = counts(store)
    with as_owner(store) as connection:
        connection.execute(
            text("ALTER TABLE place_names ADD CONSTRAINT no_park CHECK (name_en <> 'Neupark')")
        )
    town_file.write_text(town_file.read_text().replace("Stadtpark", "Neupark"))
    with pytest.raises(Exception, match="no_park"):
        import_osm(store, town_file)
    assert counts(store) == before


def test_an_extract_of_another_city_is_refused_and_changes_nothing(
    store: Store, town_file: Path, tmp_path: Path
) -> None:
    import_osm(store, town_file)
    before = counts(store)
    far = tmp_path / "far.osm"
    far.write_text(town_file.read_text().replace('lon="8.', 'lon="9.'))
    with pytest.raises(ImportRefusedError, match=r"serves Kleinstadt.*elsewhere"):
        import_osm(store, far)
    assert counts(store) == before


def test_an_extract_inside_the_city_replaces_its_roads_but_not_the_city(
    store: Store, town_file: Path
) -> None:
    with store.transaction(ACTOR) as session:
        box = shapely.box(7.9, 49.9, 8.1, 50.1)
        whole = NewArea("420100", None, AreaLevel.CITY, "城", "City", box, False, "test")  # noqa: FBT003
        write_areas(session, [whole])
        bounds = (7.9, 49.9, 8.1, 50.1)
        write_city(session, NewCity("420100", "城", "City", "UTC", bounds, (8.0, 50.0), box))
    import_osm(store, town_file, name="old")
    report = import_osm(store, town_file, name="new")
    assert (report.city, report.areas, report.roads_replaced) == ("City", 0, 4)
    with store.reading(process_actor("test")) as session:
        assert session.scalars(select(Road.area_code).distinct()).all() == ["420100"]
        assert session.scalar(select(func.count()).select_from(Road)) == 4


BOUNDARY = """
  <node id="61" lon="{west}" lat="49.99"/><node id="62" lon="{east}" lat="49.99"/>
  <node id="63" lon="{east}" lat="50.01"/><node id="64" lon="{west}" lat="50.01"/>
"""
AREAS = """
  <way id="70"><nd ref="61"/><nd ref="62"/><nd ref="63"/><nd ref="64"/><nd ref="61"/></way>
  <way id="71"><nd ref="61"/><nd ref="65"/><nd ref="66"/><nd ref="64"/><nd ref="61"/></way>
  <relation id="80"><member type="way" ref="70" role="outer"/><tag k="type" v="boundary"/>
    <tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="Großstadt"/>
  </relation>
  <relation id="81"><member type="way" ref="71" role="outer"/><tag k="type" v="boundary"/>
    <tag k="boundary" v="administrative"/><tag k="admin_level" v="9"/><tag k="name" v="Weststadt"/>
  </relation>
"""


def test_boundaries_in_the_file_become_the_tree_of_areas(
    store: Store, town_xml: str, tmp_path: Path
) -> None:
    nodes = BOUNDARY.format(west=7.99, east=8.01)
    nodes += '<node id="65" lon="8.0008" lat="49.99"/><node id="66" lon="8.0008" lat="50.01"/>'
    head, rest = town_xml.split("  <way", 1)
    path = tmp_path / "stadt.osm"
    path.write_text(head + nodes + "  <way" + rest.replace("</osm>", AREAS + "</osm>"))
    report = import_osm(store, path)
    assert (report.city, report.areas) == ("Großstadt", 2)
    with store.reading(process_actor("test")) as session:
        assert [a.name_en for a in areas_at(session, 8.0005, 50.0)] == ["Großstadt", "Weststadt"]
        assert [a.name_en for a in areas_at(session, 8.0015, 50.0)] == ["Großstadt"]
        codes = session.scalars(select(Road.area_code).where(Road.node_from == 1)).all()
    assert codes == ["osm-stadt/relation/81"]


def test_an_extract_of_roads_alone_comes_in(store: Store, tmp_path: Path) -> None:
    # The second road joins two nodes at the same place: a piece of no length.
    path = tmp_path / "bare.osm"
    path.write_text(
        '<?xml version="1.0"?><osm version="0.6"><node id="1" lon="8.0" lat="50.0"/>'
        '<node id="2" lon="8.001" lat="50.0"/><node id="3" lon="8.001" lat="50.0"/>'
        '<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>'
        '<way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way></osm>'
    )
    report = import_osm(store, path)
    assert (report.roads, report.facilities, report.addresses, report.city) == (2, 0, 0, "bare")
