"""What can be wrong with definitions of indicators and with formulas.

IndicatorsError
├── DefinitionError        a file of definitions is not sound
└── FormulaError           a formula cannot be read, or not worked out; says at which place
RefusedError
└── ScoreFaultError        a score that somebody wants to publish is not sound
"""

from data.store.errors import MusterError, RefusedError


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
    place
        The character at fault, counted from 1.
    """

    code = "formula"

    def __init__(self, message: str, *, place: int) -> None:
        super().__init__(f"{message} (character {place})", place=place)
        self.place = place


class ScoreFaultError(RefusedError):
    """A formula that cannot be read, or names what is no indicator; `place` counts from 1."""

    code = "score_fault"
