"""What a lawyer must still open about each claim, and which of it comes first.

Must not know files, or how the list is shown: that is `claims/to_check_page.py`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from claims.model import Claim, Evidence, Source, SourceKind, Status

ABSENT = "not in the dossiers"
_RATED = re.compile(r"^\| \d+ \| `([a-z0-9-]+)` \|.*\| ([HML]) \| ([HML]) \|$", re.MULTILINE)
_WORST_FIRST = "H?ML"  # what nobody rated yet may be anything, so it stands above M
_POINTS = re.compile(r";\s+(?![^(]*\))")  # between points, not inside brackets


class Rank(IntEnum):
    """How urgent a claim is."""

    REPORTED = 0
    ASKED = 1
    REST = 2


class Rating(NamedTuple):
    """How far a rumour spreads and how much harm it does: H, M, L, or ? where nobody rated it."""

    spread: str = "?"
    harm: str = "?"


@dataclass(frozen=True)
class Open:
    """What is still open about a claim.

    Attributes:
        claim: The claim itself.
        rating: What the dossier of candidates says of its spread and harm.
        points: What its author left for a lawyer.
        entries: Dossier entries it rests on that only the press or organisations carry.
        sources: Its sources that are not the text of a law.
    """

    claim: Claim
    rating: Rating
    points: tuple[str, ...]
    entries: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def rank(self) -> Rank:
        """Published answers on reports alone come first, then what an author asks to check."""
        if self.claim.status is not Status.PUBLISHED:
            return Rank.REST
        if self.claim.evidence is Evidence.REPORTED:
            return Rank.REPORTED
        return Rank.ASKED if self.points else Rank.REST

    @property
    def nothing(self) -> bool:
        """Is everything about the claim settled?"""
        reported = self.claim.evidence is Evidence.REPORTED
        return not (reported or self.points or self.entries or self.sources)


def ratings(markdown: str) -> Mapping[str, Rating]:
    """Spread and harm by claim, from the tables of the dossier of candidate claims."""
    return {name: Rating(spread, harm) for name, spread, harm in _RATED.findall(markdown)}


def open_about(claim: Claim, facts: Mapping[str, str], rating: Rating) -> Open:
    """What is open about one claim.

    Args:
        claim: The claim.
        facts: Ids of the dossiers with their confidence, from `claims.facts.fact_ids`.
        rating: Its spread and harm.
    """
    points = _POINTS.split(claim.to_check) if claim.to_check else ()
    weak = (name for name in claim.facts if _weak(facts.get(name, ABSENT)))
    other = (source for source in claim.sources if source.kind is not SourceKind.LAW)
    return Open(claim, rating, tuple(points), tuple(weak), tuple(other))


def worst_first(
    claims: Iterable[Claim], facts: Mapping[str, str], rated: Mapping[str, Rating]
) -> tuple[Open, ...]:
    """Every claim by rank, then harm, spread, the day of its next check, and id."""
    found = (open_about(claim, facts, rated.get(claim.id, Rating())) for claim in claims)
    return tuple(sorted(found, key=_order))


def _order(one: Open) -> tuple[int, int, int, int, str]:
    harm, spread = (_WORST_FIRST.index(x) for x in (one.rating.harm, one.rating.spread))
    return (one.rank, harm, spread, one.claim.review_by.toordinal(), one.claim.id)


def _weak(confidence: str) -> bool:
    return not re.search("PRIMARY|OFFICIAL|SECTION", confidence)
