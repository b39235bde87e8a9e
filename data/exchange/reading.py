"""Batches of a file as rows of a target: each value read by the kind of its field, or refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from data.exchange.moments import moments_of
from data.exchange.options import ImportOptions
from data.exchange.sources import Batch
from data.exchange.targets import Field, Pairs, Refusal, Rows, TargetFieldKind
from data.exchange.texts import empty, flags, longer, trimmed
from data.store.errors import RefusedError
from spatial.crs import epsg_to_wgs84, to_wgs84

LONGEST_SHOWN: Final = 80
_NUMBER: Final = r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_TEXTS: Final = (TargetFieldKind.TEXT, TargetFieldKind.CODE, TargetFieldKind.KEY)


@dataclass(frozen=True, slots=True)
class Read:
    """Rows of a batch whose values could be read, and why others could not.

    `outside` are x, y as they stand in the file of places that are nowhere on Earth; `given` those
    of the rows, in their order.
    """

    rows: Rows
    refused: list[Refusal]
    outside: Pairs
    given: Pairs


@dataclass(slots=True)
class _Sieve:
    """Which rows of a batch are left, and why the others are not."""

    numbers: NDArray[np.int64]
    kept: NDArray[np.bool_]
    refused: list[Refusal] = field(default_factory=list)

    def refuse(
        self, wrong: NDArray[np.bool_], of: Field, code: str, values: Sequence[Any] | None = None
    ) -> None:
        """Refuse the rows that are marked."""
        for at in np.flatnonzero(wrong).tolist():
            shown = "" if values is None or of.personal else str(values[at])[:LONGEST_SHOWN]
            self.refused.append(Refusal(int(self.numbers[at]), of.key, code, shown))
        self.kept &= ~wrong


def check_options(
    options: ImportOptions, fields: Sequence[Field], columns: Sequence[str], *, has_geometry: bool
) -> None:
    """Refuse options that no row of the file could be read by.

    Raises
    ------
    RefusedError
        For a field or column that there is not, a required one that is missing, half a place, or
        `EPSG` without its code.
    """
    known = {one.key: one for one in fields}
    for key, column in options.mapping.items():
        if key not in known:
            raise RefusedError(f"there is no field {key!r}", field=f"mapping.{key}")
        if column not in columns:
            raise RefusedError(f"the file has no column {column!r}", field=f"mapping.{key}")
    for one in fields:
        place = one.kind in {TargetFieldKind.LON, TargetFieldKind.LAT}
        given = one.key in options.mapping or (
            one.kind is TargetFieldKind.CODE and one.key in options.defaults
        )
        if one.required and not given and not (place and has_geometry):
            raise RefusedError(
                f"a column for {one.name_en} is needed", field=f"mapping.{one.key}", missing=one.key
            )
    axes = [
        one.key in options.mapping
        for one in fields
        if one.kind in {TargetFieldKind.LON, TargetFieldKind.LAT}
    ]
    if any(axes) and not all(axes):
        raise RefusedError("a place has both coordinates", field="mapping")
    if options.crs == "EPSG" and options.epsg is None:
        raise RefusedError("say which EPSG code", field="epsg")


def read_rows(batch: Batch, options: ImportOptions, fields: Sequence[Field], timezone: str) -> Read:
    """Return the rows of a batch with their values read.

    Parameters
    ----------
    timezone
        Of times that name none, unless the options do.
    """
    sieve = _Sieve(batch.rows, np.ones(len(batch.rows), dtype=np.bool_))
    sieve.refused += [
        Refusal(
            one.row, "", "cells", details={"cells": str(one.cells), "expected": str(one.expected)}
        )
        for one in batch.faults
    ]
    mapped = [
        (one, batch.columns[options.mapping[one.key]])
        for one in fields
        if one.key in options.mapping
    ]
    texts = {
        one.key: _texts(sieve, one, column, options) for one, column in mapped if one.kind in _TEXTS
    }
    moments = {
        one.key: _moments(sieve, one, column, options, timezone)
        for one, column in mapped
        if one.kind is TargetFieldKind.MOMENT
    }
    for one in fields:
        if (
            one.kind is TargetFieldKind.CODE
            and one.key not in texts
            and one.key in options.defaults
        ):
            texts[one.key] = [""] * len(batch.rows)
    given, lon, lat, outside = _places(sieve, fields, batch, options)
    rows = Rows(batch.rows, texts, moments, lon, lat)
    return Read(rows.only(sieve.kept), sieve.refused, given[outside], given[sieve.kept])


def _texts(sieve: _Sieve, of: Field, column: Any, options: ImportOptions) -> list[str]:
    text = trimmed(column)
    values: list[str] = text.to_pylist()
    if of.required and of.key not in options.defaults:
        sieve.refuse(empty(text), of, "missing")
    sieve.refuse(longer(text, of.longest), of, "too_long")
    sieve.refuse(flags(pc.match_substring(text, "\0")), of, "nul")
    for at in np.flatnonzero(flags(pc.starts_with(text, "'"))).tolist():
        values[at] = values[at][1:] if values[at][1:].startswith(_FORMULA) else values[at]
    return values


def _moments(
    sieve: _Sieve, of: Field, column: Any, options: ImportOptions, timezone: str
) -> NDArray[np.datetime64]:
    zone = options.timezone or timezone
    found, two_ways = moments_of(column, zone, day_first=options.day_first)
    none = np.isnat(found)
    if none.any():
        text = trimmed(column)
        values = text.to_pylist()
        blank = empty(text)
        if of.required:
            sieve.refuse(blank, of, "missing")
        sieve.refuse(two_ways, of, "two_ways", values)
        sieve.refuse(none & ~blank & ~two_ways, of, "no_time", values)
    return found


def _places(
    sieve: _Sieve, fields: Sequence[Field], batch: Batch, options: ImportOptions
) -> tuple[Pairs, NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Return the places as they stand, in WGS 84, and which of them are nowhere on Earth."""
    east = next(one for one in fields if one.kind is TargetFieldKind.LON)
    north = next(one for one in fields if one.kind is TargetFieldKind.LAT)
    if east.key in options.mapping:
        x = _numbers(sieve, east, batch.columns[options.mapping[east.key]])
        y = _numbers(sieve, north, batch.columns[options.mapping[north.key]])
    elif batch.places is not None:
        x, y = batch.places
        sieve.refuse(~(np.isfinite(x) & np.isfinite(y)), east, "no_point")
    else:
        raise RefusedError("columns for the place are needed", field="mapping.lon", missing="lon")
    given = np.column_stack([x, y])
    if options.swap:
        x, y = y, x
    known = np.isfinite(x) & np.isfinite(y)
    lon, lat = np.full(len(x), np.nan), np.full(len(x), np.nan)
    if options.crs == "EPSG":
        lon[known], lat[known] = epsg_to_wgs84(x[known], y[known], options.epsg or 0)
    else:
        earthly = known & (np.abs(x) <= 180) & (np.abs(y) <= 90)
        lon[earthly], lat[earthly] = to_wgs84(x[earthly], y[earthly], options.crs)
    outside = known & ~(np.isfinite(lon) & np.isfinite(lat))
    shown = (
        [f"{one:.7g}, {other:.7g}" for one, other in zip(x, y, strict=True)]
        if outside.any()
        else None
    )
    sieve.refuse(outside, north, "out_of_range", shown)
    return given, lon, lat, outside


def _numbers(sieve: _Sieve, of: Field, column: Any) -> NDArray[np.float64]:
    if pa.types.is_floating(column.type) or pa.types.is_integer(column.type):
        numbers = np.asarray(
            column.cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64
        )
        sieve.refuse(~np.isfinite(numbers), of, "missing")
        return numbers
    text = trimmed(column)
    sound = flags(pc.match_substring_regex(text, _NUMBER))
    if not sound.all():
        blank = empty(text)
        sieve.refuse(blank, of, "missing")
        sieve.refuse(~sound & ~blank, of, "no_number", text.to_pylist())
        text = pc.if_else(pa.array(sound), text, pa.scalar(None, pa.string()))
    return np.asarray(text.cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)
