"""The seeded fleet."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from data.codes import UnitKind, unit_kinds
from dispatch.simulation.fleet import HOMES, Station, plan_fleet, shares
from dispatch.units.tables import UnitStatus

STATIONS = [
    Station(number, category, 114.3, 30.6, "420102", "江岸区", "Jiang'an District")
    for number, category in enumerate(
        ["fire_station"] * 4 + ["police_station"] * 3 + ["depot"] * 2 + ["grid_station"] * 5, 1
    )
]


def test_the_same_seed_is_the_same_fleet_and_another_is_another() -> None:
    fleet = plan_fleet(1, STATIONS, unit_kinds())
    assert plan_fleet(1, STATIONS, unit_kinds()) == fleet
    assert plan_fleet(2, STATIONS, unit_kinds()) != fleet


def test_codes_are_short_and_each_once() -> None:
    fleet = plan_fleet(1, STATIONS, unit_kinds())
    assert len({unit.code for unit in fleet}) == len(fleet) == 300
    assert fleet[0].code == "江岸-01"


def test_a_kind_waits_where_it_belongs_and_is_spread_evenly() -> None:
    fleet = plan_fleet(1, STATIONS, unit_kinds())
    engines = [unit for unit in fleet if unit.kind == "fire_engine"]
    assert {unit.station.category for unit in engines} == {"fire_station"}
    at = Counter(unit.station.id for unit in engines)
    assert max(at.values()) - min(at.values()) <= 1


def test_a_unit_has_the_crew_of_its_kind() -> None:
    for unit in plan_fleet(1, STATIONS, unit_kinds()):
        assert len(unit.members) == unit_kinds()[unit.kind].crew


def test_about_one_in_twenty_is_not_there_to_be_sent() -> None:
    fleet = plan_fleet(1, STATIONS, unit_kinds(), 2_000)
    away = sum(unit.status is not UnitStatus.AVAILABLE for unit in fleet)
    assert 60 <= away <= 140  # 100 ± 4 standard deviations of a binomial


def test_every_kind_of_the_code_list_has_a_home() -> None:
    assert set(unit_kinds()) <= set(HOMES)


def test_without_stations_there_is_no_fleet() -> None:
    assert plan_fleet(1, [], unit_kinds()) == []


@given(
    st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(1, 100), min_size=1),
    st.integers(0, 500),
)
def test_shares_add_up_and_are_off_by_less_than_one(parts: dict[str, int], count: int) -> None:
    kinds = {key: UnitKind(key, key, key, (), 1, float(part), "car") for key, part in parts.items()}
    given_out = shares(kinds, count)
    assert sum(number for _, number in given_out) == count
    for kind, number in given_out:
        assert abs(number - kind.share / sum(parts.values()) * count) < 1
