"""Who does something: the frozen value that every transaction carries."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

AccountId = NewType("AccountId", int)


class ActorKind(StrEnum):
    """What kind of party acts."""

    PERSON = "person"
    SYSTEM = "system"  # another system, signed in with a key
    PROCESS = "process"  # a process of Muster itself (set-up, worker)


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
    """

    account_id: AccountId | None
    name: str
    kind: ActorKind


def process_actor(name: str) -> Actor:
    """Return the actor of one of Muster's own processes, for example `process_actor("set-up")`."""
    return Actor(account_id=None, name=name, kind=ActorKind.PROCESS)
