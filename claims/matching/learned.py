"""What the matcher learned from thousands of questions: linear scores for every claim.

Kernel ridge regression on letters, ideas and meaning, solved in closed form and folded back
into weights, so that a question costs one product. Compared with its rivals in
docs/decisions/0004-learning-to-match.md. Must not know files or thresholds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.decision import Stance
from claims.matching.entries import Entry
from claims.matching.views import IDEAS, LETTERS, MEANING, Views

Floats = npt.NDArray[np.float32]

RIDGE = 0.5  # docs/decisions/0004


@dataclass(frozen=True)
class Weights:
    """A column of weights for every target, on each side."""

    letters: Floats
    ideas: Floats
    meaning: Floats | None

    def scores(self, views: Views) -> Floats:
        """One row a text, one column a target."""
        scores = views.letters @ self.letters + views.ideas @ self.ideas
        if self.meaning is not None and views.meaning is not None:
            scores = scores + views.meaning @ self.meaning
        return np.asarray(scores, dtype=np.float32)


@dataclass(frozen=True)
class Targets:
    """What each entry should score: its claim 1, others 0; and its side, 1 or -1.

    Columns: the claims in order, nobody's, each claim's side, and the side in general.
    """

    claims: tuple[str, ...]
    values: Floats


def targets(entries: Sequence[Entry]) -> Targets:
    """The targets of `entries`, for the claims that stand in them."""
    claims = tuple(sorted({entry.claim for entry in entries if entry.claim}))
    place = {claim: number for number, claim in enumerate(claims)}
    count = len(claims)
    values = np.zeros((len(entries), 2 * count + 2), dtype=np.float32)
    for row, entry in zip(values, entries, strict=True):
        if entry.claim is None:
            row[count] = 1
            continue
        side = 1.0 if entry.stance is Stance.OPPOSITE else -1.0
        row[place[entry.claim]] = 1
        row[count + 1 + place[entry.claim]] = side
        row[-1] = side
    return Targets(claims, _balanced(values, count))


def _balanced(values: Floats, count: int) -> Floats:
    """Sides weighed so that the rarer opposite counts as much as the claim's own side."""
    for column in values[:, count + 1 :].T:
        for side in (column > 0, column < 0):
            column[side] /= max(side.sum(), 1) / max((column != 0).sum() / 2, 1)
    return values


def learn(views: Views, wanted: Targets) -> Weights:
    """The weights that bring each entry closest to its targets."""
    kernel = views.kernel()
    kernel[np.diag_indices_from(kernel)] += RIDGE
    dual = np.linalg.solve(kernel, wanted.values)
    letters = np.asarray(LETTERS * (views.letters.T @ dual), dtype=np.float32)
    ideas = np.asarray(IDEAS * (views.ideas.T @ dual), dtype=np.float32)
    if views.meaning is None:
        return Weights(letters, ideas, None)
    return Weights(letters, ideas, np.asarray(MEANING * (views.meaning.T @ dual), np.float32))


def left_out_scores(views: Views, wanted: Targets) -> Floats:
    """What each entry would score had it not been learned itself (exact, closed form)."""
    kernel = views.kernel()
    kernel[np.diag_indices_from(kernel)] += RIDGE
    inverse = np.linalg.inv(kernel)
    dual = inverse @ wanted.values
    return np.asarray(wanted.values - dual / np.diag(inverse)[:, None], dtype=np.float32)
