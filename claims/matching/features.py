"""What is measured about a question and the claim it seems to ask about.

A handful of numbers that boosted trees turn into the probability that the claim is
the right one. Must not know thresholds or files.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.matching.views import Views, by_column

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
    column: Rows
    columns: int
    rows: tuple[Rows, ...]  # the texts of each column
    background: Views  # nobody's texts
    turned: sparse.csr_matrix  # their letters' rows as columns, ready to be multiplied
    used_by_any: Rows  # how many texts of any claim use each gram

    @classmethod
    def of(cls, views: Views, column: Rows, columns: int) -> "Memory":
        """Sort texts by column and count which grams claims use."""
        rows = by_column(column, columns + 1)
        background = views.rows(rows[columns])
        turned = background.letters.T.tocsr()
        by_any = _uses(views) - _uses(background)
        return cls(views, column, columns, rows, background, turned, by_any)


def features(
    scores: Floats, views: Views, memory: Memory, own: Rows | None = None
) -> tuple[Floats, Rows]:
    """A row of `NAMES` for each text, and the columns of its three best claims.

    `scores`: one row a text, claims first, then nobody. `own`: where the texts themselves
    stand in memory, so that a text is not measured against itself. Texts are compared with
    those of their best claim and with nobody's, whatever else is in memory.
    """
    best = first_places(scores[:, : memory.columns], 3)
    nobody = _near(views, memory.background, memory.turned)
    nobody = nobody.without(own, memory.rows[memory.columns])
    # A text that is in memory uses its own grams once: that use does not count.
    once = 0 if own is None else 1
    rows: list[list[float]] = []
    for n in range(len(scores)):
        text, mine = views.rows(np.asarray([n])), memory.rows[best[n, 0]]
        theirs = memory.views.rows(mine)
        near = _near(text, theirs).without(None if own is None else own[[n]], mine)
        told = _scores(scores[n], best[n], memory.columns)
        rows.append(told + _nearness(near, nobody, n) + _coverage(text, theirs, memory, once))
    return np.asarray(rows, dtype=np.float32), best


def first_places(scores: Floats, count: int) -> Rows:
    """The columns of the `count` highest scores of each row, or of all if there are fewer.

    Of equal scores the first column comes first. Sorting whole rows takes ten times as long.
    """
    return np.stack([_first_places(row, min(count, len(row))) for row in scores])


def _first_places(row: Floats, count: int) -> Rows:
    least = np.partition(row, -count)[-count]
    enough = np.flatnonzero(row >= least)
    return enough[np.argsort(-row[enough], kind="stable")][:count]


@dataclass(frozen=True)
class _Near:
    """Likeness of each text with other texts, by letters and by meaning."""

    letters: Floats
    meaning: Floats

    def without(self, own: Rows | None, others: Rows) -> "_Near":
        """The same, but a text is not like itself; `own` and `others` are places in memory."""
        if own is not None:
            self.letters[own[:, None] == others] = 0
            self.meaning[own[:, None] == others] = 0
        return self


def _near(texts: Views, others: Views, turned: sparse.csr_matrix | None = None) -> _Near:
    """Likeness of texts with other texts, whose letters may be `turned` already."""
    columns = others.letters.T if turned is None else turned
    letters = np.asarray((texts.letters @ columns).todense())
    if texts.meaning is None or others.meaning is None:
        return _Near(letters, np.zeros_like(letters))
    return _Near(letters, _products(texts.meaning, others.meaning))


def _products(texts: Floats, others: Floats) -> Floats:
    """Each text's product with each other; for one text without BLAS.

    BLAS would wake its other threads and wait for them: ten times as long on a busy machine.
    """
    if len(texts) > 1:
        return np.asarray(texts @ others.T)
    return np.asarray(np.einsum("ij,kj->ik", texts, others))


def _scores(scores: Floats, best: Rows, nobody: int) -> list[float]:
    """The three best learned scores (0 where there are fewer), and nobody's."""
    ranked = [float(scores[column]) for column in best] + [0.0, 0.0]
    return [*ranked[:3], float(scores[nobody])]


def _nearness(claim: _Near, nobody: _Near, row: int) -> list[float]:
    """On each side: the nearest of the claim's texts, its nearest three, nobody's nearest."""
    measured: list[float] = []
    for mine, others in (
        (claim.letters[0], nobody.letters[row]),
        (claim.meaning[0], nobody.meaning[row]),
    ):
        nearest = np.sort(mine)[-NEAREST:]
        measured += [float(nearest[-1]), float(nearest.mean()), float(others.max(initial=0))]
    return measured


def _coverage(text: Views, theirs: Views, memory: Memory, once: int) -> list[float]:
    """Shares of a text's grams used by its claim's texts and by any claim; and its length."""
    grams, weights = text.letters.indices, text.letters.data**2
    by_claim, by_any = _uses(theirs)[grams] > once, memory.used_by_any[grams] > once
    share = float(weights[by_claim].sum()), float(weights[by_any].sum())
    return [*share, float(np.log1p(len(grams)))]


def _uses(texts: Views) -> Rows:
    """How many texts use each gram."""
    return np.bincount(texts.letters.indices, minlength=texts.letters.shape[1])
