"""All that goes into a run, as plain values: packed when it is ordered, played from later."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

import orjson

from data.codes import CoverageGroup
from dispatch.roads.rules import profile_of_kind
from dispatch.scenarios.fleets import Plan, PlannedUnit, duty_s
from dispatch.scenarios.reading import District, Wanted
from dispatch.simulation.drawing import LEAST_OBSERVED

METHOD: Final = "counterfactual/1"
"""Changes whenever the same inputs may give another result."""

NOWHERE_LEAF: Final = 0


@dataclass(frozen=True, slots=True)
class Need:
    """What a category needs of a unit."""

    key: str
    skills: tuple[str, ...]
    crew: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read for a run.

    Parameters
    ----------
    calls
        Rows of `calls.sql`.
    needs
        Of each category of them.
    ready, work
        Durations by category, seconds.
    """

    wanted: Wanted
    zone: str
    calls: Sequence[Any]
    needs: Mapping[str, Need]
    ready: Mapping[str, Sequence[float]]
    work: Mapping[str, Sequence[float]]
    districts: Sequence[District]


def inputs_of(
    gathered: Gathered, base: Plan, scenario: Plan, group: CoverageGroup | None
) -> dict[str, Any]:
    """Return the inputs of a run as plain values."""
    calls = list(gathered.calls)
    keys = sorted({row.category for row in calls})
    kind = {key: number for number, key in enumerate(keys)}
    started = gathered.wanted.starts_at
    return {
        "method": METHOD,
        "starts_at": started.isoformat(),
        "ends_at": gathered.wanted.ends_at.isoformat(),
        "zone": gathered.zone,
        "training": gathered.wanted.training,
        "group": None if group is None else {"key": group.key, "profile": group.profile},
        "calls": {
            "at_s": [round((row.reported_at - started).total_seconds(), 3) for row in calls],
            "lon": [row.lon for row in calls],
            "lat": [row.lat for row in calls],
            "priority": [row.priority for row in calls],
            "kind": [kind[row.category] for row in calls],
            "district": [_district(row.leaf, gathered.districts) for row in calls],
        },
        "kinds": [_durations(key, gathered) for key in keys],
        "districts": [
            {"code": one.code, "name_zh": one.name_zh, "name_en": one.name_en}
            for one in gathered.districts
        ],
        "base": _plan(gathered, base),
        "scenario": _plan(gathered, scenario),
    }


def packed(inputs: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return inputs packed, and the SHA-256 of what they are unpacked."""
    plain = orjson.dumps(inputs, option=orjson.OPT_SORT_KEYS)
    return zlib.compress(plain, 6), hashlib.sha256(plain).hexdigest()


def unpacked(kept: bytes) -> dict[str, Any]:
    """Return inputs as they were packed."""
    found: dict[str, Any] = orjson.loads(zlib.decompress(kept))
    return found


def _district(leaf: int, districts: Sequence[District]) -> int:
    for row, one in enumerate(districts):
        if one.numbers[0] <= leaf <= one.numbers[1]:
            return row
    return -1


def _durations(key: str, gathered: Gathered) -> dict[str, Any]:
    """Return the durations of a category: its own, those of all where they are few, or none."""
    ready, work = gathered.ready.get(key, ()), gathered.work.get(key, ())
    all_ready = [one for many in gathered.ready.values() for one in many]
    all_work = [one for many in gathered.work.values() for one in many]
    own = len(work) >= LEAST_OBSERVED
    pooled = len(all_work) >= LEAST_OBSERVED
    return {
        "key": key,
        "source": "own" if own else "pooled" if pooled else "assumed",
        "observed": len(work),
        "ready_s": sorted(_chosen(ready, all_ready)),
        "work_s": sorted(_chosen(work, all_work)),
    }


def _chosen(own: Sequence[float], pooled: Sequence[float]) -> Sequence[float]:
    for known in (own, pooled):
        if len(known) >= LEAST_OBSERVED:
            return known
    return ()


def _plan(gathered: Gathered, plan: Plan) -> dict[str, Any]:
    """Return a plan with who of it may go to which call; units that may go to none are left out."""
    units = list(plan.units.values())
    able: dict[tuple[str, int], tuple[int, ...]] = {}
    of_call: list[tuple[int, ...]] = []
    for row in gathered.calls:
        asked = (row.category, row.leaf)
        if asked not in able:
            need = gathered.needs[row.category]
            able[asked] = tuple(
                place for place, unit in enumerate(units) if _may_go(unit, need, row.leaf)
            )
        of_call.append(able[asked])
    used = sorted({place for team in able.values() for place in team})
    row_of = {place: row for row, place in enumerate(used)}
    teams = sorted(set(able.values()))
    number = {team: row for row, team in enumerate(teams)}
    stations = list(dict.fromkeys(units[place].station for place in used))
    return {
        "stations": [_station(plan, ref) for ref in stations],
        "units": [
            _unit(units[place], plan, stations.index(units[place].station), gathered)
            for place in used
        ],
        "teams": [[row_of[place] for place in team] for team in teams],
        "team": [number[team] for team in of_call],
        "closures": [one.model_dump(mode="json") for one in plan.closures],
        "standard_s": plan.standard_s,
    }


def _may_go(unit: PlannedUnit, need: Need, leaf: int) -> bool:
    serves = (
        unit.serves is None or leaf == NOWHERE_LEAF or (unit.serves[0] <= leaf <= unit.serves[1])
    )
    return serves and unit.crew >= need.crew and set(need.skills) <= set(unit.skills)


def _station(plan: Plan, ref: int | str) -> dict[str, Any]:
    station = plan.known[ref]
    return {
        "ref": ref,
        "name_zh": station.name_zh,
        "name_en": station.name_en,
        "lon": station.lon,
        "lat": station.lat,
    }


def _unit(unit: PlannedUnit, plan: Plan, station: int, gathered: Gathered) -> dict[str, Any]:
    wanted = gathered.wanted
    return {
        "ref": unit.ref,
        "code": unit.code,
        "kind": unit.kind,
        "profile": profile_of_kind(unit.kind),
        "speed": plan.speed_of(unit.kind),
        "station": station,
        "duty": duty_s(unit, wanted.starts_at, wanted.ends_at, ZoneInfo(gathered.zone)),
    }
