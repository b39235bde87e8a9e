"""Changes weights while questions are answered.

There are two customised forms of the weights. One answers; the other is brought up to date and then
takes its place. Few changes are applied one by one, many by customising anew. The other is made by
the first change: at a million nodes it takes 160 MB and a second, in which the binding holds the
interpreter's lock, and a start should wait for neither.
"""

import threading
from collections.abc import Iterable
from concurrent.futures import Future, wait
from typing import Final

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCHMetric, CCHMetricPartialUpdater

from spatial.network.conditions import Conditions, either, weights_into, weights_under
from spatial.network.engine import Engine
from spatial.network.handing import as_numbers
from spatial.network.metric import Metric, metric_of

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]

APPLIED_AT_ONCE: Final = 25
"""Turns: some milliseconds, in which the binding holds the interpreter's lock."""

_RESET_SHARE: Final = 1 / 400  # of all turns: from here on customising anew is quicker
_RESET_AT_MOST: Final = 5_000
_ALL_SHARE: Final = 1 / 10  # of all arcs: from here on all weights are worked out anew


class Reweighting:
    """Puts conditions in force on the network that an engine answers from.

    Parameters
    ----------
    engine
        Nothing else may swap its metric, and nobody else may query its metric's weights.

    Notes
    -----
    Measured on Wuhan (185 thousand arcs, 263 thousand turns; CPU time of one core): one closed road
    1.3 ms, 100 turns anywhere 13 ms, 1,000 turns 110 ms, customising anew 70 ms. The threshold is
    a four-hundredth of the turns, at most 5,000.
    """

    def __init__(self, engine: Engine) -> None:
        metric = engine.metric
        self._engine = engine
        self._topology = metric.topology
        self._idle: CCHMetric | None = None
        self._behind = np.empty(0, dtype=np.int64)  # turns in which the idle form is not up to date
        self._asked: list[Future[None]] = []
        self._one_at_a_time = threading.Lock()
        self._reset_from = min(int(len(metric.weights_ms) * _RESET_SHARE), _RESET_AT_MOST)

    def put_in_force(self, conditions: Conditions) -> Metric:
        """Answer under `conditions` from now on; return the metric that does.

        Questions under way are answered under the conditions before. O(turns into the arcs that
        change) and a copy of the weights.
        """
        with self._one_at_a_time:
            live = self._engine.metric
            arcs = live.conditions.differing(conditions)
            if not len(arcs):
                return live
            turns, weights_ms = self._changed(live, conditions, arcs)
            wait(self._asked)
            self._behind = either(self._behind, turns, len(weights_ms))
            idle = self._updated(weights_ms, self._behind)
            metric = metric_of(self._topology, conditions, weights_ms, idle)
            self._idle, self._behind = live.customised, turns
            self._asked = self._engine.swap(metric)
            return metric

    def _changed(
        self, live: Metric, conditions: Conditions, arcs: IntArray
    ) -> tuple[IntArray, Int32Array]:
        """Return the turns into arcs that change, and the weights of all turns after that."""
        network = self._topology.network
        if len(arcs) > _ALL_SHARE * network.base_arcs:
            weights_ms = weights_under(network, conditions)
            return np.flatnonzero(weights_ms != live.weights_ms), weights_ms
        turns, into_ms = weights_into(network, conditions, arcs)
        weights_ms = live.weights_ms.copy()
        weights_ms[turns] = into_ms
        return turns, weights_ms

    def _updated(self, weights_ms: Int32Array, turns: IntArray) -> CCHMetric:
        """Return the idle form with new weights; `turns` are those that may differ."""
        if self._idle is None:
            return CCHMetric(self._topology.contracted, as_numbers(weights_ms))
        try:
            if len(turns) >= max(self._reset_from, APPLIED_AT_ONCE):
                self._idle.reset(as_numbers(weights_ms))
            else:
                self._apply(self._idle, turns.tolist(), weights_ms[turns].tolist())
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            # A query object lives on it that should not; the form is left to whoever holds that.
            return CCHMetric(self._topology.contracted, as_numbers(weights_ms))
        return self._idle

    def _apply(self, idle: CCHMetric, turns: list[int], weights_ms: list[int]) -> None:
        """Change some weights; the updater belongs to the thread that makes it, and goes there."""
        updater = CCHMetricPartialUpdater(self._topology.contracted)
        for changes in _portions(zip(turns, weights_ms, strict=True)):
            updater.apply(idle, changes)


def _portions(changes: Iterable[tuple[int, int]]) -> Iterable[dict[int, int]]:
    portion: dict[int, int] = {}
    for turn, weight_ms in changes:
        portion[turn] = weight_ms
        if len(portion) == APPLIED_AT_ONCE:
            yield portion
            portion = {}
    if portion:
        yield portion
