"""Types of what comes in: every number has its range, every text its length, nothing is extra."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Path, Query
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, FiniteFloat

LARGEST_ID = 2**63 - 1


def _without_controls(text: str) -> str:
    if any(ord(letter) < 32 and letter not in "\t\n\r" for letter in text):
        raise ValueError("control characters are not accepted")
    return text


def _in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one whose UTC lies outside the years 1 … 9999 cannot be stored."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("the time is out of range") from None


class Asked(BaseModel):
    """Base of all bodies that come in: an unknown field is refused, nothing is guessed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NothingMore(Asked):
    """A body without a field: the call says it all."""


CleanText = AfterValidator(_without_controls)
ShortText = Annotated[str, Field(max_length=100), CleanText]
NameText = Annotated[str, Field(max_length=100, pattern=r"\S"), CleanText]
LineText = Annotated[str, Field(max_length=300), CleanText]
LongText = Annotated[str, Field(max_length=4000), CleanText]

Lon = Annotated[FiniteFloat, Field(ge=-180, le=180, description="Degrees east")]
Lat = Annotated[FiniteFloat, Field(ge=-90, le=90, description="Degrees north")]
Moment = Annotated[
    AwareDatetime, AfterValidator(_in_utc), Field(description="RFC 3339 with its offset")
]

RowId = Annotated[int, Field(ge=1, le=LARGEST_ID)]
PathId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Limit = Annotated[int, Query(ge=1, le=500, description="Rows of one page")]
AfterId = Annotated[int, Query(ge=0, le=LARGEST_ID, description="The `next` of the page before")]
After = Annotated[
    str | None, Query(max_length=200, description="The `next` of the page before"), CleanText
]
