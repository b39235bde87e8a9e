"""What tells a row apart from all others: by it a row comes in once, whatever happens."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

import numpy as np

from data.exchange.targets import Field, Rows, TargetFieldKind

DIGEST_BYTES: Final = 16
_BETWEEN: Final = "\x1f"
_PLACE_DIGITS: Final = 7
"""A centimetre: what is lost on the way through text and back is less."""


def digests_of(
    target: str, fields: Sequence[Field], rows: Rows, *, each: bool = False
) -> list[bytes]:
    """Return 16 bytes for each row: of its key where one is mapped and there, else of its values.

    Parameters
    ----------
    each
        Whether rows that are alike are told apart by where they stand in the file.
    """
    key = next(
        (one.key for one in fields if one.kind is TargetFieldKind.KEY and one.key in rows.texts),
        None,
    )
    keys = rows.texts[key] if key is not None else [""] * len(rows)
    whole = _values(fields, rows, each=each)
    said = [
        f"{target}{_BETWEEN}key{_BETWEEN}{own}" if own else f"{target}{_BETWEEN}{values}"
        for own, values in zip(keys, whole, strict=True)
    ]
    return [blake2b(one.encode(), digest_size=DIGEST_BYTES).digest() for one in said]


def _values(fields: Sequence[Field], rows: Rows, *, each: bool) -> list[str]:
    columns: list[Sequence[object]] = [
        rows.texts[one.key]
        for one in fields
        if one.key in rows.texts and one.kind is not TargetFieldKind.KEY
    ]
    columns += [
        rows.moments[one.key].astype(np.int64).tolist() for one in fields if one.key in rows.moments
    ]
    columns += [np.round(axis, _PLACE_DIGITS).tolist() for axis in (rows.lon, rows.lat)]
    if each:
        columns.append(rows.numbers.tolist())
    return [_BETWEEN.join(map(str, values)) for values in zip(*columns, strict=True)]
