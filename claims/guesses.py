"""What a way of matching would say first, and how sure it is: precision against coverage.

Our own matcher and its rivals are counted here by the same rules. Must not know how either
comes to its guess.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf

from claims.cases import Case, Part
from claims.catalog import Catalog
from claims.shares import Share

MOST_MISTAKES = 0.01  # of the questions about claims, and of those that nothing answers


@dataclass(frozen=True)
class Guess:
    """The three likeliest claims for a case, best first, and how sure the first is.

    `confidence` has any unit in which more is surer. `about` says whether some claim of the
    catalog answers the case at all.
    """

    case: Case
    claims: tuple[str, ...]
    confidence: float
    about: bool

    @property
    def right(self) -> bool:
        """Whether the first claim answers the case."""
        return self.claims[:1] != () and self.claims[0] in self._answers

    @property
    def within(self) -> bool:
        """Whether one of the three does."""
        return not self._answers.isdisjoint(self.claims)

    @property
    def _answers(self) -> frozenset[str]:
        return self.case.acceptable | {self.case.expect}


@dataclass(frozen=True)
class Point:
    """What becomes of all questions when guesses from `threshold` on are answered."""

    threshold: float
    right: Share  # of the questions about claims
    wrong: Share  # of the same
    unanswerable: Share  # answered, of the questions that nothing answers

    @property
    def within_bounds(self) -> bool:
        """Whether so few mistakes are made that one could let it answer by itself."""
        return max(self.wrong.value, self.unanswerable.value) <= MOST_MISTAKES


def answerable(case: Case, catalog: Catalog) -> bool:
    """Whether some claim that people are shown answers the case."""
    shown = {claim.id for claim in catalog.published()}
    return not shown.isdisjoint({case.expect} | case.acceptable)


def of_part(guesses: Iterable[Guess], part: Part) -> list[Guess]:
    """The guesses on one part's cases."""
    return [guess for guess in guesses if guess.case.part is part]


def point(guesses: Sequence[Guess], threshold: float) -> Point:
    """What one threshold gives."""
    about = sum(guess.about for guess in guesses)
    answered = (guess for guess in guesses if guess.confidence >= threshold)
    return _point(threshold, Counter(map(_outcome, answered)), about, len(guesses) - about)


def curve(guesses: Sequence[Guess]) -> Iterator[Point]:
    """A point for every confidence that occurs, the surest first."""
    about = sum(guess.about for guess in guesses)
    answered: Counter[str] = Counter()
    surest = sorted(guesses, key=_confidence, reverse=True)
    for threshold, same in groupby(surest, key=_confidence):
        answered.update(map(_outcome, same))
        yield _point(threshold, answered, about, len(guesses) - about)


def _point(threshold: float, answered: Counter[str], about: int, other: int) -> Point:
    return Point(
        threshold,
        Share(answered["right"], about),
        Share(answered["wrong"], about),
        Share(answered["unanswerable"], other),
    )


def _outcome(guess: Guess) -> str:
    """What an answer would be."""
    if not guess.about:
        return "unanswerable"
    return "right" if guess.right else "wrong"


def _confidence(guess: Guess) -> float:
    return guess.confidence


def best_threshold(guesses: Sequence[Guess]) -> float:
    """The threshold that answers most within bounds; infinite when none does."""
    good = (one for one in curve(guesses) if one.within_bounds)
    return max(good, key=lambda one: (one.right.value, one.threshold), default=_NEVER).threshold


_NEVER = Point(inf, Share(0, 0), Share(0, 0), Share(0, 0))
