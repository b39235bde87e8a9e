"""Times from places to hubs and from hubs to places: what one question of a table is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCHManyToOne, CCHOneToMany

from spatial.network.hubs import FAR, LONGEST
from spatial.network.metric import NEVER_MS
from spatial.network.network import RoadNetwork
from spatial.network.places import Places
from spatial.network.queries import Queries

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
BoolArray = NDArray[np.bool_]

Seeds = list[tuple[int, int]]
"""Arcs of a place with milliseconds, as a search from or to it begins."""


class LongWaysError(Exception):
    """A time is too long to be added up in 32 bits."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Places as they are searched from or to.

    Parameters
    ----------
    seeds
        Of each place: the ends of its arcs and the milliseconds from or to there.
    row, arc
        The same arcs one after the other, with the place of each; of places on the network only.
    less_ms
        (n,) how much every time is too long by: a search cannot begin with less than nothing.
    """

    seeds: list[Seeds]
    row: IntArray
    arc: IntArray
    less_ms: IntArray

    @classmethod
    def of_origins(cls, places: Places) -> "Ends":
        """Return places to set off from: out of each arc by its end."""
        return _ends(places, places.remaining_ms, {}, np.zeros(len(places), dtype=np.int64))

    @classmethod
    def of_destinations(cls, places: Places, network: RoadNetwork) -> "Ends":
        """Return places to arrive at: at the end of each arc, copies too, less what lies behind."""
        lift_ms = np.zeros(len(places), dtype=np.int64)
        of = _owners(places)
        np.maximum.at(lift_ms, of, places.remaining_ms)
        return _ends(places, lift_ms[of] - places.remaining_ms, network.copies_of, lift_ms)

    def take(self, kept: BoolArray) -> "Ends":
        """Return the same places with some of their arcs."""
        return Ends(self.seeds, self.row[kept], self.arc[kept], self.less_ms)


def to_hubs(seeds: Sequence[Seeds], hubs: list[int]) -> Callable[[Queries], IntArray]:
    """Return a question for the (n, h) milliseconds from places to hubs, negative for no way."""

    def question(queries: Queries) -> IntArray:
        search = CCHOneToMany(queries.metric.customised, hubs)
        found = [search.distances_from_multi(place) for place in seeds]
        del search
        return _numbers(found, len(hubs))

    return question


def from_hubs(seeds: Sequence[Seeds], hubs: list[int]) -> Callable[[Queries], IntArray]:
    """Return a question for the (n, h) milliseconds to places from hubs, negative for no way."""

    def question(queries: Queries) -> IntArray:
        search = CCHManyToOne(queries.metric.customised, hubs)
        found = [search.distances_to_multi(place) for place in seeds]
        del search
        return _numbers(found, len(hubs))

    return question


def short(parts: Sequence[IntArray]) -> Int32Array:
    """Return rows of milliseconds that can be added up in 32 bits, `FAR` for no way.

    Raises
    ------
    LongWaysError
        When one of them is too long for that.
    """
    numbers = np.concatenate(parts)
    if (numbers > LONGEST).any():
        raise LongWaysError
    return np.where(numbers < 0, FAR, numbers).astype(np.int32)


def _ends(
    places: Places, time_ms: IntArray, copies_of: dict[int, list[int]], less_ms: IntArray
) -> Ends:
    seeds: list[dict[int, int]] = [{} for _ in range(len(places))]
    columns = _owners(places).tolist(), places.arc.tolist(), time_ms.tolist()
    for row, arc, ms in zip(*columns, strict=True):
        for instance in (arc, *copies_of.get(arc, ())):
            seeds[row][instance] = min(seeds[row].get(instance, NEVER_MS), ms)
    reached = np.flatnonzero(places.reached).tolist()
    pairs = [(row, arc) for row in reached for arc in seeds[row]]
    row, arc = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Ends([[*place.items()] for place in seeds], row, arc, less_ms)


def _owners(places: Places) -> IntArray:
    return np.repeat(np.arange(len(places)), np.diff(places.start))


def _numbers(found: list[list[int | None]], hubs: int) -> IntArray:
    if any(None in times for times in found):
        found = [[-1 if ms is None else ms for ms in times] for times in found]
    return np.array(found, dtype=np.int64).reshape(len(found), hubs)
