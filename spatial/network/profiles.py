"""Who travels: speeds by road class, turn costs, what happens off the road."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class TurnCosts:
    """What a turn costs, by its angle; right-hand traffic.

    Parameters
    ----------
    upto_deg
        Upper bounds of the classes of deviation from straight on, rising, the last one 180.
    right_ms, left_ms
        Cost of a turn of each class, milliseconds.
    u_turn_ms
        Cost of turning back into the road one comes from.

    Notes
    -----
    The default values are those of OSRM's car profile (profiles/car.lua: turn_penalty 7.5 s,
    turn_bias 1.075, u_turn_penalty 20 s), taken at 0, 45, 90, 135 and 180 degrees; as there, a turn
    costs only where more than two roads meet.
    """

    upto_deg: tuple[float, ...] = (22.5, 67.5, 112.5, 157.5, 180.0)
    right_ms: tuple[int, ...] = (0, 140, 2100, 6670, 7450)
    left_ms: tuple[int, ...] = (0, 540, 5390, 7410, 7490)
    u_turn_ms: int = 27_490

    def of(self, deviation_deg: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return costs in milliseconds of deviations in −180 … 180 degrees, right positive."""
        class_ = np.searchsorted(np.array(self.upto_deg), np.abs(deviation_deg))
        class_ = np.minimum(class_, len(self.upto_deg) - 1)
        right, left = np.array(self.right_ms), np.array(self.left_ms)
        return np.where(deviation_deg >= 0, right[class_], left[class_]).astype(np.int64)


NO_TURN_COSTS = TurnCosts(upto_deg=(180.0,), right_ms=(0,), left_ms=(0,), u_turn_ms=0)
"""Turns for nothing."""


def rounded_up(time_ms: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return whole milliseconds, rounded up but for what is under a microsecond: arithmetic.

    Examples
    --------
    >>> rounded_up(np.array([10.0, 10.0000000001, 10.01]))
    array([10, 10, 11])
    """
    return np.ceil(np.round(time_ms, 3)).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Profile:
    """A way of travelling.

    Parameters
    ----------
    name
        Part of the network's version.
    speeds_kmh
        Speed by road class, km/h; a class that is missing is not used.
    vehicles
        Names by which a turn restriction may except it (`motorcar`, `emergency`, …).
    turn_costs
        What turns cost.
    off_road_mps
        Speed between a place and the road, metres per second. The default is walking at 5 km/h.
    off_road_limit_m
        Farther than this from a usable road is too far.
    time_factor
        What travel times, and what turns cost, are multiplied by: below 1 for who is let pass.
    on_foot
        Whether one-way streets, turn restrictions and speed limits of vehicles do not count.
    """

    name: str
    speeds_kmh: Mapping[str, float]
    vehicles: frozenset[str] = frozenset()
    turn_costs: TurnCosts = field(default_factory=TurnCosts)
    off_road_mps: float = 5.0 / 3.6
    off_road_limit_m: float = 500.0
    time_factor: float = 1.0
    on_foot: bool = False

    @property
    def fingerprint(self) -> str:
        """Return a hash of all that the profile says, the same in every process."""
        parts = (
            self.name,
            sorted(self.speeds_kmh.items()),
            sorted(self.vehicles),
            self.turn_costs,
            self.off_road_mps,
            self.off_road_limit_m,
            self.time_factor,
            self.on_foot,
        )
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def off_road_ms(self, distance_m: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return milliseconds, rounded up, to go distances in metres off the road."""
        return rounded_up(distance_m * (1000.0 / self.off_road_mps))
