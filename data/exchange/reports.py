"""Refusals and warnings with their words; the rows that do not come in as CSV."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Final

from data.codes.decoding import neutral
from data.exchange.targets import Field, Refusal, Target, Told
from data.exchange.views import RefusalView, WarningView
from data.exchange.words import REASONS, WARNINGS

_HEADINGS: Final = ("行 row", "字段 field", "值 value", "原因", "reason")
_MARK: Final = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else."""


def refusal_view(one: Refusal) -> RefusalView:
    """Return a refusal with its reason in both languages."""
    words = REASONS[one.code].filled(one.details)
    return RefusalView(
        row=one.row,
        field=one.field,
        code=one.code,
        value=one.value,
        reason_zh=words.zh,
        reason_en=words.en,
    )


def warning_view(told: Told) -> WarningView:
    """Return a warning with its words in both languages."""
    words = WARNINGS[told.code].filled({"rows": str(told.rows), **told.details})
    offer = (
        None if told.offer is None else {key: _plain(value) for key, value in told.offer.items()}
    )
    return WarningView(
        code=told.code, rows=told.rows, text_zh=words.zh, text_en=words.en, offer=offer
    )


def refused_csv(target: Target, refusals: Iterable[RefusalView]) -> Iterable[str]:
    """Yield a CSV of refused rows line by line: row, field, value, and why in both languages."""
    fields = {one.key: one for one in target.fields}
    yield _MARK + _line(_HEADINGS)
    for one in refusals:
        yield _line(
            (str(one.row), _named(fields, one.field), one.value, one.reason_zh, one.reason_en)
        )


def _named(fields: Mapping[str, Field], key: str) -> str:
    found = fields.get(key)
    return key if found is None else f"{found.name_zh} {found.name_en}"


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(map(neutral, cells))
    return out.getvalue()


def _plain(value: object) -> bool | str | int:
    if not isinstance(value, bool | str | int):
        raise TypeError(f"an offer holds plain values, not {type(value).__name__}")
    return value
