"""Slips of the thumb and other alphabets: questions spoilt as people spoil them, by a fixed seed.

What the quality report adds to each question, so that nobody has to write typos by hand. Must
not know claims, or how anything is matched.
"""

from collections.abc import Callable
from enum import StrEnum
from random import Random

import iuliia

from claims.language import read
from claims.model import Language, Script
from claims.uzbek import to_cyrillic, to_latin

SEED = 2026
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
VOWELS = frozenset("aeiouаеёиоуыэюя")
# Letters to a slip: 2.3 % stay wrong when people type on telephones (Palin et al., 2019).
SLIPS_PER = 43
SHORTEST = 4  # letters of a word that still can be read with one of them gone


class Mangling(StrEnum):
    """How a text is spoilt."""

    TYPOS = "typos"
    DROPPED = "dropped letters"
    GLUED = "glued words"
    SCRIPT = "other alphabet"


def mangled(text: str, how: Mangling, number: int) -> str:
    """The text spoilt; `number` tells texts of one run apart, and makes it repeatable."""
    random = Random(f"{SEED} {how} {number}")  # noqa: S311  a fixed seed is the point
    return _WAYS[how](text, random)


def _with_typos(text: str, random: Random) -> str:
    for _ in range(_slips(text)):
        places = [n for n, letter in enumerate(text) if n and letter.isalpha()]
        if places:
            slip = random.choice((_swapped, _neighbour, _doubled))
            text = slip(text, random.choice(places), random)
    return text


def _swapped(text: str, place: int, random: Random) -> str:
    """The letter and the next in the wrong order; a word's last letter doubled."""
    pair = text[place : place + 2]
    if len(pair) == 1 or not pair.isalpha():
        return _doubled(text, place, random)
    return text[:place] + pair[::-1] + text[place + 2 :]


def _neighbour(text: str, place: int, random: Random) -> str:
    """The letter's neighbour on the keyboard in its stead; one of no keyboard doubled."""
    letter = text[place].lower()
    row = next((row for row in ROWS if letter in row), "")
    if not row:
        return _doubled(text, place, random)
    at = row.index(letter)
    beside = row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    return text[:place] + random.choice(beside) + text[place + 1 :]


def _doubled(text: str, place: int, _: Random) -> str:
    return text[:place] + text[place] + text[place:]


def _with_letters_dropped(text: str, random: Random) -> str:
    """Vowels inside long words left out, as in haste: qilsa, qlsa."""
    words = text.split(" ")
    for _ in range(_slips(text)):
        at = random.randrange(len(words))
        places = [n for n, letter in enumerate(words[at]) if n and letter.lower() in VOWELS]
        if places and len(words[at]) >= SHORTEST:
            place = random.choice(places)
            words[at] = words[at][:place] + words[at][place + 1 :]
    return " ".join(words)


def _with_words_glued(text: str, random: Random) -> str:
    words = text.split(" ")
    for _ in range(min(_slips(text), len(words) - 1)):
        at = random.randrange(max(len(words) - 1, 1))
        words[at : at + 2] = ["".join(words[at : at + 2])]
    return " ".join(words)


def _in_other_script(text: str, _: Random) -> str:
    """Uzbek in its other alphabet, Russian in Latin letters; what has no other stays."""
    reading = read(text)
    cyrillic = reading.script is Script.CYRILLIC
    if reading.language is Language.UZ:
        return to_latin(text) if cyrillic else to_cyrillic(text)
    if reading.language is Language.RU and cyrillic and not reading.kazakh:
        return str(iuliia.TELEGRAM.translate(text))
    return text


def _slips(text: str) -> int:
    return max(1, len(text) // SLIPS_PER)


_WAYS: dict[Mangling, Callable[[str, Random], str]] = {
    Mangling.TYPOS: _with_typos,
    Mangling.DROPPED: _with_letters_dropped,
    Mangling.GLUED: _with_words_glued,
    Mangling.SCRIPT: _in_other_script,
}
