"""Few arcs that ways between many places lead over: where tables of times are put together.

The arcs contracted last, the hubs, cut a network into cells. A way from one cell into another leads
over a hub, and so its time is the least, over all hubs, of that to the hub and that from there. A
way that leads over none stays in its cell, which hubs of its own cut into smaller cells.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from spatial.network.network import RoadNetwork, grouped

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]

NO_CELL: Final = -1

HUBS: Final = 100
"""Of a cell: enough to take the separators of a city apart; each costs a sum for every pair."""

WORTH: Final = 20
"""Pairs for each place from which on hubs are quicker than a search for each destination."""

_LEVELS: Final = 4
_LEAST_ARCS: Final = 1_000  # of a cell that is cut

FAR: Final = np.int32(2**30 - 1)
"""Stands for no way; a sum of it and anything up to `LONGEST`, or of two of it, is no less."""

LONGEST: Final = 2**29 - 1


@dataclass(frozen=True, slots=True)
class Level:
    """Cells and their hubs.

    Parameters
    ----------
    cell
        (a,) the cell of each arc, `NO_CELL` of what was a hub on a level before.
    start, hub
        The hubs of cell c are hub[start[c]] … hub[start[c + 1] − 1]: none of a small cell.
    """

    cell: Int32Array
    start: Int32Array
    hub: Int32Array

    def hubs(self, cell: int) -> list[int]:
        """Return the hubs of a cell."""
        found: list[int] = self.hub[self.start[cell] : self.start[cell + 1]].tolist()
        return found


def levels_of(network: RoadNetwork, order: Int32Array) -> list[Level]:
    """Return the cells of a network from the whole to the smallest; those of the last have no hubs.

    `order` is that of the contraction. O(levels · (arcs + turns)).
    """
    arcs = len(network.arcs)
    tail, head = network.turns.from_arc, network.turns.to_arc
    cell = np.zeros(arcs, dtype=np.int32)
    levels: list[Level] = []
    for _ in range(_LEVELS):
        level = _level(cell, order)
        levels.append(level)
        if not len(level.hub):
            return levels
        gone = cell == NO_CELL
        gone[level.hub] = True
        kept = ~(gone[tail] | gone[head])
        links = csr_array(
            (np.ones(int(kept.sum()), np.int8), (tail[kept], head[kept])), shape=(arcs, arcs)
        )
        _, cell = connected_components(links, directed=False)
        cell = np.where(gone, NO_CELL, cell).astype(np.int32)
    levels.append(Level(cell, np.zeros(int(cell.max()) + 2, np.int32), np.empty(0, np.int32)))
    return levels


def _level(cell: Int32Array, order: Int32Array) -> Level:
    """Return cells with their hubs: the arcs contracted last of each that is large enough."""
    last_first = order[::-1]
    last_first = last_first[cell[last_first] != NO_CELL]
    start, rows = grouped(cell[last_first], int(cell.max(initial=-1)) + 1)
    size = np.diff(start)
    counts = np.where(size >= _LEAST_ARCS, np.minimum(size, HUBS), 0)
    ends = np.cumsum(counts)
    at = np.repeat(start[:-1] - (ends - counts), counts) + np.arange(counts.sum())
    return Level(
        cell=cell,
        start=np.concatenate(([0], ends)).astype(np.int32),
        hub=last_first[rows[at]].astype(np.int32),
    )


def worth_hubs(origins: int, destinations: int) -> bool:
    """Return whether so many times are found quicker over hubs."""
    return origins * destinations >= WORTH * (origins + destinations)


def least_sums(to_hub: Int32Array, from_hub: Int32Array) -> Int32Array:
    """Return (n, m) the least over h of to_hub[n, h] + from_hub[h, m].

    O(n · m · h), a block that fits in a core's cache at a time.

    Examples
    --------
    >>> to_hub, from_hub = np.array([[3, 9]], np.int32), np.array([[4, 1], [1, 1]], np.int32)
    >>> least_sums(to_hub, from_hub)
    array([[7, 4]], dtype=int32)
    """
    least = np.full((len(to_hub), from_hub.shape[1]), FAR, dtype=np.int32)
    block = max(50_000 // max(from_hub.shape[1], 1), 1)
    sums = np.empty((block, from_hub.shape[1]), dtype=np.int32)
    for begin in range(0, len(to_hub), block):
        part, into = to_hub[begin : begin + block], least[begin : begin + block]
        here = sums[: len(part)]
        for hub in range(from_hub.shape[0]):
            np.add(part[:, hub, None], from_hub[hub], out=here)
            np.minimum(into, here, out=into)
    return least
