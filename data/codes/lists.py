"""The shipped code lists, read once from the CSV files in `files/`."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Protocol, TypeVar

INCIDENT_CATEGORIES: Final = "incident_categories"
"""The family of the editions of incident categories."""


class Coded(Protocol):
    """An entry of a code list."""

    @property
    def key(self) -> str: ...


Entry = TypeVar("Entry", bound=Coded)


@dataclass(frozen=True, slots=True)
class Skill:
    """What a unit can do and an incident may need."""

    key: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class UnitKind:
    """A kind of unit: its usual skills and crew, and its share of a sample fleet (0–1).

    `profile` is the key of the travel profile by which it goes to an incident. `responsibility` is
    the level of the area that it serves: the one of that level that holds the area it belongs to.
    """

    key: str
    name_zh: str
    name_en: str
    skills: tuple[str, ...]
    crew: int
    share: float
    profile: str
    responsibility: str = "city"


@dataclass(frozen=True, slots=True)
class TravelProfile:
    """A way of travelling: the vehicle, whether it has lights and siren on, and what that gains.

    Travel times are those of the vehicle times `time_factor`. With lights and siren it is 0.75:
    75 ambulances took 666 s on average where a car on the same way at the same time took 896 s,
    a ratio of 0.743 (O'Brien, Price, Adams: Prehospital Emergency Care 3 (1999) 127–130). Other
    measurements that state both times gain more: 8.51 and 12.14 min, 0.70 (Ho, Lindquist: ibid. 5
    (2001) 159–162), 4.46 and 7.48 min, 0.60 (Ho, Casey: Annals of Emergency Medicine 32 (1998)
    585–588). The most cautious is taken: what promises too much sends the wrong unit.
    """

    key: str
    vehicle: str
    siren: bool
    time_factor: float
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class IncidentMajor:
    """A major category of incidents."""

    key: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class IncidentCategory:
    """A category of incident.

    `key` holds the kind as well as the digits (`item:06010`), since the same digits mean different
    things in different kinds. `skills` are what a unit needs to be eligible, `crew` how many must
    be on it; `limit_s` is the handling limit in elapsed seconds; `law` the key of the definition
    under which such an incident is dealt with.

    A city has its own crews: replace the values. Those shipped are four where there is a fire
    (NFPA 1710, 5.2.3.1), two where a penalty is imposed (Law of the PRC on Administrative
    Penalties, 2021, article 42) and two where somebody is hurt: one helps, one drives.
    """

    key: str
    name_zh: str
    name_en: str
    major: str
    priority: int
    skills: tuple[str, ...]
    crew: int
    limit_s: int
    law: str


@dataclass(frozen=True, slots=True)
class FacilityCategory:
    """A category of facility; `rank` 1 is the most prominent in search and on the map."""

    key: str
    name_zh: str
    name_en: str
    rank: int


@dataclass(frozen=True, slots=True)
class RoadClass:
    """A class of road (an OSM `highway` value) with usual speeds in km/h.

    A speed is None where the vehicle does not go. The car speeds are free-flow values for urban
    roads in the order of OSM routing profiles, to be replaced by a city's own measurements.
    """

    key: str
    rank_class: str
    car_kmh: float | None
    motorcycle_kmh: float | None
    foot_kmh: float | None


@dataclass(frozen=True, slots=True)
class CoverageGroup:
    """Units that cover the city together, and how soon one of them is to be anywhere.

    `skill` is what makes a unit one of them, `profile` how they travel to what is urgent;
    `standard_s` is the travel time within which a cell counts as covered, `source` where it is
    from. A city has its own: replace the values.
    """

    key: str
    name_zh: str
    name_en: str
    skill: str
    profile: str
    standard_s: int
    source: str


Row = dict[str, str]


def _rows(name: str) -> Iterator[Row]:
    text = files("data.codes").joinpath("files", name).read_text(encoding="utf-8")
    return iter(csv.DictReader(text.splitlines()))


def _read(name: str, make: Callable[[Row], Entry]) -> Mapping[str, Entry]:
    entries = [make(row) for row in _rows(name)]
    by_key = {entry.key: entry for entry in entries}
    if len(by_key) != len(entries):
        raise ValueError(f"{name}: a key occurs twice")
    return MappingProxyType(by_key)


def _speed(text: str) -> float | None:
    return float(text) if text else None


@cache
def skills() -> Mapping[str, Skill]:
    """Return the skills by key, in the order of the list."""
    return _read("skills.csv", lambda row: Skill(row["key"], row["name_zh"], row["name_en"]))


@cache
def unit_kinds() -> Mapping[str, UnitKind]:
    """Return the kinds of unit by key, in the order of the list."""
    return _read(
        "unit_kinds.csv",
        lambda row: UnitKind(
            key=row["key"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            skills=tuple(row["skills"].split()),
            crew=int(row["crew"]),
            share=float(row["share"]),
            profile=row["profile"],
            responsibility=row["responsibility"],
        ),
    )


@cache
def travel_profiles() -> Mapping[str, TravelProfile]:
    """Return the travel profiles by key, in the order of the list."""
    return _read(
        "travel_profiles.csv",
        lambda row: TravelProfile(
            key=row["key"],
            vehicle=row["vehicle"],
            siren=row["siren"] == "1",
            time_factor=float(row["time_factor"]),
            name_zh=row["name_zh"],
            name_en=row["name_en"],
        ),
    )


@cache
def incident_majors() -> Mapping[str, IncidentMajor]:
    """Return the shipped major categories that are not superseded, by key."""
    found = (
        IncidentMajor(row["key"], row["name_zh"], row["name_en"])
        for row in _current_codes()
        if not row["parent_key"]
    )
    return MappingProxyType({major.key: major for major in found})


@cache
def incident_categories() -> Mapping[str, IncidentCategory]:
    """Return the shipped incident categories that are not superseded, by key, in their order.

    What a city has made of them is in its database: `data.codes.book`.
    """
    found = (
        IncidentCategory(
            key=row["key"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            major=row["parent_key"] or row["key"],
            priority=int(row["priority"]),
            skills=tuple(row["skills"].split()),
            crew=int(row["crew"]),
            limit_s=int(row["limit_s"]),
            law=row["law"],
        )
        for row in _current_codes()
        if row["usable"] == "yes"
    )
    return MappingProxyType({category.key: category for category in found})


def _current_codes() -> Iterator[Row]:
    """Yield the rows of incident categories in lists that no other has superseded."""
    current = {
        row["key"]
        for row in _rows("code_lists.csv")
        if row["family"] == INCIDENT_CATEGORIES and not row["ends_on"]
    }
    return (row for row in _rows("codes.csv") if row["list_key"] in current)


@cache
def coverage_groups() -> Mapping[str, CoverageGroup]:
    """Return the groups of units whose cover is watched by key, in the order of the list."""
    return _read(
        "coverage_groups.csv",
        lambda row: CoverageGroup(
            key=row["key"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            skill=row["skill"],
            profile=row["profile"],
            standard_s=int(row["standard_s"]),
            source=row["source"],
        ),
    )


@cache
def facility_categories() -> Mapping[str, FacilityCategory]:
    """Return the facility categories by key, in the order of the list."""
    return _read(
        "facility_categories.csv",
        lambda row: FacilityCategory(row["key"], row["name_zh"], row["name_en"], int(row["rank"])),
    )


@cache
def road_classes() -> Mapping[str, RoadClass]:
    """Return the classes of road by OSM `highway` value, in the order of the list."""
    return _read(
        "road_classes.csv",
        lambda row: RoadClass(
            key=row["key"],
            rank_class=row["rank_class"],
            car_kmh=_speed(row["car_kmh"]),
            motorcycle_kmh=_speed(row["motorcycle_kmh"]),
            foot_kmh=_speed(row["foot_kmh"]),
        ),
    )
