"""Is this a cry for help? Asked before anything else, of the raw and of the folded text.

What people write in danger is data: claims/lexicon/distress.yaml. Must not know the law, the
helplines, nor what is answered.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from claims.text import MAX_CHARACTERS, lexicon
from claims.word_groups import Groups
from claims.word_patterns import Pattern, Reading


class Alarm(StrEnum):
    """What kind of danger a message sounds like."""

    CHILD = "child"
    ADULT = "adult"
    WITNESS = "witness"
    RISK = "risk"
    SOFT = "soft"
    SAFE_WORD = "safe_word"


def detect(raw: str) -> Alarm | None:
    """The alarm that a message, as it was sent, gives, or nothing. Safe on any string."""
    known = _lexicon()
    readings = [_understood(words) for words in known.groups.read(raw[:MAX_CHARACTERS])]
    fitting = (rule.alarm for rule in known.rules if any(map(rule.fits, readings)))
    return next(fitting, None)


def _understood(words: list[int]) -> Reading:
    return _with_phrases(_without_excuses(Reading.of(words)))


@dataclass(frozen=True)
class _Rule:
    """Any of `patterns` gives the alarm.

    A word of `needs` must be anywhere in the message, none of `unless` may be; with `only`,
    each word of the message must belong to one of those groups. A message of more than
    `most` words is not met.
    """

    alarm: Alarm
    patterns: tuple[Pattern, ...]
    needs: int
    unless: int
    only: int
    most: int

    def fits(self, reading: Reading) -> bool:
        if len(reading.words) > self.most or reading.present & self.unless:
            return False
        if self.needs and not reading.present & self.needs:
            return False
        if self.only and not all(bits & self.only for bits in reading.words):
            return False
        return any(pattern.met(reading) for pattern in self.patterns)


@dataclass(frozen=True)
class _Lexicon:
    """The data, compiled."""

    groups: Groups
    excuses: tuple[Pattern, ...]
    never_excused: int
    rules: tuple[_Rule, ...]


def _without_excuses(reading: Reading) -> Reading:
    """The same, but words that stand in an innocent phrase mean no harm any more."""
    left, known = list(reading.words), _lexicon()
    for pattern in known.excuses:
        for place in chain.from_iterable(pattern.places(reading)):
            left[place] &= known.never_excused
    return Reading.of(left)


def _with_phrases(reading: Reading) -> Reading:
    """The same, but the last word of a known phrase means what the phrase means."""
    for meaning, pattern in _lexicon().groups.phrases:
        if places := pattern.places(reading):
            words = list(reading.words)
            for met in places:
                words[met[-1]] |= meaning
            reading = Reading.of(words)
    return reading


@cache
def _lexicon() -> _Lexicon:
    data = lexicon("distress.yaml")
    groups = Groups.with_endings(data["endings"])
    for name, lines in data["words"].items():
        for line in lines:
            groups.add(name, line)
    excuses = tuple(groups.pattern(text) for text in data["excuses"])
    for name, texts in data["meanings"].items():
        for text in texts:
            groups.phrase(name, text)
    rules = tuple(_rule(groups, entry) for entry in data["rules"])
    return _Lexicon(groups, excuses, groups.union(data["never_excused"]), rules)


def _rule(groups: Groups, entry: dict[str, Any]) -> _Rule:
    return _Rule(
        alarm=Alarm(entry["alarm"]),
        patterns=tuple(groups.pattern(text) for text in entry["any"]),
        needs=groups.union(entry.get("needs", ())),
        unless=groups.union(entry.get("unless", ())),
        only=groups.union(entry.get("only", ())),
        most=int(entry.get("most", MAX_CHARACTERS)),
    )
