"""Which fixes are taken, on arrays."""

from datetime import UTC, datetime, timedelta

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dispatch.tracking.rules import Fix, KnownUnit, sort_out
from spatial.shapes import ServiceArea

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
KNOWN = {1: KnownUnit(training=True, fix_at=None), 2: KnownUnit(training=True, fix_at=NOW)}
CITY = ServiceArea(shapely.box(113.6, 29.9, 115.1, 31.4), "Wuhan")
NAN, INFINITY = float("nan"), float("inf")


def fix(unit_id: int = 1, lon: float = 114.3, lat: float = 30.6, at: datetime = NOW) -> Fix:
    """Return a sound fix unless told otherwise."""
    return Fix(unit_id, lon, lat, at)


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (fix(unit_id=3), "unit_id"),
        (fix(lon=NAN), "lon"),
        (fix(lon=540.0), "lon"),
        (fix(lat=INFINITY), "lat"),
        (fix(lat=91.0), "lat"),
        (fix(lon=116.4, lat=39.9), "lon"),  # Beijing
        (fix(at=NOW + timedelta(seconds=31)), "fix_at"),
        (fix(at=NOW - timedelta(hours=25)), "fix_at"),
        (fix(at=NOW.replace(tzinfo=None)), "fix_at"),
        (Fix(1, 114.3, 30.6, NOW, heading_deg=361.0), "heading_deg"),
        (Fix(1, 114.3, 30.6, NOW, speed_mps=-1.0), "speed_mps"),
        (Fix(1, 114.3, 30.6, NOW, speed_mps=NAN), "speed_mps"),
        (Fix(1, 114.3, 30.6, NOW, accuracy_m=INFINITY), "accuracy_m"),
    ],
)
def test_a_bad_fix_is_refused_by_index_and_field_and_the_good_ones_are_kept(
    bad: Fix, field: str
) -> None:
    batch = sort_out([fix(), bad], KNOWN, now=NOW, service_area=CITY)
    assert [(row.index, row.field) for row in batch.refused] == [(1, field)]
    assert batch.accepted == [0]


def test_a_clock_30_s_ahead_is_taken() -> None:
    batch = sort_out([fix(at=NOW + timedelta(seconds=30))], KNOWN, now=NOW, service_area=CITY)
    assert batch.accepted == [0]


def test_a_fix_not_newer_than_the_position_is_stale() -> None:
    batch = sort_out([fix(unit_id=2)], KNOWN, now=NOW, service_area=CITY)
    assert (batch.accepted, batch.stale, batch.refused) == ([], 1, [])


def test_before_a_city_is_loaded_any_place_on_earth_is_taken() -> None:
    batch = sort_out([fix(lon=-70.0, lat=-30.0)], KNOWN, now=NOW, service_area=None)
    assert batch.accepted == [0]


def test_an_empty_batch_is_nothing() -> None:
    batch = sort_out([], KNOWN, now=NOW, service_area=CITY)
    assert (batch.accepted, batch.newest, batch.stale, batch.refused) == ([], [], 0, [])


fixes = st.builds(
    fix,
    unit_id=st.integers(0, 3),
    lon=st.floats(allow_nan=True, allow_infinity=True) | st.just(114.3),
    lat=st.floats(allow_nan=True, allow_infinity=True) | st.just(30.6),
    at=st.integers(-100, 100).map(lambda seconds: NOW + timedelta(seconds=seconds)),
)


@given(st.lists(fixes, max_size=30))
def test_every_fix_is_accepted_stale_or_refused_and_the_newest_accepted_wins(
    batch: list[Fix],
) -> None:
    result = sort_out(batch, KNOWN, now=NOW, service_area=CITY)
    assert len(result.accepted) + result.stale + len(result.refused) == len(batch)
    for index in result.newest:
        same = [i for i in result.accepted if batch[i].unit_id == batch[index].unit_id]
        assert batch[index].fix_at == max(batch[i].fix_at for i in same)
    units = [batch[index].unit_id for index in result.newest]
    assert units == sorted({batch[index].unit_id for index in result.accepted})
