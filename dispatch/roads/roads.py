"""The live roads of one process: a network for each profile, all under what holds now."""

import logging
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import ArrayLike
from sqlalchemy.orm import Session

from dispatch.roads.closure_queries import last_change, read_road_state
from dispatch.roads.errors import NetworkNotReadyError
from dispatch.roads.holds import Hold, RoadState
from dispatch.roads.live import LiveNetwork
from dispatch.roads.mixed import nearest_of
from dispatch.roads.rules import CAR
from dispatch.roads.values import Answer, Covered, CutOff, Fleet, NearestUnits
from spatial.network import TooFarFromRoadError, TravelTimes

logger = logging.getLogger("muster.roads")


class LiveRoads:
    """Networks that answer, and the closures and speeds that they answer under.

    All methods may be called from any thread. Whoever asks in a database snapshot calls `follow`
    first: then no answer is older than that snapshot.

    Parameters
    ----------
    networks
        By the name of their profile; the ordinary car's among them.
    on_missing
        Called with a profile that was asked for and is not open; must not block.
    """

    def __init__(
        self,
        networks: Mapping[str, LiveNetwork],
        on_missing: Callable[[str], None] | None = None,
    ) -> None:
        self._networks = dict(networks)
        self._on_missing = on_missing
        self._on_answer: Callable[[Answer], None] | None = None
        self._state = RoadState(change=0, holds=(), zone=ZoneInfo("UTC"))
        self._in_force: tuple[Hold, ...] = ()
        self._boundary: datetime | None = None
        self._at = datetime.min.replace(tzinfo=UTC)
        self._applying = threading.Lock()

    @property
    def profiles(self) -> tuple[str, ...]:
        """The profiles whose networks are open."""
        return tuple(self._networks)

    @property
    def in_force(self) -> tuple[Hold, ...]:
        """The closures and speeds that answers are given under."""
        return self._in_force

    @property
    def boundary(self) -> datetime | None:
        """When something begins or ceases to hold by itself next; None for nothing."""
        return self._boundary

    def network(self, profile: str = CAR) -> LiveNetwork:
        """Return the network of a profile; until that is open, the ordinary car's."""
        network = self._networks.get(profile)
        if network is not None:
            return network
        if self._on_missing is not None:
            self._on_missing(profile)
        return self._networks[CAR]

    def opened(self, profile: str) -> LiveNetwork:
        """Return the network of a profile that is asked for by name.

        Raises
        ------
        NetworkNotReadyError
            While it is not open: another's ways would not be those that were asked for.
        """
        if profile not in self._networks and self._on_missing is not None:
            self._on_missing(profile)
        if profile not in self._networks:
            raise NetworkNotReadyError(f"the roads for {profile} are not open; try again shortly")
        return self._networks[profile]

    def hear(self, on_answer: Callable[[Answer], None]) -> None:
        """Call `on_answer`, which must not block, with every answer to who is nearest."""
        self._on_answer = on_answer

    def nearest(self, fleet: Fleet, lon: float, lat: float, k: int) -> NearestUnits:
        """Return the k units of a fleet that are at a place soonest, with their ways.

        Exact, each unit along the roads of its own profile.

        Raises
        ------
        TooFarFromRoadError
            When the place is too far from a road for every profile of the fleet.
        """
        networks = {profile: self.network(profile) for profile in set(fleet.profile) or {CAR}}
        if len(networks) == 1:
            found = next(iter(networks.values())).nearest(fleet, lon, lat, k)
        else:
            found = nearest_of(networks, fleet, lon, lat, k)
        if self._on_answer is not None:
            self._on_answer(Answer(fleet, lon, lat, k, found))
        return found

    def matrix(self, fleet: Fleet, lon: ArrayLike, lat: ArrayLike) -> TravelTimes:
        """Return (n, m) travel times from each unit to each of m places (EPSG:4326 degrees).

        Exact, each unit along the roads of its own profile; `NEVER_MS` where it cannot arrive.
        """
        profiles = sorted(set(fleet.profile)) or [CAR]
        if len(profiles) == 1:
            return self.network(profiles[0]).matrix(fleet, lon, lat)
        time_ms = np.empty((len(fleet), np.size(lon)), dtype=np.int64)
        versions: dict[str, None] = {}
        for profile in profiles:
            part = self.network(profile).matrix(fleet.of_profile(profile), lon, lat)
            time_ms[np.array(fleet.profile) == profile] = part.time_ms
            versions[part.network_version] = None
        return TravelTimes(time_ms, "+".join(versions))

    def cut_off(self, fleet: Fleet, lon: float, lat: float) -> CutOff | None:
        """Return which closures keep units that cannot arrive from a place; None where none does.

        Units of several profiles may be kept by different ones: then all are named, and the place
        is the nearest that one of them comes to.
        """
        found: list[CutOff] = []
        for profile in sorted(set(fleet.profile) or {CAR}):
            share = fleet.of_profile(profile) if fleet.profile else fleet
            with suppress(TooFarFromRoadError):
                cut = self.network(profile).cut_off(share, lon, lat, self._in_force)
                if cut is not None:
                    found.append(cut)
        if not found:
            return None
        nearest = min(found, key=attrgetter("distance_m"))
        return replace(
            nearest,
            units=tuple(sorted(unit for cut in found for unit in cut.units)),
            closures=tuple(sorted({closure for cut in found for closure in cut.closures})),
        )

    def covered(self, hold: Hold) -> Covered:
        """Return how much a closure or speed would be about, of the network where that is most."""
        found = [
            network.covered(hold)
            for profile, network in self._networks.items()
            if hold.holds_for(profile)
        ]
        return max(found or [self.network().covered(hold)], key=attrgetter("arcs"))

    def add(self, profile: str, network: LiveNetwork) -> None:
        """Take in the network of another profile, under what holds now."""
        with self._applying:
            network.apply(self._in_force)
            self._networks[profile] = network

    def follow(self, session: Session, now: datetime | None = None) -> None:
        """Apply the closures and speeds that a session sees unless that is done already.

        One small query when nothing has changed and nothing has begun or ended by itself.
        """
        at = now or datetime.now(UTC)
        if last_change(session) > self._state.change:
            self._take(read_road_state(session, at), at)
        elif self._boundary is not None and at >= self._boundary:
            self._take(self._state, at)

    def _take(self, state: RoadState, at: datetime) -> None:
        with self._applying:
            if state.change < self._state.change:
                state = self._state  # another thread has read a newer one meanwhile
            at = self._at = max(at, self._at)
            in_force = state.in_force(at)
            if _keys(in_force) != _keys(self._in_force):
                for network in self._networks.values():
                    network.apply(in_force)
                logger.info("%d closures and speeds hold on the roads", len(in_force))
            self._in_force, self._boundary = in_force, state.next_boundary(at)
            self._state = state

    def close(self) -> None:
        """Close every network."""
        for network in self._networks.values():
            network.close()


def _keys(holds: tuple[Hold, ...]) -> frozenset[object]:
    return frozenset(hold.key for hold in holds)
