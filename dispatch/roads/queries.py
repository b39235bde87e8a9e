"""Reads the roads of the pool as the columns that a network is built from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes import travel_profiles
from dispatch.roads.rules import CAR, usable, vehicle_of
from spatial.network import (
    BACKWARD,
    BOTH_WAYS,
    FORWARD,
    NetworkInputError,
    Restriction,
    RoadName,
    RoadPieces,
)

_NEWEST = text(
    "SELECT d.id, d.source_sha256, d.loaded_at, r.roads, r.newest_road,"
    " (SELECT count(*) FROM turn_restrictions t WHERE t.data_set_id = d.id) AS restrictions"
    " FROM data_sets d CROSS JOIN LATERAL ("
    "   SELECT count(*) AS roads, max(id) AS newest_road FROM roads WHERE data_set_id = d.id) r"
    " WHERE r.roads > 0 ORDER BY d.loaded_at DESC, d.id DESC LIMIT 1"
)
_ROADS = text(
    "SELECT id, source_way, node_from, node_to, road_class, name_zh, name_en, oneway,"
    " maxspeed_forward_kmh, maxspeed_backward_kmh, length_m, roundabout,"
    " access ->> :vehicle AS access, access ->> 'emergency' AS emergency,"
    " ST_AsBinary(geom) AS line"
    " FROM roads WHERE data_set_id = :data_set_id ORDER BY id"
)
_RESTRICTIONS = text(
    "SELECT kind, from_way, to_way, via_node, via_ways, except_vehicles"
    " FROM turn_restrictions WHERE data_set_id = :data_set_id ORDER BY id"
)
_ONEWAY = {"no": BOTH_WAYS, "forward": FORWARD, "backward": BACKWARD}


@dataclass(frozen=True, slots=True)
class RoadSet:
    """The data set whose roads are live; `signature` is another one whenever its rows are."""

    data_set_id: int
    signature: str


def find_road_set(session: Session) -> RoadSet | None:
    """Return the newest data set that has roads, None when there is none."""
    row = session.execute(_NEWEST).first()
    if row is None:
        return None
    loaded_at, facts = row.loaded_at.isoformat(), (row.roads, row.newest_road, row.restrictions)
    return RoadSet(row.id, f"{row.id} {row.source_sha256} {loaded_at} {facts}")


def read_pieces(session: Session, data_set_id: int, profile: str = CAR) -> RoadPieces:
    """Return the roads of a data set as columns, in the order of their ids.

    `usable` is said for a travel profile, by the key of the code list.

    Raises
    ------
    NetworkInputError
        When a road is not a line of two vertices or more.
    """
    result = session.execute(_ROADS, {"data_set_id": data_set_id, "vehicle": vehicle_of(profile)})
    columns = list(zip(*result.all(), strict=True)) or [()] * len(result.keys())
    column = dict(zip(result.keys(), columns, strict=True))
    lines = shapely.from_wkb(np.array([bytes(wkb) for wkb in column["line"]], dtype=object))
    return pieces_of_rows(column, lines, siren=travel_profiles()[profile].siren)


def pieces_of_rows(
    column: Mapping[str, Sequence[Any]], lines: NDArray[np.object_], *, siren: bool = False
) -> RoadPieces:
    """Return roads as the columns that a network is built from.

    Parameters
    ----------
    column
        Columns as those of the table `roads`, by name; `access` is what holds for the vehicle,
        `emergency` what holds for emergency vehicles.
    lines
        (n,) their lines, EPSG:4326.
    siren
        Whether it is an emergency vehicle.

    Raises
    ------
    NetworkInputError
        When a road is not a line of two vertices or more.
    """
    counts = shapely.get_num_coordinates(lines)
    short = np.flatnonzero(counts < 2)
    if len(short):
        raise NetworkInputError(
            f"road {column['id'][short[0]]} has no line", field="geom", index=int(short[0])
        )
    degrees = shapely.get_coordinates(lines)
    classes, road_class = _coded(column["road_class"])
    names, name = _coded(
        [RoadName(zh or "", en or "") for zh, en in zip(column["name_zh"], column["name_en"])]  # noqa: B905
    )
    return RoadPieces(
        road_id=np.array(column["id"], dtype=np.int64),
        way=np.array([-1 if way is None else way for way in column["source_way"]], np.int64),
        node_from=np.array(column["node_from"], dtype=np.int64),
        node_to=np.array(column["node_to"], dtype=np.int64),
        line_start=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        lon=degrees[:, 0].copy(),
        lat=degrees[:, 1].copy(),
        road_class=road_class,
        classes=tuple(classes),
        oneway=np.array([_ONEWAY[oneway] for oneway in column["oneway"]], dtype=np.int64),
        maxspeed_forward_kmh=np.array(column["maxspeed_forward_kmh"], dtype=np.float64),
        maxspeed_backward_kmh=np.array(column["maxspeed_backward_kmh"], dtype=np.float64),
        length_m=np.array(column["length_m"], dtype=np.float64),
        roundabout=np.array(column["roundabout"], dtype=np.bool_),
        usable=np.array(
            [
                usable(access, emergency, siren=siren)
                for access, emergency in zip(column["access"], column["emergency"], strict=True)
            ],
            np.bool_,
        ),
        name=name,
        names=tuple(names),
    )


def read_restrictions(session: Session, data_set_id: int) -> list[Restriction]:
    """Return the turn restrictions of a data set, in the order of their ids."""
    return [
        Restriction(
            kind=row.kind,
            from_way=row.from_way,
            to_way=row.to_way,
            via_node=row.via_node,
            via_ways=tuple(row.via_ways),
            except_vehicles=frozenset(row.except_vehicles),
        )
        for row in session.execute(_RESTRICTIONS, {"data_set_id": data_set_id})
    ]


def _coded(values: Sequence[Any]) -> tuple[list[Any], NDArray[np.int64]]:
    """Return the distinct values in the order of appearance, and each row's index into them."""
    places: dict[Any, int] = {}
    rows = [places.setdefault(value, len(places)) for value in values]
    return list(places), np.array(rows, dtype=np.int64)
