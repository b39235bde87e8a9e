"""Results computed, kept, found again; and computed anew where one stands."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, exists, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.store.actors import NumberRange
from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from data.store.trail import record_audit
from layers.hotspots.areas import KnownArea, keep_area
from layers.hotspots.asking import (
    Denominator,
    Period,
    Place,
    Question,
    check_cells,
    check_question,
    find_place,
    period_of,
)
from layers.hotspots.counting import Chosen, Counted, count_cells, count_total
from layers.hotspots.judging import (
    METHODS,
    VERSION,
    Inputs,
    Judged,
    Notice,
    check_enough,
    judge,
    notices_of,
)
from layers.hotspots.tables import ForecastShown, HotspotsRow, StandingHotspots

FINER, COARSER = 9, 8
"""Resolutions that suit a city: the finer one where a cell has an incident on the average."""

KEPT_OF_WORKER: Final = timedelta(days=1)
"""How long results of the worker are kept that are the newest of nothing."""


@dataclass(frozen=True, slots=True)
class Made:
    """A result: its id, and whether it was there before."""

    id: int
    found: bool


def ask(session: Session, asked: Question, now: datetime) -> Made:
    """Return the result of a question: the one that is kept where nothing has changed since.

    Counts are always taken anew; what is judged from the same counts over the same cells by the
    same method is found again.

    Raises
    ------
    HotspotsRefusedError, RefusedError
        What cannot be answered; each error says what to do instead.
    """
    place = find_place(session, asked.area)
    check_question(session, asked, place)
    period = period_of(asked, now)
    question = replace(asked, resolution=_resolution(session, asked, place, period))
    chosen = Chosen(period, question.categories, question.training)
    known, inputs, counted = _inputs(session, question, place, chosen)
    before = session.scalar(
        select(HotspotsRow.id).where(
            HotspotsRow.question_sha256 == question.sha256,
            HotspotsRow.inputs_sha256 == inputs.sha256,
        )
    )
    if before is not None:
        return Made(before, found=True)
    judged = judge(inputs)
    notices = [*_of_period(period, chosen), *_of_counts(inputs, counted), *judged.notices]
    return _keep(session, question, period, known, (inputs, judged, notices, counted))


def stand(session: Session, hotspots_id: int, *, standing: bool) -> int:
    """Let the question of a result be asked again as incidents arrive, or no longer.

    Raises
    ------
    NotFoundError
        When there is no such result for this actor.
    RefusedError
        A fixed period: nothing arrives in it any more.
    """
    row = get_row(session, hotspots_id)
    if row.question["days"] is None:
        raise RefusedError("only a period of so many days until now can stand", field="standing")
    key = row.question_sha256
    if standing:
        values = {
            "question_sha256": key,
            "area_code": row.area_code,
            "question": row.question,
            "hotspots_id": row.id,
            "account_id": acting(session).account_id,
        }
        made = insert(StandingHotspots).values(values).on_conflict_do_nothing()
        session.execute(made)
    else:
        session.execute(delete(StandingHotspots).where(StandingHotspots.question_sha256 == key))
    action = "hotspots.stand" if standing else "hotspots.end"
    record_audit(session, action, "hotspots", row.id, area_code=row.area_code)
    return row.id


def ask_again(session: Session, standing: StandingHotspots, now: datetime) -> int | None:
    """Ask a standing question anew; return the id of another result, None where it is the same."""
    made = ask(session, Question.from_json(standing.question), now)
    if made.id == standing.hotspots_id:
        return None
    before, standing.hotspots_id = standing.hotspots_id, made.id
    row = get_row(session, made.id)
    record_change(
        session,
        "hotspots.computed",
        entity_id=made.id,
        area_code=row.area_code,
        body={"hotspots": told(row, before)},
    )
    return made.id


def told(row: HotspotsRow, before: int) -> dict[str, Any]:
    """Return what the live feed says of a new result."""
    return {
        "id": row.id,
        "before": before,
        "area_code": row.area_code,
        "resolution": row.question["resolution"],
        "training": row.question["training"],
        "since": row.since.isoformat(),
        "until": row.until.isoformat(),
        "computed_at": row.computed_at.isoformat(),
        "incidents": row.summary["incidents"],
        "hot": row.summary["hot"],
    }


def prune(session: Session, now: datetime) -> int:
    """Delete old results of the worker that are the newest of nothing; return how many.

    Those that a forecast was shown of stay.
    """
    newest = exists().where(StandingHotspots.hotspots_id == HotspotsRow.id)
    shown = exists().where(ForecastShown.hotspots_id == HotspotsRow.id)
    gone = session.connection().execute(
        delete(HotspotsRow).where(
            HotspotsRow.account_id.is_(None),
            HotspotsRow.computed_at < now - KEPT_OF_WORKER,
            ~newest,
            ~shown,
        )
    )
    if gone.rowcount:
        record_audit(session, "hotspots.prune", "city", "past", {"results": gone.rowcount})
    return gone.rowcount


def get_row(session: Session, hotspots_id: int) -> HotspotsRow:
    """Return a result.

    Raises
    ------
    NotFoundError
        When there is none for this reader.
    """
    row = session.get(HotspotsRow, hotspots_id)
    if row is None:
        raise NotFoundError(f"there is no result {hotspots_id}", hotspots=hotspots_id)
    return row


def area_of(session: Session, hotspots_id: int) -> tuple[str, NumberRange]:
    """Return the area that a result is of, and its numbers; nothing else of it is read.

    Raises
    ------
    NotFoundError
        When there is none for this reader.
    """
    row = session.execute(
        select(Area.code, Area.leaf_from, Area.leaf_to)
        .join(HotspotsRow, HotspotsRow.area_code == Area.code)
        .where(HotspotsRow.id == hotspots_id)
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no result {hotspots_id}", hotspots=hotspots_id)
    return row.code, (row.leaf_from, row.leaf_to)


def suggested_resolution(incidents: int, cells: int) -> int:
    """Return the resolution that suits so many incidents in so many cells of resolution 9.

    Examples
    --------
    >>> suggested_resolution(5000, 5000), suggested_resolution(4999, 5000)
    (9, 8)
    """
    return FINER if incidents >= cells else COARSER


def _resolution(session: Session, question: Question, place: Place, period: Period) -> int:
    if question.resolution is not None:
        return question.resolution
    actor = place.counting(acting(session))
    check_cells(session, FINER, place)
    known = keep_area(session, place, FINER, training=question.training, actor=actor)
    with reaching(session, actor):
        total = count_total(session, Chosen(period, question.categories, question.training))
    return suggested_resolution(total, len(known.area))


def _inputs(
    session: Session, question: Question, place: Place, chosen: Chosen
) -> tuple[KnownArea, Inputs, Counted]:
    """Return what is judged, counted now."""
    actor, resolution = place.counting(acting(session)), question.resolution or FINER
    everything = None
    with reaching(session, actor):
        counted = count_cells(session, chosen, resolution)
        if question.denominator is Denominator.ALL_INCIDENTS:
            everything = count_cells(session, replace(chosen, categories=()), resolution)
        practice = 0
        if not question.training and counted.counts.sum() < 30:
            practice = count_total(session, replace(chosen, training=True))
    held = counted.cells if everything is None else everything.cells
    known = keep_area(
        session, place, resolution, training=question.training, actor=actor, counted=held
    )
    counts = counted.over(known.area)
    check_enough(known.area, counts, practice=practice)
    inputs = Inputs(
        known.area,
        counts,
        known.road_m,
        question.k,
        question.denominator,
        None if everything is None else everything.over(known.area),
    )
    return known, inputs, counted


def _of_period(period: Period, chosen: Chosen) -> list[Notice]:
    found = []
    if period.cut:
        until = period.until.isoformat()
        said = f"the period ends in the future: counted until {until}"
        found.append(Notice("period_cut", said, {"until": until}))
    if chosen.training:
        found.append(Notice("training", "training incidents only: practice, nothing real", {}))
    return found


def _of_counts(inputs: Inputs, counted: Counted) -> list[Notice]:
    return notices_of(
        inputs.counts,
        merged=counted.merged,
        by_patrol=counted.by_patrol,
        resolution=inputs.area.resolution,
    )


def _keep(
    session: Session,
    question: Question,
    period: Period,
    known: KnownArea,
    answer: tuple[Inputs, Judged, list[Notice], Counted],
) -> Made:
    inputs, judged, notices, counted = answer
    summary = {
        **judged.summary,
        "road_km": round(known.road_km, 3),
        "merged": counted.merged,
        "by_patrol": counted.by_patrol,
        "warnings": [asdict(notice) for notice in notices],
    }
    values = {
        "area_code": question.area,
        "study_area_id": known.id,
        "question": question.as_json(),
        "question_sha256": question.sha256,
        "since": period.since,
        "until": period.until,
        "method": METHODS[question.denominator],
        "version": VERSION,
        "inputs_sha256": inputs.sha256,
        "summary": summary,
        "cells": judged.cells.tobytes(),
        "computed_at": func.clock_timestamp(),
        "account_id": acting(session).account_id,
    }
    made = session.scalar(
        insert(HotspotsRow).values(values).on_conflict_do_nothing().returning(HotspotsRow.id)
    )
    if made is None:  # somebody else asked the same at the same moment
        same = select(HotspotsRow.id).where(
            HotspotsRow.question_sha256 == question.sha256,
            HotspotsRow.inputs_sha256 == inputs.sha256,
        )
        return Made(session.scalars(same).one(), found=True)
    details = {
        "cells": judged.summary["cells"],
        "incidents": judged.summary["incidents"],
        "method": METHODS[question.denominator],
    }
    record_audit(session, "hotspots.compute", "hotspots", made, details, area_code=question.area)
    return Made(made, found=False)
