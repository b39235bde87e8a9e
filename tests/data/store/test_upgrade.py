"""A database of an early release with a city in it becomes one of this release, row by row."""

from collections.abc import Mapping
from typing import Any

from alembic import command
from sqlalchemy import Connection, create_engine, text

from api import tables
from data.store import Store
from data.store.actors import EVERY_AREA, process_actor
from data.store.engine import sqlalchemy_url
from data.store.migrate import alembic_config, migrate, require_newest, schema_differences
from tests.data.store.row_matrix import insertion

EARLY = "a005"
BOX = "SRID=4326;MULTIPOLYGON(((114 30,115 30,115 31,114 31,114 30)))"

ROWS: list[tuple[str, Mapping[str, Any]]] = [
    ("areas", {"code": "42", "level": "city", "leaf_from": 1, "leaf_to": 2, "geom": BOX}),
    (
        "areas",
        {
            "code": "4201",
            "parent_code": "42",
            "level": "district",
            "leaf_from": 1,
            "leaf_to": 1,
            "geom": BOX,
        },
    ),
    (
        "areas",
        {
            "code": "4202",
            "parent_code": "42",
            "level": "district",
            "leaf_from": 2,
            "leaf_to": 2,
            "geom": BOX,
        },
    ),
    ("accounts", {"sign_in_name": "li", "display_name": "李", "kind": "person", "locale": "zh"}),
    ("api_keys", {"key_sha256": "0" * 64, "account_id": 1, "label": "gate"}),
    ("units", {"code": "fire", "kind": "fire_engine", "status": "assigned", "area_code": "4201"}),
    ("units", {"code": "grid", "kind": "grid_patrol", "status": "available", "area_code": "4202"}),
    ("unit_positions", {"unit_id": 1}),
    ("members", {"name": "王", "unit_id": 2}),
    (
        "shifts",
        {"unit_id": 2, "starts_at": "2026-11-22T00:00Z", "ends_at": "2026-11-22T08:00Z"},
    ),
    (
        "incidents",
        {
            "number": "20261122-0001",
            "category": "emergency:fire",
            "description": "楼道冒烟",
            "priority": 1,
            "stage": "report",
            "source": "desk",
            "area_code": "4202",
        },
    ),
    ("assignments", {"incident_id": 1, "unit_id": 1}),
    ("mutual_aid_grants", {"from_area": "4202", "area_code": "4201", "reason": "flood"}),
]


def fill(connection: Connection) -> None:
    """Write one row and more into each main table of the early schema."""
    for table, values in ROWS:
        connection.execute(*insertion(connection, table, dict(values), identity="USER"))


def test_an_early_database_with_rows_in_it_is_brought_to_this_release(
    blank_database_url: str,
) -> None:
    engine = create_engine(sqlalchemy_url(blank_database_url))
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), EARLY)
        with engine.begin() as connection:
            fill(connection)
    finally:
        engine.dispose()

    migrate(blank_database_url)
    require_newest(blank_database_url)
    assert tables.metadata.tables
    assert schema_differences(blank_database_url) == []

    store = Store.open(blank_database_url)
    try:
        with store.reading(process_actor("test")) as session:

            def rows(sql: str) -> list[tuple[Any, ...]]:
                return [tuple(row) for row in session.execute(text(sql))]

            counts = {table: rows(f"SELECT count(*) FROM {table}")[0][0] for table, _ in ROWS}
            assert counts == {
                table: len([1 for name, _ in ROWS if name == table]) for table, _ in ROWS
            }
            # numbered depth first: the city 1, its districts 2 and 3
            assert rows("SELECT code, leaf_from, leaf_to FROM areas ORDER BY code") == [
                ("42", 1, 3),
                ("4201", 2, 2),
                ("4202", 3, 3),
            ]
            assert rows("SELECT leaf, grade FROM incidents") == [(3, 2)]
            assert rows("SELECT leaf, unit_leaf FROM assignments") == [(3, 2)]
            assert rows("SELECT leaf, from_leaf FROM mutual_aid_grants") == [(2, 3)]
            served = "SELECT leaf, serves_from, serves_to FROM {} ORDER BY leaf"
            engine_, patrol = (2, *EVERY_AREA), (3, 3, 3)
            assert rows(served.format("units")) == [engine_, patrol]
            assert rows(served.format("unit_positions")) == [engine_]
            assert rows(served.format("members")) == [patrol]
            assert rows(served.format("shifts")) == [patrol]
            assert rows("SELECT name, display_name FROM members, accounts") == [("王", "李")]
    finally:
        store.close()
