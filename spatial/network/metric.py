"""The contracted network and its weights.

The topology does not depend on weights and is made once; a metric is one set of weights on it.
`spatial.network.reweighting` puts another in its place while queries run.
"""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCH, CCHMetric

from spatial.network.conditions import (
    NEVER_MS,
    Conditions,
    fastest_mps,
    least_share,
    weights_under,
)
from spatial.network.handing import as_numbers
from spatial.network.hubs import HUBS, Level, levels_of
from spatial.network.network import RoadNetwork

__all__ = [
    "NEVER_MS",
    "Metric",
    "Topology",
    "contract",
    "customise",
    "free_flow",
    "metric_of",
    "same_turns",
    "unchanged",
]

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]


@dataclass(frozen=True)
class Topology:
    """A network contracted in a certain order, which is empty where it is not known any more."""

    network: RoadNetwork
    contracted: CCH
    order: Int32Array = field(default_factory=lambda: np.empty(0, dtype=np.int32))

    @property
    def hubs(self) -> list[int]:
        """Return the arcs contracted last, the hubs of the whole network."""
        last: list[int] = self.order[-HUBS:].tolist()
        return last

    @cached_property
    def levels(self) -> list[Level]:
        """Return the cells into which hubs cut the network, the whole first; made when asked."""
        return levels_of(self.network, self.order)


def contract(network: RoadNetwork, order: Int32Array) -> Topology:
    """Return the network contracted in `order`, a permutation of its arcs."""
    turns = network.turns
    contracted = CCH(
        as_numbers(order),
        as_numbers(turns.from_arc),
        as_numbers(turns.to_arc),
        False,  # noqa: FBT003 (the binding takes no keyword): turns that are shut now may open
    )
    return Topology(network, contracted, order)


def same_turns(one: RoadNetwork, other: RoadNetwork) -> bool:
    """Return whether two networks can share a contraction: the same turns between the same arcs.

    What arcs take and turns cost may differ.
    """
    return len(one.arcs) == len(other.arcs) and all(
        np.array_equal(getattr(one.turns, name), getattr(other.turns, name))
        for name in ("start", "to_arc")
    )


@dataclass(frozen=True)
class Metric:
    """Weights on a topology.

    Parameters
    ----------
    topology
        What they lie on.
    conditions
        What the weights were made from.
    weights_ms
        (t,) milliseconds of each turn with the arc that it leads into, `NEVER_MS` where shut, which
        is the highest number there is: widen before adding. Never changed: another metric has other
        weights.
    version
        Names network and conditions in every answer.
    v_max_mps
        No way is faster than the air distance in the plane divided by this.
    least_share
        No way takes less than this share of its time in free flow; at most 1.
    customised
        The engine's own form of the weights. It is used for another metric once this one has been
        replaced: only an engine's workers may ask it.
    """

    topology: Topology
    conditions: Conditions
    weights_ms: Int32Array
    version: str
    v_max_mps: float
    least_share: float
    customised: CCHMetric


def free_flow(topology: Topology) -> Metric:
    """Return the metric of an open network: every turn at its cost, every arc at its speed."""
    return customise(topology, unchanged(topology.network))


def unchanged(network: RoadNetwork) -> Conditions:
    """Return the conditions of free flow, which cannot be written to and take no memory."""
    arcs = network.base_arcs
    return Conditions(np.broadcast_to(np.False_, arcs), np.broadcast_to(np.float64(1.0), arcs))


def customise(topology: Topology, conditions: Conditions) -> Metric:
    """Return the metric of some conditions, made from nothing: O(turns)."""
    weights = weights_under(topology.network, conditions)
    customised = CCHMetric(topology.contracted, as_numbers(weights))
    return metric_of(topology, conditions, weights, customised)


def metric_of(
    topology: Topology, conditions: Conditions, weights_ms: Int32Array, customised: CCHMetric
) -> Metric:
    """Return the metric whose weights have been worked out already."""
    network = topology.network
    return Metric(
        topology=topology,
        conditions=conditions,
        weights_ms=weights_ms,
        version="-".join(filter(None, (network.version, conditions.version))),
        v_max_mps=fastest_mps(network, conditions),
        least_share=least_share(network, conditions),
        customised=customised,
    )
