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
        return cls(views, column, columns, np.asarray((member @ presence).todense()))


def features(
    scores: Floats, views: Views, memory: Memory, own: Rows | None = None
) -> tuple[Floats, Rows]:
    """A row of `NAMES` for each text, and the column of its best claim.

    `scores`: one row a text, claims first, then nobody. `own`: where the texts themselves
    stand in memory, so that a text is not measured against itself.
    """
    letters = np.asarray((views.letters @ memory.views.letters.T).todense())
    meaning = _likeness(views.meaning, memory.views.meaning, letters.shape)
    if own is not None:
        letters[np.arange(len(own)), own] = 0
        meaning[np.arange(len(own)), own] = 0
    best = np.argsort(-scores[:, : memory.columns], axis=1)[:, :3]
    rows = [
        _row(scores[n], best[n], letters[n], meaning[n], _grams(views, n), memory, own is not None)
        for n in range(len(scores))
    ]
    return np.asarray(rows, dtype=np.float32), best[:, 0]


def _likeness(one: Floats | None, other: Floats | None, shape: tuple[int, ...]) -> Floats:
    if one is None or other is None:
        return np.zeros(shape, dtype=np.float32)
    return np.asarray(one @ other.T)


def _grams(views: Views, row: int) -> tuple[Rows, Floats]:
    """Columns and squared weights of a text's grams; the squares sum to 1."""
    start, end = views.letters.indptr[row : row + 2]
    return views.letters.indices[start:end], views.letters.data[start:end] ** 2


def _row(
    scores: Floats,
    best: Rows,
    letters: Floats,
    meaning: Floats,
    grams: tuple[Rows, Floats],
    memory: Memory,
    left_out: bool,
) -> list[float]:
    mine = memory.column == best[0]
    nobody = memory.column == memory.columns
    columns, weights = grams
    # A text that is in memory uses its own grams once: that use does not count.
    by_claim = memory.used[best[0], columns] > left_out
    by_any = memory.used[: memory.columns, columns].sum(axis=0) > left_out
    ranked = [scores[column] for column in best] + [0.0, 0.0]
    return [
        *ranked[:3],
        scores[memory.columns],
        *_nearness(letters[mine]),
        letters[nobody].max(initial=0),
        *_nearness(meaning[mine]),
        meaning[nobody].max(initial=0),
        float(weights[by_claim].sum()),
        float(weights[by_any].sum()),
        float(np.log1p(len(columns))),
    ]


def _nearness(likeness: Floats) -> tuple[float, float]:
    """The nearest, and the mean of the nearest three."""
    nearest = np.sort(likeness)[-NEAREST:]
    return float(nearest[-1]), float(nearest.mean())
