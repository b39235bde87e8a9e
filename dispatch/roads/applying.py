"""Turns closures and speeds into the conditions of one network."""

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from dispatch.roads.holds import BACKWARD, FORWARD, Hold, HoldKey, RoadPart
from dispatch.roads.values import Covered
from spatial.cells.indexing import outlines
from spatial.network import Conditions, Covering, RoadNetwork
from spatial.network.metric import unchanged

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


class HeldArcs:
    """Knows which arcs of a network each closure and speed is about; not safe for threads."""

    def __init__(self, network: RoadNetwork) -> None:
        self._network = network
        self._covering = Covering(network)
        self._by_id = np.argsort(network.roads.road_id, kind="stable")
        self._known: dict[HoldKey, IntArray] = {}
        self._free = unchanged(network)

    def conditions(self, holds: Sequence[Hold]) -> Conditions:
        """Return what holds on the network when all of `holds` do.

        An arc is closed when one of them closes it. Where speeds overlap the slowest counts; those
        that quicken count only where none slows, and then the quickest. So no arc is slower or
        quicker than one of them alone would make it.
        """
        self._forget_all_but(hold.key for hold in holds)
        closed, factor = self._free.closed.copy(), self._free.factor
        named = self._network.profile.name
        holds = [hold for hold in holds if hold.holds_for(named)]
        for hold in holds:
            if hold.speed_factor == 0:
                closed[self.arcs(hold)] = True
        if any(hold.speed_factor != 0 for hold in holds):
            factor = 1.0 / self._speeds([hold for hold in holds if hold.speed_factor != 0])
        return Conditions(closed, factor)

    def _speeds(self, holds: Sequence[Hold]) -> FloatArray:
        """Return how many times as fast as in free flow one goes on each arc."""
        slow, quick = np.ones_like(self._free.factor), np.ones_like(self._free.factor)
        for hold in holds:
            arcs, speed = self.arcs(hold), hold.speed_factor
            if speed < 1.0:
                slow[arcs] = np.minimum(slow[arcs], speed)
            else:
                quick[arcs] = np.maximum(quick[arcs], speed)
        return np.where(slow < 1.0, slow, quick)

    def arcs(self, hold: Hold) -> IntArray:
        """Return the arcs that are no copies which a closure or speed is about, rising."""
        known = self._known.get(hold.key)
        if known is None:
            known = self._known[hold.key] = self._find(hold)
        return known

    def along(self, line: FloatArray) -> IntArray:
        """Return the arcs that a line (n, 2; EPSG:4326 lon/lat) runs along, in its direction.

        In the order in which it enters them; that on which it begins is not entered.
        """
        if len(line) < 2:
            return np.empty(0, dtype=np.int64)
        drawn, network = shapely.LineString(line), self._network
        arcs = self._both(self._covering.roads(drawn, crossing=False))
        tail, head = (
            np.asarray(shapely.line_locate_point(drawn, self._corners(node)))
            for node in (network.arcs.tail[arcs], network.arcs.head[arcs])
        )
        entered = np.flatnonzero((tail > 0.0) & (head > tail))
        return np.asarray(arcs[entered[np.argsort(tail[entered], kind="stable")]], dtype=np.int64)

    def covered(self, hold: Hold) -> Covered:
        """Return how much of the network a closure or speed is about."""
        arcs = self.arcs(hold)
        roads = self._network.roads
        rows = np.unique(self._network.arcs.piece[arcs])
        metres: dict[str, float] = {}
        for row, length_m in zip(rows.tolist(), roads.length_m[rows].tolist(), strict=True):
            name = roads.names[int(roads.name[row])]
            metres[name.zh or name.en] = metres.get(name.zh or name.en, 0.0) + length_m
        metres.pop("", None)
        return Covered(
            arcs=len(arcs),
            share=len(arcs) / self._network.base_arcs,
            length_m=float(roads.length_m[rows].sum()),
            roads=len(rows),
            names=tuple(sorted(metres, key=lambda name: (-metres[name], name))),
        )

    def _find(self, hold: Hold) -> IntArray:
        roads = self._network.roads
        if hold.renewed and hold.shape is not None:
            return self._both(self._covering.roads(hold.shape, crossing=False))
        if hold.parts:
            return self._named(hold.parts)
        if hold.road_classes:
            wanted = np.isin(np.array(roads.classes), list(hold.road_classes))
            return self._both(np.flatnonzero(wanted[roads.road_class]))
        if hold.cells:
            drawn = shapely.union_all(outlines(np.array(hold.cells, dtype=np.int64)))
            return self._both(self._covering.roads(drawn))
        if hold.shape is not None:
            return self._both(self._covering.roads(hold.shape))
        return np.empty(0, dtype=np.int64)

    def _both(self, rows: IntArray) -> IntArray:
        roads = self._network.roads
        arcs = np.concatenate((roads.forward_arc[rows], roads.backward_arc[rows]))
        return np.sort(arcs[arcs >= 0]).astype(np.int64)

    def _corners(self, node: NDArray[np.integer]) -> NDArray[np.object_]:
        return np.asarray(
            shapely.points(self._network.node_lon[node], self._network.node_lat[node])
        )

    def _named(self, parts: Sequence[RoadPart]) -> IntArray:
        """Return the arcs of roads by id; those that the network does not have are left out."""
        roads = self._network.roads
        wanted = np.array([part.road_id for part in parts], dtype=np.int64)
        place = np.searchsorted(roads.road_id, wanted, sorter=self._by_id)
        place = np.minimum(place, len(self._by_id) - 1)
        rows = self._by_id[place]
        arcs: list[int] = []
        for part, row in zip(parts, rows.tolist(), strict=True):
            if int(roads.road_id[row]) != part.road_id:
                continue
            if part.direction != BACKWARD:
                arcs.append(int(roads.forward_arc[row]))
            if part.direction != FORWARD:
                arcs.append(int(roads.backward_arc[row]))
        found = np.unique(np.array(arcs, dtype=np.int64))
        return found[found >= 0]

    def _forget_all_but(self, keys: Iterable[HoldKey]) -> None:
        kept = set(keys)
        self._known = {key: arcs for key, arcs in self._known.items() if key in kept}
