"""Who acts and when in dispatch's tests."""

from collections.abc import Callable
from datetime import UTC, datetime

from data.store import Actor, ActorKind
from data.store.actors import AccountId
from dispatch.incidents.views import IncidentView
from dispatch.units.views import UnitView

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # noon in Wuhan

MakeUnit = Callable[..., UnitView]
MakeIncident = Callable[..., IncidentView]


def person(name: str, account_id: int = 1) -> Actor:
    """Return a person who acts."""
    return Actor(account_id=AccountId(account_id), name=name, kind=ActorKind.PERSON)
