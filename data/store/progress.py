"""How long work tells how far it is."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with a step's name, how much is done and how much there is in all."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""
