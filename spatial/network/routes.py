"""Routes for people: a line, its length and time, and what to do where."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from spatial.network.metric import Metric
from spatial.network.network import RoadNetwork
from spatial.network.pieces import RoadName
from spatial.network.places import Places
from spatial.network.queries import ArcPath
from spatial.network.turns import deviation_deg

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]


class Turn(StrEnum):
    """What to do at the start of a step."""

    DEPART = "depart"
    STRAIGHT = "straight"
    SLIGHT_RIGHT = "slight_right"
    RIGHT = "right"
    SHARP_RIGHT = "sharp_right"
    SLIGHT_LEFT = "slight_left"
    LEFT = "left"
    SHARP_LEFT = "sharp_left"
    U_TURN = "u_turn"
    ROUNDABOUT = "roundabout"
    ARRIVE = "arrive"


_SAME_PLACE_DEG = 1e-7  # about a centimetre
_UPTO_DEG = (22.5, 67.5, 112.5)  # the classes of spatial.network.profiles.TurnCosts
_RIGHT = (Turn.STRAIGHT, Turn.SLIGHT_RIGHT, Turn.RIGHT, Turn.SHARP_RIGHT)
_LEFT = (Turn.STRAIGHT, Turn.SLIGHT_LEFT, Turn.LEFT, Turn.SHARP_LEFT)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a route on one road; `name` has empty texts where the road has none."""

    name: RoadName
    turn: Turn
    distance_m: float
    travel_time_s: float


@dataclass(frozen=True, slots=True)
class Route:
    """A way between two places, from the very place to the very place.

    Parameters
    ----------
    line
        (v, 2) lon/lat, EPSG:4326; begins and ends off the road where the places do.
    length_m
        Metres on the ground, what is off the road included.
    travel_time_s
        Seconds, what is off the road included.
    off_road_from_m, off_road_to_m
        Metres between the first place and the road, and between the road and the last place.
    path
        The arcs.
    metric
        Network and weights of the times.
    """

    line: FloatArray
    length_m: float
    travel_time_s: float
    off_road_from_m: float
    off_road_to_m: float
    path: ArcPath
    metric: Metric = field(repr=False, compare=False)

    @property
    def network_version(self) -> str:
        """Names network and conditions of the times."""
        return self.metric.version


def lay_route(metric: Metric, origin: Places, destination: Places, path: ArcPath) -> Route:
    """Return the route of a path between two places that were put on the network."""
    return lay_routes(metric, origin, destination, [(0, path)])[0]


def lay_routes(
    metric: Metric, origins: Places, destination: Places, paths: Sequence[tuple[int, ArcPath]]
) -> list[Route]:
    """Return the routes of paths to one place; O(vertices), without a loop over arcs.

    Parameters
    ----------
    paths
        Each with the row of `origins` that it begins at.
    """
    if not paths:
        return []
    network = metric.topology.network
    lines = _lines(network, origins, destination, paths)
    arcs = np.concatenate([path.arcs for _, path in paths])
    shares = np.concatenate([shares_of(path) for _, path in paths])
    begins = np.cumsum([0, *(len(path.arcs) for _, path in paths[:-1])])
    length_m = np.add.reduceat(network.roads.length_m[network.arcs.piece[arcs]] * shares, begins)
    to_m, to_ms = float(destination.off_m[0]), int(destination.off_ms[0])
    return [
        Route(
            line=line,
            length_m=float(origins.off_m[row]) + to_m + float(along_m),
            travel_time_s=(path.time_ms + int(origins.off_ms[row]) + to_ms) / 1000.0,
            off_road_from_m=float(origins.off_m[row]),
            off_road_to_m=to_m,
            path=path,
            metric=metric,
        )
        for (row, path), line, along_m in zip(paths, lines, length_m, strict=True)
    ]


def steps_of(route: Route) -> list[Step]:
    """Return what to do along a route: a step for each road, and the arrival.

    A road goes on while its name does; roads without names go on until a turn at a junction.
    """
    metric, path = route.metric, route.path
    network = metric.topology.network
    lengths, times = arc_lengths_m(network, path), arc_times_ms(metric, path)
    words = _turn_words(network, path)
    begins = np.flatnonzero(_step_begins(network, path, words))
    ends = np.append(begins[1:], len(path.arcs))
    steps = [
        Step(
            name=_name(network, int(path.arcs[begin])),
            turn=words[begin],
            distance_m=float(lengths[begin:end].sum()),
            travel_time_s=float(times[begin:end].sum()) / 1000.0,
        )
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
    ]
    return [*steps, Step(_name(network, int(path.arcs[-1])), Turn.ARRIVE, 0.0, 0.0)]


def _lines(
    network: RoadNetwork,
    origins: Places,
    destination: Places,
    paths: Sequence[tuple[int, ArcPath]],
) -> list[FloatArray]:
    """Return (v, 2) lon/lat of each path, from the very place to the very place."""
    inner = _inner_vertices(network, [path for _, path in paths])
    end = np.array([[destination.points.lon[0], destination.points.lat[0]]])
    parts: list[FloatArray] = []
    counts: list[int] = []
    for (row, path), between in zip(paths, inner, strict=True):
        begin = np.array([[origins.points.lon[row], origins.points.lat[row]]])
        line = (begin, *_ends_and(network, path, between), end)
        counts.append(sum(map(len, line)))
        parts.extend(line)
    laid = np.concatenate(parts)
    starts = np.concatenate(([0], np.cumsum(counts)))
    kept = _moved(laid, starts)
    return [
        laid[first:after][kept[first:after]] for first, after in itertools.pairwise(starts.tolist())
    ]


def _moved(laid: FloatArray, starts: IntArray) -> NDArray[np.bool_]:
    """Return which vertices of lines laid end to end to keep: both ends, and those that move on.

    The last place takes the room of the vertex before when they are the same.
    """
    moved = np.ones(len(laid), dtype=np.bool_)
    moved[1:] = (np.abs(np.diff(laid, axis=0)) > _SAME_PLACE_DEG).any(axis=1)
    first, last = starts[:-1], starts[1:] - 1
    kept = moved.copy()
    long = last - first > 1
    kept[last[long] - 1] &= moved[last[long]]
    kept[first] = kept[last] = True
    return kept


def _ends_and(network: RoadNetwork, path: ArcPath, between: FloatArray) -> tuple[FloatArray, ...]:
    """Return the vertices on the first arc, between, and those on the last arc."""
    first, last = int(path.arcs[0]), int(path.arcs[-1])
    if len(path.arcs) == 1:
        return (_part(network, first, path.from_share, path.to_share),)
    return (
        _part(network, first, path.from_share, 1.0),
        between,
        _part(network, last, 0.0, path.to_share),
    )


def _inner_vertices(network: RoadNetwork, paths: Sequence[ArcPath]) -> list[FloatArray]:
    """Return (v, 2) lon/lat of the arcs of each path between its first and its last."""
    arcs, lines = network.arcs, network.roads.lines
    inner = np.concatenate([path.arcs[1:-1] for path in paths])
    piece, forward = arcs.piece[inner], arcs.forward[inner]
    start, after = lines.start[piece], lines.start[piece + 1]
    counts = after - start - 1  # the first vertex is the last one's
    ends = np.cumsum(counts)
    step = np.where(forward, 1, -1)
    begin = np.where(forward, start + 1, after - 2) - step * (ends - counts)
    vertex = np.repeat(begin, counts) + np.repeat(step, counts) * np.arange(counts.sum())
    laid = np.stack(lines.degrees(vertex), axis=1)
    upto = np.concatenate(([0], ends))[np.cumsum([max(0, len(path.arcs) - 2) for path in paths])]
    return np.split(laid, upto[:-1])


def _part(network: RoadNetwork, arc: int, from_share: float, to_share: float) -> FloatArray:
    lines, piece = network.roads.lines, int(network.arcs.piece[arc])
    length = float(lines.length_m[piece])
    if network.arcs.forward[arc]:
        return lines.part(piece, from_share * length, to_share * length)
    return lines.part(piece, (1.0 - from_share) * length, (1.0 - to_share) * length)


def shares_of(path: ArcPath) -> FloatArray:
    """Return (p,) how much of each arc is travelled."""
    shares = np.ones(len(path.arcs))
    shares[0] -= path.from_share
    shares[-1] -= 1.0 - path.to_share
    return shares


def arc_lengths_m(network: RoadNetwork, path: ArcPath) -> FloatArray:
    """Return (p,) metres on the ground that are travelled on each arc."""
    return np.asarray(network.roads.length_m[network.arcs.piece[path.arcs]] * shares_of(path))


def arc_times_ms(metric: Metric, path: ArcPath) -> FloatArray:
    """Return (p,) milliseconds on each arc with the turn into it; they add up to `time_ms`."""
    network = metric.topology.network
    arc_ms = metric.conditions.times_ms(network, path.arcs).astype(np.float64)
    turn_ms = metric.weights_ms[path.turns]
    times = np.rint(arc_ms * shares_of(path))
    times[1:] += turn_ms - arc_ms[1:]
    times[-1] += path.time_ms - times.sum()
    return times


def _turn_words(network: RoadNetwork, path: ArcPath) -> list[Turn]:
    arcs = network.arcs
    before, after = path.arcs[:-1], path.arcs[1:]
    start_deg, end_deg = arcs.bearings_deg(network.roads.lines, path.arcs)
    deviation = deviation_deg(end_deg[:-1], start_deg[1:])
    kind = np.searchsorted(_UPTO_DEG, np.abs(deviation))
    back = network.twins(before)
    words = [Turn.DEPART]
    for index, (class_, angle) in enumerate(zip(kind.tolist(), deviation.tolist(), strict=True)):
        if back[index] == after[index]:
            words.append(Turn.U_TURN)
        else:
            words.append((_RIGHT if angle >= 0 else _LEFT)[class_])
    round_ = network.roads.roundabout[arcs.piece[path.arcs]]
    for index in np.flatnonzero(round_[1:] & ~round_[:-1]).tolist():
        words[index + 1] = Turn.ROUNDABOUT
    return words


def _step_begins(network: RoadNetwork, path: ArcPath, words: list[Turn]) -> NDArray[np.bool_]:
    roads = network.roads
    piece = network.arcs.piece[path.arcs]
    name, round_ = roads.name[piece], roads.roundabout[piece]
    named = np.array([any(text) for text in roads.names], dtype=np.bool_)[name]
    turned = np.array([word not in (Turn.STRAIGHT, Turn.ROUNDABOUT) for word in words])
    choice = network.turns.cost_ms[path.turns] > 0
    begins = np.ones(len(piece), dtype=np.bool_)
    begins[1:] = (name[1:] != name[:-1]) | (~named[1:] & turned[1:] & choice)
    begins[1:] |= np.array([word is Turn.U_TURN for word in words[1:]], dtype=np.bool_)
    begins[1:] &= ~(round_[1:] & round_[:-1])
    begins[1:] |= round_[1:] != round_[:-1]
    return begins


def _name(network: RoadNetwork, arc: int) -> RoadName:
    return network.roads.names[int(network.roads.name[network.arcs.piece[arc]])]
