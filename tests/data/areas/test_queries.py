"""Areas and the city, written and read."""

import pytest
import shapely
from sqlalchemy import func, select

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.queries import (
    area_chain,
    area_page,
    areas_at,
    find_city,
    load_area_index,
    service_area,
)
from data.areas.tables import Area, AreaLevel
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError

ACTOR = process_actor("test")


def area(
    code: str, parent: str | None, level: AreaLevel, box: tuple[float, float, float, float]
) -> NewArea:
    return NewArea(
        code=code,
        parent_code=parent,
        level=level,
        name_zh=f"{code}区",
        name_en=f"Area {code}",
        shape=shapely.box(*box),
        generated=True,
        source="test",
    )


TREE = [
    area("c", None, AreaLevel.CITY, (114.0, 30.0, 115.0, 31.0)),
    area("c1", "c", AreaLevel.DISTRICT, (114.0, 30.0, 114.5, 31.0)),
    area("c2", "c", AreaLevel.DISTRICT, (114.5, 30.0, 115.0, 31.0)),
    area("c2s", "c2", AreaLevel.STREET, (114.5, 30.0, 115.0, 31.0)),
]


def city(name: str = "Town") -> NewCity:
    return NewCity(
        area_code="c",
        name_zh="城",
        name_en=name,
        timezone="Asia/Shanghai",
        bbox=(114.1, 30.1, 114.9, 30.9),
        center=(114.5, 30.5),
        service_area=shapely.box(114.0, 30.0, 115.0, 31.0),
    )


@pytest.fixture
def town(store: Store) -> Store:
    with store.transaction(ACTOR) as session:
        write_areas(session, TREE)
        write_city(session, city())
    return store


def test_areas_at_a_point_come_widest_first(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        assert [a.code for a in areas_at(session, 114.7, 30.5)] == ["c", "c2", "c2s"]
        assert [a.code for a in areas_at(session, 114.2, 30.5)] == ["c", "c1"]
        assert areas_at(session, 100.0, 30.5) == []


def test_on_a_border_one_chain_answers_as_in_the_index(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        index = load_area_index(session)
        chain = [a.code for a in areas_at(session, 114.5, 30.5)]
        assert chain == ["c", "c2", "c2s"]
        assert index.codes_at(shapely.get_coordinates(shapely.Point(114.5, 30.5))) == ["c2s"]


def test_the_chain_of_an_only_child_stops_at_its_parents(town: Store) -> None:
    # c2 and its only street have the same range of leaves and must not be mixed up.
    with town.reading(process_actor("test")) as session:
        assert [a.code for a in area_chain(session, "c2")] == ["c", "c2"]
        assert [a.code for a in area_chain(session, "c2s")] == ["c", "c2", "c2s"]
        assert area_chain(session, "unknown") == []


def test_areas_are_listed_by_code_all_or_of_one_level(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        assert [a.code for a in area_page(session).items] == ["c", "c1", "c2", "c2s"]
        assert [a.code for a in area_page(session, AreaLevel.DISTRICT).items] == ["c1", "c2"]


def test_writing_a_tree_again_replaces_it_in_place(town: Store) -> None:
    with town.transaction(ACTOR) as session:
        write_areas(session, TREE)
    with town.reading(process_actor("test")) as session:
        leaves = session.execute(
            select(Area.code, Area.leaf_from, Area.leaf_to).order_by(Area.code)
        )
        assert [tuple(row) for row in leaves] == [
            ("c", 1, 4), ("c1", 2, 2), ("c2", 3, 4), ("c2s", 4, 4),
        ]  # fmt: skip


def test_a_second_tree_is_numbered_after_the_first(town: Store) -> None:
    with town.transaction(ACTOR) as session:
        write_areas(session, [area("d", None, AreaLevel.CITY, (120.0, 30.0, 121.0, 31.0))])
    with town.reading(process_actor("test")) as session:
        assert session.scalar(select(Area.leaf_from).where(Area.code == "d")) == 5


def test_the_city_can_be_replaced_and_its_service_area_follows(town: Store) -> None:
    with town.reading(process_actor("test")) as session:
        assert service_area(session).area == pytest.approx(1.0)
        first = find_city(session)
    with town.transaction(ACTOR) as session:
        write_city(
            session,
            NewCity(
                area_code="c",
                name_zh="新城",
                name_en="New Town",
                timezone="UTC",
                bbox=(114.0, 30.0, 114.2, 30.2),
                center=(114.1, 30.1),
                service_area=shapely.box(114.0, 30.0, 114.2, 30.5),
            ),
        )
    with town.reading(process_actor("test")) as session:
        second = find_city(session)
        assert first is not None
        assert second is not None
        assert (second.name_en, second.bbox) == ("New Town", (114.0, 30.0, 114.2, 30.2))
        assert second.version != first.version
        assert service_area(session).area == pytest.approx(0.1)


def test_before_a_city_is_loaded_there_is_none(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        assert find_city(session) is None
        with pytest.raises(NotFoundError):
            service_area(session)


def test_cells_of_areas_are_those_of_a_point_inside(town: Store) -> None:
    # The H3 extension is not in the database, so the inner point is checked: it lies in the shape.
    with town.reading(process_actor("test")) as session:
        held = session.scalars(
            select(func.ST_Contains(Area.geom, func.ST_PointOnSurface(Area.geom)))
        ).all()
        cells = session.scalars(select(Area.cell)).all()
    assert all(held)
    assert {(cell >> 52) & 15 for cell in cells} == {11}
