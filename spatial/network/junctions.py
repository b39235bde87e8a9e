"""Places that are nodes of the network, known by their keys and not by where they are."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.network.errors import NetworkInputError
from spatial.network.network import RoadNetwork
from spatial.network.places import Places
from spatial.network.plane import Points

IntArray = NDArray[np.int64]


def places_at_nodes(network: RoadNetwork, keys: ArrayLike) -> Places:
    """Return nodes as places: on every arc that begins or ends there, islands included.

    Times are those of free flow.

    Parameters
    ----------
    keys
        (n,) the caller's node keys.

    Raises
    ------
    NetworkInputError
        A key that is no node of the network; `index` is the first.
    """
    wanted = np.atleast_1d(np.asarray(keys, dtype=np.int64))
    node = np.searchsorted(network.node_key, wanted).clip(0, len(network.node_key) - 1)
    wrong = np.flatnonzero(network.node_key[node] != wanted)
    if len(wrong):
        key = int(wanted[wrong[0]])
        raise NetworkInputError(f"no junction {key}", field="node", index=int(wrong[0]))
    out_start, out_arcs = network.arcs_out
    in_start, in_arcs = network.arcs_in
    arcs = [
        (out_arcs[out_start[row] : out_start[row + 1]], in_arcs[in_start[row] : in_start[row + 1]])
        for row in node.tolist()
    ]
    arc = np.concatenate([part for parts in arcs for part in parts] or [out_arcs[:0]])
    ends = [np.repeat((0, 1), (len(begin), len(end))) for begin, end in arcs]
    at_end = np.concatenate(ends or [out_arcs[:0]])
    counts = [len(begin) + len(end) for begin, end in arcs]
    time_ms = network.arcs.time_ms[arc].astype(np.int64)
    lon, lat = network.node_lon[node], network.node_lat[node]
    first = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return Places(
        points=Points(lon, lat, *network.plane.project(lon, lat)),
        road=network.arcs.piece[arc[first[:-1]]].astype(np.int64),
        off_m=np.zeros(len(node)),
        off_ms=np.zeros(len(node), dtype=np.int64),
        reached=np.ones(len(node), dtype=np.bool_),
        start=first,
        arc=arc,
        share=at_end.astype(np.float64),
        elapsed_ms=at_end * time_ms,
        remaining_ms=(1 - at_end) * time_ms,
    )
