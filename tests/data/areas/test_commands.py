"""Writing areas: what is not sound is refused by its name, and nothing is written."""

import pytest
import shapely
from sqlalchemy import func, select

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.tables import Area, AreaLevel, City
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import RefusedError
from spatial.errors import ShapeError

ACTOR = process_actor("test")
BOX = shapely.box(114, 30, 115, 31)
BOW_TIE = shapely.Polygon([(114, 30), (115, 31), (115, 30), (114, 31)])


def area(code: str, parent: str | None, shape: shapely.Geometry = BOX) -> NewArea:
    level = AreaLevel.CITY if parent is None else AreaLevel.DISTRICT
    return NewArea(code, parent, level, "东区", "East", shape, generated=True, source="test")


def count(store: Store, table: type[Area | City]) -> int:
    with store.reading(process_actor("test")) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize(
    ("shape", "fault"),
    [
        (BOW_TIE, "Self-intersection"),
        (shapely.Polygon(), "empty"),
        (shapely.Point(114, 30), "a polygon is needed, not a Point"),
        (shapely.box(114, 30, 540, 31), "outside -180 to 180"),
    ],
)
def test_an_area_with_a_shape_that_is_none_is_refused_by_its_name(
    store: Store, shape: shapely.Geometry, fault: str
) -> None:
    tree = [area("4201", None), area("420101", "4201", shape)]
    with (
        pytest.raises(ShapeError, match=f"area 420101 东区: .*{fault}") as refused,
        store.transaction(ACTOR) as session,
    ):
        write_areas(session, tree)
    assert refused.value.field == "areas.1.shape"
    assert count(store, Area) == 0


def test_a_service_area_that_would_refuse_everything_is_refused(store: Store) -> None:
    box = (114.0, 30.0, 115.0, 31.0)
    city = NewCity("4201", "市", "City", "UTC", box, (114.5, 30.5), BOW_TIE)
    with store.transaction(ACTOR) as session:
        write_areas(session, [area("4201", None)])
    with (
        pytest.raises(ShapeError, match=r"the service area: .*Self-intersection") as refused,
        store.transaction(ACTOR) as session,
    ):
        write_city(session, city)
    assert refused.value.field == "service_area"
    assert count(store, City) == 0


@pytest.mark.parametrize(
    ("tree", "says"),
    [
        ([area("1", None), area("2", "1"), area("2", "1")], "area 2 is there twice"),
        ([area("1", None), area("2", "nowhere")], "nowhere"),
        ([area("1", None), area("2", "3"), area("3", "2")], "each other's parents"),
    ],
)
def test_codes_that_make_no_tree_are_refused(store: Store, tree: list[NewArea], says: str) -> None:
    with pytest.raises(RefusedError, match=says), store.transaction(ACTOR) as session:
        write_areas(session, tree)
    assert count(store, Area) == 0


def test_no_areas_are_no_trouble(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        assert write_areas(session, []) == 0
