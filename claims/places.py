"""Which country a question names, if any. Knowledge of names is in lexicon/places.yaml.

Must not guess a country from the language: Shymkent writes Uzbek, Tashkent writes Russian.
"""

import re
from enum import StrEnum
from functools import cache

from claims.model import Country
from claims.text import fold, lexicon


class Place(StrEnum):
    """What a question can name."""

    UZ = "uz"
    KZ = "kz"
    HERE = "here"
    ELSEWHERE = "elsewhere"


def named(text: str) -> frozenset[Place]:
    """The places that a text names; empty when it names none."""
    folded = fold(text)
    return frozenset(place for place in Place if _pattern(place).search(folded))


def stated_country(places: frozenset[Place]) -> Country | None:
    """The covered country that is named, when it is one only."""
    covered = [country for country in Country if Place(country) in places]
    return covered[0] if len(covered) == 1 else None


def only_elsewhere(places: frozenset[Place]) -> bool:
    """Whether only countries are named whose law is not covered."""
    return places == {Place.ELSEWHERE}


@cache
def _pattern(place: Place) -> re.Pattern[str]:
    names = (_name(str(name)) for name in lexicon("places.yaml")[place])
    return re.compile(rf"\b(?:{'|'.join(names)})")


def _name(name: str) -> str:
    """`toshkent-` matches a word that begins so; without the hyphen the whole word."""
    whole = re.escape(fold(name.removesuffix("-")))
    return whole if name.endswith("-") else rf"{whole}\b"
