"""What is measured about a question and the claim it seems to ask about.

A handful of numbers that a logistic regression turns into the probability that the claim is
the right one. Must not know thresholds or files.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.matching.views import Views

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]
Truths = npt.NDArray[np.bool_]

NEAREST = 3  # how many of a claim's texts make up its average nearness
NAMES = (
    "score",  # learned score of the best claim
    "second",  # of the second
    "third",
    "nobody",  # learned score of "nothing answers this"
    "letters",  # nearest text of the claim, by letters
    "letters_three",  # mean of its three nearest
    "letters_nobody",  # nearest background question
    "meaning",
    "meaning_three",
    "meaning_nobody",
    "covered",  # share of the question's letters that the claim's texts use
    "known",  # share that any claim's texts use
    "length",  # logarithm of the number of grams
)


@dataclass(frozen=True)
class Memory:
    """All learned texts as views, and which column of scores each belongs to.

    The column after the last claim is nobody's.
    """

    views: Views
    turned: sparse.csr_matrix  # the letters' rows as columns, ready to be multiplied
    column: Rows
    columns: int
    used: Floats  # texts of each column that use each gram

    @classmethod
    def of(cls, views: Views, column: Rows, columns: int) -> "Memory":
        """Count which grams each column's texts use."""
        rows = np.arange(len(column))
        member = sparse.csr_matrix((np.ones(len(rows), np.float32), (column, rows)))
        presence = views.letters.copy()
        presence.data = np.ones_like(presence.data)
        used = np.asarray((member @ presence).todense())
        return cls(views, views.letters.T.tocsr(), column, columns, used)


def features(
    scores: Floats, views: Views, memory: Memory, own: Rows | None = None
) -> tuple[Floats, Rows]:
    """A row of `NAMES` for each text, and the columns of its three best claims.

    `scores`: one row a text, claims first, then nobody. `own`: where the texts themselves
    stand in memory, so that a text is not measured against itself.
    """
    near = _Near(
        np.asarray((views.letters @ memory.turned).todense()),
        _likeness(views.meaning, memory.views.meaning, (len(scores), len(memory.column))),
    )
    if own is not None:
        near.letters[np.arange(len(own)), own] = 0
        near.meaning[np.arange(len(own)), own] = 0
    best = np.argsort(-scores[:, : memory.columns], axis=1)[:, :3]
    # A text that is in memory uses its own grams once: that use does not count.
    once = 0 if own is None else 1
    rows = [
        [
            *_scores(scores[n], best[n], memory.columns),
            *_nearness(near, n, memory.column == best[n, 0], memory.column == memory.columns),
            *_coverage(views, n, memory, best[n, 0], once),
        ]
        for n in range(len(scores))
    ]
    return np.asarray(rows, dtype=np.float32), best


@dataclass(frozen=True)
class _Near:
    """Likeness of each text with every learned text, by letters and by meaning."""

    letters: Floats
    meaning: Floats


def _likeness(one: Floats | None, other: Floats | None, shape: tuple[int, ...]) -> Floats:
    if one is None or other is None:
        return np.zeros(shape, dtype=np.float32)
    return np.asarray(one @ other.T)


def _scores(scores: Floats, best: Rows, nobody: int) -> list[float]:
    """The three best learned scores (0 where there are fewer), and nobody's."""
    ranked = [float(scores[column]) for column in best] + [0.0, 0.0]
    return [*ranked[:3], float(scores[nobody])]


def _nearness(near: _Near, row: int, mine: Truths, nobody: Truths) -> list[float]:
    """On each side: the nearest of the claim's texts, its nearest three, nobody's nearest."""
    measured: list[float] = []
    for side in (near.letters[row], near.meaning[row]):
        nearest = np.sort(side[mine])[-NEAREST:]
        measured += [float(nearest[-1]), float(nearest.mean())]
        measured += [float(side[nobody].max(initial=0))]
    return measured


def _coverage(views: Views, row: int, memory: Memory, claim: int, once: int) -> list[float]:
    """Shares of the text's grams used by the claim and by any claim; and its length."""
    start, end = views.letters.indptr[row : row + 2]
    grams, weights = views.letters.indices[start:end], views.letters.data[start:end] ** 2
    by_claim = memory.used[claim, grams] > once
    by_any = memory.used[: memory.columns, grams].sum(axis=0) > once
    share = float(weights[by_claim].sum()), float(weights[by_any].sum())
    return [*share, float(np.log1p(len(grams)))]
