"""A new law over past incidents: what would have changed, worked by hand."""

from datetime import UTC, datetime, timedelta

from dispatch.incidents.tables import Stage
from dispatch.workflow.calendar_files import calendar_of, shipped_days
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.loading import read_definition, shipped_definition, shipped_text
from dispatch.workflow.replaying import PastIncident, PastStep, Replayer
from dispatch.workflow.trial_views import trial_view
from dispatch.workflow.trying import Trial, try_law
from dispatch.workflow.words import TimeKind

DAYS = shipped_days()
CALENDAR = calendar_of(DAYS, {one.year for one in DAYS}, "Asia/Shanghai")
CITY = shipped_text("city_management")
LAW = shipped_definition("city_management")
START = datetime(2026, 11, 20, 9, 55, tzinfo=UTC)  # Friday 17:55 in the city
TWO_HOURS = Limit(2, TimeKind.URGENT)


def step(
    minutes: float, action: str, to: Stage, account: int | None = 1, *, reason: bool = False
) -> PastStep:
    at = START + timedelta(minutes=minutes)
    return PastStep(at, action, to, account, "roads", reason)


def closed(number: str = "261120-0001", *, accepted: float = 5, opened: float = 10) -> PastIncident:
    """Return an incident that was accepted and opened so many minutes after its report."""
    steps = [
        step(accepted, "accept", Stage.ACCEPT),
        step(opened, "open", Stage.ASSIGN),
        step(opened + 5, "assign", Stage.HANDLE, 2),
        step(opened + 95, "report_done", Stage.FEEDBACK, 4),
        step(opened + 100, "request_verification", Stage.VERIFY, 2),
        step(opened + 110, "verify_passed", Stage.VERIFY, 7),
        step(opened + 115, "archive", Stage.ARCHIVE),
    ]
    return PastIncident(number, "item:06013", 3, TWO_HOURS, START, steps)


def changed(old: str, new: str, count: int = -1) -> Definition:
    """Return the law of the city with a text in it replaced."""
    assert old in CITY
    return read_definition(CITY.replace(old, new, count))


def tried(new: Definition, *past: PastIncident) -> Trial:
    return try_law(new, [(1, one) for one in past], {1: LAW}, CALENDAR)


def test_the_same_law_changes_nothing() -> None:
    trial = tried(LAW, closed(), closed("261120-0002", opened=400))
    assert (trial.incidents, trial.steps) == (2, 14)
    assert (trial.changed.count, trial.refused, trial.allowed) == (0, {}, {})
    assert trial.clocks["accept"].late_before == trial.clocks["accept"].late_after == 1


def test_each_clock_ends_as_it_did_and_each_stage_takes_its_time() -> None:
    run = Replayer(LAW, CALENDAR).run(closed(opened=20))
    assert run.refused == []
    assert run.ended["accept"] == (START + timedelta(minutes=15), True)
    assert run.ended["assign"] == (START + timedelta(minutes=35), False)
    assert run.ended["handle"][1] is False
    minutes = {stage: seconds / 60 for stage, seconds in run.stages.items()}
    assert minutes == {
        Stage.REPORT: 5,
        Stage.ACCEPT: 15,
        Stage.ASSIGN: 5,
        Stage.HANDLE: 90,
        Stage.FEEDBACK: 5,
        Stage.VERIFY: 15,
    }


def test_a_shorter_limit_makes_late_what_was_in_time() -> None:
    shorter = changed("limit: {minutes: 15, kind: urgent}", "limit: {minutes: 8, kind: urgent}", 1)
    trial = tried(shorter, closed("a", opened=7), closed("b", opened=10), closed("c", opened=20))
    accept = trial.clocks["accept"]
    assert (accept.ended, accept.late_before, accept.late_after) == (3, 1, 2)
    assert (accept.newly_late.count, accept.newly_late.examples) == (1, ["b"])
    assert accept.earlier.count == 3
    assert accept.shift_s / accept.ended == -7 * 60
    assert trial.clocks["verify"].earlier.count == 0


def test_working_hours_move_a_deadline_over_the_weekend() -> None:
    # 15 min from Friday 17:55: five until 18:00, ten more on Monday until 08:10
    working = changed(
        "limit: {minutes: 15, kind: urgent}", "limit: {minutes: 15, kind: working_hour}", 1
    )
    trial = tried(working, closed("a", opened=20))
    accept = trial.clocks["accept"]
    assert accept.no_longer_late.examples == ["a"]
    assert accept.later.count == 1
    friday, monday = datetime(2026, 11, 20, 10, 10, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)
    assert accept.shift_s == (monday + timedelta(minutes=10) - friday).total_seconds()


def test_what_a_new_law_would_refuse_is_told_with_its_code() -> None:
    strict = changed(
        "    guards: [lacks_mark: confirming, lacks_mark: unreal, lacks_mark: reacceptance_owed]",
        "    guards: [has_mark: confirmed]",
    )
    trial = tried(strict, closed("a"), closed("b"))
    assert {key: told.examples for key, told in trial.refused.items()} == {
        ("open", "has_mark"): ["a", "b"]
    }
    assert trial.changed.count == 2
    # the incident goes on as it did: nothing else is refused because of it
    assert trial.stages_s[Stage.ASSIGN][0] == trial.stages_s[Stage.ASSIGN][1]


def test_a_reason_that_becomes_mandatory_is_told() -> None:
    strict = changed(
        "    guards: [has_mark: verified, no_units, closure_proved]", "    reason: true"
    )
    trial = tried(strict, closed())
    assert list(trial.refused) == [("archive", "reason_missing")]


def test_what_was_done_in_vain_is_told_where_the_new_law_allows_it() -> None:
    past = closed()
    late = [*past.steps[:3], step(200, "request_hold", Stage.HANDLE, 4, reason=True)]
    lenient = changed(
        "    guards: [own_department, no_request: hold, not_overdue: handle]",
        "    guards: [own_department, no_request: hold]",
    )
    trial = tried(lenient, PastIncident("a", past.category, 3, TWO_HOURS, START, late))
    assert list(trial.allowed) == [("request_hold", "not_overdue")]


def test_units_lead_a_replayed_incident_as_they_did() -> None:
    steps = [
        step(5, "send_units", Stage.ASSIGN, 2),
        step(15, "follow_units", Stage.HANDLE, None),
        step(60, "follow_units", Stage.FEEDBACK, None),
        step(62, "force_close", Stage.ARCHIVE, 2, reason=True),
    ]
    run = Replayer(LAW, CALENDAR).run(PastIncident("a", "item:06013", 3, TWO_HOURS, START, steps))
    assert run.refused == []
    assert run.ended["accept"] == (START + timedelta(minutes=15), False)
    assert run.stages[Stage.HANDLE] == 45 * 60
    assert run.ended["handle"][1] is False


def test_extensions_and_approvals_are_replayed_with_their_amount() -> None:
    past = closed()
    asked = PastStep(
        *(START + timedelta(minutes=20), "request_extension", Stage.HANDLE, 4, "roads", True, 3)
    )
    steps = [
        *past.steps[:3],
        asked,
        step(21, "approve_extension", Stage.HANDLE, 2),
        step(22, "approve_extension", Stage.HANDLE, 3),
        step(200, "report_done", Stage.FEEDBACK, 4),
        step(210, "force_close", Stage.ARCHIVE, 2, reason=True),
    ]
    incident = PastIncident("a", past.category, 3, TWO_HOURS, START, steps)
    run = Replayer(LAW, CALENDAR).run(incident)
    assert run.refused == []
    assert run.ended["handle"][1] is False  # 185 min of 2 h and 3 h more


def test_an_incident_of_a_year_without_calendar_is_left_out_and_named() -> None:
    working = changed(
        "limit: {minutes: 15, kind: urgent}", "limit: {minutes: 15, kind: working_hour}", 1
    )
    past = closed("old")
    before = PastIncident(
        *("old", past.category, 3, TWO_HOURS, datetime(2019, 5, 6, 10, tzinfo=UTC), ())
    )
    trial = tried(working, before, closed("new"))
    assert (trial.uncounted.count, trial.uncounted.examples) == (1, ["old"])
    assert trial.incidents == 2


def test_a_report_has_names_in_both_languages_and_averages() -> None:
    shorter = changed("limit: {minutes: 15, kind: urgent}", "limit: {minutes: 8, kind: urgent}", 1)
    view = trial_view(tried(shorter, closed()), shorter, "digest", START)
    (accept,) = [one for one in view.clocks if one.clock == "accept"]
    assert (accept.label.zh, accept.label.en) == ("受理时限", "Acceptance")
    assert accept.shift_minutes == -7
    assert [one.stage for one in view.stages][:2] == [Stage.REPORT, Stage.ACCEPT]
    assert view.stages[0].minutes_before == 5
