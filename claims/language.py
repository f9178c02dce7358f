"""Which language and alphabet a short message is in.

Alphabet rules, known words and endings, all data in claims/lexicon/languages.yaml; no model to
load. Must not know what the message asks.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claims.model import Language, Script
from claims.text import MAX_CHARACTERS, fold, lexicon

_WORD = re.compile(r"(?:(?<!\d)[46])?[^\W\d_]+(?:[46][^\W\d_]+)*")  # 4iqdi, b6ldi
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_NO_WORD = re.compile(r"[bcdfghjklmnpqrstvxz]{6}|^[^aeiou]{3,}$")
_ANSWERED = {"uz": Language.UZ, "ru": Language.RU, "en": Language.EN, "kk": Language.RU}
_KNOWN, _STEM, _ENDING, _LOAN, _WEAK, _LETTER, _FOREIGN = 2.0, 1.5, 1.0, 1.0, 0.4, 1.0, -2.0
_SELDOM = 0.9  # Russian in Latin letters is the rarer reading of a word like "on" or "no"
_SHORT = 4  # letters; a shorter word may be all ending
_ENOUGH = 0.8  # less is no evidence: one weak ending, or noise


@dataclass(frozen=True)
class Reading:
    """What a message is written in: `language` is None if it is none that is answered in.

    Kazakh is answered in Russian: `kazakh` is then true and `language` Russian.
    """

    language: Language | None
    script: Script
    kazakh: bool = False


@dataclass(frozen=True)
class _Marks:
    """What tells a language: see the head of languages.yaml."""

    letters: frozenset[str]
    foreign: frozenset[str]
    words: frozenset[str]
    particles: tuple[str, ...]
    stems: tuple[str, ...]
    loans: tuple[str, ...]
    endings: tuple[str, ...]
    weak: tuple[str, ...]

    def score(self, word: str, key: str) -> float:
        """How much a word, as typed in small letters and as its key, speaks for the language."""
        seen = set(word) if len(word) > 1 else set()
        letters = _LETTER * bool(seen & self.letters) + _FOREIGN * bool(seen & self.foreign)
        return letters + self._form(key)

    def _form(self, key: str) -> float:
        if self._is_known(key):
            return _KNOWN if len(key) > 1 else _WEAK
        if key.startswith(self.stems):
            return _STEM
        if key.startswith(self.loans):
            return _LOAN
        if len(key) > _SHORT and key.endswith(self.endings):
            return _ENDING
        return _WEAK if len(key) >= _SHORT and key.endswith(self.weak) else 0.0

    def _is_known(self, key: str) -> bool:
        return key in self.words or any(
            key.endswith(end) and key[: -len(end)] in self.words for end in self.particles
        )


@cache
def _languages() -> Mapping[str, _Marks]:
    return {
        code: _Marks(
            letters=frozenset(data["letters"]),
            foreign=frozenset(data["foreign"]),
            words=frozenset(_keys(data["words"])),
            **{kind: _keys(data.get(kind, "")) for kind in _LISTS},
        )
        for code, data in lexicon("languages.yaml")["languages"].items()
    }


_LISTS = ("particles", "stems", "loans", "endings", "weak")


def _keys(spelled: str) -> tuple[str, ...]:
    return tuple(key for word in spelled.split() if (key := fold(word).replace(" ", "")))


def read(text: str) -> Reading:
    """The language and alphabet of `text`, a message as `claims.text.visible` gives it."""
    text = text[:MAX_CHARACTERS]
    words, script = _words(text), _script(text)
    scores = {
        code: sum(marks.score(*word) for word in words) for code, marks in _languages().items()
    }
    if script is Script.LATIN:
        scores["ru"] *= _SELDOM
    best = max(scores, key=scores.__getitem__)
    if scores[best] < _ENOUGH:
        return Reading(None, script)
    return Reading(_ANSWERED.get(best), script, best == "kk")


def _words(text: str) -> list[tuple[str, str]]:
    """The words as typed, oʻ and gʻ as one letter, with their keys; noise left out."""
    uzbek, others = _apostrophes()
    lower = uzbek.sub(lambda sign: "ў" if sign[1] == "o" else "ǵ", text.lower())
    words = ((word, fold(word).replace(" ", "")) for word in _WORD.findall(others.sub("", lower)))
    noise = _noise()
    return [
        (word, key)
        for word, key in words
        if len(set(word)) > (len(word) > 1) and not (_NO_WORD.search(key) or key.startswith(noise))
    ]


@cache
def _apostrophes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """After o or g inside a word, where only Uzbek has them, and anywhere."""
    signs = f"[{re.escape(lexicon('letters.yaml')['apostrophes'])}]"
    return re.compile(rf"([og]){signs}(?=[^\W\d_]{{2}})"), re.compile(signs)


@cache
def _noise() -> tuple[str, ...]:
    return _keys(lexicon("languages.yaml")["noise"])


def _script(text: str) -> Script:
    letters = [letter for letter in text if letter.isalpha()]
    cyrillic = sum(map(bool, map(_CYRILLIC.match, letters)))
    return Script.CYRILLIC if cyrillic * 2 > len(letters) else Script.LATIN
