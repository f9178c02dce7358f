"""What drafts are compared with, gathered from a folder's drafts or from a catalog.

Must not know rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from claims.catalog import Catalog
from claims.files import read_yaml
from claims.lint.draft import Around, Draft
from claims.lint.heard import Heard, Where, sayings_asked, sayings_of
from claims.model import Asked, Country
from claims.strict_yaml import Located

Numbers = Mapping[Country, frozenset[str]]


@dataclass(frozen=True)
class Questions:
    """The questions beside a claim, with their lines."""

    document: Located
    asked: Asked
    owner: str


def around_drafts(
    drafts: Iterable[Draft],
    questions: Iterable[Questions],
    today: date,
    facts: Mapping[str, str],
    numbers: Numbers,
) -> Around:
    """What a folder's drafts are compared with: one another."""
    sound = [draft for draft in drafts if not draft.stands_in(("id",))]
    heard = (sayings_of(draft.claim, draft.document.where) for draft in sound)
    asked = (sayings_asked(q.asked, q.owner, q.document.where) for q in questions)
    return Around(
        today=today,
        facts=facts,
        numbers=numbers,
        claims={draft.claim.id: draft.claim for draft in sound},
        heard=Heard(tuple(chain.from_iterable(heard))),
        asked=Heard(tuple(chain.from_iterable(asked))),
    )


def around_catalog(
    catalog: Catalog, today: date, facts: Mapping[str, str], numbers: Numbers
) -> Around:
    """What a draft from elsewhere is compared with: the catalog it would join."""
    heard = (sayings_of(claim, _only(name)) for name, claim in catalog.claims.items())
    asked = (sayings_asked(asked, name, _only(name)) for name, asked in catalog.asked.items())
    return Around(
        today=today,
        facts=facts,
        numbers=numbers,
        claims=catalog.claims,
        heard=Heard(tuple(chain.from_iterable(heard))),
        asked=Heard(tuple(chain.from_iterable(asked))),
    )


def _only(name: str) -> Where:
    """A claim from a catalog has no lines: it is shown by its id."""
    return lambda _place: name


def printed_numbers(helplines: Path) -> Numbers:
    """The telephone numbers that helplines.yaml lists, by country."""
    listed = read_yaml(helplines)["numbers"]
    return {
        country: frozenset(entry["number"] for entry in listed if entry["country"] == country)
        for country in Country
    }
