"""Rules about the form of texts: length, sentences, alphabets, no markup.

Each rule yields remarks; its docstring is the rule in one sentence.
"""

import re
from collections.abc import Iterator
from itertools import chain

from claims.lint.draft import Around, Draft
from claims.lint.finding import Remark, Severity, warning
from claims.lint.patterns import sentences, words_of
from claims.model import Language, Topic

CAPS = {"claim": 140, "fact": 200, "answer": 600, "law": 900, "caution": 320}
_DELICATE = {Topic.HITTING, Topic.WORDS}
LONGEST_MESSAGE = 3500  # Telegram takes 4096; buttons' hints and a longer script need room
_AROUND_THE_TEXTS = 250  # sign, country, verdict, "people say", "checked on"
_SOURCES_SHOWN, _AROUND_A_SOURCE = 4, 40
_LONGEST_SENTENCE, _LONGEST_WORD, _MOST_LONG_WORDS = 28, 22, 0.03

_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#\d+);|\*\*|__|\[[^\]]+\]\([^)]+\)")
_ADDRESS = re.compile(
    r"https?://\S*|\bwww\.\S*|\bt\.me/\S*|\b[\w.-]+\.[a-z]{2,}/\S*", re.IGNORECASE
)
_CYRILLIC, _LATIN = re.compile(r"[Ѐ-ӿ]"), re.compile(r"[A-Za-zÀ-ɏ]")
_ODD_APOSTROPHE = re.compile(r"\w*(?:[oOgG][’'`´ʻʼ]|[^\W\d_]['`´ʻʼ](?=[^\W\d_]))\w*")


def texts_fit(draft: Draft, _: Around) -> Iterator[Remark]:
    """Every text keeps to its length."""
    for shown in draft.shown():
        excess = len(shown.text) - CAPS[shown.field]
        if excess > 0:
            problem = f"{_name(shown.place)} is {excess} characters over {CAPS[shown.field]}"
            yield Remark(shown.place, problem, "shorten it")


def answer_fits_one_message(draft: Draft, _: Around) -> Iterator[Remark]:
    """The whole answer with its sources fits one Telegram message in every language."""
    shown_sources = draft.claim.sources[:_SOURCES_SHOWN]
    sources = chain.from_iterable((s.title, s.publisher, s.article) for s in shown_sources)
    fixed = _AROUND_THE_TEXTS + _AROUND_A_SOURCE * len(shown_sources) + _units(*sources)
    for language, wording in draft.wordings():
        texts = (wording.claim, wording.answer, wording.law, wording.caution)
        excess = fixed + _units(*texts) - LONGEST_MESSAGE
        if excess > 0:
            problem = f"The whole answer in {language} is {excess} characters over one message"
            yield Remark((language.value,), problem, "shorten law or the sources' titles")


def fact_is_one_sentence(draft: Draft, _: Around) -> Iterator[Remark]:
    """A fact is one sentence, since it stands alone on cards."""
    for shown in draft.shown("fact"):
        if len(sentences(shown.text)) > 1:
            yield Remark(
                shown.place, f"{_name(shown.place)} is more than one sentence", "join them"
            )


def texts_are_easy_to_read(draft: Draft, _: Around) -> Iterator[Remark]:
    """Sentences (and what stands between semicolons) are short, very long words are few."""
    for shown in draft.shown():
        parts = chain.from_iterable(s.split("; ") for s in sentences(shown.text))
        longest = max(len(part.split()) for part in parts)
        if longest > _LONGEST_SENTENCE:
            problem = f"{_name(shown.place)} has a sentence of {longest} words"
            yield warning(shown.place, problem, f"cut it: {_LONGEST_SENTENCE} words are readable")
        words = words_of(shown.text)
        long = [word for word in words if len(word) > _LONGEST_WORD]
        if len(long) > _MOST_LONG_WORDS * len(words):
            problem = f"{_name(shown.place)} has very long words: {', '.join(long)}"
            yield warning(shown.place, problem, "say it in shorter ones")


def caution_stands_in_every_language(draft: Draft, _: Around) -> Iterator[Remark]:
    """A caution stands in all languages or in none, and always beside hitting and hard words."""
    have = {language for language, wording in draft.wordings() if wording.caution}
    delicate = _DELICATE & set(draft.claim.topics)
    if not (have or delicate):
        return
    for language in sorted(set(Language) - have):
        beside = ", ".join(sorted(have or delicate))
        problem = f"{language}.caution is missing beside {beside}"
        cure = "write it in every language: even where nothing is fined, it hurts; who helps"
        grave = Severity.ERROR if have else Severity.WARNING
        yield Remark((language.value,), problem, cure, grave)


def texts_have_no_markup(draft: Draft, _: Around) -> Iterator[Remark]:
    """Texts have no HTML, no markdown and no addresses: links belong to sources."""
    for shown in draft.shown():
        for match in _MARKUP.finditer(shown.text):
            problem = f"{_name(shown.place)} has markup: {match[0]}"
            yield Remark(shown.place, problem, "write plain words")
        for match in _ADDRESS.finditer(shown.text):
            problem = f"{_name(shown.place)} has an address: {match[0]}"
            yield Remark(shown.place, problem, "name it under sources")


def words_keep_to_one_alphabet(draft: Draft, _: Around) -> Iterator[Remark]:
    """No word mixes Latin and Cyrillic letters: they look alike and are found by nobody."""
    for shown in draft.shown():
        for word in words_of(shown.text):
            if any(_CYRILLIC.search(p) and _LATIN.search(p) for p in re.split("['‘’-]", word)):
                problem = f'{_name(shown.place)} mixes alphabets in "{word}"'
                yield Remark(shown.place, problem, "type the word anew")


def languages_keep_to_their_alphabet(draft: Draft, _: Around) -> Iterator[Remark]:
    """Uzbek and English texts are in Latin letters, Russian ones in Cyrillic."""
    for shown in draft.shown():
        cyrillic, latin = len(_CYRILLIC.findall(shown.text)), len(_LATIN.findall(shown.text))
        if shown.language is Language.RU and latin > 2 * cyrillic:
            yield Remark(shown.place, f"{_name(shown.place)} is not in Cyrillic", "write Russian")
        if shown.language is not Language.RU and cyrillic:
            words = [word for word in words_of(shown.text) if _CYRILLIC.search(word)]
            problem = f"{_name(shown.place)} has Cyrillic letters: {', '.join(words[:3])}"
            yield Remark(shown.place, problem, "write it in Latin letters")


def uzbek_has_its_own_apostrophes(draft: Draft, _: Around) -> Iterator[Remark]:
    """Uzbek texts write o‘ and g‘ with ‘ and the tutuq with ’, as the Cyrillic is made from it."""
    for shown in draft.shown():
        if shown.language is Language.UZ and (odd := _ODD_APOSTROPHE.findall(shown.text)):
            problem = f"{_name(shown.place)} has other apostrophes: {', '.join(odd[:3])}"
            yield warning(
                shown.place, problem, "write o‘ g‘ with ‘ (U+2018), ma’no with ’ (U+2019)"
            )


def _units(*texts: str | None) -> int:
    return sum(len((text or "").encode("utf-16-le")) // 2 for text in texts)


def _name(place: tuple[str | int, ...]) -> str:
    return ".".join(map(str, place))
