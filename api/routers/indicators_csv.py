"""Indicators as CSV."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from api.routers.audit import harmless
from layers.indicators.definitions import definitions
from layers.indicators.views import IndicatorsView, PartView, indicator_view

COLUMNS: Final = (
    "first_day",
    "last_day",
    "by",
    "part",
    "part_zh",
    "part_en",
    "indicator",
    "indicator_zh",
    "indicator_en",
    "unit",
    "value",
    "counted",
    "whole",
    "previous",
    "previous_change",
    "year_before",
    "year_change",
    "hidden",
)


def as_csv(found: IndicatorsView) -> str:
    """Return a line for each part and indicator, every cell harmless in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for part in found.parts:
        writer.writerows(_lines(found, part))
    return out.getvalue()


def _lines(found: IndicatorsView, part: PartView) -> Iterator[list[str]]:
    period = [found.period.first.isoformat(), found.period.last.isoformat(), found.by]
    for key, number in part.numbers.items():
        one = definitions().indicators[key]
        numbers = (
            number.value,
            number.counted,
            number.whole,
            number.previous,
            number.previous_change,
            number.year_before,
            number.year_change,
        )
        texts = [part.key, part.name_zh, part.name_en, key, one.name_zh, one.name_en]
        yield [
            *period,
            *(harmless(text) for text in texts),
            indicator_view(one).unit,
            *("" if value is None else str(value) for value in numbers),
            "yes" if number.hidden else "",
        ]
