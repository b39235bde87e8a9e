"""Sites that cover most demand within a standard: MCLP and, with busy units, MEXCLP.

Church and ReVelle 1974 (maximal covering location problem); Daskin 1983 (maximum expected covering:
each unit is busy with the same chance, by itself).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array, hstack, identity, vstack

from spatial.siting.errors import SitingError
from spatial.siting.solving import LIMIT_S, FloatArray, Program, Siting, gap_of, solve

BoolArray = NDArray[np.bool_]


def covers(times_s: ArrayLike, standard_s: float) -> BoolArray:
    """Return which demand each site reaches in time, (sites, demand); infinite is no way there."""
    return np.asarray(times_s, dtype=np.float64) <= standard_s


def covered_share(reached: ArrayLike, demand: ArrayLike, units: ArrayLike) -> float:
    """Return the share of demand that at least one unit reaches.

    Parameters
    ----------
    reached
        (sites, demand) as `covers` gives it.
    demand
        (demand,) weights, 0 or more.
    units
        (sites,) how many stand at each site.
    """
    within, weight = _checked(reached, demand)
    return float(weight[within[np.asarray(units) > 0].any(axis=0)].sum() / weight.sum())


def most_covered(
    reached: ArrayLike,
    demand: ArrayLike,
    count: int,
    *,
    kept: ArrayLike = (),
    limit_s: float = LIMIT_S,
) -> Siting:
    """Return `count` sites that cover most demand.

    Parameters
    ----------
    reached, demand
        As `covered_share`.
    count
        How many sites are open, those kept among them.
    kept
        Sites that are open in any case.
    limit_s
        The best found by then is returned, with its gap.

    Raises
    ------
    SitingError
        A count that does not fit the sites, demand that is none, or no answer in time.
    """
    within, weight = _checked(reached, demand)
    room = _room(len(within), kept, count, 1)
    return _placed(within, weight, count, room, np.ones(1), limit_s)


def most_expected(
    reached: ArrayLike,
    demand: ArrayLike,
    units: int,
    *,
    busy: float,
    kept: ArrayLike = (),
    limit_s: float = LIMIT_S,
) -> Siting:
    """Return where units stand best when each of them is busy some of the time.

    The k-th unit in reach of a place is worth (1 − busy) · busy^(k−1) of its demand.

    Parameters
    ----------
    reached, demand
        As `covered_share`.
    units
        How many there are to be placed.
    busy
        The share of time that a unit is busy, 0 … below 1.
    kept
        Sites at which one unit at least stands.
    limit_s
        As `most_covered`.

    Raises
    ------
    SitingError
        As `most_covered`.
    """
    within, weight = _checked(reached, demand)
    if not 0.0 <= busy < 1.0:
        raise SitingError("the busy share lies between 0 and 1", field="busy")
    deep = np.arange(1 if busy == 0.0 else units, dtype=np.float64)
    worth = (1.0 - busy) * np.power(busy, deep)
    return _placed(within, weight, units, _room(len(within), kept, units, units), worth, limit_s)


def _placed(
    within: BoolArray,
    weight: FloatArray,
    units: int,
    room: tuple[FloatArray, FloatArray],
    worth: FloatArray,
    limit_s: float,
) -> Siting:
    """Return where units stand best within the least and most of each site.

    The k-th unit in reach of a place is worth `worth[k]` of its demand, never more than the one
    before.
    """
    needed, weight = _alike(within, weight)
    sites, places, deep = len(within), len(weight), len(worth)
    # x: units at each site; then for each of `deep` units whether a place has so many in reach.
    cost = np.concatenate([np.zeros(sites), -np.outer(worth, weight).reshape(-1)])
    counted = hstack([needed, *[-identity(places, format="csr")] * deep])
    total = csr_array(np.concatenate([np.ones(sites), np.zeros(places * deep)])[None, :])
    found, negative, bound = solve(
        Program(
            cost=cost,
            rows=csr_array(vstack([counted, total])),
            low=np.append(np.zeros(places), units),
            high=np.append(np.full(places, np.inf), units),
            least=np.concatenate([room[0], np.zeros(places * deep)]),
            most=np.concatenate([room[1], np.ones(places * deep)]),
            whole=np.concatenate([np.ones(sites), np.zeros(places * deep)]).astype(np.int64),
        ),
        limit_s,
    )
    value, best = -negative, -bound
    return Siting(np.rint(found[:sites]).astype(np.int64), value, best, gap_of(value, best))


def _alike(within: BoolArray, weight: FloatArray) -> tuple[csr_array, FloatArray]:
    """Return the places that any site reaches, those reached by the same sites as one."""
    wanted = within[:, (weight > 0.0) & within.any(axis=0)]
    kept_weight = weight[(weight > 0.0) & within.any(axis=0)]
    packed = np.packbits(wanted, axis=0)
    _, first, group = np.unique(packed, axis=1, return_index=True, return_inverse=True)
    summed = np.zeros(len(first))
    np.add.at(summed, group.reshape(-1), kept_weight)
    return csr_array(wanted[:, first].T.astype(np.float64)), summed


def _checked(reached: ArrayLike, demand: ArrayLike) -> tuple[BoolArray, FloatArray]:
    within, weight = np.asarray(reached, dtype=np.bool_), np.asarray(demand, dtype=np.float64)
    if within.ndim != 2 or within.shape[1] != len(weight):
        raise SitingError("reach has a row for each site and a column for each demand")
    if not (np.isfinite(weight).all() and (weight >= 0.0).all() and weight.sum() > 0.0):
        raise SitingError("demand is 0 or more, and not 0 everywhere", field="demand")
    return within, weight


def _room(sites: int, kept: ArrayLike, units: int, most: int) -> tuple[FloatArray, FloatArray]:
    """Return the least and the most units of each site."""
    stay = np.asarray(kept, dtype=np.int64)
    if stay.size and not (stay.min() >= 0 and stay.max() < sites):
        raise SitingError("a site to be kept is not among the sites", field="kept")
    least = np.zeros(sites)
    least[stay] = 1.0
    if not max(1.0, least.sum()) <= units <= sites * most:
        raise SitingError(
            f"{units} cannot be placed at {sites} sites of which {int(least.sum())} are kept",
            field="count",
        )
    return least, np.full(sites, float(most))
