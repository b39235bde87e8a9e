"""Real cities: nearest and times against scipy's full search on the same turns."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from data.exchange.osm.loading import import_osm
from data.samples.errors import SampleUnavailableError
from data.samples.packages import fetch_file
from data.samples.wuhan.roads import read_roads
from data.samples.wuhan.sources import ROADS
from data.store import Store
from dispatch.roads import Fleet, LiveNetwork, open_network
from dispatch.roads.rules import car_profile
from spatial.network import (
    Piece,
    Places,
    RoadNetwork,
    Snapper,
    build_network,
    contract,
    contraction_order,
    free_flow,
    pieces_of,
)

ROOT = Path(__file__).resolve().parents[3]
DOWNLOADS = ROOT / ".muster" / "test" / "downloads"


def full_search(network: RoadNetwork, origins: Places, destination: Places) -> NDArray[np.float64]:
    """Return (n,) milliseconds by one search backwards from the destination's arcs over all turns.

    Origins on an arc of the destination are NaN: they are proved elsewhere.
    """
    count, turns = len(network.arcs), network.turns
    backwards = csr_array(
        (network.turn_weights().astype(np.float64), turns.to_arc, turns.start),
        shape=(count, count),
    ).T.tocsr()
    copies = network.copies_of
    ends = [
        (instance, int(remaining_ms))
        for arc, remaining_ms in zip(
            destination.arc.tolist(), destination.remaining_ms.tolist(), strict=True
        )
        for instance in (arc, *copies.get(arc, ()))
    ]
    reached = dijkstra(backwards, indices=[arc for arc, _ in ends])
    to_place = np.min(reached - np.array([[ms] for _, ms in ends]), axis=0)
    each = origins.remaining_ms + to_place[origins.arc]
    each[np.isin(origins.arc, destination.arc)] = np.nan
    return np.array(
        [each[a:b].min() for a, b in zip(origins.start[:-1], origins.start[1:], strict=True)]
    )


def random_places(
    network: RoadNetwork, count: int, seed: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return lon, lat of places within some metres of the vertices of roads."""
    rng = np.random.default_rng(seed)
    lines = network.roads.lines
    vertex = rng.integers(0, len(lines.x), count)
    noise = rng.normal(0.0, 1e-4, (2, count))
    lon, lat = lines.degrees(vertex)
    return lon + noise[0], lat + noise[1]


def check_city(live: LiveNetwork, *, incidents: int) -> None:
    """Compare the nearest 5 of 300 units with a full search, for some incidents."""
    network = live.network
    lon, lat = random_places(network, 300, seed=1)
    still = np.full(300, np.nan)
    units = Fleet(np.arange(300), lon, lat, still, still)
    snapper = Snapper(network)
    origins = snapper.snap(lon, lat)
    compared = 0
    for place in zip(*random_places(network, incidents, seed=2), strict=True):
        destination = snapper.snap(*place)
        if not destination.reached[0]:
            continue
        found = live.nearest(units, *place, 5)
        expected_ms = full_search(network, origins, destination)
        expected_ms += origins.off_ms + destination.off_ms[0]
        expected_ms[~origins.reached] = np.inf
        if np.isnan(expected_ms).any():
            continue
        compared += 1
        got_ms = [round(unit.route.travel_time_s * 1000) for unit in found.units]
        assert got_ms == np.sort(expected_ms)[:5].astype(np.int64).tolist()
        for unit in found.units:
            assert round(unit.route.travel_time_s * 1000) == expected_ms[unit.unit_id]
    assert compared > incidents / 2


@pytest.fixture
def kaiserslautern(store: Store) -> Iterator[LiveNetwork]:
    """The whole town with one-way streets and 44 turn restrictions."""
    path = ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"
    if not path.exists():
        pytest.skip("../shared/data/kaiserslautern.osm.gz is not there")
    import_osm(store, path)
    network = open_network(store)
    yield network
    network.close()


@pytest.mark.slow
def test_kaiserslautern_is_exact_and_obeys_its_restrictions(kaiserslautern: LiveNetwork) -> None:
    report = kaiserslautern.network.report
    assert report.restrictions_applied == 44
    assert report.main_arcs > 0.99 * kaiserslautern.arcs
    check_city(kaiserslautern, incidents=40)


@pytest.mark.slow
def test_wuhan_is_exact(tmp_path: Path) -> None:
    try:
        parquet = fetch_file(ROADS, DOWNLOADS)
    except SampleUnavailableError as cause:
        pytest.skip(f"the sample's roads are not to be had: {cause}")
    roads = read_roads(parquet)
    pieces = pieces_of(
        Piece(start, end, line.coords, road_class, length_m)
        for start, end, line, road_class, length_m in zip(
            roads.node_from.tolist(),
            roads.node_to.tolist(),
            roads.lines,
            roads.road_class.tolist(),
            roads.length_m.tolist(),
            strict=True,
        )
    )
    network = build_network(pieces, car_profile())
    assert len(network.arcs) == 2 * 92_667
    assert network.report.components == 1
    order = contraction_order(network, tmp_path)
    live = LiveNetwork(free_flow(contract(network, order)))
    try:
        check_city(live, incidents=12)
    finally:
        live.close()
