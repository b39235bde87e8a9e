"""What a plan is made from and what is said about it, decided from values alone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from dispatch.recommendations.rules import Candidate, Cause, Exclusion, Needs, divide
from spatial.network import NEVER_MS

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

MOST_SLOTS: Final = 200
"""Units that one plan sends at most; a plan over all of a large city's waiting incidents fits."""

WEIGHTS: Final[Mapping[int, int]] = MappingProxyType({1: 9, 2: 3, 3: 1})
"""What a second of waiting counts, by priority: a choice, to be changed with each plan."""

UNASSIGNED_S: Final[Mapping[int, float]] = MappingProxyType({1: 14_400.0, 2: 7_200.0, 3: 3_600.0})
"""What an incident that nobody is sent to counts as waiting, by priority: a choice as well."""

_NO_MATCH: Final = frozenset(
    {
        Cause.LACKS_SKILL,
        Cause.CREW_TOO_SMALL,
        Cause.OUTSIDE_AREA,
        Cause.TRAINING,
        Cause.NOT_IN_TRAINING,
    }
)
"""What keeps a unit from one incident and says nothing of another."""

STAY_S: Final = 120.0
"""Weighted seconds that must be gained for each unit that is taken off its way: a choice."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What is weighed against what.

    Parameters
    ----------
    weights
        By priority 1 … 3, at least 1.
    unassigned_s
        By priority: nobody is sent who would take as long or longer.
    stay_s
        See `STAY_S`.
    reconsider
        Whether units that are on their way may be taken off it. The plan only proposes it.
    """

    weights: Mapping[int, int] = field(default_factory=lambda: WEIGHTS)
    unassigned_s: Mapping[int, float] = field(default_factory=lambda: UNASSIGNED_S)
    stay_s: float = STAY_S
    reconsider: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """Units that an incident needs; each has all of the skills."""

    skills: tuple[str, ...]
    units: int = 1


@dataclass(frozen=True, slots=True)
class Asked:
    """An incident to be planned for; without needs it needs one unit with its category's skills.

    Needs count all units that the incident shall have, those included that are on it.
    """

    incident_id: int
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one unit at one incident.

    Parameters
    ----------
    incident_id, priority
        Where.
    needs
        What is needed of the unit.
    category
        What the incident's category needs of any unit.
    usual
        Nobody asked for it in so many words: then whoever is at the incident fills it, with or
        without the skills. Sent there they were for a reason.
    """

    incident_id: int
    priority: int
    needs: Needs
    category: Needs
    usual: bool = False

    def overrides(self, skills: Collection[str], crew: int) -> bool:
        """Return whether a unit is asked for that the category alone would speak against."""
        return not (set(self.category.skills).issubset(skills) and crew >= self.category.crew)


class Change(StrEnum):
    """What a plan does with a slot."""

    NEW = "new"
    STAYS = "stays"
    MOVES = "moves"
    UNASSIGNED = "unassigned"


def fill(able: BoolArray) -> IntArray:
    """Return (u,) the slot that each of u units fills, −1 for none: as many as possible are filled.

    Parameters
    ----------
    able
        (u, s) whether a unit may fill a slot.
    """
    filled = np.full(len(able), -1, dtype=np.int64)
    if able.size:
        rows, columns = linear_sum_assignment(able.astype(np.float64), maximize=True)
        filled[rows] = np.where(able[rows, columns], columns, -1)
    return filled


def may_serve(
    slots: Sequence[Slot], candidates: Sequence[Candidate], now: datetime
) -> tuple[BoolArray, list[Exclusion]]:
    """Return (s, n) who may be sent to which slot, and who to none, with the cause.

    Decided for each slot as in a recommendation; the cause is that of the most pressing slot, and
    a unit that is no match for that one has that of the next.
    """
    able = np.zeros((len(slots), len(candidates)), dtype=np.bool_)
    causes: dict[int, Exclusion] = {}
    for needs in dict.fromkeys(slot.needs for slot in slots):
        eligible, excluded = divide(candidates, needs, now)
        rows = [row for row, slot in enumerate(slots) if slot.needs == needs]
        able[np.ix_(rows, eligible)] = True
        for one in excluded:
            known = causes.setdefault(one.unit_id, one)
            if known.cause in _NO_MATCH:
                causes[one.unit_id] = one
    useful = {candidates[column].unit_id for column in np.flatnonzero(able.any(axis=0)).tolist()}
    return able, [one for unit_id, one in sorted(causes.items()) if unit_id not in useful]


def in_order(slots: Sequence[Slot], unit: IntArray, time_ms: IntArray) -> IntArray:
    """Return units with those of alike slots of one incident put in the order of their times.

    Which of two alike slots a unit fills is no difference: the quicker is named first, nobody last.
    """
    alike: dict[tuple[int, Needs], list[int]] = {}
    for row, slot in enumerate(slots):
        alike.setdefault((slot.incident_id, slot.needs), []).append(row)
    ordered = unit.copy()
    for rows in alike.values():

        def key(column: int, row: int = rows[0]) -> tuple[bool, int, int]:
            return column < 0, NEVER_MS if column < 0 else int(time_ms[row, column]), column

        ordered[rows] = sorted(unit[rows].tolist(), key=key)
    return ordered


def rank_of(times_ms: IntArray, column: int) -> int:
    """Return how near a unit is among all that could be sent, 1 for the nearest."""
    return 1 + int((times_ms < times_ms[column]).sum())
