"""Lower bounds of travel times, from those to and from a few arcs at the network's rim.

No way from u to t is shorter than the way from a landmark to t less that from the landmark to u,
nor than the way from u to a landmark less that from t: the triangle inequality. Where roads wind or
a river lies between, that says far more than the air distance at the highest speed does.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network.conditions import NEVER_MS
from spatial.network.files import read_arrays, write_arrays
from spatial.network.metric import Metric
from spatial.network.network import RoadNetwork
from spatial.network.places import Places

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
ShortArray = NDArray[np.uint16]

SECTORS: Final = ((300_000, 16), (1_000_000, 8), (math.inf, 4))
"""Of a network of up to so many arcs: a landmark in each, measured there and back.

They lie around its middle; where arcs are many they are few, for the memory's sake.
"""

_MOST: Final = 2**16 - 2  # units of the longest time; one more stands for no way
_NO_WAY: Final = _MOST + 1
_ROUNDING: Final = 2.0**-22  # four times what float32 is off by


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Free-flow times from landmarks to arcs, and from arcs to landmarks: (a, c) rows of arcs.

    Parameters
    ----------
    unit_ms
        Milliseconds of one unit.
    height
        (a, c) uint16: from the c-th landmark to the arc's end in whole units rounded down, or what
        the time from there to the landmark leaves of the highest number. The way from the end of
        one arc to that of another takes more than their difference, in each column, less one.

    Notes
    -----
    On Wuhan (185 thousand arcs) 32 columns take 1.2 s to find and 12 MB; of 1,000 units they leave
    16 to be asked where the air distance leaves 90 (medians; docs/adr/0023-landmarks.md).
    """

    unit_ms: float
    height: ShortArray

    @classmethod
    def of(cls, network: RoadNetwork, cache_dir: Path | None = None) -> Self:
        """Return the landmarks of a network; kept in `cache_dir` and read from there when whole.

        A search over all arcs for each column.
        """
        key = f"landmarks {_sectors(network)} {network.version}"
        path = None if cache_dir is None else cache_dir / f"landmarks-{network.version}.arrays"
        kept = None if path is None else read_arrays(path, key)
        if kept is None:
            found = _measured(network)
            kept = {"unit_ms": np.array(found[0]), "height": found[1]}
            if path is not None:
                write_arrays(path, key, kept)
        return cls(float(kept["unit_ms"]), kept["height"].astype(np.uint16, copy=False))

    def under(self, places: Places) -> "Standing":
        """Return places with what bounds the times from them, for many destinations."""
        on_road = np.flatnonzero((places.start[1:] > places.start[:-1]) & places.reached)
        return Standing(
            height=np.ascontiguousarray(self.height[places.arc].T.astype(np.float32)),
            remaining_ms=places.remaining_ms.astype(np.float64),
            on_road=None if len(on_road) == len(places) else on_road,
            first=places.start[on_road],
            off_ms=places.off_ms[on_road].astype(np.float64),
            count=len(places),
        )

    def bound(self, metric: Metric, destination: Places) -> "Bound":
        """Return what bounds the travel times to one destination under a metric's conditions.

        `destination` is on the network.
        """
        network = metric.topology.network
        arcs, remaining_ms = _with_copies(network, destination)
        unit_ms = self.unit_ms * metric.least_share
        ends = self.height[arcs].astype(np.float64) * unit_ms - remaining_ms[:, None]
        return Bound(self.height, unit_ms, ends.min(axis=0) - unit_ms, int(destination.off_ms[0]))


@dataclass(frozen=True, slots=True)
class Bound:
    """What no travel time to one destination is below.

    Parameters
    ----------
    height, unit_ms
        As of `Landmarks`, a unit under the conditions that hold.
    above_ms
        (c,) the destination's own height.
    off_ms
        Milliseconds from the road to the destination.
    """

    height: ShortArray
    unit_ms: float
    above_ms: FloatArray
    off_ms: int

    def of(self, origins: Places) -> FloatArray:
        """Return (n,) milliseconds that no way from the places takes less than; 0 for no arcs."""
        own_ms = self.height[origins.arc] * self.unit_ms
        ends_ms = (self.above_ms - own_ms).max(axis=1) + origins.remaining_ms
        bound_ms = np.zeros(len(origins))
        on_road = origins.start[1:] > origins.start[:-1]
        if on_road.any():
            bound_ms[on_road] = np.minimum.reduceat(ends_ms, origins.start[:-1][on_road])
        bound_ms = np.maximum(bound_ms, 0.0)
        bound_ms += origins.off_ms + self.off_ms
        return bound_ms

    def of_all(self, standing: "Standing") -> FloatArray:
        """Return (n,) as `of` does, but `NEVER_MS` for places that are on no road.

        All of a thousand places take a third of the time that `of` takes for thirty-two.
        """
        above = self.above_ms / self.unit_ms
        above -= (np.abs(above) + _NO_WAY) * _ROUNDING
        units = (above.astype(np.float32)[:, None] - standing.height).max(axis=0)
        ends_ms = units * self.unit_ms + standing.remaining_ms
        if not len(standing.first):
            return np.full(standing.count, float(NEVER_MS))
        least_ms: FloatArray = np.minimum.reduceat(ends_ms, standing.first)
        np.maximum(least_ms, 0.0, out=least_ms)
        least_ms += standing.off_ms
        least_ms += self.off_ms
        if standing.on_road is None:
            return least_ms
        bound_ms = np.full(standing.count, float(NEVER_MS))
        bound_ms[standing.on_road] = least_ms
        return bound_ms


@dataclass(frozen=True, slots=True)
class Standing:
    """n places that are asked about again and again, with the heights of their arcs beside them.

    Parameters
    ----------
    height
        (c, m) float32: heights of the places' arcs, a row for each landmark.
    remaining_ms
        (m,) as of `Places`.
    on_road
        (r,) the places that are on a road, None where all are.
    first, off_ms
        (r,) the first of each one's arcs, and milliseconds from there to the road.
    count
        n.
    """

    height: NDArray[np.float32]
    remaining_ms: FloatArray
    on_road: IntArray | None
    first: IntArray
    off_ms: FloatArray
    count: int


def _with_copies(network: RoadNetwork, destination: Places) -> tuple[IntArray, IntArray]:
    """Return the arcs over which a destination is reached, copies too, and what remains of each."""
    arcs, remaining_ms = destination.arc.tolist(), destination.remaining_ms.tolist()
    for arc, ms in list(zip(arcs, remaining_ms, strict=True)):
        for copy in network.copies_of.get(arc, ()):
            arcs.append(copy)
            remaining_ms.append(ms)
    return np.array(arcs, dtype=np.int64), np.array(remaining_ms, dtype=np.int64)


def _measured(network: RoadNetwork) -> tuple[float, ShortArray]:
    """Return the unit and the heights of a network."""
    rim = _rim(network)
    times_ms = np.stack(list(_times(network, rim)), axis=1)
    unit_ms = max(1.0, float(times_ms.max()) / _MOST)
    units: ShortArray = np.where(times_ms < 0, _NO_WAY, times_ms // unit_ms).astype(np.uint16)
    units[:, len(rim) :] = _NO_WAY - units[:, len(rim) :]
    return unit_ms, units


def _times(network: RoadNetwork, rim: IntArray) -> Iterator[NDArray[np.int32]]:
    """Yield (a,) milliseconds from each landmark to all arcs' ends, then to each from them all.

    Negative where there is no way.
    """
    turns, count = network.turns, len(network.arcs)
    graph = csr_array(
        (network.turn_weights().astype(np.float64), turns.to_arc, turns.start),
        shape=(count, count),
    )
    for directed in (graph, graph.T.tocsr()):
        for arc in rim.tolist():
            time_ms = dijkstra(directed, indices=arc)
            yield np.where(time_ms < NEVER_MS, time_ms, -1).astype(np.int32)


def _sectors(network: RoadNetwork) -> int:
    return next(sectors for arcs, sectors in SECTORS if len(network.arcs) <= arcs)


def _rim(network: RoadNetwork) -> IntArray:
    """Return the main arc that ends farthest from the middle of the network in each sector.

    It leads outwards: from its end all ways lead in, and nobody turns round to come to it.
    """
    main = np.flatnonzero(network.arcs.main)
    head = network.arcs.head[main]
    x, y = network.plane.project(network.node_lon[head], network.node_lat[head])
    east, north = x - np.median(x), y - np.median(y)
    sectors = _sectors(network)
    sector = np.floor((np.arctan2(north, east) / (2 * np.pi) + 0.5) * sectors) % sectors
    outward = np.lexsort((-main, np.hypot(east, north), sector))
    last = np.flatnonzero(np.diff(sector[outward], append=np.inf))
    return np.asarray(main[outward[last]], dtype=np.int64)
