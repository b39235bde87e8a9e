"""Whose ground a place is: areas of responsibility and mutual aid, over a tree worked out by hand.

City 42 has districts 4201 and 4202; 4201 has the streets 420101 and 420102.
"""

from datetime import UTC, datetime

import pytest

from data.areas.tables import AreaLevel
from data.areas.tree import AreaTree
from dispatch.recommendations.grounds import Ground
from dispatch.recommendations.rules import Candidate, Cause, Needs, divide
from dispatch.units.aid import Aid

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
TREE = AreaTree(
    {
        "42": (None, AreaLevel.CITY),
        "4201": ("42", AreaLevel.DISTRICT),
        "4202": ("42", AreaLevel.DISTRICT),
        "420101": ("4201", AreaLevel.STREET),
        "420102": ("4201", AreaLevel.STREET),
    }
)
HERE = frozenset({"42", "4201", "420101"})  # the incident is in the first street


def patrol(
    area: str | None, *, kind: str = "grid_patrol", level: str | None = None, training: bool = False
) -> Candidate:
    """Return a unit that belongs to an area; the kind's level is the district."""
    unit = Candidate(1, "网-01", "available", ("inspection",), NOW, training=training)
    return unit._replace(kind=kind, area_code=area, responsibility=level)


def cause_of(unit: Candidate, *aid: Aid) -> tuple[Cause, object] | None:
    """Return why a unit may not serve here, with the area told."""
    needs = Needs((), training=unit.training, ground=Ground(HERE, TREE, aid))
    _, excluded = divide([unit], needs, NOW)
    return (excluded[0].cause, excluded[0].detail["area"]) if excluded else None


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        (patrol("4201"), None),
        (patrol("420101"), None),
        (patrol("420102"), None),  # belongs to the other street, serves the district
        (patrol("420102", level="street"), "420102"),
        (patrol("420101", level="street"), None),
        (patrol("420102", level="grid"), "420102"),  # no area is so small: its own
        (patrol("4202"), "4202"),
        (patrol("4202", level="city"), None),
        (patrol("4202", kind="fire_engine"), None),
        (patrol("4202", kind="fire_engine", level="district"), "4202"),
        (patrol("4202", kind="tank"), None),  # of a kind that is in no list any more
        (patrol("42"), None),  # belongs to no district: all of them
        (patrol(None), None),
    ],
)
def test_unit_serves_the_area_of_its_level(unit: Candidate, told: str | None) -> None:
    assert cause_of(unit) == (None if told is None else (Cause.OUTSIDE_AREA, told))


@pytest.mark.parametrize(
    ("aid", "helps"),
    [
        (Aid(1, "4202", "4201"), True),
        (Aid(1, "42", "42"), True),
        (Aid(1, "4202", "420101"), True),
        (Aid(1, "4201", "4201"), False),  # not of the unit's area
        (Aid(1, "4202", "4201", kinds=frozenset({"grid_patrol"})), True),
        (Aid(1, "4202", "4201", kinds=frozenset({"ambulance"})), False),
        (Aid(1, "4202", "4201", skills=frozenset({"inspection", "fire"})), True),
        (Aid(1, "4202", "4201", skills=frozenset({"fire"})), False),
        (Aid(1, "4202", "4201", training=True), False),
    ],
)
def test_mutual_aid_lets_a_unit_serve_elsewhere(aid: Aid, *, helps: bool) -> None:
    unit = patrol("4202")
    assert cause_of(unit, aid) == (None if helps else (Cause.OUTSIDE_AREA, "4202"))
    assert Ground(HERE, TREE, (aid,)).helps(unit) == (aid if helps else None)


def test_aid_for_training_is_for_training_units() -> None:
    assert cause_of(patrol("4202", training=True), Aid(1, "4202", "4201", training=True)) is None


def test_unit_at_home_needs_no_aid_and_of_two_grants_the_first_is_told() -> None:
    first, second = Aid(1, "42", "42"), Aid(2, "4202", "4201")
    ground = Ground(HERE, TREE, (first, second))
    assert ground.helps(patrol("4201")) is None
    assert ground.helps(patrol("4202")) is first
