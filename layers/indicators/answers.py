"""The answer to what is asked of indicators: numbers of each part, compared with other periods."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.codes.book import code_book
from data.store import Actor, Store
from dispatch.incidents.tables import Source
from layers.indicators.asking import NOWHERE, Asked, Dimension
from layers.indicators.counting import Number, Numbers, count_all
from layers.indicators.definitions import Indicator, Kind, definitions
from layers.indicators.hiding import HIDDEN, check_told, hide_small
from layers.indicators.views import IndicatorsView, NumberView, PartView, period_view

Names = tuple[str, str]
_ALL: Final[Names] = ("全部", "All")
_NONE: Final[Names] = ("未归属", "None of them")
_SOURCES: Final[Mapping[str, Names]] = {
    Source.DESK: ("坐席录入", "Desk"),
    Source.PHONE: ("电话", "Telephone"),
    Source.CITIZEN: ("市民上报", "Citizen"),
    Source.PATROL: ("巡查发现", "Patrol"),
    Source.SENSOR: ("传感器", "Sensor"),
    Source.SYSTEM: ("系统对接", "Other system"),
}


def answer_indicators(
    session: Session, asked: Asked, now: datetime, *, hiding: bool = False
) -> IndicatorsView:
    """Return all indicators of every part that has incidents in the period, in order of the keys.

    Parameters
    ----------
    hiding
        Whether the reader is not told small counts.

    Raises
    ------
    RefusedError
        When `hiding`, for what would give small counts away.
    """
    parts = count_told(session, asked, now, hiding=hiding)
    names = part_names(session, asked.by, set(parts))
    return _answer(asked, names, parts)


def compare_indicators(
    store: Store, actor: Actor, asked: Asked, now: datetime, *, hiding: bool = False
) -> IndicatorsView:
    """Return the same beside the period before and the same a year ago.

    The three are counted at the same time, each by a connection of its own; nothing is held while
    one waits for another.

    Raises
    ------
    RefusedError
        As `answer_indicators`.
    """
    before, ago = asked.period.before(), asked.period.year_before()

    def count(one: Asked) -> dict[str, Numbers]:
        with store.reading(actor) as session:
            return count_told(session, one, now, hiding=hiding)

    with ThreadPoolExecutor(3, "indicators") as pool:
        counted = [
            pool.submit(copy_context().run, count, one)
            for one in (asked, asked.in_period(before), asked.in_period(ago))
        ]
        parts, *earlier = [one.result() for one in counted]
    with store.reading(actor) as session:
        names = part_names(session, asked.by, set(parts))
    compared = _answer(asked, names, parts, earlier)
    periods = {"previous": period_view(before), "year_before": period_view(ago)}
    return compared.model_copy(update=periods)


def _answer(
    asked: Asked,
    names: Mapping[str, Names],
    parts: Mapping[str, Numbers],
    earlier: Sequence[Mapping[str, Numbers]] = ({}, {}),
) -> IndicatorsView:
    return IndicatorsView(
        period=period_view(asked.period),
        previous=None,
        year_before=None,
        by=asked.by.value,
        parts=[
            PartView(
                key=part,
                name_zh=names[part][0],
                name_en=names[part][1],
                numbers=_views(numbers, *(one.get(part, {}) for one in earlier)),
            )
            for part, numbers in sorted(parts.items(), key=lambda one: (not one[0], one[0]))
        ],
    )


def part_names(session: Session, by: Dimension, parts: set[str]) -> dict[str, Names]:
    """Return the names of parts in Chinese and English; an unknown key is its own name."""
    found = {part: (part, part) for part in parts}
    if by.level is not None:
        rows = session.execute(
            select(Area.code, Area.name_zh, Area.name_en).where(Area.code.in_(parts))
        )
        found |= {code: (zh, en) for code, zh, en in rows}
    elif by is Dimension.SOURCE:
        found |= {part: _SOURCES[part] for part in parts if part in _SOURCES}
    elif by is Dimension.DEPARTMENT:
        known = code_book(session).departments
        found |= {key: (known[key].name_zh, known[key].name_en) for key in parts if key in known}
    elif by in {Dimension.CATEGORY, Dimension.MAJOR}:
        codes = code_book(session).codes.values()
        found |= {code.key: (code.name_zh, code.name_en) for code in codes if code.key in parts}
    if NOWHERE in parts:
        found[NOWHERE] = _ALL if by is Dimension.NONE else _NONE
    return found


def count_told(
    session: Session, asked: Asked, now: datetime, *, hiding: bool
) -> dict[str, Numbers]:
    """Return the numbers of each part, without the small ones when `hiding`.

    Raises
    ------
    RefusedError
        As `answer_indicators`.
    """
    if not hiding:
        return count_all(session, asked, now)
    check_told(asked)
    return hide_small(count_all(session, asked, now))


def _views(now: Numbers, before: Numbers, ago: Numbers) -> dict[str, NumberView]:
    return {
        one.key: _view(one, now[one.key], before.get(one.key), ago.get(one.key))
        for one in definitions().indicators.values()
    }


def _view(one: Indicator, number: Number, before: Number | None, ago: Number | None) -> NumberView:
    if number is HIDDEN:
        return NumberView(value=None, counted=None, hidden=True)
    previous, year_before = (None if one is None else one.value for one in (before, ago))
    return NumberView(
        value=number.value,
        counted=number.counted,
        whole=number.whole,
        met=_met(one, number),
        previous=previous,
        previous_change=change(one, number.value, previous),
        year_before=year_before,
        year_change=change(one, number.value, year_before),
    )


def change(one: Indicator, value: float | None, earlier: float | None) -> float | None:
    """Return how much a value has changed: relative, of rates the difference.

    None where one of them is missing, and from 0 to something else.
    """
    if value is None or earlier is None:
        return None
    if one.kind is Kind.RATE:
        return value - earlier
    if earlier == 0:
        return 0.0 if value == 0 else None
    return (value - earlier) / earlier


def _met(one: Indicator, number: Number) -> bool | None:
    if one.standard_s is None or number.value is None:
        return None
    return number.value <= one.standard_s
