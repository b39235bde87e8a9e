"""What a recommended unit costs in cover, and who could go in its stead."""

from datetime import timedelta

import numpy as np
import pytest

from data.store import Store
from data.store.actors import process_actor
from dispatch.coverage.values import Coverage
from dispatch.coverage.watching import CoverageState
from dispatch.recommendations import RecommendationView
from dispatch.recommendations.cover import (
    ALTERNATIVE_WITHIN_S,
    LEAST_KEPT,
    alternative_to_first,
    cost_of,
    with_cover,
)
from dispatch.recommendations.views import AlternativeView, CoverCost, RecommendedUnit
from dispatch.roads import LiveNetwork
from dispatch.roads.views import LineView
from dispatch.units.queries import get_unit
from dispatch.units.views import UnitView
from tests.dispatch.coverage.conftest import live, stand
from tests.dispatch.coverage.scenes import GROUPS, RESOLUTION, Stand, along_m, always
from tests.dispatch.scenes import NOON

__all__ = ["live", "stand"]


def recommended(
    unit: UnitView, rank: int, travel_time_s: float, cells_lost: int | None = None
) -> RecommendedUnit:
    """Return a unit as a recommendation has it, losing some cells."""
    cover = None if cells_lost is None else CoverCost(group="fire", cells_lost=cells_lost)
    return RecommendedUnit(
        rank=rank,
        unit=unit,
        travel_time_s=travel_time_s,
        distance_m=10 * travel_time_s,
        eta=NOON + timedelta(seconds=travel_time_s),
        route=LineView(coordinates=[(114.3, 30.6), (114.31, 30.6)]),
        reasons=[],
        cover=cover,
    )


def view_of(units: list[RecommendedUnit]) -> RecommendationView:
    """Return a recommendation of some units, of which nothing else is looked at."""
    return RecommendationView.model_construct(units=units)


@pytest.fixture
def unit(store: Store, stand: Stand) -> UnitView:
    """A unit, whichever."""
    return stand("消-00", None)


def alternative(unit: UnitView, *told: tuple[float, int | None]) -> tuple[int, float, int] | None:
    """Return rank, delay and cells kept of the alternative among (seconds, cells lost)."""
    units = [
        recommended(unit, rank, time_s, lost) for rank, (time_s, lost) in enumerate(told, start=1)
    ]
    found = alternative_to_first(units)
    return None if found is None else (found.rank, found.extra_s, found.cells_kept)


def test_alternative_keeps_most_cells_within_the_delay(unit: UnitView) -> None:
    assert alternative(unit, (60, 41), (70, 30), (80, 5), (85, 4)) == (4, 25, 37)
    late = 60 + ALTERNATIVE_WITHIN_S
    assert alternative(unit, (60, 41), (late, 0)) == (2, ALTERNATIVE_WITHIN_S, 41)
    assert alternative(unit, (60, 41), (late + 0.1, 0)) is None


def test_of_equal_alternatives_the_sooner_counts(unit: UnitView) -> None:
    assert alternative(unit, (60, 20), (65, 10), (70, 10)) == (2, 5, 10)


def test_no_alternative_where_little_is_kept_or_nothing_is_known(unit: UnitView) -> None:
    assert alternative(unit, (60, LEAST_KEPT - 1), (61, 0)) is None
    assert alternative(unit, (60, LEAST_KEPT), (61, 0)) == (2, 1, LEAST_KEPT)
    assert alternative(unit, (60, None), (61, 0)) is None
    assert alternative(unit, (60, 10), (61, None)) is None
    assert alternative(unit, (60, 10)) is None


def test_without_a_picture_nothing_is_said(unit: UnitView) -> None:
    told = view_of([recommended(unit, 1, 60)])
    assert with_cover(told, None) is told
    nobody = view_of([])
    picture = Coverage(NOON, "v", "n", {})
    assert with_cover(nobody, picture) is nobody


def test_cost_is_what_the_unit_alone_covers(store: Store, live: LiveNetwork, stand: Stand) -> None:
    # Engines at 1000, 1100 and 2500 m, each reaching 600 m: the first alone covers 400 … 500 m,
    # the second 1600 … 1700 m, the third 1900 … 3000 m.
    one, two, far = stand("消-01", 1000), stand("消-02", 1100), stand("消-03", 2500)
    patrol, digger = (
        stand("警-01", 1000, kind="police_patrol"),
        stand("绿-01", 0, kind="greening_crew"),
    )
    state = CoverageState(GROUPS, RESOLUTION)
    picture = state.refresh(store, always(live), NOON)
    along = along_m(picture.groups["fire"])
    reached = np.abs(along[:, None] - np.array([1000, 1100, 2500])) <= 600
    lost = [int((reached[:, row] & (reached.sum(axis=1) == 1)).sum()) for row in range(3)]
    with store.reading(process_actor("test")) as session:
        units = [get_unit(session, found.id) for found in (one, two, far)]
    told = with_cover(
        view_of([recommended(u, rank, 60.0 + rank) for rank, u in enumerate(units, start=1)]),
        picture,
    )
    assert [u.cover for u in told.units] == [
        CoverCost(group="fire", cells_lost=cells) for cells in lost
    ]
    turned = with_cover(
        view_of([recommended(units[2], 1, 60.0), recommended(units[0], 2, 80.0)]), picture
    )
    assert turned.alternative == AlternativeView(
        unit_id=one.id, rank=2, extra_s=20.0, cells_kept=lost[2] - lost[0]
    )
    assert cost_of(picture, digger.id, digger.skills) == CoverCost(group=None, cells_lost=0)
    assert cost_of(picture, patrol.id, patrol.skills) == CoverCost(
        group="police", cells_lost=picture.groups["police"].alone[patrol.id]
    )
    assert cost_of(picture, 10**6, ["fire"]) is None
