"""Who does something: the frozen value that every transaction carries."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final, NewType

AccountId = NewType("AccountId", int)


class ActorKind(StrEnum):
    """What kind of party acts."""

    PERSON = "person"
    SYSTEM = "system"  # another system, signed in with a key
    PROCESS = "process"  # a process of Muster itself (set-up, worker)


class Grade(IntEnum):
    """How sensitive a row or an element is, and up to what somebody may see; higher is stricter."""

    L1 = 1  # open to everybody who is signed in
    L2 = 2  # internal: the daily work
    L3 = 3  # personal: names with telephone numbers, addresses, the tracks of staff
    L4 = 4  # sensitive personal: identity numbers, health


NumberRange = tuple[int, int]
"""Numbers of areas in the one tree, both ends included."""

EVERY_AREA: Final[NumberRange] = (0, 2**31 - 2)
"""Holds every area, and what stands in none; PostgreSQL names the number behind a range's last."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where a scope reaches at least a grade: the areas, and those that lend to them."""

    grade: Grade
    areas: tuple[NumberRange, ...]
    lent: tuple[NumberRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rows somebody may reach: those of some areas, up to a grade.

    Parameters
    ----------
    areas
        Ranges of area numbers, sorted and apart; none of them: nothing.
    lent
        Ranges of the areas whose units serve in `areas` by mutual aid now: their units, no more.
    grade
        The highest grade anywhere; None for none at all.
    parts
        Where the grade is not the same in all areas: for each grade, lowest first, where at least
        that is reached. The first holds all areas, the last has the grade `grade`.
    """

    areas: tuple[NumberRange, ...] = ()
    lent: tuple[NumberRange, ...] = ()
    grade: Grade | None = None
    parts: tuple[Part, ...] = ()

    @property
    def lowest(self) -> Grade | None:
        """The grade that is reached in all areas."""
        return self.parts[0].grade if self.parts else self.grade

    def at(self, grade: int) -> "Scope":
        """Return the part of this scope in which rows of a grade are reached.

        Examples
        --------
        >>> a, b = (2, 5), (6, 9)
        >>> parts = (Part(Grade.L2, (a, b)), Part(Grade.L3, (a,)))
        >>> mixed = Scope((a, b), grade=Grade.L3, parts=parts)
        >>> mixed.at(3).areas, mixed.at(2) == mixed, mixed.at(4).areas
        (((2, 5),), True, ())
        """
        if self.grade is None or grade > self.grade:
            return NOTHING
        if not self.parts:
            return self
        parts = tuple(part for part in self.parts if part.grade >= grade)
        if len(parts) == len(self.parts):
            return self
        return Scope(parts[0].areas, parts[0].lent, self.grade, parts if len(parts) > 1 else ())


NOTHING: Final = Scope()
EVERYTHING: Final = Scope(areas=(EVERY_AREA,), grade=Grade.L4)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a transaction.

    Parameters
    ----------
    account_id
        The account, or None for a process of Muster itself.
    name
        The name to show beside what was done.
    kind
        Person, outside system or own process.
    scope
        Which rows the database shows and lets change; nothing unless it is said.
    """

    account_id: AccountId | None
    name: str
    kind: ActorKind
    scope: Scope = NOTHING


def process_actor(name: str) -> Actor:
    """Return the actor of one of Muster's own processes, for example `process_actor("set-up")`."""
    return Actor(account_id=None, name=name, kind=ActorKind.PROCESS, scope=EVERYTHING)
