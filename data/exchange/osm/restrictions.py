"""Turn restrictions: relations into rows.

Source: OpenStreetMap wiki, "Relation:restriction".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.exchange.osm.extract import RestrictionRelation, TagDict
from data.exchange.osm.pieces import RoadPieces

RESTRICTION_COLUMNS = (
    "data_set_id",
    "source_relation",
    "kind",
    "from_way",
    "via_node",
    "via_ways",
    "to_way",
    "except_vehicles",
)
_KIND = re.compile(r"(no|only)_[a-z_]+")
_MOTOR_KEYS = ("restriction:motor_vehicle", "restriction:motorcar", "restriction")


class NewRestriction(NamedTuple):
    """One turn, forbidden or sole; `lon`, `lat`: the via node or the middle of a via way."""

    relation: int
    kind: str
    from_way: int
    via_node: int | None
    via_ways: list[int]
    to_way: int
    except_vehicles: list[str]
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Restrictions:
    """The restrictions that apply, and how many relations were left out, by cause."""

    rows: list[NewRestriction]
    left_out: dict[str, int]


def read_restrictions(relations: Sequence[RestrictionRelation], pieces: RoadPieces) -> Restrictions:
    """Return the turn restrictions whose members are among the roads.

    A relation with several `from` (no_entry) or `to` (no_exit) gives a row for each pair. Left out
    and counted: those that hold only at times (`conditional`), for other vehicles, of unknown kind,
    without a complete set of members (`malformed`), with members outside the file (`clipped`).
    """
    finder = _Places(pieces)
    rows: list[NewRestriction] = []
    left_out: Counter[str] = Counter()
    for relation in relations:
        kind, cause = _kind(relation.tags)
        if kind is None:
            left_out[cause] += 1
            continue
        cause = "malformed"
        found = 0
        for row in _rows(relation, kind, finder):
            if isinstance(row, str):
                cause = row
                continue
            rows.append(row)
            found += 1
        if not found:
            left_out[cause] += 1
    return Restrictions(rows, dict(left_out))


def _kind(tags: TagDict) -> tuple[str | None, str]:
    """Return the kind, or None and why there is none."""
    for key in _MOTOR_KEYS:
        value = tags.get(key)
        if value is not None:
            return (value, "") if _KIND.fullmatch(value) else (None, "unknown_kind")
    if any(key.startswith("restriction") and key.endswith(":conditional") for key in tags):
        return None, "conditional"
    if any(key.startswith("restriction:") for key in tags):
        return None, "other_vehicles"
    return None, "unknown_kind"


def _rows(
    relation: RestrictionRelation, kind: str, finder: "_Places"
) -> Iterator[NewRestriction | str]:
    """Yield a row for each pair of from and to, or why there is none."""
    via_nodes = [ref for role, kind_, ref in relation.members if (role, kind_) == ("via", "n")]
    via_ways = [ref for role, kind_, ref in relation.members if (role, kind_) == ("via", "w")]
    ends = {
        end: [ref for role, kind_, ref in relation.members if (role, kind_) == (end, "w")]
        for end in ("from", "to")
    }
    if len(via_nodes) > 1 or bool(via_nodes) == bool(via_ways):
        return
    place = finder.of_node(via_nodes[0]) if via_nodes else finder.of_way(via_ways[0])
    excepted = [part.strip() for part in relation.tags.get("except", "").split(";")]
    for from_way in ends["from"]:
        for to_way in ends["to"]:
            if place is None or not {from_way, to_way, *via_ways} <= finder.ways:
                yield "clipped"
                continue
            yield NewRestriction(
                relation=relation.relation,
                kind=kind,
                from_way=from_way,
                via_node=via_nodes[0] if via_nodes else None,
                via_ways=via_ways,
                to_way=to_way,
                except_vehicles=[part for part in excepted if part],
                lon=place[0],
                lat=place[1],
            )


class _Places:
    """Where junctions and ways are."""

    def __init__(self, pieces: RoadPieces) -> None:
        self.ways = pieces.way_ids
        self._nodes: dict[int, tuple[float, float]] = {}
        self._ways: dict[int, tuple[float, float]] = {}
        middles = pieces.middles.tolist()
        for way, line, start, end, middle in zip(
            pieces.ways, pieces.lines, pieces.node_from, pieces.node_to, middles, strict=True
        ):
            self._nodes[start], self._nodes[end] = line.coords[0], line.coords[-1]
            self._ways.setdefault(way.way, (middle[0], middle[1]))

    def of_node(self, node: int) -> tuple[float, float] | None:
        return self._nodes.get(node)

    def of_way(self, way: int) -> tuple[float, float] | None:
        return self._ways.get(way)
