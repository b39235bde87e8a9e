"""The scope of who acts as settings of the transaction, which the policies of rows read."""

from collections.abc import Sequence
from typing import Final

from data.store.actors import Actor, NumberRange, Scope

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
    >>> from data.store.actors import ActorKind, Grade, Part, Scope
    >>> setting_values(Actor(None, "x", ActorKind.PERSON, Scope(((3, 9),), grade=Grade.L2)))
    ('3', '9', '', '3', '9', '', '2', '')
    >>> lent = Scope(((3, 9),), lent=((4, 5), (12, 14)), grade=Grade.L2)
    >>> setting_values(Actor(None, "x", ActorKind.PERSON, lent))[3:6]
    ('3', '14', '{"{[3,9],[12,14]}","{[3,9],[12,14]}"}')
    >>> parts = (Part(Grade.L1, ((3, 4), (7, 9))), Part(Grade.L2, ((7, 9),)))
    >>> mixed = Scope(((3, 4), (7, 9)), grade=Grade.L2, parts=parts)
    >>> setting_values(Actor(None, "x", ActorKind.PERSON, mixed))[:3]
    ('3', '9', '{"{[3,4],[7,9]}","{[7,9]}"}')
    >>> setting_values(Actor(None, "x", ActorKind.PERSON))
    ('', '', '', '', '', '', '', '')
    """
    scope = actor.scope
    account = "" if actor.account_id is None else str(actor.account_id)
    if scope.grade is None or not scope.areas:
        return ("",) * 7 + (account,)
    by_grade = [scope.at(grade) for grade in range(1, scope.grade + 1)]
    return (
        *_reach([one.areas for one in by_grade]),
        *_reach([_with_lent(one) for one in by_grade]),
        str(int(scope.grade)),
        account,
    )


def _with_lent(scope: Scope) -> tuple[NumberRange, ...]:
    lent = (one for one in scope.lent if not _held(one, scope.areas))
    return tuple(sorted({*scope.areas, *lent}))


def _held(one: NumberRange, ranges: Sequence[NumberRange]) -> bool:
    return any(first <= one[0] and one[1] <= last for first, last in ranges)


def _reach(by_grade: Sequence[tuple[NumberRange, ...]]) -> tuple[str, str, str]:
    """Return the least and the greatest number of what is reached at the grades 1, 2, …

    And the ranges of each grade, where these two do not say all.
    """
    ranges = by_grade[0]
    low, high = min(first for first, _ in ranges), max(last for _, last in ranges)
    if len(ranges) == 1 and all(one == ranges for one in by_grade):
        return str(low), str(high), ""
    exact = ",".join(
        '"{' + ",".join(f"[{first},{last}]" for first, last in one) + '}"' for one in by_grade
    )
    return str(low), str(high), f"{{{exact}}}"
