"""What is wrong with a record's shape, said in plain words with the line it stands on.

Turns pydantic's findings into sentences that a moderator can act on. Must not know files;
a `Located` document brings its own name and lines.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from claims.strict_yaml import Located, Place


class Fault(NamedTuple):
    """One fault of shape: the line, the problem, the cure, and the field's path."""

    line: int
    problem: str
    cure: str
    place: Place


def faults(error: ValidationError, document: Located, model: type[BaseModel]) -> list[Fault]:
    """Every fault that pydantic found in `document`, in the order of their lines."""
    found = error.errors(include_url=False)
    inside = {details["loc"][:-1] for details in found}
    told = [d for d in found if d["type"] != "too_short" or d["loc"] not in inside]
    return sorted((_fault(d, document, model) for d in told), key=lambda f: (f.line, f.problem))


def named(place: Place) -> str:
    """A key path as people say it: `uz.phrasings, entry 3`; `sources, entry 1, url`."""
    parts = [f"entry {key + 1}" if isinstance(key, int) else key for key in place]
    return ", ".join(parts).replace(", ", ".", 1 if _in_a_wording(place) else 0) or "the file"


def _in_a_wording(place: Place) -> bool:
    return len(place) > 1 and isinstance(place[1], str)


def _fault(details: ErrorDetails, document: Located, model: type[BaseModel]) -> Fault:
    place: Place = details["loc"]
    kind = details["type"]
    words = _WITH_MODEL[kind](details, model) if kind in _WITH_MODEL else _plain(details)
    return Fault(document.line(place), *words, place)


def _missing(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    *outer, name = details["loc"]
    description = _fields(_inner(model, tuple(outer)))[str(name)].description or ""
    return f"{named(details['loc'])} is missing", f"add it: {description.removesuffix('.')}"


def _unknown(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    *outer, name = details["loc"]
    known = list(_fields(_inner(model, tuple(outer))))
    close = get_close_matches(str(name), known, n=1)
    cure = f"did you mean {close[0]}?" if close else f"known here: {', '.join(known)}"
    return f"{named(details['loc'])} is not a known field", cure


def _choice(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    choices = details["ctx"]["expected"].replace("'", "")
    close = get_close_matches(str(details["input"]), choices.replace(" or ", ", ").split(", "), 1)
    hint = f"did you mean {close[0]}? " if close else ""
    problem = f'{named(details["loc"])} cannot be "{details["input"]}"'
    return problem, f"{hint}choose {choices}"


_WITH_MODEL: Mapping[str, Callable[[ErrorDetails, type[BaseModel]], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
}
_NUMBER = ('{place} must be a whole number from 1, not "{value}"', "begin with 1")
_DATE = ('{place} is not a date: "{value}"', "write it as 2026-11-22")
_ADDRESS = ('{place} is not a web address: "{value}"', "begin with https://")
_ID = ('{place} is not written as an id: "{value}"', "like uz-own-child-may-hit, UZ-A05 or UZ-19")
_SENTENCES = {
    "string_too_short": ("{place} is empty", "write a text, or remove an optional field"),
    "string_too_long": ("{place} is too long", "shorten it"),
    "string_type": ("{place} must be one text", "put it in quotes if it has colons or brackets"),
    "string_pattern_mismatch": _ID,
    "too_short": ("{place} is an empty list", "give at least one entry"),
    "tuple_type": ("{place} must be a list", "write each entry on a line of its own after `- `"),
    "model_type": ("{place} must hold fields", "write `name: value` lines, indented under it"),
    "value_error": ("{place}: {message}", "mend it"),
    "day": _DATE,
    "date_type": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_parsing": _DATE,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_parsing_size": _NUMBER,
    "int_from_float": _NUMBER,
    "greater_than_equal": _NUMBER,
    "url_type": _ADDRESS,
    "url_parsing": _ADDRESS,
    "url_scheme": _ADDRESS,
    "url_syntax_violation": _ADDRESS,
    "url_too_long": _ADDRESS,
}
_OTHER = ("{place} cannot be read: {message}", "compare it with template.yaml")


def _plain(details: ErrorDetails) -> tuple[str, str]:
    problem, cure = _SENTENCES.get(details["type"], _OTHER)
    place, value = named(details["loc"]), str(details["input"])[:60]
    message = details["msg"].removeprefix("Value error, ")
    return problem.format(place=place, value=value, message=message), cure


def _fields(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _inner(model: type[BaseModel], place: Place) -> type[BaseModel]:
    """The model that describes what stands at `place`; a list's entries are told by the list."""
    for key in place:
        if isinstance(key, str):
            annotation: Any = _fields(model)[key].annotation
            kinds = (annotation, *get_args(annotation))
            model = next(k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel))
    return model
