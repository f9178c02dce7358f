"""How people ask about all claims, folded once, to find what two claims share.

Must not know drafts or rules.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from claims.model import Asked, Claim, Language
from claims.strict_yaml import Place
from claims.text import fold, visible

Where = Callable[[Place], str]


class Saying(NamedTuple):
    """One way of asking: its folded key, as it is written, whose it is and where it stands."""

    key: str
    text: str
    owner: str
    where: str


@dataclass(frozen=True)
class Heard:
    """Every saying of every claim."""

    sayings: tuple[Saying, ...] = field(default=())

    def same(self, key: str, owner: str) -> Iterator[Saying]:
        """What other claims have under exactly this key."""
        return (saying for saying in self._by_key.get(key, ()) if saying.owner != owner)

    def alike(self, key: str, owner: str, likeness: float) -> Iterator[Saying]:
        """What other claims have that is more alike than `likeness` of 100, but not the same.

        The measure is rapidfuzz's token_sort_ratio, with the words sorted once for all.
        """
        sought = _in_order(key)
        near = process.extract(
            sought, self._ordered, scorer=ratio, score_cutoff=likeness, limit=None
        )
        for _, score, place in near:
            other = self._keys[place]
            if other != key and score > likeness:
                yield from self.same(other, owner)

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Saying, ...]]:
        found: dict[str, list[Saying]] = defaultdict(list)
        for saying in self.sayings:
            found[saying.key].append(saying)
        return {key: tuple(sayings) for key, sayings in found.items()}

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(self._by_key)

    @cached_property
    def _ordered(self) -> tuple[str, ...]:
        return tuple(map(_in_order, self._keys))


@lru_cache(maxsize=32_768)
def key_of(text: str) -> str:
    """The key under which two spellings of the same words meet."""
    return fold(visible(text))


def _in_order(key: str) -> str:
    return " ".join(sorted(key.split()))


def sayings_of(claim: Claim, where: Where) -> Iterator[Saying]:
    """How people ask about `claim` or state its contrary, in all languages."""
    for language in Language:
        wording = claim.wording(language)
        yield from _sayings(wording.phrasings, claim.id, (language, "phrasings"), where)
        yield from _sayings(wording.opposite, claim.id, (language, "opposite"), where)


def sayings_asked(asked: Asked, owner: str, where: Where) -> Iterator[Saying]:
    """The questions beside a claim."""
    for key, questions in asked.lists.items():
        yield from _sayings(questions, owner, (key,), where)


def _sayings(texts: tuple[str, ...], owner: str, place: Place, where: Where) -> Iterator[Saying]:
    for number, text in enumerate(texts):
        if key := key_of(text):
            yield Saying(key, text, owner, where((*place, number)))
