"""Where the next period's incidents are likeliest, beside how well that was told so far."""

import hashlib
from datetime import datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.store.engine import acting, reaching
from data.store.trail import record_audit
from layers.hotspots.asking import Period
from layers.hotspots.counting import Chosen, Periods, count_periods
from layers.hotspots.errors import TooFewIncidentsError
from layers.hotspots.queries import Kept, get_kept, hex_cells
from layers.hotspots.steps import Step
from layers.hotspots.tables import ForecastShown
from layers.hotspots.views import (
    AnalysisNotice,
    ForecastPeriod,
    ForecastShownView,
    ForecastsShown,
    ForecastSummary,
    ForecastView,
    IntervalView,
    Trained,
)
from spatial.pattern import (
    FEWEST_INCIDENTS,
    Weights,
    difference_over_periods,
    last_period,
    long_run,
    own_and_disk,
    score_forecast,
    top_places,
)

IntArray = NDArray[np.int64]

METHOD: Final = "own_and_disk"
EDITION: Final = "own count and mean of the disk of seven, integers, version 1"
RECORD_PERIODS: Final = 12
TRAINED_ON: Final = 52
"""Periods before the one that is forecast."""

SEED: Final = 20261123
FEWEST_FOR_INTERVAL: Final = 8


def forecast_of(
    session: Session, hotspots_id: int, step: Step, share: float, now: datetime
) -> ForecastView:
    """Return the forecast of the period after a result, and note that it was shown.

    It is made from reported calls: what patrols found tells where they were.

    Raises
    ------
    NotFoundError
    TooFewIncidentsError
        Too few to learn from.
    """
    kept = get_kept(session, hotspots_id)
    area = kept.known.area
    periods = Periods(kept.row.until, step.length, TRAINED_ON + RECORD_PERIODS)
    with reaching(session, kept.counting(session)):
        counts, left_out = count_periods(session, kept.chosen, periods, area, patrol=False)
    learned = counts[-TRAINED_ON:]
    total = int(learned.sum())
    if total < FEWEST_INCIDENTS:
        raise TooFewIncidentsError(
            f"{total} reported incidents lie before the forecast; {FEWEST_INCIDENTS} are the"
            " fewest that can be learned from",
            field="step",
            incidents=total,
            fewest=FEWEST_INCIDENTS,
        )
    scores = own_and_disk(learned, area.first_ring)
    top = top_places(scores, share)
    record = record_of(counts, area.first_ring, share, periods)
    ahead = Period(kept.row.until, kept.row.until + step.length)
    return ForecastView(
        id=kept.row.id,
        shown=note_shown(session, kept, ahead, share, area.cells[top], now),
        method=METHOD,
        edition=EDITION,
        study_area=kept.known.sha256,
        resolution=area.resolution,
        step=step.value,
        share=share,
        starts_at=ahead.since,
        ends_at=ahead.until,
        trained=Trained(
            since=periods.starts[-TRAINED_ON],
            until=kept.row.until,
            incidents=total,
            patrol_left_out=left_out,
        ),
        cells=hex_cells(area.cells[top]),
        scores=scores[top].tolist(),
        record=record,
        summary=summary_of(record),
        warnings=_notices(record),
    )


def record_of(
    counts: IntArray, rings: Weights, share: float, periods: Periods
) -> list[ForecastPeriod]:
    """Return how forecasts of the last periods would have done, each from what was before it.

    Periods in which nothing was reported, or before which nothing was, are left out.

    Parameters
    ----------
    counts
        (periods, n), oldest first: `TRAINED_ON` and then those that are judged.
    """
    found = []
    for row in range(TRAINED_ON, len(counts)):
        before, came = counts[row - TRAINED_ON : row], counts[row]
        if not before.any() or not came.any():
            continue
        own = score_forecast(own_and_disk(before, rings), came, share)
        since = periods.starts[row]
        total = int(came.sum())
        found.append(
            ForecastPeriod(
                starts_at=since,
                ends_at=since + periods.step,
                incidents=total,
                hits=round(own.hit_rate * total),
                hit_rate=round(own.hit_rate, 4),
                pai=round(own.pai, 3),
                pei=round(own.pei, 4),
                long_run=round(score_forecast(long_run(before), came, share).hit_rate, 4),
                last_period=round(score_forecast(last_period(before), came, share).hit_rate, 4),
            )
        )
    return found


def summary_of(record: list[ForecastPeriod]) -> ForecastSummary:
    """Return the means of a record, with intervals where there are periods enough."""
    many = len(record)
    columns = {
        name: np.array([getattr(one, name) for one in record], dtype=np.float64)
        for name in ("hit_rate", "long_run", "last_period", "pai", "pei")
    }
    own = columns["hit_rate"]
    means = {
        name: round(float(column.mean()), 4) if many else None for name, column in columns.items()
    }
    return ForecastSummary(
        periods=many,
        incidents=sum(one.incidents for one in record),
        **means,
        hit_rate_interval=_interval(own, np.zeros(many)),
        against_long_run=_interval(own, columns["long_run"]),
        against_last_period=_interval(own, columns["last_period"]),
    )


def _interval(own: NDArray[np.float64], baseline: NDArray[np.float64]) -> IntervalView | None:
    if len(own) < FEWEST_FOR_INTERVAL:
        return None
    found = difference_over_periods(own, baseline, seed=SEED)
    return IntervalView(
        mean=round(found.mean, 4), low=round(found.low, 4), high=round(found.high, 4)
    )


def note_shown(
    session: Session, kept: Kept, ahead: Period, share: float, cells: IntArray, now: datetime
) -> int:
    """Keep which forecast was shown to the actor, once; return its id.

    What a city looks at changes what it finds: whoever judges forecasts later must know.
    """
    content = cells.astype("<i8").tobytes()
    values = {
        "account_id": acting(session).account_id or 0,
        "hotspots_id": kept.row.id,
        "starts_at": ahead.since,
        "ends_at": ahead.until,
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    same = [getattr(ForecastShown, name) == value for name, value in values.items()]
    known: int | None = session.scalar(select(ForecastShown.id).where(*same))
    if known is not None:
        return known
    made: int | None = session.scalar(
        insert(ForecastShown)
        .values(**values, shown_at=now, share=share, method=METHOD, cells=content)
        .on_conflict_do_nothing()
        .returning(ForecastShown.id)
    )
    details = {"cells": len(cells), "share": share}
    record_audit(session, "forecasts.show", "hotspots", kept.row.id, details)
    if made is None:  # asked twice at the same moment
        return session.scalars(select(ForecastShown.id).where(*same)).one()
    return made


def forecasts_shown(session: Session, hotspots_id: int, now: datetime) -> ForecastsShown:
    """Return which forecasts of a result were shown to the actor, with what came since.

    Raises
    ------
    NotFoundError
    """
    kept = get_kept(session, hotspots_id)
    rows = session.scalars(
        select(ForecastShown)
        .where(
            ForecastShown.hotspots_id == hotspots_id,
            ForecastShown.account_id == (acting(session).account_id or 0),
        )
        .order_by(ForecastShown.id.desc())
        .limit(100)
    ).all()
    return ForecastsShown(items=[_shown(session, kept, row, now) for row in rows])


def _shown(session: Session, kept: Kept, row: ForecastShown, now: datetime) -> ForecastShownView:
    until = min(row.ends_at, now)
    cells = np.frombuffer(row.cells, dtype="<i8")
    hits, incidents = None, None
    if until > row.starts_at:
        area = kept.known.area
        chosen = Chosen(
            Period(row.starts_at, until), kept.question.categories, kept.question.training
        )
        one = Periods(until, until - row.starts_at, 1)
        with reaching(session, kept.counting(session)):
            counts, _ = count_periods(session, chosen, one, area, patrol=False)
        incidents = int(counts.sum())
        hits = int(counts[0][np.isin(area.cells, cells)].sum())
    return ForecastShownView(
        id=row.id,
        shown_at=row.shown_at,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        share=row.share,
        method=row.method,
        sha256=row.sha256,
        cells=len(cells),
        hits=hits,
        incidents=incidents,
        over=row.ends_at <= now,
    )


def _notices(record: list[ForecastPeriod]) -> list[AnalysisNotice]:
    found = []
    if len(record) < RECORD_PERIODS:
        found.append(
            AnalysisNotice(
                code="few_periods",
                message=f"the record has {len(record)} periods; {RECORD_PERIODS} say more",
                values={"periods": len(record), "better": RECORD_PERIODS},
            )
        )
    if len(record) < FEWEST_FOR_INTERVAL:
        found.append(
            AnalysisNotice(
                code="no_interval",
                message=f"{len(record)} periods are too few for an interval",
                values={"periods": len(record), "fewest": FEWEST_FOR_INTERVAL},
            )
        )
    return found
