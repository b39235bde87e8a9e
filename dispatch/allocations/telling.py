"""Says what a plan does, and why."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import numpy as np

from dispatch.allocations.problem import Rider, Solution
from dispatch.allocations.rules import Change, Slot, rank_of
from dispatch.allocations.views import (
    AllNeeded,
    AllocationView,
    IsNearest,
    NearestElsewhere,
    NearestStays,
    NobodyEligible,
    NobodyInTime,
    OnItsWay,
    PlannedSlot,
    PlanReason,
    TakenOff,
    UnitTime,
    Waiting,
)
from dispatch.assignments.reasons import ReasonCode, coded
from dispatch.incidents.views import IncidentView
from dispatch.recommendations.rules import Cause, Exclusion
from dispatch.recommendations.views import SkillsMet
from dispatch.roads.views import LineView
from spatial.network import NEVER_MS


class _Teller:
    """Knows a plan, and tells of one slot after the other."""

    def __init__(
        self,
        solution: Solution,
        incidents: Sequence[IncidentView],
        routes: Mapping[int, LineView],
        at: datetime,
    ) -> None:
        self.solution = solution
        self._routes = routes
        self.at = at
        self._numbers = {incident.id: incident.number for incident in incidents}
        self._unit = solution.plan.unit.tolist()
        self._row_of = {column: row for row, column in enumerate(self._unit) if column >= 0}
        self._replaced = self._replacements()

    def slot(self, row: int) -> PlannedSlot:
        """Return what is told of a slot."""
        slot, column = self.solution.problem.slots[row], self._unit[row]
        rider = self._riders[column] if column >= 0 else None
        known = self._time(row, column)
        times = self.solution.time_ms[row]
        return PlannedSlot(
            incident_id=slot.incident_id,
            incident_number=self._numbers[slot.incident_id],
            priority=slot.priority,
            skills=list(slot.needs.skills),
            change=self._change(row, rider),
            unit_id=None if rider is None else rider.id,
            unit_code=None if rider is None else rider.code,
            travel_time_s=None if known is None else known.travel_time_s,
            eta=None if known is None else self.at + timedelta(seconds=known.travel_time_s),
            rank=None if known is None else rank_of(times, column),
            takes_off=self._takes_off(row, rider),
            override_reason=_override(slot, rider),
            route=self._routes.get(row),
            nearest=self._time(row, int(np.argmin(times)) if len(times) else -1),
            one_by_one=self._time(row, int(self.solution.one_by_one.unit[row])),
            reasons=self._reasons(row, slot, rider),
        )

    @property
    def _riders(self) -> list[Rider]:
        return self.solution.problem.riders

    def _time(self, row: int, column: int) -> UnitTime | None:
        """Return a unit with its time to a slot, None where there is none or it cannot arrive."""
        if column < 0 or self.solution.time_ms[row, column] >= NEVER_MS:
            return None
        rider, time_ms = self._riders[column], int(self.solution.time_ms[row, column])
        return UnitTime(unit_id=rider.id, unit_code=rider.code, travel_time_s=time_ms / 1000.0)

    def _change(self, row: int, rider: Rider | None) -> Change:
        if rider is None:
            return Change.UNASSIGNED
        if rider.incident_id is None:
            return Change.NEW
        own = rider.incident_id == self.solution.problem.slots[row].incident_id
        return Change.STAYS if own else Change.MOVES

    def _replacements(self) -> dict[int, int]:
        """Return, by slot, the assignment of the unit on its way there that another replaces."""
        left: defaultdict[int, list[int]] = defaultdict(list)
        for column, rider in enumerate(self._riders):
            if rider.on is not None and column not in self._row_of:
                left[rider.on.incident_id].append(rider.on.assignment_id)
        replaced = {}
        for row, column in enumerate(self._unit):
            incident_id = self.solution.problem.slots[row].incident_id
            new = column >= 0 and self._riders[column].incident_id != incident_id
            if new and left[incident_id]:
                replaced[row] = left[incident_id].pop(0)
        return replaced

    def _takes_off(self, row: int, rider: Rider | None) -> list[int]:
        on = None if rider is None else rider.on
        moves = on is not None and self._change(row, rider) is Change.MOVES
        own = on.assignment_id if on is not None and moves else None
        return [one for one in (own, self._replaced.get(row)) if one is not None]

    def _reasons(self, row: int, slot: Slot, rider: Rider | None) -> list[PlanReason]:
        if rider is None:
            return [self._why_nobody(row, slot)]
        reasons: list[PlanReason] = [SkillsMet(skills=list(slot.needs.skills))]
        change = self._change(row, rider)
        if change is Change.STAYS and rider.on is not None:
            reasons.append(OnItsWay(since=rider.on.since))
        if change is Change.MOVES and rider.on is not None:
            number = self._numbers[rider.on.incident_id]
            reasons.append(TakenOff(incident_number=number, assignment_id=rider.on.assignment_id))
        why = self._why_not_nearest(row, slot)
        return reasons if why is None else [*reasons, why]

    def _why_not_nearest(self, row: int, slot: Slot) -> PlanReason | None:
        times, column = self.solution.time_ms[row], self._unit[row]
        nearest = int(np.argmin(times))
        if max(times[nearest], times[column]) >= NEVER_MS:
            return None
        if times[column] == times[nearest]:
            return IsNearest()
        there, rider = self._row_of.get(nearest), self._riders[nearest]
        slots = self.solution.problem.slots
        goes_to = rider.incident_id if there is None else slots[there].incident_id
        if goes_to is None or goes_to == slot.incident_id:
            return None
        stays = rider.incident_id == goes_to
        return (NearestStays if stays else NearestElsewhere)(
            unit_code=rider.code,
            incident_number=self._numbers[goes_to],
            sooner_s=(int(times[column]) - int(times[nearest])) / 1000.0,
        )

    def _why_nobody(self, row: int, slot: Slot) -> PlanReason:
        soonest = int(self.solution.time_ms[row].min(initial=NEVER_MS))
        limit_s = self.solution.problem.policy.unassigned_s[slot.priority]
        if soonest >= NEVER_MS:
            return NobodyEligible(skills=list(slot.needs.skills))
        return NobodyInTime(limit_s=limit_s) if soonest >= limit_s * 1000 else AllNeeded()


def _override(slot: Slot, rider: Rider | None) -> str | None:
    if rider is None or not slot.overrides(rider.row.skills, rider.row.crew):
        return None
    return coded(ReasonCode.ASKED_FOR, ", ".join(slot.needs.skills))


def tell(
    solution: Solution,
    incidents: Sequence[IncidentView],
    excluded: Sequence[Exclusion],
    routes: Mapping[int, LineView],
    *,
    at: datetime,
    left_out: int,
) -> AllocationView:
    """Return a plan as the interface shows it; `routes` are ways by slot."""
    problem = solution.problem
    teller = _Teller(solution, incidents, routes, at)
    items = [teller.slot(row) for row in range(len(problem.slots))]
    counts = Counter(one.cause for one in excluded)
    planned, greedy = solution.plan.cost / 1000.0, solution.one_by_one.cost / 1000.0
    return AllocationView(
        asked_at=at,
        network_version=solution.network_version,
        items=items,
        waiting=_waiting(items),
        weighted_s=planned,
        one_by_one_weighted_s=greedy,
        gain_s=round(greedy - planned, 3),
        weights=dict(problem.policy.weights),
        unassigned_s=dict(problem.policy.unassigned_s),
        stay_s=problem.policy.stay_s,
        reconsider=problem.policy.reconsider,
        filled=problem.filled,
        left_out=left_out,
        candidates=len(problem.riders),
        excluded_counts={cause: counts[cause] for cause in Cause if counts[cause]},
    )


def _waiting(items: Sequence[PlannedSlot]) -> list[Waiting]:
    by_priority: defaultdict[int, list[PlannedSlot]] = defaultdict(list)
    for item in items:
        by_priority[item.priority].append(item)
    return [_waiting_of(priority, by_priority[priority]) for priority in sorted(by_priority)]


def _waiting_of(priority: int, items: Sequence[PlannedSlot]) -> Waiting:
    times = [item.travel_time_s for item in items if item.travel_time_s is not None]
    others = [item.one_by_one.travel_time_s for item in items if item.one_by_one is not None]
    return Waiting(
        priority=priority,
        slots=len(items),
        served=sum(item.unit_id is not None for item in items),
        travel_time_s=round(sum(times), 3),
        longest_s=max(times, default=None),
        one_by_one_served=len(others),
        one_by_one_s=round(sum(others), 3),
    )
