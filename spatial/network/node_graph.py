"""A network given as nodes and arcs with travel times: no shapes, no turn costs, no restrictions.

Times are taken as given. An arc may follow any arc that ends where it begins, the way back too, so
nodes are enough to search on, and the edge-expanded network of roads is not needed.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from spatial.crs import checked_degrees
from spatial.network.errors import EmptyNetworkError, NetworkInputError
from spatial.network.metric import NEVER_MS

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_EARTH_RADIUS_M = 6_371_008.8  # mean radius R1 of the International Union of Geodesy and Geophysics


@dataclass(frozen=True)
class NodeGraph:
    """Nodes and the arcs between them.

    Parameters
    ----------
    place_m
        (n, 3) metres from the middle of the earth, taken as a sphere.
    tail, head
        (a,) nodes, ordered by tail and then by head, each pair once, never the same node.
    time_ms
        (a,) whole milliseconds, 0 … 2³¹ − 2.
    v_max_mps
        No way is faster than the straight line between its ends divided by this; infinite where
        an arc takes no time.
    """

    place_m: FloatArray
    tail: IntArray
    head: IntArray
    time_ms: IntArray
    v_max_mps: float

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self.place_m)

    @property
    def longest_ms(self) -> int:
        """What no fastest way exceeds: it leaves no node twice."""
        slowest = np.zeros(self.nodes, dtype=np.int64)
        np.maximum.at(slowest, self.tail, self.time_ms)
        return int(slowest.sum())

    def reversed(self) -> "NodeGraph":
        """Return the same nodes with every arc turned round."""
        order = np.lexsort((self.tail, self.head))
        return NodeGraph(
            place_m=self.place_m,
            tail=self.head[order],
            head=self.tail[order],
            time_ms=self.time_ms[order],
            v_max_mps=self.v_max_mps,
        )

    def nearest_nodes(self, lon: ArrayLike, lat: ArrayLike) -> IntArray:
        """Return the node nearest by air to each place (EPSG:4326 degrees).

        Raises
        ------
        CoordinateError
            A coordinate that is not finite or out of range.
        """
        places = _on_sphere(np.atleast_1d(lon), np.atleast_1d(lat))
        return np.asarray(self._tree.query(places)[1], dtype=np.int64)

    @cached_property
    def _tree(self) -> cKDTree:
        return cKDTree(self.place_m)

    def bounds_ms(self, origins: IntArray, destination: int) -> FloatArray:
        """Return what no travel time from origins to a destination is below."""
        apart = self.place_m[origins] - self.place_m[destination]
        straight_m = np.sqrt(np.einsum("ij,ij->i", apart, apart))
        return np.asarray(straight_m * (1000.0 / self.v_max_mps) * (1.0 - 1e-9))


def node_graph(
    degrees: tuple[ArrayLike, ArrayLike],
    ends: tuple[IntArray, IntArray],
    travel_time_s: FloatArray,
) -> NodeGraph:
    """Return a graph of nodes at `degrees` (lon, lat in EPSG:4326) and arcs between them.

    Times are rounded to the nearest millisecond, a half to the even one; of arcs that repeat, the
    fastest counts, and one from a node to itself leads nowhere. O(a log a) for a arcs.

    Parameters
    ----------
    degrees
        (n,) longitudes and latitudes.
    ends
        (a,) tails and heads, rows of the nodes.
    travel_time_s
        (a,) seconds, above 0 and below 2³¹ − 1 milliseconds (24 days).

    Raises
    ------
    EmptyNetworkError
        No nodes.
    CoordinateError, NetworkInputError
        A coordinate or a time that is not one; `index` is the first row at fault.
    """
    place_m = _on_sphere(*degrees)
    if len(place_m) == 0:
        raise EmptyNetworkError("there are no nodes")
    _check_times(travel_time_s)
    time_ms = np.rint(travel_time_s * 1000.0).astype(np.int64)
    tail, head, time_ms = _fastest_of_each(ends[0], ends[1], time_ms)
    straight_m = np.sqrt(((place_m[tail] - place_m[head]) ** 2).sum(axis=1))
    with np.errstate(divide="ignore", invalid="ignore"):
        speed_mps = np.where(straight_m > 0, straight_m * 1000.0 / time_ms, 0.0)
    return NodeGraph(place_m, tail, head, time_ms, float(speed_mps.max(initial=1e-3)))


def _on_sphere(lon: ArrayLike, lat: ArrayLike) -> FloatArray:
    lons, lats = checked_degrees(np.asarray(lon, np.float64), np.asarray(lat, np.float64))
    east, north = np.radians(lons), np.radians(lats)
    across = np.cos(north)
    unit = (across * np.cos(east), across * np.sin(east), np.sin(north))
    return np.column_stack(unit) * _EARTH_RADIUS_M


def _check_times(travel_time_s: FloatArray) -> None:
    for wrong, fault in (
        (np.isnan(travel_time_s), "is not a number"),
        (np.isinf(travel_time_s), "is not finite"),
        (travel_time_s <= 0, "is not above 0"),
        (travel_time_s * 1000.0 >= NEVER_MS - 0.5, "is 24 days or more"),
    ):
        if wrong.any():
            row = int(np.argmax(wrong))
            raise NetworkInputError(
                f"a travel time of {float(travel_time_s[row]):g} s {fault}",
                field="travel_time_s",
                index=row,
            )


def _fastest_of_each(
    tail: IntArray, head: IntArray, time_ms: IntArray
) -> tuple[IntArray, IntArray, IntArray]:
    order = np.lexsort((time_ms, head, tail))
    tail, head, time_ms = tail[order], head[order], time_ms[order]
    kept = tail != head
    kept[1:] &= (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    return tail[kept], head[kept], time_ms[kept]
