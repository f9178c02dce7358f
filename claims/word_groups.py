"""Groups of words, read from data: which groups each word of a message belongs to.

A group is one bit; the notation is explained at the top of claims/lexicon/distress.yaml.
Must not know what the groups are for.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.text import fold, visible
from claims.word_patterns import GAP, Pattern

LONGEST_STEM = 24  # longer words are still found, by their beginning

_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"(?<=\w)['’‘`ʻʼ](?=\w)|@\w+")  # apostrophes, and the bot's own name


def plain(text: str) -> list[str]:
    """The words of `text` as they were sent: lower case; no apostrophes, no @names."""
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return _WORD.findall(_INSIDE.sub("", "".join(kept).casefold()))


@dataclass
class Groups:
    """Groups of words: each has a bit, and each word finds the bits of its groups."""

    endings: frozenset[str]
    names: dict[str, int] = field(default_factory=dict)
    exact: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    verbs: dict[str, int] = field(default_factory=dict)
    phrases: list[tuple[int, Pattern]] = field(default_factory=list)

    @classmethod
    def with_endings(cls, endings: str) -> "Groups":
        """No groups yet; `endings`, parted by blanks, are those that a verb's stem may take."""
        after = ("a", "r")  # an ending's key depends on what stands before it: uryapti, urapti
        keys = {fold(sound + end)[1:] for sound in after for end in endings.split()}
        return cls(frozenset(keys.union(endings.split())))

    def union(self, names: Sequence[str]) -> int:
        """The bits of the groups `names` together."""
        return sum({self.names[name] for name in names})

    def add(self, name: str, words: str) -> int:
        """Put words, parted by blanks, into the group `name`; returns its bit."""
        bit = self.names.setdefault(name, 1 << len(self.names))
        for word in words.split():
            table = {"*": self.stems, "-": self.verbs}.get(word[-1], self.exact)
            for form in _forms(word):
                table[form] = table.get(form, 0) | bit
        return bit

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
        bit = self.add(name, "")
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

    def read(self, text: str) -> list[list[int]]:
        """The bits of each word of `text`: folded, and as it was sent, should the key lose any.

        One row where both have as many words, else two.
        """
        keys = [self._bits(word) for word in fold(visible(text)).split()]
        sent = [self._bits(word) | self.exact.get(f"={word}", 0) for word in plain(text)]
        if len(keys) == len(sent):
            return [[a | b for a, b in zip(keys, sent, strict=True)]]
        return [keys, sent]

    def _bits(self, word: str) -> int:
        found = self.exact.get(word, 0)
        for end in range(2, min(len(word), LONGEST_STEM) + 1):
            stem = word[:end]
            found |= self.stems.get(stem, 0)
            if stem in self.verbs and word[end:] in self.endings:
                found |= self.verbs[stem]
        return found


def _forms(word: str) -> set[str]:
    """A word of the data as messages may have it: its key, and as it is sent."""
    sent = "".join(plain(word.strip("=*-")))
    if word.startswith("="):
        return {f"={sent}"}
    return {fold(word.strip("*-")).replace(" ", ""), sent} - {""}
