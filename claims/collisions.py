"""Learned texts that another claim of the same country would win.

Every text is scored as if it had not been learned, as a new question like it would be. Each
country's claims compete among themselves: the same rumour in the other country is one button
away, not a rival. Must not know files or how it is shown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from claims.catalog import Catalog
from claims.matching.entries import Entry
from claims.matching.knowledge import Knowledge, columns_of
from claims.matching.learned import Targets, left_out_scores, targets
from claims.matching.views import Views
from claims.model import Country
from claims.witnesses import rows_of

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Taken:
    """A text that `taker` scores higher than the claim it belongs to.

    `place`: where it stands among the entries. `own`, `taking`: learned scores of both claims.
    """

    place: int
    text: str
    owner: str
    taker: str
    own: float
    taking: float


@dataclass(frozen=True)
class Collision:
    """What one claim takes from another, worst first, and how many texts that one has."""

    taker: str
    owner: str
    taken: tuple[Taken, ...]
    texts: int


def collisions(entries: Sequence[Entry], views: Views, catalog: Catalog) -> tuple[Collision, ...]:
    """The pairs of claims that come close, worst first. Some ten seconds for 19,000 texts.

    `views`: the entries as they are seen, row by row.
    """
    wanted = targets(entries)
    scores = left_out_scores(views, wanted)
    pairs: dict[tuple[str, str], list[Taken]] = defaultdict(list)
    for one in taken(entries, scores, wanted.layout.claims, catalog):
        pairs[one.taker, one.owner].append(one)
    counts = Counter(entry.claim for entry in entries)
    found = (
        Collision(taker, owner, tuple(sorted(ones, key=_margin)), counts[owner])
        for (taker, owner), ones in pairs.items()
    )
    return tuple(sorted(found, key=_how_bad))


def new_collisions(
    found: Sequence[Collision],
    entries: Sequence[Entry],
    before: Knowledge,
    catalog: Catalog,
) -> tuple[Collision, ...]:
    """Those of the `found` collisions that were none in what was known `before`.

    Texts that a claim took from another already then are left out. Those of claims that
    changed since count as new: knowledge holds no texts to compare. Takes as long again.
    """
    held = {(one.text, one.owner, one.taker) for one in _taken_before(entries, before, catalog)}
    fresh = (
        replace(one, taken=tuple(t for t in one.taken if (t.text, t.owner, t.taker) not in held))
        for one in found
    )
    return tuple(sorted((one for one in fresh if one.taken), key=_how_bad))


def taken(
    entries: Sequence[Entry], scores: Floats, claims: Sequence[str], catalog: Catalog
) -> Iterator[Taken]:
    """Texts that another claim of their own claim's country wins, country by country.

    `scores`: a row for each entry; the first columns are those of `claims`.
    """
    own = columns_of(entries, claims)
    countries = [catalog.claims[c].country if c in catalog.claims else None for c in claims]
    for country in Country:
        home = np.flatnonzero([one is country for one in countries])
        rows = np.flatnonzero(np.isin(own, home))
        best = home[scores[np.ix_(rows, home)].argmax(axis=1)] if rows.size else rows
        for place, winner in zip(rows.tolist(), best.tolist(), strict=True):
            mine = int(own[place])
            if winner != mine:
                both = float(scores[place, mine]), float(scores[place, winner])
                yield Taken(place, entries[place].text, claims[mine], claims[winner], *both)


def _taken_before(entries: Sequence[Entry], before: Knowledge, catalog: Catalog) -> Iterator[Taken]:
    """The same for those entries that were learned then, from the views that are remembered."""
    column = before.memory.column
    wanted = Targets(before.layout, column, np.zeros(len(column), dtype=np.float32))
    scores = left_out_scores(before.memory.views, wanted)
    by_claim: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.claim:
            by_claim[entry.claim].append(entry)
    for claim, mine in by_claim.items():
        rows = rows_of(before, mine, claim)
        if rows is not None:
            yield from taken(mine, scores[rows], before.layout.claims, catalog)


def _margin(one: Taken) -> float:
    return one.own - one.taking


def _how_bad(one: Collision) -> tuple[int, float, str, str]:
    """Most texts first, then the greatest share, then by name."""
    count = len(one.taken)
    return (-count, -count / one.texts, one.taker, one.owner)
