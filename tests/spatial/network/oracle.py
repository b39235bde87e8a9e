"""Travel times found another way: a plain search over the pieces, one arc at a time.

It shares nothing with the network but the drawn pieces and the rules in words: arcs as one-way
says, no turn back over the same piece unless nothing else follows, forbidden turns, partial arcs.
"""

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spatial.network import Piece

Arc = tuple[int, int]  # piece, and +1 along it or −1 against it
Spot = tuple[Arc, float]  # share of the arc, from its tail


@dataclass(frozen=True)
class PlainSearch:
    """Pieces, the milliseconds each takes, and forbidden turns from arc to arc."""

    pieces: Sequence[Piece]
    time_ms: Mapping[int, int]
    forbidden: frozenset[tuple[Arc, Arc]] = frozenset()

    def arcs(self) -> Iterator[Arc]:
        """Yield every arc that may be driven."""
        for number, piece in enumerate(self.pieces):
            if piece.oneway >= 0:
                yield number, 1
            if piece.oneway <= 0:
                yield number, -1

    def onward(self, arc: Arc) -> list[Arc]:
        """Return the arcs that may follow."""
        here = self._ends(arc)[1]
        following = [
            other
            for other in self.arcs()
            if self._ends(other)[0] == here and (arc, other) not in self.forbidden
        ]
        others = [other for other in following if other != (arc[0], -arc[1])]
        return others or following

    def between(self, origins: Sequence[Spot], destinations: Sequence[Spot]) -> float:
        """Return the least milliseconds from any spot to any other, infinite when there is none."""
        best = math.inf
        ahead: dict[Arc, list[int]] = {}
        for arc, share in destinations:
            ahead.setdefault(arc, []).append(self._elapsed(arc, share))
        queue: list[tuple[int, Arc]] = []  # time at the end of the arc
        for arc, share in origins:
            elapsed = self._elapsed(arc, share)
            for there in (s for a, s in destinations if a == arc and s >= share):
                best = min(best, self._elapsed(arc, there) - elapsed)
            heapq.heappush(queue, (self.time_ms[arc[0]] - elapsed, arc))
        done: set[Arc] = set()
        while queue:
            spent, arc = heapq.heappop(queue)
            if arc in done:
                continue
            done.add(arc)
            for following in self.onward(arc):
                for elapsed in ahead.get(following, ()):
                    best = min(best, spent + elapsed)
                heapq.heappush(queue, (spent + self.time_ms[following[0]], following))
        return best

    def _ends(self, arc: Arc) -> tuple[int, int]:
        piece = self.pieces[arc[0]]
        ends = (piece.node_from, piece.node_to)
        return ends if arc[1] > 0 else ends[::-1]

    def _elapsed(self, arc: Arc, share: float) -> int:
        return round(share * self.time_ms[arc[0]])
