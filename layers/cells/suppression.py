"""Small counts hidden from readers who may not see the rows that are counted.

A cell with fewer than `LEAST` is left out; and of the same coarser cell so many more that two cells
at least and `LEAST` incidents are hidden there: no difference gives a small count away. Cells are
H3 cells and periods whole days in UTC: nobody can shift them.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from spatial.cells import parent

LEAST: Final = 5
"""k: a cell that is told has at least so many."""

DAYS: Final = (1, 7, 28)
"""The only periods: of the same end and these lengths, each difference is days long."""

Counted = tuple[int, int]


def hide_small(counted: Sequence[Counted], resolution: int, least: int = LEAST) -> list[Counted]:
    """Return the cells that may be told, in the order given.

    Parameters
    ----------
    counted
        Cells of one resolution, each with its count, 1 or more.
    """
    groups: dict[int, list[Counted]] = defaultdict(list)
    for cell, count in counted:
        groups[parent(cell, resolution - 1)].append((cell, count))
    hidden: set[int] = set()
    for children in groups.values():
        hidden |= _hidden_of(children, least)
    return [pair for pair in counted if pair[0] not in hidden]


def _hidden_of(children: Sequence[Counted], least: int) -> set[int]:
    """Return which children of one cell are hidden: the small ones, and the least of the others
    until the hidden ones cannot be told apart."""
    smallest_first = sorted(children, key=lambda pair: (pair[1], pair[0]))
    hidden = [pair for pair in smallest_first if pair[1] < least]
    for pair in smallest_first[len(hidden) :]:
        if not hidden or (len(hidden) > 1 and sum(count for _, count in hidden) >= least):
            break
        hidden.append(pair)
    return {cell for cell, _ in hidden}


def fixed_period(until: datetime, hours: int) -> tuple[datetime, int]:
    """Return the end and the hours of the fixed period that is at least as long, the longest for
    more.

    Examples
    --------
    >>> fixed_period(datetime(2026, 11, 22, 4, 7, tzinfo=UTC), 30)
    (datetime.datetime(2026, 11, 22, 0, 0, tzinfo=datetime.timezone.utc), 168)
    """
    day = until.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    days = next((days for days in DAYS if timedelta(days=days) >= timedelta(hours=hours)), DAYS[-1])
    return day, days * 24
