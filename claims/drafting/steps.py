"""The questions of the guided form in their order, made from the records of `claims.model`.

Sources and ways of asking are asked one by one, so the questions depend on what is answered.
Must not know the questions' words, a terminal or Telegram.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from pydantic.fields import FieldInfo

from claims.drafting.step import Kind, Step, at, field_of
from claims.lint.rules_form import CAPS
from claims.model import (
    Claim,
    Country,
    Evidence,
    Language,
    Record,
    Source,
    SourceKind,
    Topic,
    Verdict,
    Wording,
)
from claims.strict_yaml import Place

NOT_ASKED = {"status": "draft", "revision": "1"}  # of every new claim


def _each(field: str) -> tuple[Place, ...]:
    return tuple((language.value, field) for language in Language)


_SOURCES: Place = ("sources",)
ORDER: tuple[Place, ...] = (
    ("country",),
    *_each("claim"),
    ("id",),
    ("topics",),
    ("verdict",),
    ("facts",),
    *_each("fact"),
    *_each("answer"),
    *_each("law"),
    *_each("caution"),
    _SOURCES,
    ("evidence",),
    *_each("phrasings"),
    *_each("opposite"),
    ("author",),
    ("checked_on",),
    ("review_by",),
    ("approved_by",),
    ("to_check",),
    ("counterpart",),
    ("related",),
    ("seen_at",),
)
_LISTS = frozenset({"phrasings", "opposite"})
_KINDS = {
    "topics": Kind.CHOICES,
    "facts": Kind.NAMES,
    "related": Kind.NAMES,
    "seen_at": Kind.NAMES,
    "phrasings": Kind.ENTRY,
    "opposite": Kind.ENTRY,
    "checked_on": Kind.DAY,
    "review_by": Kind.DAY,
    "sources.checked_on": Kind.DAY,
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "country": tuple(country.value for country in Country),
    "topics": tuple(topic.value for topic in Topic),
    "verdict": tuple(verdict.value for verdict in Verdict),
    "evidence": tuple(evidence.value for evidence in Evidence),
    "sources.kind": tuple(kind.value for kind in SourceKind),
    "sources.language": ("uz", "ru", "en", "kk"),
}


def steps(value: Mapping[str, Any]) -> tuple[Step, ...]:
    """Every question in order, for a claim of which `value` is answered so far."""
    return tuple(chain.from_iterable(_asked(place, value) for place in ORDER))


def stage(place: Place) -> int:
    """Which part of `ORDER` a step belongs to, counted from 1."""
    return next(n for n, part in enumerate(ORDER, 1) if place[: len(part)] == part)


def _asked(place: Place, value: Mapping[str, Any]) -> Iterator[Step]:
    if place == _SOURCES:
        yield from _sources(value)
    elif place[-1] in _LISTS:
        for number in range(len(at(value, place) or ()) + 1):
            yield _step((*place, number), value)
    else:
        yield _step(place, value)


def _sources(value: Mapping[str, Any]) -> Iterator[Step]:
    """The questions about every source, what is needed first; then: is there another?"""
    fields = Source.model_fields
    names = sorted(fields, key=lambda name: not fields[name].is_required())
    count = len(at(value, _SOURCES) or ())
    for number in range(count):
        yield from (_step((*_SOURCES, number, name), value) for name in names)
    yield _step((*_SOURCES, count, names[0]), value)


def _step(place: Place, value: Mapping[str, Any]) -> Step:
    field, info = field_of(place), _info(place)
    number = next((key for key in place if isinstance(key, int)), None)
    holder = place[: place.index(number) + 1] if number is not None else place
    more = number is not None and at(value, holder) is None
    choices = CHOICES.get(field, ())
    return Step(
        place,
        _KINDS.get(field, Kind.CHOICE if choices else Kind.TEXT),
        needed=info.is_required() and not (more and number),
        more=more,
        help=info.description or "",
        choices=choices,
        limit=CAPS.get(field),
        beside=_beside(place, more=more),
    )


def _beside(place: Place, *, more: bool) -> tuple[Place, ...]:
    if place[-1] == "caution":
        return (place[:1],)  # the last text of its language: what the linter says of all
    if more and place[0] != "sources":
        return (place[:-1],)  # the list as a whole
    return (("country",),) if place == ("id",) else ()


def _info(place: Place) -> FieldInfo:
    models: Mapping[Any, type[Record]] = {"sources": Source, **dict.fromkeys(Language, Wording)}
    name = next(key for key in reversed(place) if isinstance(key, str))
    model = models.get(place[0], Claim) if len(place) > 1 else Claim
    return model.model_fields[name]
