"""Uzbek in its two alphabets: Cyrillic to Latin and Latin to Cyrillic.

Plain text in, plain text out; letters and borrowed words are data in claims/lexicon. Must not
know markup, claims, or any other language: hand it Uzbek only.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from claims.text import lexicon

_VOWELS = frozenset("аеёиоуыэюяў")
_SOFT = frozenset("еёюя")
_ROMAN = r"(?<!\w)(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?!\w|['‘’ʻʼ`]\w)(?!(?<=\b[IVX])\.)"
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]{,64}@\w[\w.-]*|(?<!\w)(?:[\w-]+\.){1,9}"
_FOREIGN = re.compile("w|c(?!h)", re.IGNORECASE)


@dataclass(frozen=True)
class _Alphabets:
    """The data, compiled: what stands for a piece of a word, and how words fall into pieces."""

    latin: dict[str, str]
    cyrillic: dict[str, str]
    starts: dict[str, str]
    cyrillic_word: re.Pattern[str]
    cyrillic_pieces: re.Pattern[str]
    latin_word: re.Pattern[str]
    latin_pieces: re.Pattern[str]
    modern: dict[int, str]
    signs: re.Pattern[str]


def to_latin(text: str) -> str:
    """Uzbek Cyrillic in Latin letters with o‘, g‘ (U+2018) and ’ (U+2019); the rest as it is."""
    word = _alphabets().cyrillic_word
    return word.sub(lambda found: _latin(found[0]), unicodedata.normalize("NFC", text))


def to_cyrillic(text: str) -> str:
    """Uzbek Latin, with any apostrophe, in Cyrillic.

    Addresses, @names, Roman numerals, foreign words and the names in the data stay Latin.
    """
    word = _alphabets().latin_word
    return word.sub(
        lambda found: _cyrillic(found[0]) if found["word"] else found[0],
        unicodedata.normalize("NFC", text),
    )


def _latin(word: str) -> str:
    lower = word.lower()
    if len(lower) != len(word):
        return word
    pieces = _alphabets().cyrillic_pieces.finditer(lower)
    return "".join(_cased(_latin_piece(lower, piece), word, piece) for piece in pieces)


def _latin_piece(word: str, piece: re.Match[str]) -> str:
    """What a piece of a Cyrillic word is in Latin, seen with its neighbours."""
    letter, before = piece[0], word[: piece.start()][-1:]
    if letter == "е" and (not before or before in _VOWELS or before in "ъь"):
        return "ye"
    if letter == "ц" and before not in _VOWELS:
        return "s"
    if letter == "ҳ" and before == "с":
        return "’h"
    if letter == "ъ" and (before == "ў" or _separates(word, piece)):
        return ""
    return _alphabets().latin.get(letter, letter)


def _separates(word: str, piece: re.Match[str]) -> bool:
    """Whether this ъ only keeps a consonant and a soft vowel apart: объект, not меъёр."""
    before, after = word[: piece.start()][-1:], word[piece.end() :][:1]
    return before not in _VOWELS and after in _SOFT


def _cyrillic(word: str) -> str:
    if _FOREIGN.search(word):
        return word
    known = _alphabets()
    spelled = known.signs.sub("’", word.translate(known.modern))
    spelled = re.sub("(?<=[oOgG])’", "‘", spelled)
    lower = spelled.lower()
    if len(lower) != len(spelled):
        return word
    pieces = known.latin_pieces.finditer(lower)
    return "".join(_cased(_cyrillic_piece(lower, piece), spelled, piece) for piece in pieces)


def _cyrillic_piece(word: str, piece: re.Match[str]) -> str:
    """What a piece of a Latin word is in Cyrillic, seen with its neighbours."""
    known, before = _alphabets(), word[: piece.start()]
    opens = not before or before.endswith(("a", "e", "o", "u", "o‘"))
    if piece[0] in known.starts and (opens or (piece[0] == "ye" and before.endswith("i"))):
        return known.starts[piece[0]]
    new = known.cyrillic.get(piece[0], piece[0])
    return new if piece.end() == len(word) else new.removesuffix("ь")


def _cased(new: str, word: str, piece: re.Match[str]) -> str:
    """`new` in the case of the piece of `word` that it stands for."""
    old = word[piece.start() : piece.end()]
    if word.isupper() and (len(word) > 1 or len(new) == 1):
        return new.upper()
    if old[:1].isupper():
        return new[:1].upper() + new[1:]
    return new


@cache
def _alphabets() -> _Alphabets:
    data = lexicon("letters.yaml")
    begins = {a: b for a, b in data["borrowed"].items() if not a.startswith("*")}
    inside = {a[1:]: b for a, b in data["borrowed"].items() if a.startswith("*")}
    back = {b.rstrip("ь"): a for a, b in reversed(list(begins.items()))}
    lax = begins | data["misspelled"]
    signs = re.escape(data["apostrophes"])
    letter = "[a-z" + "".join(data["new_alphabet"]) + "]"
    address = rf"{_ADDRESS}(?:{_any(data['domains'].split())})\b(?:/\S*)?"
    kept = rf"{address}|(?-i:{_ROMAN}|(?<!\w)(?:{_any(data['kept_latin'])}))"
    plain = rf"{letter}(?:{letter}|(?<=[og])[{signs}]|[{signs}](?={letter}))*"
    return _Alphabets(
        latin=data["to_latin"] | back,
        cyrillic=data["to_cyrillic"] | lax | inside,
        starts=data["starts"],
        cyrillic_word=re.compile("[Ѐ-ӿ]+"),
        cyrillic_pieces=re.compile(rf"\A(?:{_any(back)})|."),
        latin_word=re.compile(rf"{kept}|(?P<word>{plain})", re.IGNORECASE),
        latin_pieces=re.compile(rf"\A(?:{_any(lax)})|{_any(inside)}|{_any(data['to_cyrillic'])}|."),
        modern={ord(a): b for a, b in _both_cases(data["new_alphabet"])},
        signs=re.compile(f"[{signs}]"),
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _both_cases(letters: dict[str, str]) -> Iterable[tuple[str, str]]:
    for modern, plain in letters.items():
        yield from ((modern, plain), (modern.upper(), plain.capitalize()))
