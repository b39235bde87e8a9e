"""Calls of one replication, drawn from those of the past; the same for every scenario.

All that chance decides hangs on the call and not on who answers it: so that two scenarios in the
same replication meet the same calls with the same work (common random numbers), and their
difference is that of the scenarios alone.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from dispatch.simulation.forces import FloatArray, IntArray

DAY_S: Final = 86_400.0
WEEK_DAYS: Final = 7
LEAST_OBSERVED: Final = 10
"""A category with fewer durations borrows those of all."""

ASSUMED_READY_S: Final = 60.0
"""NFPA 1710 (2020), 4.1.2.1: turnout within 60 s for medical calls (80 s for fires)."""

ASSUMED_WORK_S: Final = 1800.0


@dataclass(frozen=True, slots=True)
class Past:
    """Calls of a period as they came, n rows.

    Parameters
    ----------
    at_s
        (n,) seconds since the period began, rising, below `until_s`.
    kind
        (n,) what each was: rows of `ready_s` and `work_s`.
    until_s
        How long the period is.
    ready_s, work_s
        Of each kind the durations that are drawn from; none: the assumed ones.
    """

    at_s: FloatArray
    kind: IntArray
    until_s: float
    ready_s: tuple[FloatArray, ...]
    work_s: tuple[FloatArray, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Calls of one replication, m rows: which of the past each is, when, and how long it takes."""

    row: IntArray
    at_s: FloatArray
    ready_s: FloatArray
    work_s: FloatArray


def draw(past: Past, seed: int, replication: int, *, as_was: bool) -> Drawn:
    """Return the calls of a replication.

    As many as chance has it (Poisson with the mean of the past), each of them one of the past at
    its place, at its time of the day on a day of the same weekday: a Poisson process whose rate is
    that of the past by hour of the week. With `as_was` the very calls at their times, and chance
    decides only how long they take.

    Parameters
    ----------
    seed, replication
        Name the chance: the same give the same calls.
    """
    random = np.random.default_rng([seed, replication])
    count = len(past.at_s)
    if as_was:
        row, at_s = np.arange(count), past.at_s.copy()
    else:
        row = random.integers(0, count, random.poisson(count)) if count else np.arange(0)
        at_s = _another_week(past.at_s[row], past.until_s, random.random(len(row)))
        order = np.argsort(at_s, kind="stable")
        row, at_s = row[order], at_s[order]
    kind = past.kind[row]
    ready_s = _durations(past.ready_s, kind, random.random(len(row)))
    work_s = _durations(past.work_s, kind, random.random(len(row)))
    return Drawn(
        row=row.astype(np.int64),
        at_s=at_s,
        ready_s=np.where(np.isnan(ready_s), ASSUMED_READY_S, ready_s),
        # a work that nobody knows is exponential, by inversion of what is left of its uniform draw
        work_s=np.where(
            np.isnan(work_s), -ASSUMED_WORK_S * np.log1p(-random.random(len(row))), work_s
        ),
    )


def _another_week(at_s: FloatArray, until_s: float, uniform: FloatArray) -> FloatArray:
    """Return moments moved by whole weeks, each place within the period as likely."""
    week_s = WEEK_DAYS * DAY_S
    first = at_s % week_s
    weeks = np.maximum(np.ceil((until_s - first) / week_s), 1.0)
    return first + np.floor(uniform * weeks) * week_s


def _durations(known: tuple[FloatArray, ...], kind: IntArray, uniform: FloatArray) -> FloatArray:
    """Return a duration of its kind for each uniform draw, NaN where none is known."""
    drawn = np.full(len(kind), np.nan)
    for number, durations in enumerate(known):
        of = np.flatnonzero(kind == number)
        if len(durations) and len(of):
            drawn[of] = durations[(uniform[of] * len(durations)).astype(np.int64)]
    return drawn
