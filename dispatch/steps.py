"""What may follow what: the one check behind every table of steps."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from data.store.errors import ConflictError

Step = TypeVar("Step", bound=StrEnum)


def check_step(
    table: Mapping[Step, frozenset[Step]],
    present: Step,
    wanted: Step,
    *,
    what: str,
    named: str,
    refusal: type[ConflictError],
) -> None:
    """Refuse a step that may not follow the present one.

    Parameters
    ----------
    table
        For every step those that may follow it.
    what
        Whose step it is, as a message calls it: "a unit".
    named
        Under which name the error tells the present step.
    refusal
        The error to raise; tells `wanted` and `allowed` (what may follow) too, as texts.
    """
    if wanted in table[present]:
        return
    allowed = sorted(str(step) for step in table[present])
    raise refusal(
        f"{what} cannot go from {present} to {wanted}; allowed: {', '.join(allowed) or 'nothing'}",
        **{named: str(present)},
        wanted=str(wanted),
        allowed=allowed,
    )
