"""The road network in memory, asked by many threads."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dispatch.roads.applying import HeldArcs
from dispatch.roads.holds import Hold
from dispatch.roads.values import (
    Covered,
    CutOff,
    Fleet,
    FoundUnit,
    NearestUnits,
    ProfileProof,
    RoadAt,
)
from spatial.network import (
    NEVER_MS,
    Candidates,
    Certificate,
    Conditions,
    Engine,
    Landmarks,
    Metric,
    NoRouteError,
    Places,
    Points,
    Queries,
    Reweighting,
    RoadNetwork,
    Route,
    Snapper,
    Step,
    TooFarFromRoadError,
    Topology,
    TravelTimes,
    contract,
    contraction_order,
    find_barrier,
    free_flow,
    give_back,
    lay_route,
    lay_routes,
    matrix,
    moving_heading,
    nearest_places,
    same_turns,
    steps_of,
)


class LiveNetwork:
    """A road network that answers: a thing that opens and closes. All methods may be called from
    any thread.

    Parameters
    ----------
    metric
        The weights to begin with.
    threads
        How many questions are answered at once.
    landmarks
        Those of its network; found when None.
    """

    def __init__(
        self, metric: Metric, *, threads: int = 2, landmarks: Landmarks | None = None
    ) -> None:
        self._network = metric.topology.network
        self._landmarks = Landmarks.of(self._network) if landmarks is None else landmarks
        self._snapper = Snapper(self._network)
        self._engine = Engine(metric, threads=threads)
        self._threads = threads
        self._reweighting = Reweighting(self._engine)
        self._held = HeldArcs(self._network)
        self._holding = threading.Lock()
        give_back()

    @classmethod
    def over(
        cls,
        network: RoadNetwork,
        cache_dir: Path | None = None,
        *,
        threads: int = 2,
        like: Topology | None = None,
    ) -> Self:
        """Return a live network over `network`.

        Its contraction order and landmarks are kept in `cache_dir`. The contraction of `like` is
        shared where it has the same turns.
        """
        if like is not None and same_turns(like.network, network):
            topology = replace(like, network=network)
        else:
            topology = contract(network, contraction_order(network, cache_dir))
        landmarks = Landmarks.of(network, cache_dir)
        return cls(free_flow(topology), threads=threads, landmarks=landmarks)

    def close(self) -> None:
        """End the threads that answer."""
        self._engine.close()

    @property
    def network(self) -> RoadNetwork:
        """The network itself."""
        return self._network

    @property
    def topology(self) -> Topology:
        """The contracted network."""
        return self._engine.metric.topology

    @property
    def version(self) -> str:
        """Names the network and the conditions on it now."""
        return self._engine.metric.version

    @property
    def metric(self) -> Metric:
        """The weights that are answered from now: to be read, not to be queried."""
        return self._engine.metric

    @property
    def conditions(self) -> Conditions:
        """What holds on the roads now."""
        return self._engine.metric.conditions

    def put_in_force(self, conditions: Conditions) -> str:
        """Answer under `conditions` from now on; return the version of those answers."""
        return self._reweighting.put_in_force(conditions).version

    def apply(self, holds: Sequence[Hold]) -> str:
        """Answer while these closures and speeds hold, and no others; return the version."""
        with self._holding:
            return self.put_in_force(self._held.conditions(holds))

    def covered(self, hold: Hold) -> Covered:
        """Return how much of the network a closure or speed would be about."""
        return HeldArcs(self._network).covered(hold)

    @property
    def arcs(self) -> int:
        """How many arcs there are."""
        return self._network.base_arcs

    def nearest(self, fleet: Fleet, lon: float, lat: float, k: int) -> NearestUnits:
        """Return the k units of `fleet` that are at a place soonest, with their ways.

        Exact, with a certificate; equal times are ordered by unit id. Of units that cannot win
        nothing more is found out.

        Raises
        ------
        TooFarFromRoadError
            When the place is too far from any road.
        """
        at = self._network.plane.points(lon, lat)
        return self._engine.ask(lambda queries: self._nearest(queries, fleet, at, k))

    def matrix(self, fleet: Fleet, lon: ArrayLike, lat: ArrayLike) -> TravelTimes:
        """Return (n, m) travel times from each unit to each of m places (EPSG:4326 degrees).

        `NEVER_MS` where a unit cannot arrive, or one of the two is too far from a road. All are of
        one state of the roads.
        """
        points = self._network.plane.points(fleet.lon, fleet.lat)
        to = self._network.plane.points(lon, lat)
        heading_deg = moving_heading(fleet.heading_deg, fleet.speed_mps)
        unknown = np.full(len(to), np.nan)

        def locate(metric: Metric) -> tuple[Places, Places]:
            under = metric.conditions
            origins = self._snapper.snap_points(points, heading_deg, under=under)
            return origins, self._snapper.snap_points(to, unknown, under=under, arriving=True)

        return matrix(self._engine, locate, threads=self._threads)

    def route(
        self,
        origin: tuple[float, float],
        destination: tuple[float, float],
        *,
        heading_deg: float | None = None,
        speed_mps: float | None = None,
    ) -> Route:
        """Return the fastest way between two places (lon, lat in EPSG:4326).

        Raises
        ------
        TooFarFromRoadError
            Naming `from` or `to`.
        NoRouteError
            When no way leads there.
        """
        plane = self._network.plane
        begin, end = plane.points(*origin), plane.points(*destination)
        heading = moving_heading(
            [np.nan if heading_deg is None else heading_deg], [speed_mps or 0.0]
        )

        def ask(queries: Queries) -> Route | None:
            under = queries.metric.conditions
            origins = self._snapper.snap_points(begin, heading, under=under)
            self._check_reached(origins, "from")
            places = self._arrival(end, under, field="to")
            path = queries.path(origins, places)
            return None if path is None else lay_route(queries.metric, origins, places, path)

        route = self._engine.ask(ask)
        if route is None:
            raise NoRouteError
        return route

    def cut_off(self, fleet: Fleet, lon: float, lat: float, holds: Sequence[Hold]) -> CutOff | None:
        """Return which closures keep units that cannot arrive from a place; None where none does.

        Parameters
        ----------
        holds
            The closures and speeds that the network answers under.

        Raises
        ------
        TooFarFromRoadError
            When the place is too far from any road, closed or not.
        """
        under = self.conditions
        at = self._network.plane.points(lon, lat)
        destination = self._arrival(at, under, or_closed=True)
        if not destination.reached[0]:
            destination = self._arrival(at, Conditions.free(self._network))
        origins = self._snapper.snap(
            fleet.lon, fleet.lat, fleet.heading_deg, fleet.speed_mps, under=under
        )
        barrier = find_barrier(self._network, under, origins, destination)
        if not len(barrier.closed):
            return None
        stop = self._network.plane.points(barrier.lon, barrier.lat)
        return CutOff(
            units=tuple(fleet.ids[barrier.would_arrive].tolist()),
            closures=self.closures_on(barrier.closed, holds),
            lon=barrier.lon,
            lat=barrier.lat,
            distance_m=float(np.hypot(stop.x - at.x, stop.y - at.y)[0]),
        )

    def closures_on(self, arcs: NDArray[np.int64], holds: Sequence[Hold]) -> tuple[int, ...]:
        """Return the ids of those of `holds` that close any of some arcs, rising."""
        with self._holding:
            closures = {
                hold.key.id
                for hold in holds
                if hold.key.kind == "closure"
                and hold.holds_for(self._network.profile.name)
                and np.isin(self._held.arcs(hold), arcs).any()
            }
        return tuple(sorted(closures))

    def closed_along(self, line: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return closed arcs that are entered along a line (n, 2; EPSG:4326 lon/lat), in order."""
        with self._holding:
            arcs = self._held.along(line)
        return arcs[self.conditions.closed[arcs]]

    def steps(self, route: Route) -> list[Step]:
        """Return what to do along a route."""
        return steps_of(route)

    def stand(self, fleet: Fleet, under: Conditions) -> Places:
        """Return where units are on the roads; those too far from any are not `reached`."""
        points = self._network.plane.points(fleet.lon, fleet.lat)
        heading_deg = moving_heading(fleet.heading_deg, fleet.speed_mps)
        return self._snapper.snap_points(points, heading_deg, under=under)

    def stand_at(self, lon: float, lat: float, under: Conditions, *, arriving: bool) -> Places:
        """Return where on the roads a place is that somebody sets off from or arrives at.

        Raises
        ------
        TooFarFromRoadError
            When the place is too far from any road that may be used.
        """
        points = self._network.plane.points(lon, lat)
        if arriving:
            return self._arrival(points, under)
        place = self._snapper.snap_points(points, np.full(1, np.nan), under=under)
        self._check_reached(place, "place")
        return place

    def nearest_road(self, lon: float, lat: float) -> RoadAt | None:
        """Return the nearest road that a unit can use, None when the network is far away."""
        found = self._snapper.nearest_road(lon, lat)
        if found is None:
            return None
        row, distance_m = found
        roads = self._network.roads
        name = roads.names[int(roads.name[row])]
        return RoadAt(
            road_id=int(roads.road_id[row]),
            name_zh=name.zh,
            name_en=name.en,
            road_class=roads.classes[int(roads.road_class[row])],
            distance_m=distance_m,
        )

    def _arrival(
        self, points: Points, under: Conditions, *, field: str = "place", or_closed: bool = False
    ) -> Places:
        """Return where on the open roads a place is that somebody is to arrive at.

        With `or_closed` a place is not refused, and not reached, where all roads near it are
        closed.
        """
        unknown = np.full(len(points), np.nan)
        place = self._snapper.snap_points(points, unknown, under=under, arriving=True)
        if not (or_closed and under.closed.any()):
            self._check_reached(place, field)
        elif not place.reached[0]:
            self._check_reached(self._snapper.snap_points(points, unknown), field)
        return place

    def _check_reached(self, place: Places, field: str) -> None:
        if not place.reached[0]:
            distance_m = float(place.off_m[0])
            raise TooFarFromRoadError(
                distance_m=distance_m if np.isfinite(distance_m) else None,
                limit_m=self._network.profile.off_road_limit_m,
                field=field,
            )

    def _nearest(self, queries: Queries, fleet: Fleet, at: Points, k: int) -> NearestUnits:
        metric = queries.metric
        destination = self._arrival(at, metric.conditions, or_closed=True)
        candidates = self._candidates(fleet, metric.conditions)
        found, located = nearest_places(queries, candidates, destination, k, self._landmarks)
        places = located(found.rows)
        paths = [(row, queries.path(places, destination, row)) for row in range(len(places))]
        known = [(row, path) for row, path in paths if path is not None]
        routes = lay_routes(metric, places, destination, known)
        never = found.asked[found.asked_ms >= NEVER_MS]
        stuck, reached = fleet.ids[never], located(never).reached
        proof = ProfileProof(
            profile=self._network.profile.name,
            eligible=len(fleet),
            asked=len(found.asked),
            excluded_by_bound=len(fleet) - len(found.asked),
            v_max_mps=metric.v_max_mps,
            network_version=metric.version,
        )
        return NearestUnits(
            units=tuple(
                FoundUnit(int(fleet.ids[found.rows[row]]), route)
                for (row, _), route in zip(known, routes, strict=True)
            ),
            unreachable=tuple(stuck[reached].tolist()),
            too_far=tuple(stuck[~reached].tolist()),
            certificate=_certificate(
                proof, float(found.time_ms[-1]) / 1000.0 if len(found.best) == k else None
            ),
            proofs=(proof,),
        )

    def _candidates(self, fleet: Fleet, under: Conditions) -> Candidates:
        """Return a fleet as whom to choose from; only those in question are put on the roads."""
        points = self._network.plane.points(fleet.lon, fleet.lat)
        heading_deg = moving_heading(fleet.heading_deg, fleet.speed_mps)

        def locate(rows: NDArray[np.int64]) -> Places:
            return self._snapper.snap_points(points.take(rows), heading_deg[rows], under=under)

        return Candidates(fleet.ids, points, locate)


def _certificate(proof: ProfileProof, bound_s: float | None) -> Certificate:
    return Certificate(
        eligible=proof.eligible,
        asked=proof.asked,
        excluded_by_bound=proof.excluded_by_bound,
        bound_s=bound_s,
        v_max_mps=proof.v_max_mps,
        network_version=proof.network_version,
    )
