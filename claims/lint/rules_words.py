"""Rules about what the words say: the verdict, no permission, no stray telephone number.

Each rule yields remarks; its docstring is the rule in one sentence. The words themselves
are in claims/lexicon.
"""

import re
from collections.abc import Iterator
from functools import cache

from claims.lint.draft import Around, Draft, Shown
from claims.lint.finding import Remark
from claims.lint.patterns import Patterns, compiled, found, plain, sentences, words_of
from claims.model import Language, Verdict
from claims.text import lexicon

_COUNT = r"\d+(?:[ ,.]\d{3})*(?:[.,]\d+)?"
_NUMBER = rf"(?<![\d+-]){_COUNT}(?:\s?[–-]\s?{_COUNT})?"
_ABROAD = re.compile(r"\+\s?\d[\d ()–-]{6,}\d")
_DIGITS = re.compile(r"\d(?:[ ()–-]{0,2}\d)+")
_QUOTES = "\"«“„‘'"
_SHORTEST_NUMBER, _FULL_NUMBER = 3, 7


def answer_does_not_begin_with_yes_or_no(draft: Draft, _: Around) -> Iterator[Remark]:
    """An answer does not begin with a bare yes or no: people ask both ways round."""
    first_words = lexicon("verdict_words.yaml")["first_words"]
    for shown in draft.shown("answer"):
        first = next(iter(words_of(plain(shown.text))), "")
        quoted = shown.text[0] in _QUOTES
        if not quoted and first in first_words[shown.language]:
            problem = f'{_named(shown)} begins with "{first}"'
            yield Remark(shown.place, problem, "begin with what is so, and let the verdict follow")


def words_agree_with_the_verdict(draft: Draft, _: Around) -> Iterator[Remark]:
    """No language's answer states another verdict than the claim's."""
    verdict = draft.claim.verdict
    for shown in draft.shown("answer"):
        for other in lexicon("verdict_words.yaml")["contradicts"].get(verdict, ()):
            for said in _stated(shown, other):
                problem = f'{_named(shown)} says "{said}", but the verdict is {verdict}'
                yield Remark(shown.place, problem, "mend the answer or the verdict")


def nothing_reads_as_permission(draft: Draft, _: Around) -> Iterator[Remark]:
    """No text can be read as leave to hit, shout at or insult somebody."""
    told_as_true = ("claim",) if draft.claim.verdict is Verdict.TRUE else ()
    for shown in draft.shown("fact", "answer", "law", "caution", *told_as_true):
        for sentence in sentences(plain(shown.text)):
            for said in _permitted(shown.language, sentence):
                problem = f'{_named(shown)} could be read as permission: "{said}"'
                yield Remark(shown.place, problem, "say what is not allowed, or who helps")


def numbers_are_helplines(draft: Draft, around: Around) -> Iterator[Remark]:
    """Every number that could be dialled is a helpline of the claim's country."""
    country = draft.claim.country
    known = around.numbers.get(country, frozenset())
    for shown in draft.shown():
        for number in _dialled(plain(shown.text)):
            if number not in known:
                problem = f"{_named(shown)} has {number}, which is no helpline of {country.upper()}"
                cure = f"use {', '.join(sorted(known))}; name what is counted, or the article"
                yield Remark(shown.place, problem, cure)


def _named(shown: Shown) -> str:
    return f"{shown.language}.{shown.field}"


def _stated(shown: Shown, verdict: str) -> Iterator[str]:
    patterns = _statements(verdict, shown.language)
    turned = lexicon("verdict_words.yaml")["turned"][shown.language]
    for sentence in sentences(plain(shown.text)):
        for match in found(patterns, sentence):
            before = words_of(sentence[: match.start()])[-2:]
            if not any(word in turned for word in (*before, " ".join(before))):
                yield match[0]


@cache
def _statements(verdict: str, language: Language) -> Patterns:
    return compiled(lexicon("verdict_words.yaml")["statements"][verdict][language])


def _permitted(language: Language, sentence: str) -> Iterator[str]:
    data = lexicon("permission.yaml")[language]
    for match in found(_permissions(language), sentence):
        before = words_of(sentence[: match.start()])
        after = words_of(re.split(r"[,;:.!?—]", sentence[match.end() :])[0])[:3]
        negated = set(before) & set(data["before"]) or set(after) & set(data["after"])
        if not negated:
            yield match[0]


@cache
def _permissions(language: Language) -> Patterns:
    return compiled(lexicon("permission.yaml")[language]["patterns"])


def _dialled(text: str) -> Iterator[str]:
    """Whatever in the text could be dialled: its digits."""
    yield from map(_digits, _ABROAD.findall(text))
    text = _ABROAD.sub(" ", text)
    for pattern in _innocent():
        text = pattern.sub(" . ", text)
    for run in _DIGITS.findall(text):
        full = len(_digits(run)) >= _FULL_NUMBER
        numbers = [_digits(run)] if full else re.findall(r"\d+", run)
        yield from (number for number in numbers if len(number) >= _SHORTEST_NUMBER)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@cache
def _innocent() -> Patterns:
    patterns = lexicon("numbers.yaml")["innocent"]
    return compiled([pattern.replace("{number}", _NUMBER) for pattern in patterns])
