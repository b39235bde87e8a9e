"""What a training unit does next: a pure step from state and time to state and wishes.

Times are seconds of the driver's own clock, which stands still while the server is away.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from dispatch.simulation.chance import chance
from dispatch.simulation.movement import (
    Path,
    Placed,
    Point,
    cruising_speed_mps,
    path_along,
    placed_at,
    travelled_to,
)

PAUSE_S = (8.0, 45.0)
"""How long a unit stands between two patrol drives."""

PATROL_SHARE_OF_SPEED = (0.55, 0.85)
"""A patrol is slower than a drive to an incident."""

SET_OFF_S = (2.0, 6.0)
"""From an assignment until the unit says that it is on its way."""

ON_SCENE_S = (180.0, 480.0)
RETRY_S = 20.0
"""After a wish that was not granted: the same wish again."""


class Doing(StrEnum):
    """What a training unit does."""

    STANDING = "standing"  # waits for the end of its pause, then wants a route
    ROUTING = "routing"  # has asked for a route
    PATROLLING = "patrolling"
    SETTING_OFF = "setting_off"
    DRIVING = "driving"  # to the scene
    WORKING = "working"  # on scene
    RETURNING = "returning"  # to its station


@dataclass(frozen=True, slots=True)
class Trip:
    """A drive along a path since a moment, at an even speed, from `from_m` on."""

    path: Path
    since_s: float
    speed_mps: float
    from_m: float = 0.0

    def travelled_m(self, now_s: float) -> float:
        """Return the metres along the path at a moment."""
        return self.from_m + max(0.0, now_s - self.since_s) * self.speed_mps

    def ended(self, now_s: float) -> bool:
        """Tell whether the end of the path is reached."""
        return self.travelled_m(now_s) >= self.path.length_m


@dataclass(frozen=True, slots=True)
class UnitState:
    """A training unit: what it does until when, where it stands or drives, for which assignment.

    `turn` counts its decisions: it names the chance of each.
    """

    unit_id: int
    doing: Doing
    place: Placed
    until_s: float = 0.0
    trip: Trip | None = None
    assignment_id: int | None = None
    homeward: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class WantRoute:
    """The unit wants a way: home to its station, or to a place that chance picks."""

    unit_id: int
    homeward: bool
    turn: int


@dataclass(frozen=True, slots=True)
class Say:
    """The unit says how far its assignment is: `en_route`, `on_scene` or `done`."""

    unit_id: int
    assignment_id: int
    status: str


@dataclass(frozen=True, slots=True)
class SayAvailable:
    """The unit is back at its station."""

    unit_id: int


Wish = WantRoute | Say | SayAvailable


def standing(
    seed: int,
    unit_id: int,
    place: Placed,
    now_s: float,
    *,
    spread_s: float,
    homeward: bool = False,
) -> UnitState:
    """Return a unit that stands where it was found and drives off within `spread_s` seconds."""
    pause = chance(seed, "start", unit_id).uniform(0.0, spread_s)
    still = replace(place, speed_mps=0.0)
    until_s = now_s + pause
    return UnitState(unit_id, Doing.STANDING, still, until_s=until_s, homeward=homeward)


def where(state: UnitState, now_s: float) -> Placed:
    """Return where the unit is at a moment."""
    if state.trip is None:
        return state.place
    trip = state.trip
    speed_mps = trip.speed_mps if now_s >= trip.since_s else 0.0
    return placed_at(trip.path, trip.travelled_m(now_s), speed_mps)


def step(seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    """Return what the unit does from `now_s` on, and what it wants for that.

    A wish is uttered once; `answer_route` or `retry` bring the answer.
    """
    due = _ended(state, now_s) if state.doing in _MOVING else now_s >= state.until_s
    if state.doing is Doing.ROUTING or not due:
        return state, []
    return _NEXT[state.doing](seed, state, now_s)


def assigned(
    seed: int,
    state: UnitState,
    now_s: float,
    *,
    assignment_id: int,
    line: list[Point],
    travel_time_s: float | None,
) -> UnitState:
    """Return the unit after it was sent: it sets off along the offered line in a few seconds.

    Where no line was offered the unit is taken to be there already.
    """
    place = where(state, now_s)
    wait_s = chance(seed, "set off", assignment_id).uniform(*SET_OFF_S)
    path = path_along(line)
    trip = None
    if path is not None:
        speed = cruising_speed_mps(path.length_m, travel_time_s)
        from_m = travelled_to(path, (place.lon, place.lat))
        trip = Trip(path, now_s + wait_s, speed, from_m)
    return replace(
        state,
        doing=Doing.SETTING_OFF,
        place=replace(place, speed_mps=0.0),
        until_s=now_s + wait_s,
        trip=trip,
        assignment_id=assignment_id,
        homeward=False,
        turn=state.turn + 1,
    )


def resumed(seed: int, state: UnitState, status: str, now_s: float) -> UnitState:
    """Return a unit found on an assignment at a start, as far as `status` says it is."""
    if status == "on_scene":
        return _work(seed, state, now_s)
    if status == "en_route":
        return replace(state, doing=Doing.DRIVING)
    return state


def sent_round(state: UnitState, now_s: float, *, line: list[Point]) -> UnitState:
    """Return a unit that is sent another way to its incident: it goes on along that, as fast.

    One that has arrived, or has that way already, is as it was.
    """
    path = path_along(line)
    if path is None or state.trip is None or state.doing not in (Doing.SETTING_OFF, Doing.DRIVING):
        return state
    if path.vertices == state.trip.path.vertices:
        return state
    place = where(state, now_s)
    trip = Trip(
        path,
        max(now_s, state.trip.since_s),
        state.trip.speed_mps,
        travelled_to(path, (place.lon, place.lat)),
    )
    return replace(state, trip=trip)


def released(seed: int, state: UnitState, now_s: float) -> UnitState:
    """Return the unit after its assignment was ended by somebody else: it goes home."""
    return _homeward(seed, state, now_s)


def answer_route(
    seed: int,
    state: UnitState,
    wish: WantRoute,
    now_s: float,
    *,
    line: list[Point],
    travel_time_s: float,
) -> UnitState:
    """Return the unit after its wish for a route was granted; a late answer changes nothing."""
    if state.doing is not Doing.ROUTING or wish.turn != state.turn:
        return state
    path = path_along(line)
    if path is None:
        return retry(state, wish, now_s)
    speed = cruising_speed_mps(path.length_m, travel_time_s)
    doing = Doing.RETURNING if state.homeward else Doing.PATROLLING
    if doing is Doing.PATROLLING:
        speed *= chance(seed, "speed", state.unit_id, state.turn).uniform(*PATROL_SHARE_OF_SPEED)
    trip = Trip(path, now_s, speed)
    return replace(state, doing=doing, trip=trip, turn=state.turn + 1)


def retry(state: UnitState, wish: WantRoute, now_s: float) -> UnitState:
    """Return the unit after its wish was refused: it stands, and wants another place later.

    A unit that found no way home stays where it is and patrols from there.
    """
    if state.doing is not Doing.ROUTING or wish.turn != state.turn:
        return state
    return replace(
        state,
        doing=Doing.STANDING,
        until_s=now_s + RETRY_S,
        homeward=False,
        turn=state.turn + 1,
    )


def _ended(state: UnitState, now_s: float) -> bool:
    return state.trip is None or state.trip.ended(now_s)


def _stand(seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    pause = chance(seed, "pause", state.unit_id, state.turn).uniform(*PAUSE_S)
    still = replace(
        state,
        doing=Doing.STANDING,
        place=replace(where(state, now_s), speed_mps=0.0),
        until_s=now_s + pause,
        trip=None,
        assignment_id=None,
        homeward=False,
        turn=state.turn + 1,
    )
    return still, []


def _want_route(_seed: int, state: UnitState, _now_s: float) -> tuple[UnitState, list[Wish]]:
    wish = WantRoute(state.unit_id, state.homeward, state.turn)
    return replace(state, doing=Doing.ROUTING), [wish]


def _come_home(seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    still, _ = _stand(seed, state, now_s)
    return still, [SayAvailable(state.unit_id)]


def _set_off(_seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    trip = None if state.trip is None else replace(state.trip, since_s=now_s)
    driving = replace(state, doing=Doing.DRIVING, trip=trip)
    return driving, [_say(state, "en_route")]


def _arrive(seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    return _work(seed, state, now_s), [_say(state, "on_scene")]


def _work(seed: int, state: UnitState, now_s: float) -> UnitState:
    busy_s = chance(seed, "on scene", state.assignment_id).uniform(*ON_SCENE_S)
    place = replace(where(state, now_s), speed_mps=0.0)
    return replace(state, doing=Doing.WORKING, place=place, trip=None, until_s=now_s + busy_s)


def _finish(seed: int, state: UnitState, now_s: float) -> tuple[UnitState, list[Wish]]:
    return _homeward(seed, state, now_s), [_say(state, "done")]


def _homeward(seed: int, state: UnitState, now_s: float) -> UnitState:
    wait_s = chance(seed, "home", state.unit_id, state.turn).uniform(*SET_OFF_S)
    return replace(
        state,
        doing=Doing.STANDING,
        place=replace(where(state, now_s), speed_mps=0.0),
        trip=None,
        assignment_id=None,
        homeward=True,
        until_s=now_s + wait_s,
        turn=state.turn + 1,
    )


def _say(state: UnitState, status: str) -> Say:
    if state.assignment_id is None:
        raise ValueError(f"unit {state.unit_id} is on no assignment")
    return Say(state.unit_id, state.assignment_id, status)


_MOVING = frozenset({Doing.PATROLLING, Doing.DRIVING, Doing.RETURNING})
"""Ended by their trip; the others by `until_s`."""

_NEXT: Mapping[Doing, Callable[[int, UnitState, float], tuple[UnitState, list[Wish]]]] = (
    MappingProxyType(
        {
            Doing.STANDING: _want_route,
            Doing.PATROLLING: _stand,
            Doing.RETURNING: _come_home,
            Doing.SETTING_OFF: _set_off,
            Doing.DRIVING: _arrive,
            Doing.WORKING: _finish,
        }
    )
)
