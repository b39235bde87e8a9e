"""Mixins for rows that stand or happen somewhere."""

from typing import Any, ClassVar

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import BigInteger, Computed, ForeignKey, Index, Integer, SmallInteger, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

FINE_RESOLUTION = 11
COARSER_RESOLUTIONS = (9, 8, 7, 6)
SRID_WGS84 = 4326


def coarser_cell_sql(column: str, resolution: int) -> str:
    """Return SQL for the H3 parent at `resolution` of the cell in `column`, by bit arithmetic.

    An H3 index keeps its resolution in bits 52–55 and one three-bit digit per resolution below;
    digits finer than the resolution are all ones (H3 index specification, mode 1).
    """
    unused_digits = (1 << (3 * (15 - resolution))) - 1
    return (
        f"(({column} & ~(15::bigint << 52)) | ({resolution}::bigint << 52)"
        f" | {unused_digits}::bigint)"
    )


class Placed:
    """A row with a geometry, its fine H3 cell and generated coarser cells.

    `geom` is EPSG:4326, lon/lat, of the type in `__geometry_type__`. `cell` is the H3 cell at
    resolution 11 of the point (of a representative point for lines and polygons). `cell_r9` …
    `cell_r6` are stored generated columns.
    """

    __geometry_type__: ClassVar[str] = "POINT"

    @declared_attr
    def geom(cls) -> Mapped[WKBElement]:  # noqa: N805 (declared_attr hands in the class)
        return mapped_column(
            Geometry(cls.__geometry_type__, srid=SRID_WGS84, spatial_index=False), nullable=False
        )

    cell: Mapped[int] = mapped_column(BigInteger)

    @declared_attr
    def cell_r9(cls) -> Mapped[int]:  # noqa: N805
        return mapped_column(BigInteger, Computed(coarser_cell_sql("cell", 9), persisted=True))

    @declared_attr
    def cell_r8(cls) -> Mapped[int]:  # noqa: N805
        return mapped_column(BigInteger, Computed(coarser_cell_sql("cell", 8), persisted=True))

    @declared_attr
    def cell_r7(cls) -> Mapped[int]:  # noqa: N805
        return mapped_column(BigInteger, Computed(coarser_cell_sql("cell", 7), persisted=True))

    @declared_attr
    def cell_r6(cls) -> Mapped[int]:  # noqa: N805
        return mapped_column(BigInteger, Computed(coarser_cell_sql("cell", 6), persisted=True))

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805
        return placed_indexes(cls.__tablename__)  # type: ignore[attr-defined]


class Georeferenced(Placed):
    """A placed row that also says which area holds it: the code of the smallest one."""

    @declared_attr
    def area_code(cls) -> Mapped[str | None]:  # noqa: N805
        return mapped_column(ForeignKey("areas.code"), index=True)


class InArea:
    """A row that is seen and changed by who answers for its area (docs/adr/0043-row-security.md).

    `leaf` is the number of its area (`areas.leaf_from`), or of its unit's; 0 where there is none.
    Triggers of the database write it: what the application says is overwritten.
    """

    leaf: Mapped[int] = mapped_column(Integer, server_default=text("0"))


class OfUnit(InArea):
    """A unit, or a row of one, that is also seen by who answers for a part of what it serves.

    `serves_from` … `serves_to` are the numbers of the area that the unit is responsible for
    (docs/adr/0033-areas-of-responsibility.md); of a row without a unit they hold nothing. Triggers
    of the database write them too.
    """

    serves_from: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    serves_to: Mapped[int] = mapped_column(Integer, server_default=text("-1"))


def graded(grade: int) -> Mapped[int]:
    """Return the column `grade` of a table whose rows differ in it; `grade` unless one is given."""
    return mapped_column(SmallInteger, server_default=text(str(grade)))


def placed_indexes(table: str) -> tuple[Index, ...]:
    """Return the indexes that every placed table has: GiST on the geometry, B-tree on the cell.

    A class that states `__table_args__` of its own adds these with `*placed_indexes(table)`.
    """
    return (
        Index(f"ix_{table}_geom", "geom", postgresql_using="gist"),
        Index(f"ix_{table}_cell", "cell"),
    )
