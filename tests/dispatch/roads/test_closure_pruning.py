"""What has long been over on the roads goes, and the number of the newest change never falls."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import shapely
from sqlalchemy import select, update

from data.areas.tables import City
from data.store import Store
from data.store.actors import process_actor
from dispatch.roads import LiveNetwork, LiveRoads, open_network
from dispatch.roads.closure_pruning import prune_closures
from dispatch.roads.closure_queries import last_change
from dispatch.roads.closures import Extent, NewHold, close_roads, end_closure, set_speed
from dispatch.roads.tables import RoadClosure, RoadSpeed
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import NOON, person, write_trial_city
from tests.spatial.network.towns import at, grid

DAY = timedelta(days=1)
ACROSS = Extent(shape=shapely.LineString([at(150, -10), at(150, 10)]))


@pytest.fixture
def roads(store: Store) -> Iterator[LiveRoads]:
    """A town of 3 × 3 corners in a city that is not in training."""
    write_trial_city(store, training=False)
    with store.transaction(person("Loader")) as session:
        write_town(session, grid(3, 3))
    network: LiveNetwork = open_network(store)
    yield LiveRoads({"car": network})
    network.close()


def close(store: Store, roads: LiveRoads, until: datetime | None, factor: float = 0.0) -> int:
    """Close a street at noon, or make it slower; return the id."""
    new = NewHold(ACROSS, "works", None, until, speed_factor=factor)
    with store.transaction(person("Closer")) as session:
        make = set_speed if factor else close_roads
        return make(session, new, roads.covered, confirmed=True, now=NOON).id


def prune(store: Store, now: datetime) -> int:
    with store.transaction(process_actor("test")) as session:
        return prune_closures(session, now)


def kept(store: Store) -> tuple[list[int], list[int], int]:
    """Return the closures and the speeds there are, and the number of the newest change."""
    with store.reading(process_actor("test")) as session:
        closures = list(session.scalars(select(RoadClosure.id).order_by(RoadClosure.id)))
        speeds = list(session.scalars(select(RoadSpeed.id)))
        return closures, speeds, last_change(session)


def test_what_was_over_a_year_ago_goes_and_what_holds_stays(store: Store, roads: LiveRoads) -> None:
    ran_out, lifted = close(store, roads, NOON + DAY), close(store, roads, None)
    slow = close(store, roads, NOON + 2 * DAY, factor=0.5)
    holds = close(store, roads, None)
    with store.transaction(person("Opener")) as session:
        end_closure(session, lifted, now=NOON + 3 * DAY)
    close(store, roads, NOON + 500 * DAY)
    assert prune(store, NOON + 366 * DAY) == 0
    assert prune(store, NOON + 366.5 * DAY) == 1
    assert ran_out not in kept(store)[0]
    assert prune(store, NOON + 369 * DAY) == 2
    closures, speeds, _ = kept(store)
    assert lifted not in closures
    assert holds in closures
    assert slow not in speeds


def test_practice_goes_after_a_month(store: Store, roads: LiveRoads) -> None:
    with store.transaction(person("Trainer")) as session:
        session.execute(update(City).values(training=True))
    close(store, roads, NOON + DAY)
    newest = close(store, roads, None)
    assert prune(store, NOON + 30.5 * DAY) == 0
    assert prune(store, NOON + 31.5 * DAY) == 1
    assert kept(store)[0] == [newest]


def test_the_number_of_the_newest_change_never_falls(store: Store, roads: LiveRoads) -> None:
    close(store, roads, NOON + DAY)
    close(store, roads, NOON + DAY, factor=0.5)
    newest = kept(store)[2]
    assert prune(store, NOON + 900 * DAY) == 1
    assert kept(store)[2] == newest
    close(store, roads, NOON + 1_000 * DAY)
    assert kept(store)[2] == newest + 1
    assert prune(store, NOON + 900 * DAY) == 1
    assert kept(store)[2] == newest + 1
