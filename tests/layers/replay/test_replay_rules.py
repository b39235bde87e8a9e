"""What was so at a moment, decided from hand-made histories."""

from datetime import UTC, datetime, timedelta

from dispatch.assignments.history import PastAssignment
from dispatch.cases.history import StageChange
from dispatch.incidents.history import PastIncident, PriorityChange
from dispatch.incidents.tables import Stage
from dispatch.units.history import StatusSpan
from dispatch.units.tables import UnitStatus
from layers.replay.rules import IncidentMoment, IncidentPast, UnitMoment, UnitPast, thinned_step_s

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


def at(minutes: float) -> datetime:
    """Return so many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def incident(closed_at: datetime | None = None) -> PastIncident:
    """Return an incident that was reported at noon and has the first priority now."""
    return PastIncident(
        id=7,
        number="261122-0001",
        category="item:09012",
        priority=1,
        stage="report",
        reported_at=NOON,
        stage_at=NOON,
        closed_at=closed_at,
        lon=114.3,
        lat=30.6,
        cell=0,
        area_code=None,
        training=False,
    )


def test_a_unit_has_each_status_from_its_beginning_until_the_next_begins() -> None:
    past = UnitPast(
        (StatusSpan(1, "off_duty", at(0), at(5)), StatusSpan(1, "available", at(5), None)), ()
    )
    assert past.at(at(-1)) == UnitMoment(None, None, None)
    assert past.at(at(0)) == UnitMoment(UnitStatus.OFF_DUTY, at(0), None)
    assert past.at(at(5)) == UnitMoment(UnitStatus.AVAILABLE, at(5), None)


def test_a_status_that_was_not_kept_is_that_of_the_assignment() -> None:
    sent = PastAssignment(1, 7, at(0), at(1), at(4), at(9))
    past = UnitPast((StatusSpan(1, "available", at(20), None),), (sent,))
    told = [past.at(at(minutes)).status for minutes in (-1, 0, 1, 4, 9, 20)]
    assert told == [None, "assigned", "en_route", "on_scene", None, "available"]
    assert past.at(at(4)).status_at == at(4)


def test_what_a_unit_did_between_two_moments_is_told_once_for_each_change() -> None:
    spans = (StatusSpan(1, "available", at(0), at(2)), StatusSpan(1, "assigned", at(2), None))
    past = UnitPast(spans, (PastAssignment(1, 7, at(2), None, None, None),))
    assert list(past.moments(at(0), at(10))) == [
        (at(2), UnitMoment(UnitStatus.ASSIGNED, at(2), 7)),
    ]
    assert list(past.moments(at(2), at(10))) == []


def test_an_incident_is_as_urgent_as_it_was_before_the_next_change() -> None:
    changes = (PriorityChange(7, at(3), 3, 2), PriorityChange(7, at(6), 2, 1))
    past = IncidentPast(incident(), (), changes)
    told = [past.at(at(minutes)) for minutes in (0, 3, 6)]
    assert [one.priority for one in told if one is not None] == [3, 2, 1]
    assert past.at(at(-1)) is None


def test_an_incident_that_was_opened_again_is_over_in_between_only() -> None:
    stages = (
        StageChange(7, at(0), "report"),
        StageChange(7, at(5), "archive"),
        StageChange(7, at(8), "verify"),
    )
    past = IncidentPast(incident(), stages, ())
    told = [past.at(at(minutes)) for minutes in (1, 5, 8)]
    assert [one.over for one in told if one is not None] == [False, True, False]
    assert list(past.moments(at(1), at(9))) == [
        (at(5), IncidentMoment(Stage.ARCHIVE, at(5), 1)),
        (at(8), IncidentMoment(Stage.VERIFY, at(8), 1)),
    ]


def test_an_incident_that_is_closed_without_a_step_is_over_since() -> None:
    past = IncidentPast(incident(closed_at=at(4)), (), ())
    assert past.at(at(3)) == IncidentMoment(Stage.REPORT, at(0), 1)
    assert past.at(at(4)) == IncidentMoment(Stage.ARCHIVE, at(4), 1)


def test_an_hour_of_a_thousand_units_is_thinned_to_what_one_answer_holds() -> None:
    step_s = thinned_step_s(1_000, 3_600, 40_000)
    assert 1_000 * 3_600 / step_s <= 40_000
    assert thinned_step_s(0, 3_600, 40_000) == 0
