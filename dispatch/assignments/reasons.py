"""Reasons that are kept as codes, so that everyone reads them in their own language."""

from enum import StrEnum


class ReasonCode(StrEnum):
    """Why a unit was sent, or taken off, where no person put it into words."""

    ASKED_FOR = "asked_for"
    """A plan asked for a unit with other skills than the category needs: these."""

    BY_PLAN = "by_plan"
    """An emergency plan sent it as it was started: the key of the plan."""

    RUN_CARD = "run_card"
    """The run card of an alarm level asks for a unit of its kind: the level."""

    TAKEN_OFF = "taken_off"
    """A plan took the unit off for an incident: its number."""


def coded(code: ReasonCode, detail: str = "") -> str:
    """Return a reason as it is kept: a code, and what it is about after a colon.

    Examples
    --------
    >>> coded(ReasonCode.ASKED_FOR, "police, medical"), coded(ReasonCode.ASKED_FOR)
    ('asked_for: police, medical', 'asked_for')
    """
    return f"{code}: {detail}" if detail else str(code)
