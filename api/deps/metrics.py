"""What a process counts, for Prometheus."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class _Followed(Collector):
    name: str
    meaning: str
    read: Callable[[], float]

    def collect(self) -> Iterable[Metric]:
        """Yield what is counted now."""
        yield CounterMetricFamily(self.name, self.meaning, value=self.read())


class Metrics:
    """Counters of one process; nothing that names a person, an incident or a place."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.answers = Counter(
            "nearest_answers",
            "Answers to the question which units are nearest",
            registry=self._registry,
        )
        self.audits = Counter(
            "nearest_audits",
            "Answers found again by a plain search, by what came of it",
            ["verdict"],
            registry=self._registry,
        )
        self.mismatches = Counter(
            "nearest_mismatch",
            "Answers that the plain search did not confirm; must stay 0",
            registry=self._registry,
        )

    def follow(self, name: str, meaning: str, read: Callable[[], float]) -> None:
        """Tell of something that is counted elsewhere in the process."""
        self._registry.register(_Followed(name, meaning, read))

    def text(self) -> bytes:
        """Return all as Prometheus reads it."""
        return generate_latest(self._registry)
