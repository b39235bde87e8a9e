"""What dispatch's tests start from: an actor, a few units and incidents in a small city."""

from datetime import datetime

import pytest

from data.store import Store
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.views import IncidentView
from dispatch.tracking.maintenance import maintain
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person


@pytest.fixture
def make_unit(store: Store) -> MakeUnit:
    """Create a committed unit: an available police patrol unless told otherwise."""

    def make(
        code: str = "江岸-01",
        *,
        kind: str = "police_patrol",
        status: UnitStatus = UnitStatus.AVAILABLE,
        training: bool = False,
    ) -> UnitView:
        new = NewUnit(
            code=code, kind=kind, name_zh=code, name_en=code, status=status, training=training
        )
        with store.transaction(person("Setter")) as session:
            return create_unit(session, new, now=NOON)

    return make


@pytest.fixture
def make_incident(store: Store) -> MakeIncident:
    """Report a committed incident: a blocked fire lane unless told otherwise."""

    def make(
        category: str = "item:09012",
        *,
        by: str = "Reporter",
        priority: int | None = None,
        at: datetime = NOON,
        training: bool = False,
    ) -> IncidentView:
        new = NewIncident(
            category=category,
            description="消防通道被占",
            lon=114.3,
            lat=30.6,
            priority=priority,
            training=training,
        )
        with store.transaction(person(by)) as session:
            return report(session, new, now=at)

    return make


@pytest.fixture
def tracks(store: Store) -> None:
    """Make the daily partitions around `NOON`."""
    maintain(store, NOON)
