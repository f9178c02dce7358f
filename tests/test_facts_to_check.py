"""The lawyer's page is the one that the claims of today make."""

from documents import ROOT, text

from bot.dossiers import CANDIDATES, confidences
from bot.workbench_new import PAGE
from claims.catalog import load_catalog
from claims.to_check import ratings, worst_first
from claims.to_check_page import page


def test_the_page_is_current() -> None:
    """The cure for a failure: main.py claims facts --write."""
    facts = confidences()
    rated = ratings((ROOT / CANDIDATES).read_text(encoding="utf-8"))
    claims = load_catalog(ROOT / "claims" / "data").claims
    assert text(str(PAGE)) == page(worst_first(claims.values(), facts, rated), facts)
    assert rated.keys() <= claims.keys(), "the table of candidates was misread"
