"""Plays calls against units, event by event: pure, and the same for the same arguments.

To each call goes the unit on duty and free that is there soonest; where none is free the call
waits: the most pressing first, then the oldest. A unit is free at the scene when its work is done
and goes home; on its way it may be sent: by the sooner of home and on, or back to where it came
from and on. Both are ways that there are, so its time is never too short, and it is exact at either
end.
"""

import heapq
import math
from enum import IntEnum
from typing import Final

import numpy as np

from dispatch.simulation.forces import Calls, Force, MoveUps, Played

NOBODY: Final = -1


class _What(IntEnum):
    """What happens; at the same moment in this order."""

    FREE = 0
    OFF_DUTY = 1
    ON_DUTY = 2
    CALL = 3


def play(calls: Calls, force: Force, until_s: float, move_ups: MoveUps | None = None) -> Played:
    """Return what becomes of `calls` in the hands of `force`.

    Parameters
    ----------
    until_s
        The end of the period: until when busy time is counted. What waits then is still answered.
    move_ups
        None: each unit goes home to its own station.

    Notes
    -----
    O((n + duties) log n + n · team).
    """
    return _Game(calls, force, until_s, move_ups).played()


class _Game:
    """One course of events; plain lists, for single elements of arrays are slow to read."""

    def __init__(
        self, calls: Calls, force: Force, until_s: float, move_ups: MoveUps | None
    ) -> None:
        self._force, self._until_s, self._move_ups = force, until_s, move_ups
        self._place: list[int] = calls.place.tolist()
        self._team: list[int] = calls.team.tolist()
        self._priority: list[int] = calls.priority.tolist()
        self._at: list[float] = calls.at_s.tolist()
        self._ready: list[float] = calls.ready_s.tolist()
        self._work: list[float] = calls.work_s.tolist()
        self._out = [legs.out_s.data for legs in force.legs]
        self._back = [legs.back_s.data for legs in force.legs]
        self._across = [legs.across_s.data for legs in force.legs]
        distinct = {id(legs): legs for legs in force.legs}
        stand_in = {key: legs.stand_in.tolist() for key, legs in distinct.items()}
        self._stand_in = [stand_in[id(legs)] for legs in force.legs]
        count = len(force)
        self._home: list[int] = force.station.tolist()
        self._free_at = [-math.inf] * count  # infinite while it is on a call
        self._home_at = [-math.inf] * count
        self._came_from = [0] * count
        self._on = [times is None for times in force.duty]
        self._busy = [0.0] * count
        self._taken = [0] * count
        self._teams_of = _teams_of(force, count)
        self._queues: list[list[tuple[int, int]]] = [[] for _ in force.teams]
        self._waiting = 0
        self._waiting_s = 0.0
        self._looked_s = 0.0
        self._unit = [NOBODY] * len(calls)
        self._response = [math.inf] * len(calls)
        self._wait = [math.inf] * len(calls)
        self._events = self._first_events()

    def played(self) -> Played:
        """Play to the end."""
        events = self._events
        while events:
            now, what, which = heapq.heappop(events)
            self._waiting_s += self._waiting * (now - self._looked_s)
            self._looked_s = now
            if what == _What.CALL:
                self._answer(which, now)
            elif what == _What.OFF_DUTY:
                self._on[which] = False
            else:
                self._become(what, which, now)
        return Played(
            unit=np.array(self._unit, dtype=np.int64),
            response_s=np.array(self._response),
            wait_s=np.array(self._wait),
            busy_s=np.array(self._busy),
            calls=np.array(self._taken, dtype=np.int64),
            waiting_s=self._waiting_s,
        )

    def _first_events(self) -> list[tuple[float, int, int]]:
        events = [(at, int(_What.CALL), number) for number, at in enumerate(self._at)]
        for unit, times in enumerate(self._force.duty):
            for begin, end in times or ():
                events.append((begin, int(_What.ON_DUTY), unit))
                events.append((end, int(_What.OFF_DUTY), unit))
        heapq.heapify(events)
        return events

    def _answer(self, call: int, now: float) -> None:
        """Send the unit that is there soonest; without one let the call wait."""
        team = self._force.teams[self._team[call]]
        unit, travel_s = self._soonest(team, self._place[call], now)
        if unit != NOBODY:
            self._send(unit, call, travel_s, now)
        elif any(self._can_come(one, self._place[call]) for one in team):
            heapq.heappush(self._queues[self._team[call]], (self._priority[call], call))
            self._waiting += 1

    def _become(self, what: int, unit: int, now: float) -> None:
        """Let a unit that is free, or on duty from now on, take a call that waits, or go home."""
        if what == _What.ON_DUTY:
            self._on[unit] = True
        else:
            self._free_at[unit] = now
            self._head_home(unit, now)
        if self._on[unit] and self._free_at[unit] <= now:
            call, travel_s = self._next_for(unit, now)
            if call != NOBODY:
                self._waiting -= 1
                self._send(unit, call, travel_s, now)
                return
        if what == _What.FREE and self._move_ups is not None:
            self._home[unit] = self._best_home(unit, now, self._move_ups)
            self._head_home(unit, now)

    def _head_home(self, unit: int, now: float) -> None:
        back_s: float = self._back[unit][self._came_from[unit], self._home[unit]]
        self._home_at[unit] = now + back_s

    def _send(self, unit: int, call: int, travel_s: float, now: float) -> None:
        there = now + self._ready[call] + travel_s
        free = there + self._work[call]
        self._unit[call] = unit
        self._response[call] = there - self._at[call]
        self._wait[call] = now - self._at[call]
        self._busy[unit] += max(0.0, min(free, self._until_s) - now)
        self._taken[unit] += 1
        self._free_at[unit] = math.inf
        self._came_from[unit] = self._place[call]
        heapq.heappush(self._events, (free, int(_What.FREE), unit))

    def _soonest(self, team: tuple[int, ...], place: int, now: float) -> tuple[int, float]:
        best, best_s = NOBODY, math.inf
        on, free_at, home_at = self._on, self._free_at, self._home_at
        for unit in team:
            if not on[unit] or free_at[unit] > now:
                continue
            if home_at[unit] <= now:
                travel_s: float = self._out[unit][self._home[unit], place]
            else:
                travel_s = self._from_its_way(unit, place, now)
            if travel_s < best_s:
                best, best_s = unit, travel_s
        return best, best_s

    def _from_its_way(self, unit: int, place: int, now: float) -> float:
        came_from = self._stand_in[unit][self._came_from[unit]]
        back: float = now - self._free_at[unit] + self._across[unit][came_from, place]
        on: float = self._home_at[unit] - now + self._out[unit][self._home[unit], place]
        return min(back, on)

    def _can_come(self, unit: int, place: int) -> bool:
        return bool(math.isfinite(self._out[unit][self._home[unit], place]))

    def _next_for(self, unit: int, now: float) -> tuple[int, float]:
        """Take the most pressing call out of the queues that this unit can come to."""
        if not self._waiting:
            return NOBODY, math.inf
        passed: list[tuple[int, tuple[int, int]]] = []
        found, found_s = NOBODY, math.inf
        while found == NOBODY:
            heads = [
                (self._queues[team][0], team) for team in self._teams_of[unit] if self._queues[team]
            ]
            if not heads:
                break
            first, team = min(heads)
            heapq.heappop(self._queues[team])
            travel_s = self._soonest((unit,), self._place[first[1]], now)[1]
            if math.isfinite(travel_s):
                found, found_s = first[1], travel_s
            else:
                passed.append((team, first))
        for team, call in passed:
            heapq.heappush(self._queues[team], call)
        return found, found_s

    def _best_home(self, unit: int, now: float, move_ups: MoveUps) -> int:
        """Return the station at which a unit adds most expected cover to the others' that are free.

        Equal gains keep the unit at its own station, then the first.
        """
        if not move_ups.movable[unit]:
            return self._home[unit]
        others = [
            self._home[one]
            for one in range(len(self._home))
            if one != unit and self._on[one] and self._free_at[one] <= now
        ]
        cover = move_ups.reached[others].sum(axis=0)
        gain = move_ups.reached @ (move_ups.demand * move_ups.busy**cover)
        gain[~np.isfinite(np.asarray(self._back[unit])[self._came_from[unit]])] = -1.0
        best = int(np.argmax(gain))
        return best if gain[best] > gain[self._home[unit]] else self._home[unit]


def _teams_of(force: Force, count: int) -> list[list[int]]:
    """Return the teams that each unit is in."""
    of: list[list[int]] = [[] for _ in range(count)]
    for team, units in enumerate(force.teams):
        for unit in units:
            of[unit].append(team)
    return of
