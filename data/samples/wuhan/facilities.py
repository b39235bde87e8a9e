"""Facilities of the sample: a seeded generator that puts them beside real roads. Training data."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from data.areas.commands import NewArea
from data.areas.tables import AreaLevel
from data.codes import facility_categories
from data.pool.commands import NewFacility
from data.samples.wuhan.roads import SampleRoads
from data.samples.wuhan.sources import SEED

Floats = npt.NDArray[np.float64]
_METRES_PER_DEGREE = 111_320.0  # of latitude; a metre more or less does not matter here
_CANDIDATES = 8  # of which the one farthest from its like is taken
_STREETS = ("tertiary", "secondary", "primary", "unclassified")
_ALLEYS = ("residential", "living_street", "tertiary", "secondary")


@dataclass(frozen=True, slots=True)
class Sowing:
    """How many facilities of a category there are, beside what roads, how far off in metres."""

    category: str
    count: int
    roads: tuple[str, ...]
    offset_m: tuple[float, float]


# Orders of magnitude of a city of Wuhan's core; nobody's inventory.
SPREAD = (  # each keeps away from others of its category
    Sowing("fire_station", 66, _STREETS, (20, 50)),
    Sowing("police_station", 150, _STREETS, (20, 50)),
    Sowing("hospital", 84, _STREETS, (30, 70)),
    Sowing("ambulance_station", 48, _STREETS, (20, 50)),
    Sowing("grid_station", 190, _ALLEYS, (15, 35)),
    Sowing("depot", 44, _STREETS, (25, 60)),
    Sowing("pumping_station", 56, _STREETS, (25, 60)),
    Sowing("shelter", 180, _ALLEYS, (25, 60)),
    Sowing("government", 26, _STREETS, (25, 60)),
    Sowing("clinic", 160, _ALLEYS, (15, 30)),
    Sowing("school", 220, _ALLEYS, (30, 70)),
    Sowing("fuel", 90, _STREETS, (15, 30)),
    Sowing("substation", 60, _ALLEYS, (20, 40)),
    Sowing("defibrillator", 200, _STREETS, (10, 25)),
)
SCATTERED = (
    Sowing("camera", 1200, _STREETS, (6, 14)),
    Sowing("hydrant", 1600, _ALLEYS, (4, 8)),
    Sowing("manhole", 1600, _ALLEYS, (0, 3)),
)


def generate_facilities(roads: SampleRoads, areas: Sequence[NewArea]) -> list[NewFacility]:
    """Return the facilities, those of `SPREAD` first; the same ones every time.

    Names are those of the district, the category and a number in it: "江汉区消防站 03".
    """
    rng = np.random.default_rng(SEED)
    districts = {area.code: area for area in areas if area.level is AreaLevel.DISTRICT}
    district_of = _districts_of(roads.middles, districts)
    facilities: list[NewFacility] = []
    for sowing in (*SPREAD, *SCATTERED):
        rows = np.flatnonzero(np.isin(roads.road_class, sowing.roads) & (district_of != ""))
        choose = _spread_rows if sowing in SPREAD else _scattered_rows
        chosen = choose(rows, roads.middles, sowing.count, rng)
        places = _beside(roads, chosen, sowing.offset_m, rng)
        facilities.extend(_named(sowing.category, places, district_of[chosen], districts))
    return facilities


def _districts_of(points: Floats, districts: Mapping[str, NewArea]) -> npt.NDArray[np.str_]:
    found = np.full(len(points), "", dtype="<U6")
    for code, area in districts.items():
        found[shapely.contains_xy(area.shape, points[:, 0], points[:, 1])] = code
    return found


def _spread_rows(
    rows: npt.NDArray[np.int64], points: Floats, count: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Return `count` of `rows`: of a few candidates always the farthest from those taken."""
    taken = [int(rng.choice(rows))]
    while len(taken) < count:
        candidates = rng.choice(rows, _CANDIDATES, replace=False)
        offsets = points[candidates][:, None, :] - points[taken][None, :, :]
        nearest = (offsets**2).sum(axis=2).min(axis=1)
        taken.append(int(candidates[np.argmax(nearest)]))
    return np.array(taken, dtype=np.int64)


def _scattered_rows(
    rows: npt.NDArray[np.int64], _: Floats, count: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    return rng.choice(rows, count, replace=False)


def _beside(
    roads: SampleRoads,
    rows: npt.NDArray[np.int64],
    offset_m: tuple[float, float],
    rng: np.random.Generator,
) -> Floats:
    """Return a point beside the middle of each road, `(n, 2)` lon/lat, on a side by chance."""
    ends = shapely.get_coordinates(roads.lines[rows]).reshape(len(rows), 2, 2)
    middles = roads.middles[rows]
    shrink = np.cos(np.radians(middles[:, 1]))
    along = (ends[:, 1] - ends[:, 0]) * np.column_stack([shrink, np.ones(len(rows))])
    across = np.column_stack([-along[:, 1], along[:, 0]])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    metres = rng.uniform(*offset_m, len(rows)) * rng.choice([-1.0, 1.0], len(rows))
    step = across * (metres / _METRES_PER_DEGREE)[:, None]
    places: Floats = middles + step / np.column_stack([shrink, np.ones(len(rows))])
    return places


def _named(
    category: str,
    places: Floats,
    district_codes: npt.NDArray[np.str_],
    districts: Mapping[str, NewArea],
) -> list[NewFacility]:
    kind = facility_categories()[category]
    totals = {code: int((district_codes == code).sum()) for code in districts}
    serials: defaultdict[str, int] = defaultdict(int)
    facilities = []
    for (lon, lat), code in zip(places.tolist(), district_codes.tolist(), strict=True):
        serials[code] += 1
        number = f"{serials[code]:0{max(2, len(str(totals[code])))}d}"
        district = districts[code]
        facilities.append(
            NewFacility(
                source_key=f"{category}/{code}/{number}",
                category=category,
                name_zh=f"{district.name_zh}{kind.name_zh} {number}",
                name_en=f"{district.name_en.removesuffix(' District')} {kind.name_en} {number}",
                lon=lon,
                lat=lat,
                tags={},
            )
        )
    return facilities
