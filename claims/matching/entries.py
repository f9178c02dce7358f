"""Every text that a question may meet, with the claim and the side it belongs to.

A text without a claim is background: a question that nothing answers, learned so that the
matcher knows when to stay silent. Must not know how texts are compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.catalog import Catalog
from claims.decision import Stance
from claims.files import read_yaml
from claims.model import Claim, Language

UNANSWERED = "unanswered.yaml"


@dataclass(frozen=True)
class Entry:
    """A text, whose it is (None: nobody's) and which side it takes."""

    text: str
    claim: str | None
    stance: Stance = Stance.CLAIM


def entries(catalog: Catalog, unanswered: tuple[str, ...]) -> tuple[Entry, ...]:
    """All texts of the published claims, then the background."""
    known = (entry for claim in catalog.published() for entry in _of_claim(catalog, claim))
    return (*known, *(Entry(text, None) for text in unanswered))


def _of_claim(catalog: Catalog, claim: Claim) -> Iterator[Entry]:
    for language in Language:
        wording = claim.wording(language)
        for text in (wording.claim, *wording.phrasings):
            yield Entry(text, claim.id)
        for text in (wording.fact, *wording.opposite):
            yield Entry(text, claim.id, Stance.OPPOSITE)
    asked = catalog.asked.get(claim.id)
    if asked:
        for texts in asked.questions.values():
            yield from (Entry(text, claim.id) for text in texts)
        yield from (Entry(text, claim.id, Stance.OPPOSITE) for text in asked.opposite)


def read_unanswered(directory: Path) -> tuple[str, ...]:
    """The background questions in `directory`; none where the file is missing.

    Raises:
        ClaimFileError: the file is there and can't be read.
    """
    path = directory / UNANSWERED
    if not path.exists():
        return ()
    return tuple(text for texts in read_yaml(path).values() for text in texts)
