"""What is taken out of an OpenStreetMap file, before it becomes rows."""

from dataclasses import dataclass, field

import shapely

TagDict = dict[str, str]


@dataclass(frozen=True, slots=True)
class RoadWay:
    """A way that is a road: node ids and their places (EPSG:4326), None where the file has none."""

    way: int
    tags: TagDict
    nodes: list[int]
    places: list[tuple[float, float] | None]


@dataclass(frozen=True, slots=True)
class RestrictionRelation:
    """A relation of type restriction: members by role, as (type, id)."""

    relation: int
    tags: TagDict
    members: list[tuple[str, str, int]]  # role, "n" | "w" | "r", id


@dataclass(frozen=True, slots=True)
class TaggedPoint:
    """A thing with tags at a point; `key` is "node/1", "way/2" or "relation/3"."""

    key: str
    tags: TagDict
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class TaggedArea:
    """A thing with tags and an outline (MultiPolygon, EPSG:4326)."""

    key: str
    tags: TagDict
    shape: shapely.Geometry


@dataclass(slots=True)
class Extract:
    """Everything of one file that matters here, and what was wrong with it."""

    roads: list[RoadWay] = field(default_factory=list)
    restrictions: list[RestrictionRelation] = field(default_factory=list)
    points: list[TaggedPoint] = field(default_factory=list)  # facilities, addresses, places
    areas: list[TaggedArea] = field(default_factory=list)  # buildings, covers, boundaries
    nodes: int = 0
    ways: int = 0
    relations: int = 0
    outlines_broken: int = 0
