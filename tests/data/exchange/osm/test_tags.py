"""What tags of roads mean."""

import csv
import doctest
from importlib.resources import files

import pytest

from data.codes import facility_categories
from data.exchange.osm import city, tags
from data.exchange.osm.lookup import Cover, facility_category, implied_speeds, land_cover


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(tags).failed == 0
    assert doctest.testmod(city).failed == 0


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ({"highway": "residential"}, "no"),
        ({"oneway": "yes"}, "forward"),
        ({"oneway": "true"}, "forward"),
        ({"oneway": "1"}, "forward"),
        ({"oneway": "-1"}, "backward"),
        ({"oneway": "reverse"}, "backward"),
        ({"oneway": "no"}, "no"),
        ({"oneway": "reversible"}, "no"),
        ({"junction": "roundabout"}, "forward"),
        ({"junction": "circular"}, "forward"),
        ({"junction": "roundabout", "oneway": "-1"}, "backward"),
        ({"highway": "motorway"}, "forward"),
        ({"highway": "motorway", "oneway": "no"}, "no"),
        ({"highway": "motorway_link"}, "no"),
        ({"oneway": "yes", "oneway:motor_vehicle": "no"}, "no"),
    ],
)
def test_direction(read: dict[str, str], expected: str) -> None:
    assert tags.oneway(read) == expected


@pytest.mark.parametrize(
    ("text", "kmh"),
    [
        ("50", 50.0),
        ("50 km/h", 50.0),
        ("30 mph", 48.3),  # 30 × 1.609344 = 48.28
        ("30mph", 48.3),
        ("10 knots", 18.5),  # 10 × 1.852
        ("walk", 7.0),
        ("DE:walk", 7.0),
        ("none", 130.0),
        ("DE:urban", 50.0),
        ("DE:rural", 100.0),
        ("DE:zone:30", 30.0),
        ("DE:zone30", 30.0),
        ("FR:30", 30.0),
        ("GB:nsl_single", 96.56),  # 60 mph
        ("60;50", 50.0),
        ("signals", None),
        ("variable", None),
        ("0", None),
        ("999", None),
        ("-5", None),
        ("fast", None),
        ("", None),
        (None, None),
    ],
)
def test_limits(text: str | None, kmh: float | None) -> None:
    assert tags.speed_kmh(text) == kmh


def test_limits_may_differ_by_direction() -> None:
    assert tags.speeds_kmh({"maxspeed": "50", "maxspeed:backward": "30"}) == (50.0, 30.0)
    assert tags.speeds_kmh({"maxspeed:forward": "70"}) == (70.0, None)
    assert tags.speeds_kmh({"source:maxspeed": "DE:urban"}) == (50.0, 50.0)
    assert tags.speeds_kmh({"maxspeed": "30", "source:maxspeed": "DE:urban"}) == (30.0, 30.0)
    assert tags.speeds_kmh({}) == (None, None)


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ({}, {}),
        ({"access": "yes"}, {}),
        ({"access": "no"}, {"car": "no", "motorcycle": "no", "foot": "no"}),
        ({"access": "no", "motorcar": "yes"}, {"motorcycle": "no", "foot": "no"}),
        ({"motor_vehicle": "destination"}, {"car": "destination", "motorcycle": "destination"}),
        (
            {"vehicle": "no", "motor_vehicle": "private"},
            {"car": "private", "motorcycle": "private"},
        ),
        ({"motorcycle": "no"}, {"motorcycle": "no"}),
        ({"foot": "no"}, {"foot": "no"}),
        (
            {"access": "private", "emergency": "yes"},
            {"car": "private", "motorcycle": "private", "foot": "private", "emergency": "yes"},
        ),
    ],
)
def test_who_may_not_use_a_road(read: dict[str, str], expected: dict[str, str]) -> None:
    assert tags.access(read) == expected


def test_layers_come_from_the_tag_or_from_bridges_and_tunnels() -> None:
    assert tags.layer({"layer": "-2"}) == -2
    assert tags.layer({"layer": "deep"}) == 0
    assert tags.layer({"bridge": "yes"}) == 1
    assert tags.layer({"tunnel": "yes"}) == -1
    assert tags.layer({"bridge": "no"}) == 0


def test_names_fall_back_on_the_local_one() -> None:
    assert tags.names({"name": "大街", "name:en": "High Street"}) == ("大街", "High Street")
    assert tags.names({"name": "Ring", "name:zh": "环路"}) == ("环路", "Ring")
    assert tags.names({"name:en": "Only"}) == ("Only", "Only")
    assert tags.names({"ref": "B 40"}) is None


def test_storeys_are_whole_numbers() -> None:
    assert tags.storeys({"building:levels": "4"}) == 4
    assert tags.storeys({"building:levels": "2.5"}) == 2
    assert tags.storeys({"building:levels": "many"}) is None
    assert tags.storeys({}) is None


@pytest.mark.parametrize(
    ("read", "category"),
    [
        ({"amenity": "fire_station"}, "fire_station"),
        ({"emergency": "fire_hydrant"}, "hydrant"),
        ({"amenity": "cafe", "shop": "bakery"}, "restaurant"),
        ({"shop": "bakery"}, "shop"),
        ({"amenity": "bench"}, "other"),
        ({"shop": "no"}, None),
        ({"highway": "residential"}, None),
        ({}, None),
    ],
)
def test_categories_of_facilities(read: dict[str, str], category: str | None) -> None:
    assert facility_category(read) == category


def test_every_category_that_tags_can_mean_is_in_the_code_list() -> None:
    table = files("data.exchange.osm").joinpath("files", "facility_tags.csv").read_text()
    meant = {row["category"] for row in csv.DictReader(table.splitlines())}
    assert meant <= set(facility_categories())


def test_land_covers() -> None:
    assert land_cover({"natural": "water"}) == Cover("water", "water")
    assert land_cover({"leisure": "park"}) == Cover("green", "park")
    assert land_cover({"building": "yes"}) is None


def test_implied_speeds_are_speeds() -> None:
    assert all(0 < speed <= tags.MAX_KMH for speed in implied_speeds().values())
