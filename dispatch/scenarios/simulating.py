"""From the inputs of a run to its result: tables of times, replications, cover before and after."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np

from dispatch.roads import LiveRoads
from dispatch.scenarios.errors import CutOffError
from dispatch.scenarios.travelling import Spread, legs_between, put_in_force, stand_ins
from dispatch.simulation.comparing import Comparison, Course, Question, Side, compare
from dispatch.simulation.drawing import Past
from dispatch.simulation.forces import Force, IntArray, Legs, MoveUps
from dispatch.simulation.measuring import MEASURES, STEP_S, Measured, difference, measured

Tell = Callable[[str, float], None]
"""Called with what is being done and the share of it that is; may raise to call it off."""

SIDES: Final = ("base", "scenario")
LEAST_BUSY, MOST_BUSY = 0.05, 0.9
_USUAL_TRAVEL_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class Setting:
    """A run made ready: places, the times between them on both sides, and versions of the roads."""

    places: Spread
    stations: Spread
    legs: tuple[Mapping[str, Legs], Mapping[str, Legs]]
    versions: tuple[str, str]
    standing: IntArray
    stand_in_resolution: int | None


def simulation_of(
    inputs: Mapping[str, Any], asked: Mapping[str, Any], roads: LiveRoads, tell: Tell
) -> dict[str, Any]:
    """Return the result of a simulation, but for its cover.

    Raises
    ------
    CutOffError
        When on one side no station leads to any call.
    """
    setting = setting_of(inputs, roads, tell)
    sides = [_side(inputs, name, setting, row, asked) for row, name in enumerate(SIDES)]
    question = _question(inputs, asked, setting)
    whole = question.replications

    def told(done: int) -> None:
        tell("playing", done / whole)

    found = compare(question, sides[0], sides[1], told)
    return _result(inputs, asked, setting, found)


def setting_of(inputs: Mapping[str, Any], roads: LiveRoads, tell: Tell) -> Setting:
    """Work out all times along the roads, on both sides; once where both have the same closures."""
    calls = inputs["calls"]
    places = Spread.of_points(calls["lon"], calls["lat"])
    points = [one for name in SIDES for one in inputs[name]["stations"]]
    stations = Spread.of_points([one["lon"] for one in points], [one["lat"] for one in points])
    standing, resolution = stand_ins(places)
    profiles = sorted({unit["profile"] for name in SIDES for unit in inputs[name]["units"]})
    legs: list[dict[str, Legs]] = []
    versions: list[str] = []
    for row, name in enumerate(SIDES):
        if row and inputs[name]["closures"] == inputs[SIDES[0]]["closures"]:
            legs.append(legs[0])
            versions.append(versions[0])
            continue
        versions.append(put_in_force(roads, profiles, inputs[name]["closures"]))
        of_side: dict[str, Legs] = {}
        for number, profile in enumerate(profiles):

            def told(share: float, done: float = row + number / len(profiles)) -> None:
                tell("roads", (done + share / len(profiles)) / len(SIDES))

            of_side[profile] = legs_between(
                roads.network(profile), stations, places, standing, told
            )
        if not any(np.isfinite(one.out_s).any() for one in of_side.values()):
            raise CutOffError(
                "the closures cut every station off every call", field="changes.closures"
            )
        legs.append(of_side)
    return Setting(
        places, stations, (legs[0], legs[1]), (versions[0], versions[1]), standing, resolution
    )


def _side(
    inputs: Mapping[str, Any],
    name: str,
    setting: Setting,
    row: int,
    asked: Mapping[str, Any],
) -> Side:
    plan = inputs[name]
    before = len(inputs[SIDES[0]]["stations"]) if row else 0
    station = np.array(
        [int(setting.stations.of[before + unit["station"]]) for unit in plan["units"]],
        dtype=np.int64,
    )
    of_kind: dict[tuple[str, float], Legs] = {}
    for unit in plan["units"]:
        key = unit["profile"], unit["speed"]
        if key not in of_kind:
            of_kind[key] = setting.legs[row][unit["profile"]].at_speed(unit["speed"])
    force = Force(
        station=station,
        legs=tuple(of_kind[unit["profile"], unit["speed"]] for unit in plan["units"]),
        teams=tuple(tuple(team) for team in plan["teams"]),
        duty=tuple(
            None if unit["duty"] is None else tuple((begin, end) for begin, end in unit["duty"])
            for unit in plan["units"]
        ),
    )
    team = np.array(plan["team"], dtype=np.int64)
    moving = _move_ups(inputs, setting, force, asked) if asked.get("move_ups") else None
    return Side(force, team, moving)


def _move_ups(
    inputs: Mapping[str, Any], setting: Setting, force: Force, asked: Mapping[str, Any]
) -> MoveUps | None:
    """Return where units of a force may go home to: the stations of the force itself."""
    if not len(force):
        return None
    starts, of = np.unique(setting.standing, return_inverse=True)
    weight = np.bincount(setting.places.of, minlength=len(setting.places)).astype(np.float64)
    demand = np.bincount(of.reshape(-1), weights=weight, minlength=len(starts)).astype(np.float64)
    legs = force.legs[0]
    reached = legs.out_s[:, starts] <= asked["standard_s"]
    own = np.zeros(len(reached), dtype=np.bool_)
    own[force.station] = True
    work_s = [one for kind in inputs["kinds"] for one in kind["work_s"]]
    busy_s = len(inputs["calls"]["at_s"]) * (
        (float(np.mean(work_s)) if work_s else 1800.0) + _USUAL_TRAVEL_S
    )
    busy = busy_s / max(1.0, float(force.on_duty_s(_length_s(inputs)).sum()))
    return MoveUps(
        reached=reached & own[:, None],
        demand=demand,
        busy=float(np.clip(busy, LEAST_BUSY, MOST_BUSY)),
        movable=np.ones(len(force), dtype=np.bool_),
    )


def _question(inputs: Mapping[str, Any], asked: Mapping[str, Any], setting: Setting) -> Question:
    calls = inputs["calls"]
    past = Past(
        at_s=np.array(calls["at_s"], dtype=np.float64),
        kind=np.array(calls["kind"], dtype=np.int64),
        until_s=_length_s(inputs),
        ready_s=tuple(np.array(kind["ready_s"], dtype=np.float64) for kind in inputs["kinds"]),
        work_s=tuple(np.array(kind["work_s"], dtype=np.float64) for kind in inputs["kinds"]),
    )
    return Question(
        past=past,
        place=setting.places.of,
        priority=np.array(calls["priority"], dtype=np.int64),
        area=np.array(calls["district"], dtype=np.int64),
        areas=len(inputs["districts"]),
        standard_s=float(asked["standard_s"]),
        replications=int(asked["replications"]),
        seed=int(asked["seed"]),
        as_was=asked["calls"] == "as_was",
    )


def _length_s(inputs: Mapping[str, Any]) -> float:
    begin, end = (datetime.fromisoformat(inputs[name]) for name in ("starts_at", "ends_at"))
    return (end - begin).total_seconds()


def _result(
    inputs: Mapping[str, Any], asked: Mapping[str, Any], setting: Setting, found: Comparison
) -> dict[str, Any]:
    return {
        "calls": len(inputs["calls"]["at_s"]),
        "played": found.calls,
        "replications": asked["replications"],
        "seed": asked["seed"],
        "standard_s": asked["standard_s"],
        "drawn": asked["calls"] != "as_was",
        "network_version": dict(zip(SIDES, setting.versions, strict=True)),
        "stand_in_resolution": setting.stand_in_resolution,
        "base": _side_view(inputs, "base", found, found.base),
        "scenario": _side_view(inputs, "scenario", found, found.scenario),
        "difference": {name: told(found.difference(name)) for name in MEASURES},
        "histogram": {
            "step_s": STEP_S,
            "base": _shares(found.base),
            "scenario": _shares(found.scenario),
        },
        "areas": _areas(inputs, found),
        "units": _units(inputs, found),
        "service": [_service(kind) for kind in inputs["kinds"]],
    }


def _side_view(
    inputs: Mapping[str, Any], name: str, found: Comparison, course: Course
) -> dict[str, Any]:
    worst = found.worst_area(course)
    return {
        "units": len(inputs[name]["units"]),
        **{key: told(course.measured(key)) for key in MEASURES},
        "worst_area": None
        if worst is None
        else {
            **inputs["districts"][worst],
            "within": _number(measured(course.area_within[:, worst]).value),
        },
    }


def _areas(inputs: Mapping[str, Any], found: Comparison) -> list[dict[str, Any]]:
    rows = [row for row, calls in enumerate(found.area_calls.tolist()) if calls]
    views = [
        {
            **inputs["districts"][row],
            "calls": int(found.area_calls[row]),
            **{
                name: {
                    "within": _number(measured(course.area_within[:, row]).value),
                    "p90_s": _number(float(course.area_p90_s[row])),
                }
                for name, course in zip(SIDES, (found.base, found.scenario), strict=True)
            },
            "difference": told(
                difference(found.scenario.area_within[:, row], found.base.area_within[:, row])
            ),
        }
        for row in rows
    ]
    return sorted(views, key=lambda view: (view["scenario"]["within"] or 0.0, view["code"]))


def _units(inputs: Mapping[str, Any], found: Comparison) -> list[dict[str, Any]]:
    """Return what each unit did on each side; one that is on both with the difference."""
    base = {unit["ref"]: row for row, unit in enumerate(inputs["base"]["units"])}
    scenario = {unit["ref"]: row for row, unit in enumerate(inputs["scenario"]["units"])}
    known = {unit["ref"]: unit for name in SIDES for unit in inputs[name]["units"]}
    views = []
    for ref in dict.fromkeys([*base, *scenario]):
        rows = base.get(ref), scenario.get(ref)
        unit = known[ref]
        views.append(
            {
                "unit": ref if isinstance(ref, int) else None,
                "key": None if isinstance(ref, int) else ref,
                "code": unit["code"],
                "kind": unit["kind"],
                "base": _load(found.base, rows[0]),
                "scenario": _load(found.scenario, rows[1]),
                "difference": None
                if rows[0] is None or rows[1] is None
                else told(
                    difference(
                        found.scenario.unit_busy[:, rows[1]], found.base.unit_busy[:, rows[0]]
                    )
                ),
            }
        )
    return views


def _load(course: Course, row: int | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        "calls": _number(float(course.unit_calls[:, row].mean())),
        "busy": _number(measured(course.unit_busy[:, row]).value),
    }


def _service(kind: Mapping[str, Any]) -> dict[str, Any]:
    work: Sequence[float] = kind["work_s"]
    return {
        "category": kind["key"],
        "source": kind["source"],
        "observed": kind["observed"],
        "mean_s": _number(float(np.mean(work))) if work else None,
        "median_s": _number(float(np.median(work))) if work else None,
        "p90_s": _number(float(np.quantile(work, 0.9))) if work else None,
    }


def _shares(course: Course) -> list[float]:
    total = max(1, int(course.bins.sum()))
    return [round(count / total, 6) for count in course.bins.tolist()]


def told(one: Measured) -> dict[str, float | None]:
    """Return a measure as a result keeps it: null where nothing was measured."""
    return {name: _number(value) for name, value in asdict(one).items()}


def _number(value: float) -> float | None:
    return round(value, 6) if np.isfinite(value) else None
