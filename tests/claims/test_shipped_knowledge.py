"""What ships with the program is what the claims say today."""

from pathlib import Path

import pytest

from claims.cases import read_cases
from claims.catalog import load_catalog
from claims.matching.entries import entries
from claims.matching.keeping import FILE, SHIPPED, load
from claims.matching.knowledge import digests
from claims.text import fold

SHORT = 4  # words: so few may well be put the same way by two people
CLAIMS = Path(__file__).parents[2] / "claims" / "data"


@pytest.mark.parametrize("with_meaning", [True, False])
def test_the_shipped_knowledge_is_current(with_meaning: bool) -> None:  # noqa: FBT001
    knowledge = load(SHIPPED / FILE, with_meaning=with_meaning)
    assert knowledge is not None, "run: python main.py claims fit"
    wanted = digests(entries(load_catalog(CLAIMS), CLAIMS))
    assert knowledge.digests == wanted, "claims changed: run python main.py claims fit"


def test_no_question_of_the_quality_sets_is_learned() -> None:
    learned = {fold(entry.text) for entry in entries(load_catalog(CLAIMS), CLAIMS)}
    cases = read_cases(CLAIMS.parents[1] / "tests" / "quality")
    long = [case.text for case in cases if len(case.text.split()) > SHORT]
    copied = [text for text in long if fold(text) in learned]
    assert copied == []
