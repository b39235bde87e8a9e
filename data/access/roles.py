"""Roles as data, in `files/roles.csv` and `files/actions.csv`: who does what, up to which grade."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from data.access.actions import Action, action_rows
from data.access.tables import AccountKind
from data.store.actors import Grade
from data.store.errors import RefusedError

DAILY_ROLES: Final = ("operator", "dispatcher", "planner")
"""What the first account of an installation has, and who signs in by the console with no role."""

SECURITY_ADMINISTRATOR: Final = "security_administrator"
TRAINING_DRIVER: Final = "training_driver"


@dataclass(frozen=True, slots=True)
class Role:
    """A role.

    Parameters
    ----------
    kinds
        Which accounts may have it.
    highest_grade
        The highest grade with which it may be granted.
    alone
        Whether who has it can have no other role at the same time.
    grades
        Up to which grade each of its actions reaches.
    """

    key: str
    name_zh: str
    name_en: str
    kinds: frozenset[AccountKind]
    highest_grade: Grade
    alone: bool
    grades: Mapping[Action, Grade]


@cache
def roles() -> Mapping[str, Role]:
    """Return all roles by key, in the order of the file."""
    text = files("data.access").joinpath("files/roles.csv").read_text(encoding="utf-8")
    return MappingProxyType(
        {role.key: role for role in map(_role, csv.DictReader(text.split("\n")))}
    )


def get_role(key: str) -> Role:
    """Return a role by its key.

    Raises
    ------
    RefusedError
        When there is none.
    """
    role = roles().get(key)
    if role is None:
        raise RefusedError(
            f"there is no role {key!r}; there are: {', '.join(roles())}", field="role"
        )
    return role


def administrators() -> frozenset[str]:
    """Return the keys of the roles that exclude every other."""
    return frozenset(role.key for role in roles().values() if role.alone)


def _role(said: dict[str, str]) -> Role:
    grades = {
        action: row.grades[said["key"]]
        for action, row in action_rows().items()
        if said["key"] in row.grades
    }
    return Role(
        key=said["key"],
        name_zh=said["name_zh"],
        name_en=said["name_en"],
        kinds=frozenset(AccountKind)
        if said["for"] == "any"
        else frozenset({AccountKind(said["for"])}),
        highest_grade=Grade[said["highest_grade"]],
        alone=said["alone"] == "yes",
        grades=MappingProxyType(grades),
    )
