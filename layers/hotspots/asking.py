"""What is asked of hot cells: which incidents, over which area, in which cells, when."""

import hashlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import orjson
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.store.actors import Actor, Grade, NumberRange, Part, Scope
from data.store.errors import RefusedError
from layers.hotspots.errors import (
    DenominatorIsEverythingError,
    PeopleUnknownError,
    PeriodAheadError,
    PeriodTooLongError,
    PeriodTooShortError,
    ResolutionTooCoarseError,
    ResolutionTooFineError,
    TooManyCellsError,
)
from spatial.cells import average_area_m2
from spatial.pattern import MOST_CELLS

COUNTED: Final = Grade.L2
"""Which incidents are counted: those of the daily work. More sensitive ones are in no map."""

COARSEST: Final = 6
FINEST: Final = 10
LONGEST: Final = timedelta(days=3660)
SHORTEST: Final = timedelta(hours=1)


class Denominator(StrEnum):
    """What incidents are held against: nothing (where), or what explains them (how risky)."""

    NONE = "none"
    ROAD_KM = "road_km"
    PEOPLE = "people"
    ALL_INCIDENTS = "all_incidents"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Of `since` and `until` both, or `days` until now.

    Parameters
    ----------
    area
        Code of an area: incidents and roads of it and all below it.
    categories
        Keys, or how keys begin; all where none is named.
    resolution
        Of the cells; None for the one that suits.
    k
        How many rings a disk has.
    training
        Whether training incidents are counted, and only those; real ones otherwise.
    """

    area: str
    since: datetime | None = None
    until: datetime | None = None
    days: int | None = None
    categories: tuple[str, ...] = ()
    resolution: int | None = None
    denominator: Denominator = Denominator.NONE
    k: int = 1
    training: bool = False

    @property
    def sha256(self) -> str:
        """Digest of what is asked: the same question has the same one."""
        return hashlib.sha256(orjson.dumps(self.as_json(), option=orjson.OPT_SORT_KEYS)).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values, categories in order."""
        said = asdict(self)
        said["categories"] = sorted(set(self.categories))
        for name in ("since", "until"):
            moment = said[name]
            said[name] = None if moment is None else moment.astimezone(UTC).isoformat()
        said["denominator"] = self.denominator.value
        return said

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> "Question":
        """Return what `as_json` gave."""
        moments = {
            name: None if said[name] is None else datetime.fromisoformat(said[name])
            for name in ("since", "until")
        }
        return cls(
            **{
                **said,
                **moments,
                "categories": tuple(said["categories"]),
                "denominator": Denominator(said["denominator"]),
            }
        )


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` until `until`, which is not in it; `cut` where it was asked for longer."""

    since: datetime
    until: datetime
    cut: bool = False

    @property
    def days(self) -> float:
        """Its length."""
        return (self.until - self.since) / timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """The area that is asked about."""

    code: str
    name_zh: str
    name_en: str
    numbers: NumberRange

    @property
    def scope(self) -> Scope:
        """What is counted: every incident of the area, up to `COUNTED`."""
        return Scope(areas=(self.numbers,), grade=COUNTED)

    def counting(self, actor: Actor) -> Actor:
        """Return who counts: the same account, reaching exactly what is counted."""
        return Actor(actor.account_id, actor.name, actor.kind, self.scope)


def find_place(session: Session, code: str) -> Place:
    """Return the area of a code.

    Raises
    ------
    RefusedError
        When there is none.
    """
    row = session.execute(
        select(Area.code, Area.name_zh, Area.name_en, Area.leaf_from, Area.leaf_to).where(
            Area.code == code
        )
    ).one_or_none()
    if row is None:
        raise RefusedError(f"there is no area {code!r}", field="area")
    return Place(row.code, row.name_zh, row.name_en, (row.leaf_from, row.leaf_to))


def period_of(question: Question, now: datetime) -> Period:
    """Return the period that is asked about; what lies ahead is cut off.

    Raises
    ------
    PeriodAheadError, PeriodTooShortError, PeriodTooLongError, RefusedError
        When it cannot be counted, or is not told.
    """
    minute = now.astimezone(UTC).replace(second=0, microsecond=0)
    if question.days is not None:
        if question.since is not None or question.until is not None:
            raise RefusedError("a period has `days`, or `since` and `until`", field="days")
        return Period(minute - timedelta(days=question.days), minute)
    if question.since is None or question.until is None:
        raise RefusedError("a period has `days`, or `since` and `until`", field="since")
    if question.since >= minute:
        raise PeriodAheadError(
            "the period begins in the future: nothing has been reported in it yet",
            field="since",
            since=question.since.isoformat(),
        )
    until = min(question.until, minute)
    if until - question.since < SHORTEST:
        raise PeriodTooShortError("a period lasts an hour at least", field="until")
    if until - question.since > LONGEST:
        raise PeriodTooLongError(
            f"a period lasts at most {LONGEST.days} days", field="since", most=LONGEST.days
        )
    return Period(question.since, until, cut=question.until > minute)


def check_question(session: Session, question: Question, place: Place) -> None:
    """Refuse what has no answer for any incidents.

    Raises
    ------
    HotspotsRefusedError
    """
    if question.denominator is Denominator.PEOPLE:
        raise PeopleUnknownError(
            "this installation has no count of people by place: take road_km or all_incidents",
            field="denominator",
        )
    if question.denominator is Denominator.ALL_INCIDENTS and not question.categories:
        raise DenominatorIsEverythingError(
            "all incidents are the denominator of some category: name one", field="categories"
        )
    if question.resolution is not None:
        check_cells(session, question.resolution, place)


def check_cells(session: Session, resolution: int, place: Place) -> None:
    """Refuse a resolution of which an area would have too many cells, or that says nothing.

    Raises
    ------
    TooManyCellsError, ResolutionTooFineError, ResolutionTooCoarseError
        With the resolution to take.
    """
    area_m2 = _area_m2(session, place.code)
    cells = round(area_m2 / average_area_m2(resolution))
    take = next(
        finer for finer in range(FINEST, -1, -1) if area_m2 / average_area_m2(finer) <= MOST_CELLS
    )
    if cells > MOST_CELLS:
        raise TooManyCellsError(
            f"resolution {resolution} makes about {cells} cells of {place.name_en}, more than"
            f" {MOST_CELLS}: take {take}",
            field="resolution",
            resolution=resolution,
            cells=cells,
            most=MOST_CELLS,
            take=take,
        )
    if resolution > FINEST:
        raise ResolutionTooFineError(
            f"cells of resolution {resolution} are finer than places are good for: take {take}",
            field="resolution",
            resolution=resolution,
            take=take,
        )
    if resolution < COARSEST:
        raise ResolutionTooCoarseError(
            f"cells of resolution {resolution} are too coarse for a city: take {COARSEST}",
            field="resolution",
            resolution=resolution,
            take=COARSEST,
        )


def _area_m2(session: Session, code: str) -> float:
    measured = select(func.ST_Area(func.geography(Area.geom))).where(Area.code == code)
    return float(session.scalars(measured).one())


def grade_within(scope: Scope, numbers: NumberRange) -> Grade | None:
    """Return up to which grade a scope reaches a whole area; None where it does not.

    Examples
    --------
    >>> grade_within(Scope(((2, 9),), grade=Grade.L3), (3, 5)).name
    'L3'
    >>> grade_within(Scope(((2, 4),), grade=Grade.L3), (3, 5)) is None
    True
    """
    held = [
        grade
        for grade in Grade
        if any(first <= numbers[0] and numbers[1] <= last for first, last in scope.at(grade).areas)
    ]
    return max(held, default=None)


def raised(scope: Scope) -> Scope:
    """Return a scope that reaches at least `COUNTED` wherever it reaches anything.

    For rows that are told to whoever is cleared for less without their small counts.
    """
    if scope.grade is None or (scope.lowest is not None and scope.lowest >= COUNTED):
        return scope
    above = tuple(part for part in scope.parts if part.grade > COUNTED)
    if not above:
        return Scope(scope.areas, (), COUNTED)
    parts = (Part(COUNTED, scope.areas), *above)
    return Scope(scope.areas, (), scope.grade, parts)
