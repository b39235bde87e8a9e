"""Types of what comes in: every number has its range, every text its length, nothing is extra."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, Literal, cast

from fastapi import Path, Query
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FiniteFloat,
    GetCoreSchemaHandler,
)
from pydantic_core import CoreSchema

LARGEST_ID = 2**63 - 1

_EXACT = frozenset({"int", "float", "bool"})
_CONTROLS = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\U0010ffff]")
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d", re.ASCII)


def _without_controls(text: str) -> str:
    if _CONTROLS.search(text):
        raise ValueError("control characters are not accepted")
    return text


def _as_written(moment: object) -> object:
    """Return a moment given as text; a bare number would be taken for seconds since 1970."""
    a_number = isinstance(moment, int | float)
    if a_number or (isinstance(moment, str) and not _WRITTEN.match(moment)):
        raise ValueError("a time is written as 2026-11-22T04:00:00Z")
    return moment


def _in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one whose UTC lies outside the years 1 … 9999 cannot be stored."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("the time is out of range") from None


def _make_exact(schema: object) -> None:
    """Let a schema take numbers for numbers and booleans for booleans, and nothing else."""
    if isinstance(schema, list | tuple):
        for part in schema:
            _make_exact(part)
    elif isinstance(schema, dict):
        kind = schema.get("type")  # of a table of fields that of the field of this name
        if isinstance(kind, str) and kind in _EXACT:
            schema["strict"] = True
        for key, part in cast("Mapping[str, object]", schema).items():
            if key not in ("default", "metadata", "serialization"):
                _make_exact(part)


class Asked(BaseModel):
    """Base of all bodies that come in: an unknown field is refused, nothing is guessed.

    `true` is no number and `"5"` neither; the few that are read from an address, where all is
    text, say so by `from_address`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    from_address: ClassVar[bool] = False

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of a body, exact unless it comes in an address."""
        schema = handler(source)
        if not cls.from_address:
            _make_exact(schema)
        return schema


class NothingMore(Asked):
    """A body without a field: the call says it all."""


CleanText = AfterValidator(_without_controls)
ShortText = Annotated[str, Field(max_length=100), CleanText]
NameText = Annotated[str, Field(max_length=100, pattern=r"\S"), CleanText]
LineText = Annotated[str, Field(max_length=300), CleanText]
LongText = Annotated[str, Field(max_length=4000), CleanText]

Lon = Annotated[FiniteFloat, Field(ge=-180, le=180, description="Degrees east")]
Lat = Annotated[FiniteFloat, Field(ge=-90, le=90, description="Degrees north")]
Written = BeforeValidator(_as_written)
Moment = Annotated[
    AwareDatetime, Written, AfterValidator(_in_utc), Field(description="RFC 3339 with its offset")
]

TravelProfile = Literal["car", "car_siren", "motorcycle", "motorcycle_siren", "foot"]
"""How somebody travels: the keys of the code list."""

RowId = Annotated[int, Field(ge=1, le=LARGEST_ID)]
PathId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Limit = Annotated[int, Query(ge=1, le=500, description="Rows of one page")]
AfterId = Annotated[int, Query(ge=0, le=LARGEST_ID, description="The `next` of the page before")]
After = Annotated[
    str | None, Query(max_length=200, description="The `next` of the page before"), CleanText
]
