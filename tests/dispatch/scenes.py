"""Who acts and when in dispatch's tests."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import shapely

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.tables import AreaLevel
from data.store import Actor, ActorKind, Store
from data.store.actors import EVERYTHING, AccountId, process_actor
from dispatch.assignments.commands import Order
from dispatch.incidents.views import IncidentView
from dispatch.units.views import UnitView

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # noon in Wuhan

MakeUnit = Callable[..., UnitView]
MakeIncident = Callable[..., IncidentView]


def person(name: str, account_id: int = 1) -> Actor:
    """Return a person who acts."""
    return Actor(
        account_id=AccountId(account_id), name=name, kind=ActorKind.PERSON, scope=EVERYTHING
    )


def sending(incident_id: int, unit_id: int, **more: Any) -> Order:
    """Return an order that sends a unit whatever the rules say against it: it has no position."""
    return Order(incident_id, unit_id, **{"override_reason": "nobody else is near", **more})


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return what the clocks of some city show: a time without an offset."""
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 (it is what is tested)


def write_trial_city(store: Store, *, training: bool) -> None:
    """Write a city around 114.3° E, 30.6° N: two districts, west and east of 114.3°, of two streets
    each, south and north of 30.6°."""
    west, south, east, north = 114.0, 30.3, 114.6, 30.9
    half_lon, half_lat = 114.3, 30.6

    def area(code: str, level: AreaLevel, box: shapely.Polygon) -> NewArea:
        parent = {4: None, 6: "4201", 9: code[:6]}[len(code)]
        return NewArea(code, parent, level, code, code, box, generated=True, source="test")

    areas = [area("4201", AreaLevel.CITY, shapely.box(west, south, east, north))]
    for district, left, right in (("420101", west, half_lon), ("420102", half_lon, east)):
        box = shapely.box(left, south, right, north)
        areas.append(area(district, AreaLevel.DISTRICT, box))
        for street, low, high in (("001", south, half_lat), ("002", half_lat, north)):
            box = shapely.box(left, low, right, high)
            areas.append(area(district + street, AreaLevel.STREET, box))
    with store.transaction(process_actor("test")) as session:
        write_areas(session, areas)
        whole = shapely.box(west, south, east, north)
        city = NewCity(
            "4201", "试验市", "Trial City", "Asia/Shanghai", (west, south, east, north),
            (half_lon, half_lat), whole, training=training,
        )  # fmt: skip
        write_city(session, city)
