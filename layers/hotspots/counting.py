"""Incidents counted by cell: over the generated columns, in the areas that the session reaches."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.georeferenced import COARSER_RESOLUTIONS, coarser_cell_sql
from layers.hotspots.asking import Period
from spatial.cells import CellArray
from spatial.pattern import StudyArea

IntArray = NDArray[np.int64]

MEMORY: Final = text("SET LOCAL work_mem = '64MB'")

_WANTED: Final = (
    "reported_at >= :since AND reported_at < :until AND training = :training"
    " AND (CAST(:patterns AS text[]) IS NULL OR category LIKE ANY(CAST(:patterns AS text[])))"
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which incidents are counted.

    Parameters
    ----------
    categories
        Keys or how they begin; all where there are none.
    """

    period: Period
    categories: tuple[str, ...]
    training: bool

    @property
    def values(self) -> dict[str, Any]:
        """What `_WANTED` takes."""
        patterns = [f"{_escaped(begins)}%" for begins in self.categories]
        return {
            "since": self.period.since,
            "until": self.period.until,
            "training": self.training,
            "patterns": patterns or None,
        }


@dataclass(frozen=True, eq=False, slots=True)
class Counted:
    """Incidents by cell, sorted; `merged` reports are counted with the incident they tell of.

    Parameters
    ----------
    cells, counts
        (m,) cells that have any, and how many.
    by_patrol
        How many of them patrols found.
    """

    cells: CellArray
    counts: IntArray
    merged: int
    by_patrol: int

    def over(self, area: StudyArea) -> IntArray:
        """Return the counts in the order of an area's cells, which must hold them all."""
        found = np.zeros(len(area), dtype=np.int64)
        found[np.searchsorted(area.cells, self.cells)] = self.counts
        return found


def cell_column(resolution: int, table: str = "") -> str:
    """Return SQL of an incident's cell at a resolution, a generated column where there is one."""
    own = f"{table}." if table else ""
    if resolution in COARSER_RESOLUTIONS:
        return f"{own}cell_r{resolution}"
    return coarser_cell_sql(f"{own}cell", resolution)


def count_cells(session: Session, chosen: Chosen, resolution: int) -> Counted:
    """Return how many incidents were reported in each cell."""
    session.execute(MEMORY)
    rows = session.execute(
        text(
            f"SELECT {cell_column(resolution)} AS own_cell,"  # noqa: S608 (our own words)
            " count(*) FILTER (WHERE merged_into IS NULL),"
            " count(*) FILTER (WHERE merged_into IS NOT NULL),"
            " count(*) FILTER (WHERE merged_into IS NULL AND source = 'patrol')"
            f" FROM incidents WHERE {_WANTED} GROUP BY 1 ORDER BY 1"
        ),
        chosen.values,
    ).all()
    table = np.array([tuple(row) for row in rows], dtype=np.int64).reshape(-1, 4)
    kept = table[table[:, 1] > 0]
    return Counted(kept[:, 0], kept[:, 1], int(table[:, 2].sum()), int(table[:, 3].sum()))


def count_total(session: Session, chosen: Chosen) -> int:
    """Return how many incidents there are, merged reports left out."""
    found = session.scalar(
        text(f"SELECT count(*) FROM incidents WHERE {_WANTED} AND merged_into IS NULL"),  # noqa: S608
        chosen.values,
    )
    return int(found or 0)


@dataclass(frozen=True, slots=True)
class Periods:
    """Periods of one length that follow each other, oldest first; the last ends at `end`."""

    end: datetime
    step: timedelta
    many: int

    @property
    def starts(self) -> list[datetime]:
        """When each begins."""
        return [self.end - self.step * (self.many - number) for number in range(self.many)]

    @property
    def whole(self) -> Period:
        """All of them together."""
        return Period(self.end - self.step * self.many, self.end)

    def each(self) -> list[Period]:
        """Return them."""
        return [Period(start, start + self.step) for start in self.starts]


def count_periods(
    session: Session, chosen: Chosen, periods: Periods, area: StudyArea, *, patrol: bool = True
) -> tuple[IntArray, int]:
    """Return incidents by period and cell of an area, and how many patrols found that are left out.

    Parameters
    ----------
    chosen
        Its period does not matter.
    patrol
        Whether what patrols found is counted.

    Returns
    -------
    counts, left_out
        (periods, n).
    """
    values = {
        **Chosen(periods.whole, chosen.categories, chosen.training).values,
        "step_s": periods.step.total_seconds(),
        "patrol": patrol,
    }
    session.execute(MEMORY)
    rows = session.execute(
        text(
            "SELECT floor(extract(epoch FROM reported_at - CAST(:since AS timestamptz))"  # noqa: S608
            f" / :step_s)::bigint, {cell_column(area.resolution)},"
            " count(*) FILTER (WHERE :patrol OR source <> 'patrol'),"
            " count(*) FILTER (WHERE NOT :patrol AND source = 'patrol')"
            f" FROM incidents WHERE {_WANTED} AND merged_into IS NULL GROUP BY 1, 2"
        ),
        values,
    ).all()
    table = np.array([tuple(row) for row in rows], dtype=np.int64).reshape(-1, 4)
    counts = np.zeros((periods.many, len(area)), dtype=np.int64)
    at = np.minimum(np.searchsorted(area.cells, table[:, 1]), len(area) - 1)
    there = area.cells[at] == table[:, 1]
    counts[np.minimum(table[there, 0], periods.many - 1), at[there]] = table[there, 2]
    return counts, int(table[:, 3].sum())


def count_hours(session: Session, chosen: Chosen, place: tuple[int, int], zone: str) -> IntArray:
    """Return the incidents of a cell by weekday and hour of the city's clocks, (7, 24).

    Parameters
    ----------
    place
        The cell and its resolution.
    """
    cell, resolution = place
    rows = session.execute(
        text(
            "SELECT extract(isodow FROM reported_at AT TIME ZONE :zone)::int - 1,"  # noqa: S608
            " extract(hour FROM reported_at AT TIME ZONE :zone)::int, count(*)"
            f" FROM incidents WHERE {_WANTED} AND merged_into IS NULL"
            f" AND {cell_column(resolution)} = :cell GROUP BY 1, 2"
        ),
        {**chosen.values, "zone": zone, "cell": cell},
    ).all()
    counts = np.zeros((7, 24), dtype=np.int64)
    for day, hour, count in rows:
        counts[day, hour] = count
    return counts


def count_categories(
    session: Session, chosen: Chosen, place: tuple[int, int]
) -> Sequence[tuple[str, int]]:
    """Return the categories of a cell's incidents, the most frequent first."""
    cell, resolution = place
    rows = session.execute(
        text(
            f"SELECT category, count(*) FROM incidents WHERE {_WANTED}"  # noqa: S608 (our own words)
            f" AND merged_into IS NULL AND {cell_column(resolution)} = :cell"
            " GROUP BY category ORDER BY 2 DESC, 1"
        ),
        {**chosen.values, "cell": cell},
    ).all()
    return [(key, count) for key, count in rows]


def list_incidents_of_cell(
    session: Session, chosen: Chosen, place: tuple[int, int], page: tuple[int, int | None]
) -> list[Any]:
    """Return rows of a cell's incidents, newest first, one more than a page.

    Parameters
    ----------
    page
        How many, and the id of the last one of the page before.
    """
    cell, resolution = place
    limit, after = page
    return list(
        session.execute(
            text(
                "SELECT id, number, category, stage, source, reported_at FROM incidents"  # noqa: S608
                f" WHERE {_WANTED} AND merged_into IS NULL"
                f" AND {cell_column(resolution)} = :cell AND (CAST(:after AS bigint) IS NULL"
                " OR (reported_at, id) < (SELECT reported_at, id FROM incidents WHERE id = :after))"
                " ORDER BY reported_at DESC, id DESC LIMIT :most"
            ),
            {**chosen.values, "cell": cell, "after": after, "most": limit + 1},
        ).all()
    )


def cells_with_incidents(session: Session, *, training: bool, resolution: int) -> CellArray:
    """Return every cell in which an incident was ever reported, sorted."""
    rows = session.scalars(
        text(
            f"SELECT DISTINCT {cell_column(resolution)} FROM incidents"  # noqa: S608 (our own words)
            " WHERE training = :training ORDER BY 1"
        ),
        {"training": training},
    ).all()
    return np.array(rows, dtype=np.int64)


def _escaped(begins: str) -> str:
    return begins.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
