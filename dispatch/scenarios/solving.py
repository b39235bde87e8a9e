"""Works out a run of either kind, from its inputs alone and the roads and areas as they are."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final

from sqlalchemy.orm import Session

from dispatch.roads import LiveNetwork, LiveRoads
from dispatch.roads.rules import CAR
from dispatch.scenarios.ground_cover import LOOKED_S, RESOLUTION, CellGround, cover_view
from dispatch.scenarios.placing import (
    MOST_CANDIDATES,
    Site,
    cell_sites,
    demand_of_calls,
    demand_of_cells,
    place,
)
from dispatch.scenarios.simulating import SIDES, Tell, simulation_of
from dispatch.scenarios.tables import RunKind
from dispatch.scenarios.travelling import put_in_force

COARSEST_SITES: Final = 5
LEAST_CALLS: Final = 30

Sessions = Callable[[], AbstractContextManager[Session]]
"""Opens a session that reads areas and cells."""


def solved(
    sessions: Sessions,
    kind: RunKind,
    inputs: Mapping[str, Any],
    asked: Mapping[str, Any],
    roads: LiveRoads,
    tell: Tell,
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the result of a run, and warnings.

    Raises
    ------
    CutOffError, SitingError
        When it cannot be worked out.
    """
    if kind is RunKind.SITING:
        return _sited(sessions, inputs, asked, roads, tell)
    result = simulation_of(inputs, asked, roads, tell)
    result["coverage"] = _cover(sessions, inputs, asked, roads, tell)
    return result, _unreached(result)


def _unreached(result: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = [
        f"{name}: {result[name]['unanswered']['value']:.1%}"
        for name in SIDES
        if result[name]["unanswered"]["value"]
    ]
    detail = "calls that nobody could come to (" + ", ".join(found) + ")"
    return [{"code": "unanswered_calls", "detail": detail}] if found else []


def _cover(
    sessions: Sessions,
    inputs: Mapping[str, Any],
    asked: Mapping[str, Any],
    roads: LiveRoads,
    tell: Tell,
) -> dict[str, Any]:
    """Return how soon cells are reached from stations with units, on both sides."""
    profile, standard_s = _profile(inputs), float(asked["standard_s"])
    live = roads.network(profile)
    put_in_force(roads, [profile], ())
    with sessions() as session:
        ground = CellGround(session, live, inputs["area"], RESOLUTION)
    times = []
    for row, name in enumerate(SIDES):
        tell("cover", row / len(SIDES))
        put_in_force(roads, [profile], inputs[name]["closures"])
        used = {unit["station"] for unit in inputs[name]["units"]}
        stations = [inputs[name]["stations"][one] for one in sorted(used)]
        lon, lat = ([one[axis] for one in stations] for axis in ("lon", "lat"))
        times.append(ground.times_s(lon, lat, LOOKED_S * standard_s))
    return dict(cover_view(ground, times[0], times[1], standard_s))


def _profile(inputs: Mapping[str, Any]) -> str:
    """Return how cover is travelled: as the group does, else as most units do."""
    if inputs["group"] is not None:
        return str(inputs["group"]["profile"])
    profiles = [unit["profile"] for unit in inputs["scenario"]["units"]]
    return max(sorted(set(profiles)), key=profiles.count) if profiles else CAR


def _sited(
    sessions: Sessions,
    inputs: Mapping[str, Any],
    asked: Mapping[str, Any],
    roads: LiveRoads,
    tell: Tell,
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    profile = _profile(inputs)
    live = roads.network(profile)
    put_in_force(roads, [profile], ())
    with sessions() as session:
        ground = CellGround(session, live, inputs["area"], RESOLUTION)
    put_in_force(roads, [profile], inputs["scenario"]["closures"])
    stations = inputs["scenario"]["stations"]
    kept = [
        Site(
            one["lon"],
            one["lat"],
            one["ref"] if isinstance(one["ref"], int) else None,
            one["name_zh"],
            one["name_en"],
            kept=True,
        )
        for one in stations
    ]
    sites, warnings = _candidates(sessions, inputs, asked, roads)
    calls = inputs["calls"]
    of_calls = asked["demand"] == "calls"
    demand = demand_of_calls(calls["lon"], calls["lat"]) if of_calls else demand_of_cells(ground)
    result = place(live, [*kept, *sites], demand, asked, tell)
    tell("cover", 0.0)
    limit_s = LOOKED_S * asked["standard_s"]
    before = ground.times_s([one.lon for one in kept], [one.lat for one in kept], limit_s)
    lon, lat = ([one[axis] for one in result["sites"]] for axis in ("lon", "lat"))
    after = ground.times_s(lon, lat, limit_s)
    result["coverage"] = dict(cover_view(ground, before, after, asked["standard_s"]))
    return result, warnings


def _candidates(
    sessions: Sessions, inputs: Mapping[str, Any], asked: Mapping[str, Any], roads: LiveRoads
) -> tuple[list[Site], list[dict[str, Any]]]:
    """Return candidate sites: facilities as they were read, or cells of which there are few enough.

    Two at the same place count as one.
    """
    if asked["candidates"] == "facilities":
        return [Site(**one) for one in inputs["facilities"]], []
    live = roads.network(_profile(inputs))
    resolution = asked["resolution"]
    sites = _cell_sites(sessions, live, inputs, resolution)
    while len(sites) > MOST_CANDIDATES and resolution > COARSEST_SITES:
        resolution -= 1
        sites = _cell_sites(sessions, live, inputs, resolution)
    warnings = []
    if resolution != asked["resolution"]:
        detail = f"cells of resolution {resolution} are candidates: finer ones are too many"
        warnings.append({"code": "coarser_candidates", "detail": detail})
    return sites, warnings


def _cell_sites(
    sessions: Sessions, live: LiveNetwork, inputs: Mapping[str, Any], resolution: int
) -> list[Site]:
    with sessions() as session:
        return cell_sites(CellGround(session, live, inputs["area"], resolution))
