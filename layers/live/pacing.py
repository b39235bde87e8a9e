"""When the feed's reader looks at the database: when it is told to, and every second anyway."""

from dataclasses import dataclass
from typing import Final

POLL_S: Final = 1.0
POSITIONS_EVERY_S: Final = 0.5
"""Between two batches of positions that are told: screens draw no faster."""


@dataclass(slots=True)
class Pacing:
    """What NOTIFY has said since the last look, and when the next look is due.

    Times are seconds of a clock that only grows. Only what was told holds positions back: a look
    that found nothing would else let the batch wait that comes a moment later.
    """

    changes: bool = True
    positions: bool = True
    _next_poll_s: float = 0.0
    _next_positions_s: float = 0.0

    def polls(self, now_s: float) -> bool:
        """Return whether everything is looked for, hint or no hint; the next time in a second."""
        if now_s < self._next_poll_s:
            return False
        self._next_poll_s = now_s + POLL_S
        self.changes = self.positions = True
        return True

    def takes_changes(self) -> bool:
        """Return whether changes are looked for now."""
        due, self.changes = self.changes, False
        return due

    def takes_positions(self, now_s: float) -> bool:
        """Return whether positions are looked for now."""
        if now_s < self._next_positions_s:
            return False
        due, self.positions = self.positions, False
        return due

    def told_positions(self, now_s: float) -> None:
        """Note that positions were told: the next ones wait for their batch."""
        self._next_positions_s = now_s + POSITIONS_EVERY_S

    def wait_s(self, now_s: float) -> float:
        """Return how long nothing is due unless there is a hint."""
        due_s = self._next_poll_s
        if self.positions:
            due_s = min(due_s, self._next_positions_s)
        return max(0.0, due_s - now_s)
