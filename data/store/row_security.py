"""Row-level security: which rows the database shows and lets change, by the scope of who acts.

`row_rules.csv` lists every table with its rule; a table that is not listed fails a test. The
policies are made from it after every migration, so that they are always those of the release. They
compare a row's `leaf` and `grade` with settings of the transaction (`data.store.scoping`); without
settings there are no rows. See docs/adr/0043-row-security.md.
"""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, text

from data.store.actors import EVERY_AREA
from data.store.scoping import APPLICATION_ROLE
from data.store.served import served_statements


def _setting(name: str, kind: str) -> str:
    """Return SQL that reads a setting once for a statement; NULL where it is not set."""
    return f"(SELECT NULLIF(current_setting('muster.{name}', true), '')::{kind})"


def _several(reach: str) -> str:
    return f"(SELECT COALESCE(current_setting('muster.{reach}', true), '') <> '')"


_OWN_GRADE: Final = "{grade}"
"""Stands in conditions for the grade of a row: a column, or that of its table."""


def _exact(reach: str) -> str:
    """Return SQL of the ranges that are reached at a row's grade."""
    return f"({_setting(reach, 'int4multirange[]')})[{_OWN_GRADE}]"


def _reach(column: str, reach: str, low: str, high: str) -> str:
    """Return the condition that an area's number is within reach.

    The hull of the ranges comes first, for an index serves it; of more than one range, or where the
    grade is not the same everywhere, the exact ones of the row's grade are compared too.
    """
    hull = f"{column} BETWEEN {_setting(low, 'int')} AND {_setting(high, 'int')}"
    return f"({hull} AND (NOT {_several(reach)} OR {column} <@ {_exact(reach)}))"


def _overlap(first: str, last: str) -> str:
    """Return the condition that a range of areas and those of the scope have one in common."""
    exact = f"int4range({first}, {last} + 1) && {_exact('areas')}"
    hull = f"{first} <= {_setting('high', 'int')} AND {last} >= {_setting('low', 'int')}"
    return f"({hull} AND (NOT {_several('areas')} OR {exact}))"


def _placed(column: str, reach: str, low: str, high: str) -> str:
    """Return the same for tables with many rows that are found by place or time.

    Who reaches every area is let pass by one comparison. It also keeps the planner from taking the
    hull for selective: it would leave the index of the geometry for that of the numbers, and read
    all open incidents of a city for those of one street.
    """
    every = (
        f"(SELECT current_setting('muster.{low}', true) = '{EVERY_AREA[0]}'"
        f" AND current_setting('muster.{high}', true) = '{EVERY_AREA[1]}'"
        f" AND NOT {_several(reach)})"
    )
    return f"({every} OR {_reach(column, reach, low, high)})"


_GRADE: Final = _setting("grade", "int")
_AREA: Final = _placed("leaf", "areas", "low", "high")
_UNIT: Final = _reach("leaf", "units", "units_low", "units_high")
_SERVING: Final = f"({_overlap('serves_from', 'serves_to')} OR {_UNIT})"
_AT_HAND: Final = "EXISTS (SELECT FROM units WHERE units.id = unit_id)"
_OWN_UNIT: Final = _reach("unit_leaf", "areas", "low", "high")
_LENDER: Final = _reach("from_leaf", "areas", "low", "high")
_WHOLE: Final = f"{_setting('low', 'int')} = 0"
_IN_AREA: Final = (
    "EXISTS (SELECT FROM areas WHERE areas.code = area_code AND "
    + _reach("areas.leaf_from::int", "areas", "low", "high")
    + ")"
)
_NOWHERE: Final = f"(area_code IS NULL AND {_reach('0', 'areas', 'low', 'high')})"
_ANYBODY: Final = f"{_GRADE} IS NOT NULL"
_OWN: Final = f"(account_id = {_setting('account', 'bigint')} OR {_WHOLE})"
_ONESELF: Final = _OWN.replace("account_id", "id")
_SUBJECT: Final = f"({_OWN} OR subjects @> ARRAY[{_setting('account', 'bigint')}])"
_REPORTED: Final = f"({_WHOLE} OR unit_id IN (SELECT id FROM units))"  # noqa: S608 (our own text)
_TRACKED: Final = _REPORTED.replace("FROM units", f"FROM units WHERE {_AREA}")

COMMANDS: Final = ("select", "insert", "update", "delete")
PUBLIC: Final = "public"

RULES: Final[dict[str, tuple[str, str, str, str]]] = {
    # rows of one's areas
    "area": (_AREA, _AREA, _AREA, _AREA),
    # units that serve in one's areas, by responsibility or lent; made and removed at home only
    "unit": (_SERVING, _AREA, _SERVING, _AREA),
    "position": (_SERVING, _SERVING, _SERVING, _SERVING),
    # of these units; changed at home and where they are lent to
    "crew": (_SERVING, _AREA, _UNIT, _AREA),
    # where one's units were, at other times as well: not of those that are lent
    "track": (_TRACKED, _REPORTED, "false", _TRACKED),
    # who was with one's units: added as they leave, never changed
    "left": (_REPORTED, _REPORTED, "false", _WHOLE),
    # of one's incidents, and of one's units elsewhere; made for one's incidents with units at hand
    "assignment": (
        f"({_AREA} OR {_OWN_UNIT})",
        f"({_AREA} AND {_AT_HAND})",
        f"({_AREA} OR {_OWN_UNIT})",
        _AREA,
    ),
    # everybody must know who may help whom; either side makes and ends it
    "aid": (_ANYBODY, f"({_AREA} OR {_LENDER})", f"({_AREA} OR {_LENDER})", "false"),
    # seen in every area, changed in one's own
    "common": (_ANYBODY, _AREA, _AREA, _AREA),
    # seen in every area, changed by whoever loads data
    "loaded": (_ANYBODY, _WHOLE, _WHOLE, _WHOLE),
    # the same, but what is not open is seen in its own area
    "facility": (
        f"({_ANYBODY} AND ({_OWN_GRADE} = 1 OR {_IN_AREA} OR {_NOWHERE}))",
        _WHOLE,
        _WHOLE,
        _WHOLE,
    ),
    "shared": (_ANYBODY, _ANYBODY, _ANYBODY, _ANYBODY),
    "counter": (_ANYBODY, _ANYBODY, _ANYBODY, _WHOLE),
    # one's own, and all for who answers for everything
    "account": (_OWN, _OWN, _OWN, _OWN),
    # one's own to read; given and taken by who answers for everything
    "given": (_OWN, _WHOLE, _WHOLE, _WHOLE),
    # what is raised about oneself, and counted on while one goes on
    "raised": (_OWN, _OWN, _OWN, _WHOLE),
    "oneself": (_ONESELF, _WHOLE, _ONESELF, _WHOLE),
    "record": (_OWN, _OWN, _WHOLE, _WHOLE),
    "lookup": (_SUBJECT, _OWN, "false", _WHOLE),
    "queue": (_WHOLE, "true", _WHOLE, _WHOLE),
    "whole": (_WHOLE, _WHOLE, _WHOLE, _WHOLE),
}
"""By rule the conditions for select, insert, update and delete, without the grade."""

_WRITE_UP: Final = frozenset({"track"})
"""Whoever reports a position need not be cleared to read tracks."""


@dataclass(frozen=True, slots=True)
class RowRule:
    """How the rows of one table are protected.

    Parameters
    ----------
    grade
        Of all its rows; "row" where the rows carry their own; empty where grades do not matter.
    rights
        What the application may do with the table at all: `select insert update(seq)`.
    why
        Of a table without a policy: why everybody may read it.
    """

    table: str
    rule: str
    grade: str
    rights: tuple[str, ...]
    why: str

    def condition(self, command: str) -> str:
        """Return the condition on rows for a command, of the four in `COMMANDS`."""
        own = "grade" if self.grade == "row" else self.grade or "1"
        writes_up = command == "insert" and self.rule in _WRITE_UP
        reach = RULES[self.rule][COMMANDS.index(command)].replace(_OWN_GRADE, own)
        return reach if writes_up or not self.grade else f"{reach} AND {own} <= {_GRADE}"


@cache
def row_rules() -> dict[str, RowRule]:
    """Return the rule of every table, by table."""
    source = files("data.store").joinpath("row_rules.csv").read_text(encoding="utf-8")
    return {
        row["table"]: RowRule(
            row["table"], row["rule"], row["grade"], tuple(row["rights"].split()), row["why"]
        )
        for row in csv.DictReader(source.splitlines())
    }


def secure_rows(connection: Connection) -> None:
    """Make policies and grants those of this release; nothing is done where they are.

    As the owner of the tables, in the transaction of the migration.
    """
    statements = list(_statements())
    wanted = fingerprint(statements)
    if secured_as(connection) == wanted:
        return
    for statement in statements:
        connection.execute(text(statement))
    if not connection.scalar(text("SELECT current_setting('is_superuser')::boolean")):
        for one in row_rules().values():
            if one.rule != PUBLIC:  # what triggers do as the owner, whose policies these are alone
                connection.execute(text(f"CREATE POLICY muster_owner ON {one.table} {_OWNERS}"))
    connection.exec_driver_sql(
        "CREATE OR REPLACE FUNCTION muster_row_security() RETURNS text LANGUAGE sql IMMUTABLE"
        f" AS $$ SELECT '{wanted}' $$"
    )


_OWNERS: Final = "TO CURRENT_USER USING (true) WITH CHECK (true)"


def secured_as(connection: Connection) -> str | None:
    """Return the fingerprint of the policies that a database has, None when it has none."""
    if connection.scalar(text("SELECT to_regprocedure('muster_row_security()')")) is None:
        return None
    found: str | None = connection.scalar(text("SELECT muster_row_security()"))
    return found


def fingerprint(statements: list[str] | None = None) -> str:
    """Return what tells the policies of this release from others."""
    made = list(_statements()) if statements is None else statements
    return hashlib.sha256("\n".join(made).encode()).hexdigest()


def _statements() -> Iterator[str]:
    yield _DROP_POLICIES
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {APPLICATION_ROLE}"
    yield f"GRANT USAGE ON SCHEMA public TO {APPLICATION_ROLE}"
    yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APPLICATION_ROLE}"
    yield f"GRANT SELECT ON alembic_version, spatial_ref_sys TO {APPLICATION_ROLE}"
    for function in _FUNCTIONS:
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {APPLICATION_ROLE}"
    for one in row_rules().values():
        yield f"GRANT {', '.join(one.rights)} ON {one.table} TO {APPLICATION_ROLE}"
        if one.rule == PUBLIC:
            continue
        yield f"ALTER TABLE {one.table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"
        for command in COMMANDS:
            condition = one.condition(command)
            check = {
                "insert": f"WITH CHECK ({condition})",
                "update": f"USING ({condition}) WITH CHECK ({condition})",
            }.get(command, f"USING ({condition})")
            yield f"CREATE POLICY muster_{command} ON {one.table} FOR {command} {check}"
    yield from served_statements()


_FUNCTIONS: Final = (
    "muster_audit_make_month(date)",
    "muster_audit_drop_month(date)",
)
"""Made by migrations before the application had a role of its own."""

_DROP_POLICIES: Final = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT policyname, tablename FROM pg_policies
    WHERE schemaname = 'public' AND starts_with(policyname, 'muster_') LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
  END LOOP;
END $$"""
