"""Checks answers after they were given: each is found again by a plain search."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dispatch.coverage.ground import Ground
from dispatch.roads import Answer, Fleet, LiveNetwork, LiveRoads
from spatial.network import TooFarFromRoadError
from spatial.network.audit import Mismatch, find_mismatch, limit_of, times_within


class Verdict(StrEnum):
    """What the check of an answer came to."""

    RIGHT = "right"
    WRONG = "wrong"
    OVERTAKEN = "overtaken"
    """The roads are in another state by now: the answer cannot be checked any more."""


def audit(roads: LiveRoads, ground: Ground, answer: Answer) -> tuple[Verdict, Mismatch | None]:
    """Return whether an answer is right, and what is wrong with it."""
    claimed = [
        (unit.unit_id, round(unit.route.travel_time_s * 1000)) for unit in answer.found.units
    ]
    limit_ms = limit_of(claimed, answer.k)
    versions = {proof.network_version for proof in answer.found.proofs}
    fleet = answer.fleet
    profiles = sorted(set(fleet.profile)) or [""]
    time_ms = np.full(len(fleet), np.inf)
    for profile in profiles:
        network = roads.network(profile) if profile else roads.network()
        rows = np.flatnonzero(np.array(fleet.profile) == profile) if profile else slice(None)
        share = fleet.of_profile(profile) if profile else fleet
        found_ms = _times_ms(network, ground, (share, answer.lon, answer.lat), limit_ms, versions)
        if found_ms is None:
            return Verdict.OVERTAKEN, None
        time_ms[rows] = found_ms
    mismatch = find_mismatch(fleet.ids, time_ms, claimed, answer.k)
    return (Verdict.RIGHT if mismatch is None else Verdict.WRONG), mismatch


def _times_ms(
    network: LiveNetwork,
    ground: Ground,
    asked: tuple[Fleet, float, float],
    limit_ms: int,
    versions: set[str],
) -> NDArray[np.float64] | None:
    """Return (n,) milliseconds by a plain search; None when the network is of another version."""
    fleet, lon, lat = asked
    reach = ground.reach(network)
    if reach.metric.version not in versions:
        return None
    under = reach.metric.conditions
    try:
        place = network.stand_at(lon, lat, under, arriving=True)
    except TooFarFromRoadError:
        return np.full(len(fleet), np.inf)
    return times_within(reach, network.stand(fleet, under), place, limit_ms)
