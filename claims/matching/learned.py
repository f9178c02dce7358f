"""What the matcher learned from thousands of questions: linear scores for every claim.

Ridge regression on projected letters, ideas and meaning, solved in closed form: a question
costs one product, learning grows with the number of texts and no faster. Compared with its
rivals in docs/decisions/0004 and 0007. Must not know files or thresholds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.linalg import cho_factor, cho_solve

from claims.decision import Stance
from claims.distress import Alarm
from claims.matching.entries import Entry
from claims.matching.projection import flat
from claims.matching.views import Views, by_column

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]
Factor = tuple[Floats, bool]

SIDES = {Stance.CLAIM: -1.0, Stance.OPPOSITE: 1.0, Stance.UNSURE: 0.0}
RIDGE = 0.5  # docs/decisions/0004
AT_ONCE = 4096  # rows that are made dense together
ALARMS = tuple(alarm for alarm in Alarm if alarm is not Alarm.SAFE_WORD)  # one word: no learning


@dataclass(frozen=True)
class Weights:
    """A column of weights for every target, a row for every column of `projection.flat`."""

    columns: Floats

    def scores(self, views: Views) -> Floats:
        """One row a text, one column a target."""
        # A short text uses a tenth of all rows of weights: only those are read.
        return np.asarray(sparse.csr_matrix(flat(views)) @ self.columns, dtype=np.float32)


@dataclass(frozen=True)
class Layout:
    """Which column of scores is whose."""

    claims: tuple[str, ...]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The column of each claim."""
        return {claim: number for number, claim in enumerate(self.claims)}

    def among(self, claims: Iterable[str]) -> Truths:
        """Which claims' columns are those of `claims`; what was not learned has none."""
        chosen = np.zeros(len(self.claims), dtype=np.bool_)
        chosen[[self.places[claim] for claim in claims if claim in self.places]] = True
        return chosen

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


@dataclass(frozen=True)
class Targets:
    """What each entry should score: its own column 1, others 0; and its side, 1 or -1.

    `own`: the column of each entry: its claim's, nobody's, or its alarm's. `side`: the side
    each takes, as in `SIDES`. `values`: both as a sparse table with the layout's columns.
    """

    layout: Layout
    own: Rows
    side: Floats

    @property
    def values(self) -> sparse.csr_matrix:
        """One row an entry; sides weighed so that the rarer opposite counts as much."""
        rows, shape = np.arange(len(self.own)), (len(self.own), self.layout.alarms.stop)
        columns = np.concatenate([self.own, np.full(len(rows), self.layout.side)])
        data = np.concatenate([np.ones(len(rows), np.float32), _balanced(self.side)])
        return sparse.csr_matrix((data, (np.tile(rows, 2), columns)), shape=shape)


def targets(entries: Sequence[Entry]) -> Targets:
    """The targets of `entries`, for the claims that stand in them."""
    layout = Layout(tuple(sorted({entry.claim for entry in entries if entry.claim})))
    own = [_column(entry, layout) for entry in entries]
    side = [SIDES[entry.stance] if entry.claim else 0.0 for entry in entries]
    return Targets(layout, np.asarray(own), np.asarray(side, dtype=np.float32))


def _column(entry: Entry, layout: Layout) -> int:
    if entry.alarm:
        return int(layout.alarms.start) + ALARMS.index(entry.alarm)
    return layout.places[entry.claim] if entry.claim else layout.nobody


def _balanced(sides: Floats) -> Floats:
    """Sides weighed so that both count the same in sum."""
    column = sides.copy()
    taken = int(np.count_nonzero(column))
    for side in (column > 0, column < 0):
        column[side] *= taken / 2 / max(int(np.count_nonzero(side)), 1)
    return column


def learn(views: Views, wanted: Targets) -> Weights:
    """The weights that bring each entry closest to its targets."""
    return _learned(views, wanted)[0]


def left_out_scores(
    views: Views, wanted: Targets, asked: Views | None = None, own: Rows | None = None
) -> Floats:
    """What texts would score had the entries that they stand for not been learned (exact).

    Without `asked`, each entry itself; else `asked` row by row, where `own` names the entry
    that each is another way of writing.
    """
    weights, factor = _learned(views, wanted)
    own = np.arange(len(wanted.own)) if own is None else own
    asked = views if asked is None else asked
    values = wanted.values
    parts = [
        _left_out(flat(views.rows(own[at])), values[own[at]], flat(asked.rows(at)), weights, factor)
        for at in _portions(len(own))
    ]
    return np.vstack(parts)


def _left_out(
    entries: Floats, values: sparse.csr_matrix, asked: Floats, weights: Weights, factor: Factor
) -> Floats:
    """Each entry's own part in the weights taken away before its row of `asked` is scored."""
    part = cho_solve(factor, entries.T)
    leverage = np.einsum("ij,ji->i", entries, part)
    missed = (values.toarray() - entries @ weights.columns) / (1 - leverage)[:, None]
    share = np.einsum("ij,ji->i", asked, part)
    return np.asarray(asked @ weights.columns - share[:, None] * missed, dtype=np.float32)


def _learned(views: Views, wanted: Targets) -> tuple[Weights, Factor]:
    """Ridge regression from sums over portions of rows: memory stays the same for any number."""
    width = flat(views.rows(np.arange(0))).shape[1]
    products = np.zeros((width, width), dtype=np.float32)
    for rows in _portions(len(wanted.own)):
        seen = flat(views.rows(rows))
        products += seen.T @ seen
    products[np.diag_indices_from(products)] += RIDGE
    factor = cho_factor(products, lower=True, overwrite_a=True, check_finite=False)
    moments = _moments(views, wanted.values, width)
    weights = cho_solve(factor, moments, overwrite_b=True, check_finite=False)
    return Weights(np.ascontiguousarray(weights)), factor


def _moments(views: Views, values: sparse.csr_matrix, width: int) -> Floats:
    """Sums of texts times their targets, a column a target; summed before they are projected."""
    summed = views.sums(values.T.tocsr())
    moments = np.empty((width, len(summed)), dtype=np.float32, order="F")
    for columns in _portions(len(summed)):
        moments[:, columns] = flat(summed.rows(columns)).T
    return moments


def _portions(count: int) -> Iterator[Rows]:
    for start in range(0, count, AT_ONCE):
        yield np.arange(start, min(start + AT_ONCE, count))


def sides_within(views: Views, wanted: Targets) -> Floats:
    """A weight for every entry that tells the sides of its own claim apart.

    The likeness of a question with a claim's entries, times these, is above 0 for the
    contrary. Learned claim by claim, because rumours that deny something read like the
    contrary of others.
    """
    weights = np.zeros(len(wanted.own), dtype=np.float32)
    for mine in by_column(wanted.own, wanted.layout.alarms.stop)[: wanted.layout.nobody]:
        rows = mine[wanted.side[mine] != 0]
        if rows.size:
            seen = views.rows(rows)
            kernel = seen.likeness(seen)
            kernel[np.diag_indices_from(kernel)] += RIDGE
            factor = cho_factor(kernel, lower=True, overwrite_a=True, check_finite=False)
            weights[rows] = cho_solve(factor, _balanced(np.sign(wanted.side[rows])))
    return weights
