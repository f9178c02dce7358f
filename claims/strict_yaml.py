"""YAML read strictly: every scalar stays the text it is, and each value keeps its line.

Plain YAML turns `no` into False, `0126` into 86 and keeps the last of two equal keys; here
nothing is guessed. Anchors, aliases, tags, deep nesting and long texts are refused, since
moderators' uploads are read by the same code. Must not know what a claim is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from claims.errors import ClaimFileError
from claims.yaml_complaints import plain_words

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12  # a claim needs four; the parser's own stack is never at risk

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Key = str | int
Place = tuple[Key, ...]


@dataclass(frozen=True)
class Located:
    """A document and where its parts stand: `lines` maps a key path to its line, from 1."""

    name: str
    value: Any
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of `place`, or of the nearest thing around it that is in the file."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]

    def where(self, place: Place) -> str:
        """`name:line` of `place`, clickable in editors."""
        return f"{self.name}:{self.line(place)}"


def decode(raw: bytes, name: str, limit: int = MAX_BYTES) -> str:
    """The text of a file's bytes: UTF-8 and at most `limit` bytes.

    Raises:
        ClaimFileError: The bytes are too many, or are not UTF-8.
    """
    _weigh(raw, name, limit)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ClaimFileError(
            name, line, "The file is not UTF-8 text", "save it with the encoding UTF-8"
        ) from error


def parse_yaml(text: str, name: str, limit: int = MAX_BYTES) -> Located:
    """Read one strict YAML document with the lines of its parts.

    Raises:
        ClaimFileError: With the line, plain words and the cure.
    """
    _weigh(text.encode("utf-8", "surrogatepass"), name, limit)
    try:
        return _Builder(name).build(iter(yaml.parse(text, Loader=LOADER)))
    except yaml.MarkedYAMLError as error:
        problem, cure = plain_words(f"{error.context or ''}: {error.problem or ''}")
        raise ClaimFileError(name, _line(error), problem, cure) from error
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise ClaimFileError(
            name, line, "The file holds an unreadable character", "delete it and type it anew"
        ) from error


def _weigh(raw: bytes, name: str, limit: int) -> None:
    if len(raw) > limit:
        words = f"The file has {len(raw) // 1024 + 1} kB; at most {limit // 1024} kB are read"
        raise ClaimFileError(name, 1, words, "split it, or remove what does not belong")


def _line(error: yaml.MarkedYAMLError) -> int:
    """Where the fault begins: an open quote or bracket is noticed only at the file's end."""
    opened = "scanning" in (error.context or "") or "flow" in (error.context or "")
    marks = (error.context_mark, error.problem_mark)
    mark = next((m for m in (marks if opened else marks[::-1]) if m), None)
    return mark.line + 1 if mark else 1


def _starts(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Builder:
    """Builds values from parser events, iterating, so that no input can blow the stack."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Place, int] = {(): 1}
        self.events: Iterator[yaml.Event] = iter(())

    def build(self, events: Iterator[yaml.Event]) -> Located:
        self.events = (e for e in events if not isinstance(e, yaml.StreamStartEvent))
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            raise ClaimFileError(self.name, 1, "The file is empty", "write a claim into it")
        value = self._value(next(self.events), ())
        next(self.events)  # the document's end
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._fault(after, "A second document begins here", "remove the line ---")
        return Located(self.name, value, self.lines)

    def _value(self, event: yaml.Event, place: Place) -> Any:  # noqa: ANN401 any YAML value
        self._refuse(event, place)
        self.lines.setdefault(place, _starts(event))
        build: Mapping[type, Callable[[Place], Any]] = {
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
        }
        return event.value if isinstance(event, yaml.ScalarEvent) else build[type(event)](place)

    def _mapping(self, place: Place) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, place, found)
            self.lines[*place, key] = _starts(event)
            found[key] = self._value(next(self.events), (*place, key))
        return found

    def _sequence(self, place: Place) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*place, len(found))))
        return found

    def _key(self, event: yaml.Event, place: Place, found: Mapping[str, Any]) -> str:
        self._refuse(event, place)
        if not isinstance(event, yaml.ScalarEvent):
            raise self._fault(event, "A field's name must be one word", "write `name: value`")
        key = str(event.value)
        if key in found:
            words = f'"{key}" is written twice: first on line {self.lines[*place, key]}'
            raise self._fault(event, words, "keep one of the two")
        return key

    def _refuse(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            cure = "write the text out, or put it in quotes if the sign belongs to it"
            raise self._fault(event, "Anchors (&) and aliases (*) are not read", cure)
        if tag := getattr(event, "tag", None):
            cure = "remove it, or put the text in quotes if the sign belongs to it"
            raise self._fault(event, f"The tag {tag} is not read", cure)
        if len(place) > MAX_DEPTH:
            raise self._fault(event, "The lists are nested too deeply", "see template.yaml")

    def _fault(self, event: yaml.Event, problem: str, cure: str) -> ClaimFileError:
        return ClaimFileError(self.name, _starts(event), problem, cure)
