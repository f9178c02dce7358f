"""Rivals follow their own rules, and are asked and counted like the matcher itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quality_samples import ABROAD, DRAFT, HIT, PHRASINGS, SCOLD, case, known

from claims.catalog import catalog_of
from claims.guesses import best_threshold, point
from claims.model import Country
from claims.rivals.anchors import cofacts, dice, meedan
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


@pytest.mark.parametrize(
    ("one", "other", "coefficient"),
    [  # what string-similarity prints in its own readme and tests
        ("healed", "sealed", 0.8),
        ("france", "france", 1.0),
        ("fRaNce", "france", 0.2),
        ("web applications", "applications of the web", 0.787879),
        ("this will have a typo somewhere", "this will huve a typo somewhere", 0.92),
        ("a", "a", 1.0),
        ("a", "b", 0.0),
        ("", "a", 0.0),
    ],
)
def test_dice_is_that_of_string_similarity(one: str, other: str, coefficient: float) -> None:
    assert dice(one, other) == pytest.approx(coefficient, abs=1e-6)


@given(st.text(max_size=30), st.text(max_size=30))
def test_dice_lies_within_0_and_1_whichever_comes_first(one: str, other: str) -> None:
    assert 0 <= dice(one, other) == dice(other, one) <= 1
    assert dice(one, f" {one} ") == 1


def places(hits: list[tuple[int, float]]) -> list[int]:
    return [place for place, _ in hits]


def test_cofacts_wants_every_word_that_any_text_knows_and_sorts_by_letters() -> None:
    found = cofacts(
        ["Parents are fined!", "are strangers fined", "fined hotline", "nothing"], STORED
    )
    assert places(found[0]) == [1, 0]  # both hold all words; the shorter is more alike
    assert found[0][0][1] == dice("Parents are fined!", STORED[1])
    assert sorted(places(found[1])) == [0, 1]  # an unknown word costs nothing
    assert found[2:] == [[], []]


def test_cofacts_is_content_with_70_percent_of_more_than_ten_words() -> None:
    ten = [f"word{n}" for n in range(10)]
    longer = [*ten, "word10"]
    stored = [" ".join(longer[:9]), " ".join(longer), " ".join(longer[:7]), " ".join(longer[:6])]
    assert places(cofacts([" ".join(ten)], stored)[0]) == [1]
    assert sorted(places(cofacts([" ".join(longer)], stored)[0])) == [0, 1, 2]  # 7.7 is 7


def test_cofacts_lists_four_texts_and_meedan_three() -> None:
    stored = [f"parents are fined {n}" for n in range(6)]
    assert len(cofacts(["parents are fined"], stored)[0]) == 4
    assert len(meedan(["parents are fined"], stored)[0]) == 3


def test_meedan_wants_all_of_three_words_and_85_percent_of_more() -> None:
    assert places(meedan(["parents are strangers"], STORED)[0]) == []
    seven = "one two three four five six seven"
    stored = [seven.removesuffix(" seven"), seven.removesuffix(" six seven"), "free hotline"]
    assert places(meedan([seven], stored)[0]) == [0, 1]  # 5.95 is 5
    assert places(meedan([seven], stored[2:])[0]) == []


@pytest.mark.parametrize("name", SCORERS)
def test_scorers_give_a_table_and_the_most_to_the_same_text(name: str) -> None:
    table = BY_NAME[name](["parents are fined", "xyz"], STORED)
    assert table.shape == (2, 3)
    assert table[0, 1] == pytest.approx(SCORERS[name]) == table.max()
    assert table.min() >= 0


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
