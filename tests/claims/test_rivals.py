"""Rivals follow their own rules, and are asked and counted like the matcher itself."""

import numpy as np
import pytest
from quality_samples import ABROAD, DRAFT, HIT, PHRASINGS, SCOLD, case, claim, known

from claims.catalog import catalog_of
from claims.guesses import best_threshold, point
from claims.model import Country
from claims.rivals.compare import NEVER, Rival, rivals
from claims.rivals.scorers import (
    character_tf_idf,
    embedding,
    token_set_ratio,
    tokens,
    word_bm25,
    wratio,
)

STORED = ["parents are fined for hitting", "parents are fined", "the hotline is free"]
SCORERS = {"wratio": 100, "token_set_ratio": 100, "character_tf_idf": 1}
BY_NAME = {one.__name__: one for one in (wratio, token_set_ratio, character_tf_idf)}


@pytest.mark.parametrize("name", SCORERS)
def test_scorers_give_a_table_and_the_most_to_the_same_text(name: str) -> None:
    table = BY_NAME[name](["Parents are FINED", "xyz"], STORED)
    assert table.shape == (2, 3)
    assert table[0, 1] == pytest.approx(SCORERS[name]) == table.max()
    assert table.min() >= 0


def test_wratio_minds_no_order_of_words() -> None:
    assert wratio(["fined are parents"], STORED)[0, 1] == pytest.approx(95)


def test_bm25_counts_words_and_knows_when_there_is_none() -> None:
    table = word_bm25(["Hotline, free?", "unheard of"], STORED)
    assert np.argmax(table[0]) == 2
    assert not table[1].any()
    assert tokens(["Hotline, free?"]) == [["hotline", "free"]]


class Letters:
    """An encoder for tests: how often each letter stands in a text."""

    def encode(self, texts: list[str]) -> np.ndarray:
        counts = np.asarray([[text.count(letter) for letter in "abcdefgh"] for text in texts])
        return counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1)


def test_an_embedding_is_compared_by_cosine() -> None:
    table = embedding(Letters())(["fee"], ["fefe", "bad"])
    assert table[0] == pytest.approx([3 / np.sqrt(10), 0])


CASES = (
    case(HIT, PHRASINGS[HIT][0]),
    case(ABROAD, PHRASINGS[ABROAD][0], country=Country.KZ),
    case(SCOLD, "urishib", country=None),
    case(DRAFT, PHRASINGS[DRAFT][0]),
    case("unknown", "zzz"),
)


@pytest.fixture(scope="module")
def made() -> dict[str, Rival]:
    return {rival.name: rival for rival in rivals(CASES, known().catalog, Letters())}


def test_every_rival_guesses_every_case_among_published_claims_of_its_country(
    made: dict[str, Rival],
) -> None:
    assert len(made) == 7
    for rival in made.values():
        guesses = {guess.case: guess for guess in rival.guesses}
        assert guesses.keys() == set(CASES)
        assert len(rival.guesses) == len(CASES)
        assert guesses[CASES[0]].right, rival.name
        assert guesses[CASES[1]].claims == (ABROAD,), rival.name
        assert guesses[CASES[1]].about
        assert not guesses[CASES[3]].about
        assert all(DRAFT not in guess.claims for guess in rival.guesses)


def test_rules_answer_when_one_claim_is_left_and_list_otherwise(made: dict[str, Rival]) -> None:
    for name in ("Cofacts' rule", "Meedan's rule"):
        rival = made[name]
        sure = {guess.case: guess.confidence for guess in rival.guesses}
        assert rival.fixed is not None
        assert sure[CASES[0]] >= rival.fixed
        assert sure[CASES[4]] == NEVER < rival.fixed
    listed = case(HIT, "слух о новом законе")  # every sample has it
    meedans = next(r for r in rivals([listed], known().catalog, None) if r.name == "Meedan's rule")
    assert set(meedans.guesses[0].claims) == {HIT, SCOLD}
    assert meedans.guesses[0].confidence == NEVER


def test_a_country_without_claims_has_no_guesses() -> None:
    catalog = catalog_of(known().catalog.of_country(Country.KZ), {})
    for rival in rivals([case(HIT, "bola")], catalog, None):
        assert rival.guesses[0].claims == ()
        assert not point(rival.guesses, best_threshold(rival.guesses)).right.count


def test_texts_of_the_other_country_take_no_place_in_a_list() -> None:
    many = claim(HIT).uz.model_copy(update={"phrasings": ["bolani"] * 5})
    crowded = catalog_of([claim(ABROAD), claim(HIT).model_copy(update={"uz": many})], {})
    asked = [case(ABROAD, "bolani", country=Country.KZ)]
    found = {rival.name: rival.guesses[0].claims for rival in rivals(asked, crowded, None)}
    assert found["Cofacts' rule"] == found["Meedan's rule"] == (ABROAD,)
