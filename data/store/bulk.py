"""Many rows at once: COPY through the session's own connection, in its transaction."""

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from psycopg import Connection, sql
from sqlalchemy.orm import Session

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84
from data.store.row_security import PUBLIC, row_rules

_STAGE = sql.SQL(
    "CREATE TEMPORARY TABLE {into} ON COMMIT DROP AS SELECT {columns} FROM {target} LIMIT 0"
)
_TAKE_OVER = sql.SQL("INSERT INTO {target} ({columns}) SELECT {columns} FROM {into}")


def copy_rows(
    session: Session, table: type[Base], columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> int:
    """Write `rows` to `table` with COPY and return how many there were.

    PostgreSQL copies into no table with policies: there the rows go by way of a temporary one.

    Parameters
    ----------
    session
        A session of `Store.transaction`; the rows are part of its transaction.
    table
        The mapped class.
    columns
        Names of the columns that every row gives, in order. Columns left out take the database's
        own default, not the model's.
    rows
        Plain values: text, numbers, None, lists for arrays, JSON as text, geometries as the
        hexadecimal text of `hex_geometries`.
    """
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, Connection):
        raise TypeError("COPY needs a psycopg connection")
    target = sql.Identifier(table.__tablename__)
    named = sql.SQL(", ").join(map(sql.Identifier, columns))
    staged = row_rules()[table.__tablename__].rule != PUBLIC
    names = {"into": target, "columns": named}
    if staged:
        names["into"] = sql.Identifier(f"staged_{table.__tablename__}")
        connection.execute(_STAGE.format(**names, target=target))
    statement = sql.SQL("COPY {into} ({columns}) FROM STDIN").format(**names)
    count = 0
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    if staged:
        connection.execute(_TAKE_OVER.format(**names, target=target))
        connection.execute(sql.SQL("DROP TABLE {into}").format(**names))
    return count


def hex_geometries(geometries: Sequence[shapely.Geometry] | np.ndarray) -> list[str]:
    """Return EWKB with SRID 4326 as hexadecimal text, for `copy_rows` and for literals.

    Parameters
    ----------
    geometries
        Geometries in EPSG:4326, lon/lat degrees. An empty sequence gives an empty list.
    """
    placed = shapely.set_srid(np.asarray(geometries, dtype=object), SRID_WGS84)
    return list(shapely.to_wkb(placed, hex=True, include_srid=True))
