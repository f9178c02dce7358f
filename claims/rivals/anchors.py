"""How Cofacts and Meedan Check decide which stored text a message is, read from their code.

Cofacts (rumors-api, rumors-line-bot): of the first four texts that hold enough of the message's
known words, sorted by Dice's coefficient of letter pairs, the only one is answered from .95 on,
else all are listed. Meedan Check (check-api, alegre): up to three texts that hold 85 % of the
words, of three words or fewer all. Elasticsearch rounds such shares down. Both are
re-implemented in a few lines, without their search engines' languages: those have no Uzbek.
Must not know claims.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from claims.rivals.scorers import tokens, word_bm25

COFACTS_ALL, COFACTS_PERCENT = 10, 70  # up to ten known words all, else 70 %
COFACTS_LISTED, COFACTS_SURE = 4, 0.95
MEEDAN_ALL, MEEDAN_PERCENT = 3, 85
MEEDAN_LISTED = 3

Needs = Callable[[int, int], int]  # words that must be held, of those known and of all
Hits = list[list[tuple[int, float]]]  # for each question: places of stored texts with a score


def cofacts(questions: Sequence[str], stored: Sequence[str]) -> Hits:
    """The texts that Cofacts would find, likest first, with Dice's coefficient."""
    hits = _holding(questions, stored, _cofacts_needs, COFACTS_LISTED)
    return [
        sorted(((place, dice(question, stored[place])) for place, _ in row), key=_score)
        for question, row in zip(questions, hits, strict=True)
    ]


def meedan(questions: Sequence[str], stored: Sequence[str]) -> Hits:
    """The texts that Check's tipline would find with Elasticsearch, best first."""
    return _holding(questions, stored, _meedan_needs, MEEDAN_LISTED)


def dice(one: str, other: str) -> float:
    """Dice's coefficient of letter pairs, blanks left out, as npm's string-similarity has it."""
    one, other = "".join(one.split()), "".join(other.split())
    if one == other:
        return 1.0
    first, second = Counter(pairwise(one)), Counter(pairwise(other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _holding(questions: Sequence[str], stored: Sequence[str], needs: Needs, most: int) -> Hits:
    words = [set(row) for row in tokens(stored)]
    known = set().union(*words)
    scores = word_bm25(questions, stored)
    found: Hits = []
    for asked, row in zip(map(set, tokens(questions)), scores, strict=True):
        needed = needs(len(asked & known), len(asked))
        order = (int(place) for place in np.argsort(-row))
        holding = ((n, float(row[n])) for n in order if row[n] > 0)
        enough = ((n, score) for n, score in holding if len(asked & words[n]) >= needed)
        found.append([hit for hit, _ in zip(enough, range(most), strict=False)])
    return found


def _cofacts_needs(known: int, _: int) -> int:
    return max(1, known if known <= COFACTS_ALL else known * COFACTS_PERCENT // 100)


def _meedan_needs(_: int, words: int) -> int:
    return max(1, words if words <= MEEDAN_ALL else words * MEEDAN_PERCENT // 100)


def _score(hit: tuple[int, float]) -> float:
    return -hit[1]
