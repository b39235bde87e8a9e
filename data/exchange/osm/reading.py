"""Reading an OpenStreetMap file: PBF or XML, plain, gzip or bzip2."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import osmium
import shapely
from osmium.osm import Area, Node, Relation, TagList, Way

from data.codes import road_classes
from data.exchange.errors import ImportRefusedError
from data.exchange.osm.extract import (
    Extract,
    RestrictionRelation,
    RoadWay,
    TagDict,
    TaggedArea,
    TaggedPoint,
)
from data.exchange.osm.lookup import facility_category, land_cover

_HEAD_BYTES = 64
_NOT_OSM = "is not OpenStreetMap data (PBF or XML, plain, gzip or bzip2)"
_FOREIGN_XML = "Unknown top-level element"  # how osmium's XML reader begins that complaint
_FORMATS = (
    (b"\x1f\x8b", "osm.gz"),
    (b"BZh", "osm.bz2"),
    (b"<?xml", "osm"),
    (b"<osm", "osm"),
    (b"\xef\xbb\xbf<?xml", "osm"),
)


def read_extract(path: Path) -> Extract:
    """Return what matters in the file at `path`.

    The format is told from the first bytes, not from the name. Memory is proportional to the
    number of nodes: some 200 bytes each.

    Raises
    ------
    ImportRefusedError
        When the file is missing, empty, no OpenStreetMap data, damaged, or without roads.
    """
    file = osmium.io.File(str(path), _detect_format(path))
    extract = Extract()
    waiting: dict[int, TaggedPoint] = {}  # closed ways that may yet come as areas
    wkb = osmium.geom.WKBFactory()
    try:
        for thing in _tagged_things(file):
            if isinstance(thing, Node):
                extract.nodes += 1
                _take_node(extract, thing)
            elif isinstance(thing, Way):
                extract.ways += 1
                _take_way(extract, waiting, thing)
            elif isinstance(thing, Relation):
                extract.relations += 1
                _take_relation(extract, thing)
            elif isinstance(thing, Area):
                _take_area(extract, waiting, thing, wkb)
    except (RuntimeError, ValueError, osmium.InvalidLocationError) as cause:
        said = (str(cause).splitlines() or [type(cause).__name__])[0]
        fault = _NOT_OSM if said.startswith(_FOREIGN_XML) else f"is damaged or cut off: {said}"
        raise ImportRefusedError(f"{path.name} {fault}", file=path.name) from cause
    extract.points.extend(waiting.values())
    if not extract.roads:
        raise ImportRefusedError(f"{path.name} holds no roads", file=path.name)
    _refuse_repeats(extract, path)
    return extract


def _refuse_repeats(extract: Extract, path: Path) -> None:
    """Refuse a file that holds a thing twice: a history, or extracts that were joined."""
    things = (
        [f"way/{road.way}" for road in extract.roads],
        [point.key for point in extract.points],
        [area.key for area in extract.areas],
    )
    for keys in things:
        twice = next((key for key, count in Counter(keys).items() if count > 1), None)
        if twice is not None:
            raise ImportRefusedError(
                f"{path.name} holds {twice} twice: take one extract as it is now, not a history"
                " and not several joined",
                file=path.name,
            )


def _tagged_things(file: osmium.io.File) -> Iterator[object]:
    processor = osmium.FileProcessor(file).with_locations().with_areas()
    yield from processor.with_filter(osmium.filter.EmptyTagFilter())


def _detect_format(path: Path) -> str:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as cause:
        raise ImportRefusedError(
            f"cannot read {path}: {cause.strerror or cause}", file=path.name
        ) from cause
    if not head:
        raise ImportRefusedError(f"{path.name} is empty", file=path.name)
    for start, name in _FORMATS:
        if head.lstrip().startswith(start) or head.startswith(start):
            return name
    if b"OSMHeader" in head:
        return "pbf"
    raise ImportRefusedError(f"{path.name} {_NOT_OSM}", file=path.name)


def _take_node(extract: Extract, node: Node) -> None:
    tags = _tags(node.tags)
    if _is_point_of_interest(tags) and node.location.valid():
        extract.points.append(TaggedPoint(f"node/{node.id}", tags, node.lon, node.lat))


def _take_way(extract: Extract, waiting: dict[int, TaggedPoint], way: Way) -> None:
    tags = _tags(way.tags)
    nodes = [node.ref for node in way.nodes]
    places = [(n.lon, n.lat) if n.location.valid() else None for n in way.nodes]
    if tags.get("highway") in road_classes() and tags.get("area") != "yes":
        extract.roads.append(RoadWay(way.id, tags, nodes, places))
    known = [place for place in places if place is not None]
    if _is_point_of_interest(tags) and known:
        lon = sum(place[0] for place in known) / len(known)
        lat = sum(place[1] for place in known) / len(known)
        waiting[way.id] = TaggedPoint(f"way/{way.id}", tags, lon, lat)
    elif _is_outline(tags) and len(known) < len(places):
        extract.outlines_broken += 1


def _take_relation(extract: Extract, relation: Relation) -> None:
    tags = _tags(relation.tags)
    if tags.get("type") == "restriction":
        members = [(member.role, member.type, member.ref) for member in relation.members]
        extract.restrictions.append(RestrictionRelation(relation.id, tags, members))


def _take_area(
    extract: Extract, waiting: dict[int, TaggedPoint], area: Area, wkb: osmium.geom.WKBFactory
) -> None:
    tags = _tags(area.tags)
    interesting = _is_point_of_interest(tags)
    if not interesting and not _is_outline(tags):
        return
    shape = _shape(area, wkb)
    if shape is None:
        extract.outlines_broken += 1
        return
    key = f"{'way' if area.from_way() else 'relation'}/{area.orig_id()}"
    if interesting:
        inside = shapely.get_coordinates(shapely.point_on_surface(shape))[0].tolist()
        extract.points.append(TaggedPoint(key, tags, inside[0], inside[1]))
        if area.from_way():
            waiting.pop(area.orig_id(), None)
    if _is_outline(tags):
        extract.areas.append(TaggedArea(key, tags, shape))


def _shape(area: Area, wkb: osmium.geom.WKBFactory) -> shapely.Geometry | None:
    try:
        shape = shapely.from_wkb(wkb.create_multipolygon(area))
    except RuntimeError:
        return None
    return shape if shapely.is_valid(shape) and not shapely.is_empty(shape) else None


def _is_point_of_interest(tags: TagDict) -> bool:
    return "addr:housenumber" in tags or "place" in tags or facility_category(tags) is not None


def is_building(tags: TagDict) -> bool:
    """Tell whether tags are those of a building."""
    return tags.get("building", "no") != "no"


def is_boundary(tags: TagDict) -> bool:
    """Tell whether tags are those of an administrative boundary."""
    return tags.get("boundary") == "administrative" and "admin_level" in tags


def _is_outline(tags: TagDict) -> bool:
    return is_building(tags) or is_boundary(tags) or land_cover(tags) is not None


def _tags(tags: TagList) -> TagDict:
    return {tag.k: tag.v for tag in tags}
