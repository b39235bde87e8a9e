"""What is asked of the live network and what it answers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network import Certificate, Route

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Fleet:
    """Units that could be sent, as columns of n rows.

    Parameters
    ----------
    ids
        (n,) distinct unit ids; they settle ties.
    lon, lat
        (n,) EPSG:4326 degrees.
    heading_deg, speed_mps
        (n,) clockwise from north, and speed; NaN where unknown.
    profile
        How each travels; all by car when empty.
    """

    ids: IntArray
    lon: FloatArray
    lat: FloatArray
    heading_deg: FloatArray
    speed_mps: FloatArray
    profile: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def of_profile(self, profile: str) -> "Fleet":
        """Return those that travel in one way."""
        rows = np.flatnonzero(np.array(self.profile) == profile)
        return Fleet(
            ids=self.ids[rows],
            lon=self.lon[rows],
            lat=self.lat[rows],
            heading_deg=self.heading_deg[rows],
            speed_mps=self.speed_mps[rows],
            profile=(profile,) * len(rows),
        )


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """One of the nearest units, with its way."""

    unit_id: int
    route: Route


@dataclass(frozen=True, slots=True)
class ProfileProof:
    """What was asked of the network of one profile; its part of a certificate."""

    profile: str
    eligible: int
    asked: int
    excluded_by_bound: int
    v_max_mps: float
    network_version: str


@dataclass(frozen=True, slots=True)
class NearestUnits:
    """The nearest units, nearest first.

    `unreachable` and `too_far` are units that were asked about and cannot arrive: no way along
    roads, or too far from any road. Units that the certificate's bound excludes are in neither.
    The certificate is of all; `proofs` are its parts by profile. Its version is that of the
    network, or stands for those of several.
    """

    units: tuple[FoundUnit, ...]
    unreachable: tuple[int, ...]
    too_far: tuple[int, ...]
    certificate: Certificate
    proofs: tuple[ProfileProof, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked of the roads and what they answered; the place is in EPSG:4326 degrees."""

    fleet: Fleet
    lon: float
    lat: float
    k: int
    found: NearestUnits


@dataclass(frozen=True, slots=True)
class RoadAt:
    """The road nearest to a place: names are empty where the data has none, distance in metres."""

    road_id: int
    name_zh: str
    name_en: str
    road_class: str
    distance_m: float


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of the live network a closure or speed is about.

    Parameters
    ----------
    arcs, share
        How many arcs, and which share of all.
    length_m
        Metres of the roads, each counted once.
    roads
        How many roads.
    names
        Their names, the longest first.
    """

    arcs: int
    share: float
    length_m: float
    roads: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CutOff:
    """A place that closures keep units from.

    Parameters
    ----------
    units
        Those that could arrive if nothing were closed.
    closures
        Ids of the closures on the way that is closed in the fewest places.
    lon, lat
        How far that way leads (EPSG:4326).
    distance_m
        From there to the place, through the air.
    """

    units: tuple[int, ...]
    closures: tuple[int, ...]
    lon: float
    lat: float
    distance_m: float
