"""Grows the judge's trees: scikit-learn's boosting, taken over into `matching.trees`.

Used by `claims fit` alone. Must not know what is measured.
"""

from math import log
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import GradientBoostingClassifier

from claims.matching.trees import Trees

TREES, STEP = 300, 0.04  # docs/decisions/0007

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]


def grow(features: Floats, truth: Truths, weight: Floats) -> Trees:
    """Trees that tell true rows from false ones; `weight` is how much each row counts."""
    boosting = GradientBoostingClassifier(
        n_estimators=TREES,
        learning_rate=STEP,
        max_depth=2,
        subsample=0.5,
        min_samples_leaf=60,
        random_state=0,
    )
    boosting.fit(features, truth, sample_weight=weight)
    nodes = [_nodes(one[0].tree_) for one in boosting.estimators_]
    asked, against, leaves = (np.asarray(part) for part in zip(*nodes, strict=True))
    share = float(boosting.init_.class_prior_[1])
    typical = np.median(features, axis=0).astype(np.float32)
    return Trees(
        log(share / (1 - share)), asked, against, STEP * leaves.astype(np.float32), typical
    )


def _nodes(tree: Any) -> tuple[list[int], list[float], list[float]]:  # noqa: ANN401 sklearn's
    """Features, thresholds and leaves of a tree with at most two questions in a row."""
    sides = (tree.children_left[0], tree.children_right[0])
    leaves = [leaf for side in sides for leaf in _leaves_under(tree, side)]
    asked = [max(int(tree.feature[node]), 0) for node in (0, *sides)]
    against = [float(tree.threshold[node]) for node in (0, *sides)]
    return asked, against, [float(tree.value[leaf, 0, 0]) for leaf in leaves]


def _leaves_under(tree: Any, node: int) -> tuple[int, int]:  # noqa: ANN401 sklearn's
    """Both leaves under a node; one that is a leaf itself stands for both."""
    left, right = int(tree.children_left[node]), int(tree.children_right[node])
    return (node, node) if left < 0 else (left, right)
