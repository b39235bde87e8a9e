"""Incidents for `muster bench loop`: many that are open, and many more that are over."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import numpy as np
import psycopg

from benchmarks.figures import say
from data.codes import incident_categories
from spatial.cells import cells_at

OPEN: Final = 100_000
ARCHIVED: Final = 1_000_000
GRIDS: Final = 200
TABLES: Final = ("incidents", "incident_texts", "incident_clocks", "incident_steps", "areas")
_FOLDER: Final = Path(__file__).parent

_AREAS = """
INSERT INTO areas (code, parent_code, level, name_zh, name_en, leaf_from, leaf_to, generated,
    source, geom, cell)
SELECT code, parent, level, name, code, low, high, true, 'benchmark',
    ST_Multi(ST_MakeEnvelope(west, south, east, north, 4326)), 1
FROM (
    SELECT 'c' AS code, NULL AS parent, 'city' AS level, '试验市' AS name, 1 AS low, 209 AS high,
        114.0 AS west, 30.0 AS south, 115.0 AS east, 31.0 AS north
    UNION ALL
    SELECT 'd' || d, 'c', 'district', '第' || d || '区', 2 + 26 * d, 27 + 26 * d,
        114 + d / 8.0, 30, 114 + (d + 1) / 8.0, 31
    FROM generate_series(0, 7) d
    UNION ALL
    SELECT 'd' || d || 'g' || g, 'd' || d, 'grid', '第' || d || '区' || g || '网格', 3 + 26 * d + g,
        3 + 26 * d + g, 114 + d / 8.0, 30 + g / 25.0, 114 + (d + 1) / 8.0, 30 + (g + 1) / 25.0
    FROM generate_series(0, 7) d, generate_series(0, 24) g
) AS tree
"""
_PLACES = """
SELECT code, name_zh, leaf_from, ST_X(at), ST_Y(at) FROM (
    SELECT code, name_zh, leaf_from, ST_PointOnSurface(geom) AS at FROM areas
    WHERE leaf_from = leaf_to ORDER BY code LIMIT %(most)s
) AS smallest
"""


def fill(
    url: str,
    *,
    open_count: int = OPEN,
    archived: int = ARCHIVED,
    grids: int = GRIDS,
    steps: bool = False,
    now: datetime | None = None,
) -> None:
    """Fill a database with incidents in the smallest areas of its city, of which one is made up.

    As the owner of the tables.

    Parameters
    ----------
    steps
        Whether what is over has its story too: seven steps each.
    """
    at = now or datetime.now(UTC)
    say(f"{archived:,} incidents that are over and {open_count:,} that are open")
    with psycopg.connect(url) as owner:
        if owner.execute("SELECT count(*) FROM areas").fetchone() == (0,):
            owner.execute(_AREAS)
        _keep_places(owner, grids)
        _keep_kinds(owner)
        index = _without_text_index(owner)
        _run(owner, "loop_data.sql", {"archived": archived, "open": open_count, "now": at})
        say("and the index of their texts")
        owner.execute(index)
        if steps:
            say("and their steps")
            _run(owner, "loop_steps.sql", {})
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(f"VACUUM ANALYZE {', '.join(TABLES)}")


def _without_text_index(owner: "psycopg.Connection[tuple[object, ...]]") -> bytes:
    """Drop the index of texts, and return the statement that makes it as it was.

    As for any import of many rows: built over all of them it takes seconds, row by row minutes.
    """
    named = {"name": "ix_incident_texts_runs"}
    row = owner.execute(
        "SELECT indexdef FROM pg_indexes WHERE indexname = %(name)s", named
    ).fetchone()
    if row is None:
        raise RuntimeError("there is no index of texts")
    owner.execute("DROP INDEX ix_incident_texts_runs")
    owner.execute("SET LOCAL maintenance_work_mem = '512MB'")
    return str(row[0]).encode()


def _run(
    owner: "psycopg.Connection[tuple[object, ...]]", name: str, values: dict[str, object]
) -> None:
    statements = (_FOLDER / name).read_text("utf-8")
    for key, value in values.items():
        statements = statements.replace(f":{key}", str(value))
    owner.execute(statements.encode())


def _keep_places(owner: "psycopg.Connection[tuple[object, ...]]", grids: int) -> None:
    rows: Sequence[tuple[str, str, int, float, float]] = owner.execute(
        _PLACES, {"most": grids}
    ).fetchall()  # type: ignore[assignment] # the columns are those of the statement
    cells = cells_at(np.array([(lon, lat) for *_, lon, lat in rows], dtype=np.float64)).tolist()
    owner.execute(
        "CREATE TEMPORARY TABLE places (n bigint, code text, name text, leaf int, lon float8,"
        " lat float8, cell bigint) ON COMMIT DROP"
    )
    with owner.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO places VALUES (%s, %s, %s, %s, %s, %s, %s)",
            [(n, *row, cell) for n, (row, cell) in enumerate(zip(rows, cells, strict=True))],
        )


def _keep_kinds(owner: "psycopg.Connection[tuple[object, ...]]") -> None:
    owner.execute(
        "CREATE TEMPORARY TABLE kinds (n bigint, key text, name_zh text, priority bigint, law text)"
        " ON COMMIT DROP"
    )
    kinds = list(incident_categories().values())
    with owner.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO kinds VALUES (%s, %s, %s, %s, %s)",
            [(n, one.key, one.name_zh, one.priority, one.law) for n, one in enumerate(kinds)],
        )
