"""The road network of an OpenStreetMap file, without a database."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from data.exchange.osm.pieces import ROAD_COLUMNS, RoadPieces, road_rows, split_roads
from data.exchange.osm.reading import read_extract
from data.exchange.osm.restrictions import read_restrictions
from dispatch.roads.queries import pieces_of_rows
from dispatch.roads.rules import CAR
from spatial.network import Profile, Restriction, RoadNetwork, build_network


def network_of_file(path: Path, profile: Profile, vehicle: str = CAR) -> RoadNetwork:
    """Return the network of an OpenStreetMap file, as an import and a start would build it.

    A road's id is its place among the pieces; nodes and ways keep their OpenStreetMap ids.

    Parameters
    ----------
    profile
        Speeds by class, turn costs, and which restrictions do not bind.
    vehicle
        Whose access tags count.

    Raises
    ------
    ImportRefusedError
        When the file is no sound OpenStreetMap data or holds no roads.
    EmptyNetworkError
        When none of its roads can be used.
    """
    extract = read_extract(path)
    pieces = split_roads(extract.roads)
    restrictions = [
        Restriction(
            kind=row.kind,
            from_way=row.from_way,
            to_way=row.to_way,
            via_node=row.via_node,
            via_ways=tuple(row.via_ways),
            except_vehicles=frozenset(row.except_vehicles),
        )
        for row in read_restrictions(extract.restrictions, pieces).rows
    ]
    roads = pieces_of_rows(_columns(pieces, vehicle), np.asarray(pieces.lines, dtype=object))
    return build_network(roads, profile, restrictions)


def _columns(pieces: RoadPieces, vehicle: str) -> dict[str, tuple[Any, ...]]:
    rows = road_rows(pieces, 0)
    values = list(zip(*rows, strict=True)) or [()] * len(ROAD_COLUMNS)
    columns = dict(zip(ROAD_COLUMNS, values, strict=True))
    access = [json.loads(text) for text in columns["access"]]
    columns["access"] = tuple(said.get(vehicle) for said in access)
    columns["emergency"] = tuple(said.get("emergency") for said in access)
    columns["id"] = tuple(range(len(rows)))
    return columns
