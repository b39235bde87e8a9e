"""Some of the answers that were given, found again in the background by a plain search."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from api.deps.metrics import Metrics
from dispatch.coverage.ground import Ground
from dispatch.recommendations.auditing import Verdict, audit
from dispatch.roads import Answer, LiveRoads
from spatial.errors import SpatialError

REST_S: Final = 2.0
"""Between two checks: each takes a core for some tens of milliseconds."""

logger = logging.getLogger("muster.audit")


class AnswerAudit:
    """Checks the newest answer every few seconds; opens with `start`, closes with `stop`.

    While one is checked, only the newest of those given meanwhile is kept.

    Parameters
    ----------
    metrics
        Where it is counted.
    rest_s
        Seconds between two checks.
    """

    def __init__(self, metrics: Metrics, rest_s: float = REST_S) -> None:
        self._metrics = metrics
        self._rest_s = rest_s
        self._waiting: queue.Queue[Answer | None] = queue.Queue(maxsize=1)
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, find_roads: Callable[[], LiveRoads | None], ground: Ground) -> None:
        """Begin to check what is offered.

        Parameters
        ----------
        find_roads
            Returns the roads that answer, None while there are none.
        ground
            Networks made ready for searches.
        """
        self._thread = threading.Thread(
            target=self._run, args=(find_roads, ground), name="audit", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop and wait until the thread has ended."""
        self._stopping.set()
        self._put(None)
        if self._thread is not None:
            self._thread.join()

    def offer(self, answer: Answer) -> None:
        """Count an answer, and let it be checked when there is time; never waits."""
        self._metrics.answers.inc()
        if not self._stopping.is_set():
            self._put(answer)

    def wait(self) -> None:
        """Wait until what was offered has been checked, or has given way to something newer."""
        self._waiting.join()

    def _put(self, answer: Answer | None) -> None:
        while True:
            try:
                self._waiting.put_nowait(answer)
            except queue.Full:
                with suppress(queue.Empty):
                    self._waiting.get_nowait()
                    self._waiting.task_done()
            else:
                return

    def _run(self, find_roads: Callable[[], LiveRoads | None], ground: Ground) -> None:
        while not self._stopping.is_set():
            answer = self._waiting.get()
            try:
                roads = find_roads()
                if answer is not None and roads is not None:
                    self._check(roads, ground, answer)
            except SpatialError as error:
                logger.warning("an answer could not be checked: %s", error)
            except Exception:  # the thread's border: one that goes wrong must not end the checks
                logger.exception("an answer could not be checked")
            self._waiting.task_done()
            self._stopping.wait(self._rest_s)

    def _check(self, roads: LiveRoads, ground: Ground, answer: Answer) -> None:
        verdict, mismatch = audit(roads, ground, answer)
        self._metrics.audits.labels(verdict.value).inc()
        if verdict is Verdict.WRONG:
            self._metrics.mismatches.inc()
            version = answer.found.certificate.network_version
            logger.error("nearest units on %s are wrong: %s", version, mismatch)
