"""Where, when and what training incidents are, and what the training dispatcher does about them.

Pure: what is open and the time go in, wishes come out. Only incidents marked training are ever
dispatched or closed.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from dispatch.simulation.chance import chance, pick
from dispatch.simulation.movement import Point, distance_m

LEAST_OPEN = 25
MOST_OPEN = 40
AT_ONCE = 5
PER_MINUTE = 2.0
"""Mean arrivals: a training incident lives about a quarter of an hour, so some 30 are open."""

BY_HOUR = (
    0.45, 0.35, 0.30, 0.30, 0.35, 0.55, 0.85, 1.20, 1.40, 1.35, 1.30, 1.25,
    1.15, 1.15, 1.25, 1.30, 1.35, 1.50, 1.55, 1.40, 1.20, 1.00, 0.80, 0.65,
)  # fmt: skip
"""How lively each hour of the city's day is, against the mean of about 1."""

BY_PRIORITY = {1: 1.0, 2: 1.5, 3: 3.0}
"""How frequent a category of a priority is: the worst is rare."""

HOT_SPOTS = 6
HOT_RADIUS_M = 900.0
HOT_WEIGHT = 12.0
DISPATCH_AFTER_S = (60.0, 240.0)
CLOSE_AFTER_S = (60.0, 180.0)
GIVE_UP_AFTER_S = 3600.0
STRAY_M = 25.0


@dataclass(frozen=True, slots=True)
class Door:
    """Through which a training incident comes: its source, and who says so in both languages."""

    source: str
    said_zh: str
    said_en: str


DOORS = (
    Door("phone", "群众来电反映", "Reported by phone"),
    Door("patrol", "网格员巡查发现", "Found on patrol"),
    Door("sensor", "视频巡检发现", "Seen by a camera"),
    Door("system", "社区上报", "Passed on by a community"),
    Door("citizen", "市民随手拍", "Sent in by a citizen"),
)


@dataclass(frozen=True, slots=True)
class Category:
    """What a training incident can be: key, names and priority."""

    key: str
    name_zh: str
    name_en: str
    priority: int


@dataclass(frozen=True, slots=True)
class OpenIncident:
    """An open incident as far as the training dispatcher looks at it.

    `given` says that a person gave it to a department: the training dispatcher never does.
    """

    id: int
    training: bool
    stage: str
    stage_at: datetime
    units: int
    law: str = "emergency"
    verified: bool = False
    given: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A training incident to file, EPSG:4326, in both languages; its number names its chance."""

    number: int
    category: str
    description: str
    lon: float
    lat: float
    source: str


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Send the nearest recommended unit."""

    incident_id: int


@dataclass(frozen=True, slots=True)
class Step:
    """Do an action of its law with the incident."""

    incident_id: int
    action: str


@dataclass(frozen=True, slots=True)
class Close:
    """Archive the incident."""

    incident_id: int
    reason: str


VERIFIED_FIRST: Final = "city_management"
"""The law under which somebody looks before an incident is archived."""

PATIENCE: Final = 3.0
"""So many times the wait is tried what its law has first."""

UNSENT: Final = frozenset({"report", "accept", "assign"})
"""The stages in which an incident without units waits for one to be sent."""


@dataclass(frozen=True, slots=True)
class Scenery:
    """Where training incidents happen: places beside roads and how often each is hit."""

    places: tuple[Point, ...]
    weights: tuple[float, ...] = field(repr=False)


def scenery(seed: int, places: Sequence[Point]) -> Scenery:
    """Return places with hot spots: around some of them incidents are far more frequent.

    The weight of a place is 1 plus a Gaussian bump (`HOT_RADIUS_M`) for every hot spot. Empty
    places give an empty scenery, in which nothing happens.
    """
    if not places:
        return Scenery((), ())
    centres = chance(seed, "hot spots").choices(places, k=HOT_SPOTS)
    weights = tuple(
        1.0
        + sum(
            HOT_WEIGHT * math.exp(-0.5 * (distance_m(place, centre) / HOT_RADIUS_M) ** 2)
            for centre in centres
        )
        for place in places
    )
    return Scenery(tuple(places), weights)


def report_number(
    seed: int, number: int, where: Scenery, categories: Sequence[Category]
) -> Report | None:
    """Return the training incident with a number; None without places or categories."""
    if not where.places or not categories:
        return None
    dice = chance(seed, "report", number)
    kind = pick(dice, categories, [BY_PRIORITY[category.priority] for category in categories])
    lon, lat = pick(dice, where.places, where.weights)
    stray = STRAY_M / 111_195.0  # metres in a degree of latitude, mean sphere
    door = DOORS[dice.randrange(len(DOORS))]
    return Report(
        number=number,
        category=kind.key,
        description=f"{door.said_zh}：{kind.name_zh} · {door.said_en}: {kind.name_en}",
        lon=round(lon + dice.uniform(-stray, stray), 6),
        lat=round(lat + dice.uniform(-stray, stray), 6),
        source=door.source,
    )


def arrivals(seed: int, tick: int, *, open_count: int, city_hour: int, elapsed_s: float) -> int:
    """Return how many training incidents arrive in `elapsed_s` seconds.

    While fewer than `LEAST_OPEN` are open, those that are missing, at most `AT_ONCE`; none from
    `MOST_OPEN` on; between, a Poisson draw at the rate of the hour. `tick`, new with every call,
    names the chance.
    """
    if open_count >= MOST_OPEN:
        return 0
    if open_count < LEAST_OPEN:
        return min(LEAST_OPEN - open_count, AT_ONCE)
    mean = PER_MINUTE / 60.0 * BY_HOUR[city_hour] * elapsed_s
    return min(poisson(chance(seed, "arrivals", tick).random(), mean), AT_ONCE)


def poisson(uniform: float, mean: float) -> int:
    """Return the Poisson draw that a uniform draw in [0, 1) stands for, by inversion.

    Sums the probabilities e^-m m^k / k! until they exceed the draw.
    """
    count, probability = 0, math.exp(-mean)
    total = probability
    while uniform >= total and probability > 0:
        count += 1
        probability *= mean / count
        total += probability
    return count


def decide(
    seed: int, incidents: Iterable[OpenIncident], now: datetime
) -> list[Dispatch | Step | Close]:
    """Return what the training dispatcher does now, in the order of ids.

    A training incident nobody was sent to is dispatched after one to four minutes and given up
    after an hour; one whose units are done is verified, where its law has it, and closed, each
    after one to three minutes. What cannot be verified by then is closed as it is. What a trainee
    has given to a department is the trainee's to end.
    """
    wishes: list[Dispatch | Step | Close] = []
    for incident in sorted(incidents, key=lambda incident: incident.id):
        if not incident.training or incident.units or incident.given:
            continue
        waited_s = (now - incident.stage_at).total_seconds()
        if incident.stage in UNSENT:
            wait_s = chance(seed, "dispatch", incident.id).uniform(*DISPATCH_AFTER_S)
            if waited_s >= GIVE_UP_AFTER_S:
                wishes.append(Close(incident.id, "训练：无可用力量 · training: no unit was free"))
            elif waited_s >= wait_s:
                wishes.append(Dispatch(incident.id))
        elif incident.stage in {"feedback", "verify"}:
            wait_s = chance(seed, "close", incident.id).uniform(*CLOSE_AFTER_S)
            if waited_s >= wait_s:
                wishes.append(_end(incident, patient=waited_s < PATIENCE * wait_s))
    return wishes


def _end(incident: OpenIncident, *, patient: bool) -> Step | Close:
    if incident.law == VERIFIED_FIRST and patient:
        if incident.stage == "feedback":
            return Step(incident.id, "request_verification")
        if not incident.verified:
            return Step(incident.id, "verify_passed")
    return Close(incident.id, "训练：处置完毕 · training: done")
