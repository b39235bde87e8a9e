"""Where incidents are taken, in a city of sixteen crossings."""

import pytest

from data.store import Store
from dispatch.incidents.commands import NewIncident, report
from spatial.errors import OutsideServiceAreaError
from tests.api.small_city import BOX, CENTRE, build_small_city
from tests.dispatch.scenes import NOON, person

pytestmark = pytest.mark.usefixtures("city")


@pytest.fixture
def city(store: Store) -> None:
    """The small city, committed."""
    build_small_city(store)


def test_an_incident_has_the_areas_that_hold_it_widest_first(store: Store) -> None:
    with store.transaction(person("R")) as session:
        incident = report(session, NewIncident("item:06010", "x", *CENTRE), now=NOON)
    assert [area.code for area in incident.areas] == ["4201", "420101"]
    assert [area.level for area in incident.areas] == ["city", "district"]


def test_the_border_of_the_service_area_belongs_to_it(store: Store) -> None:
    west, south, *_ = BOX.bounds
    with store.transaction(person("R")) as session:
        report(session, NewIncident("item:06010", "x", west, south))


def test_a_place_outside_is_refused_by_field(store: Store) -> None:
    with (
        pytest.raises(OutsideServiceAreaError) as error,
        store.transaction(person("R")) as session,
    ):
        report(session, NewIncident("item:06010", "x", 116.4, 39.9))
    assert error.value.field == "lon"


def test_a_place_on_the_wrong_hemisphere_is_told_what_it_probably_is(store: Store) -> None:
    lon, lat = CENTRE
    with (
        pytest.raises(OutsideServiceAreaError, match="it would lie inside with"),
        store.transaction(person("R")) as session,
    ):
        report(session, NewIncident("item:06010", "x", lon, -lat))


def test_a_number_carries_the_day_of_the_city(store: Store) -> None:
    late = NOON.replace(hour=16, minute=30)  # half past midnight of the 23rd in Wuhan
    with store.transaction(person("R")) as session:
        incident = report(session, NewIncident("item:06010", "x", *CENTRE), now=late)
    assert incident.number == "261123-0001"
