"""Real extracts, compared with what is known of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from data.areas.tables import Area
from data.codes import road_classes
from data.exchange.osm import import_osm
from data.exchange.osm.pieces import split_roads
from data.exchange.osm.reading import read_extract
from data.pool.search import find_places
from data.pool.tables import Facility, Road
from data.samples.packages import PackagedFile
from data.store import Store
from data.store.actors import process_actor
from tests.extracts import HELSINKI, MONACO


@pytest.mark.slow
def test_kaiserslautern_comes_in_with_the_numbers_of_its_source(
    store: Store, kaiserslautern: Path
) -> None:
    report = import_osm(store, kaiserslautern)
    assert report.restrictions == 44
    # 11,159 objects have a house number; two of them have neither street nor place.
    assert report.addresses == 11_159 - 2
    # 15,147 objects are tagged as buildings; 27 have no valid closed outline (13 open ways, nodes,
    # ways of fewer than four nodes, self-crossing rings).
    assert report.buildings == 15_147 - 27
    # 1,659 points of interest are counted elsewhere by amenity, shop, tourism and healthcare; the
    # categories here also take some of emergency, office, leisure and railway and leave out some
    # that are ways without a point of their own.
    assert report.facilities == pytest.approx(1_659, rel=0.01)
    with store.reading(process_actor("test")) as session:
        (house,) = find_places(session, "45 Eisenbahnstr.")
        street = find_places(session, "eisenbahnstrasse")[0]
        unplaced = session.scalar(
            select(func.count()).select_from(Road).where(Road.area_code.is_(None))
        )
    assert (house.kind, house.name_en, house.detail_en) == (
        "address", "Eisenbahnstraße 45", "67655 Kaiserslautern",
    )  # fmt: skip
    assert (street.kind, street.name_zh) == ("street", "Eisenbahnstraße")
    assert unplaced == 0


def test_kaiserslautern_has_the_drivable_edges_that_are_known(kaiserslautern: Path) -> None:
    # 5,027 edges are counted elsewhere on roads for cars and service roads, split where these meet
    # each other. Split by the same rule it is 5,023; pieces in the database are more, because
    # footpaths that cross a road split it too.
    extract = read_extract(kaiserslautern)
    paths = {"path", "footway"}
    drivable = [
        way
        for way in extract.roads
        if road_classes()[way.tags["highway"]].rank_class not in paths
        and way.tags["highway"]
        not in {"track", "pedestrian", "cycleway", "steps", "busway", "road"}
    ]
    assert len(split_roads(drivable).lines) == pytest.approx(5_027, abs=10)


def test_helsinki_comes_in_though_ways_lack_nodes(
    store: Store, fetched: Callable[[PackagedFile], Path]
) -> None:
    report = import_osm(store, fetched(HELSINKI))
    assert report.restriction_relations == 45
    assert report.restrictions == 44  # one names a way outside the file
    assert report.restrictions_left_out == {"clipped": 1}
    assert report.ways_cut > 0
    assert report.nodes_missing > report.ways_cut
    # 1,470 objects have a house number; 19 have neither street nor place.
    assert report.addresses == 1_470 - 19
    # 500 ways and relations are tagged as buildings, those at the edge lack nodes.
    assert 400 < report.buildings <= 500
    assert report.buildings + report.outlines_broken >= 500
    with store.reading(process_actor("test")) as session:
        hydrants = session.scalar(
            select(func.count()).select_from(Facility).where(Facility.category == "hydrant")
        )
    assert hydrants == 37


def test_monaco_has_its_wards_as_areas(
    store: Store, fetched: Callable[[PackagedFile], Path]
) -> None:
    report = import_osm(store, fetched(MONACO), timezone="Europe/Monaco")
    assert report.ways_cut == 0
    with store.reading(process_actor("test")) as session:
        wards = session.scalars(select(Area.name_en).where(Area.parent_code.is_not(None))).all()
    # The traditional quarters of Monaco that the file has as boundaries of level 10.
    assert set(wards) == {
        "Fontvieille", "La Condamine", "La Rousse", "Larvotto", "Monaco-Ville", "Monte-Carlo",
    }  # fmt: skip
