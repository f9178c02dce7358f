"""Patterns of words: which groups of words stand next to or near each other in a message.

A group is one bit; a word is the bits of all groups that it belongs to (claims.word_groups).
Must not know what the patterns are for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

NEAR = 6  # words that `a & b` may be apart
GAP = 3  # words that may stand between the two of `a .. b`


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
        return bool(reading.present & self.bits[0] and self.places(reading))

    def places(self, reading: Reading) -> list[tuple[int, ...]]:
        """Where the pattern is met: the places of its words (near patterns: of the first)."""
        for bits in self.bits:
            if not reading.present & bits:
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
