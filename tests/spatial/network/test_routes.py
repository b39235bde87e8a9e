"""Routes as lines and steps, and the network as a graph."""

import networkx as nx
import numpy as np
import pytest

from spatial.crs import project
from spatial.network import (
    Piece,
    RoadName,
    Route,
    Step,
    Turn,
    build_network,
    lay_route,
    pieces_of,
    steps_of,
    to_networkx,
)
from tests.spatial.network.towns import EPSG, ORIGIN, PLAIN, Asker, Street, Town, at, grid


def metres(route: Route) -> list[tuple[float, float]]:
    """Return a route's line in metres from the town's origin, rounded to a centimetre."""
    xy = project(route.line, EPSG) - np.array(ORIGIN)
    return [(float(x) + 0.0, float(y) + 0.0) for x, y in xy.round(2)]


def route_of(
    asker: Asker,
    origin: tuple[float, float],
    destination: tuple[float, float],
    heading: float | None = None,
) -> Route:
    """Return the route between two points in metres."""
    start = asker.places([origin], None if heading is None else [heading])
    end = asker.places([destination])
    path = asker.queries.path(start, end)
    assert path is not None
    return lay_route(asker.metric, start, end, path)


def test_line_runs_from_the_very_place_to_the_very_place() -> None:
    town = Asker(grid(3, 3).network())
    route = route_of(town, (50, -20), (200, 150), heading=90.0)
    line = metres(route)
    assert line[:2] == [(50, -20), (50, 0)]
    assert line[-1:] == [(200, 150)]
    steps = np.hypot(*np.diff(np.array(line), axis=0).T)
    assert steps.sum() == pytest.approx(20 + 150 + 150, abs=0.05)
    assert route.length_m == pytest.approx(20 + 150 + 150, abs=0.05)
    assert route.travel_time_s == pytest.approx(20 / (5 / 3.6) + 30, abs=0.01)
    assert (route.off_road_from_m, route.off_road_to_m) == pytest.approx((20, 0), abs=1e-3)


def test_line_follows_bends_in_either_direction() -> None:
    bends = ((100.0, 0.0), (100.0, 100.0))
    town = Asker(Town({1: (0, 0), 2: (200, 100)}, [Street(1, 2, bends=bends)]).network())
    there = metres(route_of(town, (20, 0), (180, 100)))
    assert there == [(20, 0), (100, 0), (100, 100), (180, 100)]
    assert metres(route_of(town, (180, 100), (20, 0))) == there[::-1]


def test_place_where_the_unit_stands_has_a_line_of_that_place() -> None:
    town = Asker(grid(3, 3).network())
    route = route_of(town, (50, 0), (50, 0))
    assert metres(route)[0] == metres(route)[-1] == (50, 0)
    assert len(route.line) >= 2
    assert route.length_m == pytest.approx(0.0, abs=1e-6)


def named(start: int, end: int, name: str, *, roundabout: bool = False) -> Piece:
    """Return a named street between two corners of a grid of 100 m; round ones go one way."""
    places = [divmod(corner, 10) for corner in (start, end)]
    return Piece(
        node_from=start,
        node_to=end,
        line=[at(100.0 * c, 100.0 * r) for c, r in places],
        road_class="street",
        length_m=float(np.hypot(*np.diff(np.array(places), axis=0)[0]) * 100.0),
        oneway=1 if roundabout else 0,
        name=RoadName(name, f"{name} Road" if name else ""),
        roundabout=roundabout,
    )


def steps(pieces: list[Piece], start: tuple[float, float], end: tuple[float, float]) -> list[Step]:
    """Return the steps of the route between two points."""
    asker = Asker(build_network(pieces_of(pieces), PLAIN))
    return steps_of(route_of(asker, start, end))


def test_steps_name_streets_and_turns() -> None:
    told = steps(
        [named(0, 10, "江汉路"), named(10, 20, "江汉路"), named(20, 21, "解放大道"),
         named(21, 11, "解放大道"), named(10, 11, "中山路")],
        (20, 0),
        (150, 100),
    )  # fmt: skip
    # East along 江汉路 to (200, 0), north on 解放大道, which bends west: 180 + 100 + 50 m against
    # 80 + 100 + 50 m by 中山路.
    assert [(step.name.zh, step.turn) for step in told] == [
        ("江汉路", Turn.DEPART),
        ("中山路", Turn.LEFT),
        ("解放大道", Turn.RIGHT),
        ("解放大道", Turn.ARRIVE),
    ]
    assert [step.distance_m for step in told] == pytest.approx([80, 100, 50, 0], abs=1e-3)
    assert [step.travel_time_s for step in told] == [8, 10, 5, 0]
    assert told[0].name.en == "江汉路 Road"


def test_roundabout_is_one_step() -> None:
    ring = [
        named(11, 21, "", roundabout=True),
        named(21, 22, "", roundabout=True),
        named(22, 12, "", roundabout=True),
        named(12, 11, "", roundabout=True),
    ]
    told = steps([named(1, 11, "西路"), *ring, named(22, 32, "东路")], (20, 100), (280, 200))
    assert [step.turn for step in told] == [
        Turn.DEPART,
        Turn.ROUNDABOUT,
        Turn.RIGHT,
        Turn.ARRIVE,
    ]
    assert told[1].distance_m == pytest.approx(200, abs=1e-3)


def test_graph_in_networkx_has_every_node_and_arc() -> None:
    network = grid(4, 3).network()
    graph = to_networkx(network)
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_nodes() == 12
    assert graph.number_of_edges() == 2 * (3 * 3 + 4 * 2)
    assert nx.is_strongly_connected(graph)
    # Without turn costs and restrictions it gives the times of free roads: 3 + 2 blocks.
    assert nx.dijkstra_path_length(graph, 0, 32, weight="travel_time") == 50.0
    assert graph.nodes[0]["x"] == pytest.approx(at(0, 0)[0])
