"""Writing what an extract holds: restrictions, buildings, covers, addresses."""

from collections.abc import Sequence

import shapely
from sqlalchemy.orm import Session

from data.areas.index import AreaIndex
from data.exchange.osm import tags as read
from data.exchange.osm.extract import TaggedArea, TaggedPoint
from data.exchange.osm.lookup import land_cover
from data.exchange.osm.places import street_of
from data.exchange.osm.reading import is_building
from data.exchange.osm.restrictions import RESTRICTION_COLUMNS, NewRestriction
from data.pool.commands import write_placed
from data.pool.tables import Address, Building, LandCover, TurnRestriction

_BUILDING_COLUMNS = ("data_set_id", "source_key", "kind", "name", "storeys")
_COVER_COLUMNS = ("data_set_id", "source_key", "cover", "kind", "name")
_ADDRESS_COLUMNS = ("data_set_id", "source_key", "street", "house_number", "postcode", "city")


def write_restrictions(
    session: Session, data_set_id: int, restrictions: Sequence[NewRestriction], areas: AreaIndex
) -> int:
    """Write turn restrictions and return how many."""
    rows = [(data_set_id, *restriction[:-2]) for restriction in restrictions]
    points = [shapely.Point(row.lon, row.lat) for row in restrictions]
    return write_placed(session, TurnRestriction, RESTRICTION_COLUMNS, rows, points, areas)


def write_buildings(
    session: Session, data_set_id: int, outlines: Sequence[TaggedArea], areas: AreaIndex
) -> int:
    """Write the outlines that are buildings and return how many."""
    buildings = [outline for outline in outlines if is_building(outline.tags)]
    rows = [
        (
            data_set_id,
            building.key,
            building.tags["building"],
            building.tags.get("name"),
            read.storeys(building.tags),
        )
        for building in buildings
    ]
    shapes = [building.shape for building in buildings]
    return write_placed(session, Building, _BUILDING_COLUMNS, rows, shapes, areas)


def write_covers(
    session: Session, data_set_id: int, outlines: Sequence[TaggedArea], areas: AreaIndex
) -> int:
    """Write the outlines that are water or green and return how many."""
    covers = [
        (outline, cover) for outline in outlines if (cover := land_cover(outline.tags)) is not None
    ]
    rows = [
        (data_set_id, outline.key, cover.cover, cover.kind, outline.tags.get("name"))
        for outline, cover in covers
    ]
    shapes = [outline.shape for outline, _ in covers]
    return write_placed(session, LandCover, _COVER_COLUMNS, rows, shapes, areas)


def write_addresses(
    session: Session, data_set_id: int, addresses: Sequence[TaggedPoint], areas: AreaIndex
) -> int:
    """Write addresses and return how many."""
    rows = [
        (
            data_set_id,
            point.key,
            street_of(point.tags),
            point.tags["addr:housenumber"],
            point.tags.get("addr:postcode"),
            point.tags.get("addr:city"),
        )
        for point in addresses
    ]
    points = [shapely.Point(point.lon, point.lat) for point in addresses]
    return write_placed(session, Address, _ADDRESS_COLUMNS, rows, points, areas)
