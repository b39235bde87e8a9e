"""Small counts hidden from readers who may not see the incidents that are counted.

As of cells (`layers.cells.suppression`): a count below `LEAST` is hidden, and of the parts beside
it so many more that two at least and `LEAST` incidents are hidden; of a rate also one that leaves
fewer than `LEAST` uncounted, and then the count of the same incidents. Only whole months without
other filters are told, so that no difference of two answers gives a small count away.
"""

from collections.abc import Mapping
from typing import Final

from data.store.errors import RefusedError
from layers.cells.suppression import LEAST
from layers.indicators.asking import Asked, Dimension
from layers.indicators.counting import Number, Numbers
from layers.indicators.definitions import Indicator, Kind, definitions
from layers.indicators.periods import PeriodKind

HIDDEN: Final = Number(None, -1)
"""Stands for a number that is not told."""

_TOLD_BY: Final = frozenset({Dimension.NONE, Dimension.DISTRICT})


def check_told(asked: Asked) -> None:
    """Refuse what would give small counts away by differences.

    Raises
    ------
    RefusedError
    """
    if asked.period.kind is not PeriodKind.MONTH:
        raise RefusedError("only whole months are told at this grade", field="period")
    if asked.by not in _TOLD_BY:
        raise RefusedError("only the city and its districts are told at this grade", field="by")
    for field in ("area", "department", "category", "source"):
        if getattr(asked, field) is not None:
            raise RefusedError("incidents are not told apart at this grade", field=field)
    if asked.raw:
        raise RefusedError("what appeals exempted is not told at this grade", field="raw")


def hide_small(parts: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """Return the numbers of each part with the small ones replaced by `HIDDEN`."""
    found = {part: dict(numbers) for part, numbers in parts.items()}
    known = definitions().indicators.values()
    for one in known:
        same = [other.key for other in known if other.counted == one.counted]
        for part in _hidden_of({part: numbers[one.key] for part, numbers in parts.items()}, one):
            found[part] |= dict.fromkeys(same, HIDDEN)
    return dict(found)


def _hidden_of(numbers: Mapping[str, Number], one: Indicator) -> set[str]:
    hidden = {part for part, number in numbers.items() if _is_small(number, one)}
    if not hidden:
        return hidden
    for part in sorted(numbers, key=lambda part: (numbers[part].counted, part)):
        if len(hidden) > 1 and sum(numbers[one].counted for one in hidden) >= LEAST:
            break
        hidden.add(part)
    return hidden


def _is_small(number: Number, one: Indicator) -> bool:
    if one.kind is Kind.RATE:
        whole = number.whole or 0
        return 0 < number.counted < LEAST or 0 < whole - number.counted < LEAST
    return 0 < number.counted < LEAST
