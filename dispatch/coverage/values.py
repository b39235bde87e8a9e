"""Cover as values: the cells of the city, the units that count, and what each covers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.codes import CoverageGroup
from dispatch.roads import Fleet
from spatial.cells import CellArray
from spatial.network import Places
from spatial.network.reach import Reach

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class District:
    """An area whose share of covered cells is told."""

    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class CityCells:
    """The cells with roads in the service area.

    Parameters
    ----------
    resolution
        Of the cells.
    cells
        (c,) rising.
    rows
        (c,) their rows among all cells of the network.
    districts
        The districts of the city.
    district
        (c,) index into `districts`, −1 for none.
    """

    resolution: int
    cells: CellArray
    rows: IntArray
    districts: tuple[District, ...]
    district: IntArray

    def __len__(self) -> int:
        return len(self.cells)


@dataclass(frozen=True, slots=True)
class Team:
    """The available units of one group, and the stations of all its units.

    Parameters
    ----------
    fleet
        The units that may be sent now.
    station_lon, station_lat
        (s,) EPSG:4326 degrees, distinct places.
    training
        Whether any unit of the group is there for training.
    """

    fleet: Fleet
    station_lon: FloatArray
    station_lat: FloatArray
    training: bool

    @property
    def signature(self) -> bytes:
        """The same for teams that cover the same."""
        fleet = self.fleet
        columns = (fleet.ids, fleet.lon, fleet.lat, fleet.heading_deg, fleet.speed_mps)
        stations = (self.station_lon, self.station_lat)
        return b"|".join(column.tobytes() for column in (*columns, *stations))


@dataclass(frozen=True)
class GroupCover:
    """What one group covers.

    Parameters
    ----------
    group
        Who, and within what time.
    team
        Its available units.
    city
        The cells.
    reach, places
        What was searched: where the units stand on the roads then.
    time_s
        (2, c) seconds from the nearest and the second nearest available unit to each cell,
        infinite beyond the standard.
    owner
        (2, c) rows of the units that they are, −1 for none.
    planned
        (c,) whether the cell is within the standard of a station of the group on open roads.
    """

    group: CoverageGroup
    team: Team
    city: CityCells
    reach: Reach = field(repr=False)
    places: Places = field(repr=False)
    time_s: FloatArray
    owner: IntArray
    planned: BoolArray

    @property
    def covered(self) -> BoolArray:
        """(c,) whether an available unit reaches the cell within the standard."""
        return np.asarray(np.isfinite(self.time_s[0]))

    @property
    def lost(self) -> BoolArray:
        """(c,) whether the cell is planned to be covered and is not."""
        return np.asarray(self.planned & ~self.covered)

    @property
    def units(self) -> IntArray:
        """(c,) how many available units cover the cell: 0, 1, or 2 for two or more."""
        return np.asarray(np.isfinite(self.time_s).sum(axis=0), dtype=np.int64)

    @cached_property
    def alone(self) -> Mapping[int, int]:
        """How many cells each unit covers that no other available unit does, by unit id."""
        only = self.owner[0][(self.owner[0] >= 0) & (self.owner[1] < 0)]
        counts = np.bincount(only, minlength=len(self.team.fleet))
        return dict(zip(self.team.fleet.ids.tolist(), counts.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Coverage:
    """What all groups cover: the picture of one moment.

    `version` is another one whenever what is shown is.
    """

    at: datetime
    version: str
    network_version: str
    groups: Mapping[str, GroupCover]
