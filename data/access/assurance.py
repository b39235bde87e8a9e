"""How surely one knows who holds a session, and what that is enough for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from data.access.errors import (
    NewPasswordRequiredError,
    SecondFactorRequiredError,
    StepUpRequiredError,
)
from data.access.tables import SignInMethod

STEP_UP_LASTS: Final = timedelta(minutes=5)
CLOCK_SKEW: Final = timedelta(seconds=60)
"""By how much the clocks of two of our processes may differ."""


class Need(StrEnum):
    """What must be done in a session before anything else."""

    NEW_PASSWORD = "new_password"  # noqa: S105 (a word, not a password)
    SECOND_FACTOR = "second_factor"
    SET_UP_SECOND_FACTOR = "set_up_second_factor"


@dataclass(frozen=True, slots=True)
class Assurance:
    """How the holder of a session has proved who they are.

    Parameters
    ----------
    method
        The first proof.
    second_factor_at
        When a second factor was last proved in this session; None for never.
    has_factor
        Whether the account has a second factor.
    needs_factor
        Whether it must have one, for what it may do.
    new_password
        Whether its password must be changed.
    """

    method: SignInMethod
    second_factor_at: datetime | None = None
    has_factor: bool = False
    needs_factor: bool = False
    new_password: bool = False

    @property
    def need(self) -> Need | None:
        """What must be done first; None when nothing must."""
        if self.second_factor_at is None and self.has_factor:
            return Need.SECOND_FACTOR
        if self.new_password:
            return Need.NEW_PASSWORD
        if self.second_factor_at is None and self.needs_factor:
            return Need.SET_UP_SECOND_FACTOR
        return None

    def stepped_up(self, at: datetime) -> bool:
        """Return whether the second factor was proved in the last five minutes.

        A proof from the future is none: the clock was put back since.
        """
        proved = self.second_factor_at
        return proved is not None and proved - CLOCK_SKEW <= at < proved + STEP_UP_LASTS


def check_assurance(found: Assurance) -> None:
    """Let a session pass that has proved as much as its account needs.

    Raises
    ------
    SecondFactorRequiredError
        When a second factor must be proved or set up first.
    NewPasswordRequiredError
        When the password must be changed first.
    """
    match found.need:
        case Need.SECOND_FACTOR:
            raise SecondFactorRequiredError("prove your second factor first", set_up=False)
        case Need.SET_UP_SECOND_FACTOR:
            raise SecondFactorRequiredError("set up a second factor first", set_up=True)
        case Need.NEW_PASSWORD:
            raise NewPasswordRequiredError("change your password first")


def check_step_up(found: Assurance, at: datetime) -> None:
    """Let a session pass whose second factor was proved a moment ago.

    Raises
    ------
    SecondFactorRequiredError
        When there is no second factor to prove.
    StepUpRequiredError
        When the last proof is older than five minutes, or in the future.
    """
    if not found.has_factor:
        raise SecondFactorRequiredError("set up a second factor first", set_up=True)
    if not found.stepped_up(at):
        raise StepUpRequiredError("prove your second factor once more")
