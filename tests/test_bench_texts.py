"""The bench's sets of texts: what is shipped is real, and finding is counted fairly."""

from pathlib import Path

import numpy as np
import pytest

from tests.bench.retrieval_worker import OURS, in_set, share_first
from tests.bench.text_sets import text_sets

ARTICLES = 30


def test_the_declaration_is_here_in_five_languages_each_way() -> None:
    declaration = text_sets(None)["udhr"]
    languages = {"en", "kk", "ru", "uz", "uzc"}
    assert set(declaration.wanted) == {(a, b) for a in languages for b in languages if a != b}
    for _, queries, claims in declaration.sampled(ARTICLES):
        assert len(set(queries)) == len(set(claims)) == ARTICLES


def test_both_alphabets_of_uzbek_meet_by_letters_alone() -> None:
    """Every article is found in the other alphabet, which plain words cannot do."""
    found = {one["pair"]: one["first"] for one in in_set(text_sets(None)["udhr"], ARTICLES, None)}
    for pair in (("uz", "uzc"), ("uzc", "uz")):
        assert found[pair][OURS] == 1
        assert found[pair]["BM25 on words"] < 0.5


def test_a_sample_has_the_same_numbers_in_all_languages() -> None:
    declaration = text_sets(None)["udhr"]
    ids = {text: name for name, text in declaration.queries.items()}
    samples = [
        [int(ids[query].partition(":")[2]) for query in queries]
        for _, queries, _ in declaration.sampled(7)
    ]
    assert samples.count(samples[0]) == len(samples)
    assert len(set(samples[0])) == 7


def test_a_folder_adds_its_sets(tmp_path: Path) -> None:
    home = tmp_path / "x_mine"
    home.mkdir()
    for kind in ("queries", "claims"):
        (home / f"{kind}.tsv").write_text("uz:1\tuz\tnon\nuz:2\tuz\tsuv\nen:1\ten\tbread\n")
    (home / "qrels.tsv").write_text("uz:1\ten:1\n")
    (tmp_path / "README.md").write_text("no set")
    sets = text_sets(tmp_path)
    assert list(sets) == ["udhr", "mine"]
    assert list(sets["mine"].sampled(5)) == [(("uz", "en"), ["non"], ["bread"])]


@pytest.mark.parametrize(
    ("scores", "share"),
    [
        ([[2, 1], [0, 1]], 1),
        ([[1, 2], [2, 1]], 0),
        ([[0, 0], [0, 1]], 0.75),  # one of two alike counts as half
        ([[0, 0], [0, 0]], 0.5),
    ],
)
def test_the_share_found_first_counts_a_tie_as_chance(
    scores: list[list[float]], share: float
) -> None:
    assert share_first(np.asarray(scores, dtype=np.float32)) == share
