"""Writes of units and members: each takes a session of `Store.transaction`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

import psycopg
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.areas.tables import AreaLevel
from data.codes import skills, unit_kinds
from data.pool.tables import Facility
from data.privacy.clearance import for_many
from data.store.errors import ConflictError, NotFoundError, RefusedError
from data.store.outbox import record_change
from dispatch.units.errors import UnitOnAssignmentError
from dispatch.units.queries import get_unit
from dispatch.units.rules import BY_HAND, check_transition
from dispatch.units.tables import Member, Unit, UnitStatus
from dispatch.units.views import UnitView


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit to create; `skills`, `crew` and `responsibility` are those of its kind where None."""

    code: str
    kind: str
    name_zh: str
    name_en: str
    skills: tuple[str, ...] | None = None
    crew: int | None = None
    status: UnitStatus = UnitStatus.OFF_DUTY
    station_id: int | None = None
    area_code: str | None = None
    responsibility: AreaLevel | None = None
    training: bool = False
    members: tuple[str, ...] = field(default=())


def unit_row(new: NewUnit, at: datetime) -> Unit:
    """Return the row of a new unit, checked against the code lists.

    Raises
    ------
    RefusedError
        When its kind or a skill is in no list, or its status is one that only an assignment gives.
    """
    kind = unit_kinds().get(new.kind)
    if kind is None:
        raise RefusedError(f"there is no kind of unit {new.kind!r}", field="kind")
    given = kind.skills if new.skills is None else new.skills
    check_skills(given)
    if not BY_HAND[new.status]:
        raise RefusedError(f"a new unit cannot be {new.status}", field="status")
    return Unit(
        code=new.code,
        name_zh=new.name_zh,
        name_en=new.name_en,
        kind=new.kind,
        skills=list(given),
        crew=kind.crew if new.crew is None else new.crew,
        status=new.status,
        status_at=at,
        station_id=new.station_id,
        area_code=new.area_code,
        responsibility=new.responsibility,
        training=new.training,
    )


def create_unit(session: Session, new: NewUnit, *, now: datetime | None = None) -> UnitView:
    """Create a unit with its members and say so in the change feed.

    Without an area it belongs to that of its station.

    Raises
    ------
    RefusedError
        When there is no such station or area; else see `unit_row`.
    ConflictError
        When another unit has the code.
    """
    row = unit_row(new, now or datetime.now(UTC))
    if row.area_code is None and row.station_id is not None:
        row.area_code = session.scalar(
            select(Facility.area_code).where(Facility.id == row.station_id)
        )
    _write(session, row)
    add_members(session, row, new.members)
    view = get_unit(session, row.id)
    record_unit_change(session, "unit.created", view)
    return view


def change_unit(session: Session, unit_id: int, changes: Mapping[str, object]) -> UnitView:
    """Change what is known of a unit; nothing to change changes nothing.

    Parameters
    ----------
    changes
        New values by name: `name_zh`, `name_en`, `skills`, `crew`, `station_id`, `area_code`,
        `responsibility`; the last three may be None.

    Raises
    ------
    RefusedError
        When there is no such skill, station or area.
    NotFoundError
        When there is no such unit.
    """
    row = lock_unit(session, unit_id)
    new = {name: value for name, value in changes.items() if getattr(row, name) != value}
    if new:
        check_skills(row.skills if "skills" not in new else cast("Sequence[str]", new["skills"]))
        for name, value in new.items():
            setattr(row, name, value)
        row.version += 1
        _write(session, row)
        record_unit_change(session, "unit.changed", get_unit(session, unit_id))
    return get_unit(session, unit_id)


def add_members(session: Session, unit: Unit, names: Sequence[str]) -> None:
    """Add members with the skills of the unit, on duty with it."""
    session.add_all(
        Member(name=name, unit_id=unit.id, skills=list(unit.skills), training=unit.training)
        for name in names
    )
    session.flush()


def check_skills(given: Sequence[str]) -> None:
    """Refuse a skill that is in no list."""
    for skill in given:
        if skill not in skills():
            raise RefusedError(f"there is no skill {skill!r}", field="skills")


def set_status(
    session: Session, unit_id: int, wanted: UnitStatus, *, now: datetime | None = None
) -> UnitView:
    """Set a unit's status by hand; the present one again changes nothing.

    Raises
    ------
    NotFoundError
        When there is no such unit.
    UnitOnAssignmentError
        When it is on an open assignment: with that assignment and its incident.
    IllegalStatusError
        When the status may not follow the present one.
    """
    row = lock_unit(session, unit_id)
    if row.status == wanted:
        return get_unit(session, unit_id)
    before = get_unit(session, unit_id)
    if before.assignment is not None:
        raise UnitOnAssignmentError(
            f"unit {row.code} is on incident {before.assignment.incident_number}; "
            "end that assignment first",
            unit_code=row.code,
            assignment_id=before.assignment.id,
            incident_id=before.assignment.incident_id,
            incident_number=before.assignment.incident_number,
        )
    check_transition(row.status, wanted, BY_HAND)
    write_status(session, row, wanted, now or datetime.now(UTC))
    view = get_unit(session, unit_id)
    record_unit_change(session, "unit.status", view)
    return view


def lock_unit(session: Session, unit_id: int) -> Unit:
    """Return a unit's row, locked against other writers until the transaction ends."""
    row = session.scalar(
        select(Unit)
        .where(Unit.id == unit_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no unit {unit_id}", field="unit_id", unit_id=unit_id)
    return row


def write_status(session: Session, row: Unit, status: UnitStatus, at: datetime) -> None:
    """Write a status that has been checked; no change is recorded."""
    row.status = status
    row.status_at = at
    row.version += 1
    session.flush()


def record_unit_change(session: Session, topic: str, view: UnitView) -> None:
    """Write `view` to the change feed."""
    record_change(
        session,
        topic,
        entity_id=view.id,
        body={"unit": for_many(view)},
        area_code=view.area_code,
    )


def _write(session: Session, row: Unit) -> None:
    """Write a unit; what the database refuses is said by field."""
    code, station_id, area_code = row.code, row.station_id, row.area_code
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        match cause.diag.constraint_name if isinstance(cause, psycopg.Error) else None:
            case "uq_units_code":
                raise ConflictError(
                    f"another unit has the code {code}", field="code", unit_code=code
                ) from error
            case "fk_units_station_id":
                raise RefusedError(
                    f"there is no facility {station_id}", field="station_id"
                ) from error
            case "fk_units_area_code":
                raise RefusedError(f"there is no area {area_code!r}", field="area_code") from error
        raise
