"""What can be wrong in a text that people write: laws, plans, sheets, calendars, formulas.

Each fault has a stable code and parameters beside its sentence, so that screens say it in their
reader's language. `faults.csv` lists them all: where they occur, what their parameters are called.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

Value = str | int | Sequence[str]


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A kind of fault: the kinds of text that it occurs in, and the names of its parameters."""

    code: str
    of: tuple[str, ...]
    parameters: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong; as a text it is the sentence, in English."""

    code: str
    parameters: Mapping[str, Value]

    def __str__(self) -> str:
        said = {
            name: value if isinstance(value, str | int) else ", ".join(value)
            for name, value in self.parameters.items()
        }
        return fault_kinds()[self.code].sentence.format(**said)

    def as_details(self) -> dict[str, object]:
        """Return it as an answer has it: `fault` and `parameters`."""
        return {"fault": self.code, "parameters": dict(self.parameters)}


class WrongValueError(ValueError):
    """A value that does not fit, while a text is read; `wrong` says why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong


@cache
def fault_kinds() -> Mapping[str, FaultKind]:
    """Return the kinds of faults by code, in the order of the file."""
    text = files("data.store").joinpath("faults.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    found = (
        FaultKind(
            row["code"],
            tuple(row["of"].split()),
            tuple(row["parameters"].split()),
            row["sentence"],
        )
        for row in rows
    )
    return MappingProxyType({one.code: one for one in found})


def wrong(code: str, /, **parameters: Value) -> Wrong:
    """Return a fault of a kind with its parameters.

    Raises
    ------
    KeyError
        When there is no such kind, or it has other parameters.

    Examples
    --------
    >>> str(wrong("range", least=1, most=3))
    'is no whole number from 1 to 3'
    """
    if set(parameters) != set(fault_kinds()[code].parameters):
        raise KeyError(f"{code} has the parameters {fault_kinds()[code].parameters}")
    return Wrong(code, MappingProxyType(parameters))
