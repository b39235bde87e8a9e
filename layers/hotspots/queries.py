"""Results read: lists, one, its cells, what is behind a cell."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import numpy as np
import orjson
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from data.areas.tables import Area
from data.store.actors import Actor
from data.store.engine import acting
from data.store.errors import NotFoundError
from layers.cells.suppression import DAYS, hide_small
from layers.hotspots.areas import KnownArea, known_area
from layers.hotspots.asking import COUNTED, Period, Place, Question, find_place
from layers.hotspots.computing import get_row
from layers.hotspots.counting import (
    Chosen,
)
from layers.hotspots.errors import WholePeriodsOnlyError
from layers.hotspots.judging import RECORD
from layers.hotspots.tables import HotspotsRow, StandingHotspots, StudyAreaRow
from layers.hotspots.views import (
    HotCounts,
    HotspotsInputs,
    HotspotsPage,
    HotspotsView,
    LegendEntry,
    NamedArea,
    notice_views,
)
from spatial.cells import CellArray

LEGEND: Final = [
    LegendEntry(significance=0, zh="与偶然无异", en="No more than chance gives"),
    LegendEntry(
        significance=1,
        zh="单独看不像偶然(未校正:任何地图上约每二十格就有一格)",
        en="Unlike chance by itself (not corrected: one cell in twenty of any map)",
    ),
    LegendEntry(
        significance=2,
        zh="热点格:被标出的格中误报平均不超过 5%(FDR 校正)",
        en="Hot cell: of those marked at most 5 % are false on the average (FDR)",
    ),
    LegendEntry(
        significance=3,
        zh="确凿热点格:整张图出现一处误报的机会不超过 5%(Bonferroni 校正)",
        en="Certain hot cell: the chance of any false one on the map is at most 5 % (Bonferroni)",
    ),
]


@dataclass(frozen=True, eq=False)
class Kept:
    """A result with its question and study area."""

    row: HotspotsRow
    question: Question
    place: Place
    known: KnownArea

    @property
    def cells(self) -> NDArray[Any]:
        """The record of each cell of the study area."""
        return np.frombuffer(self.row.cells, dtype=RECORD)

    @property
    def chosen(self) -> Chosen:
        """Which incidents were counted."""
        return Chosen(
            Period(self.row.since, self.row.until), self.question.categories, self.question.training
        )

    def counting(self, session: Session) -> Actor:
        """Return who counts for whoever reads."""
        return self.place.counting(acting(session))


def get_kept(session: Session, hotspots_id: int) -> Kept:
    """Return a result with all that belongs to it.

    Raises
    ------
    NotFoundError
    """
    row = get_row(session, hotspots_id)
    area = session.get_one(StudyAreaRow, row.study_area_id)
    question = Question.from_json(row.question)
    return Kept(row, question, find_place(session, row.area_code), known_area(area))


def read_hotspots(
    session: Session, hotspots_id: int, *, found: bool = False, hidden: bool = False
) -> HotspotsView:
    """Return one result.

    Raises
    ------
    NotFoundError
    """
    rows = _rows(session, HotspotsRow.id == hotspots_id, limit=1)
    if not rows:
        raise NotFoundError(f"there is no result {hotspots_id}", hotspots=hotspots_id)
    return _view(*rows[0], found=found, hidden=hidden)


def list_hotspots(
    session: Session,
    *,
    area: str | None = None,
    standing: bool | None = None,
    limit: int = 100,
    after: int | None = None,
) -> HotspotsPage:
    """Return a page of results, newest first; of the worker's the newest of each question only."""
    conditions: list[Any] = [
        HotspotsRow.account_id.is_not(None) | StandingHotspots.question_sha256.is_not(None)
    ]
    if area is not None:
        conditions.append(HotspotsRow.area_code == area)
    if standing is not None:
        stands = StandingHotspots.question_sha256.is_not(None)
        conditions.append(stands if standing else ~stands)
    if after is not None:
        conditions.append(HotspotsRow.id < after)
    rows = _rows(session, *conditions, limit=limit + 1, newest=True)
    items = [_view(*row, found=True, hidden=False) for row in rows[:limit]]
    more = len(rows) > limit
    return HotspotsPage(items=items, next=str(items[-1].id) if more else None)


def _rows(session: Session, *conditions: Any, limit: int, newest: bool = False) -> list[Any]:
    stands = StandingHotspots.question_sha256 == HotspotsRow.question_sha256
    if newest:
        stands &= StandingHotspots.hotspots_id == HotspotsRow.id
    return list(
        session.execute(
            select(
                HotspotsRow, Area.name_zh, Area.name_en, StudyAreaRow.sha256,
                StandingHotspots.hotspots_id,
            )
            .options(defer(HotspotsRow.cells))
            .join(Area, Area.code == HotspotsRow.area_code)
            .join(StudyAreaRow, StudyAreaRow.id == HotspotsRow.study_area_id)
            .outerjoin(StandingHotspots, stands)
            .where(*conditions)
            .order_by(HotspotsRow.id.desc())
            .limit(limit)
        ).all()
    )  # fmt: skip


def _view(  # noqa: PLR0913 (a row)
    row: HotspotsRow,
    name_zh: str,
    name_en: str,
    study_area: str,
    latest: int | None,
    *,
    found: bool,
    hidden: bool,
) -> HotspotsView:
    asked, summary = row.question, row.summary
    return HotspotsView(
        id=row.id,
        found=found,
        standing=latest is not None,
        latest=latest,
        method=row.method,
        version=row.version,
        area=NamedArea(code=row.area_code, name_zh=name_zh, name_en=name_en),
        study_area=study_area,
        since=row.since,
        until=row.until,
        grade=COUNTED.name,
        computed_at=row.computed_at,
        hot=HotCounts(**summary["hot"]),
        inputs=HotspotsInputs(
            sha256=row.inputs_sha256, merged=summary["merged"], by_patrol=summary["by_patrol"]
        ),
        warnings=notice_views(summary["warnings"]),
        legend=LEGEND,
        hidden=hidden,
        **{name: asked[name] for name in _OF_QUESTION},
        **{name: summary[name] for name in _OF_SUMMARY},
    )


_OF_QUESTION: Final = ("resolution", "k", "days", "categories", "denominator", "training")
_OF_SUMMARY: Final = ("cells", "incidents", "cells_with", "z_max", "moran_i", "road_km")


def encode_cells(session: Session, hotspots_id: int, *, every: bool, hidden: bool) -> bytes:
    """Return the cells of a result as JSON, as `HotCellsView` says.

    Parameters
    ----------
    every
        Whether cells without incidents and significance are among them.
    hidden
        Whether small counts are left out, and all that would give them away.

    Raises
    ------
    NotFoundError
    WholePeriodsOnlyError
        When they are hidden and the period is not one of those that are told.
    """
    row = get_row(session, hotspots_id)
    area = session.get_one(StudyAreaRow, row.study_area_id)
    cells = np.frombuffer(area.cells, dtype="<i8").astype(np.int64)
    found = np.frombuffer(row.cells, dtype=RECORD)
    told = np.ones(len(cells), dtype=np.bool_)
    if hidden:
        check_told(row)
        told = _told(cells, found["count"], area.resolution)
    elif not every:
        told = (found["count"] > 0) | (found["degree"] > 0)
    cells, found = cells[told], found[told]
    shown: dict[str, Any] = {
        "id": row.id,
        "resolution": area.resolution,
        "all": every and not hidden,
        "cells": hex_cells(cells),
        "counts": found["count"].tolist(),
        "disks": [] if hidden else found["disk"].tolist(),
        "expected": [] if hidden else rounded(found["expected"], 2),
        "z": [] if hidden else rounded(found["z"], 2),
        "p": [] if hidden else significant(found["p"]),
        "significance": found["degree"].tolist(),
        "hidden": hidden,
    }
    return orjson.dumps(shown)


def check_told(row: HotspotsRow) -> None:
    """Refuse to tell a reader of L1 a period that could be shifted to give small counts away.

    Raises
    ------
    WholePeriodsOnlyError
    """
    midnight = (row.since.hour, row.since.minute, row.until.hour, row.until.minute) == (0, 0, 0, 0)
    whole = row.until - row.since in {timedelta(days=days) for days in DAYS}
    if not (midnight and whole) or row.question["categories"]:
        raise WholePeriodsOnlyError(
            "only whole days in UTC and all incidents are told at this grade",
            field="since",
            days=list(DAYS),
        )


def _told(cells: CellArray, counts: NDArray[np.int32], resolution: int) -> NDArray[np.bool_]:
    there = counts > 0
    pairs = list(zip(cells[there].tolist(), counts[there].tolist(), strict=True))
    kept = np.array([cell for cell, _ in hide_small(pairs, resolution)], dtype=np.int64)
    return np.isin(cells, kept)


def hex_cells(cells: Iterable[int]) -> list[str]:
    """Return valid cells as text."""
    return [f"{cell:015x}" for cell in np.asarray(cells).tolist()]


def rounded(values: NDArray[Any], digits: int) -> list[float]:
    """Return numbers rounded, for a screen."""
    found: list[float] = np.round(values.astype(np.float64), digits).tolist()
    return found


def significant(chances: NDArray[np.float64]) -> list[float]:
    """Return chances with three significant digits.

    Examples
    --------
    >>> significant(np.array([0.123456, 1.0, 1.23456e-20]))
    [0.123, 1.0, 1.23e-20]
    """
    return [float(f"{chance:.3g}") for chance in chances.tolist()]
