"""Travel times from many places to many, by all threads of an engine."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from spatial.network.engine import Engine
from spatial.network.hub_times import Ends, LongWaysError, from_hubs, short, to_hubs
from spatial.network.hubs import FAR, NO_CELL, Level, least_sums, worth_hubs
from spatial.network.metric import NEVER_MS, Metric
from spatial.network.places import Places
from spatial.network.queries import Queries

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
Answer = TypeVar("Answer")

AT_ONCE: Final = 8
"""Destinations of one question: who asks for something else waits for these and no longer."""

LABELLED_AT_ONCE: Final = 200
"""Places whose times to or from hubs are one question."""
_SUMMED_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class TravelTimes:
    """A table of travel times.

    Parameters
    ----------
    time_ms
        (n, m) milliseconds from each origin to each destination, off road and on; `NEVER_MS` where
        there is no way, or where one of the two is too far from a road.
    network_version
        Network and weights of all of them.
    """

    time_ms: IntArray
    network_version: str

    @property
    def travel_time_s(self) -> NDArray[np.float64]:
        """(n, m) seconds, infinite where there is no way."""
        return np.where(self.time_ms < NEVER_MS, self.time_ms / 1000.0, np.inf)


def matrix(
    engine: Engine, locate: Callable[[Metric], tuple[Places, Places]], *, threads: int = 2
) -> TravelTimes:
    """Return the travel time from each origin to each destination, exact and of one metric.

    Few are asked by a search over the contracted network for each destination, all from the same
    origins. For many the network is cut into cells by hubs: each place is asked for its times to
    or from the hubs, which are put together for each pair, and places in the same cell likewise in
    smaller cells (docs/adr/0025-tables-over-hubs.md). They are asked a few at a time, so that
    questions of others come in between; when the metric is swapped meanwhile, all is asked anew.

    Parameters
    ----------
    locate
        Puts the origins (n) and the destinations (m) on the network as a metric has it. None of
        either give an empty table.
    threads
        How many questions are asked at once: no more than the engine answers.
    """
    while True:
        metric = engine.metric
        origins, destinations = locate(metric)
        with ThreadPoolExecutor(max_workers=threads, thread_name_prefix="matrix") as callers:
            table = _Table(engine, metric, callers, origins, destinations)
            try:
                return TravelTimes(table.filled(), metric.version)
            except _SwappedError:
                continue


class _SwappedError(Exception):
    """The engine has another metric."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Rows of origins and destinations, rising, and hubs that cut the ways between some of them."""

    origins: IntArray
    destinations: IntArray
    hubs: list[int]

    @property
    def worth(self) -> bool:
        """Whether it is quicker over the hubs."""
        return bool(self.hubs) and worth_hubs(len(self.origins), len(self.destinations))


class _Table:
    """A table that is being filled."""

    def __init__(
        self,
        engine: Engine,
        metric: Metric,
        callers: ThreadPoolExecutor,
        origins: Places,
        destinations: Places,
    ) -> None:
        self._engine, self._metric, self._callers = engine, metric, callers
        self._origins, self._destinations = origins, destinations
        shape = len(origins), len(destinations)
        self._time_ms = np.full(shape, NEVER_MS, dtype=np.int64)

    def filled(self) -> IntArray:
        """Return (n, m) milliseconds.

        Raises
        ------
        _SwappedError
            When the engine had another metric for some of them.
        """
        origins = np.flatnonzero(self._origins.reached)
        destinations = np.flatnonzero(self._destinations.reached)
        whole = _Cell(origins, destinations, self._metric.topology.hubs)
        if whole.worth:
            try:
                self._fill_over_hubs(self._metric.topology.levels)
            except LongWaysError:
                self._time_ms[:] = NEVER_MS
            else:
                return self._time_ms
        self._fill_directly([whole])
        return self._time_ms

    def _fill_over_hubs(self, levels: list[Level]) -> None:
        """Fill the table, from the whole network down to the smallest cells."""
        network = self._metric.topology.network
        begin = Ends.of_origins(self._origins)
        end = Ends.of_destinations(self._destinations, network)
        direct: list[_Cell] = []
        for level in levels:
            cells = _cells(level, begin, end)
            if not cells:
                break
            over = {number: cell for number, cell in cells.items() if cell.worth}
            direct.extend(cell for number, cell in cells.items() if number not in over)
            self._fill_cells([*over.values()], begin, end)
            begin, end = (
                ends.take(np.isin(level.cell[ends.arc], [*over])) for ends in (begin, end)
            )
        self._fill_directly(direct)
        self._fill_shared()

    def _fill_cells(self, cells: list[_Cell], begin: Ends, end: Ends) -> None:
        """Fill in the times between places in cells over the hubs of their cells."""
        asked = [
            question([ends.seeds[row] for row in part.tolist()], cell.hubs)
            for cell in cells
            for question, ends, rows in (
                (to_hubs, begin, cell.origins),
                (from_hubs, end, cell.destinations),
            )
            for part in _portions(rows, LABELLED_AT_ONCE)
        ]
        answers = iter(self._ask(asked))
        sums: list[tuple[IntArray, IntArray, Int32Array, Int32Array]] = []
        for cell in cells:
            to_hub, to_place = (
                short([next(answers) for _ in _portions(rows, LABELLED_AT_ONCE)])
                for rows in (cell.origins, cell.destinations)
            )
            from_hub = np.ascontiguousarray(to_place.T)
            sums.extend(
                (cell.origins[part], cell.destinations, to_hub[part], from_hub)
                for part in _portions(np.arange(len(to_hub)), _SUMMED_AT_ONCE)
            )
        least = self._callers.map(lambda job: least_sums(job[2], job[3]), sums)
        for (origins, destinations, _, _), sum_ms in zip(sums, least, strict=True):
            off_ms = (
                self._origins.off_ms[origins][:, None] + self._destinations.off_ms[destinations]
            )
            total_ms = sum_ms - end.less_ms[destinations] + off_ms
            self._put(origins, destinations, np.where(sum_ms < FAR, total_ms, NEVER_MS))

    def _fill_directly(self, cells: list[_Cell]) -> None:
        """Fill in the times between places in cells by a search for each destination."""
        jobs = [
            (cell.origins, self._origins.take(cell.origins), part)
            for cell in cells
            for part in _portions(cell.destinations, AT_ONCE)
        ]
        found = self._ask(
            partial(_between, origins=origins, destinations=self._destinations.take(part))
            for _, origins, part in jobs
        )
        for (rows, _, part), time_ms in zip(jobs, found, strict=True):
            self._put(rows, part, time_ms)

    def _fill_shared(self) -> None:
        """Put right the times between places on the same arc.

        There a way over hubs may lead from the arc's end back to the arc's end: no way at all.
        """
        pairs = _sharing(self._origins, self._destinations)
        jobs = [
            (origins, self._origins.take(origins), self._destinations.take(np.array([row])), row)
            for row, origins in pairs.items()
        ]
        found = self._ask(
            partial(_between, origins=origins, destinations=place) for _, origins, place, _ in jobs
        )
        for (rows, _, _, row), time_ms in zip(jobs, found, strict=True):
            self._time_ms[rows, row] = time_ms[:, 0]

    def _put(self, origins: IntArray, destinations: IntArray, time_ms: IntArray) -> None:
        """Note times where they are less than what is noted."""
        at = np.ix_(origins, destinations)
        self._time_ms[at] = np.minimum(self._time_ms[at], time_ms)

    def _ask(self, questions: Iterable[Callable[[Queries], Answer]]) -> list[Answer]:
        """Return the answers to questions, all of the table's own metric."""

        def ask(question: Callable[[Queries], Answer]) -> Answer:
            def checked(queries: Queries) -> Answer:
                if queries.metric is not self._metric:
                    raise _SwappedError
                return question(queries)

            if self._engine.metric is not self._metric:
                raise _SwappedError
            return self._engine.ask(checked)

        return list(self._callers.map(ask, questions))


def _between(queries: Queries, origins: Places, destinations: Places) -> IntArray:
    return queries.times_between(origins, destinations)


def _portions(rows: IntArray, size: int) -> list[IntArray]:
    return [rows[begin : begin + size] for begin in range(0, len(rows), size)]


def _cells(level: Level, begin: Ends, end: Ends) -> dict[int, _Cell]:
    """Return the cells of a level that hold both origins and destinations."""
    here, there = level.cell[begin.arc], level.cell[end.arc]
    return {
        cell: _Cell(
            np.unique(begin.row[here == cell]), np.unique(end.row[there == cell]), level.hubs(cell)
        )
        for cell in np.intersect1d(here, there).tolist()
        if cell != NO_CELL
    }


def _sharing(origins: Places, destinations: Places) -> dict[int, IntArray]:
    """Return the origins on an arc of each destination that any are on."""
    on: dict[int, set[int]] = {}
    for row in np.flatnonzero(origins.reached).tolist():
        for arc in origins.arc[origins.start[row] : origins.start[row + 1]].tolist():
            on.setdefault(arc, set()).add(row)
    pairs: dict[int, IntArray] = {}
    for row in np.flatnonzero(destinations.reached).tolist():
        arcs = destinations.arc[destinations.start[row] : destinations.start[row + 1]].tolist()
        rows = set().union(*(on.get(arc, set()) for arc in arcs))
        if rows:
            pairs[row] = np.array(sorted(rows), dtype=np.int64)
    return pairs
