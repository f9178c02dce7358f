"""The dossiers are read as people wrote them: each id with how far it can be trusted."""

import pytest
from lint_samples import FACTS

from claims.facts import fact_ids, usable

DOSSIER = """# Somewhere

## A. A law

### UZ-A01 [PRIMARY (copy)]
A fact.

### UZ-A02
- Fact: another
- Confidence: MEDIA + OFFICIAL (LOC)

### UZ-A03
A fact without any confidence.

## K. Statements I could NOT verify (KNOWLEDGE only)

| UZ-K01 | words | why |
- M1. words from memory

## O. Topics looked for and not found
"""


def test_ids_with_their_confidence() -> None:
    assert fact_ids(DOSSIER) == {
        "UZ-A": "SECTION",
        "UZ-A01": "PRIMARY (copy)",
        "UZ-A02": "MEDIA + OFFICIAL (LOC)",
        "UZ-A03": "NOT FOUND",
        "UZ-K": "KNOWLEDGE",
        "UZ-K01": "KNOWLEDGE",
        "UZ-M1": "KNOWLEDGE",
        "UZ-O": "NOT FOUND",
    }


def test_candidate_claims_are_known() -> None:
    assert fact_ids("**UZ-19 `uz-order-only-if-she-applies`** — FALSE\n") == {"UZ-19": "SECTION"}


@pytest.mark.parametrize(
    ("name", "confidence"),
    [
        ("UZ-A01", "OFFICIAL"),
        ("UZ-A12", "NOT FOUND"),
        ("UZ-K11", "KNOWLEDGE"),
        ("UZ-L", "SECTION"),
        ("KZ-A01", "OFFICIAL (US Library of Congress) + MEDIA"),
        ("KZ-M9", "KNOWLEDGE"),
        ("KZ-07", "SECTION"),
    ],
)
def test_the_dossiers_of_this_repository(name: str, confidence: str) -> None:
    assert FACTS[name] == confidence


def test_every_entry_has_a_confidence_that_is_known() -> None:
    """A slip in a dossier must not turn a guess into a fact."""
    words = ("PRIMARY", "OFFICIAL", "MEDIA", "NGO", "SECTION", "KNOWLEDGE", "NOT FOUND")
    assert {c for c in FACTS.values() if not c.startswith(words)} == set()


def test_what_nobody_has_seen_may_not_be_used() -> None:
    assert not usable("KNOWLEDGE")
    assert not usable("NOT FOUND")
    assert usable("MEDIA; practice confirmed by regional police, March 2026")


def test_a_text_without_entries_has_no_ids() -> None:
    assert fact_ids("") == {}
    assert fact_ids("# Words\n\nMore words.\n") == {}
