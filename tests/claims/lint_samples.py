"""The template claim as a sound draft that tests break in one place, and what is around it."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from claims.facts import fact_ids
from claims.files import parse_claim
from claims.lint import Around, Finding
from claims.lint.draft import read_draft
from claims.lint.heard import Heard, Saying, key_of
from claims.lint.lint import lint_draft
from claims.model import Claim, Country
from claims.strict_yaml import Located, parse_yaml

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
TEMPLATE = (ROOT / "claims" / "template.yaml").read_text(encoding="utf-8")
SOUND: Any = parse_yaml(TEMPLATE, "template.yaml").value
NUMBERS = {Country.UZ: frozenset({"102", "112", "1146"}), Country.KZ: frozenset({"102", "111"})}
FACTS: Mapping[str, str] = {
    name: confidence
    for path in sorted((ROOT / "docs" / "facts").glob("*.md"))
    for name, confidence in fact_ids(path.read_text(encoding="utf-8")).items()
}


def other_claim(name: str, **fields: object) -> Claim:
    """Another claim that exists: the template under another id."""
    claim = parse_claim(TEMPLATE, "template.yaml").model_copy(update={"id": name, **fields})
    return claim.model_copy(update={"country": Country(name[:2])})


def heard(*sayings: tuple[str, str]) -> Heard:
    """What other claims have: pairs of a text and its owner."""
    return Heard(tuple(Saying(key_of(text), text, owner, f"{owner}:1") for text, owner in sayings))


NEIGHBOURS = {
    claim.id: claim
    for claim in (
        other_claim("uz-name-calling-punished"),
        other_claim("uz-scolding-fined"),
        other_claim("kz-silent"),
        other_claim("kz-answering", counterpart="uz-quadrober-fine"),
    )
}
AROUND = Around(
    today=TODAY,
    facts=FACTS,
    numbers=NUMBERS,
    claims=NEIGHBOURS,
    heard=heard(("bolani urishsa jarima bormi", "uz-scolding-fined"), ("bu kz", "kz-answering")),
    asked=heard(("bolani tergasa jarima bormi", "uz-scolding-fined")),
)


def broken(changes: Mapping[str, object]) -> tuple[Finding, ...]:
    """What is found after fields like `sources.0.url` have got other values; None removes one."""
    value = deepcopy(SOUND)
    for path, new in changes.items():
        *outer, last = path.split(".")
        holder = value
        for key in outer:
            holder = holder[int(key) if key.isdecimal() else key]
        holder[int(last) if last.isdecimal() else last] = new
        if new is None:
            del holder[last]
    return lint_draft(read_draft(Located("draft", value, {(): 1})), AROUND)


def said(changes: Mapping[str, object], rule: str) -> str:
    """The findings of one rule, as they are printed."""
    return "\n".join(str(finding) for finding in broken(changes) if finding.rule == rule)
