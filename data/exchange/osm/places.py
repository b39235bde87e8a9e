"""Facilities, addresses and the names by which all of it is found."""

from collections import defaultdict
from collections.abc import Container, Sequence

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from data.areas.commands import NewArea
from data.codes import FacilityCategory, facility_categories
from data.exchange.osm import tags as read
from data.exchange.osm.extract import TagDict, TaggedPoint
from data.exchange.osm.lookup import facility_category
from data.exchange.osm.pieces import RoadPieces
from data.pool.commands import NewFacility, NewPlaceName, bounds_of
from data.pool.naming import area_name, facility_name

_PLACE_RANKS = {
    "country": 0,
    "state": 0,
    "city": 0,
    "town": 0,
    "municipality": 0,
    "village": 1,
    "borough": 1,
    "suburb": 1,
    "quarter": 2,
    "neighbourhood": 3,
    "hamlet": 3,
    "square": 3,
}
_OTHER_PLACE_RANK = 5
_STREET_RANK = 3
_ADDRESS_RANK = 9
_FOUND_UNNAMED = 2  # categories up to this rank are found by their category's name
_SAME_STREET_DEG = 0.01  # pieces of one name within about 1 km are one street
_KEPT_TAGS = (
    "phone", "contact:phone", "website", "operator", "opening_hours", "wheelchair", "beds",
    "capacity", "access", "ref", "fire_hydrant:type", "fire_hydrant:diameter", "emergency",
    "addr:street", "addr:housenumber", "addr:postcode", "addr:city", "surveillance:type",
)  # fmt: skip


def read_facilities(points: Sequence[TaggedPoint]) -> list[NewFacility]:
    """Return the things that have a category; one without a name takes its category's."""
    facilities: list[NewFacility] = []
    for point in points:
        category = facility_category(point.tags)
        if category is None:
            continue
        named = read.names(point.tags) or _names_of(facility_categories()[category])
        facilities.append(
            NewFacility(
                source_key=point.key,
                category=category,
                name_zh=named.zh,
                name_en=named.en,
                lon=point.lon,
                lat=point.lat,
                tags={key: point.tags[key] for key in _KEPT_TAGS if key in point.tags},
            )
        )
    return facilities


def _names_of(category: FacilityCategory) -> read.Names:
    return read.Names(category.name_zh, category.name_en)


def read_addresses(points: Sequence[TaggedPoint]) -> list[TaggedPoint]:
    """Return the points that have a house number and a street (or place) to go with it."""
    return [point for point in points if "addr:housenumber" in point.tags and street_of(point.tags)]


def street_of(tags: TagDict) -> str | None:
    """Return the street of an address, or the place where addresses have no streets."""
    return tags.get("addr:street") or tags.get("addr:place")


def address_names(addresses: Sequence[TaggedPoint]) -> list[NewPlaceName]:
    """Return the names of addresses: street and number; the key is the source's."""
    names = []
    for point in addresses:
        text = f"{street_of(point.tags)} {point.tags['addr:housenumber']}"
        names.append(
            NewPlaceName("address", point.key, text, text, point.lon, point.lat, _ADDRESS_RANK)
        )
    return names


def facility_names(facilities: Sequence[NewFacility], ids: dict[str, int]) -> list[NewPlaceName]:
    """Return the names of facilities that have one of their own or are prominent."""
    categories = facility_categories()
    names = []
    for facility in facilities:
        category = categories[facility.category]
        unnamed = (facility.name_zh, facility.name_en) == (category.name_zh, category.name_en)
        if unnamed and category.rank > _FOUND_UNNAMED:
            continue
        names.append(facility_name(facility, ids[facility.source_key]))
    return names


def named_places(
    points: Sequence[TaggedPoint], known: Container[tuple[str, str]]
) -> list[NewPlaceName]:
    """Return the names of towns, quarters, squares and the like, but not those in `known`."""
    names = []
    for point in points:
        kind, named = point.tags.get("place"), read.names(point.tags)
        if kind is not None and named is not None and named not in known:
            rank = _PLACE_RANKS.get(kind, _OTHER_PLACE_RANK)
            names.append(
                NewPlaceName("area", point.key, named.zh, named.en, point.lon, point.lat, rank)
            )
    return names


def area_names(areas: Sequence[NewArea]) -> list[NewPlaceName]:
    """Return the names of areas, at a point inside each."""
    names = []
    for area in areas:
        lon, lat = shapely.get_coordinates(shapely.point_on_surface(area.shape))[0].tolist()
        names.append(area_name(area, lon, lat))
    return names


def street_names(pieces: RoadPieces) -> list[NewPlaceName]:
    """Return one name per street: pieces of one name near each other, at the most central piece.

    The key is the OpenStreetMap way of that piece.
    """
    by_name: defaultdict[read.Names, list[int]] = defaultdict(list)
    known: dict[int, read.Names | None] = {}
    for row, way in enumerate(pieces.ways):
        if way.way not in known:
            known[way.way] = read.names(way.tags)
        named = known[way.way]
        if named is not None:
            by_name[named].append(row)
    names: list[NewPlaceName] = []
    for named, rows in sorted(by_name.items()):
        for group in _near_each_other(pieces.middles[rows]):
            members = [rows[i] for i in group]
            offsets = pieces.middles[members] - pieces.middles[members].mean(axis=0)
            central = members[int(np.argmin((offsets**2).sum(axis=1)))]
            lon, lat = pieces.middles[central].tolist()
            key = str(pieces.ways[central].way)
            names.append(
                NewPlaceName(
                    kind="street",
                    entity_key=key,
                    name_zh=named.zh,
                    name_en=named.en,
                    lon=lon,
                    lat=lat,
                    rank=_STREET_RANK,
                    bbox=bounds_of(pieces.lines[members]),
                )
            )
    return names


def _near_each_other(points: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> list[list[int]]:
    """Return groups of rows that are linked by steps of at most `_SAME_STREET_DEG`."""
    if len(points) == 1:
        return [[0]]
    pairs = cKDTree(points).query_pairs(_SAME_STREET_DEG, output_type="ndarray")
    links = coo_array(
        (np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(points), len(points))
    )
    count, label = connected_components(links, directed=False)
    return [np.flatnonzero(label == group).tolist() for group in range(count)]
