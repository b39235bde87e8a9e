"""A seeded fleet: units of every kind with codes, crews and stations."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from data.codes import UnitKind
from dispatch.simulation.chance import chance
from dispatch.units.tables import UnitStatus

HOMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fire_engine": ("fire_station",),
        "ambulance": ("ambulance_station", "hospital"),
        "police_patrol": ("police_station",),
        "water_repair": ("depot", "pumping_station"),
        "drainage_truck": ("pumping_station", "depot"),
        "gas_repair": ("depot",),
        "power_repair": ("substation", "depot"),
        "road_repair": ("depot",),
        "sanitation_truck": ("depot", "grid_station"),
        "greening_crew": ("park", "depot"),
        "enforcement_car": ("government", "grid_station"),
        "grid_patrol": ("grid_station",),
    }
)
"""Categories of facility where a kind of unit waits; any station where there is none of these."""

STATION_CATEGORIES = frozenset(category for homes in HOMES.values() for category in homes)
OFF_DUTY_SHARE = 0.03
OUT_OF_SERVICE_SHARE = 0.02
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
GIVEN = (
    "伟", "芳", "敏", "静", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超",
    "秀英", "建国", "志强", "海燕", "晓东", "国华", "丽华", "俊杰", "文博", "思远", "雨桐",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Station:
    """Where units wait: a facility (or, without an id, a place on a road), EPSG:4326."""

    id: int | None
    category: str
    lon: float
    lat: float
    area_code: str | None
    district_zh: str
    district_en: str


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit of the fleet at its station, with the names of its members."""

    code: str
    kind: str
    name_zh: str
    name_en: str
    status: UnitStatus
    station: Station
    members: tuple[str, ...]


def plan_fleet(
    seed: int, stations: Sequence[Station], kinds: Mapping[str, UnitKind], count: int = 300
) -> list[PlannedUnit]:
    """Return `count` units, the same for the same arguments, in the order of their codes.

    Kinds get their shares by largest remainder. A kind's units go round its stations in a shuffled
    order, so that they are spread evenly. Codes are the district's short name and a number in it:
    "江岸-03". About one in twenty is off duty or out of service. No stations give no units.
    """
    if not stations:
        return []
    by_category: defaultdict[str, list[Station]] = defaultdict(list)
    for station in stations:
        by_category[station.category].append(station)
    placed: list[tuple[UnitKind, Station]] = []
    for kind, number in shares(kinds, count):
        homes = [s for category in HOMES.get(kind.key, ()) for s in by_category[category]]
        homes = homes or list(stations)
        chance(seed, "stations", kind.key).shuffle(homes)
        placed += [(kind, homes[index % len(homes)]) for index in range(number)]
    serials: Counter[str] = Counter()
    named: Counter[tuple[str, str]] = Counter()
    units = []
    for kind, station in placed:
        short = short_name(station.district_zh)
        serials[short] += 1
        named[short, kind.key] += 1
        units.append(_planned(seed, kind, station, (serials[short], named[short, kind.key])))
    return sorted(units, key=lambda unit: unit.code)


def shares(kinds: Mapping[str, UnitKind], count: int) -> list[tuple[UnitKind, int]]:
    """Return how many of `count` units each kind gets, by largest remainder."""
    total = sum(kind.share for kind in kinds.values())
    exact = {key: kind.share / total * count for key, kind in kinds.items()}
    whole = {key: int(amount) for key, amount in exact.items()}
    left = count - sum(whole.values())
    for key in sorted(exact, key=lambda key: (whole[key] - exact[key], key))[:left]:
        whole[key] += 1
    return [(kinds[key], whole[key]) for key in kinds]


def short_name(district_zh: str) -> str:
    """Return a district's name without the word for what it is.

    Examples
    --------
    >>> short_name("江岸区"), short_name("新洲区"), short_name("")
    ('江岸', '新洲', '训练')
    """
    for ending in ("风景区", "新区", "区", "县", "市"):
        if len(district_zh) > len(ending) + 1 and district_zh.endswith(ending):
            return district_zh.removesuffix(ending)
    return district_zh or "训练"


def _planned(seed: int, kind: UnitKind, station: Station, numbers: tuple[int, int]) -> PlannedUnit:
    serial, of_kind = numbers
    code = f"{short_name(station.district_zh)}-{serial:02d}"
    draw = chance(seed, "status", code).random()
    status = UnitStatus.AVAILABLE
    if draw < OUT_OF_SERVICE_SHARE:
        status = UnitStatus.OUT_OF_SERVICE
    elif draw < OUT_OF_SERVICE_SHARE + OFF_DUTY_SHARE:
        status = UnitStatus.OFF_DUTY
    names = chance(seed, "members", code)
    return PlannedUnit(
        code=code,
        kind=kind.key,
        name_zh=f"{station.district_zh}{kind.name_zh} {of_kind:02d}",
        name_en=f"{station.district_en} {kind.name_en} {of_kind:02d}".strip(),
        status=status,
        station=station,
        members=tuple(names.choice(SURNAMES) + names.choice(GIVEN) for _ in range(kind.crew)),
    )
