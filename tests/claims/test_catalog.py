"""The catalog serves what can be read, reports what cannot, and never changes."""

from datetime import date
from pathlib import Path

import pytest
from claim_samples import changed

from claims.catalog import Catalog, load_catalog
from claims.files import dump_claim
from claims.model import Claim, Country, Status, Topic


def put(folder: Path, *claims: Claim) -> Path:
    for claim in claims:
        home = folder / claim.country
        home.mkdir(exist_ok=True)
        (home / f"{claim.id}.yaml").write_text(dump_claim(claim), encoding="utf-8")
    return folder


def other(name: str, **fields: object) -> Claim:
    return changed(id=name, country=name[:2], **fields)


def test_claims_and_questions_are_read_by_id(tmp_path: Path) -> None:
    put(tmp_path, other("uz-b"), other("kz-a"))
    (tmp_path / "uz" / "uz-b.asked.yaml").write_text("uz: [bu rostmi]\n")
    catalog = load_catalog(tmp_path)
    assert list(catalog.claims) == ["kz-a", "uz-b"]
    assert catalog.asked["uz-b"].uz == ("bu rostmi",)
    assert catalog.problems == ()


def test_a_broken_file_is_reported_and_the_rest_served(tmp_path: Path) -> None:
    put(tmp_path, other("uz-a"))
    (tmp_path / "uz" / "uz-bad.yaml").write_text("id: uz-bad\ncountry: [a\nb: c\n")
    catalog = load_catalog(tmp_path)
    assert list(catalog.claims) == ["uz-a"]
    (problem,) = catalog.problems
    assert problem.path.endswith("uz/uz-bad.yaml")
    assert problem.line == 2
    assert str(problem).startswith(f"{problem.path}:2: ")


@pytest.mark.parametrize("place", ["uz/uz-x.yaml", "kz/uz-a.yaml", "uz-a.yaml", "uz/uz-a.yml"])
def test_a_claim_in_the_wrong_place_is_not_served(tmp_path: Path, place: str) -> None:
    """Two files could otherwise claim the same id, and the loser would vanish in silence."""
    path = tmp_path / place
    path.parent.mkdir(exist_ok=True)
    path.write_text(dump_claim(other("uz-a")), encoding="utf-8")
    catalog = load_catalog(tmp_path)
    assert not catalog.claims
    assert "name the file uz/uz-a.yaml" in str(catalog.problems[0])


def test_a_yaml_file_that_is_no_claim_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("a: b\n")
    assert len(load_catalog(tmp_path).problems) == 1


@pytest.mark.parametrize(
    "name",
    ["helplines.yaml", "unanswered.yaml", "cries.yaml"],
)
def test_known_other_files_are_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("- anything\n")
    (tmp_path / "README.md").write_text("words")
    assert load_catalog(tmp_path) == Catalog({}, {})


def test_questions_without_their_claim_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "uz-none.asked.yaml").write_text("uz: [a]\n")
    catalog = load_catalog(tmp_path)
    assert not catalog.asked
    assert "uz-none" in catalog.problems[0].problem


def test_only_published_claims_are_shown(tmp_path: Path) -> None:
    put(tmp_path, *(other(f"uz-{status}", status=status) for status in Status))
    catalog = load_catalog(tmp_path)
    assert len(catalog.claims) == len(Status)
    assert [claim.id for claim in catalog.published()] == ["uz-published"]
    assert [claim.id for claim in catalog.latest(9)] == ["uz-published"]


def test_shelves_by_country_and_topic(tmp_path: Path) -> None:
    words, school = (Topic.WORDS,), (Topic.SCHOOL, Topic.WORDS)
    put(tmp_path, other("uz-a", topics=words), other("uz-b", topics=school), other("kz-c"))
    catalog = load_catalog(tmp_path)
    assert [c.id for c in catalog.by_topic(Country.UZ, Topic.SCHOOL)] == ["uz-b"]
    assert [c.id for c in catalog.by_topic(Country.UZ, Topic.WORDS)] == ["uz-a", "uz-b"]
    assert len(catalog.by_topic(None, Topic.WORDS)) == 3


def test_latest_is_newest_day_then_highest_revision_then_id(tmp_path: Path) -> None:
    old, new = date(2026, 1, 1), date(2026, 6, 1)
    put(
        tmp_path,
        other("uz-a", checked_on=old, revision=9),
        other("uz-d", checked_on=new),
        other("uz-c", checked_on=new),
        other("uz-b", checked_on=new, revision=2),
    )
    order = [claim.id for claim in load_catalog(tmp_path).latest(3)]
    assert order == ["uz-b", "uz-c", "uz-d"]


def test_a_catalog_cannot_be_changed(tmp_path: Path) -> None:
    catalog = load_catalog(put(tmp_path, other("uz-a")))
    with pytest.raises(TypeError):
        catalog.claims["uz-b"] = catalog.claims["uz-a"]  # type: ignore[index]
