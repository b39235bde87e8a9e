"""Chance that can be repeated: every decision has a generator of its own, named by what it is for.

So a decision does not depend on how many others were made before it, and a driver that was
restarted decides the same things in the same way.
"""

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def chance(seed: int, *purpose: object) -> random.Random:
    """Return the generator of one decision: the same for the same seed and purpose.

    Examples
    --------
    >>> chance(7, "patrol", 3).random() == chance(7, "patrol", 3).random()
    True
    >>> chance(7, "patrol", 3).random() == chance(7, "patrol", 4).random()
    False
    """
    return random.Random(":".join(map(str, (seed, *purpose))))  # noqa: S311 (not for secrets)


def pick(generator: random.Random, items: Sequence[Item], weights: Sequence[float]) -> Item:
    """Return one of `items`, each as likely as its weight; weights need not sum to 1."""
    return generator.choices(items, weights)[0]
