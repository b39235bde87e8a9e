"""What one account may do now: pure values, worked out from its grants."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from data.access.actions import Action, Reach, action_rows
from data.access.roles import roles
from data.store.actors import EVERY_AREA, NOTHING, Grade, NumberRange, Part, Scope

MOST_RANGES: Final = 4
"""Of area numbers in a scope: each is a comparison in the policy of every row."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that an account has now: in the areas of `area`, up to a grade.

    `area_code` is None for the whole city, whichever is served.
    """

    role: str
    area_code: str | None
    area: NumberRange
    grade: Grade


@dataclass(frozen=True, slots=True)
class Loan:
    """Mutual aid in force: units of the areas `of` serve in the areas `serves`."""

    of: NumberRange
    serves: NumberRange


@dataclass(frozen=True, slots=True)
class Permissions:
    """What an account may do at one moment, and where; nothing that no grant gives."""

    held: tuple[HeldRole, ...] = ()
    loans: tuple[Loan, ...] = ()
    _scopes: dict[Action, Scope] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def may(self, action: Action) -> bool:
        """Return whether some role gives the action."""
        return self.scope(action) != NOTHING

    def scope(self, action: Action) -> Scope:
        """Return which rows the action reaches; `NOTHING` when no role gives it.

        Where roles give it with different grades, each area is reached up to the highest that was
        granted there. Actions on rows that lie in no area reach all of them, up to the lowest
        grade; `all_areas` says where they were granted.
        """
        if action not in self._scopes:
            self._scopes[action] = self._find(action)
        return self._scopes[action]

    def actions(self) -> list[Action]:
        """Return all actions that the account may do, in the order of their list."""
        return [action for action in Action if self.may(action)]

    def all_areas(self, action: Action, least: Grade = Grade.L1) -> tuple[NumberRange, ...]:
        """Return the ranges of all areas for which some role gives the action, however many.

        At least up to a grade.
        """
        return merged(area for area, grade in self._given(action) if grade >= least)

    def _find(self, action: Action) -> Scope:
        given = self._given(action)
        if not given:
            return NOTHING
        grades = sorted({grade for _, grade in given})
        if action_rows()[action].reach is Reach.WHOLE:
            return Scope(areas=(EVERY_AREA,), grade=grades[0])
        parts = [self._part(given, grade) for grade in grades]
        kept = tuple(
            one
            for one, higher in zip(parts, [*parts[1:], None], strict=True)
            if higher is None or higher.areas != one.areas
        )
        return Scope(
            areas=kept[0].areas,
            lent=kept[0].lent,
            grade=grades[-1],
            parts=kept if len(kept) > 1 else (),
        )

    def _part(self, given: Iterable[tuple[NumberRange, Grade]], least: Grade) -> Part:
        areas = widest(merged(area for area, grade in given if grade >= least))
        return Part(least, areas, widest(lent_to(areas, self.loans)))

    def _given(self, action: Action) -> list[tuple[NumberRange, Grade]]:
        return [
            (one.area, min(one.grade, roles()[one.role].grades[action]))
            for one in self.held
            if one.role in roles() and action in roles()[one.role].grades
        ]


NOBODY: Final = Permissions()
"""Of an account without a role."""


def merged(ranges: Iterable[NumberRange]) -> tuple[NumberRange, ...]:
    """Return the same numbers in as few ranges as can be, sorted and apart.

    Examples
    --------
    >>> merged([(7, 9), (1, 3), (4, 4), (8, 12)])
    ((1, 4), (7, 12))
    >>> merged([])
    ()
    """
    found: list[NumberRange] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def widest(ranges: Sequence[NumberRange]) -> tuple[NumberRange, ...]:
    """Return at most `MOST_RANGES` of some ranges, the widest, sorted: what is left out is hidden.

    Examples
    --------
    >>> widest([(1, 1), (3, 3), (5, 9), (11, 11), (13, 14)])
    ((1, 1), (3, 3), (5, 9), (13, 14))
    """
    return tuple(sorted(sorted(ranges, key=lambda one: one[0] - one[1])[:MOST_RANGES]))


def lent_to(areas: Sequence[NumberRange], loans: Iterable[Loan]) -> tuple[NumberRange, ...]:
    """Return the areas whose units serve in some of `areas` by mutual aid.

    Examples
    --------
    >>> lent_to([(1, 4)], [Loan(of=(9, 9), serves=(2, 2)), Loan(of=(6, 6), serves=(5, 5))])
    ((9, 9),)
    """
    return merged(
        loan.of
        for loan in loans
        if any(loan.serves[0] <= last and first <= loan.serves[1] for first, last in areas)
    )


def holds(areas: Sequence[NumberRange], wanted: NumberRange) -> bool:
    """Return whether one of the ranges holds another whole.

    Examples
    --------
    >>> holds([(1, 4), (7, 12)], (8, 8)), holds([(1, 4), (7, 12)], (4, 7))
    (True, False)
    """
    return any(first <= wanted[0] and wanted[1] <= last for first, last in areas)
