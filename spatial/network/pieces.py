"""What a network is built from: pieces of road between junctions, and turn restrictions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spatial.network.errors import EmptyNetworkError, NetworkInputError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

BOTH_WAYS: Final = 0
FORWARD: Final = 1
BACKWARD: Final = -1


class RoadName(NamedTuple):
    """A road's names as the data has them, empty where it has none."""

    zh: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class RoadPieces:
    """Pieces of road as columns of n rows; a line runs from `node_from` to `node_to`.

    Parameters
    ----------
    road_id
        (n,) the caller's number of each piece.
    way
        (n,) number of the way that a turn restriction names, −1 for none.
    node_from, node_to
        (n,) keys of the end nodes. All lines that end at a node end at the same place.
    line_start, lon, lat
        (n + 1,) and (v,): vertices of piece i are line_start[i] … line_start[i + 1] − 1,
        EPSG:4326 degrees, two at least.
    road_class, classes
        (n,) index into `classes`.
    oneway
        (n,) `BOTH_WAYS`, `FORWARD` (along the line) or `BACKWARD`.
    maxspeed_forward_kmh, maxspeed_backward_kmh
        (n,) km/h, NaN where the class decides.
    length_m
        (n,) metres on the ground. Where it is less than nine tenths of the line's own length, the
        line's is taken.
    roundabout
        (n,) part of a roundabout.
    usable
        (n,) whether the profile's vehicle may use it.
    name, names
        (n,) index into `names`.
    """

    road_id: IntArray
    way: IntArray
    node_from: IntArray
    node_to: IntArray
    line_start: IntArray
    lon: FloatArray
    lat: FloatArray
    road_class: IntArray
    classes: tuple[str, ...]
    oneway: IntArray
    maxspeed_forward_kmh: FloatArray
    maxspeed_backward_kmh: FloatArray
    length_m: FloatArray
    roundabout: BoolArray
    usable: BoolArray
    name: IntArray
    names: tuple[RoadName, ...]

    def __len__(self) -> int:
        return len(self.road_id)


class Restriction(NamedTuple):
    """A turn restriction: from one way, over a node or ways, into another.

    `kind` is the OSM value: `no_left_turn`, `only_straight_on`, … `except_vehicles` are those that
    it does not bind.
    """

    kind: str
    from_way: int
    to_way: int
    via_node: int | None = None
    via_ways: tuple[int, ...] = ()
    except_vehicles: frozenset[str] = frozenset()


class Piece(NamedTuple):
    """One piece of road, for networks written out by hand."""

    node_from: int
    node_to: int
    line: Sequence[tuple[float, float]]
    road_class: str
    length_m: float
    oneway: int = BOTH_WAYS
    maxspeed_kmh: float = float("nan")
    way: int = -1
    name: RoadName = RoadName()
    roundabout: bool = False


def pieces_of(rows: Iterable[Piece]) -> RoadPieces:
    """Return pieces written out one by one as columns; `road_id` and missing ways count from 0."""
    rows = list(rows)
    counts = [len(row.line) for row in rows]
    degrees = np.array([point for row in rows for point in row.line], dtype=np.float64)
    degrees = degrees.reshape(-1, 2)
    classes = tuple(sorted({row.road_class for row in rows}))
    names = tuple(sorted({row.name for row in rows}))
    speed = np.array([row.maxspeed_kmh for row in rows], dtype=np.float64)
    return RoadPieces(
        road_id=np.arange(len(rows), dtype=np.int64),
        way=np.array([i if row.way < 0 else row.way for i, row in enumerate(rows)], np.int64),
        node_from=np.array([row.node_from for row in rows], np.int64),
        node_to=np.array([row.node_to for row in rows], np.int64),
        line_start=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        lon=degrees[:, 0].copy(),
        lat=degrees[:, 1].copy(),
        road_class=np.array([classes.index(row.road_class) for row in rows], np.int64),
        classes=classes,
        oneway=np.array([row.oneway for row in rows], np.int64),
        maxspeed_forward_kmh=speed,
        maxspeed_backward_kmh=speed,
        length_m=np.array([row.length_m for row in rows], np.float64),
        roundabout=np.array([row.roundabout for row in rows], np.bool_),
        usable=np.ones(len(rows), np.bool_),
        name=np.array([names.index(row.name) for row in rows], np.int64),
        names=names,
    )


def check_pieces(pieces: RoadPieces) -> None:
    """Refuse columns that no network can be built from.

    Raises
    ------
    EmptyNetworkError
        No pieces at all.
    NetworkInputError
        Names the column and the first row at fault: a coordinate that is not finite or out of
        range, a line of fewer than two vertices, a length that is negative or not finite, a speed
        that is not above 0.
    """
    if len(pieces) == 0:
        raise EmptyNetworkError("there are no roads")
    vertices = np.diff(pieces.line_start)
    _refuse("line_start", vertices < 2, "has a line of fewer than two vertices")
    rows = np.repeat(np.arange(len(pieces)), vertices)
    _refuse("lon", ~(np.abs(pieces.lon) <= 180.0), "has a longitude that is not one", rows)
    _refuse("lat", ~(np.abs(pieces.lat) <= 90.0), "has a latitude that is not one", rows)
    length = pieces.length_m
    _refuse("length_m", ~(np.isfinite(length) & (length >= 0)), "has a length that is not one")
    for field in ("maxspeed_forward_kmh", "maxspeed_backward_kmh"):
        speed = getattr(pieces, field)
        wrong = ~np.isnan(speed) & ~((speed > 0) & np.isfinite(speed))
        _refuse(field, wrong, "has a speed that is not above 0")


def _refuse(field: str, wrong: BoolArray, says: str, rows: IntArray | None = None) -> None:
    if not wrong.any():
        return
    index = int(np.argmax(wrong))
    row = index if rows is None else int(rows[index])
    raise NetworkInputError(f"road piece {row} {says}", field=field, index=row)
