"""What speaks for a claim beside its score: learned texts like the question, and shared ideas.

For those who write claims. Must not decide anything, or know how it is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

import numpy as np
import numpy.typing as npt

from claims.errors import ClaimsError
from claims.matching.concepts import concepts
from claims.matching.entries import Entry
from claims.matching.knowledge import BACKGROUND, Knowledge, digests
from claims.matching.views import Views
from claims.ranking import Known, Match, look_at
from claims.text import visible

Rows = npt.NDArray[np.intp]

WITNESSED = 3  # candidates whose nearest texts are looked up
NEAREST = 3  # texts of each


class Bearing(StrEnum):
    """What an idea of the question means for a claim."""

    SPEAKS = "speaks of it"
    CONFLICTS = "conflicts with it"
    SILENT = "says nothing of it"


@dataclass(frozen=True)
class Witness:
    """A learned text and its likeness: 0 for nothing in common.

    The same text has the sum of the weights in `claims.matching.views`: 2.3, and 1.3
    without an encoder.
    """

    entry: Entry
    likeness: float


@dataclass(frozen=True)
class Support:
    """The claim (None: nobody's background) that texts speak for, with the nearest of them."""

    claim: str | None
    witnesses: tuple[Witness, ...]


def supports(
    text: str, match: Match, known: Known, entries: Sequence[Entry]
) -> tuple[Support, ...]:
    """The nearest texts of the first candidates for a question, then those that nobody answers.

    Raises:
        ClaimsError: `entries` are not what `known` was learned from.
    """
    views = look_at(visible(text), known).views
    first = (one.claim for one in islice(match.ranking.candidates, WITNESSED))
    found = (
        Support(claim, witnesses(known.knowledge, entries, views, claim, NEAREST))
        for claim in (*first, None)
    )
    return tuple(one for one in found if one.witnesses)


def witnesses(
    knowledge: Knowledge, entries: Sequence[Entry], views: Views, claim: str | None, most: int
) -> tuple[Witness, ...]:
    """The learned texts of `claim` that are most like a text seen as `views`, nearest first.

    Raises:
        ClaimsError: the claim's entries are not what the knowledge was learned from.
    """
    mine = [entry for entry in entries if entry.claim == claim]
    rows = rows_of(knowledge, mine, claim)
    if rows is None:
        raise ClaimsError("Texts of claims changed while the question was decided: ask again")
    near = nearest(views, knowledge.memory.views.rows(rows), most)
    return tuple(Witness(mine[place], likeness) for place, likeness in near)


def rows_of(knowledge: Knowledge, mine: Sequence[Entry], claim: str | None) -> Rows | None:
    """Where memory holds the entries of `claim` (None: nobody's), which are `mine`, in order.

    Knowledge holds no texts, but each claim's rows in the order of its entries, and a digest
    of them in that order: while the digest is the same, the rows are these entries, whatever
    else was learned. None when they are not.
    """
    name, layout = claim or BACKGROUND, knowledge.layout
    if digests(mine).get(name) != knowledge.digests.get(name):
        return None
    column = layout.claims.index(claim) if claim else layout.nobody
    return np.flatnonzero(knowledge.memory.column == column)


def nearest(one: Views, others: Views, most: int) -> Iterator[tuple[int, float]]:
    """Places of the texts that are most like the one seen, nearest first, with likeness."""
    likeness = one.likeness(others)[0]
    for place in np.argsort(-likeness, kind="stable")[:most]:
        yield int(place), float(likeness[place])


def bearings(text: str, match: Match, known: Known) -> Iterator[tuple[str, Bearing]]:
    """Each idea of the question, and what it means for the best claim."""
    spoken = known.ideas[match.found.claim.id]
    for idea in sorted(concepts(visible(text))):
        if idea in match.against:
            yield idea, Bearing.CONFLICTS
        else:
            yield idea, Bearing.SPEAKS if idea in spoken else Bearing.SILENT
