"""How long the database may take for a statement, by what a request is for."""

from dataclasses import dataclass
from typing import Final

from api.deps.rates import RequestClass
from api.settings import Settings

LONG: Final = frozenset(
    {
        "allocations",
        "audit",
        "coverage",
        "hotspots",
        "imports",
        "indicators",
        "layers",
        "matrix",
        "places",
        "replay",
        "reports",
        "study-areas",
        "tracks",
        "workflows",
    }
)
"""First parts of paths below /api/v1 that read or work through much."""


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Limits of a statement in seconds.

    Parameters
    ----------
    short_s
        For what somebody waits for at a screen.
    long_s
        For what reads much: maps, matrices, plans, tracks, lists of the audit.
    export_s
        For exports and verifications, which read everything.
    """

    short_s: float
    long_s: float
    export_s: float

    @classmethod
    def of(cls, settings: Settings) -> "TimeLimits":
        """Return the limits that are set."""
        return cls(settings.statement_limit_s, settings.long_limit_s, settings.export_limit_s)

    def limit_ms(self, kind: RequestClass, path: str) -> int:
        """Return the limit for a request, in milliseconds.

        Examples
        --------
        >>> limits = TimeLimits(10, 60, 300)
        >>> limits.limit_ms(RequestClass.READ, "/api/v1/incidents")
        10000
        >>> limits.limit_ms(RequestClass.READ, "/api/v1/layers/facilities/tiles/14/13386/6723")
        60000
        >>> limits.limit_ms(RequestClass.READ, "/api/v1/audit/export")
        300000
        """
        if kind is RequestClass.HEALTH:
            return round(self.short_s * 1000)
        first, _, rest = path.removeprefix("/api/v1/").partition("/")
        last = rest.rpartition("/")[2]
        if last == "export" or (first, last) == ("audit", "verify"):
            return round(self.export_s * 1000)
        return round((self.long_s if first in LONG else self.short_s) * 1000)
