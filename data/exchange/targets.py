"""What a kind of row must be to be imported: implemented by the rooms whose rows they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from data.store.actors import Scope

Pairs: TypeAlias = NDArray[np.float64]
"""(n, 2) float64, two coordinates for each place."""

OUTSIDE: Final = frozenset({"outside_city", "out_of_range"})
"""Codes of refusals of a place that lies where nothing is served."""


class TargetFieldKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    MOMENT = "moment"
    LON = "lon"
    LAT = "lat"
    CODE = "code"  # one of a list; the planner may say what a value stands for
    KEY = "key"  # what the source calls the row


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column may be taken for.

    Parameters
    ----------
    names
        What such columns are called elsewhere, in small letters without signs.
    longest
        Characters of text.
    personal
        Whether a value may name somebody: it is never repeated in a report.
    """

    key: str
    kind: TargetFieldKind
    required: bool
    name_zh: str
    name_en: str
    names: tuple[str, ...] = ()
    note_zh: str = ""
    note_en: str = ""
    longest: int = 200
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row is not taken: its number from 1, the field, and the reason as a code.

    `value` is what stood there, empty where that may name somebody; `details` go into the words.
    """

    row: int
    field: str
    code: str
    value: str = ""
    details: Mapping[str, str] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows whose values have been read: times are UTC, places WGS 84.

    Parameters
    ----------
    numbers
        (n,) int64, rows of the file from 1.
    texts
        Of each field of text, code or key that is mapped: n values, empty where there is none.
    moments
        Of each field of time that is mapped: (n,) datetime64[us], UTC, NaT where there is none.
    lon, lat
        (n,) float64 degrees, EPSG:4326.
    """

    numbers: NDArray[np.int64]
    texts: Mapping[str, Sequence[str]]
    moments: Mapping[str, NDArray[np.datetime64]]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.numbers)

    def only(self, kept: NDArray[np.bool_]) -> "Rows":
        """Return some of the rows."""
        at = np.flatnonzero(kept).tolist()
        return Rows(
            self.numbers[kept],
            {name: [values[row] for row in at] for name, values in self.texts.items()},
            {name: values[kept] for name, values in self.moments.items()},
            self.lon[kept],
            self.lat[kept],
        )


@dataclass(frozen=True, slots=True)
class Told:
    """Something to know about a whole file, with how many rows it is about.

    `offer` are options that would change it.
    """

    code: str
    rows: int
    details: Mapping[str, str] = made(default_factory=dict)
    offer: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows that may be taken, with what the target has found for each, and those that may not."""

    rows: Rows
    found: Any
    refused: list[Refusal]
    told: Mapping[str, int] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose rows, and what was said of them.

    Parameters
    ----------
    import_id
        The import that they come from.
    name
        Who imports.
    scope
        Which areas may be imported into.
    at
        Now: nothing that is later has happened.
    codes
        By field what a value of the file stands for.
    default_codes
        By field what stands for an empty value, or for all where no column is mapped.
    """

    import_id: int
    name: str
    scope: Scope
    at: datetime
    codes: Mapping[str, Mapping[str, str]]
    default_codes: Mapping[str, str]


class Checker(Protocol):
    """Judges the rows of one import, and writes them."""

    def check(self, rows: Rows) -> Checked:
        """Return which of the rows may be taken."""
        ...

    def suspicions(self, session: Session, sample: Pairs, outside: Pairs) -> Iterable[Told]:
        """Return what looks wrong about places as a whole.

        Parameters
        ----------
        sample
            (n, 2) lon, lat, EPSG:4326, of some of the rows that may be taken, from the whole file.
        outside
            (m, 2) x, y as they are in the file, of some of those that lie where nothing is served
            or nowhere on Earth.
        """
        ...

    def write(self, session: Session, checked: Checked, fresh: NDArray[np.bool_]) -> int:
        """Write those of some rows that are `fresh`, and return how many."""
        ...


class Target(Protocol):
    """A kind of row that can be imported."""

    @property
    def key(self) -> str: ...
    @property
    def name_zh(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def fields(self) -> tuple[Field, ...]: ...

    def begin(self, session: Session, asked: Asked) -> Checker:
        """Return what judges rows, with all that it needs read once."""
        ...

    def value_of(self, session: Session, field_key: str, value: str) -> str | None:
        """Return which code a value of the file stands for by itself; None when for none."""
        ...

    def undo(self, session: Session, import_id: int, most: int) -> int:
        """Delete at most `most` rows that an import wrote; return how many."""
        ...
