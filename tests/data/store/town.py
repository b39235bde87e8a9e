"""A town of six areas in which every area has an incident and a unit; who asks there, by SQL."""

from collections.abc import Sequence

import shapely
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from data.areas.commands import NewArea
from data.areas.tables import AreaLevel
from data.store import Store
from data.store.actors import AccountId, Actor, ActorKind, Grade, Scope, process_actor
from data.store.scoping import SETTINGS_SQL, setting_values

SETUP = process_actor("test")
POINT = "ST_SetSRID(ST_MakePoint(114.3, 30.6), 4326)"
# city 1–6: a 2–4 (a1 3, a2 4), b 5–6 (b1 6); numbered depth first in the order of codes
OF = {"city": (1, 6), "a": (2, 4), "a1": (3, 3), "a2": (4, 4), "b": (5, 6), "b1": (6, 6)}


def area(code: str, parent: str | None, level: AreaLevel) -> NewArea:
    shape = shapely.box(114.0, 30.0, 115.0, 31.0)
    return NewArea(code, parent, level, code, code, shape, generated=True, source="test")


CITY, DISTRICT, STREET = AreaLevel.CITY, AreaLevel.DISTRICT, AreaLevel.STREET
TREE = [
    area("city", None, CITY),
    area("a", "city", DISTRICT),
    area("a1", "a", STREET),
    area("a2", "a", STREET),
    area("b", "city", DISTRICT),
    area("b1", "b", STREET),
]


def who(
    *areas: str, grade: Grade | None = Grade.L2, lent: Sequence[str] = (), account: int = 7
) -> Actor:
    scope = Scope(tuple(OF[one] for one in areas), tuple(OF[one] for one in lent), grade)
    return scoped(scope, account)


def scoped(scope: Scope, account: int = 7) -> Actor:
    """Return a person with a scope."""
    return Actor(AccountId(account), "tester", ActorKind.PERSON, scope)


def add_incident(session: Session, code: str | None, grade: int = 2) -> None:
    session.execute(
        text(
            "INSERT INTO incidents (number, category, description, priority, stage, source,"
            " reported_by, due_at, changed_by, training, version, geom, cell, area_code, grade)"
            " VALUES (gen_random_uuid(), 'c', '', 1, 'report', 'desk', 't', now(), 't', false, 1,"
            f" {POINT}, 1, :code, :grade)"
        ),
        {"code": code, "grade": grade},
    )


def add_unit(
    session: Session, code: str | None, *, kind: str = "k", level: str | None = "grid"
) -> None:
    """Add a unit that serves the area it belongs to, unless another level is said."""
    session.execute(
        text(
            "INSERT INTO units (code, name_zh, name_en, kind, skills, crew, status, area_code,"
            " responsibility, training, version) VALUES (coalesce(:code, '-') || clock_timestamp(),"
            " 'n', 'n', :kind, '{}', 1, 'available', :code, :level, false, 1)"
        ),
        {"code": code, "kind": kind, "level": level},
    )


def seen(store: Store, actor: Actor, table: str = "incidents") -> set[str | None]:
    with store.reading(actor) as session:
        return set(session.scalars(text(f"SELECT area_code FROM {table}")))


def tell(connection: Connection, actor: Actor) -> None:
    connection.exec_driver_sql(SETTINGS_SQL, setting_values(actor))
