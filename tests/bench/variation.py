"""Catalogs of any size, made of the real claims by putting other words in.

The words come from the same claims and language, chosen by a fixed seed: catalogs of one size
are always the same, and their letters look like those of real ones. No answer of theirs is
ever shown to anybody.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from random import Random

from claims.catalog import Catalog, catalog_of
from claims.model import Claim, Language, Wording

SEED = 2026
CHANGED = 0.6  # share of words that are replaced
TEXTS = 6  # of a claim: the claim itself and the fact, in three languages

Words = Mapping[Language, Sequence[str]]


def varied(claims: Sequence[Claim], size: int) -> Catalog:
    """A catalog of `size` claims that differ in their words."""
    words, random = _words(claims), Random(SEED)  # noqa: S311  a fixed seed is the point
    sources = islice(cycle(claims), size)
    return catalog_of((_claim(n, one, words, random) for n, one in enumerate(sources)), {})


def _words(claims: Sequence[Claim]) -> Words:
    return {
        language: sorted({word for one in claims for word in _spoken(one.wording(language))})
        for language in Language
    }


def _spoken(wording: Wording) -> Iterator[str]:
    for text in (wording.claim, wording.fact, *wording.phrasings):
        yield from text.split()


def _claim(number: int, source: Claim, words: Words, random: Random) -> Claim:
    wordings = {
        language.value: _wording(source.wording(language), words[language], random)
        for language in Language
    }
    alone = {"id": f"{source.country}-bench-{number}", "counterpart": None, "related": ()}
    return source.model_copy(update={**alone, **wordings})


def _wording(source: Wording, words: Sequence[str], random: Random) -> Wording:
    texts = {
        name: " ".join(_replaced(text, words, random))
        for name, text in (("claim", source.claim), ("fact", source.fact))
    }
    return source.model_copy(update={**texts, "phrasings": (), "opposite": ()})


def _replaced(text: str, words: Sequence[str], random: Random) -> Iterator[str]:
    for word in text.split():
        yield random.choice(words) if random.random() < CHANGED else word
