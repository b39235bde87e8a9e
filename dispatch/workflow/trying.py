"""A new law tried over past incidents: what would have been refused, due, late or elsewhere."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from dispatch.incidents.tables import Stage
from dispatch.workflow.calendars import Calendar
from dispatch.workflow.definitions import Definition
from dispatch.workflow.errors import CalendarGapError
from dispatch.workflow.replaying import PastIncident, Replayer, Run

MOST_EXAMPLES = 5
_SAME = timedelta(seconds=1)


@dataclass(slots=True)
class Told:
    """How often something happened, with numbers of a few incidents to which it did."""

    count: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, number: str) -> None:
        """Count an incident."""
        self.count += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(number)


@dataclass(slots=True)
class ClockTrial:
    """A clock under both laws.

    Parameters
    ----------
    ended
        Incidents in which it ended under both.
    late_before, late_after
        In how many of these it was up.
    newly_late, no_longer_late, earlier, later
        Where the new law says otherwise than the old.
    shift_s
        How much later it runs out, summed up over those where it ran out at some time under both.
    """

    ended: int = 0
    late_before: int = 0
    late_after: int = 0
    newly_late: Told = field(default_factory=Told)
    no_longer_late: Told = field(default_factory=Told)
    earlier: Told = field(default_factory=Told)
    later: Told = field(default_factory=Told)
    shift_s: float = 0.0


@dataclass(slots=True)
class Trial:
    """The report of a new law over past incidents.

    Parameters
    ----------
    incidents, steps
        How many were run.
    uncounted
        Left out, for a day that the working calendar does not have.
    changed
        Incidents of which the new law says anything else than theirs did.
    refused
        By action and code of the refusal: what was done and would not have been allowed.
    allowed
        What the law of the time, as it is told again, refuses and the new one allows.
    stages_s
        By stage the time that incidents spent there, in s: under their law, under the new one.
    """

    incidents: int = 0
    steps: int = 0
    uncounted: Told = field(default_factory=Told)
    changed: Told = field(default_factory=Told)
    refused: dict[tuple[str, str], Told] = field(default_factory=dict)
    allowed: dict[tuple[str, str], Told] = field(default_factory=dict)
    clocks: dict[str, ClockTrial] = field(default_factory=dict)
    stages_s: dict[Stage, tuple[float, float]] = field(default_factory=dict)


def try_law(
    new: Definition,
    past: Iterable[tuple[int, PastIncident]],
    laws: Mapping[int, Definition],
    calendar: Calendar,
) -> Trial:
    """Run past incidents through the law they were under and through a new one, and compare.

    Both are replayed from the same steps at the same times, so what differs comes of the law alone.
    Who may do what is not judged. One pass; memory grows with the states of the laws only.

    Parameters
    ----------
    past
        The version of the law that each was under, and the incident.
    laws
        Those versions.
    """
    trial = Trial()
    after = Replayer(new, calendar)
    before = {version: Replayer(law, calendar) for version, law in laws.items()}
    for version, incident in past:
        trial.incidents += 1
        trial.steps += len(incident.steps)
        try:
            old, fresh = before[version].run(incident), after.run(incident)
        except CalendarGapError:
            trial.uncounted.add(incident.number)
            continue
        if _compare(trial, incident.number, old, fresh):
            trial.changed.add(incident.number)
    return trial


def _compare(trial: Trial, number: str, old: Run, fresh: Run) -> bool:
    """Count what differs; tell whether anything does."""
    lost, won = Counter(fresh.refused), Counter(old.refused)
    for kind in lost - won:
        trial.refused.setdefault(kind, Told()).add(number)
    for kind in won - lost:
        trial.allowed.setdefault(kind, Told()).add(number)
    changed = lost != won
    for key in old.ended.keys() | fresh.ended.keys():
        changed |= _compare_clock(trial, number, key, old, fresh)
    for stage in old.stages.keys() | fresh.stages.keys():
        spent = old.stages.get(stage, 0.0), fresh.stages.get(stage, 0.0)
        known = trial.stages_s.get(stage, (0.0, 0.0))
        trial.stages_s[stage] = (known[0] + spent[0], known[1] + spent[1])
        changed |= spent[0] != spent[1]
    return changed


def _compare_clock(trial: Trial, number: str, key: str, old: Run, fresh: Run) -> bool:
    if key not in old.ended or key not in fresh.ended:
        return True
    told = trial.clocks.setdefault(key, ClockTrial())
    (due_before, late_before), (due_after, late_after) = old.ended[key], fresh.ended[key]
    told.ended += 1
    told.late_before += late_before
    told.late_after += late_after
    if late_after and not late_before:
        told.newly_late.add(number)
    if late_before and not late_after:
        told.no_longer_late.add(number)
    shift = timedelta(0)
    if due_before is not None and due_after is not None:
        shift = due_after - due_before
    if shift >= _SAME:
        told.later.add(number)
    elif shift <= -_SAME:
        told.earlier.add(number)
    told.shift_s += shift.total_seconds()
    return late_before != late_after or abs(shift) >= _SAME
