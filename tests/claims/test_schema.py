"""Editors are told the same as the reader knows: the schema is fresh and takes every claim."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from lint_samples import ROOT, TEMPLATE

from claims.catalog import ASKED, yaml_files
from claims.model import Claim
from claims.schema import claim_schema, schema_text

DATA = ROOT / "claims" / "data"
CLAIMS = [path for path in yaml_files(DATA) if not path.name.endswith(ASKED)]


class EditorsLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers and true/false are guessed, dates are not."""

    yaml_implicit_resolvers = {  # noqa: RUF012 PyYAML's own way of holding its table
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def complaints(text: str) -> list[str]:
    value = yaml.load(text, Loader=EditorsLoader)  # noqa: S506 a safe loader's child
    validator = Draft202012Validator(claim_schema())
    return [error.message for error in validator.iter_errors(value)]


def test_the_committed_schema_is_fresh() -> None:
    """The cure for a failure: python -m claims.schema > claims/claim.schema.json."""
    committed = ROOT / "claims" / "claim.schema.json"
    assert committed.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(claim_schema())


def test_the_template_satisfies_the_schema() -> None:
    assert complaints(TEMPLATE) == []


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
def test_every_claim_satisfies_the_schema(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("verdict", ["false", "'false'", "true", '"true"', "outdated"])
def test_a_verdict_may_stand_with_or_without_quotes(verdict: str) -> None:
    assert complaints(TEMPLATE.replace("verdict: needs_context", f"verdict: {verdict}")) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("verdict: needs_context", "verdict: maybe", "'maybe' is not one of"),
        ("author: Aslida", "autor: Aslida", "('autor' was unexpected)"),
        ("revision: 1", "revision: 0", "0 is less than the minimum of 1"),
        ("id: uz-quadrober-fine", "id: Quadrober", "does not match"),
        ("facts: [UZ-31, UZ-E03, UZ-E08]", "facts: []", "[] should be non-empty"),
    ],
)
def test_the_schema_complains(old: str, new: str, words: str) -> None:
    assert words in "\n".join(complaints(TEMPLATE.replace(old, new)))


def test_every_field_is_described() -> None:
    """What editors show beside a field comes from the model's descriptions."""
    schema: Any = claim_schema()
    parts = [schema, *(schema["$defs"][name] for name in ("Wording", "Source"))]
    for part in parts:
        for name, field in part["properties"].items():
            assert field.get("description"), name
    assert set(schema["properties"]) == set(Claim.model_fields)
