"""The linter finds everything at once, in plain words, and finds nothing in sound claims."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint_samples import AROUND, FACTS, NUMBERS, ROOT, TEMPLATE, TODAY, broken

from claims.catalog import load_catalog
from claims.files import dump_claim, parse_claim
from claims.lint import (
    RULES,
    Severity,
    around_catalog,
    lint,
    lint_text,
    printed_numbers,
)
from claims.lint.lint import QUESTION_RULES
from claims.model import Claim, Source, Wording

FIXTURES = ROOT / "tests" / "fixtures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one sound claim, broken-claim.yaml in the wrong place, and helplines."""
    (tmp_path / "uz").mkdir()
    (tmp_path / "kz").mkdir()
    shutil.copy(ROOT / "claims" / "data" / "helplines.yaml", tmp_path)
    shutil.copy(FIXTURES / "broken-claim.yaml", tmp_path / "kz")
    (tmp_path / "uz" / "uz-quadrober-fine.yaml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def test_the_broken_claim_has_its_complete_list_of_findings(folder: Path) -> None:
    findings = lint(folder, TODAY, FACTS, only=[folder / "kz" / "broken-claim.yaml"])
    printed = [f"{finding} [{finding.rule}]".replace(f"{folder}/", "") for finding in findings]
    expected = (FIXTURES / "broken-claim.expected.txt").read_text(encoding="utf-8")
    assert printed == expected.splitlines()


def test_every_rule_finds_something_in_the_broken_claim(folder: Path) -> None:
    found = {finding.rule for finding in lint(folder, TODAY, FACTS)}
    assert {rule.__name__ for rule in RULES} - found == set()


def test_every_rule_is_one_sentence_and_every_finding_has_a_cure(folder: Path) -> None:
    for rule in (*RULES, *QUESTION_RULES):
        assert (rule.__doc__ or "").endswith("."), rule.__name__
    for finding in lint(folder, TODAY, FACTS):
        assert finding.problem
        assert finding.cure


def test_the_template_is_clean() -> None:
    assert [str(finding) for finding in lint_text(TEMPLATE, "template.yaml", AROUND)] == []


def test_the_template_explains_every_field() -> None:
    """The moderators' form must not lose a field that the model has got."""
    for model in (Claim, Wording, Source):
        for field in model.model_fields:
            lines = TEMPLATE.splitlines()
            places = [
                n for n, line in enumerate(lines) if line.lstrip(" -#").startswith(f"{field}:")
            ]
            assert places, field
            assert lines[places[0] - 1].lstrip().startswith("#"), f"{field} has no comment"


def test_a_canonical_dump_of_a_clean_claim_is_clean() -> None:
    text = dump_claim(parse_claim(TEMPLATE, "template.yaml"))
    assert lint_text(text, "dump", AROUND) == ()


def test_findings_point_at_the_line(folder: Path) -> None:
    text = (folder / "kz" / "broken-claim.yaml").read_text(encoding="utf-8").splitlines()
    for finding in lint(folder, TODAY, FACTS, only=[folder / "kz" / "broken-claim.yaml"]):
        if finding.rule == "addresses_follow_nobody":
            assert "utm_source" in text[finding.line - 1]


def test_a_file_that_is_no_yaml_is_one_finding(folder: Path) -> None:
    path = folder / "uz" / "uz-open.yaml"
    path.write_text("id: 'uz-open\n", encoding="utf-8")
    (finding,) = lint(folder, TODAY, FACTS, only=[path])
    assert (finding.rule, finding.line, finding.severity) == ("yaml", 1, Severity.ERROR)
    (finding,) = lint_text("id: 'uz-open\n", "upload", AROUND)
    assert str(finding).startswith("upload:1: error: A quotation mark is opened")


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "id: [a]\nuz: x\nsources: {}\n"])
def test_something_that_is_no_claim_at_all_is_still_told_in_words(text: str) -> None:
    findings = lint_text(text, "upload", AROUND)
    assert findings
    assert all(finding.rule == "shape" for finding in findings)


def test_a_faulty_field_is_told_once_and_hides_no_other() -> None:
    """Rules run on the rest, and say nothing about the stand-in for what is faulty."""
    findings = broken({"uz.law": "", "uz.phrasings": "one", "ru.fact": "Одно. Два."})
    assert [(f.rule, f.problem) for f in findings] == [
        ("fact_is_one_sentence", "ru.fact is more than one sentence"),
        ("shape", "uz.law is empty"),
        ("shape", "uz.phrasings must be a list"),
    ]


def test_questions_beside_a_claim_are_looked_at_too(folder: Path) -> None:
    """Twice in one list, on both sides, under another claim: each is told with its place."""
    path = folder / "uz" / "uz-else.asked.yaml"
    path.write_text(
        "uz: [bu rostmi ekan, Bu rostmi ekan?, kvadrobing uchun jarima bormi]\n"
        "uz-cyrl: [бу ростми экан]\nopposite: [bu rostmi ekan]\n",
        encoding="utf-8",
    )
    findings = lint(folder, TODAY, FACTS, only=[path])
    assert [(f.line, f.rule) for f in findings] == [
        (1, "no_question_twice"),
        (1, "no_question_of_another_claim"),
        (3, "no_question_twice"),
    ]
    assert "uz-quadrober-fine.yaml:73" in findings[1].problem


def test_a_revision_is_not_held_against_itself(folder: Path) -> None:
    """A moderator's new text of a claim shares its phrasings with the old one."""
    (folder / "kz" / "broken-claim.yaml").unlink()
    catalog = load_catalog(folder)
    around = around_catalog(catalog, TODAY, FACTS, NUMBERS)
    rules = {finding.rule for finding in lint_text(TEMPLATE, "upload", around)}
    assert rules == {"related_claims_exist"}, "the folder has no other claims"
    as_another = TEMPLATE.replace("id: uz-quadrober-fine", "id: uz-quadrober-again")
    findings = lint_text(as_another, "upload", around)
    assert "stands under uz-quadrober-fine too" in "\n".join(map(str, findings))


def test_the_numbers_come_from_the_helplines_file() -> None:
    assert printed_numbers(ROOT / "claims" / "data" / "helplines.yaml") == NUMBERS


def test_the_claims_of_this_repository_have_no_errors() -> None:
    """Held against the newest day in the claims themselves, so that no clock is needed."""
    data = ROOT / "claims" / "data"
    newest = max(claim.checked_on for claim in load_catalog(data).claims.values())
    findings = lint(data, newest, FACTS)
    assert [str(f) for f in findings if f.severity is Severity.ERROR] == []


anything = st.recursive(
    st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
)
places = st.sampled_from(
    [*Claim.model_fields, "uz.claim", "uz.caution", "ru.phrasings", "sources.0", "sources.1.url"]
)


@given(st.dictionaries(places, anything, max_size=3))
def test_whatever_stands_in_a_field_the_linter_answers_in_findings(
    changes: dict[str, object],
) -> None:
    """Strange values are faults or pass; they never end in a traceback."""
    ordered = dict(sorted(changes.items(), key=lambda change: -change[0].count(".")))
    assert all(finding.problem for finding in broken(ordered))
