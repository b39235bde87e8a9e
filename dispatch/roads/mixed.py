"""The nearest units of a fleet that travels in several ways, merged exactly."""

import hashlib
from collections.abc import Mapping
from operator import attrgetter

from dispatch.roads.live import LiveNetwork
from dispatch.roads.values import Fleet, FoundUnit, NearestUnits, ProfileProof
from spatial.network import Certificate, TooFarFromRoadError


def nearest_of(
    networks: Mapping[str, LiveNetwork], fleet: Fleet, lon: float, lat: float, k: int
) -> NearestUnits:
    """Return the k units that are at a place soonest, each along the roads of its own profile.

    The k soonest of all are among the k soonest of each profile; equal times are ordered by unit
    id. Units of a profile for which the place is too far from a road are `too_far`.

    Parameters
    ----------
    networks
        By profile; every profile of the fleet is among them.

    Raises
    ------
    TooFarFromRoadError
        When the place is too far from a road for every profile of the fleet.
    """
    parts: list[NearestUnits] = []
    proofs: list[ProfileProof] = []
    stranded: list[int] = []
    refused: TooFarFromRoadError | None = None
    for profile in sorted(set(fleet.profile)):
        share = fleet.of_profile(profile)
        try:
            part = networks[profile].nearest(share, lon, lat, k)
        except TooFarFromRoadError as error:
            refused = error
            stranded += share.ids.tolist()
            proofs.append(_unasked(networks[profile], share))
        else:
            parts.append(part)
            proofs += part.proofs
    if not parts and refused is not None:
        raise refused
    return _merged(parts, proofs, stranded, k)


def _unasked(network: LiveNetwork, share: Fleet) -> ProfileProof:
    return ProfileProof(
        profile=network.network.profile.name,
        eligible=len(share),
        asked=len(share),
        excluded_by_bound=0,
        v_max_mps=network.network.v_max_mps,
        network_version=network.version,
    )


def _merged(
    parts: list[NearestUnits], proofs: list[ProfileProof], stranded: list[int], k: int
) -> NearestUnits:
    found: list[FoundUnit] = sorted(
        (unit for part in parts for unit in part.units),
        key=lambda unit: (unit.route.travel_time_s, unit.unit_id),
    )[:k]
    return NearestUnits(
        units=tuple(found),
        unreachable=tuple(unit for part in parts for unit in part.unreachable),
        too_far=(*(unit for part in parts for unit in part.too_far), *stranded),
        certificate=Certificate(
            eligible=sum(map(attrgetter("eligible"), proofs)),
            asked=sum(map(attrgetter("asked"), proofs)),
            excluded_by_bound=sum(map(attrgetter("excluded_by_bound"), proofs)),
            bound_s=found[-1].route.travel_time_s if len(found) == k else None,
            v_max_mps=max(map(attrgetter("v_max_mps"), proofs)),
            network_version=_version_of([proof.network_version for proof in proofs]),
        ),
        proofs=tuple(proofs),
    )


def _version_of(versions: list[str]) -> str:
    """Return 16 hexadecimal digits that stand for several versions, or the one there is."""
    several = sorted(set(versions))
    if len(several) == 1:
        return several[0]
    return hashlib.sha256(" ".join(several).encode()).hexdigest()[:16]
