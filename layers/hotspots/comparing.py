"""Two results held against each other: where it became more, where fewer."""

from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from data.store.engine import reaching
from layers.hotspots.counting import count_cells
from layers.hotspots.errors import NotComparableError, TooFewIncidentsError
from layers.hotspots.judging import tally
from layers.hotspots.queries import Kept, get_kept, hex_cells, significant
from layers.hotspots.views import AnalysisNotice, BeforeAfter, ComparisonView, HotCounts
from spatial.pattern import FEWEST_INCIDENTS, StudyArea, significance
from spatial.pattern.changes import DiskChanges, changes_of_rate, changes_of_share

IntArray = NDArray[np.int64]

_SAME: Final = ("area", "resolution", "k", "categories", "training")


class ComparedBy(StrEnum):
    """What is compared: incidents for each day, or a disk's share of all."""

    RATE = "rate"
    SHARE = "share"


def compare(session: Session, after_id: int, before_id: int, of: ComparedBy) -> ComparisonView:
    """Return where the period of one result differs from that of another.

    Both are counted anew over the study area of `after`.

    Raises
    ------
    NotFoundError
    NotComparableError
        Results of other areas, cells, disks or kinds of incidents.
    TooFewIncidentsError
        One of the periods has too few.
    """
    after, before = get_kept(session, after_id), get_kept(session, before_id)
    _check_alike(after, before)
    area = after.known.area
    (now, _), (was, outside) = (_count(session, one, area) for one in (after, before))
    days = (before.chosen.period.days, after.chosen.period.days)
    rings = area.rings(after.question.k)
    found = (
        changes_of_rate(was, now, rings, days)
        if of is ComparedBy.RATE
        else changes_of_share(was, now, rings)
    )
    return _view(after, before, of, (was, now, found), _notices(days, outside))


def _check_alike(after: Kept, before: Kept) -> None:
    one, other = after.question.as_json(), before.question.as_json()
    differs = [name for name in _SAME if one[name] != other[name]]
    if differs:
        raise NotComparableError(
            f"the two results differ in {', '.join(differs)}: ask for both alike",
            field="other",
            differs=differs,
        )


def _count(session: Session, kept: Kept, area: StudyArea) -> tuple[IntArray, int]:
    """Return the counts of a result's period over an area, and how many lie in no cell of it."""
    with reaching(session, kept.counting(session)):
        counted = count_cells(session, kept.chosen, area.resolution)
    counts = np.zeros(len(area), dtype=np.int64)
    at = np.minimum(np.searchsorted(area.cells, counted.cells), len(area) - 1)
    there = area.cells[at] == counted.cells
    counts[at[there]] = counted.counts[there]
    total = int(counts.sum())
    if total < FEWEST_INCIDENTS:
        raise TooFewIncidentsError(
            f"{total} incidents lie in one of the periods; {FEWEST_INCIDENTS} are the fewest",
            field="other",
            incidents=total,
            fewest=FEWEST_INCIDENTS,
        )
    return counts, int(counted.counts[~there].sum())


def _notices(days: tuple[float, float], outside: int) -> list[AnalysisNotice]:
    before, after = round(days[0], 2), round(days[1], 2)
    found = []
    if abs(before - after) > 0.01 * max(before, after):
        found.append(
            AnalysisNotice(
                code="mixed_lengths",
                message=f"the periods last {before} and {after} days",
                values={"before": before, "after": after},
            )
        )
    if outside:
        found.append(
            AnalysisNotice(
                code="two_areas",
                message=f"{outside} incidents before lie outside the study area of after",
                values={"incidents": outside},
            )
        )
    return found


def _view(
    after: Kept,
    before: Kept,
    of: ComparedBy,
    found: tuple[IntArray, IntArray, DiskChanges],
    notices: list[AnalysisNotice],
) -> ComparisonView:
    was, now, changes = found
    degrees = significance(changes.chances)
    told = (was > 0) | (now > 0) | (degrees > 0)
    ratio = [None if np.isnan(one) else round(one, 3) for one in changes.ratio[told].tolist()]
    lengths = (before.chosen.period.days, after.chosen.period.days)
    return ComparisonView(
        after=after.row.id,
        before=before.row.id,
        of=of.value,
        study_area=after.known.sha256,
        resolution=after.known.area.resolution,
        incidents=BeforeAfter(before=int(was.sum()), after=int(now.sum())),
        days=BeforeAfter(before=round(lengths[0], 4), after=round(lengths[1], 4)),
        cells=hex_cells(after.known.area.cells[told]),
        counts_before=was[told].tolist(),
        counts_after=now[told].tolist(),
        disks_before=changes.before[told].tolist(),
        disks_after=changes.after[told].tolist(),
        ratio=ratio,
        p=significant(changes.chances[told]),
        significance=degrees[told].tolist(),
        direction=changes.direction[told].tolist(),
        more=HotCounts(**tally(np.where(changes.direction > 0, degrees, 0))),
        fewer=HotCounts(**tally(np.where(changes.direction < 0, degrees, 0))),
        warnings=notices,
    )
