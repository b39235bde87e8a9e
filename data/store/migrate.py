"""Migrations: bring a database to the newest schema, and tell whether models and schema agree."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from data.store.actors import process_actor
from data.store.base import Base
from data.store.engine import sqlalchemy_url
from data.store.errors import StoreUnavailableError, UnknownSchemaError
from data.store.row_security import fingerprint, secure_rows, secured_as
from data.store.scoping import SETTINGS_SQL, setting_values

MIGRATIONS = Path(__file__).parent / "migrations"
POSTGIS_TABLES = frozenset({"spatial_ref_sys"})
_MIGRATION_LOCK = 0x6D696772  # "migr"; any constant that no other lock of ours uses


def alembic_config(connection: Connection) -> Config:
    """Return Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def migrate(url: str) -> str:
    """Bring the database at `url` to the newest revision and return that revision.

    Safe to run from several processes at once: an advisory lock lets one work and the others wait.

    Raises
    ------
    UnknownSchemaError
        When another release made the schema; the database is left as it is.
    """
    engine = create_engine(sqlalchemy_url(url))
    try:
        return migrate_engine(engine)
    finally:
        engine.dispose()


def migrate_engine(engine: Engine) -> str:
    """Do the same as `migrate` on an engine."""
    with engine.begin() as connection:
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
        check_revision(current_revision(connection))
        everything = setting_values(process_actor("migration"))
        connection.exec_driver_sql(SETTINGS_SQL, everything)  # policies hold for the owner too
        command.upgrade(alembic_config(connection), "head")
        secure_rows(connection)
        return current_revision(connection) or ""


def current_revision(connection: Connection) -> str | None:
    """Return the revision the database is at, None before the first migration."""
    return MigrationContext.configure(connection).get_current_revision()


def require_newest(url: str) -> None:
    """Refuse a database whose schema is not the one that this release works on.

    Raises
    ------
    UnknownSchemaError
        When another release made the schema.
    StoreUnavailableError
        When it must be migrated first, or the database does not answer.
    """
    engine = create_engine(sqlalchemy_url(url))
    try:
        with engine.connect() as connection:
            revision = current_revision(connection)
            secured = secured_as(connection)
    except OperationalError as error:
        cause = " ".join(str(error.orig).split())
        raise StoreUnavailableError(f"the database does not answer: {cause}") from error
    finally:
        engine.dispose()
    check_revision(revision)
    if revision != newest_revision():
        raise StoreUnavailableError(
            f"the database has {f'schema {revision}' if revision else 'no schema'}: run"
            " ./muster migrate, or ./muster up"
        )
    if secured != fingerprint():
        raise StoreUnavailableError(
            "the policies of this database are not those of this release: run ./muster migrate,"
            " or ./muster up"
        )


def check_revision(revision: str | None) -> None:
    """Refuse a schema at a revision that this release does not know.

    Raises
    ------
    UnknownSchemaError
        Names the revision and says what can be done.
    """
    if revision is None or revision in {script.revision for script in _scripts().walk_revisions()}:
        return
    raise UnknownSchemaError(
        f"this database has schema {revision}, which another release of Muster made and this one"
        " does not know: use that release, or another data folder or database",
        revision=revision,
    )


def newest_revision() -> str | None:
    """Return the newest revision among the migrations of this release."""
    return _scripts().get_current_head()


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def is_ours(name: str | None, kind: str, parent_names: MutableMapping[Any, str | None]) -> bool:
    """Tell whether a name in the database is Muster's own: not PostGIS's, not a partition's."""
    table = name if kind == "table" else parent_names.get("table_name")
    if table is None:
        return True
    parent, _, day = table.rpartition("_")
    return table not in POSTGIS_TABLES and not (day.isdigit() and parent in Base.metadata.tables)


def schema_differences(url: str) -> list[Any]:
    """Return what differs between the database at `url` and the models; empty when they agree.

    The models are those imported so far: import every table module first (`api.tables` does).
    """
    engine = create_engine(sqlalchemy_url(url))
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(
                connection,
                opts={"include_name": is_ours, "compare_type": True},
            )
            return list(compare_metadata(context, Base.metadata))
    finally:
        engine.dispose()
