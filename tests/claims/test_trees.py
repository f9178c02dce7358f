"""Our reading of boosted trees says what scikit-learn, which grew them, says."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.ensemble import GradientBoostingClassifier

from claims import growing
from claims.matching.features import NAMES
from claims.matching.trees import Trees

COUNT = 600


Examples = tuple[np.ndarray, np.ndarray, np.ndarray]


def examples(count: int = COUNT) -> Examples:
    """Features, truths and weights; the first numbers say most about what is true."""
    random = np.random.default_rng(7)
    features = random.normal(size=(count, len(NAMES))).astype(np.float32)
    features[:, 3] = np.round(features[:, 3])  # as many equal values as the shares have
    odds = features[:, 0] * 2 + features[:, 1] * (features[:, 2] > 0) + features[:, 3]
    right = odds + random.normal(size=count) > 0
    weight = np.where(features[:, 4] > 0, 2.0, 1.0).astype(np.float32)
    return features, right, weight


def theirs(data: Examples, asked: np.ndarray) -> np.ndarray:
    """What scikit-learn says when it is grown with the same settings."""
    boosting = GradientBoostingClassifier(
        n_estimators=growing.TREES,
        learning_rate=growing.STEP,
        max_depth=2,
        subsample=0.5,
        min_samples_leaf=60,
        random_state=0,
    )
    features, right, weight = data
    boosting.fit(features, right, sample_weight=weight)
    return boosting.predict_proba(asked)[:, 1]


@pytest.fixture(scope="module")
def grown() -> Trees:
    return growing.grow(*examples())


@pytest.fixture(scope="module")
def asked() -> np.ndarray:
    """Texts that were learned, and others, also far out."""
    others = np.random.default_rng(8).normal(scale=3, size=(300, len(NAMES))).astype(np.float32)
    return np.vstack([examples()[0][:300], others])


def test_probabilities_are_scikit_learn_s(grown: Trees, asked: np.ndarray) -> None:
    ours = np.asarray([grown.probability(row) for row in asked])
    assert np.abs(ours - theirs(examples(), asked)).max() < 1e-5
    assert ours.max() - ours.min() > 0.6


def test_a_file_keeps_them(grown: Trees, asked: np.ndarray) -> None:
    kept = Trees.of(json.loads(json.dumps(grown.data)))
    for row in asked:
        assert kept.probability(row) == pytest.approx(grown.probability(row), abs=1e-4)
    assert kept.data == grown.data


def test_trees_that_found_nothing_to_ask_are_read_too() -> None:
    """Under 120 texts leave no room for two leaves of 60: all get the same probability."""
    few = examples(100)
    grown = growing.grow(*few)
    ours = [grown.probability(row) for row in few[0]]
    assert len(set(ours)) == 1
    assert ours == pytest.approx(theirs(few, few[0]), abs=1e-5)


# By hand: is the first number above 1? If not: is the second above 2? Else: the third above 3?
BY_HAND = Trees(
    start=0.0,
    asked=np.asarray([[0, 1, 2]]),
    against=np.asarray([[1.0, 2.0, 3.0]]),
    leaves=np.asarray([[-2.0, -1.0, 1.0, 2.0]]),
    typical=np.asarray([0.0, 0.0, 0.0], dtype=np.float32),
)


@pytest.mark.parametrize(
    ("features", "sum_of_leaves"),
    [
        ([0, 0, 9], -2),
        ([0, 3, 9], -1),
        ([2, 9, 0], 1),
        ([2, 0, 4], 2),
        ([1, 2, 9], -2),  # equal is not above
    ],
)
def test_a_tree_asks_its_way_to_one_leaf(features: list[float], sum_of_leaves: float) -> None:
    said = BY_HAND.probability(np.asarray(features, dtype=np.float32))
    assert said == pytest.approx(1 / (1 + np.exp(-sum_of_leaves)))


def test_an_effect_is_what_being_typical_would_change() -> None:
    features = np.asarray([2, 9, 4], dtype=np.float32)
    high, low = 1 / (1 + np.exp(-2)), 1 / (1 + np.exp(-1))
    assert BY_HAND.effects(features) == pytest.approx([high - (1 - low), 0, high - low])
    assert features.tolist() == [2, 9, 4]


@given(st.lists(st.floats(-1e6, 1e6, width=32), min_size=13, max_size=13))
def test_any_measurement_has_a_probability(grown: Trees, features: list[float]) -> None:
    row = np.asarray(features, dtype=np.float32)
    assert 0 < grown.probability(row) < 1
    assert len(grown.effects(row)) == len(NAMES)
