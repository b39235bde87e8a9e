"""Small counts are hidden so that no other number gives them away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.store.errors import RefusedError
from dispatch.incidents.tables import Source
from layers.cells.suppression import LEAST
from layers.indicators.asking import Asked, Dimension
from layers.indicators.counting import Number, Numbers
from layers.indicators.definitions import definitions
from layers.indicators.hiding import HIDDEN, check_told, hide_small
from layers.indicators.periods import PeriodKind, period_of

MONTH = period_of(PeriodKind.MONTH, date(2026, 3, 1))


def part(**said: Number) -> Numbers:
    """Return numbers of a part: those that are said, all others 0."""
    return {key: said.get(key, Number(0.0, 0)) for key in definitions().indicators}


@given(counts=st.dictionaries(st.text(max_size=3), st.integers(0, 30), min_size=1, max_size=8))
def test_no_count_below_the_least_is_told_and_what_is_hidden_cannot_be_told_apart(
    counts: dict[str, int],
) -> None:
    parts = {key: part(reported=Number(float(n), n)) for key, n in counts.items()}
    told = hide_small(parts)
    hidden = [n for key, n in counts.items() if told[key]["reported"] is HIDDEN]
    assert all(n == 0 or n >= LEAST for key, n in counts.items() if n not in hidden)
    if hidden and len(counts) > 1 and sum(counts.values()) >= LEAST:
        assert len(hidden) > 1
        assert sum(hidden) >= LEAST


def test_a_rate_that_leaves_few_out_is_hidden_with_the_count_of_the_same() -> None:
    told = hide_small(
        {
            "": part(
                handled=Number(100.0, 100),
                handled_on_time=Number(98.0, 98),
                handling_on_time_rate=Number(0.98, 98, 100),
            )
        }
    )[""]
    assert told["handled"].counted == 100
    assert told["handled_on_time"] is HIDDEN
    assert told["handling_on_time_rate"] is HIDDEN


@pytest.mark.parametrize(
    "asked",
    [
        Asked(period_of(PeriodKind.DAY, date(2026, 3, 1))),
        Asked(period_of(PeriodKind.QUARTER, date(2026, 3, 1))),
        Asked(MONTH, Dimension.GRID),
        Asked(MONTH, source=Source.DESK),
        Asked(MONTH, area="4201"),
        Asked(MONTH, raw=True),
    ],
)
def test_what_gives_small_counts_away_by_differences_is_refused(asked: Asked) -> None:
    with pytest.raises(RefusedError):
        check_told(asked)


def test_whole_months_of_the_city_and_its_districts_are_told() -> None:
    check_told(Asked(MONTH))
    check_told(Asked(MONTH, Dimension.DISTRICT))
