"""Who may use which road, how fast; and fleets that travel in several ways."""

from collections.abc import Iterator

import numpy as np
import pytest

from data.codes import travel_profiles, unit_kinds
from data.store import Store
from dispatch.roads import Fleet, LiveRoads, open_roads
from dispatch.roads.queries import read_pieces
from dispatch.roads.rules import PROFILES, profile_of, usable
from spatial.network import TooFarFromRoadError
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import person
from tests.spatial.network.towns import Street, Town, at, grid


@pytest.mark.parametrize(
    ("access", "emergency", "without", "with_siren"),
    [
        (None, None, True, True),
        ("private", None, True, True),
        ("no", None, False, False),
        ("no", "yes", False, True),
        ("emergency", None, False, True),
        (None, "no", True, False),
        ("forestry", None, False, False),
    ],
)
def test_emergency_vehicles_go_where_the_data_lets_them(
    access: str | None, emergency: str | None, *, without: bool, with_siren: bool
) -> None:
    assert usable(access, emergency) is without
    assert usable(access, emergency, siren=True) is with_siren


def test_every_kind_of_unit_has_a_profile_of_the_list() -> None:
    assert {kind.profile for kind in unit_kinds().values()} <= set(PROFILES)
    assert set(PROFILES) == {"car", "car_siren", "motorcycle", "motorcycle_siren", "foot"}
    assert {one.time_factor for one in travel_profiles().values() if one.siren} == {0.75}


def test_motorways_are_for_vehicles_and_steps_for_feet() -> None:
    car, foot = profile_of("car").speeds_kmh, profile_of("foot").speeds_kmh
    assert "motorway" in car
    assert "motorway" not in foot
    assert "steps" in foot
    assert "steps" not in car


def test_access_is_that_of_the_vehicle(store: Store) -> None:
    said = {0: {"car": "no"}, 1: {"motorcycle": "no"}, 2: {"car": "no", "emergency": "yes"}}
    with store.transaction(person("Loader")) as session:
        data_set = write_town(session, grid(2, 2), access=said)
        found = {
            profile: read_pieces(session, data_set, profile).usable.tolist()
            for profile in ("car", "car_siren", "motorcycle", "foot")
        }
    assert found == {
        "car": [False, True, False, True],
        "car_siren": [False, True, True, True],
        "motorcycle": [True, False, True, True],
        "foot": [True, True, True, True],
    }


@pytest.fixture
def roads(store: Store) -> Iterator[LiveRoads]:
    """A town of 6 × 6 corners, 100 m apart, 36 km/h everywhere; one street is one-way, eastward."""
    town = grid(6, 6)
    streets = [
        Street(s.start, s.end, oneway=1 if i == 0 else 0) for i, s in enumerate(town.streets)
    ]
    with store.transaction(person("Loader")) as session:
        write_town(session, Town(town.corners, streets))
    opened = open_roads(store, profiles=("car", "car_siren", "foot"))
    yield opened
    opened.close()


def fleet(*units: tuple[float, float, str]) -> Fleet:
    """Return units 100, 101, … that stand at points in metres and travel in some way."""
    lon, lat = zip(*(at(x, y) for x, y, _ in units), strict=True)
    unknown = np.full(len(units), np.nan)
    ids = np.arange(100, 100 + len(units))
    return Fleet(
        ids, np.array(lon), np.array(lat), unknown, unknown, tuple(one[2] for one in units)
    )


def test_siren_takes_three_quarters_of_the_time_and_feet_know_no_one_way_street(
    roads: LiveRoads,
) -> None:
    # 90 m west along the one-way street: by car that is round a block, on foot straight.
    far, near = (195.0, 0.0), (105.0, 0.0)
    times = {
        profile: roads.network(profile).route(at(*far), at(*near)).travel_time_s
        for profile in ("car", "car_siren", "foot")
    }
    assert times["car"] == pytest.approx(9.0, abs=0.01)
    assert times["car_siren"] == pytest.approx(0.75 * 9.0, abs=0.01)
    assert times["foot"] == pytest.approx(90 / (5 / 3.6), abs=0.01)
    west, east = at(10, 0), at(90, 0)
    on_foot = roads.network("foot").route(east, west).travel_time_s
    assert on_foot == pytest.approx(57.6, abs=0.01)
    # By car: left at three crossings and round the corner of the town: 10 + 300 + 10 m.
    by_car = roads.network("car").route(east, west).travel_time_s
    assert by_car == pytest.approx(1 + 30 + 1 + 3 * 5.39, abs=0.01)


def test_mixed_fleet_is_ranked_by_each_ones_own_time(roads: LiveRoads) -> None:
    # To (300, 0): by car 120 m, 12 s; with siren 150 m, 0.75 · 15 = 11.25 s; on foot 10 m, 7.2 s.
    mixed = fleet((420, 0, "car"), (450, 0, "car_siren"), (290, 0, "foot"), (500, 400, "car"))
    found = roads.nearest(mixed, *at(300, 0), 3)
    assert [unit.unit_id for unit in found.units] == [102, 101, 100]
    assert [unit.route.travel_time_s for unit in found.units] == pytest.approx(
        [7.2, 11.25, 12.0], abs=0.01
    )
    certificate = found.certificate
    assert (certificate.eligible, certificate.asked) == (4, 4)
    assert certificate.bound_s == found.units[-1].route.travel_time_s
    assert [proof.profile for proof in found.proofs] == ["car", "car_siren", "foot"]
    assert sum(proof.asked for proof in found.proofs) == certificate.asked


def test_merged_answer_is_that_of_asking_about_every_unit(roads: LiveRoads) -> None:
    rng = np.random.default_rng(4)
    kinds = ("car", "car_siren", "foot")
    units = [(*rng.uniform(0, 500, 2), kinds[n]) for n in rng.integers(0, 3, 150)]
    mixed = fleet(*units)
    for _ in range(15):
        place = at(*rng.uniform(0, 500, 2))
        times = [roads.network(kind).matrix(mixed.of_profile(kind), *place) for kind in kinds]
        every = np.concatenate([found.travel_time_s[:, 0] for found in times])
        ids = np.concatenate([mixed.of_profile(kind).ids for kind in kinds])
        expected = sorted(zip(every.tolist(), ids.tolist(), strict=True))[:5]
        found = roads.nearest(mixed, *place, 5)
        got = [(unit.route.travel_time_s, unit.unit_id) for unit in found.units]
        assert got == expected
        assert found.certificate.asked + found.certificate.excluded_by_bound == 150


def test_place_too_far_for_every_profile_is_refused(roads: LiveRoads) -> None:
    with pytest.raises(TooFarFromRoadError):
        roads.nearest(fleet((0, 0, "car"), (0, 0, "foot")), *at(0, -900), 1)


def test_profile_that_is_not_open_goes_by_car_and_is_asked_for(store: Store) -> None:
    with store.transaction(person("Loader")) as session:
        write_town(session, grid(3, 3))
    missing: list[str] = []
    roads = open_roads(store, profiles=(), on_missing=missing.append)
    try:
        found = roads.nearest(fleet((0, 0, "motorcycle")), *at(100, 0), 1)
        assert found.proofs[0].profile == "car"
        assert missing == ["motorcycle"]
    finally:
        roads.close()


def test_networks_with_the_same_turns_share_their_contraction(roads: LiveRoads) -> None:
    car, siren = roads.network("car").topology, roads.network("car_siren").topology
    assert car.contracted is siren.contracted
    assert roads.network("foot").topology.contracted is not car.contracted
