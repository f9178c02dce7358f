"""What rules look at: one draft claim, and what is known around it.

A draft that does not fit the model is mended with neutral stand-ins, so that every rule
still runs and all findings come at once; remarks about stand-ins are dropped. Must not
know rules or files.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from claims.faults import Fault, faults
from claims.lint.heard import Heard
from claims.model import Claim, Country, Language, Wording
from claims.strict_yaml import Located, Place

SHOWN = ("claim", "fact", "answer", "law", "caution")


class Shown(NamedTuple):
    """A text that people are shown."""

    place: Place
    language: Language
    field: str
    text: str


@dataclass(frozen=True)
class Around:
    """What a draft is compared with.

    Attributes:
        today: The day the linter is run for.
        facts: Ids of the dossiers with their confidence.
        numbers: Telephone numbers that may be printed, by country.
        claims: Every other claim by id.
        heard: How people ask about all claims, from the claims themselves.
        asked: The questions that lie beside the claims.
    """

    today: date
    facts: Mapping[str, str]
    numbers: Mapping[Country, frozenset[str]]
    claims: Mapping[str, Claim] = field(default_factory=dict)
    heard: Heard = field(default_factory=Heard)
    asked: Heard = field(default_factory=Heard)


@dataclass(frozen=True)
class Draft:
    """A claim as it is written: its record, its lines, and its file if it has one."""

    document: Located
    claim: Claim
    file: Path | None = None
    faults: tuple[Fault, ...] = ()

    def stands_in(self, place: Place) -> bool:
        """Is what stands at `place` not the writer's but put there by `read_draft`?"""
        broken = {fault.place for fault in self.faults}
        return any(place[:length] in broken for length in range(len(place) + 1))

    def wordings(self) -> Iterator[tuple[Language, Wording]]:
        """The texts of each language."""
        for language in Language:
            yield language, self.claim.wording(language)

    def shown(self, *fields: str) -> Iterator[Shown]:
        """The texts that people are shown; all of them, or only the `fields` named."""
        for language, wording in self.wordings():
            for name in fields or SHOWN:
                if text := getattr(wording, name):
                    yield Shown((language.value, name), language, name, text)


def read_draft(document: Located, file: Path | None = None) -> Draft:
    """The document as a draft; its faults of shape are kept and mended with stand-ins."""
    try:
        return Draft(document, Claim.model_validate(document.value), file)
    except ValidationError as error:
        found = tuple(faults(error, document, Claim))
    value = deepcopy(document.value)
    for fault in found:
        with suppress(LookupError):  # an earlier fault at the same place was mended with it
            value = _mended(value, fault.place)
    return Draft(document, Claim.model_validate(value), file, found)


def _mended(value: Any, place: Place) -> Any:  # noqa: ANN401 any YAML value
    """`value` with a stand-in at `place`, or without what stands there if it is unknown."""
    if not place:
        return deepcopy(_STAND_IN)
    holder, stand_in = value, _STAND_IN
    for key in place[:-1]:
        holder, stand_in = holder[key], stand_in[0 if isinstance(key, int) else key]
    last = place[-1]
    known = isinstance(last, int) or last in stand_in
    if known:
        holder[last] = deepcopy(stand_in[0 if isinstance(last, int) else last])
    else:
        del holder[last]
    return value


_WORDING = {
    "claim": "…",
    "fact": "…",
    "answer": "…",
    "law": "…",
    "caution": "…",
    "phrasings": ["…"],
    "opposite": ["…"],
}
_STAND_IN: Any = {
    "id": "uz-x",
    "country": "uz",
    "topics": ["laws"],
    "verdict": "unproven",
    "evidence": "reported",
    "status": "draft",
    "revision": "1",
    "author": "…",
    "approved_by": "……",
    "checked_on": "1000-01-01",
    "review_by": "1000-01-02",
    "facts": ["UZ-A"],
    "to_check": "…",
    "counterpart": "kz-x",
    "related": ["uz-x"],
    "seen_at": ["https://example.org"],
    "uz": _WORDING,
    "ru": _WORDING,
    "en": _WORDING,
    "sources": [
        {
            "title": "…",
            "publisher": "…",
            "url": "https://example.org",
            "language": "en",
            "kind": "law",
            "article": "…",
            "quote": "…",
            "checked_on": "1000-01-01",
        }
    ],
}
