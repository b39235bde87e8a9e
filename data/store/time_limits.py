"""How long a statement of the present work may take: told to the database with the scope."""

from contextvars import ContextVar
from typing import Final

from data.store.scoping import SETTINGS_SQL

LIMITED_SETTINGS_SQL: Final = f"{SETTINGS_SQL}, set_config('statement_timeout', %s, true)"
"""`SETTINGS_SQL` with a limit in milliseconds as its last value; no round trip of its own."""

_limit_ms: ContextVar[int | None] = ContextVar("muster_statement_limit", default=None)


def statement_limit_ms() -> int | None:
    """Return the limit of the present work, None where the database's own holds."""
    return _limit_ms.get()


def limit_statements(limit_ms: int | None) -> None:
    """Let no statement of the present request take longer; in its threads too."""
    _limit_ms.set(limit_ms)
