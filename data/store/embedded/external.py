"""Databases by URL: one that the operator names, and one of our own in a cluster."""

import re
from urllib.parse import quote, urlsplit

import psycopg
from psycopg import errors, sql

from data.store.errors import StoreUnavailableError

OLDEST_VERSION = 130000
CONNECT_TIMEOUT_S = 10
_SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")
_PASSWORDS = (re.compile(r"(?<=://)[^:@/?]*:(.*)@"), re.compile(r"[?&]password=([^&]*)"))


def ensure_database(admin_url: str, name: str) -> str:
    """Make database `name` with PostGIS in it unless it is there; return its URL.

    Parameters
    ----------
    admin_url
        URL of any database of the server, with the right to make databases.

    Raises
    ------
    StoreUnavailableError
        When the server cannot be reached or refuses.
    """
    with connect(admin_url) as connection:
        exists = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if exists.fetchone() is None:
            create = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
            try:
                connection.execute(create)
            except errors.DuplicateDatabase:
                pass  # another process was quicker
            except psycopg.Error as error:
                raise StoreUnavailableError(
                    f"cannot make database {name}: {_line(error)}"
                ) from error
    url = urlsplit(admin_url)._replace(path="/" + quote(name, safe="")).geturl()
    check_external(url)
    return url


def check_external(url: str) -> None:
    """Check that the database at `url` answers, is new enough, and has PostGIS or may get it.

    Raises
    ------
    StoreUnavailableError
        One line that names the cause; the password is not in it.
    """
    with connect(url) as connection:
        version = connection.info.server_version
        if version < OLDEST_VERSION:
            raise StoreUnavailableError(
                f"PostgreSQL {version // 10000} is too old: {OLDEST_VERSION // 10000} or newer"
            )
        found = connection.execute("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
        if found.fetchone() is not None:
            return
        try:
            connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        except psycopg.Error as error:
            raise StoreUnavailableError(
                f"database {connection.info.dbname} has no PostGIS and this account cannot add it"
                f" ({_line(error)}): have an administrator run CREATE EXTENSION postgis there"
            ) from error


def connect(url: str) -> psycopg.Connection[tuple[object, ...]]:
    """Return an autocommitting connection to `url`, whether or not it names a driver.

    Raises
    ------
    StoreUnavailableError
        When it cannot be reached; the password is not in the message.
    """
    if not url.startswith(_SCHEMES):
        raise StoreUnavailableError("cannot reach the URL: it does not begin with postgresql://")
    if url.partition("://")[2].partition("/")[0].count("@") > 1:
        raise StoreUnavailableError("cannot reach the URL: an @ in its password is written %40")
    plain = url.replace("postgresql+psycopg://", "postgresql://", 1)
    try:
        return psycopg.connect(plain, autocommit=True, connect_timeout=CONNECT_TIMEOUT_S)
    except psycopg.Error as error:
        message = f"cannot reach {plain}: {_line(error)}"
        raise StoreUnavailableError(_without_passwords(message, plain)) from None


def _without_passwords(message: str, url: str) -> str:
    for pattern in _PASSWORDS:
        for password in filter(None, pattern.findall(url)):
            message = message.replace(password, "***")
    return message


def _line(error: psycopg.Error) -> str:
    return " ".join(str(error).split())
