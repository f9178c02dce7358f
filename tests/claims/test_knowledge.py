"""What is known ranks only what is allowed, and sees several texts as it sees each alone."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.matching import knowledge
from claims.matching.entries import Entry
from claims.matching.knowledge import Knowledge, study

SAID = {
    "uz-hit": ("bolani ursa jarima bormi", "bolani urgan odam jarima to'laydi"),
    "uz-scold": ("bolani urishib bersa jarima", "baqirgan onani jazolaydimi"),
    "uz-marry": ("nikoh yoshi nechada", "qizlar necha yoshda turmushga chiqadi"),
    "uz-order": ("himoya orderi necha kunga", "orderni kim beradi"),
}
NOBODYS = ("ertaga havo qanday", "dollar kursi necha pul")
QUESTIONS = ("bolani ursa nima bo'ladi", "orderni kimdan olaman", "nikoh 17 yoshda")


@pytest.fixture(scope="module")
def known() -> Knowledge:
    said = (Entry(text, claim) for claim, texts in SAID.items() for text in texts)
    return study([*said, *(Entry(text, None) for text in NOBODYS)], None)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.sampled_from(QUESTIONS) | st.text(max_size=60),
    allowed=st.sets(st.sampled_from(sorted(SAID)), min_size=1),
)
def test_only_allowed_claims_are_ranked_best_first(
    known: Knowledge, text: str, allowed: set[str]
) -> None:
    look = known.look(text, None)
    among = known.layout.among(allowed)
    candidates = known.rank(look, among).candidates
    assert {one.claim for one in candidates} == allowed
    scores = [one.score for one in candidates]
    assert scores == sorted(scores, reverse=True)
    assert candidates[0].claim == known.best(look, among)


def test_the_claim_asked_about_comes_first(known: Knowledge) -> None:
    everything = known.layout.among(SAID)
    found = [known.best(look, everything) for look in known.looks(QUESTIONS, None)]
    assert found == ["uz-hit", "uz-order", "uz-marry"]


def test_texts_are_seen_together_as_each_alone(known: Knowledge) -> None:
    for text, together in zip(QUESTIONS, known.looks(QUESTIONS, None), strict=True):
        alone = known.look(text, None)
        assert np.allclose(together.scores, alone.scores, atol=1e-6)
        assert (together.views.letters != alone.views.letters).nnz == 0
        assert (together.views.ideas == alone.views.ideas).all()


def test_what_was_not_learned_has_no_place_among_claims(known: Knowledge) -> None:
    assert known.layout.among(["uz-order", "uz-new"]).tolist() == [
        claim == "uz-order" for claim in known.layout.claims
    ]
    assert not known.layout.among([]).any()


def test_a_ranking_ends_where_nobody_looks(
    known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = known.rank(known.look(QUESTIONS[0], None), known.layout.among(SAID)).candidates
    monkeypatch.setattr(knowledge, "MOST_RANKED", 2)
    short = known.rank(known.look(QUESTIONS[0], None), known.layout.among(SAID)).candidates
    assert short == whole[:2]
