"""Texts compared by their characters: runs of one to three, weighted by how rare they are.

Chinese has no spaces between words, and the words of a report are few: runs of characters need no
dictionary and serve every language. Weights are those of the usual TF-IDF with smoothed document
frequencies (Salton and Buckley 1988), as scikit-learn's `TfidfVectorizer` has them, which the tests
compare with.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

LONGEST_RUN: Final = 3
LONGEST_TEXT: Final = 150
"""Characters that are compared: what comes later says little of what happened, and takes time."""

Weights = Mapping[str, float]


def normal_text(text: str) -> str:
    """Return a text as it is compared: one width, small letters, single blanks, not too long.

    Examples
    --------
    >>> normal_text("  ＡＢ井盖\\n缺失 ")
    'ab井盖 缺失'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.split())[:LONGEST_TEXT]


def runs(text: str) -> Counter[str]:
    """Return how often each run of one to three characters occurs in a normal text."""
    return Counter(
        text[start : start + length]
        for length in range(1, LONGEST_RUN + 1)
        for start in range(len(text) - length + 1)
    )


def rarities(counted: Sequence[Counter[str]]) -> Weights:
    """Return the weight of each run by how few of the texts have it: ln((1 + n) / (1 + df)) + 1."""
    having = Counter(run for one in counted for run in one)
    total = len(counted)
    return {run: math.log((1 + total) / (1 + df)) + 1 for run, df in having.items()}


def weighted(counted: Counter[str], rarity: Weights) -> Weights:
    """Return the weights of a text's runs, of length 1 together; runs without a rarity are left."""
    raw = {run: count * rarity[run] for run, count in counted.items() if run in rarity}
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    return {run: weight / length for run, weight in raw.items()} if length else {}


def likenesses(text: str, others: Sequence[str]) -> list[float]:
    """Return how like each of some texts is to one, from 0 (nothing in common) to 1 (the same).

    Rare runs count more than common ones, by how many of these texts have them. An empty text is
    like none. O(characters of all texts).

    Examples
    --------
    >>> [round(one, 2) for one in likenesses("井盖缺失", ["井盖缺失", "路灯不亮"])]
    [1.0, 0.0]
    """
    counted = [runs(normal_text(one)) for one in (text, *others)]
    rarity = rarities(counted)
    first, *rest = (weighted(one, rarity) for one in counted)
    return [
        min(1.0, sum(weight * other.get(run, 0.0) for run, weight in first.items()))
        for other in rest
    ]
