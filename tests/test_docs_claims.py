"""The moderators' guide says what claim files and the linter are: held against the code."""

import re

import pytest
from documents import section, table, text

from claims.drafting.steps import steps
from claims.drafting.words import meaning
from claims.lint.lint import QUESTION_RULES, RULES
from claims.lint.rules_asking import FEWEST_OPPOSITES, FEWEST_PHRASINGS
from claims.lint.rules_form import CAPS
from claims.lint.rules_sources import LONGEST_QUOTE
from claims.matching.entries import NO_CRY
from claims.matching.learned import ALARMS
from claims.model import (
    Asked,
    Claim,
    Evidence,
    Record,
    Source,
    SourceKind,
    Status,
    Topic,
    Verdict,
    Wording,
)

GUIDE = "docs/claims.md"
NUMBERS = {4: "four", 10: "ten", 40: "Forty"}


@pytest.mark.parametrize(
    ("model", "heading"),
    [
        (Claim, "## A claim file"),
        (Wording, "### The texts in a language"),
        (Source, "### A source"),
        (Asked, "## How people ask"),
    ],
)
def test_every_field_is_documented_and_every_documented_one_exists(
    model: type[Record], heading: str
) -> None:
    part = section(GUIDE, heading)
    documented = table(part, "field") or table(part, "list")
    assert documented.keys() == {f.alias or name for name, f in model.model_fields.items()}


@pytest.mark.parametrize(
    ("model", "heading"), [(Claim, "## A claim file"), (Source, "### A source")]
)
def test_the_guide_says_which_fields_are_needed(model: type[Record], heading: str) -> None:
    """`approved_by` may be left out of a draft, so its cell says when it is needed."""
    needed = {
        name: row[0] == "yes" for name, row in table(section(GUIDE, heading), "field").items()
    }
    assert needed == {name: field.is_required() for name, field in model.model_fields.items()}


def test_every_value_that_fields_choose_from_is_documented() -> None:
    documented = table(section(GUIDE, "## A claim file"), "value of")
    assert documented.keys() == {*Verdict, *Evidence, *Status, *SourceKind, *Topic}


def test_the_guided_form_says_of_each_choice_what_the_guide_says() -> None:
    part = section(GUIDE, "## A claim file")
    chosen = [step for step in steps({}) if step.choices and step.field != "country"]
    chosen += [step for step in steps({"sources": [{}]}) if step.field == "sources.kind"]
    assert {step.field for step in chosen} == {"topics", "verdict", "evidence", "sources.kind"}
    for step in chosen:
        for choice in step.choices:
            assert f"| `{choice}` | {meaning(step, choice)} |" in part


def test_the_lists_of_the_background_files_are_documented() -> None:
    assert table(section(GUIDE, "### Messages of people in danger"), "list").keys() == {
        *ALARMS,
        NO_CRY,
    }
    named = set(re.findall(r"`([a-z-]+)`", section(GUIDE, "### What nothing answers")))
    styles = {field.alias or name for name, field in Asked.model_fields.items()}
    assert named
    assert named <= styles


def test_the_limits_are_those_of_the_linter() -> None:
    texts = table(section(GUIDE, "### The texts in a language"), "field")
    assert {name: texts[name][0] for name in CAPS} == {k: str(v) for k, v in CAPS.items()}
    assert f": {NUMBERS[FEWEST_PHRASINGS]} or more." in texts["phrasings"][1]
    assert f": {NUMBERS[FEWEST_OPPOSITES]} or more." in texts["opposite"][1]
    quote = table(section(GUIDE, "### A source"), "field")["quote"][1]
    assert quote.startswith(f"{NUMBERS[LONGEST_QUOTE]} words or fewer")


def test_the_guide_lists_exactly_the_rules_of_the_linter() -> None:
    """Each in its own words: the first line of the rule's docstring."""
    listed = re.findall(r"^- (.+)$", section(GUIDE, "## What the linter checks"), re.MULTILINE)
    assert sorted(listed) == sorted(str(rule.__doc__) for rule in (*RULES, *QUESTION_RULES))


def test_the_template_is_named_and_shows_every_needed_field() -> None:
    template = text("claims/template.yaml")
    assert "../claims/template.yaml" in text(GUIDE)
    for name in Claim.model_fields:
        assert re.search(rf"^(# )?{name}:", template, re.MULTILINE), name
