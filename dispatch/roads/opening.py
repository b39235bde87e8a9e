"""Opens the live network: from the rows of the pool, or from what was built of them before."""

import logging
from pathlib import Path

from sqlalchemy.orm import Session

from data.store import Store
from dispatch.roads.errors import NoRoadsError
from dispatch.roads.live import LiveNetwork
from dispatch.roads.queries import RoadSet, find_road_set, read_pieces, read_restrictions
from dispatch.roads.rules import car_profile
from spatial.network import Profile, RoadNetwork, build_network, read_arrays, write_arrays
from spatial.network.storage import FORMAT, network_arrays, network_from

logger = logging.getLogger("muster.roads")


def open_network(store: Store, cache_dir: Path | None = None, *, threads: int = 2) -> LiveNetwork:
    """Return the live network over the newest roads in the pool.

    Built arrays and the contraction order are kept in `cache_dir`; a file there that is damaged or
    was made from other rows is made anew.

    Raises
    ------
    NoRoadsError
        When no roads are loaded.
    NetworkInputError, EmptyNetworkError
        When the roads that are loaded make no network.
    """
    with store.reading() as session:
        road_set = find_road_set(session)
        if road_set is None:
            raise NoRoadsError("no roads are loaded; import some first")
        network = _load(session, road_set, car_profile(), cache_dir)
    logger.info("road network %s: %d arcs", network.version, network.base_arcs)
    return LiveNetwork.over(network, cache_dir, threads=threads)


def _load(
    session: Session, road_set: RoadSet, profile: Profile, cache_dir: Path | None
) -> RoadNetwork:
    """Return the network of a data set, from `cache_dir` when it was built from the same rows."""
    if cache_dir is None:
        return _build(session, road_set, profile)
    path = cache_dir / f"network-{profile.name}.arrays"
    key = f"{FORMAT} {road_set.signature} {profile.fingerprint}"
    arrays = read_arrays(path, key)
    if arrays is not None:
        return network_from(arrays, profile)
    network = _build(session, road_set, profile)
    write_arrays(path, key, network_arrays(network))
    return network


def _build(session: Session, road_set: RoadSet, profile: Profile) -> RoadNetwork:
    pieces = read_pieces(session, road_set.data_set_id)
    return build_network(pieces, profile, read_restrictions(session, road_set.data_set_id))
