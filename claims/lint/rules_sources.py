"""Rules about sources: honest addresses, short quotes, evidence that they really give.

Each rule yields remarks; its docstring is the rule in one sentence. Must not open any
address: whether a page still stands is checked elsewhere, on a schedule.
"""

from collections.abc import Iterator
from fnmatch import fnmatch

from pydantic import HttpUrl

from claims.lint.draft import Around, Draft
from claims.lint.finding import Remark, warning
from claims.model import Evidence, SourceKind
from claims.strict_yaml import Place
from claims.text import lexicon

LONGEST_QUOTE = 40


def addresses_are_safe(draft: Draft, _: Around) -> Iterator[Remark]:
    """Addresses begin with https:// and hold no name or password."""
    for place, address in _addresses(draft):
        if address.username or address.password:
            yield Remark(place, "The address holds a name or password", "remove it up to the @")
        if address.scheme != "https":
            problem = f"The address begins with {address.scheme}://"
            yield Remark(place, problem, "use https:// if the page opens there, or another page")


def addresses_follow_nobody(draft: Draft, _: Around) -> Iterator[Remark]:
    """Addresses have no parameters that follow a reader about."""
    tracking = lexicon("addresses.yaml")["tracking"]
    for place, address in _addresses(draft):
        for name, _value in address.query_params():
            if any(fnmatch(name.lower(), pattern) for pattern in tracking):
                problem = f"The address follows its readers: {name}="
                yield Remark(place, problem, "remove that part and check that the page opens")


def addresses_are_the_publishers_own(draft: Draft, _: Around) -> Iterator[Remark]:
    """A source should not be a mirror or somebody's copy."""
    mirrors = lexicon("addresses.yaml")["mirrors"]
    for place, address in _addresses(draft):
        host = address.host or ""
        for pattern, cure in mirrors.items():
            if fnmatch(host, pattern):
                yield warning(place, f"{host} is a copy of somebody else's page", cure)


def quotes_are_short(draft: Draft, _: Around) -> Iterator[Remark]:
    """A quote has forty words or fewer."""
    for number, source in enumerate(draft.claim.sources):
        count = len((source.quote or "").split())
        if count > LONGEST_QUOTE:
            problem = f"The quote has {count} words; at most {LONGEST_QUOTE} may be quoted"
            yield Remark(("sources", number, "quote"), problem, "keep the words that matter")


def sources_give_the_evidence(draft: Draft, _: Around) -> Iterator[Remark]:
    """Primary evidence has a source of kind law, official evidence one of kind official."""
    kinds = {source.kind for source in draft.claim.sources}
    law, official = SourceKind.LAW in kinds, SourceKind.OFFICIAL in kinds
    evidence = draft.claim.evidence
    lacks = {
        Evidence.PRIMARY: "" if law else "law",
        Evidence.OFFICIAL: "" if law or official else "law or official",
        Evidence.REPORTED: "",
    }[evidence]
    if lacks and not draft.stands_in(("sources",)):
        problem = f"evidence is {evidence}, but no source is of kind {lacks}"
        yield Remark(("evidence",), problem, "add such a source, or set evidence: reported")


def _addresses(draft: Draft) -> Iterator[tuple[Place, HttpUrl]]:
    for number, source in enumerate(draft.claim.sources):
        yield ("sources", number, "url"), source.url
    for number, address in enumerate(draft.claim.seen_at):
        yield ("seen_at", number), address
