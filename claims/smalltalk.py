"""Is this message only a greeting, thanks, an insult, or a question about the bot?

Phrases are in lexicon/smalltalk.yaml. Must not be asked before `claims.distress`.
"""

from functools import cache

from claims.decision import Talk
from claims.text import fold, lexicon, visible

LONGEST = 8  # words: a longer message says something else too


def small_talk(text: str) -> Talk | None:
    """The kind of small talk, or None when the message may be a question about the law."""
    words = fold(visible(text)).split()
    if not words:
        return Talk.EMPTY
    if len(words) > LONGEST:
        return None
    return _kind(tuple(words))


def _kind(words: tuple[str, ...]) -> Talk | None:
    """The kind of the phrases that the words are made of; None if any word is left over.

    The last phrase decides: "salom, kimsiz" asks who.
    """
    kind, start = None, 0
    while start < len(words):
        if words[start] in _fillers():
            start += 1
            continue
        end = next((n for n in range(len(words), start, -1) if words[start:n] in _phrases()), None)
        if end is None:
            return None
        kind, start = _phrases()[words[start:end]], end
    return kind


@cache
def _phrases() -> dict[tuple[str, ...], Talk]:
    data = lexicon("smalltalk.yaml")
    kinds = (kind for kind in Talk if kind in data)
    return {tuple(fold(phrase).split()): kind for kind in kinds for phrase in data[kind]}


@cache
def _fillers() -> frozenset[str]:
    return frozenset(
        word for phrase in lexicon("smalltalk.yaml")["fillers"] for word in fold(phrase).split()
    )
