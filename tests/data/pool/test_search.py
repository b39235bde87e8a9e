"""Finding places among names."""

import pytest
import shapely
from sqlalchemy import text

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.queries import load_area_index
from data.areas.tables import AreaLevel
from data.pool.commands import (
    NewDataSet,
    NewFacility,
    NewPlaceName,
    write_data_set,
    write_facilities,
    write_place_names,
)
from data.pool.queries import find_data_set, list_attributions, list_facilities
from data.pool.search import find_places, without_hidden
from data.store import Store
from data.store.actors import EVERY_AREA, Actor, ActorKind, Grade, Scope, process_actor
from data.store.errors import RefusedError
from spatial.cells import cell_at, cell_text

ACTOR = process_actor("test")
WEST, EAST = (7.70, 49.40), (7.80, 49.46)


def place(
    kind: str, key: str, zh: str, en: str, rank: int, at: tuple[float, float]
) -> NewPlaceName:
    return NewPlaceName(kind, key, zh, en, at[0], at[1], rank)


NAMES = [
    place("area", "420103", "江汉区", "Jianghan District", 1, WEST),
    place("area", "420102", "江岸区", "Jiang'an District", 1, EAST),
    place("street", "1", "Eisenbahnstraße", "Eisenbahnstraße", 3, WEST),
    place("street", "2", "Alte Eisenbahnstraße", "Alte Eisenbahnstraße", 3, EAST),
    place("address", "node/1", "Eisenbahnstraße 45", "Eisenbahnstraße 45", 9, WEST),
    place("address", "node/2", "Eisenbahnstraße 145", "Eisenbahnstraße 145", 9, WEST),
    place("address", "node/3", "Eisenbahnstraße 4", "Eisenbahnstraße 4", 9, WEST),
    place("street", "3", "Ringstraße", "Ringstraße", 3, WEST),
    place("street", "4", "Ringstraße", "Ringstraße", 3, EAST),
    place("street", "5", "Café-Gasse", "Café-Gasse", 3, EAST),
    place("street", "6", "Rütlistraße", "Rütlistraße", 3, EAST),
]
FACILITIES = [
    NewFacility("f/1", "fire_station", "江汉区消防站 01", "Jianghan Fire station 01", *WEST, {}),
    NewFacility("f/2", "hydrant", "江汉区消火栓 007", "Jianghan Hydrant 007", *WEST, {}),
]


def data_set(name: str = "set") -> NewDataSet:
    return NewDataSet(
        name=name,
        title_zh="集",
        title_en="set",
        licence="CC0-1.0",
        attribution="© Somebody",
        source_sha256="0",
        training=True,
    )


@pytest.fixture
def town(store: Store) -> Store:
    box = shapely.box(7.6, 49.3, 7.9, 49.5)
    with store.transaction(ACTOR) as session:
        whole = NewArea("420100", None, AreaLevel.CITY, "武汉市", "Wuhan", box, False, "test")  # noqa: FBT003
        write_areas(session, [whole])
        write_city(
            session,
            NewCity("420100", "武汉市", "Wuhan", "UTC", (7.6, 49.3, 7.9, 49.5), (7.7, 49.4), box),
        )
        areas = load_area_index(session)
        number = write_data_set(session, data_set())
        ids = write_facilities(session, number, FACILITIES, areas)
        facilities = [
            place("facility", str(ids[f.source_key]), f.name_zh, f.name_en, 3 + 6 * i, WEST)
            for i, f in enumerate(FACILITIES)
        ]
        write_place_names(session, number, [*NAMES, *facilities], areas)
    return store


def found(store: Store, typed: str, **options: object) -> list[str]:
    with store.reading(process_actor("test")) as session:
        near = options.get("near")
        places = find_places(session, typed, 8, near if isinstance(near, tuple) else None)
    return [place.name_en for place in places]


@pytest.mark.parametrize(
    "typed",
    [
        "Eisenbahnstraße 45",
        "45 Eisenbahnstraße",
        "eisenbahnstr. 45",
        "EISENBAHNSTRASSE 45",
        "45 eisenbahnstr",
    ],
)
def test_an_address_is_found_in_any_order_and_spelling(town: Store, typed: str) -> None:
    # Not number 145, which holds the digits but is another house.
    assert found(town, typed) == ["Eisenbahnstraße 45"]


def test_a_name_of_its_own_comes_before_one_that_begins_so_and_one_that_holds_it(
    town: Store,
) -> None:
    names = found(town, "Eisenbahnstraße")
    assert names[0] == "Eisenbahnstraße"
    assert names.index("Eisenbahnstraße 4") < names.index("Alte Eisenbahnstraße")


def test_a_house_number_goes_on_being_typed(town: Store) -> None:
    assert found(town, "Eisenbahnstraße 4") == ["Eisenbahnstraße 4", "Eisenbahnstraße 45"]


def test_a_facility_of_a_higher_grade_is_kept_from_who_may_not_see_it(town: Store) -> None:
    with town.transaction(ACTOR) as session:
        session.execute(text("UPDATE facilities SET grade = 3 WHERE source_key = 'f/1'"))
    passer_by = Actor(None, "p", ActorKind.PERSON, Scope(areas=(EVERY_AREA,), grade=Grade.L1))
    with town.reading(passer_by) as session:
        seen = [one.name_en for one in without_hidden(session, find_places(session, "Jianghan"))]
    assert seen == ["Jianghan District", "Jianghan Hydrant 007"]
    with town.reading(process_actor("test")) as session:
        assert len(without_hidden(session, find_places(session, "Jianghan"))) == 3


def test_the_more_prominent_of_equals_comes_first(town: Store) -> None:
    assert found(town, "江汉")[:2] == ["Jianghan District", "Jianghan Fire station 01"]


def test_either_language_finds_and_full_width_and_accents_do_not_matter(town: Store) -> None:
    assert found(town, "jiangan") == ["Jiang'an District"]
    assert found(town, "JIANGHAN district") == ["Jianghan District"]
    assert found(town, "cafe gasse") == ["Café-Gasse"]
    assert found(town, "江汉区消防站1") == ["Jianghan Fire station 01"]


@pytest.mark.parametrize(
    "typed", ["rutli", "Rütli", "RU\u0308TLI", "ruetlistr", "Rutlistrasse", "rütlistraße"]
)
def test_umlauts_are_found_with_without_and_written_out(town: Store, typed: str) -> None:
    assert found(town, typed) == ["Rütlistraße"]


def test_a_name_without_prominence_is_found_by_its_middle_all_the_same(town: Store) -> None:
    assert found(town, "消火栓") == ["Jianghan Hydrant 007"]


def test_of_two_streets_of_one_name_the_nearer_comes_first(town: Store) -> None:
    for near in (WEST, EAST):
        with town.reading(process_actor("test")) as session:
            first = find_places(session, "Ringstraße", 8, near)[0]
        assert (first.lon, first.lat) == pytest.approx(near)


def test_what_has_no_letters_finds_nothing(town: Store) -> None:
    for typed in ("", "   ", "%", "_", "'", "\\", "|"):
        assert found(town, typed) == []


def test_signs_of_a_pattern_mean_nothing(town: Store) -> None:
    assert found(town, "%z%") == []


def test_coordinates_are_a_place_in_their_area(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        (spot,) = find_places(session, "7.7,49.4")
    assert (spot.kind, spot.lon, spot.lat, spot.detail_en) == ("coordinates", 7.7, 49.4, "Wuhan")


def test_latitude_first_is_recognised_by_the_service_area(town: Store) -> None:
    # Both numbers could be either, but only one order lies in the city.
    with town.reading(process_actor("test")) as session:
        (spot,) = find_places(session, "49.4, 7.7")
    assert (spot.lon, spot.lat) == (7.7, 49.4)
    assert spot.detail_en.startswith("read as lat,lon")


def test_a_point_elsewhere_says_so(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        (spot,) = find_places(session, "100.0,10.0")
    assert spot.detail_en == "outside the service area"


def test_coordinates_out_of_range_are_refused_by_field(town: Store) -> None:
    with town.reading(process_actor("test")) as session, pytest.raises(RefusedError) as refused:
        find_places(session, "114.3,91")
    assert refused.value.field == "lat"


def test_a_cell_is_a_place_with_an_extent(town: Store) -> None:
    cell = cell_text(cell_at(7.7, 49.4))
    with town.reading(process_actor("test")) as session:
        (spot,) = find_places(session, cell)
    assert (spot.kind, spot.key) == ("cell", cell)
    assert spot.bbox is not None
    west, south, east, north = spot.bbox
    assert west < spot.lon < east
    assert south < spot.lat < north


def test_an_area_is_found_by_its_code(town: Store) -> None:
    assert found(town, "420103")[0] == "Jianghan District"


def test_generated_data_is_labelled(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        (station,) = find_places(session, "消防站")
    assert station.training
    assert station.detail_zh == "消防站 · 武汉市"


def test_a_facility_loaded_again_keeps_its_id_and_one_left_out_goes(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        before = list_facilities(session)
    moved = NewFacility("f/1", "fire_station", "新消防站", "New station", 7.75, 49.41, {})
    with town.transaction(ACTOR) as session:
        number = write_data_set(session, data_set())
        write_facilities(session, number, [moved], load_area_index(session))
    with town.reading(process_actor("test")) as session:
        after = list_facilities(session)
        assert find_places(session, "Eisenbahnstraße") == []
    assert [(f.id, f.name_en) for f in after] == [(before[0].id, "New station")]


def test_facilities_are_listed_by_category_and_paged(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        first = list_facilities(session, limit=1)
        rest = list_facilities(session, after=first[0].id)
        hydrants = list_facilities(session, categories=["hydrant"])
    assert [f.category for f in first + rest] == ["fire_station", "hydrant"]
    assert [f.category for f in hydrants] == ["hydrant"]


def test_attributions_are_told_once(town: Store) -> None:
    with town.transaction(ACTOR) as session:
        write_data_set(session, data_set("other"))
    with town.reading(process_actor("test")) as session:
        assert list_attributions(session) == ["© Somebody"]
        assert find_data_set(session, "none") is None
