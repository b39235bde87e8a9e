"""How rows are stored: transactions, typed base, change feed, migrations, embedded PostGIS."""

from data.store.actors import Actor, ActorKind
from data.store.base import Base
from data.store.engine import Store
from data.store.errors import StoreError
from data.store.georeferenced import Georeferenced, Placed
from data.store.outbox import Change, record_change

__all__ = [
    "Actor",
    "ActorKind",
    "Base",
    "Change",
    "Georeferenced",
    "Placed",
    "Store",
    "StoreError",
    "record_change",
]
