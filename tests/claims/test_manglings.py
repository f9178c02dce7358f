"""Questions spoilt as people spoil them: always the same way, and never beyond reading."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.manglings import ROWS, VOWELS, Mangling, mangled

ANYTHING = st.text(max_size=120)
ASKED = st.lists(
    st.text("abdeiklmnoqrstuvxyz'", min_size=2, max_size=12), min_size=2, max_size=12
).map(" ".join)
NUMBERS = st.integers(0, 10_000)
WAYS = st.sampled_from(Mangling)


@given(ANYTHING, WAYS, NUMBERS)
def test_any_text_can_be_spoilt_and_again_the_same_way(text: str, how: Mangling, run: int) -> None:
    assert mangled(text, how, run) == mangled(text, how, run)


@pytest.mark.parametrize("how", [Mangling.TYPOS, Mangling.DROPPED, Mangling.GLUED])
def test_other_numbers_spoil_elsewhere(how: Mangling) -> None:
    text = "yangi qonunda bolasini urgan otani jazolaydimi"
    assert len({mangled(text, how, run) for run in range(30)}) >= 5


@given(ASKED, NUMBERS)
def test_glued_words_keep_every_letter(text: str, run: int) -> None:
    spoilt = mangled(text, Mangling.GLUED, run)
    assert spoilt.replace(" ", "") == text.replace(" ", "")
    assert 0 < text.count(" ") - spoilt.count(" ") <= max(1, len(text) // 25)


@given(ASKED, NUMBERS)
def test_only_vowels_inside_long_words_are_dropped(text: str, run: int) -> None:
    before, after = text.split(" "), mangled(text, Mangling.DROPPED, run).split(" ")
    assert len(before) == len(after)
    for word, left in zip(before, after, strict=True):
        assert set(Counter(word) - Counter(left)) <= VOWELS
        assert not Counter(left) - Counter(word)
        assert left[0] == word[0]
        assert left == word or len(left) >= 3


@given(ASKED, NUMBERS)
def test_typos_are_few_and_leave_the_blanks_where_words_end(text: str, run: int) -> None:
    slips = max(1, len(text) // 25)
    before, after = text.split(" "), mangled(text, Mangling.TYPOS, run).split(" ")
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= slips
    assert abs(len(" ".join(after)) - len(text)) <= slips


def test_a_typo_changes_something() -> None:
    """Letters slip to a neighbour, never to themselves."""
    spoilt = [mangled("bolasini", Mangling.TYPOS, run) for run in range(300)]
    assert "bolasini" not in spoilt


def test_a_slip_lands_on_a_key_beside() -> None:
    slips = {mangled("xy", Mangling.TYPOS, run) for run in range(200)}
    row = ROWS[0]
    assert {"xt", "xu"} <= slips
    assert all(
        row[row.index("y") - 1 : row.index("y") + 2].count(text[1]) for text in slips - {"yx"}
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("bolani so‘ksa jarima bormi", "болани сўкса жарима борми"),
        ("болани сўкса жарима борми", "bolani so‘ksa jarima bormi"),
        ("правда что за шлепок штрафуют", "pravda chto za shlepok shtrafuiut"),
        ("is it true that parents are fined", "is it true that parents are fined"),
        ("баланы ұрса айыппұл бар ма", "баланы ұрса айыппұл бар ма"),
    ],
)
def test_the_other_alphabet(text: str, other: str) -> None:
    assert mangled(text, Mangling.SCRIPT, 0) == other
