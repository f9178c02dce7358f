"""Rivals on the quality sets: each is given what a moderator would give it, and counted alike.

They know each claim as it is said and its phrasings, in all languages, and choose among the
claims of the chat's country. Thresholds are picked for each on the fit part. Must not know how
anything is shown.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.cases import Case
from claims.catalog import Catalog
from claims.guesses import Guess, answerable
from claims.matching.semantic import Encoder
from claims.model import Language
from claims.rivals.anchors import COFACTS_SURE, Hits, cofacts, meedan
from claims.rivals.scorers import (
    Scorer,
    character_tf_idf,
    embedding,
    token_set_ratio,
    word_bm25,
    wratio,
)
from claims.text import visible

Floats = npt.NDArray[np.float32]
Rule = Callable[[Sequence[str], Sequence[str]], Hits]
RULES: tuple[tuple[str, Rule, float], ...] = (
    ("Cofacts' rule", cofacts, COFACTS_SURE),
    ("Meedan's rule", meedan, 0.0),
)
NEVER = -1.0  # less than any score


@dataclass(frozen=True)
class Rival:
    """A way that somebody could use, its guesses, and the threshold that is its own, if any."""

    name: str
    guesses: tuple[Guess, ...]
    fixed: float | None = None


def rivals(cases: Sequence[Case], catalog: Catalog, encoder: Encoder | None) -> Iterator[Rival]:
    """Every rival's guesses; the embedding only where there is an encoder. Takes a minute."""
    stored = list(_stored(catalog))
    questions = [visible(case.text) or "." for case in cases]
    scorers: dict[str, Scorer] = {
        "rapidfuzz WRatio": wratio,
        "rapidfuzz token_set_ratio": token_set_ratio,
        "BM25 on words": word_bm25,
        "TF-IDF on characters": character_tf_idf,
    }
    if encoder:
        scorers["embedding alone"] = embedding(encoder)
    texts = [text for text, _ in stored]
    for name, scorer in scorers.items():
        scores = scorer(questions, texts)
        yield Rival(name, tuple(_guesses(cases, stored, scores, catalog)))
    for name, rule, sure in RULES:
        yield Rival(name, tuple(_by_rule(rule, questions, cases, stored, catalog)), sure)


def _stored(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for claim in catalog.published():
        for language in Language:
            wording = claim.wording(language)
            for text in (wording.claim, *wording.phrasings):
                yield text, claim.id


def _guesses(
    cases: Sequence[Case], stored: Sequence[tuple[str, str]], scores: Floats, catalog: Catalog
) -> Iterator[Guess]:
    """The claim of the likest text first."""
    for case, row in zip(cases, scores, strict=True):
        order = np.argsort(-row, kind="stable")
        ranked = _first([(stored[place][1], float(row[place])) for place in order], case, catalog)
        surest = max(ranked.values(), default=NEVER)
        yield Guess(case, tuple(ranked), surest, answerable(case, catalog))


def _by_rule(
    rule: Rule,
    questions: Sequence[str],
    cases: Sequence[Case],
    stored: Sequence[tuple[str, str]],
    catalog: Catalog,
) -> Iterator[Guess]:
    """A list is no answer: only a single claim is sure.

    Country by country: the few texts that a rule lists must all be of the chat's country.
    """
    for country in dict.fromkeys(case.country for case in cases):
        home = {claim.id for claim in catalog.of_country(country)}
        mine = [one for one in stored if one[1] in home]
        asked = [pair for pair in zip(cases, questions, strict=True) if pair[0].country is country]
        found = rule([question for _, question in asked], [text for text, _ in mine])
        for (case, _), hits in zip(asked, found, strict=True):
            ranked = _first([(mine[place][1], score) for place, score in hits], case, catalog)
            sure = next(iter(ranked.values())) if len(ranked) == 1 else NEVER
            yield Guess(case, tuple(ranked), sure, answerable(case, catalog))


def _first(hits: Sequence[tuple[str, float]], case: Case, catalog: Catalog) -> dict[str, float]:
    """The three likeliest claims of the case's country with their best score."""
    allowed = {claim.id for claim in catalog.of_country(case.country)}
    best: dict[str, float] = {}
    for claim, score in hits:
        if claim in allowed:
            best.setdefault(claim, score)
        if len(best) == 3:  # noqa: PLR2004  three are shown, as the bot does
            break
    return best
