"""The network as networkx graphs, for analysis and exchange.

networkx is loaded by who asks for a graph: it takes 0.4 s and 14 MB, which a server need not have.
"""

from typing import TYPE_CHECKING

from spatial.network.network import RoadNetwork

if TYPE_CHECKING:
    import networkx as nx


def to_networkx(network: RoadNetwork) -> "nx.MultiDiGraph[int]":
    """Return nodes and arcs as networkx has them in OSMnx: a MultiDiGraph in EPSG:4326.

    Nodes are the caller's keys, with `x` (lon) and `y` (lat). An edge's key is the number of its
    arc; it has `road_id`, `length` in metres, `travel_time` in seconds, `highway` and `name`.
    Turn costs and restrictions are not in it: see `turns_to_networkx`.
    """
    import networkx as nx  # noqa: PLC0415 (see above)

    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph(crs="EPSG:4326", version=network.version)
    keys = network.node_key.tolist()
    for key, lon, lat in zip(
        keys, network.node_lon.tolist(), network.node_lat.tolist(), strict=True
    ):
        graph.add_node(key, x=lon, y=lat)
    arcs, roads = network.arcs, network.roads
    for arc in range(network.base_arcs):
        piece = int(arcs.piece[arc])
        graph.add_edge(
            keys[arcs.tail[arc]],
            keys[arcs.head[arc]],
            key=arc,
            road_id=int(roads.road_id[piece]),
            length=float(roads.length_m[piece]),
            travel_time=int(arcs.time_ms[arc]) / 1000.0,
            highway=roads.classes[roads.road_class[piece]],
            name=tuple(roads.names[roads.name[piece]]),
        )
    return graph


def turns_to_networkx(network: RoadNetwork) -> "nx.DiGraph[int]":
    """Return the routing graph: a node for each arc (copies too), an edge for each turn.

    `weight` is milliseconds: the turn's cost and the whole arc that it leads into.
    """
    import networkx as nx  # noqa: PLC0415 (see above)

    graph: nx.DiGraph[int] = nx.DiGraph(version=network.version)
    graph.add_nodes_from(range(len(network.arcs)))
    turns = network.turns
    graph.add_weighted_edges_from(
        zip(
            turns.from_arc.tolist(),
            turns.to_arc.tolist(),
            network.turn_weights().tolist(),
            strict=True,
        )
    )
    return graph
