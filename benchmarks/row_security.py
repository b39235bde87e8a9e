"""What row-level security costs the main reads: a part of `muster bench trust`.

The same statements on the same rows, in turn with policies (in the application's role, the whole
city in scope) and without (as the owner, for whom none hold).
"""

import re
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import psycopg

from benchmarks.figures import Figure, say
from data.store.actors import EVERY_AREA, AccountId, Actor, ActorKind, Grade, NumberRange, Scope
from data.store.engine import CONNECT_OPTIONS
from data.store.scoping import SETTINGS_SQL, setting_values
from dispatch.recommendations.candidates import candidates_sql
from dispatch.units.shift_rules import ROSTER_KEPT
from layers.catalogue.definitions import LAYERS
from layers.tiles.queries import TileAddress, tile_sql, tile_values

ROUNDS: Final = 60
INCIDENTS: Final = 1_000_000
UNITS: Final = 3_000
FACILITIES: Final = 100_000
DISTRICT: Final = (19, 35)
"""The numbers of the second of 16 districts, each with 16 streets, in a city with the number 1."""

NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
_VIEWS: Final = files("dispatch.incidents").joinpath("incident_views.sql").read_text("utf-8")
_TILE: Final = tile_sql(LAYERS["facilities"])
_TILE_VALUES: Final = tile_values(LAYERS["facilities"], TileAddress(14, 13386, 6723))

_FILL: Final = Path(__file__).with_suffix(".sql").read_text("utf-8")
_TABLES: Final = ("areas", "incidents", "units", "unit_positions", "shifts", "facilities")

_ALIKE: Final[Mapping[str, tuple[str, dict[str, Any]]]] = {
    "open_incidents": (
        f"{_VIEWS} WHERE i.closed_at IS NULL ORDER BY i.due_at, i.id LIMIT 101",
        {},
    ),
    "incident_by_id": (
        f"{_VIEWS} WHERE i.id = ANY(%(ids)s) ORDER BY i.due_at, i.id",
        {"ids": [17]},
    ),
    "load_cells": (
        (
            "SELECT cell_r8, count(*) FROM incidents WHERE reported_at > %(since)s"
            " AND reported_at <= %(until)s GROUP BY cell_r8 ORDER BY cell_r8"
        ),
        {"since": NOW - timedelta(hours=24), "until": NOW},
    ),
    "tile": (
        re.sub(r"(?<!:):(\w+)", r"%(\1)s", _TILE),
        _TILE_VALUES,
    ),
    "incidents_in_a_box": (
        (
            "SELECT id FROM incidents"
            " WHERE geom && ST_MakeEnvelope(114.31, 30.11, 114.33, 30.13, 4326) "
            " AND closed_at IS NULL ORDER BY id LIMIT 1001"
        ),
        {},
    ),
}
MAIN_READS: Final = (*_ALIKE, "candidates")


def main_reads(scope: Scope) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the statements that somebody with a scope waits for, with their values, by name."""
    deciding = {"now": NOW, "roster_since": NOW - ROSTER_KEPT}
    return {**_ALIKE, "candidates": (candidates_sql(scope), deciding)}


def row_security_figures(url: str, incidents: int = INCIDENTS) -> list[Figure]:
    """Measure each read with and without policies, interleaved, on `incidents` rows.

    Parameters
    ----------
    url
        A migrated database with nothing in it; as its superuser.
    """
    say(f"row-level security: {incidents:,} incidents")
    fill(url, incidents)
    figures: list[Figure] = []
    with reader(url, EVERY_AREA) as guarded, psycopg.connect(url, autocommit=True) as plain:
        for name, (sql, values) in main_reads(dispatcher_scope(EVERY_AREA)).items():
            pairs = [
                (_one_ms(guarded, sql, values), _one_ms(plain, sql, values)) for _ in range(ROUNDS)
            ]
            with_ms, without_ms = (statistics.median(times) for times in zip(*pairs, strict=True))
            note = f"{with_ms:.2f} ms with, {without_ms:.2f} ms without"
            ratio = with_ms / without_ms
            figures.append(Figure(f"row_security_{name}_ratio", ratio, "", 1.25, note=note))
    return figures


def fill(url: str, incidents: int, units: int = UNITS, facilities: int = FACILITIES) -> None:
    """Fill a database with a city of 16 districts, evenly."""
    counts = {"incidents": incidents, "units": units, "facilities": facilities}
    statements = re.sub(r"(?<!:):(incidents|units|facilities)", lambda m: str(counts[m[1]]), _FILL)
    with psycopg.connect(url) as owner:
        owner.execute(statements)
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(f"VACUUM ANALYZE {', '.join(_TABLES)}")


@contextmanager
def reader(url: str, reach: NumberRange) -> Iterator[psycopg.Connection[Any]]:
    """Yield a connection as the application has it, in a transaction with a dispatcher's scope."""
    dispatcher = Actor(AccountId(1), "dispatcher", ActorKind.PERSON, dispatcher_scope(reach))
    with psycopg.connect(url, options=CONNECT_OPTIONS) as connection:
        connection.execute(SETTINGS_SQL, setting_values(dispatcher))
        yield connection
        connection.rollback()


def dispatcher_scope(reach: NumberRange) -> Scope:
    """Return what a dispatcher of some areas reaches."""
    return Scope((reach,), grade=Grade.L2)


def _one_ms(connection: psycopg.Connection[Any], sql: str, values: Mapping[str, Any]) -> float:
    began = time.perf_counter()
    connection.execute(sql, values, prepare=True).fetchall()
    return (time.perf_counter() - began) * 1000.0
