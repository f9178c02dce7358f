"""What is measured about a question: the same as by comparing it with every learned text."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from claims.matching.features import NAMES, NEAREST, Memory, features, first_places
from claims.matching.lexical import LONGEST, counts
from claims.matching.views import Views, by_column, eye
from claims.text import fold

TEXTS = (
    "bolani ursa jarima bormi",
    "bolani urgan odamga jarima solinadi",
    "bolani ursa ham hech kim jazolamaydi",
    "bolani urish jinoyatmi",
    "bolani urishib bersa jarima",
    "baqirgan onani jazolaydimi",
    "ertaga havo qanday",
    "dollar kursi necha pul",
)
# Claims' texts stand mixed, as they may in a file: 0 and 1 are claims, 2 is nobody.
COLUMN, NOBODY = np.asarray([0, 1, 0, 0, 1, 0, 2, 2]), 2
COLUMNS = st.lists(st.integers(0, 6), max_size=30)


@pytest.fixture(scope="module", params=["letters alone", "with an encoder"])
def views(request: pytest.FixtureRequest) -> Views:
    random = np.random.default_rng(5).normal(size=(len(TEXTS), 8)).astype(np.float32)
    vectors = random if request.param == "with an encoder" else None
    return eye(TEXTS, vectors).views(TEXTS, vectors)


@pytest.mark.parametrize("learned", [True, False])
def test_nearness_is_that_of_the_best_claims_texts_and_of_nobodys(
    views: Views,
    learned: bool,  # noqa: FBT001
) -> None:
    memory = Memory.of(views, COLUMN, NOBODY)
    scores = np.random.default_rng(6).random((len(TEXTS), NOBODY + 1)).astype(np.float32)
    measured, best = features(scores, views, memory, np.arange(len(TEXTS)) if learned else None)
    for side in ("letters", "meaning"):
        near = likeness(views, side)
        if learned:
            near[np.diag_indices_from(near)] = 0
        for row, claim in enumerate(best[:, 0]):
            nearest = np.sort(near[row, claim == COLUMN])[::-1][:NEAREST]
            others = near[row, COLUMN == NOBODY].max(initial=0)
            told = [measured[row, NAMES.index(f"{side}{end}")] for end in ("", "_three", "_nobody")]
            assert told == pytest.approx([nearest[0], nearest.mean(), others], abs=1e-6)


def likeness(views: Views, side: str) -> np.ndarray:
    if side == "letters":
        return (views.letters @ views.letters.T).toarray()
    if views.meaning is None:
        return np.zeros((len(views), len(views)), dtype=np.float32)
    return views.meaning @ views.meaning.T


def test_a_learned_text_is_covered_by_the_others_not_by_itself(views: Views) -> None:
    memory = Memory.of(views, COLUMN, NOBODY)
    scores = np.eye(NOBODY + 1, dtype=np.float32)[COLUMN]
    asked, _ = features(scores, views, memory)
    learned, _ = features(scores, views, memory, np.arange(len(TEXTS)))
    claims = COLUMN != NOBODY
    by_claim, by_any = NAMES.index("covered"), NAMES.index("known")
    assert asked[claims, by_claim] == pytest.approx(1, abs=1e-5)
    assert asked[claims, by_any] == pytest.approx(1, abs=1e-5)
    assert (learned[claims, by_claim] < 0.9).all()
    assert (learned[:, by_claim] <= learned[:, by_any]).all()


@given(scores=arrays(np.float32, (3, 9), elements=st.sampled_from([-1, 0, 0.5, 1, 2])))
def test_first_places_are_the_highest_scores_in_order(scores: np.ndarray) -> None:
    """Of equal scores the first column comes first."""
    whole = np.argsort(-scores, axis=1, kind="stable")
    for count in (1, 3, 9, 20):
        assert (first_places(scores, count) == whole[:, :count]).all()


@given(column=COLUMNS)
def test_every_row_belongs_to_its_column_in_order(column: list[int]) -> None:
    rows = by_column(np.asarray(column, dtype=np.intp), 7)
    assert len(rows) == 7
    for number, mine in enumerate(rows):
        assert [column[row] for row in mine] == [number] * len(mine)
        assert all(one < other for one, other in pairwise(mine))
    assert sum(map(len, rows)) == len(column)


def test_sums_are_rows_added_up_on_every_side(views: Views) -> None:
    shares = np.asarray([[1, 0, 0, 2, 0, 0, 0, -1], [0] * 8], dtype=np.float32)
    summed = views.sums(type(views.letters)(shares))
    assert np.allclose(summed.letters.toarray(), shares @ views.letters.toarray(), atol=1e-6)
    assert np.allclose(summed.ideas, shares @ views.ideas)
    if views.meaning is not None:
        assert np.allclose(summed.meaning, shares @ views.meaning, atol=1e-6)


@example(words=["bolajon" * LONGEST, "bola", "bola"])
@given(words=st.lists(st.text("abdeghijklmnopqrstuxyz", min_size=1, max_size=2 * LONGEST)))
def test_the_grams_of_a_text_are_those_of_its_words(words: list[str]) -> None:
    """Whether a word was met before, or is too long to be remembered."""
    together = counts([" ".join(words)])
    alone = counts(words)
    assert set(together.indices) == set(alone.indices)
    assert (np.diff(alone.indptr) > 0).tolist() == [fold(word) != "" for word in words]
