"""How rows are stored: transactions, typed base, change feed, migrations, embedded PostGIS.

The public names are imported when they are first asked for, so that a command that only needs an
error class or the embedded server does not load all that tables need.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.store.actors import Actor, ActorKind
    from data.store.base import Base
    from data.store.engine import Store
    from data.store.errors import StoreError
    from data.store.georeferenced import Georeferenced, Placed
    from data.store.outbox import Change, record_change
    from data.store.trail import record_audit

__all__ = [
    "Actor",
    "ActorKind",
    "Base",
    "Change",
    "Georeferenced",
    "Placed",
    "Store",
    "StoreError",
    "record_audit",
    "record_change",
]
_HOMES = {
    "Actor": "actors",
    "ActorKind": "actors",
    "Base": "base",
    "Change": "outbox",
    "Georeferenced": "georeferenced",
    "Placed": "georeferenced",
    "Store": "engine",
    "StoreError": "errors",
    "record_audit": "trail",
    "record_change": "outbox",
}


def __getattr__(name: str) -> object:
    """Import the module of a public name and return what it names there (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
