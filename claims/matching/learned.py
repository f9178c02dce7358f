"""What the matcher learned from thousands of questions: linear scores for every claim.

Kernel ridge regression on letters, ideas and meaning, solved in closed form and folded back
into weights, so that a question costs one product. Compared with its rivals in
docs/decisions/0004-learning-to-match.md. Must not know files or thresholds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve

from claims.decision import Stance
from claims.distress import Alarm
from claims.matching.entries import Entry
from claims.matching.views import IDEAS, LETTERS, MEANING, Views

Floats = npt.NDArray[np.float32]

SIDES = {Stance.CLAIM: -1.0, Stance.OPPOSITE: 1.0, Stance.UNSURE: 0.0}
RIDGE = 0.5  # docs/decisions/0004
ALARMS = tuple(alarm for alarm in Alarm if alarm is not Alarm.SAFE_WORD)  # one word: no learning


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

    Columns: the claims in order, nobody's, the side taken, each alarm's. `Layout` names them.
    """

    layout: "Layout"
    values: Floats


@dataclass(frozen=True)
class Layout:
    """Which column of scores is whose."""

    claims: tuple[str, ...]

    @property
    def nobody(self) -> int:
        """The column of "nothing answers this"."""
        return len(self.claims)

    @property
    def side(self) -> int:
        """The column of the side taken: above 0 for the contrary of a rumour."""
        return self.nobody + 1

    @property
    def alarms(self) -> slice:
        """The columns of the learned alarms, in the order of `ALARMS`."""
        return slice(self.side + 1, self.side + 1 + len(ALARMS))


def targets(entries: Sequence[Entry]) -> Targets:
    """The targets of `entries`, for the claims that stand in them."""
    layout = Layout(tuple(sorted({entry.claim for entry in entries if entry.claim})))
    place = {claim: number for number, claim in enumerate(layout.claims)}
    values = np.zeros((len(entries), layout.alarms.stop), dtype=np.float32)
    for row, entry in zip(values, entries, strict=True):
        if entry.alarm:
            row[layout.alarms.start + ALARMS.index(entry.alarm)] = 1
        elif entry.claim is None:
            row[layout.nobody] = 1
        else:
            side = SIDES[entry.stance]
            row[place[entry.claim]] = 1
            row[layout.side] = side
    values[:, layout.side] = _balanced(values[:, layout.side])
    return Targets(layout, values)


def _balanced(column: Floats) -> Floats:
    """Sides weighed so that the rarer opposite counts as much as the claim's own side."""
    taken = int(np.count_nonzero(column))
    for side in (column > 0, column < 0):
        column[side] *= taken / 2 / max(int(np.count_nonzero(side)), 1)
    return column


def learn(views: Views, wanted: Targets) -> Weights:
    """The weights that bring each entry closest to its targets."""
    dual = cho_solve(_factor(views), wanted.values)
    letters = np.asarray(LETTERS * (views.letters.T @ dual), dtype=np.float32)
    ideas = np.asarray(IDEAS * (views.ideas.T @ dual), dtype=np.float32)
    if views.meaning is None:
        return Weights(letters, ideas, None)
    return Weights(letters, ideas, np.asarray(MEANING * (views.meaning.T @ dual), np.float32))


def sides_within(views: Views, wanted: Targets) -> Floats:
    """A weight for every entry that tells the sides of its own claim apart.

    The likeness of a question with a claim's entries, times these, is above 0 for the
    contrary. Learned claim by claim, because rumours that deny something read like the
    contrary of others.
    """
    weights = np.zeros(len(wanted.values), dtype=np.float32)
    for claim in range(wanted.layout.nobody):
        taken = wanted.values[:, claim] * wanted.values[:, wanted.layout.side]
        rows = np.flatnonzero(taken)
        if rows.size:
            mine = _factor(views.rows(rows))
            weights[rows] = cho_solve(mine, _balanced(np.sign(taken[rows])))
    return weights


def left_out_scores(views: Views, wanted: Targets) -> Floats:
    """What each entry would score had it not been learned itself (exact, closed form)."""
    factor = _factor(views)
    inverse = cho_solve(factor, np.eye(len(wanted.values), dtype=np.float32))
    dual = inverse @ wanted.values
    return np.asarray(wanted.values - dual / np.diag(inverse)[:, None], dtype=np.float32)


def _factor(views: Views) -> tuple[Floats, bool]:
    """Cholesky's factor of the kernel with the ridge on its diagonal."""
    kernel = views.likeness(views)
    kernel[np.diag_indices_from(kernel)] += RIDGE
    return cho_factor(kernel, lower=True, overwrite_a=True, check_finite=False)
