"""A small catalog, learned without an encoder, and cases judged by hand for the quality report."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from claims.cases import Case, Part
from claims.catalog import catalog_of
from claims.decide import Decided
from claims.decision import Answer, Decision, Found, Stance
from claims.evaluate import Judged, Result
from claims.files import parse_claim
from claims.language import read
from claims.matching.entries import Entry
from claims.matching.knowledge import Candidate, Ranking, study
from claims.model import Claim, Country, Status
from claims.ranking import Known, Match
from claims.thresholds import judge_for

FILE = Path(__file__).parent / "fixtures" / "small-claim.yaml"
SMALL = parse_claim(FILE.read_text(encoding="utf-8"), FILE.name)
HIT, SCOLD, ABROAD, DRAFT = "uz-hit", "uz-scold", "kz-hit", "uz-draft"
PHRASINGS = {
    HIT: ["bolani ursa jarima bormi", "bolani urgan odamga jarima solinadimi"],
    SCOLD: ["bolani urishib bersa nima bo'ladi", "baqirgan ota-onani jazolaydimi"],
    ABROAD: ["qozog'istonda bolani ursa jarima", "штраф за удар ребенка в казахстане"],
    DRAFT: ["maktabda telefon taqiqlanadimi", "telefonni olib qo'yadimi"],
}


def claim(name: str) -> Claim:
    """The small claim of the fixtures under another name, asked about in other words."""
    phrasings = PHRASINGS[name]
    return SMALL.model_copy(
        update={
            "id": name,
            "country": Country(name[:2]),
            "status": Status.DRAFT if name == DRAFT else Status.PUBLISHED,
            "uz": SMALL.uz.model_copy(update={"claim": phrasings[0], "phrasings": phrasings}),
        }
    )


@cache
def known() -> Known:
    """Three published claims and a draft, learned from their Uzbek phrasings alone."""
    learned = [Entry(text, name) for name in (HIT, SCOLD, ABROAD) for text in PHRASINGS[name]]
    learned += [Entry("havo qanday", None), Entry("dollar kursi", None)]
    knowledge, judge = study(learned, None), judge_for(with_meaning=False)
    catalog = catalog_of(map(claim, PHRASINGS), {})
    return Known(catalog, knowledge, None, replace(judge, answer=0.9))


def case(expect: str, text: str = "bolani ursa jarima bormi", **fields: object) -> Case:
    plain = Case(text, expect, kind="latin", language="uz", part=Part.REPORT, country=Country.UZ)
    return replace(plain, **fields)


def answer(*names: str, stance: Stance = Stance.CLAIM) -> Answer:
    return Answer(tuple(Found(claim(name), 0.95, stance) for name in names))


def judged(asked: Case, decision: Decision, result: Result, sure: float = 0.95) -> Judged:
    """A case with the decision on it; `sure`: of the claim that is likeliest."""
    found = decision.found[0] if isinstance(decision, Answer) else Found(claim(HIT), sure)
    order = (found.claim.id, *(name for name in (HIT, SCOLD) if name != found.claim.id))
    ranking = Ranking(tuple(Candidate(name, 0.5) for name in order), np.zeros(13), 0.0)
    match = Match(replace(found, confidence=sure), ranking, known().judge, frozenset(), ())
    return Judged(
        asked, Decided(decision, read(asked.text), asked.country, "by hand", match), result
    )


def silent_progress(cases: Iterable[Case], _: str) -> Iterable[Case]:
    return cases
