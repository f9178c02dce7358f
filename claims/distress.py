"""Is this a cry for help? Asked before anything else, of the raw and of the folded text.

What people write in danger is data: claims/lexicon/distress.yaml. Must not know the law, the
helplines, nor what is answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from claims.text import MAX_CHARACTERS, fold, lexicon, visible
from claims.word_patterns import Groups, Pattern, Reading, plain


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
    rules = (_first_rule(words) for words in _readings(raw[:MAX_CHARACTERS]))
    known = [place for place in rules if place is not None]
    return _lexicon().rules[min(known)].alarm if known else None


def _readings(raw: str) -> Iterator[list[str]]:
    """The words as their key and, lest the key has lost any, as they were sent."""
    yield fold(visible(raw)).split()
    yield plain(raw)


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
    rules: tuple[_Rule, ...]


def _first_rule(words: list[str]) -> int | None:
    """The place of the first rule that fits, if any."""
    known = _lexicon()
    reading = _with_phrases(_without_excuses(Reading.of(known.groups.read(words))))
    return next((n for n, rule in enumerate(known.rules) if rule.fits(reading)), None)


def _without_excuses(reading: Reading) -> Reading:
    """The same, but words that stand in an innocent phrase mean nothing any more."""
    left = list(reading.words)
    for pattern in _lexicon().excuses:
        for place in chain.from_iterable(pattern.places(reading)):
            left[place] = 0
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
    groups = Groups(tuple(data["endings"].split()))
    for name, lines in data["words"].items():
        for line in lines:
            groups.add(name, line)
    excuses = tuple(groups.pattern(text) for text in data["excuses"])
    for name, texts in data["meanings"].items():
        for text in texts:
            groups.phrase(name, text)
    rules = tuple(_rule(groups, entry) for entry in data["rules"])
    return _Lexicon(groups, excuses, rules)


def _rule(groups: Groups, entry: dict[str, Any]) -> _Rule:
    return _Rule(
        alarm=Alarm(entry["alarm"]),
        patterns=tuple(groups.pattern(text) for text in entry["any"]),
        needs=groups.union(entry.get("needs", ())),
        unless=groups.union(entry.get("unless", ())),
        only=groups.union(entry.get("only", ())),
        most=int(entry.get("most", MAX_CHARACTERS)),
    )
