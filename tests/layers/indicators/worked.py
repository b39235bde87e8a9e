"""A small history whose indicators are worked by hand."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.layers.indicators.history import Case


def minutes(day: int, hour: int = 9) -> datetime:
    """Return an hour of a day of March, in the city's time."""
    return datetime(2026, 3, day, hour - 8, tzinfo=UTC)


def whole_course(number: str, day: int, **changes: object) -> Case:
    """Return an incident handled by department a: 10, 20 and 30 min after its report."""
    case = Case(number, minutes(day), department="a", marks=frozenset({"opened"}), **changes)  # type: ignore[arg-type]
    case = case.then(10, "accept", "accept", on_time=True)
    case = case.then(20, "open", "assign", on_time=True)
    return case.then(30, "assign", "handle", on_time=True)


def closed(case: Case, at_minute: int, *, on_time: bool | None = True) -> Case:
    """Return it handled and archived an hour and two after `at_minute`."""
    case = case.then(at_minute, "report_done", "feedback", on_time=on_time)
    case = case.then(at_minute + 60, "request_verification", "verify", on_time=True)
    case = case.then(at_minute + 120, "archive", "archive", on_time=True)
    return replace(case, outcome="done")


def small_history() -> list[Case]:
    """Return the history that is worked by hand below.

    plain      closed in time
    late       handled late, then closed
    rework     handled in time, sent back, handled in time again, closed
    appealed   handled late; its appeal was granted
    disputed   closed, and opened again by its reporter: it waits for verification
    bounced    given back by department a, now with b
    merged     reported, merged into plain
    voided     opened, then voided
    waiting    with department a since its limit ran out on the 20th
    """
    plain = closed(whole_course("plain", 2), 300)
    late = closed(whole_course("late", 3), 300, on_time=False)
    rework = whole_course("rework", 4, reworks=1).then(300, "report_done", "feedback", on_time=True)
    rework = closed(rework.then(330, "rework", "handle", on_time=True), 400)
    appealed = closed(whole_course("appealed", 5), 300, on_time=False)
    appealed = replace(appealed, marks=frozenset({"opened", "appealed", "exempted"}))
    appealed = appealed.then(500, "appeal", "archive")
    disputed = closed(whole_course("disputed", 6, disputes=1), 300).then(600, "dispute", "verify")
    disputed = replace(disputed, outcome=None, closed_at=None)
    bounced = whole_course("bounced", 7, bounces=1)
    bounced = bounced.then(60, "return_to_dispatcher", "assign", on_time=True, department="a")
    bounced = replace(bounced, department="b")
    bounced = bounced.then(90, "assign", "handle", on_time=False, department="b")
    merged = Case("merged", minutes(2, 10), source="citizen", outcome="merged")
    merged = merged.then(5, "merge", "archive", on_time=True)
    voided = Case("voided", minutes(8), outcome="voided", source="phone")
    voided = voided.then(10, "accept", "accept", on_time=True)
    voided = voided.then(20, "open", "assign", on_time=True)
    voided = voided.then(40, "void", "archive", on_time=False)
    waiting = whole_course("waiting", 9, due_at=minutes(20))
    return [plain, late, rework, appealed, disputed, bounced, merged, voided, waiting]
