"""Towns drawn by hand in metres, and ways to ask about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from spatial.crs import unproject
from spatial.network import (
    NO_TURN_COSTS,
    Metric,
    Piece,
    Places,
    Profile,
    Queries,
    Restriction,
    RoadNetwork,
    Snapper,
    build_network,
    contract,
    contraction_order,
    free_flow,
    pieces_of,
)

EPSG = 32650
ORIGIN = (241_000.0, 3_388_000.0)  # in Wuhan, UTM zone 50N

TEN_MPS = 36.0  # km/h: 100 m take 10 s
PLAIN = Profile("plain", {"street": TEN_MPS, "road": 72.0}, turn_costs=NO_TURN_COSTS)
"""Streets at 10 m/s, roads at 20 m/s, turns for nothing, 5 km/h off the road, 500 m at most."""


def at(x_m: float, y_m: float) -> tuple[float, float]:
    """Return lon, lat of a point so many metres east and north of the town's origin."""
    lon, lat = unproject([(ORIGIN[0] + x_m, ORIGIN[1] + y_m)], EPSG)[0]
    return float(lon), float(lat)


@dataclass(frozen=True)
class Street:
    """A straight street between two corners; `way` for restrictions, `bends` on the way."""

    start: int
    end: int
    road_class: str = "street"
    oneway: int = 0
    way: int = -1
    bends: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Town:
    """Corners (x, y in metres) and streets between them."""

    corners: dict[int, tuple[float, float]]
    streets: Sequence[Street]
    restrictions: Sequence[Restriction] = ()
    profile: Profile = field(default=PLAIN)

    def pieces(self) -> list[Piece]:
        """Return the streets with their drawn lengths."""
        return [self._piece(street) for street in self.streets]

    def network(self) -> RoadNetwork:
        """Return the town's network."""
        return build_network(pieces_of(self.pieces()), self.profile, self.restrictions)

    def _piece(self, street: Street) -> Piece:
        drawn = [self.corners[street.start], *street.bends, self.corners[street.end]]
        steps = np.diff(np.array(drawn), axis=0)
        return Piece(
            node_from=street.start,
            node_to=street.end,
            line=[at(*corner) for corner in drawn],
            road_class=street.road_class,
            length_m=float(np.hypot(steps[:, 0], steps[:, 1]).sum()),
            oneway=street.oneway,
            way=street.way,
        )


def grid(columns: int, rows: int, block_m: float = 100.0) -> Town:
    """Return a town of two-way streets; corner (column, row) has the key 10 · column + row."""
    corners = {10 * c + r: (c * block_m, r * block_m) for c in range(columns) for r in range(rows)}
    across = [Street(10 * c + r, 10 * c + 10 + r) for c in range(columns - 1) for r in range(rows)]
    along = [Street(10 * c + r, 10 * c + r + 1) for c in range(columns) for r in range(rows - 1)]
    return Town(corners, across + along)


class Asker:
    """Answers questions about a network in metres and seconds."""

    def __init__(self, network: RoadNetwork) -> None:
        self.network = network
        self.metric: Metric = free_flow(contract(network, contraction_order(network)))
        self.snapper = Snapper(network)
        self.queries = Queries(self.metric)

    def places(
        self, points: Iterable[tuple[float, float]], headings: Sequence[float] | None = None
    ) -> Places:
        """Return points (metres) on the network, moving at 10 m/s where headings are given."""
        lon, lat = zip(*(at(*point) for point in points), strict=True)
        moving = None if headings is None else [10.0] * len(headings)
        return self.snapper.snap(lon, lat, headings, moving)

    def seconds(
        self,
        origin: tuple[float, float],
        destination: tuple[float, float],
        heading: float | None = None,
    ) -> float:
        """Return seconds between two points, 2**31 / 1000 and more when there is no way."""
        headings = None if heading is None else [heading]
        time_ms = self.queries.times_to(self.places([origin], headings), self.places([destination]))
        return int(time_ms[0]) / 1000.0
