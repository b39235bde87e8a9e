"""What a benchmark prints: the machine, and figures with their goals."""

import json
import math
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Bound(StrEnum):
    """On which side of its goal a figure should lie."""

    AT_MOST = "at most"
    AT_LEAST = "at least"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value and its goal; `value` is None where it could not be measured here.

    `gate` figures are ratios taken in one run: they may fail a check. The others only report.
    """

    name: str
    value: float | None
    unit: str
    goal: float
    bound: Bound = Bound.AT_MOST
    gate: bool = False
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where nothing was measured."""
        if self.value is None:
            return None
        return self.value <= self.goal if self.bound is Bound.AT_MOST else self.value >= self.goal


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` (0–1) of `values` do not exceed.

    Raises
    ------
    ValueError
        When there are no values.
    """
    if not values:
        raise ValueError("no values to take a percentile of")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    processor = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    memory_bytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "memory_gib": round(memory_bytes / 2**30, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def report(figures: Sequence[Figure], sizes: dict[str, Any], *, as_json: bool) -> int:
    """Print the figures; return 1 when a gate is missed, else 0."""
    if as_json:
        rows = [{**asdict(figure), "met": figure.met} for figure in figures]
        document = {"machine": machine(), "sizes": sizes, "figures": rows}
        print(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        print_table(figures, sizes)
    return int(any(figure.gate and figure.met is False for figure in figures))


def print_table(figures: Sequence[Figure], sizes: dict[str, Any]) -> None:
    """Print the figures for people."""
    print("; ".join(f"{name} {value}" for name, value in machine().items()))
    print("; ".join(f"{name} {value}" for name, value in sizes.items()))
    words = {True: "met", False: "NOT MET", None: "not measured"}
    for figure in figures:
        value = "–" if figure.value is None else f"{figure.value:.4g}"
        goal = f"{figure.bound} {figure.goal:g} {figure.unit}"
        print(f"{figure.name:36} {value:>9} {figure.unit:6} {goal:22} {words[figure.met]}")
        if figure.note:
            print(f"{'':36} {figure.note}")


def say(text: str) -> None:
    """Tell on standard error what is being measured."""
    print(text, file=sys.stderr, flush=True)
