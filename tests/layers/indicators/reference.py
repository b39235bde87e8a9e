"""The indicators once more, in plain Python over the same steps: what the SQL is held against."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.layers.indicators.history import Case

LATER = {"accept", "assign", "handle", "feedback", "verify"}
SIDE_DOORS = {"void", "merge", "force_close"}


@dataclass
class Seen:
    """What happened to an incident in the period."""

    case: Case
    did: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)
    stays: dict[str, float] = field(default_factory=dict)
    whole: float | None = None
    ever_late: bool = False

    def on_time(self, event: str, missed: str) -> bool:
        """Whether it happened, was never late and is not waiting late."""
        return event in self.did and event not in self.late and missed not in self.did


def events_of(action: str, source: str, to: str) -> set[str]:  # noqa: C901 (a list of definitions)
    """Return what a step is."""
    found = set()
    if source == "report" and to != "report":
        found.add("answered")
    if source == "report" and to in LATER and action not in SIDE_DOORS:
        found.add("accepted")
    done = {"assign", "handle", "feedback", "verify"}
    if source in {"report", "accept"} and to in done and action not in SIDE_DOORS:
        found.add("opened")
    before = {"report", "accept", "assign"}
    reached = to in {"handle", "feedback", "verify"} and action != "follow_units"
    if source in before and (reached or action == "send_units"):
        found.add("assigned")
    if source in {"assign", "handle"} and to in {"feedback", "verify"} and action != "force_close":
        found.add("handled")
    if source == "verify" and to in {"feedback", "archive"} and action != "force_close":
        found.add("verified")
    if source != "archive" and to == "archive" and action not in {"void", "merge"}:
        found.add("closed")
    back = source in {"feedback", "verify"} and to == "handle"
    if back and action not in {"follow_units", "send_units"}:
        found.add("reworked")
    if action in {"return_to_acceptor", "return_to_dispatcher"}:
        found.add("bounced")
    if source == "archive" and to in {"handle", "feedback", "verify"} and action != "split":
        found.add("disputed")
    names = {"void": "voided", "merge": "merged", "force_close": "forced"}
    names |= {"appeal": "appealed", "supervise": "supervised"}
    return found | ({names[action]} if action in names else set())


STAY = {
    "report": "acceptance",
    "accept": "acceptance",
    "assign": "assignment",
    "handle": "handling",
    "feedback": "verification",
    "verify": "verification",
}


def look(  # noqa: C901 (step by step)
    case: Case, others: Sequence[Case], since: datetime, until: datetime, now: datetime
) -> Seen:
    """Return what happened to an incident in a period."""
    seen = Seen(case)
    entered = case.reported_at
    closed = None
    for step in case.steps:
        moves = step.source != step.to
        if since <= step.at < until:
            events = events_of(step.action, step.source, step.to)
            if step.source in STAY:
                seen.did.add("left")
            if moves and step.source in STAY:
                stay, taken = STAY[step.source], (step.at - entered).total_seconds()
                seen.stays[stay] = seen.stays.get(stay, 0.0) + taken
            seen.did |= events
            if step.on_time is False:
                seen.late |= events
                seen.ever_late = True
            if "closed" in events:
                closed = step.at
        if moves:
            entered = step.at
    if closed is not None:
        seen.whole = (closed - case.reported_at).total_seconds()
        seen.ever_late = seen.ever_late or any(
            step.on_time is False and step.at < since for step in case.steps
        )
    if since <= case.reported_at < until:
        seen.did.add("reported")
        if any(_before(other, case) for other in others):
            seen.did.add("recurred")
    missed = _missed(case, since, min(until, now))
    seen.did |= missed
    seen.ever_late = seen.ever_late or bool(missed)
    return seen


def _before(other: Case, case: Case) -> bool:
    return (
        other.cell == case.cell
        and other.category == case.category
        and other.outcome in {"done", "forced"}
        and other.closed_at is not None
        and other.closed_at < case.reported_at
        and other.reported_at >= case.reported_at - timedelta(days=30)
    )


def _missed(case: Case, since: datetime, until: datetime) -> set[str]:
    due = case.due_at
    if case.stage == "archive" or due is None or not since <= due < until:
        return set()
    city, stage = case.law == "city_management", case.stage
    found = {
        "answer_missed": stage == "report",
        "open_missed": stage in {"report", "accept"} and city,
        "assign_missed": stage == "assign" and city,
        "handle_missed": stage == "handle" or (stage == "assign" and not city),
        "verify_missed": stage == "verify",
        "close_missed": stage in {"assign", "handle", "feedback", "verify"},
    }
    return {key for key, holds in found.items() if holds}


Test = Callable[[Seen], bool]


def did(event: str) -> Test:
    """Return the test whether something happened."""
    return lambda seen: event in seen.did


def both(one: Test, other: Test) -> Test:
    """Return the test whether both hold."""
    return lambda seen: one(seen) and other(seen)


def either(*events: str) -> Test:
    """Return the test whether one of them happened."""
    return lambda seen: bool(seen.did & set(events))


def in_time(event: str, missed: str) -> Test:
    """Return the test whether it happened in time."""
    return lambda seen: seen.on_time(event, missed)


def voided(seen: Seen) -> bool:
    """Whether it is voided."""
    return seen.case.outcome == "voided"


def merged(seen: Seen) -> bool:
    """Whether it is merged."""
    return seen.case.outcome == "merged"


def neither(one: Test, other: Test) -> Test:
    """Return the test whether neither holds."""
    return lambda seen: not one(seen) and not other(seen)


def accepted_by_now(seen: Seen) -> bool:
    """Whether it is past the stage of report and no side door was taken."""
    case = seen.case
    return case.stage != "report" and case.outcome in {None, "done", "forced"}


def opened_by_now(seen: Seen) -> bool:
    """Whether it is opened, and neither voided nor merged."""
    case = seen.case
    there = case.stage in {"assign", "handle", "feedback", "verify"} or case.outcome == "done"
    return ("opened" in case.marks or there) and not voided(seen) and not merged(seen)


def assigned_by_now(seen: Seen) -> bool:
    """Whether somebody has it, or had."""
    return seen.case.stage in {"handle", "feedback", "verify"} or seen.case.outcome == "done"


def closed_in_time(seen: Seen) -> bool:
    """Whether it was closed and no stage was late."""
    return "closed" in seen.did and not seen.ever_late and "close_missed" not in seen.did


def by_public(seen: Seen) -> bool:
    """Whether the public reported an incident of city management."""
    return seen.case.source in {"phone", "citizen"} and seen.case.law != "emergency"


COUNTS: Mapping[str, tuple[Test, bool]] = {
    "reported": (did("reported"), True),
    "reported_on_time": (in_time("answered", "answer_missed"), False),
    "accepted": (did("accepted"), True),
    "accepted_on_time": (in_time("accepted", "answer_missed"), False),
    "opened": (did("opened"), True),
    "opened_on_time": (in_time("opened", "open_missed"), False),
    "assigned": (did("assigned"), True),
    "assigned_on_time": (in_time("assigned", "assign_missed"), False),
    "bounced": (did("bounced"), True),
    "handling_due": (either("handled", "handle_missed"), False),
    "handled": (did("handled"), True),
    "handled_on_time": (in_time("handled", "handle_missed"), False),
    "reworked": (did("reworked"), False),
    "verified": (did("verified"), True),
    "closing_due": (either("closed", "close_missed"), False),
    "closed": (did("closed"), True),
    "closed_on_time": (closed_in_time, False),
    "forced": (did("forced"), True),
    "disputed": (did("disputed"), False),
    "voided": (did("voided"), True),
    "repeated": (did("merged"), True),
    "recurred": (both(did("recurred"), lambda seen: not merged(seen)), False),
    "missed": (both(did("opened"), by_public), False),
    "supervised": (did("supervised"), True),
    "appealed": (did("appealed"), True),
    "exempted": (
        both(either("handled", "handle_missed"), lambda seen: "exempted" in seen.case.marks),
        True,
    ),
}
"""By key: the test, and whether exempted incidents count."""

RATES: Mapping[str, tuple[Test, Test]] = {
    "report_valid_rate": (both(did("reported"), neither(voided, merged)), did("reported")),
    "report_on_time_rate": (
        in_time("answered", "answer_missed"),
        either("answered", "answer_missed"),
    ),
    "acceptance_rate": (both(did("reported"), accepted_by_now), did("reported")),
    "acceptance_on_time_rate": (
        in_time("accepted", "answer_missed"),
        either("accepted", "answer_missed"),
    ),
    "opening_rate": (both(did("accepted"), opened_by_now), did("accepted")),
    "opening_on_time_rate": (in_time("opened", "open_missed"), either("opened", "open_missed")),
    "accurate_opening_rate": (
        both(did("opened"), lambda seen: not voided(seen)),
        did("opened"),
    ),
    "assignment_rate": (both(did("opened"), assigned_by_now), did("opened")),
    "assignment_on_time_rate": (
        in_time("assigned", "assign_missed"),
        either("assigned", "assign_missed"),
    ),
    "accurate_assignment_rate": (
        both(did("assigned"), lambda seen: seen.case.reworks == 0),
        did("assigned"),
    ),
    "bounce_rate": (both(did("assigned"), lambda seen: seen.case.bounces > 0), did("assigned")),
    "handling_rate": (did("handled"), either("handled", "handle_missed")),
    "handling_on_time_rate": (
        in_time("handled", "handle_missed"),
        either("handled", "handle_missed"),
    ),
    "rework_rate": (both(did("handled"), lambda seen: seen.case.reworks > 0), did("handled")),
    "verification_on_time_rate": (
        in_time("verified", "verify_missed"),
        either("verified", "verify_missed"),
    ),
    "closing_rate": (did("closed"), either("closed", "close_missed")),
    "closing_on_time_rate": (closed_in_time, either("closed", "close_missed")),
    "forced_rate": (both(did("closed"), did("forced")), did("closed")),
    "dispute_rate": (both(did("closed"), lambda seen: seen.case.disputes > 0), did("closed")),
    "repeat_rate": (both(did("reported"), merged), did("reported")),
    "recurrence_rate": (
        both(did("recurred"), lambda seen: not merged(seen)),
        both(did("reported"), lambda seen: not merged(seen)),
    ),
    "missed_rate": (
        both(did("opened"), by_public),
        both(did("opened"), lambda seen: seen.case.law != "emergency"),
    ),
}

MEANS: Mapping[str, tuple[Test, str]] = {
    "mean_acceptance_time": (did("opened"), "acceptance"),
    "mean_assignment_time": (did("assigned"), "assignment"),
    "mean_handling_time": (did("handled"), "handling"),
    "mean_verification_time": (either("verified", "closed"), "verification"),
}


@dataclass(frozen=True)
class Expected:
    """What an indicator must be: numbers of incidents."""

    counted: frozenset[str]
    whole: frozenset[str] | None = None
    mean: float | None = None


def expected(
    cases: Sequence[Case],
    since: datetime,
    until: datetime,
    now: datetime,
    raw: bool = False,  # noqa: FBT001, FBT002
    only: AbstractSet[str] | None = None,
) -> dict[str, Expected]:
    """Return every indicator but the percentiles."""
    looked = [
        look(case, cases, since, until, now)
        for case in cases
        if only is None or case.number in only
    ]
    seen = [one for one in looked if one.did]
    kept = [one for one in seen if raw or "exempted" not in one.case.marks]

    def chosen(test: Test, among: Sequence[Seen]) -> frozenset[str]:
        return frozenset(one.case.number for one in among if test(one))

    found = {
        key: Expected(chosen(test, seen if too else kept)) for key, (test, too) in COUNTS.items()
    }
    for key, (test, whole) in RATES.items():
        found[key] = Expected(chosen(test, kept), chosen(whole, kept))
    for key, (test, stay) in MEANS.items():
        times = {
            one.case.number: one.stays[stay] for one in kept if test(one) and stay in one.stays
        }
        found[key] = _mean(times)
    found["mean_closing_time"] = _mean(
        {one.case.number: one.whole for one in kept if one.whole is not None}
    )
    return found


def _mean(times: Mapping[str, float]) -> Expected:
    mean = sum(times.values()) / len(times) if times else None
    return Expected(frozenset(times), None, mean)
