"""The contracted network and its weights.

The topology does not depend on weights and is made once; a metric is one set of weights on it. To
change weights while queries run, make or re-weight another metric and put it in the place of the
old one (`spatial.network.engine`).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCH, CCHMetric

from spatial.network.network import RoadNetwork

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]

NEVER_MS: Final = 2**31 - 1
"""The weight of a turn that cannot be taken, and the time of a place that cannot be reached."""


@dataclass(frozen=True)
class Topology:
    """A network contracted in a certain order."""

    network: RoadNetwork
    contracted: CCH


def contract(network: RoadNetwork, order: Int32Array) -> Topology:
    """Return the network contracted in `order`, a permutation of its arcs."""
    turns = network.turns
    contracted = CCH(
        order.tolist(),
        turns.from_arc.tolist(),
        turns.to_arc.tolist(),
        False,  # noqa: FBT003 (the binding takes no keyword): turns that are shut now may open
    )
    return Topology(network, contracted)


@dataclass(frozen=True)
class Metric:
    """Weights on a topology.

    Parameters
    ----------
    topology
        What they lie on.
    weights_ms
        (t,) milliseconds of each turn with the arc that it leads into, `NEVER_MS` where shut.
    version
        Names topology and weights in every answer.
    v_max_mps
        No way is faster than the air distance in the plane divided by this.
    customised
        The engine's own form of the weights.
    """

    topology: Topology
    weights_ms: IntArray
    version: str
    v_max_mps: float
    customised: CCHMetric


def free_flow(topology: Topology) -> Metric:
    """Return the metric of an open network: every turn at its cost, every arc at its speed."""
    network = topology.network
    weights = network.turn_weights()
    return Metric(
        topology=topology,
        weights_ms=weights,
        version=network.version,
        v_max_mps=network.v_max_mps(),
        customised=CCHMetric(topology.contracted, weights.tolist()),
    )
