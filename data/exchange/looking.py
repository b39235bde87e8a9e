"""A first look at a file, and how its first rows would come in; nothing is written."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from itertools import islice
from typing import Any, Final

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.exchange.guessing import guess_mapping
from data.exchange.options import ImportOptions
from data.exchange.reading import check_options, read_rows
from data.exchange.reports import refusal_view, warning_view
from data.exchange.sources import Batch, Source
from data.exchange.tables import Import, ImportMapping, ImportState
from data.exchange.targets import OUTSIDE, Asked, Checked, Field, Target, TargetFieldKind
from data.exchange.texts import trimmed
from data.exchange.views import CodeValue, ColumnLook, LookView, PreviewView
from data.store.actors import AccountId

EXAMPLES: Final = 3
LONGEST_EXAMPLE: Final = 60
PREVIEW_ROWS: Final = 5_000
MOST_POINTS: Final = 2_000
MOST_REFUSED: Final = 100
MOST_VALUES: Final = 200
_DEGREES: Final = frozenset({4326, 4490})


def look_at(session: Session, source: Source, target: Target, same_as: Sequence[int]) -> LookView:
    """Return what a file is and how its columns would be taken.

    As the last time where its headings have been seen before, else guessed by their names.
    """
    first = next(iter(source.batches()), None)
    saved = _saved(session, target.key, source.columns)
    return LookView(
        format=source.format,
        encoding=source.encoding,
        delimiter=source.delimiter,
        layers=list(source.layers),
        layer=source.layer,
        epsg=source.epsg,
        rows=source.rows,
        geometry=source.has_geometry,
        columns=[ColumnLook(name=name, examples=_examples(first, name)) for name in source.columns],
        mapping_from="names" if saved is None else "saved",
        options=saved or _guessed(source, target.fields),
        same_as=list(same_as),
    )


def preview(
    session: Session,
    source: Source,
    target: Target,
    asked: Asked,
    options: ImportOptions,
    *,
    timezone: str,
) -> PreviewView:
    """Return how the first rows of a file would come in.

    Raises
    ------
    RefusedError
        When no row could be read by these options.
    """
    check_options(options, target.fields, source.columns, has_geometry=source.has_geometry)
    checker = target.begin(session, asked)
    batch = _first_rows(source)
    if batch is None:
        return PreviewView(rows=0, good=0, points=[], refused=[], warnings=[], values=[])
    read = read_rows(batch, options, target.fields, timezone)
    checked = checker.check(read.rows)
    refused = [*read.refused, *checked.refused]
    outside = outside_of(read.outside, read.given, read.rows.numbers, checked)
    places = np.column_stack([checked.rows.lon, checked.rows.lat])
    return PreviewView(
        rows=len(batch.rows) + len(batch.faults),
        good=len(checked.rows),
        points=rounded(places[:: max(1, len(places) // MOST_POINTS)]),
        refused=[
            refusal_view(one) for one in sorted(refused, key=lambda one: one.row)[:MOST_REFUSED]
        ],
        warnings=[warning_view(one) for one in checker.suspicions(session, places, outside)],
        values=_values(session, target, batch, options),
    )


def outside_of(
    nowhere: np.ndarray[Any, Any],
    given: np.ndarray[Any, Any],
    numbers: np.ndarray[Any, Any],
    checked: Checked,
) -> np.ndarray[Any, Any]:
    """Return x, y as they stand in the file of the rows whose place nobody serves."""
    rows = [one.row for one in checked.refused if one.code in OUTSIDE]
    return np.concatenate([nowhere, given[np.isin(numbers, rows)]])


def rounded(places: np.ndarray[Any, Any]) -> list[tuple[float, float]]:
    """Return places to six digits, which is a decimetre."""
    return [(lon, lat) for lon, lat in np.round(places, 6).tolist()]


def find_same(session: Session, account_id: AccountId, import_id: int, digest: str) -> list[int]:
    """Return the account's other imports of the same file that came in, newest first."""
    return list(
        session.scalars(
            select(Import.id)
            .where(
                Import.account_id == account_id,
                Import.id != import_id,
                Import.sha256 == digest,
                Import.state == ImportState.DONE,
            )
            .order_by(Import.id.desc())
            .limit(20)
        )
    )


def headings_sha256(columns: Sequence[str]) -> str:
    """Return what files of the same headings have in common."""
    return sha256("\x1f".join(columns).encode()).hexdigest()


def _saved(session: Session, target: str, columns: Sequence[str]) -> ImportOptions | None:
    found = session.get(ImportMapping, (target, headings_sha256(columns)))
    return None if found is None else ImportOptions.model_validate(found.options)


def _guessed(source: Source, fields: Sequence[Field]) -> ImportOptions:
    mapping = guess_mapping(fields, source.columns)
    if not source.has_geometry:
        return ImportOptions(mapping=mapping)
    axes = {one.key for one in fields if one.kind in {TargetFieldKind.LON, TargetFieldKind.LAT}}
    mapping = {key: column for key, column in mapping.items() if key not in axes}
    if source.epsg is None or source.epsg in _DEGREES:
        return ImportOptions(mapping=mapping, layer=source.layer)
    return ImportOptions(mapping=mapping, crs="EPSG", epsg=source.epsg, layer=source.layer)


def _examples(batch: Batch | None, name: str) -> list[str]:
    if batch is None or name not in batch.columns:
        return []
    texts = trimmed(batch.columns[name].slice(0, 200)).to_pylist()
    shown = dict.fromkeys(text[:LONGEST_EXAMPLE] for text in texts)
    return [text for text in shown if text][:EXAMPLES]


def _first_rows(source: Source) -> Batch | None:
    batch = next(islice(source.batches(), 1), None)
    if batch is None or len(batch.rows) <= PREVIEW_ROWS:
        return batch
    last = int(batch.rows[PREVIEW_ROWS - 1])
    return Batch(
        batch.rows[:PREVIEW_ROWS],
        {name: column.slice(0, PREVIEW_ROWS) for name, column in batch.columns.items()},
        None
        if batch.places is None
        else (batch.places[0][:PREVIEW_ROWS], batch.places[1][:PREVIEW_ROWS]),
        tuple(one for one in batch.faults if one.row <= last),
    )


def _values(
    session: Session, target: Target, batch: Batch, options: ImportOptions
) -> list[CodeValue]:
    found = []
    for field in target.fields:
        column = options.mapping.get(field.key) if field.kind is TargetFieldKind.CODE else None
        if column is None:
            continue
        texts = trimmed(batch.columns[column])
        said = options.values.get(field.key, {})
        for value, rows in Counter(map(str, texts.to_pylist())).most_common(MOST_VALUES):
            code = said.get(value) or target.value_of(session, field.key, value)
            found.append(CodeValue(field=field.key, value=value, rows=rows, code=code))
    return found
