"""Texts made plain for the linter's patterns, and the patterns made from data.

Must not know rules. Which words are looked for is in claims/lexicon.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.text import lexicon

Patterns = tuple[re.Pattern[str], ...]
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[\"»”’)]*\s+(?=[\"«“‘(]*[^\W\d_a-zа-яёўқғҳ])")
_WORD = re.compile(r"[^\W\d_]+(?:['‘’ʻʼ-][^\W\d_]+)*")


def plain(text: str) -> str:
    """`text` of the same length with one kind of apostrophe, е for ё, and small letters."""
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_alike())


@cache
def _alike() -> dict[int, str]:
    apostrophes = dict.fromkeys(map(ord, lexicon("letters.yaml")["apostrophes"]), "'")
    return {**apostrophes, ord("ё"): "е", ord("\u00a0"): " "}


def compiled(patterns: Sequence[str]) -> Patterns:
    """Patterns from a lexicon file; letter case is ignored."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def sentences(text: str) -> list[str]:
    """The sentences of a text that is written with care."""
    return _SENTENCE_ENDS.split(text)


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, without numbers."""
    return _WORD.findall(text)


def found(patterns: Patterns, text: str) -> Iterator[re.Match[str]]:
    """Every place where one of `patterns` meets the text."""
    for pattern in patterns:
        yield from pattern.finditer(text)
