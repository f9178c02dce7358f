"""Is this a short message that goes on from the last answer ("and at school?")?

Marks are in lexicon/followups.yaml. Must not know the last answer.
"""

from enum import StrEnum
from functools import cache

from claims.text import lexicon, words

LONGEST = 6  # words


class Follow(StrEnum):
    """How a message goes on."""

    ONWARD = "onward"
    AGAIN = "again"


def follow_up(text: str) -> Follow | None:
    """How a short message goes on from the last answer; None when it stands alone."""
    said = words(text)
    if not 0 < len(said) <= LONGEST:
        return None
    if said in _marks("again"):
        return Follow.AGAIN
    begins = any(said[: len(mark)] == mark for mark in _marks("begins"))
    ends = any(said[-1:] == mark for mark in _marks("ends"))
    return Follow.ONWARD if begins or ends else None


@cache
def _marks(kind: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(mark) for mark in lexicon("followups.yaml")[kind])
