"""Past incidents from files: what a row must have, and how it becomes archived history.

An imported incident is over. It stands under the law of its category, marked as imported; no clock
is started for it, nobody is told of it, and no action of its law is open on it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
import orjson
import shapely
from numpy.typing import NDArray
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.areas.index import AreaIndex
from data.areas.queries import city_timezone, find_service_area, is_training_city, load_area_index
from data.areas.tables import Area, AreaLevel
from data.codes import IncidentCategory
from data.codes.book import code_book
from data.codes.rules import as_category, codes_named, find_code, in_force
from data.codes.values import CodeBook
from data.exchange.suspicions import system_suspicion
from data.exchange.targets import Asked, Checked, Field, Pairs, Refusal, Rows, Told
from data.pool.nearest import find_nearest_road
from data.store.actors import NumberRange, Scope
from data.store.bulk import copy_rows, hex_geometries
from dispatch.incidents.importing_fields import FIELDS, SOURCES
from dispatch.incidents.tables import Incident, Source, Stage
from spatial.cells import cells_at
from spatial.crs import gcj02_twin
from spatial.shapes import ServiceArea

IMPORTED: Final = "imported"
"""The mark of what was imported; `dispatch.workflow.words` knows it too."""

ROADS_ASKED: Final = 200
MOST_SWAPPED: Final = 0.5
_FEWEST_OUTSIDE: Final = 3

LawVersions = Callable[[Session, str, datetime], int]
"""Returns the version of a law under which incidents are opened at a moment."""

_UNDO: Final = text(
    "DELETE FROM incidents WHERE id IN (SELECT id FROM incidents"
    ' WHERE number COLLATE "C" >= :from AND number COLLATE "C" < :until ORDER BY id LIMIT :most)'
)
_COLUMNS: Final = (
    *("number", "category", "description", "address", "priority", "stage", "source", "reported_at"),
    *("reported_by", "stage_at", "due_at", "closed_at", "closed_reason", "training", "version"),
    *("changed_at", "changed_by", "area_code", "law", "law_version", "duty_grid_code", "marks"),
    *("cell", "geom"),
)
_REASON: Final = "历史导入 · imported history"


def imported_number(import_id: int, row: int) -> str:
    """Return the number of the incident that a row of an import became.

    It needs no serial of its day, for which the desk would wait, and says where it is from.

    Examples
    --------
    >>> imported_number(12, 345)
    'I12-345'
    """
    return f"I{import_id}-{row}"


@dataclass(frozen=True, slots=True)
class IncidentTarget:
    """Past incidents as what is imported."""

    law_version: LawVersions
    key: str = "incidents"
    name_zh: str = "历史事件"
    name_en: str = "Past incidents"
    fields: tuple[Field, ...] = FIELDS

    def begin(self, session: Session, asked: Asked) -> "IncidentChecker":
        """Return what judges rows of past incidents."""
        book = code_book(session)
        numbers = {
            code: (first, first)
            for code, first in session.execute(select(Area.code, Area.leaf_from))
        }
        grids = session.scalars(select(Area.code).where(Area.level == AreaLevel.GRID))
        laws = {code.law for code in book.codes.values() if code.usable}
        return IncidentChecker(
            asked=asked,
            book=book,
            served=find_service_area(session),
            areas=load_area_index(session),
            numbers=numbers,
            grids=frozenset(grids),
            laws={law: self.law_version(session, law, asked.at) for law in laws if law},
            training=is_training_city(session),
            zone=ZoneInfo(city_timezone(session)),
        )

    def value_of(self, session: Session, field_key: str, value: str) -> str | None:
        """Return the key of the category, or the source, that a value is or is called like."""
        if field_key == "source":
            found = SOURCES.get(value.casefold())
            return None if found is None else found.value
        return _category_named(code_book(session), value)

    def undo(self, session: Session, import_id: int, most: int) -> int:
        """Delete at most `most` incidents of an import; return how many."""
        values = {"from": f"I{import_id}-", "until": f"I{import_id}.", "most": most}
        return session.connection().execute(_UNDO, values).rowcount


def _category_named(book: CodeBook, value: str) -> str | None:
    """Return the key of the usable category that is called so, in whichever edition."""
    if codes_named(book, value):
        return value
    folded = value.casefold()
    found = [
        code
        for code in book.codes.values()
        if code.usable and folded and folded in {code.name_zh.casefold(), code.name_en.casefold()}
    ]
    keys = {code.key for code in found}
    if len(keys) > 1:  # of the same name in several editions: that of the one in force
        today = datetime.now(UTC).date()
        keys = {code.key for code in found if in_force(book, code, today)}
    return keys.pop() if len(keys) == 1 else None


@dataclass(slots=True)
class IncidentChecker:
    """Judges rows of past incidents, with all of the city that it needs."""

    asked: Asked
    book: CodeBook
    served: ServiceArea | None
    areas: AreaIndex
    numbers: Mapping[str, NumberRange]
    grids: frozenset[str]
    laws: Mapping[str, int]
    training: bool
    zone: ZoneInfo
    _categories: dict[str, tuple[IncidentCategory, bool] | None] = field(default_factory=dict)

    def check(self, rows: Rows) -> Checked:
        """Return which of the rows may be taken, with area, category and source of each."""
        refused: list[Refusal] = []
        kept = np.ones(len(rows), dtype=np.bool_)

        def refuse(
            wrong: NDArray[np.bool_], key: str, code: str, values: Sequence[Any] | None = None
        ) -> None:
            for at in np.flatnonzero(wrong & kept).tolist():
                shown = "" if values is None else str(values[at])[:80]
                refused.append(Refusal(int(rows.numbers[at]), key, code, shown))
            kept[wrong] = False

        categories = [self._category(value) for value in rows.texts["category"]]
        refuse(_where(categories, None), "category", "no_category", rows.texts["category"])
        now = np.datetime64(self.asked.at.astimezone(UTC).replace(tzinfo=None), "us")
        for key in ("reported_at", "closed_at"):
            if key in rows.moments:
                refuse(rows.moments[key] > now, key, "future", rows.moments[key].tolist())
        if "closed_at" in rows.moments:
            early = rows.moments["closed_at"] < rows.moments["reported_at"]
            refuse(early, "closed_at", "before_report", rows.moments["closed_at"].tolist())
        places = np.column_stack([rows.lon, rows.lat])
        if self.served is not None and len(rows):
            shown = [f"{lon:.6f}, {lat:.6f}" for lon, lat in places.tolist()]
            refuse(~self.served.holds(places), "lon", "outside_city", shown)
        codes = self.areas.codes_at(places) if len(rows) else []
        refuse(~self._reached(codes), "lon", "outside_own")
        sources = self._sources(rows)
        found = [
            (one[0], code, source)
            for one, code, source, good in zip(
                categories, codes, sources, kept.tolist(), strict=True
            )
            if good and one is not None
        ]
        told = {
            "old_edition": sum(
                1 for one, good in zip(categories, kept, strict=True) if good and one and not one[1]
            ),
            "unknown_source": sum(
                1 for one, good in zip(sources, kept, strict=True) if good and one is None
            ),
        }
        return Checked(
            rows.only(kept), found, refused, {code: count for code, count in told.items() if count}
        )

    def suspicions(self, session: Session, sample: Pairs, outside: Pairs) -> Iterable[Told]:
        """Tell of coordinates that are swapped, and of systems that look like another."""
        if len(outside) >= _FEWEST_OUTSIDE and self.served is not None:
            turned = outside[:, ::-1]
            earthly = (np.abs(turned[:, 0]) <= 180) & (np.abs(turned[:, 1]) <= 90)
            inside = int(self.served.holds(turned[earthly]).sum()) if earthly.any() else 0
            if inside > MOST_SWAPPED * len(outside):
                yield Told("swapped", inside, offer={"swap": True})
        if not len(sample):
            return
        asked = sample[:: max(1, len(sample) // ROADS_ASKED)][:ROADS_ASKED]
        given_m = np.array([_road_m(session, lon, lat) for lon, lat in asked.tolist()])
        twin_m = np.array([_road_m(session, *gcj02_twin(lon, lat)) for lon, lat in asked.tolist()])
        found = system_suspicion(given_m, twin_m)
        if found is not None:
            code, rows = found
            yield Told(code, rows, offer={"crs": "GCJ02"} if code == "looks_like_gcj02" else None)

    def write(self, session: Session, checked: Checked, fresh: NDArray[np.bool_]) -> int:
        """Write those incidents that are fresh, as archived history."""
        rows = checked.rows.only(fresh)
        found = [one for one, new in zip(checked.found, fresh.tolist(), strict=True) if new]
        places = np.column_stack([rows.lon, rows.lat])
        reported = _moments(rows.moments["reported_at"])
        ends = rows.moments.get("closed_at", np.full(len(rows), np.datetime64("NaT", "us")))
        closed = _moments(np.where(np.isnat(ends), rows.moments["reported_at"], ends))
        none = [""] * len(rows)
        columns = zip(
            *(rows.numbers.tolist(), found, reported, closed),
            *(rows.texts.get("description", none), rows.texts.get("address", none)),
            *(cells_at(places).tolist(), hex_geometries(np.asarray(shapely.points(places)))),
            strict=True,
        )
        return copy_rows(session, Incident, _COLUMNS, (self._row(*one) for one in columns))

    def _row(  # noqa: PLR0913, PLR0917 (an incident)
        self,
        number: int,
        found: tuple[IncidentCategory, str | None, Source | None],
        reported: datetime,
        closed: datetime,
        description: str,
        address: str,
        cell: int,
        geom: str,
    ) -> tuple[object, ...]:
        category, area, source = found
        name, at = self.asked.name, self.asked.at
        marks = orjson.dumps({IMPORTED: at.isoformat()}).decode()
        return (
            *(
                imported_number(self.asked.import_id, number),
                category.key,
                description,
                address or None,
            ),
            *(category.priority, Stage.ARCHIVE.value, (source or Source.SYSTEM).value, reported),
            *(name, closed, closed, closed, _REASON, self.training, 1),
            *(at, name, area, category.law, self.laws.get(category.law, 1)),
            *(area if area in self.grids else None, marks, cell, geom),
        )

    def _category(self, value: str) -> tuple[IncidentCategory, bool] | None:
        """Return the category that a value stands for, and whether its edition is in force."""
        if value not in self._categories:
            key = self.asked.codes.get("category", {}).get(value) or (
                _category_named(self.book, value)
                if value
                else self.asked.default_codes.get("category")
            )
            today = self.asked.at.astimezone(self.zone).date()
            code = None if key is None else find_code(self.book, key, today)
            self._categories[value] = (
                None if code is None else (as_category(code), in_force(self.book, code, today))
            )
        return self._categories[value]

    def _sources(self, rows: Rows) -> list[Source | None]:
        """Return the source of each row: what the file says; system where it says nothing."""
        if "source" not in rows.texts:
            return [Source.SYSTEM] * len(rows)
        said = self.asked.codes.get("source", {})
        default = self.asked.default_codes.get("source", Source.SYSTEM.value)
        return [
            SOURCES.get((said.get(value) or value or default).casefold())
            for value in rows.texts["source"]
        ]

    def _reached(self, codes: Sequence[str | None]) -> NDArray[np.bool_]:
        """Return which areas the import may write to."""
        known: dict[str | None, bool] = {}
        for code in set(codes):
            number = 0 if code is None else self.numbers[code][0]
            known[code] = _within(self.asked.scope, number)
        return np.array([known[code] for code in codes], dtype=np.bool_)


def _within(scope: Scope, number: int) -> bool:
    return any(first <= number <= last for first, last in scope.at(2).areas)


def _where(values: Sequence[object], wanted: object) -> NDArray[np.bool_]:
    return np.array([value is wanted for value in values], dtype=np.bool_)


def _moments(times: NDArray[np.datetime64]) -> list[datetime]:
    return [moment.replace(tzinfo=UTC) for moment in times.astype("datetime64[us]").tolist()]


def _road_m(session: Session, lon: float, lat: float) -> float:
    road = find_nearest_road(session, lon, lat)
    return float("nan") if road is None else road.distance_m
