"""Plays the same calls against two forces, replication by replication, and says what differs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from dispatch.simulation.drawing import Drawn, Past, draw
from dispatch.simulation.forces import Calls, FloatArray, Force, IntArray, MoveUps, Played
from dispatch.simulation.measuring import (
    MEASURES,
    Measured,
    difference,
    histogram,
    measured,
    shares_within,
    summary,
)
from dispatch.simulation.playing import play

LEAST_CALLS_OF_AREA: Final = 30
"""An area with fewer calls in all replications is not called the worst."""


@dataclass(frozen=True, slots=True)
class Side:
    """A force and, of each call of the past, who of it may be sent: rows of its teams."""

    force: Force
    team: IntArray
    move_ups: MoveUps | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is played.

    Parameters
    ----------
    past, place, priority, area
        Calls that are drawn from, n rows: where each is, how urgent, and its area (−1 for none) of
        `areas`.
    standard_s
        Within which response a call counts as answered in time, on both sides.
    """

    past: Past
    place: IntArray
    priority: IntArray
    area: IntArray
    areas: int
    standard_s: float
    replications: int
    seed: int
    as_was: bool


@dataclass(frozen=True)
class Course:
    """What all replications of one side say.

    Parameters
    ----------
    measures
        Of each of `MEASURES` a value for each replication.
    area_within
        (replications, areas) shares, NaN without calls.
    area_p90_s
        (areas,) of all replications together, NaN where nothing was answered.
    bins
        Counts as `histogram` gives them.
    unit_busy, unit_calls
        (replications, units) share of time on duty, and calls.
    """

    measures: dict[str, list[float]]
    area_within: FloatArray
    area_p90_s: FloatArray
    bins: IntArray
    unit_busy: FloatArray
    unit_calls: FloatArray

    def measured(self, name: str) -> Measured:
        """Return one of `MEASURES` with its interval."""
        return measured(self.measures[name])


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides, and how many calls each area had in all replications."""

    base: Course
    scenario: Course
    area_calls: IntArray
    calls: int

    def difference(self, name: str) -> Measured:
        """Return scenario less base of one of `MEASURES`, by pairs."""
        return difference(self.scenario.measures[name], self.base.measures[name])

    def worst_area(self, course: Course) -> int | None:
        """Return the area with the least share within the standard, None without enough calls."""
        shares = np.array([measured(column).value for column in course.area_within.T])
        shares[self.area_calls < LEAST_CALLS_OF_AREA] = np.nan
        return None if np.isnan(shares).all() else int(np.nanargmin(shares))


def compare(
    question: Question, base: Side, scenario: Side, tell: Callable[[int], None] = lambda _: None
) -> Comparison:
    """Play both sides and return what they say.

    Parameters
    ----------
    tell
        Called after each replication with how many are done; may raise to call it off.
    """
    courses = _Course(question, base), _Course(question, scenario)
    area_calls = np.zeros(question.areas, dtype=np.int64)
    calls = 0
    for number in range(question.replications):
        drawn = draw(question.past, question.seed, number, as_was=question.as_was)
        area = question.area[drawn.row]
        area_calls += np.bincount(area[area >= 0], minlength=question.areas)
        calls += len(drawn.row)
        for course in courses:
            course.add(drawn)
        tell(number + 1)
    first, second = courses
    return Comparison(first.said(), second.said(), area_calls, calls)


class _Course:
    """Gathers what the replications of a side say."""

    def __init__(self, question: Question, side: Side) -> None:
        self._question, self._side = question, side
        self._duty_s = side.force.on_duty_s(question.past.until_s)
        self._measures: dict[str, list[float]] = {name: [] for name in MEASURES}
        self._within: list[FloatArray] = []
        self._responses: list[list[FloatArray]] = [[] for _ in range(question.areas)]
        self._bins = histogram(np.empty(0))
        self._busy: list[FloatArray] = []
        self._taken: list[IntArray] = []

    def add(self, drawn: Drawn) -> None:
        """Play one replication."""
        question, side = self._question, self._side
        calls = Calls(
            at_s=drawn.at_s,
            place=question.place[drawn.row],
            team=side.team[drawn.row],
            priority=question.priority[drawn.row],
            ready_s=drawn.ready_s,
            work_s=drawn.work_s,
        )
        played = play(calls, side.force, question.past.until_s, side.move_ups)
        for name, value in summary(played, question.standard_s, self._duty_s).items():
            self._measures[name].append(value)
        self._add_areas(played, question.area[drawn.row])
        self._bins = self._bins + histogram(played.response_s)
        with np.errstate(invalid="ignore"):
            self._busy.append(np.where(self._duty_s > 0.0, played.busy_s / self._duty_s, np.nan))
        self._taken.append(played.calls)

    def said(self) -> Course:
        """Return what all of them say."""
        return Course(
            measures=self._measures,
            area_within=np.array(self._within).reshape(-1, self._question.areas),
            area_p90_s=np.array(
                [
                    float(np.quantile(np.concatenate(times), 0.9)) if _any(times) else np.nan
                    for times in self._responses
                ]
            ),
            bins=self._bins,
            unit_busy=np.array(self._busy),
            unit_calls=np.array(self._taken, dtype=np.float64),
        )

    def _add_areas(self, played: Played, area: IntArray) -> None:
        question = self._question
        within, _ = shares_within(played, question.standard_s, area, question.areas)
        self._within.append(within)
        answered = np.isfinite(played.response_s)
        for number in range(question.areas):
            self._responses[number].append(played.response_s[answered & (area == number)])


def _any(times: list[FloatArray]) -> bool:
    return any(len(one) for one in times)
