"""The road network as it was closed at a time that is over."""

from collections.abc import Sequence
from dataclasses import replace

from dispatch.roads.applying import HeldArcs
from dispatch.roads.holds import Hold
from dispatch.roads.live import LiveNetwork
from spatial.network import Metric
from spatial.network.conditions import weights_under


def metric_under(live: LiveNetwork, holds: Sequence[Hold]) -> Metric:
    """Return the metric of a live network while some closures and speeds held.

    To be searched over (`spatial.network.reach`), not to be queried: the engine's own form of the
    weights stays that of the present.
    """
    network = live.network
    conditions = HeldArcs(network).conditions(holds)
    return replace(
        live.metric,
        conditions=conditions,
        weights_ms=weights_under(network, conditions),
        version="-".join(filter(None, (network.version, conditions.version))),
    )
