"""What the linter says of a claim that is still being written, step by step.

The claim is looked at as if it were published, since that is where it is going. Must not know
who reads the remarks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from claims.drafting.answers import Complaint
from claims.drafting.step import Kind, Step, at
from claims.drafting.steps import NOT_ASKED, steps
from claims.errors import ClaimFileError
from claims.lint.draft import Around, read_draft
from claims.lint.finding import Finding
from claims.lint.lint import lint_draft
from claims.model import Status
from claims.strict_yaml import Located, Place, parse_yaml
from claims.writing import dump_fields

SHAPE = "shape"
_SOURCE = {
    "title": "…",
    "publisher": "…",
    "url": "https://example.org",
    "language": "en",
    "kind": "media",
    "checked_on": "1000-01-01",
}


@dataclass(frozen=True)
class Desk:
    """What a writer has around: other claims, dossiers, the day, and ids that are not free."""

    around: Around
    taken: frozenset[str]


def draft_text(value: Mapping[str, Any]) -> str:
    """What is answered so far, as the file of an unfinished draft."""
    return dump_fields({**NOT_ASKED, **value})


def complaint(value: Mapping[str, Any], step: Step, desk: Desk) -> Complaint | None:
    """Why what stands at the step can't stay: wrong in shape, taken, or too large."""
    name = value.get("id")
    if step.place == ("id",) and name in desk.taken:
        return Complaint(f"There is a claim {name} already", "choose other words")
    for fault in read_draft(_located(value)).faults:
        if fault.place[: len(step.place)] == step.place:
            return Complaint(fault.problem, fault.cure)
    if step.kind is Kind.CHOICE and (chosen := at(value, step.place)) not in {None, *step.choices}:
        return Complaint(f'"{chosen}" is none of these', f"choose {', '.join(step.choices)}")
    return _too_large(value)


def remarks(value: Mapping[str, Any], step: Step, desk: Desk) -> tuple[Finding, ...]:
    """What the rules say of the step's answer, the gravest first."""
    whole = {**value, **NOT_ASKED, "status": Status.PUBLISHED.value, **_filled(value)}
    # What is not answered yet has a line too, or remarks about it would seem to be its owner's.
    unanswered = chain.from_iterable((one.place[:-1], one.place) for one in steps(value))
    document = _located(whole, unanswered)
    places = {line: place for place, line in document.lines.items()}
    found = lint_draft(read_draft(document), desk.around)
    about = (f for f in found if f.rule != SHAPE and _concerns(step, places[f.line]))
    return tuple(sorted(about, key=lambda finding: finding.severity))


def _filled(value: Mapping[str, Any]) -> dict[str, Any]:
    """The sources, an unfinished one filled up: a list without a whole one is not looked at."""
    sources = value.get("sources", ())
    return {"sources": [{**_SOURCE, **source} for source in sources]} if sources else {}


def _located(value: Mapping[str, Any], further: Iterable[Place] = ()) -> Located:
    """The claim so far as a document whose every part has a line of its own, the whole line 0."""
    places = dict.fromkeys(chain(_places(value), further))
    return Located("the draft", dict(value), {place: n for n, place in enumerate(places)})


def _places(value: Any, place: Place = ()) -> Iterator[Place]:  # noqa: ANN401 any YAML value
    yield place
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _places(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _places(inner, (*place, number))


def _concerns(step: Step, place: Place) -> bool:
    return place[: len(step.place)] == step.place or place in step.beside


def _too_large(value: Mapping[str, Any]) -> Complaint | None:
    """A draft must be read back from its file."""
    try:
        parse_yaml(draft_text(value), "the draft")
    except ClaimFileError as error:
        return Complaint(error.problem, "shorten this")
    return None
