"""Who may be sent: every status and every cause."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dispatch.recommendations.rules import (
    Candidate,
    Cause,
    Needs,
    Shortfall,
    divide,
    shortfalls,
)
from dispatch.units.tables import UnitStatus

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
FIRE = Needs(skills=("fire", "rescue"))
ENGINE = Candidate(1, "江岸-01", UnitStatus.AVAILABLE, ("fire", "rescue", "medical"), NOW)


def cause_of(candidate: Candidate, needs: Needs = FIRE) -> Cause | None:
    """Return why one candidate is excluded, None when it is eligible."""
    eligible, excluded = divide([candidate], needs, NOW)
    assert len(eligible) + len(excluded) == 1
    return excluded[0].cause if excluded else None


@pytest.mark.parametrize(
    ("unit", "incident", "cause"),
    [
        (False, False, None),
        (True, True, None),
        (True, False, Cause.TRAINING),
        (False, True, Cause.NOT_IN_TRAINING),
    ],
)
def test_practice_and_what_is_real_are_never_mixed(
    *, unit: bool, incident: bool, cause: Cause | None
) -> None:
    assert cause_of(ENGINE._replace(training=unit), replace(FIRE, training=incident)) is cause


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (UnitStatus.AVAILABLE, None),
        (UnitStatus.RETURNING, None),
        (UnitStatus.OFF_DUTY, Cause.OFF_DUTY),
        (UnitStatus.OUT_OF_SERVICE, Cause.OUT_OF_SERVICE),
        (UnitStatus.ASSIGNED, Cause.BUSY),
        (UnitStatus.EN_ROUTE, Cause.BUSY),
        (UnitStatus.ON_SCENE, Cause.BUSY),
    ],
)
def test_status_decides_first(status: UnitStatus, cause: Cause | None) -> None:
    assert cause_of(ENGINE._replace(status=status)) is cause


def test_every_status_is_decided() -> None:
    for status in UnitStatus:
        cause_of(ENGINE._replace(status=status))


def test_unit_without_one_of_the_skills_is_excluded_with_those_it_lacks() -> None:
    _, excluded = divide([ENGINE._replace(skills=("medical",))], FIRE, NOW)
    assert excluded[0].cause is Cause.LACKS_SKILL
    assert excluded[0].detail == {"skills": ["fire", "rescue"]}


def test_unit_without_a_fix_is_excluded() -> None:
    assert cause_of(ENGINE._replace(fix_at=None)) is Cause.NO_FIX


@pytest.mark.parametrize(
    ("age_s", "cause"),
    [(0, None), (120, None), (120.001, Cause.STALE_FIX), (-30, None), (-30.001, Cause.FUTURE_FIX)],
)
def test_fix_is_at_most_two_minutes_old_and_half_a_minute_ahead(
    age_s: float, cause: Cause | None
) -> None:
    assert cause_of(ENGINE._replace(fix_at=NOW - timedelta(seconds=age_s))) is cause


@pytest.mark.parametrize(("age_s", "told"), [(300.04, 300.0), (-90.0, -90.0)])
def test_age_of_a_fix_that_is_not_believed_is_told(age_s: float, told: float) -> None:
    _, excluded = divide([ENGINE._replace(fix_at=NOW - timedelta(seconds=age_s))], FIRE, NOW)
    assert excluded[0].detail == {"age_s": told}


@pytest.mark.parametrize(("crew", "cause"), [(3, Cause.CREW_TOO_SMALL), (4, None), (6, None)])
def test_unit_needs_the_crew_that_the_incident_needs(crew: int, cause: Cause | None) -> None:
    four = replace(FIRE, crew=4)
    assert cause_of(ENGINE._replace(crew=crew), four) is cause


def test_crew_too_small_says_how_many_there_are_and_are_needed() -> None:
    _, excluded = divide([ENGINE._replace(crew=1)], replace(FIRE, crew=4), NOW)
    assert excluded[0].detail == {"crew": 1, "needed": 4}


def test_category_without_skills_takes_anybody() -> None:
    assert cause_of(ENGINE._replace(skills=()), Needs(skills=())) is None


def test_order_of_the_eligible_is_kept() -> None:
    units = [ENGINE._replace(unit_id=n) for n in range(5)]
    units[2] = units[2]._replace(fix_at=None)
    eligible, excluded = divide(units, FIRE, NOW)
    assert eligible == [0, 1, 3, 4]
    assert [unit.unit_id for unit in excluded] == [2]


def test_nothing_is_short_while_somebody_can_come() -> None:
    assert shortfalls(FIRE, [("fire", "rescue")], able=1) == []


def test_skill_that_nobody_ready_has_is_short() -> None:
    assert shortfalls(FIRE, [("fire",), ("medical",)], able=0) == [Shortfall("rescue", 1, 0)]
    assert [one.skill for one in shortfalls(FIRE, [], able=0)] == ["fire", "rescue"]


def test_skills_that_nobody_has_together_are_all_short() -> None:
    short = shortfalls(FIRE, [("fire",), ("rescue",)], able=0)
    assert [one.skill for one in short] == ["fire", "rescue"]
