"""Opens the live roads: from the rows of the pool, or from what was built of them before."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes import unit_kinds
from data.store import Store
from data.store.actors import process_actor
from dispatch.roads.errors import NoRoadsError
from dispatch.roads.live import LiveNetwork
from dispatch.roads.queries import RoadSet, find_road_set, read_pieces, read_restrictions
from dispatch.roads.roads import LiveRoads
from dispatch.roads.rules import CAR, profile_of
from spatial.network import (
    EmptyNetworkError,
    RoadNetwork,
    Topology,
    build_network,
    read_arrays,
    write_arrays,
)
from spatial.network.storage import FORMAT, network_arrays, network_from

logger = logging.getLogger("muster.roads")

_KINDS = text("SELECT DISTINCT kind FROM units")


def open_roads(
    store: Store,
    cache_dir: Path | None = None,
    *,
    profiles: Iterable[str] | None = None,
    threads: int = 2,
    on_missing: Callable[[str], None] | None = None,
    now: datetime | None = None,
) -> LiveRoads:
    """Return the live roads over the newest roads in the pool, under what holds now.

    Parameters
    ----------
    profiles
        Which to open beside the ordinary car's; those of the units that there are when None.
    cache_dir, threads
        As `open_network`.
    on_missing
        As `LiveRoads`.

    Raises
    ------
    NoRoadsError, NetworkInputError, EmptyNetworkError
        As `open_network`.
    """
    with store.reading(process_actor("roads")) as session:
        wanted = profiles_of_units(session) if profiles is None else profiles
    names = list(dict.fromkeys((CAR, *wanted)))
    networks: dict[str, LiveNetwork] = {}
    for name in names:
        like = networks[CAR].topology if networks else None
        try:
            networks[name] = open_network(store, cache_dir, name, threads=threads, like=like)
        except EmptyNetworkError as error:
            if name == CAR:
                raise
            logger.warning("units that travel as %s go by car: %s", name, error)
    roads = LiveRoads(networks, on_missing)
    with store.reading(process_actor("roads")) as session:
        roads.follow(session, now)
    return roads


def profiles_of_units(session: Session) -> list[str]:
    """Return the profiles by which the units that there are travel."""
    kinds = unit_kinds()
    known = {kinds[kind].profile for kind in session.scalars(_KINDS) if kind in kinds}
    return sorted(known)


def open_network(
    store: Store,
    cache_dir: Path | None = None,
    profile: str = CAR,
    *,
    threads: int = 2,
    like: Topology | None = None,
) -> LiveNetwork:
    """Return the live network of a profile over the newest roads in the pool, all of them open.

    Built arrays and the contraction order are kept in `cache_dir`; a file there that is damaged or
    was made from other rows is made anew.

    Parameters
    ----------
    like
        A contracted network; it is shared where the turns are the same.

    Raises
    ------
    NoRoadsError
        When no roads are loaded.
    NetworkInputError, EmptyNetworkError
        When the roads that are loaded make no network.
    """
    with store.reading(process_actor("roads")) as session:
        road_set = find_road_set(session)
        if road_set is None:
            raise NoRoadsError("no roads are loaded; import some first")
        network = _load(session, road_set, profile, cache_dir)
    logger.info("road network %s for %s: %d arcs", network.version, profile, network.base_arcs)
    return LiveNetwork.over(network, cache_dir, threads=threads, like=like)


def _load(session: Session, road_set: RoadSet, profile: str, cache_dir: Path | None) -> RoadNetwork:
    """Return the network of a data set, from `cache_dir` when it was built from the same rows."""
    if cache_dir is None:
        return _build(session, road_set, profile)
    travels = profile_of(profile)
    path = cache_dir / f"network-{profile}.arrays"
    key = f"{FORMAT} {road_set.signature} {travels.fingerprint}"
    arrays = read_arrays(path, key)
    if arrays is not None:
        return network_from(arrays, travels)
    network = _build(session, road_set, profile)
    write_arrays(path, key, network_arrays(network))
    return network


def _build(session: Session, road_set: RoadSet, profile: str) -> RoadNetwork:
    pieces = read_pieces(session, road_set.data_set_id, profile)
    restrictions = read_restrictions(session, road_set.data_set_id)
    return build_network(pieces, profile_of(profile), restrictions)
