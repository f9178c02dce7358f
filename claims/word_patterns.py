"""Patterns of words, written as data: which groups stand next to or near each other.

The notation is explained at the top of claims/lexicon/distress.yaml. A group is one bit; a
word of a message is the bits of all groups that it belongs to. Must not know what the
patterns are for.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.text import fold

NEAR = 6  # words that `a & b` may be apart
GAP = 3  # words that may stand between the two of `a .. b`

_WORD = re.compile(r"\w+")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`ʻʼ](?=\w)")


def plain(text: str) -> list[str]:
    """The words of `text` as they were sent: lower case, no apostrophes, nothing invisible."""
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return _WORD.findall(_APOSTROPHES.sub("", "".join(kept).casefold()))


@dataclass(frozen=True)
class Reading:
    """A message as bits: of each word, of its neighbourhood, and of all words together."""

    words: list[int]
    around: list[int]
    present: int

    @classmethod
    def of(cls, words: list[int]) -> "Reading":
        """The reading of words that are known as bits."""
        around, present = [0] * len(words), 0
        for place, bits in enumerate(words):
            present |= bits
            if bits:
                for near in range(max(0, place - NEAR), min(len(words), place + NEAR + 1)):
                    around[near] |= bits
        return cls(words, around, present)


@dataclass(frozen=True)
class Pattern:
    """Groups that must stand in order, each so many words after the last, or near another."""

    bits: tuple[int, ...]
    reach: tuple[int, ...]  # of each but the first; empty: anywhere near

    def met(self, reading: Reading) -> bool:
        """Whether the message has this pattern."""
        return bool(self.places(reading))

    def places(self, reading: Reading) -> list[tuple[int, ...]]:
        """Where the pattern is met: the places of its words (near patterns: of the first)."""
        if not all(reading.present & bits for bits in self.bits):
            return []
        starts = [p for p, bits in enumerate(reading.words) if bits & self.bits[0]]
        if not self.reach:
            return [(p,) for p in starts if all(reading.around[p] & b for b in self.bits[1:])]
        return self._in_order(reading.words, {place: (place,) for place in starts})

    def _in_order(
        self, words: Sequence[int], met: dict[int, tuple[int, ...]]
    ) -> list[tuple[int, ...]]:
        for bits, reach in zip(self.bits[1:], self.reach, strict=True):
            met = {
                after: (*places, after)
                for place, places in met.items()
                for after in range(place + 1, min(place + reach, len(words) - 1) + 1)
                if words[after] & bits
            }
        return list(met.values())


@dataclass
class Groups:
    """Groups of words under construction: each has a bit, each word knows its bits."""

    endings: tuple[str, ...]
    names: dict[str, int] = field(default_factory=dict)
    exact: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    phrases: list[tuple[int, Pattern]] = field(default_factory=list)

    def bit(self, name: str) -> int:
        """The bit of the group `name`, new if it is not known yet."""
        return self.names.setdefault(name, 1 << len(self.names))

    def union(self, names: Sequence[str]) -> int:
        """The bits of the groups `names` together."""
        return sum({self.names[name] for name in names})

    def add(self, name: str, words: str) -> int:
        """Put words, parted by blanks, into the group `name`; returns its bit."""
        bit = self.bit(name)
        for word in words.split():
            table = self.stems if word.endswith("*") else self.exact
            for form in self._forms(word):
                table[form] = table.get(form, 0) | bit
        return bit

    def _forms(self, word: str) -> Iterator[str]:
        """A word of the data as messages may have it."""
        stem = word.strip("=*-")
        spelled = [stem + end for end in self.endings] if word.endswith("-") else [stem]
        for form in spelled:
            key = set() if word.startswith("=") else {fold(form).replace(" ", "")}
            yield from key | {"".join(plain(form))} - {""}

    def pattern(self, text: str) -> Pattern:
        """The pattern that `text` writes."""
        near = text.split(" & ")
        if len(near) > 1:
            return Pattern(tuple(map(self._member, near)), ())
        parts = text.split()
        reach = [GAP + 1 if a == ".." else 1 for a, b in pairwise(parts) if b != ".."]
        return Pattern(tuple(self._element(p) for p in parts if p != ".."), tuple(reach))

    def phrase(self, name: str, text: str) -> int:
        """Let the last word of the pattern `text` belong to the group `name`; returns its bit."""
        bit = self.bit(name)
        self.phrases.append((bit, self.pattern(text)))
        return bit

    def _member(self, part: str) -> int:
        return self.phrase(f"the phrase {part}", part) if " " in part else self._element(part)

    def _element(self, part: str) -> int:
        """The bits that `<name>`, a word, or several of them parted by | stand for."""
        names = [word for word in part.split("|") if word.startswith("<")]
        words = [word for word in part.split("|") if not word.startswith("<")]
        bits = self.add(f"the words {part}", " ".join(words)) if words else 0
        for name in names:
            bits |= self.names[name.strip("<>")]
        return bits

    def read(self, words: Sequence[str]) -> list[int]:
        """The bits of each word."""
        return [self._bits(word) for word in words]

    def _bits(self, word: str) -> int:
        found = self.exact.get(word, 0)
        for end in range(2, len(word) + 1):
            found |= self.stems.get(word[:end], 0)
        return found
