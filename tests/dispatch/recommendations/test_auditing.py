"""Answers checked after they were given, in a town of 100 m blocks at 36 km/h."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from data.store import Store
from dispatch.coverage.ground import Ground
from dispatch.recommendations.auditing import Verdict, audit
from dispatch.roads import Answer, Fleet, LiveRoads, open_roads
from spatial.network import Conditions
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import person
from tests.spatial.network.towns import at, grid


@pytest.fixture
def roads(store: Store) -> Iterator[LiveRoads]:
    with store.transaction(person("Loader")) as session:
        write_town(session, grid(6, 6))
    opened = open_roads(store, profiles=("car", "car_siren", "foot"))
    yield opened
    opened.close()


def asked(roads: LiveRoads, *units: tuple[tuple[int, int], str], k: int = 2) -> Answer:
    """Return what units (metres, profile) are answered for the corner at (300, 0)."""
    lon, lat = zip(*(at(*place) for place, _ in units), strict=True)
    fleet = Fleet(
        ids=np.arange(1, len(units) + 1),
        lon=np.array(lon),
        lat=np.array(lat),
        heading_deg=np.full(len(units), np.nan),
        speed_mps=np.full(len(units), np.nan),
        profile=tuple(profile for _, profile in units),
    )
    place = at(300, 0)
    return Answer(fleet, *place, k, roads.nearest(fleet, *place, k))


def test_answers_for_a_mixed_fleet_are_right(roads: LiveRoads) -> None:
    answer = asked(
        roads, ((0, 0), "car"), ((0, 100), "car_siren"), ((290, 0), "foot"), ((500, 500), "car")
    )
    # On foot 10 m take 7 s at 5 km/h; by car 300 m take 30 s; with siren 400 m take 0.75 × 40 s.
    assert [unit.unit_id for unit in answer.found.units] == [3, 1]
    assert audit(roads, Ground(), answer) == (Verdict.RIGHT, None)


def test_unit_that_was_passed_over_is_found(roads: LiveRoads) -> None:
    answer = asked(roads, ((0, 0), "car"), ((200, 0), "car"), ((100, 0), "car_siren"))
    first, second = answer.found.units
    verdict, mismatch = audit(
        roads, Ground(), replace(answer, k=1, found=replace(answer.found, units=(second,)))
    )
    assert verdict is Verdict.WRONG
    assert mismatch is not None
    assert [one for one, _ in mismatch.claimed] == [second.unit_id]
    assert [one for one, _ in mismatch.found] == [first.unit_id]


def test_answer_on_roads_that_have_changed_since_is_not_judged(roads: LiveRoads) -> None:
    answer = asked(roads, ((0, 0), "car"))
    network = roads.network()
    free = Conditions.free(network.network)
    network.put_in_force(replace(free, factor=free.factor * 2))
    assert audit(roads, Ground(), answer) == (Verdict.OVERTAKEN, None)


def test_place_that_nobody_comes_to_has_a_right_answer(roads: LiveRoads) -> None:
    network = roads.network()
    free = Conditions.free(network.network)
    network.put_in_force(replace(free, closed=np.ones_like(free.closed)))
    answer = asked(roads, ((0, 0), "car"))
    assert answer.found.units == ()
    assert audit(roads, Ground(), answer) == (Verdict.RIGHT, None)
