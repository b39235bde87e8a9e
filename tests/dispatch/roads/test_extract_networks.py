"""Ways on real extracts obey the file: one-way streets, names and turn bans, read from it anew.

The file is read here with osmium alone; of the product only the network and its ways are used.
"""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import osmium
import pytest
from numpy.typing import NDArray

from data.exchange.osm.pieces import split_roads
from data.exchange.osm.reading import read_extract
from data.samples.errors import SampleUnavailableError
from data.samples.packages import PackagedFile, fetch_file
from dispatch.roads.extracts import network_of_file
from dispatch.roads.rules import car_profile
from spatial.network import (
    Places,
    Queries,
    RoadNetwork,
    contract,
    contraction_order,
    free_flow,
    lay_route,
)
from tests.extracts import HELSINKI, MONACO

ROOT = Path(__file__).resolve().parents[3]
DOWNLOADS = ROOT / ".muster" / "test" / "downloads"
KAISERSLAUTERN = ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"
SAME_FOR_CARS = ("motorcar", "motor_vehicle")
Turn = tuple[int, int, int]  # way, node, way


@dataclass
class Laws:
    """What the file says, as it stands in it."""

    ways: dict[int, list[int]] = field(default_factory=dict)
    oneway: set[int] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)
    banned: set[Turn] = field(default_factory=set)
    only: dict[tuple[int, int], set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> "Laws":
        """Return the plain one-way streets and the restrictions over nodes that bind cars."""
        laws = cls()
        for thing in osmium.FileProcessor(str(path)):
            tags = {tag.k: tag.v for tag in thing.tags}
            if isinstance(thing, osmium.osm.Way) and "highway" in tags:
                laws.ways[thing.id] = [node.ref for node in thing.nodes]
                others = any(key.startswith("oneway:") for key in tags)
                if tags.get("oneway") == "yes" and not others:
                    laws.oneway.add(thing.id)
                if "name" in tags:
                    laws.names[thing.id] = tags["name"]
            elif isinstance(thing, osmium.osm.Relation) and tags.get("type") == "restriction":
                laws._restrict(tags, [(m.role, m.type, m.ref) for m in thing.members])
        return laws

    def _restrict(self, tags: dict[str, str], members: list[tuple[str, str, int]]) -> None:
        excepted = set(tags.get("except", "").replace(" ", "").split(";"))
        kind = tags.get("restriction", "")
        via = [ref for role, what, ref in members if (role, what) == ("via", "n")]
        if excepted & set(SAME_FOR_CARS) or len(via) != 1:
            return
        (node,) = via
        for start in (ref for role, _, ref in members if role == "from"):
            for end in (ref for role, _, ref in members if role == "to"):
                if kind.startswith("no_") and start != end:
                    self.banned.add((start, node, end))
                elif kind.startswith("only_"):
                    self.only.setdefault((start, node), set()).add(end)


@dataclass(frozen=True)
class City:
    """A network with what is needed to ask about it and to read its ways."""

    laws: Laws
    network: RoadNetwork
    way: NDArray[np.int64]
    queries: Queries

    @classmethod
    def of(cls, path: Path) -> "City":
        """Return the city of a file; `way` is the OpenStreetMap way of each arc."""
        network = network_of_file(path, car_profile())
        pieces = split_roads(read_extract(path).roads)
        ways = np.array([pieces.ways[row].way for row in network.roads.road_id.tolist()])
        metric = free_flow(contract(network, contraction_order(network)))
        laws, known = Laws.of(path), set(ways.tolist())
        # A sole turn into a way that is not in the file, or that no car may use, binds nobody: it
        # would close the street (one each in Monaco and Helsinki).
        laws.only = {at: left for at, onto in laws.only.items() if (left := onto & known)}
        return cls(laws, network, ways[network.arcs.piece], Queries(metric))

    def middle(self, arc: int) -> Places:
        """Return the middle of an arc, travelled its way."""
        network, at = self.network, np.array([arc])
        half = network.arcs.time_ms[at].astype(np.int64) // 2
        node = network.arcs.tail[at]
        zero = np.zeros(1, dtype=np.int64)
        return Places(
            points=network.plane.points(network.node_lon[node], network.node_lat[node]),
            road=network.arcs.piece[at].astype(np.int64),
            off_m=np.zeros(1),
            off_ms=zero,
            reached=np.ones(1, dtype=np.bool_),
            start=np.array([0, 1]),
            arc=at,
            share=np.array([0.5]),
            elapsed_ms=half,
            remaining_ms=network.arcs.time_ms[at] - half,
        )

    def arcs_between(self, start: int, end: int) -> list[int] | None:
        """Return the arcs of the fastest way from the middle of an arc to that of another."""
        path = self.queries.path(self.middle(start), self.middle(end))
        return None if path is None else path.arcs.tolist()

    def turns(self, arcs: list[int]) -> list[Turn]:
        """Return the turns of a way as the file would name them."""
        keys = self.network.node_key[self.network.arcs.head[arcs]].tolist()
        ways = self.way[arcs].tolist()
        return list(zip(ways[:-1], keys[:-1], ways[1:], strict=True))

    def check(self, arcs: list[int]) -> None:
        """Assert that a way breaks no law of the file."""
        laws, network = self.laws, self.network
        for turn in self.turns(arcs):
            assert turn not in laws.banned
            way, node, onto = turn
            assert onto in laws.only.get((way, node), {onto})
        for arc in arcs:
            way = int(self.way[arc])
            if way not in laws.oneway:
                continue
            nodes = laws.ways[way]
            tail, head = (
                int(network.node_key[end[arc]]) for end in (network.arcs.tail, network.arcs.head)
            )
            # A node may come twice where a way closes on itself.
            assert any(
                nodes[i] == tail and head in nodes[i + 1 :] for i in range(len(nodes) - 1)
            ), f"way {way} is driven from {tail} to {head}"


def fetched(wanted: PackagedFile) -> Path:
    """Return a published extract, or skip with a word."""
    try:
        return fetch_file(wanted, DOWNLOADS)
    except SampleUnavailableError as cause:
        pytest.skip(f"the extract is not to be had: {cause}")


@pytest.fixture(scope="module", params=["kaiserslautern", "helsinki", "monaco"])
def city(request: pytest.FixtureRequest) -> City:
    """Three real extracts in turn."""
    if request.param != "kaiserslautern":
        return City.of(fetched({"helsinki": HELSINKI, "monaco": MONACO}[request.param]))
    if not KAISERSLAUTERN.exists():
        pytest.skip("../shared/data/kaiserslautern.osm.gz is not there")
    return City.of(KAISERSLAUTERN)


def test_every_banned_turn_is_driven_another_way_or_not_at_all(city: City) -> None:
    network, tried = city.network, 0
    key = network.node_key
    for start, node, end in sorted(city.laws.banned):
        into = np.flatnonzero((city.way == start) & (key[network.arcs.head] == node))
        onto = np.flatnonzero((city.way == end) & (key[network.arcs.tail] == node))
        for first in into[into < network.base_arcs].tolist():
            for last in onto[onto < network.base_arcs].tolist():
                tried += 1
                arcs = city.arcs_between(first, last)
                if arcs is not None:
                    city.check(arcs)
    assert tried > 0


def test_where_one_turn_is_allowed_it_is_taken(city: City) -> None:
    network, key = city.network, city.network.node_key
    for (start, node), allowed in sorted(city.laws.only.items()):
        into = np.flatnonzero((city.way == start) & (key[network.arcs.head] == node))
        for first in into[into < network.base_arcs].tolist():
            for last in range(0, network.base_arcs, max(1, network.base_arcs // 40)):
                arcs = city.arcs_between(first, last)
                if arcs is not None and len(arcs) > 1:
                    assert city.turns(arcs)[0][2] in allowed


def test_ways_across_the_city_break_no_law_and_name_its_streets(city: City) -> None:
    generator = np.random.default_rng(8)
    main = np.flatnonzero(city.network.arcs.main[: city.network.base_arcs])
    found, oneways, named = 0, 0, 0
    for first, last in generator.choice(main, (150, 2)).tolist():
        origin, destination = city.middle(first), city.middle(last)
        path = city.queries.path(origin, destination)
        if path is None:
            continue
        found += 1
        arcs = path.arcs.tolist()
        city.check(arcs)
        oneways += len(set(city.way[arcs].tolist()) & city.laws.oneway)
        route = lay_route(city.queries.metric, origin, destination, path)
        assert route.travel_time_s * 1000 == pytest.approx(path.time_ms)
        roads = city.network.roads
        for arc in arcs:
            tagged = city.laws.names.get(int(city.way[arc]))
            name = roads.names[int(roads.name[city.network.arcs.piece[arc]])]
            named += tagged is not None and tagged in name
            assert (tagged is not None) == (name != ("", ""))
    assert found > 100
    assert oneways > 100
    assert named > 500
