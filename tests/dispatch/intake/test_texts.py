"""Texts compared by their characters: scikit-learn's numbers, and the laws of likeness."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import RidgeClassifier

from data.codes import incident_categories
from data.codes.book import category_examples
from dispatch.intake.suggesting import STIFFNESS, train
from dispatch.intake.texts import likenesses, normal_text

REPORTS = [
    "江岸路路口井盖不见了，路上一个大洞",
    "井盖丢失 有人差点掉进去",
    "解放大道店外经营占人行道",
    "路边垃圾桶满了，臭气很大",
    "A manhole cover is missing near the school",
    "垃圾没人清理",
]
TEXTS = st.text("井盖垃圾路面积水abc ", min_size=1, max_size=12).filter(lambda text: text.strip())


def by_scikit_learn(texts: list[str]) -> np.ndarray:
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), lowercase=False)
    rows: np.ndarray = vectorizer.fit_transform([normal_text(one) for one in texts]).toarray()
    return rows


@pytest.mark.parametrize("asked", ["井盖没有了", "店门口堆满货", "manhole cover gone", "垃圾"])
def test_likeness_is_that_of_scikit_learn(asked: str) -> None:
    rows = by_scikit_learn([asked, *REPORTS])
    assert likenesses(asked, REPORTS) == pytest.approx(list(rows[1:] @ rows[0]), abs=1e-12)


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_bounded_and_whole_for_the_same_text(one: str, other: str) -> None:
    there, back = likenesses(one, [other])[0], likenesses(other, [one])[0]
    assert there == pytest.approx(back)
    assert 0 <= there <= 1
    assert likenesses(one, [one])[0] == pytest.approx(1)


def test_what_is_empty_or_has_nothing_in_common_is_like_nothing() -> None:
    assert likenesses("", ["井盖"]) == [0]
    assert likenesses("井盖", ["", "hello"]) == [0, 0]
    assert likenesses("井盖", []) == []


def test_width_case_and_blanks_make_no_difference() -> None:
    assert likenesses("ＡＢＣ 井盖", ["abc   井盖"]) == [pytest.approx(1)]


def test_a_rare_run_counts_more_than_a_common_one() -> None:
    common, rare = likenesses("路面井盖", ["路面", "井盖"] + ["路面破损"] * 8)[:2]
    assert rare > common


def test_the_model_of_categories_decides_like_scikit_learn_does() -> None:
    examples = category_examples()[::2]
    labels = [label for label, _ in examples]
    texts = [text for _, text in examples]
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), lowercase=False)
    rows = vectorizer.fit_transform([normal_text(text) for text in texts])
    theirs = RidgeClassifier(alpha=STIFFNESS, fit_intercept=False, solver="svd")
    theirs.fit(rows.toarray(), labels)
    ours = train(examples)
    asked = [text for _, text in category_examples()[1::2]]
    expected = theirs.decision_function(
        vectorizer.transform([normal_text(text) for text in asked]).toarray()
    )
    at = [list(theirs.classes_).index(label) for label in ours.labels]
    found = np.array([ours.scores(text) for text in asked])
    # Runs that no example has carry weight in neither: both leave them out of the length.
    assert found == pytest.approx(expected[:, at], abs=1e-9)


def test_most_examples_that_were_not_learned_from_find_their_category_among_three() -> None:
    # By chance three of the twenty categories would hold 15 of 100.
    examples = category_examples()
    names = [(one.key, one.name_zh) for one in incident_categories().values()]
    right = 0
    for fold in range(5):
        model = train(names + [one for at, one in enumerate(examples) if at % 5 != fold])
        for label, text in examples[fold::5]:
            best = np.argsort(-model.scores(text))[:3]
            right += label in {model.labels[at] for at in best}
    assert right / len(examples) >= 0.7
