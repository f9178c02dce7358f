"""Rules about how people ask: enough ways, no way twice, none that another claim has too.

Each rule yields remarks; its docstring is the rule in one sentence.
"""

from collections.abc import Iterator

from claims.lint.draft import Around, Draft
from claims.lint.finding import Remark, Severity
from claims.lint.heard import Saying, key_of
from claims.model import Country, Language, Status
from claims.strict_yaml import Place

FEWEST_PHRASINGS = 10
FEWEST_OPPOSITES = 4
TOO_ALIKE = 95  # rapidfuzz's token_sort_ratio; 97 is "to hit" against "to scold" in Uzbek


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
    seen: dict[tuple[str, str], Place] = {}
    for place, text in _ways(draft):
        key, alphabet = key_of(text), "cyrl" if any("а" <= c <= "ӿ" for c in text.lower()) else ""
        first = seen.setdefault((key, alphabet), place) if key else place
        if first != place:
            line = draft.document.line(first)
            yield Remark(place, f'"{text}" is written twice: first on line {line}', "remove one")


def no_way_of_another_claim(draft: Draft, around: Around) -> Iterator[Remark]:
    """No way of asking is another claim's too; counterparts may share what names no country."""
    for place, text in _ways(draft):
        key, owner = key_of(text), draft.claim.id
        others = [*around.heard.same(key, owner), *around.asked.same(key, owner)]
        for other in filter(lambda saying: _clash(draft, saying), others):
            problem = f'"{text}" stands under {other.owner} too: {other.where}'
            yield Remark(place, problem, "keep it where it belongs and remove the other")


def no_way_too_like_another(draft: Draft, around: Around) -> Iterator[Remark]:
    """A way of asking that differs little from another claim's must differ in what it means."""
    for place, text in _ways(draft):
        key, owner = key_of(text), draft.claim.id
        for other in around.heard.alike(key, owner, TOO_ALIKE) if key else ():
            if _country(other) == draft.claim.country:
                problem = f'"{text}" is much like "{other.text}" of {other.owner}: {other.where}'
                cure = "make one of them clearer, unless the words mean different acts"
                yield Remark(place, problem, cure, Severity.WARNING)


def _ways(draft: Draft) -> Iterator[tuple[Place, str]]:
    for language in Language:
        wording = draft.claim.wording(language)
        for name in ("phrasings", "opposite"):
            for number, text in enumerate(getattr(wording, name)):
                yield (language.value, name, number), text


def _clash(draft: Draft, other: Saying) -> bool:
    return _country(other) == draft.claim.country or other.owner != draft.claim.counterpart


def _country(other: Saying) -> str:
    return Country(other.owner[:2]).value


def _grave(draft: Draft) -> Severity:
    published = draft.claim.status is Status.PUBLISHED
    return Severity.ERROR if published else Severity.WARNING
