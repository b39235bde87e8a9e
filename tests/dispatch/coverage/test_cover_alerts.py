"""Alerts of lost cover, from rows to rows: one road of 3 km with a station in its middle."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import read_changes, sequence_changes
from dispatch.alerts.queries import open_alerts
from dispatch.coverage.alerting import COVER_LOST, CoverAlerts
from dispatch.coverage.watching import CoverageState
from dispatch.roads import LiveNetwork
from dispatch.units.commands import set_status
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView
from spatial.cells import cell_int
from tests.dispatch.coverage.scenes import GROUPS, RESOLUTION, Stand, always, write_stations
from tests.dispatch.scenes import NOON


@pytest.fixture
def engine(store: Store, live: LiveNetwork, stand: Stand) -> UnitView:
    """A fire engine at its station in the middle of the road: it covers 900 … 2100 m."""
    (station_id,) = write_stations(store, [1500])
    return stand("消-01", 1500, station_id=station_id)


def become(store: Store, unit: UnitView, status: UnitStatus) -> None:
    """Set a unit's status."""
    with store.transaction(process_actor("test")) as session:
        set_status(session, unit.id, status, now=NOON)


LEAST = 10


class Watcher:
    """Looks at cover as one process does, at seconds after noon."""

    def __init__(self, store: Store, live: LiveNetwork) -> None:
        self.store, self.live = store, live
        self.state, self.alerts = CoverageState(GROUPS, RESOLUTION), CoverAlerts(LEAST)

    def look(self, *seconds: float) -> None:
        """Look at some moments."""
        for now_s in seconds:
            picture = self.state.refresh(self.store, always(self.live), NOON)
            self.alerts.look(self.store, picture, self.at(now_s), now_s)

    def at(self, now_s: float) -> datetime:
        """Return the moment so many seconds after noon."""
        return NOON + timedelta(seconds=now_s)

    def kinds(self) -> list[str]:
        """Return the kinds of the open alerts."""
        with self.store.reading(process_actor("test")) as session:
            return [alert.kind for alert in open_alerts(session)]


def test_lost_cover_is_raised_once_and_cleared_when_it_is_back(
    store: Store, live: LiveNetwork, engine: UnitView
) -> None:
    watcher = Watcher(store, live)
    watcher.look(0, 100)
    assert watcher.kinds() == []
    become(store, engine, UnitStatus.OUT_OF_SERVICE)
    watcher.look(110, 285)
    assert watcher.kinds() == []
    watcher.look(290, 295, 300)
    assert watcher.kinds() == [COVER_LOST]
    become(store, engine, UnitStatus.AVAILABLE)
    watcher.look(310, 365)
    assert watcher.kinds() == [COVER_LOST]
    watcher.look(370)
    assert watcher.kinds() == []
    with store.transaction(process_actor("test")) as session:
        sequence_changes(session)
        topics = [change.topic for change in read_changes(session, after=0)]
    assert [topic for topic in topics if topic.startswith("alert.")] == [
        "alert.raised",
        "alert.cleared",
    ]


def test_alert_says_which_cells_of_which_group(
    store: Store, live: LiveNetwork, engine: UnitView
) -> None:
    watcher = Watcher(store, live)
    become(store, engine, UnitStatus.OUT_OF_SERVICE)
    watcher.look(0, 180)
    with store.reading(process_actor("test")) as session:
        (alert,) = open_alerts(session)
    cover = watcher.state.current
    assert cover is not None
    lost = cover.groups["fire"].city.cells[cover.groups["fire"].lost]
    assert {cell_int(cell) for cell in alert.body["cells"]} == set(lost.tolist())
    assert (alert.body["group"], alert.body["standard_s"], alert.body["units"]) == ("fire", 60, 0)
    assert alert.body["outline"]["type"] == "MultiPolygon"
    assert alert.raised_at == watcher.at(180)
    assert not alert.training
    assert alert.subject == f"fire:{alert.body['cells'][0]}"


def test_unit_that_comes_and_goes_raises_nothing(
    store: Store, live: LiveNetwork, engine: UnitView
) -> None:
    watcher = Watcher(store, live)
    for minute in range(4):
        become(store, engine, UnitStatus.OUT_OF_SERVICE)
        watcher.look(180 * minute, 180 * minute + 160)
        become(store, engine, UnitStatus.AVAILABLE)
        watcher.look(180 * minute + 170)
    assert watcher.kinds() == []


def test_two_processes_that_watch_raise_one_alert(
    store: Store, live: LiveNetwork, engine: UnitView
) -> None:
    watchers = [Watcher(store, live) for _ in range(2)]
    become(store, engine, UnitStatus.OUT_OF_SERVICE)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda watcher: watcher.look(0, 180, 185, 190), watchers))
    assert watchers[0].kinds() == [COVER_LOST]


def test_one_that_begins_to_watch_later_clears_what_another_raised(
    store: Store, live: LiveNetwork, engine: UnitView
) -> None:
    become(store, engine, UnitStatus.OUT_OF_SERVICE)
    Watcher(store, live).look(0, 180)
    become(store, engine, UnitStatus.AVAILABLE)
    later = Watcher(store, live)
    later.look(200, 220)
    assert later.kinds() == [COVER_LOST]
    later.look(260)
    assert later.kinds() == []
