"""Lower bounds by landmarks: worked by hand on a straight road, and against exact times."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import (
    NEVER_MS,
    Candidates,
    Conditions,
    Landmarks,
    Places,
    Queries,
    Restriction,
    customise,
    nearest_places,
)
from spatial.network.landmarks import Bound, Standing
from tests.spatial.network.drawn import Case, cases
from tests.spatial.network.towns import Asker, Street, Town, grid

states = st.lists(st.tuples(st.integers(0, 10_000), st.floats(0.0, 5.0)), max_size=8)
"""What some arcs take, as a factor of free flow; less than a tenth is a closed arc."""


def town_under(case: Case, state: list[tuple[int, float]]) -> Asker:
    """Return a drawn town with some of its arcs closed, slow or quick."""
    asker = Asker(case.town.network())
    conditions = Conditions.free(asker.network)
    for arc, factor in state:
        row = arc % asker.network.base_arcs
        conditions.closed[row], conditions.factor[row] = factor < 0.1, max(factor, 0.1)
    asker.metric = customise(asker.metric.topology, conditions)
    asker.queries = Queries(asker.metric)
    return asker


def places_of(asker: Asker, case: Case) -> tuple[Places, Places]:
    """Return the drawn origins and the destination as they are on the network now."""
    under = asker.metric.conditions
    origins = asker.places(case.origins).points
    to = asker.places([case.destination]).points
    unknown = np.full(len(origins), np.nan)
    return (
        asker.snapper.snap_points(origins, unknown, under=under),
        asker.snapper.snap_points(to, unknown[:1], under=under, arriving=True),
    )


def test_bound_along_a_straight_road_is_the_time_itself_but_for_its_rounding() -> None:
    # 300 m at 10 m/s from end to end. From x = 15 to x = 285 it takes 27 s one way and the other;
    # times are kept in whole units, of one millisecond where none is longer than 65 s.
    corners = {number: (50.0 * number, 0.0) for number in range(7)}
    town = Asker(Town(corners, [Street(n, n + 1) for n in range(6)]).network())
    landmarks = Landmarks.of(town.network)
    assert landmarks.unit_ms == 1.0
    for origin, destination in ((15.0, 285.0), (285.0, 15.0)):
        start, end = town.places([(origin, 0)]), town.places([(destination, 0)])
        bound_ms = landmarks.bound(town.metric, end).of(start)
        assert town.queries.times_to(start, end).tolist() == [27_000]
        assert 26_997 <= bound_ms[0] <= 27_000


def test_river_that_the_air_does_not_know_is_in_the_bound() -> None:
    # Two banks 100 m apart joined at their far west only: from (900, 0) to (900, 100) it is 900 m
    # back, 100 m over and 900 m out again, 190 s; by air 10 s.
    south = {n: (100.0 * n, 0.0) for n in range(11)}
    north = {100 + n: (100.0 * n, 100.0) for n in range(11)}
    streets = [Street(b + n, b + n + 1) for b in (0, 100) for n in range(10)]
    town = Asker(Town(south | north, [*streets, Street(0, 100)]).network())
    start, end = town.places([(900, 0)]), town.places([(900, 100)])
    bound_ms = Landmarks.of(town.network).bound(town.metric, end).of(start)
    assert town.queries.times_to(start, end).tolist() == [190_000]
    assert 180_000 < bound_ms[0] <= 190_000


@settings(max_examples=150)
@given(cases(), states)
def test_no_time_is_below_its_bound_whatever_holds_on_the_roads(
    case: Case, state: list[tuple[int, float]]
) -> None:
    asker = town_under(case, state)
    origins, destination = places_of(asker, case)
    times_ms = asker.queries.times_to(origins, destination)
    if destination.reached[0]:
        bound = Landmarks.of(asker.network).bound(asker.metric, destination)
        assert (bound.of(origins) <= times_ms).all()


@settings(max_examples=150)
@given(cases(), states)
def test_bound_of_all_at_once_is_that_of_each_but_for_its_shorter_numbers(
    case: Case, state: list[tuple[int, float]]
) -> None:
    asker = town_under(case, state)
    origins, destination = places_of(asker, case)
    if not destination.reached[0]:
        return
    landmarks = Landmarks.of(asker.network)
    bound = landmarks.bound(asker.metric, destination)
    each, every = bound.of(origins), bound.of_all(landmarks.under(origins))
    on_road = origins.reached & (np.diff(origins.start) > 0)
    assert (every[~on_road] == NEVER_MS).all()
    assert (every[on_road] <= each[on_road] + 1e-6).all()
    largest_ms = np.abs(bound.above_ms).max() + 2**16 * bound.unit_ms
    assert (each[on_road] - every[on_road] <= largest_ms * 2.0**-21).all()
    assert (every <= asker.queries.times_to(origins, destination)).all()


def test_shorter_numbers_never_raise_a_bound() -> None:
    # Far along a slow arc a height is below −2^19 units, which float32 rounds to 1/16.
    random = np.random.default_rng(1)
    height = random.integers(0, 2**16, (500, 16)).astype(np.uint16)
    places = Standing(
        height=np.ascontiguousarray(height.T.astype(np.float32)),
        remaining_ms=np.full(500, 2e9),
        on_road=np.arange(500),
        first=np.arange(500),
        off_ms=np.zeros(500),
        count=500,
    )
    for lowest in (-1e3, -1e6, -1e9):
        above_ms = random.uniform(lowest, 2**16, 16)
        exact = (above_ms - height).max(axis=1) + 2e9
        bound_ms = Bound(height, 1.0, above_ms, 0).of_all(places)
        assert (bound_ms <= exact).all()


@settings(max_examples=100)
@given(cases(), states, st.integers(1, 4))
def test_nearest_by_bounds_are_nearest_of_all(
    case: Case, state: list[tuple[int, float]], k: int
) -> None:
    asker = town_under(case, state)
    origins, destination = places_of(asker, case)
    every = asker.queries.times_to(origins, destination).tolist()
    expected = sorted((ms, row) for row, ms in enumerate(every) if ms < NEVER_MS)[:k]
    seen = Landmarks.of(asker.network)
    once, often = Candidates.standing(origins), Candidates.standing(origins, seen)
    for candidates, landmarks in ((once, None), (once, seen), (often, seen)):
        found, _ = nearest_places(asker.queries, candidates, destination, k, landmarks)
        assert list(zip(found.time_ms.tolist(), found.rows.tolist(), strict=True)) == expected


def test_restriction_over_a_way_is_in_the_bound() -> None:
    # The copies of arcs that such a restriction makes have times of their own.
    town = grid(4, 3)
    streets = [Street(s.start, s.end, way=n) for n, s in enumerate(town.streets)]
    ban = Restriction("no_straight_on", from_way=0, to_way=6, via_ways=(3,))
    asker = Asker(Town(town.corners, streets, [ban]).network())
    assert len(asker.network.arcs) > asker.network.base_arcs
    origins = asker.places([(x, y) for x in (5, 95, 250) for y in (0, 100, 200)])
    landmarks = Landmarks.of(asker.network)
    for place in ((50, 0), (150, 0), (250, 0), (250, 100)):
        destination = asker.places([place])
        bound = landmarks.bound(asker.metric, destination)
        assert (bound.of(origins) <= asker.queries.times_to(origins, destination)).all()


def test_landmarks_are_kept_and_made_anew_when_their_file_is_damaged(tmp_path: Path) -> None:
    network = grid(4, 4).network()
    made = Landmarks.of(network, tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for content in (whole[:-7], whole[:100] + b"x" + whole[101:], b""):
        kept.write_bytes(content)
        again = Landmarks.of(network, tmp_path)
        assert again.unit_ms == made.unit_ms
        assert np.array_equal(again.height, made.height)
        assert kept.read_bytes() == whole


def test_network_with_one_street_has_landmarks() -> None:
    town = Asker(Town({1: (0.0, 0.0), 2: (100.0, 0.0)}, [Street(1, 2)]).network())
    # Who heads for the place has 80 m at 10 m/s before them; of who may stand in either direction
    # on the street of the place itself, landmarks say nothing.
    start, end = town.places([(10, 0)], headings=[90.0]), town.places([(90, 0)])
    bound_ms = Landmarks.of(town.network).bound(town.metric, end).of(start)
    assert bound_ms[0] == pytest.approx(8_000, abs=3)
