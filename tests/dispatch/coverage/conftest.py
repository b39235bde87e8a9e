"""A live road of thirty blocks and units that stand on it."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from data.store import Store
from data.store.actors import process_actor
from dispatch.roads import LiveNetwork, open_network
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView
from tests.dispatch.coverage.scenes import BLOCKS, Stand
from tests.dispatch.roads.town_rows import write_town
from tests.dispatch.scenes import NOON
from tests.spatial.network.towns import at, grid


@pytest.fixture
def live(store: Store, tracks: None) -> Iterator[LiveNetwork]:
    """A road of thirty blocks of 100 m, each 10 s; and back."""
    with store.transaction(process_actor("test")) as session:
        write_town(session, grid(BLOCKS + 1, 1))
    opened = open_network(store)
    yield opened
    opened.close()


@pytest.fixture
def stand(store: Store) -> Stand:
    """Create a unit that stands on the road: a fire engine unless told otherwise."""

    def make(
        code: str,
        along_m: float | None,
        *,
        kind: str = "fire_engine",
        status: UnitStatus = UnitStatus.AVAILABLE,
        station_id: int | None = None,
        fix_at: datetime = NOON,
    ) -> UnitView:
        new = NewUnit(
            code=code,
            kind=kind,
            name_zh=code,
            name_en=code,
            status=status,
            station_id=station_id,
        )
        with store.transaction(process_actor("test")) as session:
            unit = create_unit(session, new, now=NOON)
            if along_m is not None:
                lon, lat = at(along_m, 0)
                record_fixes(session, [Fix(unit.id, lon, lat, fix_at)], now=fix_at)
        return unit

    return make
