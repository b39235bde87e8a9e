"""`muster import osm`: one file, one data set, one transaction."""

import hashlib
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import shapely
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.areas.commands import remove_areas, renew_city_version, write_areas, write_city
from data.areas.queries import find_city, load_area_index, service_area
from data.areas.tables import Area, AreaLevel
from data.exchange.errors import ImportRefusedError
from data.exchange.osm import places, rows
from data.exchange.osm.city import ExtractCity, describe_city, root_code
from data.exchange.osm.extract import Extract
from data.exchange.osm.pieces import ROAD_COLUMNS, RoadPieces, road_rows, split_roads
from data.exchange.osm.reading import read_extract
from data.exchange.osm.restrictions import Restrictions, read_restrictions
from data.pool.commands import (
    NewDataSet,
    finish_load,
    write_data_set,
    write_facilities,
    write_place_names,
    write_placed,
)
from data.pool.tables import DataSet, Road, TurnRestriction
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.progress import Progress, silent

_STEPS = ("read", "city", "roads", "facilities", "buildings", "addresses", "names", "done")
_LAST_STEP = len(_STEPS) - 1


@dataclass(slots=True)
class ImportReport:
    """What came in, what was left out and why, and how long it took.

    `ways_cut` lost nodes that the file does not hold and `ways_dropped` all but one of theirs;
    `outlines_broken` are buildings and the like whose outline is not whole or not valid;
    `roads_replaced` are those of other data sets of the same city.
    """

    data_set: str
    city: str = ""
    roads: int = 0
    road_ways: int = 0
    ways_cut: int = 0
    ways_dropped: int = 0
    nodes_missing: int = 0
    restrictions: int = 0
    restriction_relations: int = 0
    restrictions_left_out: dict[str, int] = field(default_factory=dict)
    facilities: int = 0
    buildings: int = 0
    land_covers: int = 0
    addresses: int = 0
    place_names: int = 0
    areas: int = 0
    outlines_broken: int = 0
    roads_replaced: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Loading:
    """One extract, read and on its way into the database."""

    name: str
    extract: Extract
    pieces: RoadPieces
    restrictions: Restrictions
    described: ExtractCity
    progress: Progress

    def step(self, number: int) -> None:
        self.progress(_STEPS[number], number, _LAST_STEP)


def import_osm(
    store: Store,
    path: Path,
    *,
    name: str | None = None,
    timezone: str | None = None,
    progress: Progress = silent,
) -> ImportReport:
    """Import an OpenStreetMap file (PBF or XML, plain, gzip or bzip2) and return what came in.

    In an empty database the extract becomes the city that is served. In one that serves a city in
    the same place, the roads of the extract take the place of those there. Importing again under
    the same name replaces what that name brought.

    Parameters
    ----------
    name
        The name of the data set; the file's name without its endings by default.
    timezone
        IANA name of the city's zone, where the extract becomes the city.

    Raises
    ------
    ImportRefusedError
        Names the cause; nothing is written then.
    """
    started = time.monotonic()
    _check_timezone(timezone)
    loading = _read(path, name or path.name.split(".")[0], timezone, progress)
    with store.transaction(process_actor("import")) as session:
        report = _write(session, loading, _sha256(path))
        report.seconds = round(time.monotonic() - started, 2)
        data_set = session.scalars(select(DataSet).where(DataSet.name == report.data_set)).one()
        data_set.report = asdict(report)
        finish_load(session, report.data_set)
    loading.step(_LAST_STEP)
    return report


def _check_timezone(timezone: str | None) -> None:
    if timezone is None:
        return
    try:
        ZoneInfo(timezone)
    except (ValueError, OSError, ZoneInfoNotFoundError) as cause:
        raise ImportRefusedError(
            f"{timezone!r} is not a time zone; give one such as Asia/Shanghai", timezone=timezone
        ) from cause


def _read(path: Path, name: str, timezone: str | None, progress: Progress) -> _Loading:
    progress(_STEPS[0], 0, _LAST_STEP)
    extract = read_extract(path)
    pieces = split_roads(extract.roads)
    if not len(pieces.lines):
        raise ImportRefusedError(f"{path.name} holds no road with two known nodes", file=path.name)
    return _Loading(
        name=name,
        extract=extract,
        pieces=pieces,
        restrictions=read_restrictions(extract.restrictions, pieces),
        described=describe_city(extract, pieces, name, timezone),
        progress=progress,
    )


def _write(session: Session, loading: _Loading, source_sha256: str) -> ImportReport:
    report = _begin_report(loading)
    loading.step(1)
    data_set_id = write_data_set(session, _data_set(loading.name, source_sha256))
    own_city = _settle_city(session, loading, report)
    areas = load_area_index(session)
    loading.step(2)
    report.roads_replaced = _remove_other_roads(session, data_set_id)
    pieces, extract = loading.pieces, loading.extract
    road_values = road_rows(pieces, data_set_id)
    report.roads = write_placed(session, Road, ROAD_COLUMNS, road_values, pieces.lines, areas)
    report.restrictions = rows.write_restrictions(
        session, data_set_id, loading.restrictions.rows, areas
    )
    loading.step(3)
    facilities = places.read_facilities(extract.points)
    ids = write_facilities(session, data_set_id, facilities, areas)
    report.facilities = len(ids)
    loading.step(4)
    report.buildings = rows.write_buildings(session, data_set_id, extract.areas, areas)
    report.land_covers = rows.write_covers(session, data_set_id, extract.areas, areas)
    loading.step(5)
    addresses = places.read_addresses(extract.points)
    report.addresses = rows.write_addresses(session, data_set_id, addresses, areas)
    loading.step(6)
    tree = loading.described.areas if own_city else []
    names = [
        *places.area_names(tree),
        *places.named_places(extract.points, {(area.name_zh, area.name_en) for area in tree}),
        *places.street_names(pieces),
        *places.facility_names(facilities, ids),
        *places.address_names(addresses),
    ]
    report.place_names = write_place_names(session, data_set_id, names, areas)
    if own_city:
        _remove_stale_areas(session, loading)
    return report


def _begin_report(loading: _Loading) -> ImportReport:
    return ImportReport(
        data_set=data_set_name(loading.name),
        road_ways=len(loading.extract.roads),
        ways_cut=loading.pieces.ways_cut,
        ways_dropped=loading.pieces.ways_dropped,
        nodes_missing=loading.pieces.nodes_missing,
        restriction_relations=len(loading.extract.restrictions),
        restrictions_left_out=loading.restrictions.left_out,
        outlines_broken=loading.extract.outlines_broken,
    )


def data_set_name(name: str) -> str:
    """Return the name of the data set that an extract becomes."""
    return f"osm:{name}"


def _data_set(name: str, source_sha256: str) -> NewDataSet:
    return NewDataSet(
        name=data_set_name(name),
        title_zh=f"OpenStreetMap 数据：{name}",
        title_en=f"OpenStreetMap extract: {name}",
        licence="ODbL-1.0",
        attribution="© OpenStreetMap contributors",
        source_sha256=source_sha256,
        training=False,
    )


def _settle_city(session: Session, loading: _Loading, report: ImportReport) -> bool:
    """Make the extract's city the one that is served, unless it lies in the one that is.

    Returns whether the city is the extract's own.
    """
    described = loading.described
    city = find_city(session)
    if city is None or city.area_code == root_code(loading.name):
        report.areas = write_areas(session, described.areas)
        write_city(session, described.city)
        report.city = described.city.name_en
        return True
    lon, lat = described.city.center
    if not service_area(session).intersects(shapely.Point(lon, lat)):
        raise ImportRefusedError(
            f"this database serves {city.name_en}, and the extract lies elsewhere"
            f" ({lon:.3f}, {lat:.3f}): use another data folder for another city",
            city=city.name_en,
        )
    renew_city_version(session)
    report.city = city.name_en
    return False


def _remove_other_roads(session: Session, data_set_id: int) -> int:
    """Remove the roads of other data sets: two networks in one place would be one too many."""
    session.execute(delete(TurnRestriction).where(TurnRestriction.data_set_id != data_set_id))
    gone = session.execute(delete(Road).where(Road.data_set_id != data_set_id).returning(Road.id))
    return len(gone.all())


def _remove_stale_areas(session: Session, loading: _Loading) -> None:
    """Remove areas that an earlier load under this name brought and this one does not.

    An area that incidents or units refer to stays.
    """
    codes = [area.code for area in loading.described.areas]
    ours = Area.code.startswith(root_code(loading.name) + "/", autoescape=True)
    found = session.execute(select(Area.code, Area.level).where(ours, Area.code.not_in(codes)))
    deepest_first = sorted(found, key=lambda area: list(AreaLevel).index(area.level), reverse=True)
    for code, _ in deepest_first:
        try:
            with session.begin_nested():
                remove_areas(session, [code])
        except IntegrityError:
            continue


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
