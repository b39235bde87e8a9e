"""What of a live network is kept between searches: searches made ready, points of cells."""

import threading
from dataclasses import dataclass, replace

import numpy as np

from dispatch.roads import LiveNetwork
from spatial.network import NEVER_MS, Conditions, Metric, RoadNetwork
from spatial.network.cell_points import CellPoints, RoadSamples, cell_points, sample_roads
from spatial.network.reach import Reach


@dataclass(slots=True)
class _Kept:
    network: RoadNetwork
    samples: dict[int, RoadSamples]
    free: dict[int, CellPoints]
    reach: Reach
    points: dict[int, CellPoints]


class Ground:
    """Keeps what searches over live networks need, until network or conditions are others.

    One network of each profile is kept.

    All methods may be called from any thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def reach(self, live: LiveNetwork) -> Reach:
        """Return the present metric of `live` made ready for searches."""
        with self._lock:
            return self._current(live.metric).reach

    def points(self, reach: Reach, resolution: int) -> CellPoints:
        """Return the road points that stand for cells under the conditions of `reach`."""
        with self._lock:
            kept = self._current(reach.metric)
            if resolution not in kept.points:
                kept.points[resolution] = cell_points(
                    kept.network, _samples(kept, resolution), kept.reach.open_arcs
                )
            return kept.points[resolution]

    def free_points(self, reach: Reach, resolution: int) -> CellPoints:
        """Return the road points that stand for the same cells while every road is open."""
        with self._lock:
            return _free_points(self._current(reach.metric), resolution)

    def _current(self, metric: Metric) -> _Kept:
        network = metric.topology.network
        kept = self._kept.get(network.profile.name)
        if kept is None or kept.network is not network:
            kept = _Kept(network, {}, {}, Reach.over(metric), {})
            self._kept[network.profile.name] = kept
        elif kept.reach.metric is not metric:
            kept.reach, kept.points = Reach.over(metric), {}
        return kept


def open_roads(reach: Reach) -> Reach:
    """Return the same network in free flow, made ready for searches."""
    metric = reach.metric
    network = metric.topology.network
    if not len(metric.conditions.changed):
        return reach
    free = replace(
        metric,
        conditions=Conditions.free(network),
        weights_ms=network.turn_weights().clip(max=NEVER_MS).astype(np.int32),
        version=network.version,
    )
    return Reach.over(free)


def _samples(kept: _Kept, resolution: int) -> RoadSamples:
    if resolution not in kept.samples:
        kept.samples[resolution] = sample_roads(kept.network, resolution)
    return kept.samples[resolution]


def _free_points(kept: _Kept, resolution: int) -> CellPoints:
    if resolution not in kept.free:
        every = np.ones(kept.network.base_arcs, dtype=np.bool_)
        kept.free[resolution] = cell_points(kept.network, _samples(kept, resolution), every)
    return kept.free[resolution]
