"""Who reads what is being answered: the one place where it is decided what is masked.

Elements of L3 and above are `Personal` in every view: they leave as their mask whoever reads, and
in clear only through a reveal. Elements below are masked for readers of a lower grade, by
`shown` and `shown_place` in the serialisers of the views.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from data.codes.elements import elements
from data.privacy.masks import mask_place, mask_text
from data.store.actors import Grade
from spatial.cells import cell_text

DAILY_WORK: Final = Grade.L2
"""What our own processes write for many readers, the change feed above all: nothing above it. Who
encodes it for readers of a lower grade says so with `reading_as`."""

ByArea = Callable[[str], Grade | None]
"""Up to which grade rows of an area are read, by its code."""

Whereabouts = Annotated[str | None, Field(exclude=True, repr=False)]
"""The area of what a view is a part of: it says by what the part is masked, and is never told."""

_reader: ContextVar[Grade | None] = ContextVar("reader", default=DAILY_WORK)
_by_area: ContextVar[ByArea | None] = ContextVar("reader by area", default=None)


def read_as(grade: Grade | None, by_area: ByArea | None = None) -> None:
    """Say for the rest of this request who reads: up to `grade`, None for nobody in particular.

    Parameters
    ----------
    by_area
        Where the grade is not the same everywhere: what is read of rows that say their area.
    """
    _reader.set(grade)
    _by_area.set(by_area)


@contextmanager
def reading_as(grade: Grade | None) -> Iterator[None]:
    """Say for a block who reads what is made in it."""
    token, placed = _reader.set(grade), _by_area.set(None)
    try:
        yield
    finally:
        _reader.reset(token)
        _by_area.reset(placed)


def for_many(view: BaseModel) -> dict[str, Any]:
    """Return a view as plain values for many readers: up to the daily work, whoever writes it."""
    with reading_as(DAILY_WORK):
        return view.model_dump(mode="json")


def reader_sees(element: str, area: str | None = None) -> bool:
    """Tell whether the present reader sees an element (`table.column`) without its mask.

    Of a row that says its area by what is read there, of others by what is read everywhere.

    Raises
    ------
    KeyError
        When it is not in the register.
    """
    grade = elements()[element].grade
    by_area = _by_area.get()
    reader = _reader.get() if area is None or by_area is None else by_area(area)
    return grade <= DAILY_WORK and reader is not None and grade <= reader


def shown(element: str, value: str, area: str | None = None) -> str:
    """Return a value as the present reader sees it: as it is, or its mask."""
    return value if reader_sees(element, area) else mask_text(elements()[element].mask, value)


def shown_place(
    element: str, lon: float, lat: float, cell: str, area: str | None = None
) -> tuple[float, float, str]:
    """Return lon, lat (EPSG:4326 degrees) and cell as the present reader sees them."""
    if reader_sees(element, area):
        return lon, lat, cell
    east, north, wide = mask_place(lon, lat)
    return east, north, cell_text(wide)


@dataclass(frozen=True, slots=True, repr=False)
class Personal:
    """A personal value that no answer, log or message shows by accident.

    Parameters
    ----------
    element
        `table.column` in the register of data elements.
    clear
        The value itself: whoever reads this attribute answers for where it goes.
    """

    element: str
    clear: str

    @property
    def masked(self) -> str:
        """What stands for the value."""
        return mask_text(elements()[self.element].mask, self.clear)

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"Personal({self.element}, {self.masked})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take only values of this class, and write their mask."""
        return core_schema.is_instance_schema(
            cls,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say that it is a text."""
        return {"type": "string"}
