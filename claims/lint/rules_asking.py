"""Rules about how people ask: enough ways, no way twice, none that another claim has too.

The last two are about the questions that lie beside a claim.

Each rule yields remarks; its docstring is the rule in one sentence.
"""

import re
from collections.abc import Iterable, Iterator

from claims.lint.around import Questions
from claims.lint.draft import Around, Draft
from claims.lint.finding import Remark, Severity
from claims.lint.heard import Saying, key_of
from claims.model import Language, Status
from claims.strict_yaml import Located, Place

FEWEST_PHRASINGS = 10
FEWEST_OPPOSITES = 4
TOO_ALIKE = 95  # rapidfuzz's token_sort_ratio; 97 is "to hit" against "to scold" in Uzbek
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def enough_phrasings(draft: Draft, _: Around) -> Iterator[Remark]:
    """Every language has ten or more phrasings."""
    for language, wording in draft.wordings():
        count = len(wording.phrasings)
        if count < FEWEST_PHRASINGS:
            problem = f"{language}.phrasings has {count} of at least {FEWEST_PHRASINGS} ways to ask"
            cure = "write down how else people ask: in a question, as gossip, in one word"
            yield Remark((language, "phrasings"), problem, cure, _grave(draft))


def enough_opposites(draft: Draft, _: Around) -> Iterator[Remark]:
    """Every language has four or more ways to state the contrary."""
    for language, wording in draft.wordings():
        count = len(wording.opposite)
        if count < FEWEST_OPPOSITES:
            problem = f"{language}.opposite has {count} of at least {FEWEST_OPPOSITES} ways"
            cure = "write down how people state the contrary of the claim"
            yield Remark((language, "opposite"), problem, cure, _grave(draft))


def no_way_twice(draft: Draft, _: Around) -> Iterator[Remark]:
    """No way of asking stands twice in a claim, nor on both its sides."""
    return _twice(_ways(draft), draft.document)


def no_way_of_another_claim(draft: Draft, around: Around) -> Iterator[Remark]:
    """No way of asking is another claim's too; counterparts may share what names no country."""
    for place, text in _ways(draft):
        key, owner = key_of(text), draft.claim.id
        others = [*around.heard.same(key, owner), *around.asked.same(key, owner)]
        for other in filter(lambda saying: _clash(draft, saying), others):
            yield Remark(place, *_shared(text, other))


def no_way_too_like_another(draft: Draft, around: Around) -> Iterator[Remark]:
    """A way of asking that differs little from another claim's must differ in what it means."""
    for place, text in _ways(draft):
        key, owner = key_of(text), draft.claim.id
        for other in around.heard.alike(key, owner, TOO_ALIKE) if key else ():
            if other.owner[:2] == draft.claim.country:
                problem = f'"{text}" is much like "{other.text}" of {other.owner}: {other.where}'
                cure = "make one of them clearer, unless the words mean different acts"
                yield Remark(place, problem, cure, Severity.WARNING)


def no_question_twice(questions: Questions, _: Around) -> Iterator[Remark]:
    """No question stands twice beside a claim, nor on both its sides."""
    return _twice(_asked(questions), questions.document)


def no_question_of_another_claim(questions: Questions, around: Around) -> Iterator[Remark]:
    """No question lies beside two claims of one country."""
    for place, text in _asked(questions):
        key, owner = key_of(text), questions.owner
        for other in (*around.heard.same(key, owner), *around.asked.same(key, owner)):
            if other.owner[:2] == owner[:2]:
                yield Remark(place, *_shared(text, other))


def _twice(ways: Iterable[tuple[Place, str]], document: Located) -> Iterator[Remark]:
    """The same words may stand in both alphabets, but not twice in one."""
    seen: dict[tuple[str, bool], Place] = {}
    for place, text in ways:
        key = key_of(text)
        first = seen.setdefault((key, bool(_CYRILLIC.search(text))), place) if key else place
        if first != place:
            problem = f'"{text}" is written twice: first on line {document.line(first)}'
            yield Remark(place, problem, "remove one")


def _shared(text: str, other: Saying) -> tuple[str, str]:
    problem = f'"{text}" stands under {other.owner} too: {other.where}'
    return problem, "keep it where it belongs and remove the other"


def _asked(questions: Questions) -> Iterator[tuple[Place, str]]:
    for key, texts in questions.asked.lists.items():
        for number, text in enumerate(texts):
            yield (key, number), text


def _ways(draft: Draft) -> Iterator[tuple[Place, str]]:
    for language in Language:
        wording = draft.claim.wording(language)
        for name in ("phrasings", "opposite"):
            for number, text in enumerate(getattr(wording, name)):
                yield (language.value, name, number), text


def _clash(draft: Draft, other: Saying) -> bool:
    same_country = other.owner[:2] == draft.claim.country
    return same_country or other.owner != draft.claim.counterpart


def _grave(draft: Draft) -> Severity:
    published = draft.claim.status is Status.PUBLISHED
    return Severity.ERROR if published else Severity.WARNING
