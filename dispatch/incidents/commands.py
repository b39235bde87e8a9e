"""Writes of incidents: each takes a session of `Store.transaction`.

Under its law more happens than is written here: steps, clocks, notices. Whoever knows the law hands
in what follows a write (`Follow`), and the one change that goes out carries the whole outcome.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from geoalchemy2 import WKTElement
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.queries import areas_at, find_city, find_service_area
from data.areas.tables import AreaLevel
from data.areas.views import AreaView
from data.codes import IncidentCategory
from data.codes.book import code_book, recalled_book
from data.codes.rules import as_category, category_to_file, find_code, priority_of
from data.privacy.clearance import for_many
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError, VersionConflictError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.incidents.errors import IncidentClosedError, IncidentHasUnitsError
from dispatch.incidents.queries import get_incident, units_on_incident
from dispatch.incidents.rules import (
    Clock,
    city_day,
    clock_at,
    enter_stage,
    incident_number,
    stage_for,
)
from dispatch.incidents.tables import Incident, IncidentSerial, Source, Stage
from dispatch.incidents.views import IncidentView
from spatial.cells import cell_at
from spatial.shapes import check_point

MAX_DESCRIPTION = 4_000

Follow = Callable[[Session, Incident, datetime], object]
"""What follows a write of an incident's row, in its transaction and before its change goes out."""


@dataclass(frozen=True, slots=True)
class NewIncident:
    """An incident to report, EPSG:4326; its priority is that of its category where None."""

    category: str
    description: str
    lon: float
    lat: float
    priority: int | None = None
    address: str | None = None
    source: Source = Source.DESK
    training: bool = False


def report(
    session: Session,
    new: NewIncident,
    *,
    begin: Follow | None = None,
    now: datetime | None = None,
) -> IncidentView:
    """File an incident: number, cell, smallest area, law, clock; and say so in the change feed.

    Its number carries the day of the city (of UTC before a city is loaded). In a city that is
    training itself every incident is practice, whatever `new` says. `begin` puts it under its law.

    Raises
    ------
    RefusedError
        When the category, the priority or the description is not acceptable: `field` says which.
    spatial.errors.SpatialError
        When the place is not one on Earth or is outside the service area.
    """
    at = now or datetime.now(UTC)
    check_description(new.description)
    city = find_city(session)
    day = city_day(at, "UTC" if city is None else city.timezone)
    category, priority = _judge(session, new, day)
    areas = areas_of_place(session, new.lon, new.lat)
    clock = clock_at(Stage.REPORT, at, priority=priority, limit_s=category.limit_s)
    actor = acting(session)
    row = Incident(
        number=incident_number(day, take_serials(session, day)),
        category=category.key,
        description=new.description,
        address=new.address,
        priority=priority,
        stage=clock.stage,
        source=new.source,
        reported_at=at,
        reported_by=actor.name,
        stage_at=at,
        due_at=clock.due_at,
        training=new.training or (city is not None and city.training),
        changed_at=at,
        changed_by=actor.name,
        area_code=areas[-1].code if areas else None,
        duty_grid_code=duty_grid(areas),
        law=category.law,
        cell=cell_at(new.lon, new.lat),
        geom=WKTElement(f"POINT({new.lon!r} {new.lat!r})", srid=SRID_WGS84),
    )
    session.add(row)
    session.flush()
    if begin is not None:
        begin(session, row, at)
    return record_incident_change(session, "incident.reported", row.id)


def edit(  # noqa: PLR0913 (what may be changed, and what follows)
    session: Session,
    incident_id: int,
    *,
    version: int,
    description: str | None = None,
    priority: int | None = None,
    reclock: Follow | None = None,
    now: datetime | None = None,
) -> IncidentView:
    """Change description or priority; None leaves it, and what is the same already changes nothing.

    A new priority gives a report that nobody was sent to the time limit of that priority, counted
    from when the report came; `reclock` sets the clock of its law.

    Raises
    ------
    VersionConflictError
        When the incident has changed since `version` was read: says who changed it and when.
    IncidentClosedError, NotFoundError, RefusedError
    """
    at = now or datetime.now(UTC)
    row = lock_open_incident(session, incident_id, version=version)
    before = (row.description, row.priority)
    if description is not None:
        check_description(description)
        row.description = description
    if priority is not None:
        row.priority = check_priority(priority)
    if before == (row.description, row.priority):
        return get_incident(session, incident_id)
    if row.stage in {Stage.REPORT, Stage.ACCEPT}:
        limit_s = category_of(session, row.category).limit_s
        clock = clock_at(row.stage, row.stage_at, priority=row.priority, limit_s=limit_s)
        row.due_at = clock.due_at
    if reclock is not None and before[1] != row.priority:
        reclock(session, row, at)
    touch(session, row, at)
    return record_incident_change(session, "incident.stage", incident_id)


def close(
    session: Session,
    incident_id: int,
    *,
    reason: str,
    version: int | None = None,
    now: datetime | None = None,
) -> IncidentView:
    """Archive an incident.

    Raises
    ------
    IncidentHasUnitsError
        When units are on it: with their codes.
    IncidentClosedError
        When it is archived already.
    VersionConflictError
        When `version` is given and the incident has changed since it was read.
    RefusedError
        When the reason is empty.
    NotFoundError
        When there is no such incident.
    """
    if not reason.strip():
        raise RefusedError("a reason is needed to close an incident", field="reason")
    at = now or datetime.now(UTC)
    row = lock_open_incident(session, incident_id, version=version)
    view = get_incident(session, incident_id)
    if view.units:
        codes = [unit.unit_code for unit in view.units]
        raise IncidentHasUnitsError(
            f"incident {row.number} still has units on it: {', '.join(codes)}",
            incident_id=incident_id,
            incident_number=row.number,
            units=codes,
        )
    _enter(session, row, Stage.ARCHIVE, at)
    row.closed_at = at
    row.closed_reason = reason
    touch(session, row, at)
    return record_incident_change(session, "incident.closed", incident_id)


def lock_open_incident(
    session: Session, incident_id: int, *, version: int | None = None
) -> Incident:
    """Return the row of an incident that is not archived, locked until the transaction ends.

    Raises
    ------
    NotFoundError, IncidentClosedError, VersionConflictError
    """
    row = lock_incident(session, incident_id)
    if row.closed_at is not None:
        raise IncidentClosedError(
            f"incident {row.number} was closed at {row.closed_at:%Y-%m-%d %H:%M:%S} UTC",
            incident_id=row.id,
            incident_number=row.number,
            closed_at=row.closed_at.isoformat(),
        )
    if version is not None and version != row.version:
        raise VersionConflictError(
            f"incident {row.number} was changed by {row.changed_by} meanwhile",
            changed_by=row.changed_by,
            changed_at=row.changed_at.isoformat(),
            version=row.version,
        )
    return row


def lock_incident(session: Session, incident_id: int) -> Incident:
    """Return the row of an incident, archived or not, locked until the transaction ends.

    Raises
    ------
    NotFoundError
    """
    row = session.scalar(
        select(Incident)
        .where(Incident.id == incident_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    return row


def follow_units(session: Session, row: Incident, at: datetime) -> bool:
    """Set the stage that follows from the units on an incident; tell whether it changed.

    Nothing goes to the change feed: the caller's change carries the incident.
    """
    wanted = stage_for(units_on_incident(session, row.id))
    changed = wanted is not row.stage
    if changed:
        _enter(session, row, wanted, at)
    touch(session, row, at)
    return changed


def _enter(session: Session, row: Incident, wanted: Stage, at: datetime) -> None:
    before = Clock(row.stage, row.stage_at, row.due_at)
    limit_s = category_of(session, row.category).limit_s
    after = enter_stage(before, wanted, at, priority=row.priority, limit_s=limit_s)
    row.stage, row.stage_at, row.due_at = after.stage, after.stage_at, after.due_at


def touch(session: Session, row: Incident, at: datetime) -> None:
    """Note who changes the row and count its version."""
    row.changed_at = at
    row.changed_by = acting(session).name
    row.version += 1
    session.flush()


def take_serials(session: Session, day: date, count: int = 1) -> int:
    """Return the first of the next `count` serials of a day of the city.

    Two transactions of one day wait for each other (the row of the day), so none is given twice.
    """
    last: int | None = session.scalar(
        insert(IncidentSerial)
        .values(day=day, last=count)
        .on_conflict_do_update(
            index_elements=[IncidentSerial.day], set_={"last": IncidentSerial.last + count}
        )
        .returning(IncidentSerial.last)
    )
    if last is None:
        raise RuntimeError("the upsert of a serial returned no row")
    return last - count + 1


def _judge(session: Session, new: NewIncident, day: date) -> tuple[IncidentCategory, int]:
    """Return the category in force under which something is filed, and its priority.

    Where none is said it is that of the category, or a higher one by the rules of priority.
    """
    book = code_book(session)
    category = category_to_file(book, new.category, day)
    if new.priority is not None:
        return category, check_priority(new.priority)
    return category, priority_of(book, category, new.source, new.description, day)[0]


def areas_of_place(session: Session, lon: float, lat: float) -> list[AreaView]:
    """Return the areas that hold a place, widest first; empty where no area is drawn.

    Raises
    ------
    spatial.errors.SpatialError
        When the coordinates are not a place on Earth, or a city is loaded and they are outside its
        service area.
    """
    check_point(lon, lat)
    served = find_service_area(session)
    if served is not None:
        served.check(lon, lat)
    return areas_at(session, lon, lat)


def duty_grid(areas: Sequence[AreaView]) -> str | None:
    """Return the code of the duty grid among the areas of a place; None where there is none."""
    return next((area.code for area in areas if area.level == AreaLevel.GRID), None)


def category_of(session: Session, key: str) -> IncidentCategory:
    """Return a category by its key, also of an edition that is over.

    Raises
    ------
    RefusedError
        When there is none.
    """
    code = find_code(recalled_book(session), key, datetime.now(UTC).date())
    if code is None:
        raise RefusedError(f"there is no incident category {key!r}", field="category")
    return as_category(code)


def check_priority(priority: int) -> int:
    """Return `priority` when it is 1 (highest), 2 or 3; else RefusedError."""
    if priority not in {1, 2, 3}:
        raise RefusedError("priority is 1, 2 or 3", field="priority")
    return priority


def check_description(description: str) -> None:
    """Refuse a description that is too long for a screen or holds NUL."""
    if len(description) > MAX_DESCRIPTION or "\0" in description:
        raise RefusedError(
            f"a description has at most {MAX_DESCRIPTION} characters, none of them NUL",
            field="description",
        )


def record_incident_change(session: Session, topic: str, incident_id: int) -> IncidentView:
    """Write the incident as it is now to the change feed, and return it."""
    view = get_incident(session, incident_id)
    record_change(
        session,
        topic,
        entity_id=view.id,
        body={"incident": for_many(view)},
        area_code=view.areas[-1].code if view.areas else None,
    )
    return view
