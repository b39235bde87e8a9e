"""OSRM and Valhalla beside Muster on Kaiserslautern, where the interpreter has them.

Both build their own network from a file of Muster's. OSRM takes Muster's times, turn costs and
restrictions over, so its answers can be compared up to rounding (a millisecond for each piece of
line, places to a tenth of a metre). Valhalla has speeds by the whole km/h, turn costs of its own
and answers in whole seconds.

Both are for measuring only: the product neither needs nor imports them.
"""

import importlib
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from benchmarks.asking import Asked
from benchmarks.figures import Bound, Figure, percentile, say
from benchmarks.osm_builds import osrm_folder, valhalla_folder
from benchmarks.osm_files import STRETCH

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
LonLat = tuple[float, float]

K = 5
UNITS = 100
NEARLY_MS = 100
"""Times that differ by less are called the same."""

OSRM, VALHALLA, VALHALLA_FASTER = "osrm", "valhalla", "valhalla_time_distance"


class Router(Protocol):
    """One who can be asked how long it is from all units to a place."""

    name: str

    def times_ms(self, place: LonLat) -> FloatArray:
        """Return (n,) milliseconds from the units' roads to the place's, infinite for no way."""


class Osrm:
    """OSRM's table service in process, by contraction hierarchies."""

    name = OSRM

    def __init__(self, folder: Path, units: Sequence[LonLat]) -> None:
        self._osrm = importlib.import_module("osrm")
        self._engine = self._osrm.OSRM(
            algorithm="CH", storage_config=str(folder / "network.osrm"), use_shared_memory=False
        )
        self._units = [self._osrm.Coordinate(unit) for unit in units]
        self._sources = list(range(len(units)))

    def times_ms(self, place: LonLat) -> FloatArray:
        """Return (n,) milliseconds from the units' roads to the place's, infinite for no way."""
        parameters = self._osrm.TableParameters(
            coordinates=[*self._units, self._osrm.Coordinate(place)],
            sources=self._sources,
            destinations=[len(self._units)],
            annotations=["duration"],
            generate_hints=False,
        )
        parameters.skip_waypoints = True
        return _column_ms(self._engine.Table(parameters)["durations"], 1000.0 / STRETCH)


class Valhalla:
    """Valhalla's matrix in process, by the algorithm that it takes by itself or by the other one,
    which is faster and finds longer ways."""

    def __init__(self, folder: Path, units: Sequence[LonLat], *, faster: bool = False) -> None:
        self.name = VALHALLA_FASTER if faster else VALHALLA
        algorithm = "timedistancematrix" if faster else "costmatrix"
        valhalla = importlib.import_module("valhalla")
        settings = valhalla.get_config(tile_extract="", tile_dir=folder / "tiles")
        settings["thor"]["source_to_target_algorithm"] = algorithm
        self._actor = valhalla.Actor(settings)
        self._units = [{"lon": lon, "lat": lat} for lon, lat in units]

    def times_ms(self, place: LonLat) -> FloatArray:
        """Return (n,) milliseconds from the units' roads to the place's, infinite for no way."""
        question = {
            "sources": self._units,
            "targets": [{"lon": place[0], "lat": place[1]}],
            "costing": "auto",
            "costing_options": {"auto": _BY_TIME_ALONE},
            "verbose": False,
        }
        return _column_ms(self._actor.matrix(question)["sources_to_targets"]["durations"], 1000.0)


_BY_TIME_ALONE = {
    "maneuver_penalty": 0,
    "service_penalty": 0,
    "private_access_penalty": 0,
    "use_tracks": 1.0,
    "use_living_streets": 1.0,
}


def _column_ms(table: Iterable[Any], unit_ms: float) -> FloatArray:
    return np.array([np.inf if row[0] is None else row[0] * unit_ms for row in table])


@dataclass(slots=True)
class Beside:
    """What somebody took in ms, what Muster took for the same, and how far they agree."""

    theirs_ms: list[float] = field(default_factory=list)
    ours_ms: list[float] = field(default_factory=list)
    off_ms: list[float] = field(default_factory=list)
    same_first: int = 0

    def add(self, rows: IntArray, ours_ms: IntArray, times_ms: FloatArray) -> None:
        """Count one answer: Muster's units and their times, and somebody's times of all units."""
        best = np.argsort(times_ms, kind="stable")[: len(rows)]
        self.same_first += int(best[0] == rows[0])
        self.off_ms.append(float(np.abs(times_ms[best] - ours_ms).max()))

    def figure(self, name: str) -> Figure:
        """Return how many times Muster's median theirs is."""
        count = len(self.theirs_ms)
        title = f"{name}_over_muster_kaiserslautern"
        if not count:
            note = f"{name} cannot be had here"
            return Figure(title, None, "×", 1, bound=Bound.AT_LEAST, note=note)
        theirs_ms = percentile(self.theirs_ms, 0.5)
        same = sum(off_ms <= NEARLY_MS for off_ms in self.off_ms)
        note = (
            f"median {theirs_ms:.3g} ms; of {count} places the same unit first at "
            f"{self.same_first / count:.1%}, all {K} times within {NEARLY_MS / 1000:g} s at "
            f"{same / count:.1%}, half of them within {percentile(self.off_ms, 0.5) / 1000:.2g} s"
        )
        ratio = theirs_ms / percentile(self.ours_ms, 0.5)
        return Figure(title, ratio, "×", 1, bound=Bound.AT_LEAST, note=note)


def osm_peer_figures(asked: Asked, folder: Path, places: int) -> list[Figure]:
    """Ask Muster, OSRM and Valhalla who of 100 units is nearest, one place after the other."""
    measured = asked.measured
    rows = np.random.default_rng(17).choice(len(measured.lon), UNITS, replace=False)
    units = list(zip(measured.lon[rows].tolist(), measured.lat[rows].tolist(), strict=True))
    osrm = osrm_folder(measured.network, folder)
    valhalla = valhalla_folder(measured.network, folder)
    routers: list[tuple[Router, int]] = []
    if osrm is not None:
        routers.append((Osrm(osrm, units), places))
    if valhalla is not None:
        routers.append((Valhalla(valhalla, units, faster=True), places // 10))
        routers.append((Valhalla(valhalla, units), places // 50))
    found = {name: Beside() for name in (OSRM, VALHALLA_FASTER, VALHALLA)}
    if routers:
        say(f"{measured.name}: beside OSRM and Valhalla")
        _ask(asked, rows, routers, range(places), found)
    return [beside.figure(name) for name, beside in found.items()]


def _ask(
    asked: Asked,
    rows: IntArray,
    routers: Sequence[tuple[Router, int]],
    places: Iterable[int],
    found: dict[str, Beside],
) -> None:
    """Ask about each place where enough units arrive; the walk to the road is added for others."""
    measured = asked.measured
    fleet = asked.snapper.snap(measured.lon[rows], measured.lat[rows])
    off_ms = np.where(fleet.reached, fleet.off_ms, np.inf)
    for number, place in enumerate(places):
        began = time.perf_counter()
        answer = asked.nearest(fleet, place, K)
        ours_ms = (time.perf_counter() - began) * 1000.0
        if len(answer.nearest.rows) < K:
            continue
        at = float(measured.lon[place]), float(measured.lat[place])
        for router, most in routers:
            if number < most:
                began = time.perf_counter()
                times_ms = router.times_ms(at) + off_ms + answer.destination.off_ms[0]
                beside = found[router.name]
                beside.theirs_ms.append((time.perf_counter() - began) * 1000.0)
                beside.ours_ms.append(ours_ms)
                beside.add(answer.nearest.rows, answer.nearest.time_ms, times_ms)
