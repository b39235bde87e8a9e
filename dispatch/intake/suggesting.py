"""Categories suggested from what somebody writes: a linear model over runs of characters.

Trained in a moment on the names of the categories in force and on the examples that are data
(`data/codes/files/category_examples.csv`); offered, never set. It is ridge regression on one column
for each category (Hoerl and Kennard 1970), solved in its dual form, for there are fewer texts than
runs: the same model as scikit-learn's `RidgeClassifier` without an intercept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.codes.book import category_examples
from data.codes.rules import categories_in_force
from data.codes.values import CodeBook
from dispatch.intake.texts import Weights, normal_text, rarities, runs, weighted
from dispatch.intake.views import SuggestedCategory

STIFFNESS: Final = 1.0
"""Of the ridge: how little single texts may bend the model."""

SUGGESTED: Final = 3
LEAST: Final = 0.12
"""Scores below this are those of texts that have nothing in common with any example."""


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model: `weights` has a row for each run and a column for each label."""

    labels: tuple[str, ...]
    rarity: Weights
    place: dict[str, int]
    weights: NDArray[np.float64]

    def scores(self, text: str) -> NDArray[np.float64]:
        """Return how much a text speaks for each label; all zero when it has no run in common."""
        found = weighted(runs(normal_text(text)), self.rarity)
        if not found:
            return np.zeros(len(self.labels))
        at = np.array([self.place[run] for run in found])
        scores: NDArray[np.float64] = np.array(list(found.values())) @ self.weights[at]
        return scores


def train(examples: Sequence[tuple[str, str]]) -> Model:
    """Return a model of pairs of label and text; O(texts³ + texts × runs).

    Raises
    ------
    ValueError
        Without examples.
    """
    if not examples:
        raise ValueError("there is nothing to learn from")
    labels = tuple(dict.fromkeys(label for label, _ in examples))
    counted = [runs(normal_text(text)) for _, text in examples]
    rarity = rarities(counted)
    place = {run: at for at, run in enumerate(rarity)}
    texts = np.zeros((len(examples), len(place)))
    for row, one in enumerate(counted):
        for run, weight in weighted(one, rarity).items():
            texts[row, place[run]] = weight
    wanted = np.full((len(examples), len(labels)), -1.0)
    for row, (label, _) in enumerate(examples):
        wanted[row, labels.index(label)] = 1.0
    dual = np.linalg.solve(texts @ texts.T + STIFFNESS * np.eye(len(examples)), wanted)
    return Model(labels, rarity, place, texts.T @ dual)


_models: dict[tuple[int, date], Model] = {}
_lock = Lock()


def suggest(
    book: CodeBook, text: str, day: date, *, count: int = SUGGESTED
) -> list[SuggestedCategory]:
    """Return the categories in force that a text is likest to; none when it is like none."""
    model = _model_of(book, day)
    if model is None:
        return []
    known = {one.key: one for one in categories_in_force(book, day)}
    scores = model.scores(text)
    if not scores.any():
        return []
    likeness = (scores + 1) / 2
    order = np.argsort(-likeness, kind="stable")[:count]
    return [
        SuggestedCategory(
            key=model.labels[at],
            name_zh=known[model.labels[at]].name_zh,
            name_en=known[model.labels[at]].name_en,
            likeness=round(float(np.clip(likeness[at], 0, 1)), 3),
        )
        for at in order
        if likeness[at] >= LEAST
    ]


def _model_of(book: CodeBook, day: date) -> Model | None:
    """Return the model of a book on a day, trained once; None where there is no category."""
    key = (book.version, day)
    with _lock:
        model = _models.get(key)
        if model is None:
            categories = categories_in_force(book, day)
            named = {one.key for one in categories}
            examples = [
                (one.key, name) for one in categories for name in (one.name_zh, one.name_en)
            ]
            examples += [(label, text) for label, text in category_examples() if label in named]
            if not examples:
                return None
            model = train(examples)
            _models.clear()
            _models[key] = model
        return model
