"""The live state of cover: computed anew when units, roads or the city are others."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from data.codes import CoverageGroup, coverage_groups
from data.store import Store
from data.store.actors import process_actor
from dispatch.coverage.computing import Scene, cover_of, planned_by, version_of
from dispatch.coverage.ground import Ground
from dispatch.coverage.queries import city_cells, city_version, read_units, team_of
from dispatch.coverage.values import CityCells, Coverage, GroupCover, Team
from dispatch.roads import LiveNetwork
from spatial.network.reach import Reach

DEFAULT_RESOLUTION: Final = 8

BoolArray = NDArray[np.bool_]
NetworksFor = Callable[[Session], Callable[[str], LiveNetwork]]
"""For a session, what gives the network of a profile under the closures that the session sees."""


class CoverageState:
    """Keeps the cover of this process. `refresh` brings it up to date; others only read.

    Parameters
    ----------
    groups
        Whose cover is watched; those of the code list when None.
    resolution
        Of the cells.
    """

    def __init__(
        self,
        groups: Mapping[str, CoverageGroup] | None = None,
        resolution: int = DEFAULT_RESOLUTION,
    ) -> None:
        self._groups = coverage_groups() if groups is None else groups
        self._resolution = resolution
        self._refreshing = threading.Lock()
        self._cities: dict[tuple[str, int], tuple[tuple[str, str], CityCells]] = {}
        self._plans: dict[str, tuple[tuple[object, ...], BoolArray]] = {}
        self._finer: dict[tuple[str, int], tuple[GroupCover, GroupCover]] = {}
        self._signature: tuple[object, ...] = ()
        self.ground: Final = Ground()
        self.current: Coverage | None = None
        """The newest picture, None before the first; a picture never changes."""

    @property
    def groups(self) -> Mapping[str, CoverageGroup]:
        """Whose cover is watched."""
        return self._groups

    def refresh(
        self,
        store: Store,
        networks_for: NetworksFor,
        now: datetime,
        rest: Callable[[], object] = lambda: None,
    ) -> Coverage:
        """Bring the picture up to date and return it; the one before when nothing has changed.

        Training units count where the city is there for training, and nowhere else.

        Parameters
        ----------
        rest
            Called before each group is searched for: a search holds the interpreter for some
            milliseconds, and whoever waits for an answer meets one of them, not all.
        """
        with self._refreshing:
            with store.reading(process_actor("coverage")) as session:
                units = read_units(session, now)
                network_of = networks_for(session)
                scenes = {
                    key: self._scene(session, network_of(group.profile), None, self._resolution)
                    for key, group in self._groups.items()
                }
            teams = {key: team_of(group, units) for key, group in self._groups.items()}
            signature = (
                *(scene.reach for scene in scenes.values()),
                *(scene.city for scene in scenes.values()),
                *(team.signature for team in teams.values()),
            )
            if self.current is None or not _same(signature, self._signature):
                self.current = self._picture(scenes, teams, now, rest)
                self._signature = signature
            return self.current

    def at_resolution(
        self, store: Store, networks_for: NetworksFor, cover: GroupCover, resolution: int
    ) -> GroupCover:
        """Return the cover of the same units, standing where they stood, over other cells.

        Kept until the next picture.
        """
        if resolution == cover.city.resolution:
            return cover
        kept = self._finer.get((cover.group.key, resolution))
        if kept is not None and kept[0] is cover:
            return kept[1]
        with store.reading(process_actor("coverage")) as session:
            live = networks_for(session)(cover.group.profile)
            scene = self._scene(session, live, cover.reach, resolution)
        planned = planned_by(scene, cover.group, cover.team)
        finer = cover_of(scene, cover.group, cover.team, planned, cover.places)
        self._finer[cover.group.key, resolution] = (cover, finer)
        return finer

    def _scene(
        self, session: Session, live: LiveNetwork, known: Reach | None, resolution: int
    ) -> Scene:
        """Return where cover is computed, under the present conditions or known ones."""
        reach = known or self.ground.reach(live)
        network = reach.metric.topology.network
        key = (network.version, city_version(session))
        kept = self._cities.get((network.profile.name, resolution))
        if kept is None or kept[0] != key:
            points = self.ground.free_points(reach, resolution)
            kept = (key, city_cells(session, points))
            self._cities[network.profile.name, resolution] = kept
        return Scene(live, self.ground, reach, kept[1])

    def _picture(
        self,
        scenes: Mapping[str, Scene],
        teams: Mapping[str, Team],
        now: datetime,
        rest: Callable[[], object],
    ) -> Coverage:
        covers: dict[str, GroupCover] = {}
        for key, team in teams.items():
            rest()
            scene, group = scenes[key], self._groups[key]
            covers[key] = cover_of(scene, group, team, self._plan(scene, key, team))
        versions = sorted({scene.reach.metric.version for scene in scenes.values()})
        network_version = " ".join(versions)
        return Coverage(now, version_of(network_version, covers), network_version, covers)

    def _plan(self, scene: Scene, key: str, team: Team) -> BoolArray:
        """Return what stations of a group cover, kept while stations and cells are the same."""
        known = (scene.city, team.station_lon.tobytes(), team.station_lat.tobytes())
        kept = self._plans.get(key)
        if kept is None or not _same(kept[0], known):
            kept = self._plans[key] = (known, planned_by(scene, self._groups[key], team))
        return kept[1]


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Say whether two tuples hold the same objects or equal plain values."""
    return len(one) == len(other) and all(
        a is b or (isinstance(a, bytes) and a == b) for a, b in zip(one, other, strict=True)
    )
