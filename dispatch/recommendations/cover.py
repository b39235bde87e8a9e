"""What each recommended unit's leaving costs in cover, and who could go in its stead.

Read from the kept picture of cover: nothing is searched, so a recommendation is not slower for it.
"""

from typing import Final

from dispatch.coverage.values import Coverage
from dispatch.recommendations.views import (
    AlternativeView,
    CoverCost,
    RecommendationView,
    RecommendedUnit,
)

ALTERNATIVE_WITHIN_S: Final = 30.0
"""An alternative may be so much later than the fastest: a tenth of the shortest standard."""

LEAST_KEPT: Final = 3
"""Fewer cells than these are not worth a later arrival (at resolution 8, 2.2 km²)."""


def with_cover(view: RecommendationView, coverage: Coverage | None) -> RecommendationView:
    """Return a recommendation with the cover that each unit costs, and an alternative.

    The alternative is the unit among those recommended that keeps most cells covered which the
    fastest would leave uncovered, at most `ALTERNATIVE_WITHIN_S` later; of equal ones the sooner.

    Parameters
    ----------
    coverage
        The newest picture; without one nothing is said.
    """
    if coverage is None or not view.units:
        return view
    units = [
        one.model_copy(update={"cover": cost_of(coverage, one.unit.id, one.unit.skills)})
        for one in view.units
    ]
    return view.model_copy(update={"units": units, "alternative": alternative_to_first(units)})


def cost_of(coverage: Coverage, unit_id: int, skills: list[str]) -> CoverCost | None:
    """Return what is lost when a unit leaves: of its groups that which loses most.

    A unit in no group that is watched costs nothing (`group` is None). None where it was not
    available at the last look: then nothing is known.
    """
    own = [cover for cover in coverage.groups.values() if cover.group.skill in skills]
    if not own:
        return CoverCost(group=None, cells_lost=0)
    known = [cover for cover in own if unit_id in cover.alone]
    if not known:
        return None
    worst = max(known, key=lambda cover: cover.alone[unit_id])
    return CoverCost(group=worst.group.key, cells_lost=worst.alone[unit_id])


def alternative_to_first(units: list[RecommendedUnit]) -> AlternativeView | None:
    """Return the unit to send in place of the first, None when there is none better."""
    first = units[0]
    if first.cover is None:
        return None
    found = [
        AlternativeView(
            unit_id=one.unit.id,
            rank=one.rank,
            extra_s=round(one.travel_time_s - first.travel_time_s, 3),
            cells_kept=first.cover.cells_lost - one.cover.cells_lost,
        )
        for one in units[1:]
        if one.cover is not None
    ]
    near = [
        one for one in found if one.extra_s <= ALTERNATIVE_WITHIN_S and one.cells_kept >= LEAST_KEPT
    ]
    return min(near, key=lambda one: (-one.cells_kept, one.extra_s, one.rank), default=None)
