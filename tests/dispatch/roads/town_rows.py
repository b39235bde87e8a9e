"""Towns drawn by hand, written as rows of the pool."""

import json
from collections.abc import Mapping

import shapely
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.bulk import hex_geometries
from spatial.cells import FINE_RESOLUTION, cell_at
from tests.spatial.network.towns import Town, at

CLASSES = {"street": "residential", "road": "primary"}
ONEWAY = {0: "no", 1: "forward", -1: "backward"}

_DATA_SET = text(
    "INSERT INTO data_sets (name, title_zh, title_en, licence, attribution, source_sha256,"
    " training, report, loaded_at) VALUES (:name, :name, :name, 'CC0-1.0', '', :sha256, true, '{}',"
    " coalesce((SELECT max(loaded_at) FROM data_sets), now()) + interval '1 second') RETURNING id"
)
_ROAD = text(
    "INSERT INTO roads (data_set_id, source_way, node_from, node_to, road_class, name_zh, name_en,"
    " oneway, maxspeed_forward_kmh, maxspeed_backward_kmh, length_m, roundabout, layer, access,"
    " geom, cell) VALUES (:data_set, :way, :start, :end, :road_class, :name, :name, :oneway, :kmh,"
    " :kmh, :length_m, false, 0, CAST(:access AS jsonb), CAST(:line AS geometry), :cell)"
)
_RESTRICTION = text(
    "INSERT INTO turn_restrictions (data_set_id, kind, from_way, via_node, via_ways, to_way,"
    " except_vehicles, geom, cell) VALUES (:data_set, :kind, :from_way, :via_node, :via_ways,"
    " :to_way, :except_vehicles, CAST(:point AS geometry), :cell)"
)


def write_town(
    session: Session,
    town: Town,
    name: str = "town",
    *,
    kmh: float | None = 36.0,
    access: Mapping[int, dict[str, str]] | None = None,
) -> int:
    """Write a town's streets and restrictions as a new data set, the newest; return its id.

    Every street has the limit `kmh`; `access` is by the number of the street.
    """
    data_set = session.execute(
        _DATA_SET, {"name": name, "sha256": name.encode().hex()}
    ).scalar_one()
    for number, piece in enumerate(town.pieces()):
        line = shapely.LineString(piece.line)
        session.execute(
            _ROAD,
            {
                "data_set": data_set,
                "way": piece.way if piece.way >= 0 else None,
                "start": piece.node_from,
                "end": piece.node_to,
                "road_class": CLASSES[piece.road_class],
                "name": f"街{number}",
                "oneway": ONEWAY[piece.oneway],
                "kmh": kmh,
                "length_m": piece.length_m,
                "access": json.dumps((access or {}).get(number, {})),
                "line": hex_geometries([line])[0],
                "cell": cell_at(*piece.line[0], FINE_RESOLUTION),
            },
        )
    for rule in town.restrictions:
        session.execute(
            _RESTRICTION,
            {
                **rule._asdict(),
                "via_ways": list(rule.via_ways),
                "except_vehicles": list(rule.except_vehicles),
                "data_set": data_set,
                "point": hex_geometries([shapely.Point(at(0, 0))])[0],
                "cell": cell_at(*at(0, 0), FINE_RESOLUTION),
            },
        )
    return int(data_set)
