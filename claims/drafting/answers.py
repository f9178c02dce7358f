"""What somebody typed, read as the value of a step, and put where it belongs.

Values have the shape of a claim file: texts, lists and mappings. Nothing given is changed; what
comes out is new. Whether a value is right is not judged here.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple
from unicodedata import category

from claims.drafting.step import Kind, Step
from claims.strict_yaml import Place


class Complaint(NamedTuple):
    """Why an answer was not taken, and what to do."""

    problem: str
    cure: str


def read_answer(step: Step, typed: str) -> list[str]:
    """The one or more texts of an answer; none if nothing but blanks was typed.

    A number chooses from the step's choices; ids and addresses are parted by blanks, ids by
    commas too; each line is an entry of its own where a list is asked for.
    """
    match step.kind:
        case Kind.ENTRY:
            return [" ".join(line.split()) for line in typed.splitlines() if line.strip()]
        case Kind.CHOICE:
            return [_chosen(step, typed.strip())] if typed.strip() else []
        case Kind.CHOICES:
            return [*dict.fromkeys(_chosen(step, word) for word in _words(typed))]
        case Kind.NAMES:
            names = typed.split() if step.field == "seen_at" else _words(typed)
            return [name.upper() if step.field == "facts" else name for name in names]
        case _:
            return [" ".join(typed.split())] if typed.strip() else []


def unseen(texts: Sequence[str]) -> Complaint | None:
    """The complaint about signs that nobody sees: control codes and halves of characters."""
    if any(category(sign) in {"Cc", "Cs"} for text in texts for sign in text):
        return Complaint("This holds a sign that cannot be seen", "type it anew by hand")
    return None


def put(value: Mapping[str, Any], step: Step, texts: Sequence[str]) -> dict[str, Any]:
    """A copy of `value` with the texts at the step's place; further entries follow the first."""
    copy = deepcopy(dict(value))
    *outer, last = step.place
    holder: Any = copy
    for key, below in zip(outer, step.place[1:], strict=True):
        holder = _inside(holder, key, [] if isinstance(below, int) else {})
    if step.kind is Kind.ENTRY:
        holder[last : int(last) + 1] = texts
    else:
        holder[last] = list(texts) if step.kind in {Kind.CHOICES, Kind.NAMES} else texts[0]
    return copy


def without(value: Mapping[str, Any], place: Place) -> dict[str, Any]:
    """A copy of `value` without what stands at `place`, nor a list or mapping left empty."""
    copy = deepcopy(dict(value))
    trail: list[Any] = [copy]
    for key in place[:-1]:
        trail.append(trail[-1][key])
    for holder, key in zip(reversed(trail), reversed(place), strict=True):
        del holder[key]
        if holder:
            break
    return copy


def _inside(holder: Any, key: str | int, empty: Any) -> Any:  # noqa: ANN401 any YAML value
    if isinstance(holder, list):
        if key == len(holder):
            holder.append(empty)
        return holder[int(key)]
    return holder.setdefault(key, empty)


def _chosen(step: Step, word: str) -> str:
    """A choice by its number or its name; other words are kept, to be complained of."""
    if word.isascii() and word.isdigit() and 0 < int(word[:4]) <= len(step.choices):
        return step.choices[int(word[:4]) - 1]
    return word.lower()


def _words(typed: str) -> list[str]:
    return typed.replace(",", " ").split()
