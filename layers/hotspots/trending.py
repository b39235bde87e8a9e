"""How hot cells came to be: one map for each period, judged by itself, and their classes."""

from collections import Counter
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from data.store.engine import reaching
from layers.hotspots.counting import Periods, count_periods
from layers.hotspots.errors import TooFewIncidentsError, TooFewPeriodsError
from layers.hotspots.queries import get_kept, hex_cells, rounded
from layers.hotspots.steps import Step
from layers.hotspots.views import AnalysisNotice, TrendLegend, TrendPeriod, TrendsView
from spatial.pattern import (
    FEWEST_INCIDENTS,
    Significance,
    Trend,
    Weights,
    gi_star,
    lower_chances,
    significance,
    trends,
    upper_chances,
)
from spatial.pattern.trends import FEWEST_PERIODS

EDITION: Final = "Emerging Hot Spot Analysis, ArcGIS Pro 3.x"
BETTER_PERIODS: Final = 24

_WORDS: Final = (
    ("new", "新出现:最近一期首次成为热点", "New: hot in the last period only"),
    (
        "consecutive",
        "连续:最近几期不间断成为热点,此前从未",
        "Consecutive: hot in the last periods without a break, and never before",
    ),
    (
        "intensifying",
        "加剧:九成以上时期是热点,且越来越热",
        "Intensifying: hot in nine of ten periods, and more and more so",
    ),
    (
        "persistent",
        "持续:九成以上时期是热点,无明显升降",
        "Persistent: hot in nine of ten periods, neither rising nor falling",
    ),
    (
        "diminishing",
        "减弱:九成以上时期是热点,但逐渐降温",
        "Diminishing: hot in nine of ten periods, and less and less so",
    ),
    ("sporadic", "零星:时热时不热,从未是冷点", "Sporadic: hot on and off, never cold"),
    (
        "oscillating",
        "振荡:最近一期是热点,曾经是冷点",
        "Oscillating: hot in the last period, cold in an earlier one",
    ),
    (
        "historical",
        "历史:曾在九成以上时期是热点,最近一期不是",
        "Historical: hot in nine of ten periods, not in the last",
    ),
)
LEGEND: Final = [
    TrendLegend.model_validate({"class": key, "zh": zh, "en": en}) for key, zh, en in _WORDS
]


def trends_of(session: Session, hotspots_id: int, step: Step, many: int) -> TrendsView:
    """Return the classes of a result's cells over the periods that end with it.

    Each period is judged by itself over the same study area, exactly and corrected (FDR).

    Raises
    ------
    NotFoundError
    TooFewPeriodsError
        Fewer than ten.
    TooFewIncidentsError
        Fewer in all of them than one map needs.
    """
    if many < FEWEST_PERIODS:
        raise TooFewPeriodsError(
            f"{many} periods are too few for a trend: take {FEWEST_PERIODS} or more",
            field="periods",
            periods=many,
            fewest=FEWEST_PERIODS,
        )
    kept = get_kept(session, hotspots_id)
    area = kept.known.area
    periods = Periods(kept.row.until, step.length, many)
    with reaching(session, kept.counting(session)):
        counts, _ = count_periods(session, kept.chosen, periods, area)
    total = int(counts.sum())
    if total < FEWEST_INCIDENTS:
        raise TooFewIncidentsError(
            f"{total} incidents lie in all periods; {FEWEST_INCIDENTS} are the fewest",
            field="periods",
            incidents=total,
            fewest=FEWEST_INCIDENTS,
        )
    hot, cold, z = judge_periods(area.rings(kept.question.k), counts)
    classes = trends(hot, cold, z)
    told = np.flatnonzero(classes != Trend.NONE)
    return TrendsView(
        id=kept.row.id,
        edition=EDITION,
        study_area=kept.known.sha256,
        resolution=area.resolution,
        step=step.value,
        periods=[
            TrendPeriod(
                starts_at=period.since,
                ends_at=period.until,
                incidents=int(own.sum()),
                hot=int(judged.sum()),
            )
            for period, own, judged in zip(periods.each(), counts, hot, strict=True)
        ],
        cells=hex_cells(area.cells[told]),
        classes=[one.value for one in classes[told]],
        hot_periods=hot.sum(axis=0)[told].tolist(),
        z=rounded(z[-1][told], 2),
        tally=dict(sorted(Counter(one.value for one in classes[told]).items())),
        legend=LEGEND,
        warnings=_notices(counts),
    )


def judge_periods(
    rings: Weights, counts: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.float64]]:
    """Return whether each cell is hot and cold in each period, and its z; all (periods, n)."""
    hot = np.zeros(counts.shape, dtype=np.bool_)
    cold, z = np.zeros_like(hot), np.zeros(counts.shape)
    for row, own in enumerate(counts):
        if not own.any():
            continue
        found = gi_star(own, rings)
        sums = np.rint(found.sums)
        z[row] = found.z
        hot[row] = significance(upper_chances(own, sums, found.sizes)) >= Significance.FDR
        cold[row] = significance(lower_chances(own, sums, found.sizes)) >= Significance.FDR
    return hot, cold, z


def _notices(counts: NDArray[np.int64]) -> list[AnalysisNotice]:
    found = []
    if len(counts) < BETTER_PERIODS:
        found.append(
            AnalysisNotice(
                code="few_periods",
                message=f"{len(counts)} periods; {BETTER_PERIODS} say more",
                values={"periods": len(counts), "better": BETTER_PERIODS},
            )
        )
    empty = int((counts.sum(axis=1) == 0).sum())
    if empty:
        found.append(
            AnalysisNotice(
                code="empty_periods",
                message=f"nothing was reported in {empty} of the periods",
                values={"periods": empty},
            )
        )
    return found
