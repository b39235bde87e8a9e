"""Migrations and models agree, and migrating is safe to repeat and to run twice at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from api import tables
from data.store import migrate
from data.store.engine import sqlalchemy_url
from data.store.errors import UnknownSchemaError


def test_migrated_database_has_exactly_the_tables_of_the_models(database_url: str) -> None:
    assert len(tables.metadata.tables) > 15
    assert migrate.schema_differences(database_url) == []


def test_a_column_that_the_models_do_not_know_is_reported(database_url: str) -> None:
    engine = create_engine(sqlalchemy_url(database_url))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE units ADD COLUMN stray integer"))
    engine.dispose()
    (difference,) = migrate.schema_differences(database_url)
    assert difference[0] == "remove_column"


def test_migrating_a_migrated_database_changes_nothing(database_url: str) -> None:
    assert migrate.migrate(database_url) == migrate.newest_revision()


def test_two_processes_may_migrate_at_once(blank_database_url: str) -> None:
    with ThreadPoolExecutor(2) as pool:
        revisions = list(pool.map(migrate.migrate, [blank_database_url] * 2))
    assert revisions == [migrate.newest_revision()] * 2


def test_a_schema_of_another_release_is_named_and_left_alone(database_url: str) -> None:
    engine = create_engine(sqlalchemy_url(database_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0005'"))
    with pytest.raises(UnknownSchemaError, match=r"has schema 0005.*another data folder"):
        migrate.migrate(database_url)
    with engine.connect() as connection:
        assert migrate.current_revision(connection) == "0005"
    engine.dispose()


def test_every_migration_can_be_undone(blank_database_url: str) -> None:
    migrate.migrate(blank_database_url)
    engine = create_engine(sqlalchemy_url(blank_database_url))
    with engine.begin() as connection:
        command.downgrade(migrate.alembic_config(connection), "base")
        assert migrate.current_revision(connection) is None
    with engine.connect() as connection:
        left = connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ).scalars()
        assert set(left) == {"alembic_version", "spatial_ref_sys"}
    engine.dispose()
