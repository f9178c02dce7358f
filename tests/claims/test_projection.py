"""A text as one short row: products stay on average, and are the same on every machine."""

from hashlib import blake2b

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from claims.matching.concepts import idea_names
from claims.matching.lexical import BUCKETS
from claims.matching.projection import WIDTH, flat
from claims.matching.views import IDEAS, LETTERS, MEANING, Views, eye

TEXTS = [
    "bolani ursa jarima bormi",
    "bolani urgan odamga jarima solinadi",
    "болани урса жарима борми",
    "правда что за шлепок ребенка штраф",
    "havo bugun qanday",
]
VECTORS = np.random.default_rng(1).normal(size=(len(TEXTS), 8)).astype(np.float32)


@pytest.fixture(scope="module", params=["letters alone", "with an encoder"])
def views(request: pytest.FixtureRequest) -> Views:
    vectors = VECTORS if request.param == "with an encoder" else None
    return eye(TEXTS, vectors).views(TEXTS, vectors)


def test_products_of_rows_come_near_the_likeness_of_views(views: Views) -> None:
    """Letters are approximated within some 1/sqrt(WIDTH), ideas and meaning are exact."""
    rows = flat(views)
    assert rows.dtype == np.float32
    assert np.abs(rows @ rows.T - views.likeness(views)).max() < 4 / np.sqrt(WIDTH)


def test_ideas_and_meaning_stand_unprojected_behind_the_letters(views: Views) -> None:
    rows, ideas = flat(views), len(idea_names())
    assert np.allclose(rows[:, WIDTH : WIDTH + ideas], np.sqrt(IDEAS) * views.ideas)
    meaning = rows[:, WIDTH + ideas :]
    if views.meaning is None:
        assert meaning.shape[1] == 0
    else:
        assert np.allclose(meaning, np.sqrt(MEANING) * views.meaning)


def test_errors_of_the_projection_cancel_on_average() -> None:
    """Over many pairs the mean error is far below a single one: nothing is leant to one side."""
    texts = [f"{first} {second}" for first in TEXTS for second in TEXTS]
    views = eye(texts, None).views(texts, None)
    letters = flat(views)[:, :WIDTH]
    error = letters @ letters.T - LETTERS * (views.letters @ views.letters.T).toarray()
    apart = error[np.triu_indices(len(texts), 1)]
    assert abs(apart.mean()) < apart.std() / 3
    assert apart.std() < 1.5 / np.sqrt(WIDTH)


def test_the_projection_is_the_one_that_shipped_weights_were_learned_with() -> None:
    """By its digest: when this fails, run `claims fit` and write down the new one."""
    every = sparse.csr_matrix(sparse.eye_array(BUCKETS, dtype=np.float32, format="csr")[::64])
    ideas = np.zeros((every.shape[0], len(idea_names())), dtype=np.float32)
    strewn = np.round(flat(Views(every, ideas, None))[:, :WIDTH] * 2).astype(np.int8)
    assert blake2b(strewn.tobytes(), digest_size=8).hexdigest() == "84ecdf5a62ce3554"


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_has_a_finite_row_of_its_own(texts: list[str]) -> None:
    looking = eye(TEXTS, None)
    rows = flat(looking.views(texts, None))
    assert np.isfinite(rows).all()
    alone = np.vstack([flat(looking.views([text], None)) for text in texts])
    assert np.allclose(rows, alone, atol=1e-6)
