"""The scope of who acts as settings of the transaction, which the policies of rows read."""

from collections.abc import Sequence
from typing import Final

from data.store.actors import Actor, NumberRange

APPLICATION_ROLE: Final = "muster_app"
"""Reads and writes rows; owns nothing, so that policies hold for it. Taken at every connection."""

_NAMES: Final = (
    "low",
    "high",
    "areas",
    "units_low",
    "units_high",
    "units",
    "grade",
    "account",
)
SETTINGS_SQL: Final = "SELECT " + ", ".join(
    f"set_config('muster.{name}', %s, true)" for name in _NAMES
)
"""With the values of `setting_values`; they hold until the transaction ends."""


def setting_values(actor: Actor) -> tuple[str, ...]:
    """Return the settings of an actor's scope, as `SETTINGS_SQL` takes them.

    Examples
    --------
    >>> from data.store.actors import ActorKind, Grade, Scope
    >>> setting_values(Actor(None, "x", ActorKind.PERSON, Scope(((3, 9),), grade=Grade.L2)))
    ('3', '9', '', '3', '9', '', '2', '')
    >>> lent = Scope(((3, 9),), lent=((4, 5), (12, 14)), grade=Grade.L2)
    >>> setting_values(Actor(None, "x", ActorKind.PERSON, lent))[3:6]
    ('3', '14', '{"[3,9]","[12,14]"}')
    >>> setting_values(Actor(None, "x", ActorKind.PERSON))
    ('', '', '', '', '', '', '', '')
    """
    scope = actor.scope
    account = "" if actor.account_id is None else str(actor.account_id)
    if scope.grade is None or not scope.areas:
        return ("",) * 7 + (account,)
    units = sorted({*scope.areas, *(one for one in scope.lent if not _held(one, scope.areas))})
    return (*_hull(scope.areas), *_hull(units), str(int(scope.grade)), account)


def _held(one: NumberRange, ranges: Sequence[NumberRange]) -> bool:
    return any(first <= one[0] and one[1] <= last for first, last in ranges)


def _hull(ranges: Sequence[NumberRange]) -> tuple[str, str, str]:
    """Return the least and the greatest number, and the ranges where there are several."""
    low, high = min(first for first, _ in ranges), max(last for _, last in ranges)
    exact = ",".join(f'"[{first},{last}]"' for first, last in ranges)
    return str(low), str(high), f"{{{exact}}}" if len(ranges) > 1 else ""
