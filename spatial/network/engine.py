"""A few threads of their own that ask the network, each with its own query objects.

The engine's query objects belong to the thread that made them and are too large to have one for
each of a server's threads; and weights can only be changed while no query object of theirs lives.
So questions go to a few workers, which make their queries anew when the metric has changed.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from spatial.network.metric import Metric
from spatial.network.queries import Queries

Answer = TypeVar("Answer")


class Engine:
    """Answers questions about a metric: a thing that opens and closes.

    Parameters
    ----------
    metric
        The weights to answer from until `swap`.
    threads
        How many questions are answered at once. Queries release the interpreter's lock.
    """

    def __init__(self, metric: Metric, *, threads: int = 2) -> None:
        self._metric = metric
        self._held = threading.local()
        self._workers = [
            ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"network-{number}")
            for number in range(threads)
        ]
        self._free: queue.LifoQueue[ThreadPoolExecutor] = queue.LifoQueue()
        for worker in self._workers:
            self._free.put(worker)

    @property
    def metric(self) -> Metric:
        """Return the metric that the next question is answered from."""
        return self._metric

    def ask(self, question: Callable[[Queries], Answer]) -> Answer:
        """Return what `question` returns, run in a worker with that worker's queries.

        The question must not keep the queries, nor any query object on their metric.
        """
        worker = self._free.get()
        try:
            return worker.submit(self._answer, question).result()
        finally:
            self._free.put(worker)

    def swap(self, metric: Metric) -> list[Future[None]]:
        """Answer from `metric` from now on.

        Questions under way are answered from the metric before. It may be changed when the futures
        returned are done: then no query object lives on it.
        """
        self._metric = metric
        return [worker.submit(self._renew) for worker in self._workers]

    def close(self) -> None:
        """Let the queries go and end the threads."""
        for worker in self._workers:
            worker.submit(self._let_go).result()
            worker.shutdown()

    def _answer(self, question: Callable[[Queries], Answer]) -> Answer:
        return question(self._renew_queries())

    def _renew(self) -> None:
        self._renew_queries()

    def _renew_queries(self) -> Queries:
        """Return this worker's queries on the present metric."""
        held: Queries | None = getattr(self._held, "queries", None)
        metric = self._metric
        if held is None or held.metric is not metric:
            self._let_go()
            self._held.queries = held = Queries(metric)
        return held

    def _let_go(self) -> None:
        held: Queries | None = getattr(self._held, "queries", None)
        if held is not None:
            held.close()
        self._held.queries = None
