"""What each reader may do with each kind of row, asked of PostgreSQL as the application's role.

Made from `row_rules.csv`: every table that has a rule, every relation of a row to who asks, every
grade. `python -m tests.data.store.row_matrix` writes the golden table anew, for review.
"""

import csv
import io
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import ProgrammingError

from api.cli.scratch_server import scratch_database, scratch_server
from data.areas.commands import write_areas
from data.store import Store
from data.store.actors import EVERY_AREA, EVERYTHING, NOTHING, Grade, NumberRange, Part, Scope
from data.store.migrate import migrate
from data.store.row_security import PUBLIC, RowRule, row_rules
from data.store.scoping import APPLICATION_ROLE, SETTINGS_SQL, setting_values
from tests.data.store.town import OF, SETUP, TREE, scoped

GOLDEN: Final = Path(__file__).resolve().parents[2] / "golden" / "rows.csv"
ACCOUNT, ANOTHER = 7, 8
UNIT: Final = 1
A, B = OF["a"], OF["b"]

_MIXED: Final = Scope((A, B), grade=Grade.L3, parts=(Part(Grade.L2, (A, B)), Part(Grade.L3, (A,))))
READERS: Final[Mapping[str, Scope]] = {
    "nobody": NOTHING,
    **{grade.name: Scope((A,), grade=grade) for grade in Grade},
    "L2, b lends": Scope((A,), (B,), Grade.L2),
    "L3, in b L2": _MIXED,
    "everything": EVERYTHING,
}
"""All answer for district a, up to a grade; the last for everything."""

PLACES: Final[Mapping[str, str | None]] = {
    "own": "a",
    "below": "a1",
    "above": "city",
    "beside": "b",
    "nowhere": None,
}
_BY_ACCOUNT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("account", "record", "lookup", "given", "raised"), "account_id"),
    "oneself": "id",
}
_BY_UNIT: Final = frozenset({"track", "left"})
_ANYWHERE: Final = frozenset({"shared", "counter", "whole", "queue", "loaded"})

Values = dict[str, Any]


@dataclass(frozen=True)
class Situation:
    """A row and how it stands to who asks."""

    name: str
    values: Values
    unit: Values = field(default_factory=dict)


def situations(rule: RowRule, columns: frozenset[str]) -> Iterator[Situation]:
    """Yield the rows of a table about which its rule may decide differently."""
    grades = range(1, 5) if rule.grade == "row" else (0,)
    for one, grade in product(_related(rule, columns), grades):
        if grade:
            yield Situation(f"{one.name}, L{grade}", {**one.values, "grade": grade}, one.unit)
        else:
            yield one


def _related(rule: RowRule, columns: frozenset[str]) -> Iterator[Situation]:
    if rule.rule in _ANYWHERE:
        yield Situation("any", {})
    elif rule.rule in _BY_ACCOUNT:
        yield from _of_accounts(_BY_ACCOUNT[rule.rule], columns)
    elif rule.rule in _BY_UNIT:
        for name, unit in _units():
            yield Situation(name, {}, unit)
    elif "unit_leaf" in columns or "from_leaf" in columns:
        yield from _of_two(columns)
    elif "serves_from" in columns:
        yield from (Situation(name, unit) for name, unit in _units())
    else:
        for name, code in PLACES.items():
            yield Situation(name, {"leaf": _number(code), "area_code": code})


def _of_accounts(column: str, columns: frozenset[str]) -> Iterator[Situation]:
    yield Situation("own", {column: ACCOUNT})
    yield Situation("another's", {column: ANOTHER})
    if "subjects" in columns:
        yield Situation("another's, about oneself", {column: ANOTHER, "subjects": [ACCOUNT]})


def _of_two(columns: frozenset[str]) -> Iterator[Situation]:
    """Yield rows between an area and a unit, or an area that lends."""
    if "unit_leaf" in columns:
        for (name, code), (of, unit) in product(_some_places(), _units()):
            numbers = {"leaf": _number(code), "unit_leaf": unit["leaf"]}
            yield Situation(f"{name}, unit {of}", numbers, unit)
    else:
        for (name, code), (of, lender) in product(_some_places(), _some_places()):
            numbers = {"leaf": _number(code), "from_leaf": _number(lender)}
            yield Situation(f"{name}, from {of}", numbers)


def _some_places() -> list[tuple[str, str | None]]:
    return [(name, PLACES[name]) for name in ("own", "beside", "nowhere")]


def _units() -> Iterator[tuple[str, Values]]:
    """Yield units that serve the area they belong to, and one that serves the whole city."""
    for name, code in PLACES.items():
        served = EVERY_AREA if code is None else OF[code]
        yield name, _unit(_number(code), served)
    yield "beside, serves all", _unit(B[0], EVERY_AREA)


def _unit(leaf: int, served: NumberRange) -> Values:
    return {"leaf": leaf, "serves_from": served[0], "serves_to": served[1]}


def _number(code: str | None) -> int:
    return 0 if code is None else OF[code][0]


def matrix(url: str) -> str:
    """Return the table as CSV: of each row the commands that each reader may use on it.

    `s`, `i`, `u`, `d` for select, insert, update, delete; `-` for none.
    """
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(["table", "row", *READERS])
    engine = create_engine(url)
    try:
        with engine.begin() as owner:
            for rule in _ruled():
                _let_anything_in(owner, rule.table)
        with engine.connect() as connection:
            for rule in _ruled():
                known = columns_of(connection, rule.table)
                for row in situations(rule, frozenset(known)):
                    allowed = [_allowed(connection, rule, row, scope) for scope in READERS.values()]
                    lines.writerow([rule.table, row.name, *allowed])
    finally:
        engine.dispose()
    return out.getvalue()


def _ruled() -> list[RowRule]:
    return [rule for rule in row_rules().values() if rule.rule != PUBLIC]


def _let_anything_in(owner: Connection, table: str) -> None:
    """Take away what else would decide about a row: triggers, references, checks."""
    owner.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
    checks = owner.scalars(
        text(
            "SELECT conname FROM pg_constraint WHERE conrelid = CAST(:table AS regclass)"
            " AND contype IN ('c', 'x', 'f')"
        ),
        {"table": table},
    )
    for name in checks.all():
        owner.execute(text(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"'))


def columns_of(connection: Connection, table: str) -> dict[str, tuple[str, bool]]:
    """Return type and whether a value must be given, of each column that can be written."""
    found = connection.execute(
        text(
            "SELECT a.attname, format_type(a.atttypid, a.atttypmod),"
            " a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''"
            " FROM pg_attribute a WHERE a.attrelid = CAST(:table AS regclass) AND a.attnum > 0"
            " AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum"
        ),
        {"table": table},
    )
    return {name: (kind, needed) for name, kind, needed in found}


def _allowed(connection: Connection, rule: RowRule, row: Situation, scope: Scope) -> str:
    """Return which commands a reader may use on a row; nothing is left behind."""
    table = rule.table
    try:
        for cleared in ("units", table):
            connection.execute(text(f"DELETE FROM {cleared}"))
        if row.unit and table != "units":
            _insert(connection, "units", {"id": UNIT, **row.unit})
        insert = insertion(connection, table, row.values)
        connection.execute(*insert)
        _become(connection, scope)
        found = "s" if _count(connection, f"SELECT FROM {table}") else ""
        column = _updatable(connection, rule)
        update = f"UPDATE {table} SET {column} = {column}"
        done = {
            "u": bool(column) and _count(connection, update),
            "d": _count(connection, f"DELETE FROM {table}"),
        }
        connection.execute(text("RESET ROLE"))
        connection.execute(text(f"DELETE FROM {table}"))
        _become(connection, scope)
        done = {"i": _count(connection, *insert), **done}
        return found + "".join(letter for letter, may in done.items() if may) or "-"
    finally:
        connection.rollback()


def _become(connection: Connection, scope: Scope) -> None:
    connection.execute(text(f"SET LOCAL ROLE {APPLICATION_ROLE}"))
    connection.exec_driver_sql(SETTINGS_SQL, setting_values(scoped(scope, ACCOUNT)))


def _count(connection: Connection, statement: Any, values: Values | None = None) -> bool:
    """Return whether a statement reaches a row; it is undone. What is refused reaches none."""
    asked = text(statement) if isinstance(statement, str) else statement
    point = connection.begin_nested()
    try:
        return connection.execute(asked, values or {}).rowcount > 0
    except ProgrammingError as error:
        if "permission denied" in str(error) or "row-level security" in str(error):
            return False
        raise
    finally:
        point.rollback()


def _updatable(connection: Connection, rule: RowRule) -> str | None:
    """Return a column that the application may change, None when it may change none."""
    found: str | None = connection.scalar(
        text(
            "SELECT attname FROM pg_attribute WHERE attrelid = CAST(:table AS regclass)"
            " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''"
            " AND has_column_privilege(attrelid, attnum, 'UPDATE') ORDER BY attnum LIMIT 1"
        ),
        {"table": rule.table},
    )
    return found


def _insert(connection: Connection, table: str, values: Values) -> None:
    connection.execute(*insertion(connection, table, values))


def insertion(
    connection: Connection, table: str, values: Values, *, identity: str = "SYSTEM"
) -> tuple[Any, Values]:
    """Return the statement of a row with some values, and something for all that must be said.

    `identity` says whose value of an identity column is left out: the system's, or the user's.
    """
    known = columns_of(connection, table)
    said = {name: value for name, value in values.items() if name in known}
    if "unit_id" in known and identity == "SYSTEM":
        said.setdefault("unit_id", UNIT)
    made = {
        name: _SOMETHING[kind.split("(")[0]]
        for name, (kind, needed) in known.items()
        if needed and name not in said
    }
    names = ", ".join([*said, *made])
    given = ", ".join([*(f":{name}" for name in said), *made.values()])
    return text(f"INSERT INTO {table} ({names}) OVERRIDING {identity} VALUE VALUES ({given})"), said


_SOMETHING: Final = {
    "text": "'x'",
    "character varying": "'x'",
    "integer": "1",
    "smallint": "1",
    "bigint": "1",
    "double precision": "1",
    "real": "1",
    "boolean": "false",
    "date": "'2026-11-22'",
    "time without time zone": "'08:00'",
    "interval": "'1 hour'",
    "timestamp with time zone": "now()",
    "jsonb": "'{}'",
    "bytea": "'x'",
    "uuid": "gen_random_uuid()",
    "text[]": "'{}'",
    "bigint[]": "'{}'",
    "integer[]": "'{}'",
    "double precision[]": "'{}'",
    "timestamp with time zone[]": "'{}'",
    "geometry": "ST_SetSRID(ST_MakePoint(114.3, 30.6), 4326)",
}


def prepare(url: str) -> None:
    """Write the town's areas, and days and months for tables that are kept by them."""
    store = Store.open(url, lax=True)
    try:
        with store.transaction(SETUP) as session:
            write_areas(session, TREE)
            session.execute(text("SELECT muster_tracks_make_day(current_date)"))
            session.execute(text("SELECT muster_audit_make_month(current_date)"))
    finally:
        store.close()


if __name__ == "__main__":
    with scratch_server() as server, scratch_database(server) as made:
        migrate(made)
        prepare(made)
        GOLDEN.write_text(matrix(made), encoding="utf-8")
    sys.stdout.write(f"{GOLDEN}\n")
