"""What a counterfactual is played with: calls, units and the times between places, as columns.

Seconds are those since the beginning of the period that is played.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Float32Array = NDArray[np.float32]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls in the order in which they come, n rows.

    Parameters
    ----------
    at_s
        (n,) when each comes, rising.
    place
        (n,) where: columns of `Legs`.
    team
        (n,) who may be sent: rows of `Force.teams`.
    priority
        (n,) 1 before 2 before 3, where none is free.
    ready_s, work_s
        (n,) from the order until the unit sets off, and from its arrival until it is free.
    """

    at_s: FloatArray
    place: IntArray
    team: IntArray
    priority: IntArray
    ready_s: FloatArray
    work_s: FloatArray

    def __len__(self) -> int:
        return len(self.at_s)


@dataclass(frozen=True, slots=True)
class Legs:
    """Seconds along the roads between s stations and p places, infinite where there is no way.

    Parameters
    ----------
    out_s
        (s, p) from stations to places.
    back_s
        (p, s) from places to stations.
    across_s
        (g, p) from places to places: row `stand_in[i]` is that of place i.
    stand_in
        (p,) a place itself, or one close by that stands for it.
    """

    out_s: Float32Array
    back_s: Float32Array
    across_s: Float32Array
    stand_in: IntArray

    def at_speed(self, factor: float) -> "Legs":
        """Return the same for units that are so many times as fast."""
        if factor == 1.0:
            return self
        speed = np.float32(factor)
        return Legs(self.out_s / speed, self.back_s / speed, self.across_s / speed, self.stand_in)


@dataclass(frozen=True, slots=True)
class Force:
    """Units, u rows.

    Parameters
    ----------
    station
        (u,) where each waits: rows of `Legs.out_s`.
    legs
        Of each unit: how it travels; units of the same profile share one.
    teams
        Rows of the units that may be sent to a kind of call.
    duty
        Of each unit the times (from, until) at which it is on duty, apart and rising; None always.
    """

    station: IntArray
    legs: tuple[Legs, ...]
    teams: tuple[tuple[int, ...], ...]
    duty: tuple[tuple[tuple[float, float], ...] | None, ...]

    def __len__(self) -> int:
        return len(self.station)

    def on_duty_s(self, until_s: float) -> FloatArray:
        """Return (u,) seconds on duty before `until_s`."""
        return np.array(
            [
                until_s
                if times is None
                else sum(max(0.0, min(end, until_s) - max(begin, 0.0)) for begin, end in times)
                for times in self.duty
            ]
        )


@dataclass(frozen=True, slots=True)
class MoveUps:
    """Where a unit that has become free goes home to: where it adds most expected cover.

    Jagtenberg, Bhulai and van der Mei 2015 (dynamic MEXCLP).

    Parameters
    ----------
    reached
        (s, d) which demand each station reaches within the standard.
    demand
        (d,) weights.
    busy
        The share of time that a unit is busy, 0 … below 1.
    movable
        (u,) which units may change station.
    """

    reached: BoolArray
    demand: FloatArray
    busy: float
    movable: BoolArray


@dataclass(frozen=True, slots=True)
class Played:
    """What became of n calls and u units.

    Parameters
    ----------
    unit
        (n,) who went, −1 for nobody.
    response_s
        (n,) from the call until the unit is there, infinite where nobody went.
    wait_s
        (n,) how long no unit was free, 0 where one was at once; infinite where nobody went.
    busy_s
        (u,) seconds before the end of the period from being sent until being free again.
    calls
        (u,) how many calls each took.
    waiting_s
        The number of waiting calls summed over time, to the moment when the last one was answered.
    """

    unit: IntArray
    response_s: FloatArray
    wait_s: FloatArray
    busy_s: FloatArray
    calls: IntArray
    waiting_s: float
