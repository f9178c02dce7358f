"""Every text that a question may meet, with the claim and the side it belongs to.

A text without a claim is background: a question that nothing answers, learned so that the
matcher knows when to stay silent. Must not know how texts are compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.catalog import Catalog
from claims.decision import Stance
from claims.distress import Alarm
from claims.files import read_yaml
from claims.model import Claim, Language, Verdict

UNANSWERED = "unanswered.yaml"
CRIES = "cries.yaml"
NO_CRY = "nothing"


@dataclass(frozen=True)
class Entry:
    """A text, whose it is (None: nobody's), which side it takes, and whether it is a cry."""

    text: str
    claim: str | None
    stance: Stance = Stance.CLAIM
    alarm: Alarm | None = None


def entries(catalog: Catalog, directory: Path) -> tuple[Entry, ...]:
    """All texts of the published claims, then the background beside them in `directory`.

    Raises:
        ClaimFileError: a background file is there and can't be read.
    """
    known = (entry for claim in catalog.published() for entry in _of_claim(catalog, claim))
    return (*known, *_unanswered(directory), *_cries(directory))


def _of_claim(catalog: Catalog, claim: Claim) -> Iterator[Entry]:
    for language in Language:
        wording = claim.wording(language)
        for text in (wording.claim, *wording.phrasings):
            yield Entry(text, claim.id)
        yield Entry(wording.fact, claim.id, _side_of_fact(claim))
        for text in wording.opposite:
            yield Entry(text, claim.id, Stance.OPPOSITE)
    asked = catalog.asked.get(claim.id)
    if asked:
        for texts in asked.questions.values():
            yield from (Entry(text, claim.id) for text in texts)
        yield from (Entry(text, claim.id, Stance.OPPOSITE) for text in asked.opposite)


def _side_of_fact(claim: Claim) -> Stance:
    """A fact contradicts a rumour that is simply wrong; else it stands on no clear side."""
    wrong = claim.verdict in {Verdict.FALSE, Verdict.OUTDATED}
    return Stance.OPPOSITE if wrong else Stance.UNSURE


def _unanswered(directory: Path) -> Iterator[Entry]:
    """Questions that nothing answers."""
    for texts in _lists(directory / UNANSWERED).values():
        yield from (Entry(text, None) for text in texts)


def _cries(directory: Path) -> Iterator[Entry]:
    """Messages of people in danger, by alarm, and their look-alikes under "nothing"."""
    for kind, texts in _lists(directory / CRIES).items():
        alarm = None if kind == NO_CRY else Alarm(kind)
        yield from (Entry(text, None, alarm=alarm) for text in texts)


def _lists(path: Path) -> dict[str, list[str]]:
    """The lists of a background file; a claims folder of somebody else may lack it."""
    return read_yaml(path, limit=1 << 20) if path.exists() else {}
