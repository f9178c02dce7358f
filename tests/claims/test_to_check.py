"""What a lawyer must open: worst first, nothing left out, Markdown that shows what was meant."""

from datetime import date

import pytest
from claim_samples import changed
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claims.model import Claim, Evidence, SourceKind, Status
from claims.to_check import Open, Rank, Rating, open_about, ratings, worst_first
from claims.to_check_page import page

FACTS = {"UZ-A05": "MEDIA", "UZ-A06": "PRIMARY (copy)", "UZ-07": "SECTION", "UZ-B01": "OFFICIAL"}
LAW = {**changed().sources[0].model_dump(), "kind": SourceKind.LAW}


def settled(name: str = "uz-settled", **fields: object) -> Claim:
    """A claim about which nothing is open."""
    given = {"evidence": Evidence.PRIMARY, "facts": ["UZ-A06", "UZ-07", "UZ-B01"], "sources": [LAW]}
    return changed(id=name, **{**given, **fields})


def one(claim: Claim) -> Open:
    return open_about(claim, FACTS, Rating())


def test_nothing_is_open_about_a_settled_claim() -> None:
    assert one(settled()).nothing


@pytest.mark.parametrize(
    "fields",
    [
        {"evidence": Evidence.REPORTED},
        {"to_check": "The text."},
        {"facts": ["UZ-A05"]},
        {"facts": ["UZ-Z99"]},
        {"sources": [{**LAW, "kind": SourceKind.OFFICIAL}]},
    ],
)
def test_each_of_these_leaves_something_open(fields: dict[str, object]) -> None:
    assert not one(settled(**fields)).nothing


def test_points_are_parted_but_not_inside_brackets() -> None:
    found = one(settled(to_check="Art. 59-2 (parts 1; 2) today; who asks; the date."))
    assert found.points == ("Art. 59-2 (parts 1; 2) today", "who asks", "the date.")


def test_only_what_the_press_or_organisations_carry_is_weak() -> None:
    assert one(settled(facts=["UZ-A05", "UZ-A06", "UZ-07", "UZ-B01"])).entries == ("UZ-A05",)


def test_published_reports_come_first_then_points_then_the_rest() -> None:
    claims = [
        settled("uz-e-settled"),
        settled("uz-d-draft", evidence=Evidence.REPORTED, status=Status.DRAFT),
        settled("uz-c-points", to_check="The text"),
        settled("uz-b-reported", evidence=Evidence.REPORTED),
    ]
    found = worst_first(claims, FACTS, {})
    assert [one.claim.id[3:] for one in found] == ["b-reported", "c-points", "d-draft", "e-settled"]
    assert [one.rank for one in found] == [Rank.REPORTED, Rank.ASKED, Rank.REST, Rank.REST]


def test_within_a_rank_harm_comes_first_then_spread_then_the_day() -> None:
    rated = {
        "uz-low": Rating("H", "L"),
        "uz-much": Rating("L", "H"),
        "uz-most": Rating("H", "H"),
        "uz-later": Rating("L", "L"),
        "uz-sooner": Rating("L", "L"),
    }
    claims = [settled(name, to_check="x") for name in [*rated, "uz-unrated"]]
    claims[4] = settled("uz-sooner", to_check="x", review_by=date(2026, 12, 1))
    found = [one.claim.id[3:] for one in worst_first(claims, FACTS, rated)]
    assert found == ["most", "much", "unrated", "low", "sooner", "later"]


def test_ratings_are_read_from_the_candidates_table() -> None:
    table = (
        "| # | id | verdict |\n|---|---|---|\n| 4 | `uz-no-law` | FALSE (a | b) | yes | M | H |\n"
    )
    assert ratings(table) == {"uz-no-law": Rating(spread="M", harm="H")}


def test_the_page_counts_what_needs_nothing_at_its_end() -> None:
    text = page(worst_first([settled(), settled("uz-b", to_check="x")], FACTS, {}), FACTS)
    assert text.endswith("\n## Nothing to check (1)\n")
    assert "uz-settled" not in text
    assert "## Published, with points to check (1)" in text
    assert "- [ ] X\n" in text


def test_an_entry_that_carries_several_claims_is_named_once_more() -> None:
    claims = [settled(name, facts=["UZ-A05"]) for name in ("uz-a", "uz-b")]
    assert "| UZ-A05 | MEDIA | 2 |" in page(worst_first(claims, FACTS, {}), FACTS)
    assert "| UZ-A05 |" not in page(worst_first(claims[:1], FACTS, {}), FACTS)


@given(st.text(alphabet="ab <>*_[]()`|#\\!&;\n", min_size=1, max_size=30).filter(str.strip))
def test_titles_are_shown_as_they_are_written(title: str) -> None:
    source = {**LAW, "kind": SourceKind.MEDIA, "title": title}
    text = page(worst_first([settled(sources=[source])], FACTS, {}), FACTS)
    blocks = MarkdownIt().parse(text)
    links = [t for b in blocks for t in zip(b.children or (), (b.children or ())[1:], strict=False)]
    shown = [word.content for link, word in links if link.type == "link_open"]
    assert " ".join(title.split()) in shown
