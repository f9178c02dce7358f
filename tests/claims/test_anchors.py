"""Cofacts and Meedan Check find what their own code would find, by small examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.rivals.anchors import cofacts, dice, meedan

STORED = ["parents are fined for hitting", "parents are fined", "the hotline is free"]


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
