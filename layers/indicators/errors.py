"""What can be wrong with definitions of indicators and with formulas.

IndicatorsError
├── DefinitionError        a file of definitions is not sound
└── FormulaError           a formula cannot be read, or not worked out; says at which place
RefusedError
└── ScoreFaultError        a score that somebody wants to publish is not sound
"""

from enum import StrEnum

from data.store.errors import MusterError, RefusedError


class FormulaFault(StrEnum):
    """What is wrong with a formula."""

    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    UNREADABLE = "unreadable"
    UNEXPECTED = "unexpected"
    MISSING_SIGN = "missing_sign"
    MISSING_VALUE = "missing_value"
    NO_INDICATOR = "no_indicator"


class IndicatorsError(MusterError):
    """Something about indicators."""

    code = "indicators"


class DefinitionError(IndicatorsError):
    """A file of definitions is not sound: names the file and the row."""

    code = "indicator_definition"


class FormulaError(IndicatorsError):
    """A formula cannot be read.

    Parameters
    ----------
    fault
        What is wrong, as a code.
    place
        The character at fault, counted from 1.
    said
        The sign, name or number that it is about; empty at the end of the formula.
    """

    code = "formula"

    def __init__(self, message: str, fault: FormulaFault, *, place: int, said: str = "") -> None:
        super().__init__(f"{message} (character {place})", fault=fault, place=place, said=said)
        self.fault, self.place, self.said = fault, place, said


class ScoreFaultError(RefusedError):
    """A formula that cannot be read, or names what is no indicator.

    `fault` is a code, `place` counts from 1, `said` is what stands there.
    """

    code = "score_fault"
