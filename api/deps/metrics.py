"""What a process counts, for Prometheus."""

from typing import Final

from prometheus_client import CollectorRegistry, Counter, generate_latest

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"


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

    def text(self) -> bytes:
        """Return all as Prometheus reads it."""
        return generate_latest(self._registry)
